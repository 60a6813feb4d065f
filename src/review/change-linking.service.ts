import { Injectable } from '@nestjs/common';
import { mayOverride, type Actor } from '../access';
import { CATALOGUE } from '../findings';
import { err, ok, type Result } from '../kernel';
import type { Tx } from '../platform';
import { normaliseOrderNumber } from '../purchase-order';
import { OrderRepository } from '../sales/services';
import { ChangeDesk } from './change-desk.service';
import { toldOfMessage } from './change-findings';
import { ChangeJudging } from './change-judging.service';
import type { DeskRefusal } from './desk-refusal';
import type { RequestedChange } from './order-change';
import { OrderChangeRepository } from './order-change.repository';

/** Says of a change that named no order of ours, or several, which one is meant (CHG-001). */
@Injectable()
export class ChangeLinking {
  constructor(
    private readonly changes: OrderChangeRepository,
    private readonly orders: OrderRepository,
    private readonly judging: ChangeJudging,
    private readonly desk: ChangeDesk,
  ) {}

  /**
   * Holds the change against the order, and leaves it to a person as any other. Only an order of the same sender can be meant, so that nobody
   * changes what another one ordered.
   *
   * @param named our number of the order, or the one that the buyer gave it where he has one such order alone
   */
  async link(tx: Tx, id: string, version: number, named: string, actor: Actor): Promise<Result<null, DeskRefusal>> {
    const seen = await this.changes.find(tx, id);
    if (seen === null) return err({ kind: 'not-found' });
    if (!mayOverride(actor.role, CATALOGUE['CHG-001'].authority)) return err({ kind: 'not-authorised', needed: CATALOGUE['CHG-001'].authority });
    const [orderId, more] = seen.partnerId === null ? [] : await this.changes.named(tx, seen.partnerId, named, normaliseOrderNumber(named));
    if (orderId === undefined || more !== undefined) return err({ kind: 'no-order' });
    const order = await this.orders.lock(tx, orderId);
    const change = await this.changes.lock(tx, id);
    if (order === null || change === null) return err({ kind: 'not-found' });
    if (change.version !== version) return err({ kind: 'stale', version: change.version });
    if (change.state !== 'unmatched') return err({ kind: 'finished', state: change.state });
    if (change.intent === 'unknown') return err({ kind: 'unknown-meaning' });
    const verdict = await this.judging.judge(tx, order, change);
    const findings = [...verdict.findings, ...toldOfMessage(change)];
    const judged = { orderId, state: 'requested', items: verdict.differences.items, findings } as const;
    await this.changes.judged(tx, id, judged);
    const matched: RequestedChange = { ...change, ...judged };
    await this.desk.matched(tx, matched, order, actor.id);
    return ok(null);
  } // prettier-ignore
}
