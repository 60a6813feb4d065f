import type { Language } from './language';

/** A table that stands in a mail: words of a head, and of each line. */
export interface MailTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A mail about a case: one that somebody wrote, or an answer that came in. */
export interface CaseMail {
  readonly id: string;
  readonly caseId: string;
  readonly audience: 'customer' | 'colleague';
  /**
   * `waiting` to leave, `sent`, `failed` for good, `copied` by a person into his own mail program; `received` is one that came in, `automatic` one that a
   * program wrote (somebody is away).
   */
  readonly state: 'waiting' | 'sent' | 'failed' | 'copied' | 'received' | 'automatic';
  readonly address: string;
  readonly subject: string;
  readonly body: string;
  readonly lines: MailTable | null;
  readonly language: Language;
  readonly messageId: string;
  readonly answersTo: string | null;
  readonly author: string | null;
  readonly attempts: number;
  readonly failingSince: Date | null;
}

/** A mail that somebody wrote. Its id is made by who writes it, and is the same however often he sends the request. */
export type NewCaseMail = Pick<CaseMail, 'id' | 'caseId' | 'audience' | 'address' | 'subject' | 'body' | 'lines' | 'language' | 'answersTo'> & {
  readonly state: 'waiting' | 'copied';
  readonly author: string;
}; // prettier-ignore

/** A mail that came in and answers one of ours. */
export interface ReceivedCaseMail {
  /** Message ids that it names as what it answers. */
  readonly references: readonly string[];
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  readonly messageId: string;
  readonly digest: string;
  readonly automatic: boolean;
}
