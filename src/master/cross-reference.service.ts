import { Injectable } from '@nestjs/common';
import { err, ok, type IsoDate, type Result } from '../kernel';
import type { LoggedEvent, NewEvent } from '../platform';
import { Database, EventLog, UnitOfWork } from '../platform/services';
import type { PackagingLevel } from './article';
import { CrossReferenceRepository, type ReferenceFilter, type ReferenceView } from './cross-reference.repository';

/** A buyer's number that a person vouches for. One of customer and partner is given. */
export interface ConfirmedReference {
  readonly customer: string | null;
  readonly partner: string | null;
  readonly buyerArticle: string;
  /** Our article number. */
  readonly article: string;
  readonly level: PackagingLevel | null;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
  readonly reason: string;
}

/** What a reference names that is not there. */
export type UnknownName = 'customer' | 'partner' | 'article';

/** The numbers that buyers use for articles of ours, as people look them up, confirm and end them. */
@Injectable()
export class CrossReferenceService {
  constructor(
    private readonly references: CrossReferenceRepository,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventLog,
  ) {}

  /** One more than asked for where there are more. */
  list(
    filter: ReferenceFilter,
    limit: number,
    after: { readonly buyerArticle: string; readonly id: string } | null,
  ): Promise<readonly ReferenceView[]> {
    return this.references.list(this.database, filter, limit, after);
  }

  /** What people did with a reference, also with one that is no longer there; the earliest first. */
  changes(id: string): Promise<readonly LoggedEvent[]> {
    return this.events.of('cross-reference', id);
  }

  /**
   * Says that a number means an article, for one customer or for all for whom a partner orders. What is there for the same article from the
   * same day is confirmed and takes the new end; a number that means another article as well stays, and is asked about (ITM-003).
   */
  async confirm(reference: ConfirmedReference, by: string): Promise<Result<ReferenceView, UnknownName>> {
    return this.unitOfWork.run(async (tx) => {
      const named = await this.references.named(tx, reference);
      if (reference.customer !== null && named.customer === null) return err('customer');
      if (reference.partner !== null && named.partner === null) return err('partner');
      if (named.article === null) return err('article');
      const same = await this.references.lockSame(tx, named, reference);
      const before = same === null ? null : await this.references.find(tx, same);
      const id = await this.references.confirm(tx, named, reference, by);
      const after = await this.references.find(tx, id);
      if (after === null) throw new Error('A reference that was written is not there');
      await this.events.append(tx, [eventOf('cross-reference-confirmed', after, { before, after }, by)]);
      return ok(after);
    });
  }

  /**
   * Lets a reference hold no longer than a day. One that begins only after it never held, and is taken away.
   *
   * @returns false when it is not there, or has ended by then
   */
  async end(id: string, lastDay: IsoDate, reason: string, by: string): Promise<boolean> {
    return this.unitOfWork.run(async (tx) => {
      const before = (await this.references.lock(tx, id)) ? await this.references.find(tx, id) : null;
      if (before === null || (before.validTo !== null && before.validTo <= lastDay)) return false;
      if (lastDay < before.validFrom) await this.references.remove(tx, id);
      else await this.references.end(tx, id, lastDay, by, reason);
      const after = await this.references.find(tx, id);
      await this.events.append(tx, [eventOf('cross-reference-ended', before, { before, after }, by)]);
      return true;
    });
  }
}

interface Change {
  readonly before: ReferenceView | null;
  readonly after: ReferenceView | null;
}

const eventOf = (
  kind: string,
  { id, buyerArticle, article, customer, partner }: ReferenceView,
  { before, after }: Change,
  actor: string,
): NewEvent => ({
  kind,
  subjectType: 'cross-reference',
  subjectId: id,
  actor,
  data: { buyerArticle, article, customer, partner, before: held(before), after: held(after) },
});

/** What of a reference may be another value; whose number it is and what it means never is. */
const held = (reference: ReferenceView | null) =>
  reference === null
    ? null
    : {
        level: reference.level,
        validFrom: reference.validFrom,
        validTo: reference.validTo,
        confirmed: reference.confirmedBy !== null,
      };
