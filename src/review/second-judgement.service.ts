import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '../platform';
import { advance } from '../sales';
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
    const open: OpenOrder[] = [];
    for (const id of [...new Set(orderIds)].sort()) {
      const order = await this.orders.lock(tx, id);
      if (order === null || advance(order.state, 'release') === null) continue;
      const { toJudge, address, touched } = await this.source.of(tx, order);
      open.push({ order, toJudge, address, untouched: !touched });
    }
    if (open.length > 0) await this.gate.reconsider(tx, open);
  }

  /** Ids of all orders in review. */
  openOrders(sql: Sql): Promise<readonly string[]> {
    return this.orders.idsInReview(sql);
  }
}
