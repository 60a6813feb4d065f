import type { CaseMail, Language } from '../../kernel';
import { REQUEST_NEWS, type ToldOfRequest } from '../../master';

export const CALL_OUTCOMES = ['answered', 'calls-back', 'no-answer', 'wrong-number'] as const;
export type CallOutcome = (typeof CALL_OUTCOMES)[number];

/** What a representative may answer; the first two settle which price holds, the last asks to be called. */
export const REPRESENTATIVE_ANSWERS = ['accept-theirs', 'keep-ours', 'call-me'] as const;
export type RepresentativeAnswer = (typeof REPRESENTATIVE_ANSWERS)[number];

const CASE_NEWS = ['mention', 'comment', 'question', 'answer', 'reply', 'mail-failed'] as const;
export type CaseNewsKind = (typeof CASE_NEWS)[number];
/** What somebody is told of: of a case, or of a change of the master that was asked for. */
export const NOTIFICATION_KINDS = [...CASE_NEWS, ...REQUEST_NEWS] as const;
export type NotificationKind = CaseNewsKind | ToldOfRequest['kind'];

export interface Person {
  readonly id: string;
  readonly name: string;
}

/** Somebody at the customer. */
interface Contact {
  readonly name: string;
  readonly role: string | null;
  readonly topic: 'orders' | 'prices' | 'logistics';
  readonly email: string | null;
  readonly phone: string | null;
  /** Null: that of the customer. */
  readonly language: Language | null;
}

/** Who has to do with a case. */
export interface CasePeople {
  readonly customer: { readonly number: string; readonly name: string; readonly language: Language; readonly representative: string | null } | null;
  readonly contacts: readonly Contact[];
  readonly claimedBy: Person | null;
  readonly assignee: Person | null;
  readonly followers: readonly Person[];
  readonly waitingFor: 'customer' | 'colleague' | null;
  readonly snoozedUntil: Date | null;
  /** Whom to ask about this customer: who was asked last, or who is called as his representative. */
  readonly representative: Person | null;
  /** Where his last mail went, for a customer whose contacts nobody knows. */
  readonly lastAddress: string | null;
  /** Whether mails of the desk can leave. */
  readonly canSend: boolean;
} // prettier-ignore

/** Something that was said about a case, to the outside or to a colleague who sells. */
export type Said =
  | ({ readonly kind: 'mail' } & SaidBy & Pick<CaseMail, 'audience' | 'state' | 'address' | 'subject' | 'body' | 'lines' | 'language'> & { readonly failure: string | null })
  | ({ readonly kind: 'call' } & SaidBy & { readonly contact: string | null; readonly outcome: CallOutcome; readonly note: string | null })
  | ({ readonly kind: 'question' } & SaidBy & {
      readonly asked: Person;
      readonly text: string;
      readonly proposal: string | null;
      readonly answer: RepresentativeAnswer | null;
      readonly note: string | null;
      readonly answeredBy: Person | null;
      readonly answeredAt: string | null;
    }); // prettier-ignore

interface SaidBy {
  readonly id: string;
  readonly at: string;
  readonly by: Person | null;
}
