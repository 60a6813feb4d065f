import { Injectable } from '@nestjs/common';
import type { Clock } from '../kernel';
import { UnitOfWork } from '../platform/services';
import { cutoffsOf, type ClockKind } from './overdue';
import { OverdueRepository } from './overdue.repository';

/** Of each partner and clock so many are named. */
const MOST_NAMED = 50;

interface OverdueThing {
  readonly id: string;
  readonly subject: string;
  readonly since: Date;
  readonly order: string | null;
  /** Of the outbox, where that is what it is. */
  readonly sending: { readonly state: string; readonly revision: number } | null;
}

interface OverdueOfPartner {
  readonly kind: ClockKind;
  readonly partner: string | null;
  readonly count: number;
  readonly things: readonly OverdueThing[];
}

/** What is past its time at this moment: `ResponseClocks` has a case opened for each of these a few minutes later at the most. */
@Injectable()
export class OverdueList {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly overdue: OverdueRepository,
  ) {}

  /** Also what is overdue in a collective case that a person has closed: it is overdue still. */
  list(clock: Clock): Promise<readonly OverdueOfPartner[]> {
    return this.unitOfWork.run(async (tx) => {
      const [clocks, office] = [await this.overdue.clocks(tx), await this.overdue.officeHours(tx)];
      const late = await this.overdue.overdue(tx, cutoffsOf(clocks, [], clock.now(), office), MOST_NAMED);
      const sendings = await this.overdue.sendings(tx, late.flatMap(({ items }) => items.map(({ id }) => id))); // prettier-ignore
      return late.map(({ kind, partnerName, count, items }) => ({
        kind,
        partner: partnerName,
        count,
        things: items.map(({ id, subject, since, orderId }) => ({
          id,
          subject,
          since,
          order: orderId,
          sending: sendings.get(id) ?? null,
        })),
      }));
    });
  }
}
