import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '../platform';
import { advance, type SalesOrder } from '../sales';
import { OrderRepository } from '../sales/services';
import { OrderSource } from './order-source.service';
import { ReleaseService, type OpenOrder } from './release.service';

/** Puts open orders before the gate again when what they are judged by has changed. */
@Injectable()
export class SecondJudgement {
  constructor(
    private readonly orders: OrderRepository,
    private readonly source: OrderSource,
    private readonly gate: ReleaseService,
  ) {}

  /** Judges those of these orders that are still in review, and what waits of those of which a part is released; the others are left alone. */
  async again(tx: Tx, orderIds: readonly string[]): Promise<void> {
    const locked = await this.orders.lockAll(tx, [...new Set(orderIds)]);
    const waiting = [...locked.values()].filter(({ state }) => advance(state, 'release') !== null).sort(byArrival); // prettier-ignore
    const sources = await this.source.ofAll(tx, waiting);
    const open = sources.map(({ toJudge, address, touched }, i): OpenOrder => {
      const order = waiting[i];
      if (order === undefined) throw new Error('An order was read that was not asked for');
      return { order, toJudge, address, untouched: !touched };
    });
    if (open.length > 0) await this.gate.reconsider(tx, open);
  }

  /** Ids of all orders in review. */
  openOrders(sql: Sql): Promise<readonly string[]> {
    return this.orders.idsInReview(sql);
  }
}

/** In the order in which they were let in: of two with the same content the later one repeats the earlier (DUP-004). */
const byArrival = ({ reference: a }: SalesOrder, { reference: b }: SalesOrder): number =>
  a.length - b.length || (a < b ? -1 : 1);
