import { Injectable } from '@nestjs/common';
import type { Arrival } from '../checks';
import type { TradingPartner } from '../master';
import { FactsRepository } from '../master/services';
import type { Tx } from '../platform';
import { normaliseOrderNumber, orderNumberOf, partyKey } from '../purchase-order';
import type { SalesOrder } from '../sales';
import { OrderRepository } from '../sales/services';
import type { AskingDocument } from './order-change';
import { OrderChangeRepository } from './order-change.repository';

/** Finds the orders that messages are about. */
@Injectable()
export class ChangedOrders {
  constructor(
    private readonly masterFacts: FactsRepository,
    private readonly orders: OrderRepository,
    private readonly changes: OrderChangeRepository,
  ) {}

  lock(tx: Tx, id: string): Promise<SalesOrder | null> {
    return this.orders.lock(tx, id);
  }

  /** The sender's own orders with the number; of several those of the buyer that the change names. */
  async of(
    tx: Tx,
    { document, arrival }: { readonly document: AskingDocument; readonly arrival: Arrival },
  ): Promise<{ readonly partner: TradingPartner | null; readonly key: string | null; readonly found: readonly SalesOrder[] }> {
    const { sender, accountPartnerId } = arrival;
    const facts = await this.masterFacts.load(tx, {
      senders: sender === null ? [] : [sender], locations: [], gtins: [], supplierArticles: [], buyerArticles: [],
    });
    const named = sender === null ? null : facts.partnerByIdentifier(sender.scheme, sender.value);
    // What comes over somebody else's account changes nobody's order (MSG-014).
    const partner = named === null || (accountPartnerId !== null && accountPartnerId !== named.id) ? null : named;
    const number = orderNumberOf(document);
    const key = number === null ? null : normaliseOrderNumber(number);
    const ids = partner === null || key === null ? [] : await this.changes.ordersOf(tx, partner.id, key);
    const orders: SalesOrder[] = [];
    for (const id of [...ids].sort()) {
      const order = await this.orders.lock(tx, id);
      // A person may have ended it while we waited for it.
      if (order !== null && order.state !== 'rejected' && order.state !== 'became-change') orders.push(order);
    }
    const buyer = partyKey(document.parties.buyer);
    const living = orders.filter(({ state }) => state !== 'cancelled');
    const candidates = living.length > 0 ? living : orders;
    const his = candidates.filter((order) => buyer === null || partyKey(order.document.parties.buyer) === buyer);
    return { partner, key, found: candidates.length > 1 && his.length > 0 ? his : candidates };
  } // prettier-ignore
}
