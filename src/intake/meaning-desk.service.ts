import { Injectable } from '@nestjs/common';
import { mayOverride, type Actor } from '../access';
import { CATALOGUE } from '../findings';
import { businessDateOf, err, ok, systemClock, type IsoDate, type MessageMeaning, type Result } from '../kernel';
import { FunctionMeaningRepository, type NewMeaning } from '../master/services';
import type { Tx } from '../platform';
import { EventLog, UnitOfWork } from '../platform/services';
import { MeaningRepository, type MeantMessage } from './meaning.repository';
import { NextSteps } from './next-steps.service';

/** What a person says of a message. */
export interface SaidMeaning {
  readonly meaning: MessageMeaning;
  readonly reason: string;
  /** Null: of this message alone. */
  readonly remember: { readonly documentType: boolean; readonly validTo: IsoDate | null } | null;
}

/** Why it was not done. `no-partner` and `no-code`: there is nothing that it could be remembered for. */
export type MeaningRefusal = 'not-authorised' | 'not-waiting' | 'no-partner' | 'no-code';

/**
 * What a message means on a person's word (CHG-008). The message then goes the whole road again, as if it had been understood at once; what is
 * remembered counts for every message of the partner with that code, and those that wait for it go on as well.
 */
@Injectable()
export class MeaningDesk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly messages: MeaningRepository,
    private readonly meanings: FunctionMeaningRepository,
    private readonly steps: NextSteps,
    private readonly events: EventLog,
  ) {}

  /** @returns how many messages go on by it, this one included */
  say(messageId: string, said: SaidMeaning, actor: Actor): Promise<Result<number, MeaningRefusal>> {
    return this.unitOfWork.run(async (tx): Promise<Result<number, MeaningRefusal>> => {
      if (!mayOverride(actor.role, CATALOGUE['CHG-008'].authority)) return err('not-authorised');
      const message = await this.messages.find(tx, messageId);
      if (message === null) return err('not-waiting');
      const { remember, meaning, reason } = said;
      if (remember === null) {
        await this.goOn(tx, [message], meaning, actor, { meaning, reason });
        return ok(1);
      }
      const { partnerId, code, kind } = message;
      // Without a type there are no others of the same: all would be meant.
      if (code === null || (remember.documentType && message.documentType === null)) return err('no-code');
      const partner = partnerId === null ? null : await this.meanings.partnerCode(tx, partnerId);
      if (partnerId === null || partner === null) return err('no-partner');
      const documentType = remember.documentType ? message.documentType : null;
      const validFrom = businessDateOf(systemClock.now());
      await this.put(tx, { partner, kind, documentType, code, meaning, reason, validFrom, validTo: remember.validTo }, actor);
      // This one came before, perhaps days ago: it means what was said of it, whenever that began to count.
      await this.goOn(tx, [message], meaning, actor, { meaning, reason, remembered: true });
      return ok(1 + (await this.waiting(tx, { partnerId, kind, code, documentType, meaning }, actor)));
    });
  } // prettier-ignore

  /** Sets what a partner means by a code; what waits for it goes on. @returns the id, null when there is no such partner */
  set(meaning: NewMeaning, actor: Actor): Promise<string | null> {
    return this.unitOfWork.run(async (tx) => {
      const id = await this.put(tx, meaning, actor);
      const partnerId = id === null ? null : await this.meanings.partnerOf(tx, id);
      const today = businessDateOf(systemClock.now());
      const counts = meaning.validFrom <= today && (meaning.validTo === null || today <= meaning.validTo);
      if (partnerId !== null && counts) await this.waiting(tx, { ...meaning, partnerId }, actor);
      return id;
    });
  }

  remove(id: string, actor: Actor): Promise<boolean> {
    return this.unitOfWork.run(async (tx) => {
      const removed = await this.meanings.remove(tx, id);
      if (removed) await this.note(tx, id, actor, { removed: true });
      return removed;
    });
  }

  private async put(tx: Tx, meaning: NewMeaning, actor: Actor): Promise<string | null> {
    const id = await this.meanings.put(tx, meaning, actor.id);
    const { code, kind, partner } = meaning;
    if (id !== null) await this.note(tx, id, actor, { code, kind, partner, meaning: meaning.meaning }); // prettier-ignore
    return id;
  }

  /** What waits for this meaning goes on, as many at a time as are read at once. @returns how many did */
  private async waiting(
    tx: Tx,
    of: Pick<NewMeaning, 'kind' | 'code' | 'documentType' | 'meaning'> & { readonly partnerId: string },
    actor: Actor,
  ): Promise<number> {
    let count = 0;
    for (;;) {
      const messages = await this.messages.waitingFor(tx, of.partnerId, of.code, of.kind, of.documentType);
      if (messages.length === 0) return count;
      await this.goOn(tx, messages, of.meaning, actor, { meaning: of.meaning, remembered: true });
      count += messages.length;
    }
  }

  private async goOn(
    tx: Tx,
    messages: readonly MeantMessage[],
    meaning: MessageMeaning,
    actor: Actor,
    data: Readonly<Record<string, string | boolean>>,
  ): Promise<void> {
    if (messages.length === 0) return;
    const ids = messages.map(({ id }) => id);
    const rows = await this.messages.waitAgain(tx, ids, meaning);
    const receipts = new Map(messages.map(({ id, receiptNumber }) => [id, receiptNumber]));
    const ofFiles = new Map(rows.map((row) => [row.interchangeId, receipts.get(row.id) ?? '0']));
    await this.steps.meant(tx, rows, ofFiles, actor.id, data);
  }

  private async note(
    tx: Tx,
    subjectId: string,
    actor: Actor,
    data: Readonly<Record<string, string | boolean | null>>,
  ): Promise<void> {
    const kind = 'function-meaning-changed';
    await this.events.append(tx, [{ kind, subjectType: 'function-meaning', subjectId, actor: actor.id, data }]);
  }
}
