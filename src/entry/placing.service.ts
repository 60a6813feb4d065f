import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { AccountBook, SigningService } from '../channels/services';
import { err, ok, type Result } from '../kernel';
import { EventLog, UnitOfWork } from '../platform/services';
import { Drafts, type DraftRefusal, type SeenDraft } from './drafts.service';
import { keyedFile, keyedFileName } from './keyed-file';
import { keyedOrder, type DraftFault } from './keyed-order';

export type PlacingRefusal = DraftRefusal | { readonly kind: 'incomplete'; readonly faults: readonly DraftFault[] };

/** Makes an order of a draft: a file that arrives on the partner's account of the desk, and goes the road of every other. */
@Injectable()
export class Placing {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly drafts: Drafts,
    private readonly accounts: AccountBook,
    private readonly signing: SigningService,
    private readonly events: EventLog,
  ) {}

  /**
   * File, receipt and draft are written together: asked twice, or again after a lost answer, it is one order.
   *
   * @returns the interchange that it became
   */
  place(owner: Actor, seen: SeenDraft): Promise<Result<{ readonly interchangeId: string }, PlacingRefusal>> {
    return this.unitOfWork.run(async (tx) => {
      const draft = await this.drafts.open(tx, owner, seen);
      if (!draft.ok) {
        const placed = draft.error.kind === 'placed' ? await this.drafts.placedAs(tx, owner, seen.id) : null;
        return placed === null ? draft : ok({ interchangeId: placed });
      }
      const { content, document } = draft.value;
      const { lines, faults } = keyedOrder(content);
      const { customer } = content;
      if (customer === null || faults.length > 0) return err({ kind: 'incomplete', faults });
      const accountId = await this.accounts.forDesk(tx, customer.partner);
      if (accountId === null) return err({ kind: 'incomplete', faults: [NO_PARTNER] });
      const [receipt] = await this.signing.signWithin(tx, [
        {
          accountId,
          arrivalKey: `draft ${seen.id}`,
          name: keyedFileName(content, seen.id),
          bytes: keyedFile(seen.id, content, lines),
          receivedBy: owner.id,
        },
      ]);
      const interchangeId = receipt?.interchangeId ?? null;
      if (interchangeId === null) throw new Error('A keyed order was not signed for');
      await this.drafts.placed(tx, seen.id, interchangeId);
      await this.events.append(tx, [
        {
          kind: 'order-keyed',
          subjectType: 'interchange',
          subjectId: interchangeId,
          actor: owner.id,
          data: { draftId: seen.id, toldBy: content.toldBy, documentId: document?.id ?? null },
        },
      ]);
      return ok({ interchangeId });
    });
  }
}

const NO_PARTNER: DraftFault = {
  path: 'customer',
  text: {
    nl: 'Voor deze klant bestelt geen partner meer: kies hem opnieuw.',
    en: 'No partner orders for this customer any more: choose him again.',
  },
};
