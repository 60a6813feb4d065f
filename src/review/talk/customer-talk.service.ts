import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { err, ok, type Language, type Result, type MailTable } from '../../kernel';
import { CaseMailRepository, UnitOfWork } from '../../platform/services';
import type { HoldRefusal } from '../case-hold';
import type { CallOutcome } from './talk';
import { TalkTrail } from './talk-trail.service';
import { TalkRepository } from './talk.repository';
import { Waiting } from './waiting.service';

/** Where ids of mails are made of when none can be sent: nobody answers them. */
const NO_DOMAIN = 'copied.invalid';

/** A mail as somebody wants it to leave. Its id is made on the screen, so that a request that comes twice is one mail. */
export interface WantedMail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  readonly language: Language;
  readonly lines: MailTable | null;
  /** He copies it into his own mail program: it is written down, and not sent from here. */
  readonly copied: boolean;
}

export interface WantedCall {
  readonly contact: string | null;
  readonly outcome: CallOutcome;
  readonly note: string | null;
  /** The customer comes back to us. */
  readonly waits: boolean;
}

export type TalkRefusal = HoldRefusal | { readonly kind: 'no-mailbox' };

/** What is said to customers about a case: written down first, then sent; the case waits for the answer. */
@Injectable()
export class CustomerTalk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly mails: CaseMailRepository,
    private readonly talk: TalkRepository,
    private readonly waiting: Waiting,
    private readonly trail: TalkTrail,
  ) {}

  mail(caseId: string, actor: Actor, wanted: WantedMail): Promise<Result<null, TalkRefusal>> {
    return this.unitOfWork.run(async (tx): Promise<Result<null, TalkRefusal>> => {
      // Asked twice, sent once.
      if ((await this.mails.find(tx, wanted.id)) !== null) return ok(null);
      const mailbox = await this.mails.mailbox(tx);
      if (mailbox === null && !wanted.copied) return err({ kind: 'no-mailbox' });
      const held = await this.waiting.begin(tx, caseId, actor, 'customer');
      if (!held.ok) return held;
      const { id, to: address, copied, ...text } = wanted;
      const state = copied ? 'copied' : 'waiting';
      const domain = mailbox?.from.replace(/^.*@/, '') ?? NO_DOMAIN;
      const mail = { id, caseId, audience: 'customer', state, address, ...text, answersTo: null, author: actor.id } as const;
      await this.mails.write(tx, mail, domain);
      await this.trail.note(tx, caseId, actor, { kind: copied ? 'case-mail-copied' : 'case-mail-written', mail: id });
      if (!copied) await this.trail.send(tx, id);
      return ok(null);
    });
  } // prettier-ignore

  /** @returns the id of the call as it is written down */
  call(caseId: string, actor: Actor, { contact, outcome, note, waits }: WantedCall): Promise<Result<string, TalkRefusal>> {
    return this.unitOfWork.run(async (tx): Promise<Result<string, TalkRefusal>> => {
      const found = await this.talk.subject(tx, caseId);
      if (found === null) return err({ kind: 'not-found' });
      if (waits) {
        const held = await this.waiting.begin(tx, caseId, actor, 'customer');
        if (!held.ok) return held;
      }
      const id = await this.talk.call(tx, { caseId, caller: actor.id, contact, outcome, note });
      await this.trail.note(tx, caseId, actor, { kind: 'case-called', call: id, outcome });
      return ok(id);
    });
  } // prettier-ignore
}
