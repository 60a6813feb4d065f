import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { Arrival } from '../checks';
import { makeFinding, type Finding } from '../findings';
import type { TradingPartner } from '../master';
import { FactsRepository } from '../master/services';
import type { Tx } from '../platform';
import {
  contentHash,
  isCancellation,
  normaliseOrderNumber,
  orderNumberOf,
  partyKey,
  type ChangeIntent,
} from '../purchase-order';
import type { SalesOrder } from '../sales';
import { OrderRepository } from '../sales/services';
import { ChangeDesk } from './change-desk.service';
import { ChangeJudging } from './change-judging.service';
import type { AskingDocument, NewChange } from './order-change';
import { OrderChangeRepository } from './order-change.repository';

/** A change or a cancellation on its way in. */
export interface ChangeArrival {
  readonly messageId: string;
  readonly interchangeId: string;
  readonly document: AskingDocument;
  readonly intent: ChangeIntent;
  readonly arrival: Arrival;
  readonly readingFindings: readonly Finding[];
}

/** What became of it. */
export type ChangeOutcome =
  | { readonly messageId: string; readonly outcome: 'change' | 'test' | 'duplicate'; readonly findings: readonly Finding[] }
  /** It replaces an order that we do not have: it is judged as a new one. */
  | { readonly messageId: string; readonly outcome: 'as-new' }; // prettier-ignore

/** Takes changes in: finds their orders, puts down what they ask for, and does what needs no person's word. */
@Injectable()
export class ChangeIntake {
  constructor(
    private readonly masterFacts: FactsRepository,
    private readonly orders: OrderRepository,
    private readonly changes: OrderChangeRepository,
    private readonly judging: ChangeJudging,
    private readonly desk: ChangeDesk,
  ) {}

  /** One after the other: two changes of one order see each other. The caller holds the lock of the order's number. */
  async receive(tx: Tx, arrivals: readonly ChangeArrival[]): Promise<readonly ChangeOutcome[]> {
    const outcomes: ChangeOutcome[] = [];
    for (const arrival of arrivals) outcomes.push(await this.one(tx, arrival));
    return outcomes;
  }

  /** Orders have come: changes that came before them are judged, in the order in which they arrived. */
  async ordersCame(tx: Tx, orderIds: readonly string[]): Promise<void> {
    if (orderIds.length === 0) return;
    for (const { foundId, ...change } of await this.changes.waitingFor(tx, orderIds)) {
      const order = await this.orders.lock(tx, foundId);
      if (order === null) continue;
      const { findings, differences } = await this.judging.judge(tx, order, change);
      const judged = { orderId: order.id, state: 'requested', items: differences.items, findings } as const;
      await this.changes.judged(tx, change.id, judged);
      await this.desk.matched(tx, { ...change, ...judged }, order);
    }
  }

  private async one(tx: Tx, came: ChangeArrival): Promise<ChangeOutcome> {
    const { messageId, document, intent, arrival, readingFindings } = came;
    if (arrival.test || document.function === 'test') {
      return { messageId, outcome: 'test', findings: [...readingFindings, makeFinding('MSG-005', { field: 'function' })] };
    }
    const { partner, key, found } = await this.ordersFor(tx, came);
    const [only] = found;
    if (only === undefined && document.kind === 'order' && intent === 'replace') return { messageId, outcome: 'as-new' };
    const change: NewChange = {
      messageId, orderId: null, partnerId: partner?.id ?? null, orderNumberKey: key, intent, format: arrival.format, state: 'unmatched', document,
      contentHash: hashOf(came), items: [], findings: [], receivedAt: arrival.receivedAt,
    };
    const order = found.length > 1 ? null : (only ?? null);
    if (await this.isRepeated(tx, { ...change, orderId: order?.id ?? null }, partner)) {
      const [ours, po] = [order?.reference ?? null, order?.buyerOrderNumber ?? orderNumberOf(document)];
      const again = makeFinding('DUP-002', { field: 'number', actual: document.number, expected: ours, params: { order: ours ?? po, po } });
      return { messageId, outcome: 'duplicate', findings: [again] };
    }
    if (order === null) {
      const po = orderNumberOf(document);
      const unknown = makeFinding('CHG-001', { field: 'orderNumber', actual: po, params: { po, n: found.length } });
      return this.waits(tx, came, { ...change, findings: [unknown, ...readingFindings] }, null);
    }
    const verdict = await this.judging.judge(tx, order, change);
    const findings = [...verdict.findings, ...readingFindings];
    const requested: NewChange = { ...change, orderId: order.id, state: 'requested', items: verdict.differences.items, findings };
    const clear = !findings.some(({ stops }) => stops);
    const saysNothing = verdict.differences.items.length === 0;
    if (clear && (isCancellation(intent) || saysNothing)) {
      const id = await this.changes.insert(tx, requested);
      await this.desk.settle(tx, { id, messageId, intent }, order);
      return { messageId, outcome: 'change', findings };
    }
    return this.waits(tx, came, requested, order);
  } // prettier-ignore

  /**
   * Whether the same change was there before. One that has a number or a place among the changes is known by it. One without may be meant
   * anew when another came in between; and where quantities are differences, it is never known for the same.
   */
  private async isRepeated(tx: Tx, change: NewChange, partner: TradingPartner | null): Promise<boolean> {
    const { number, sequence } = change.document;
    const isNamed = sequence !== null || (number !== null && number !== orderNumberOf(change.document));
    if (!isNamed && partner?.changeQuantities === 'difference') return false;
    const before = await this.changes.hashesBefore(tx, change);
    return isNamed ? before.includes(change.contentHash) : before[0] === change.contentHash;
  }

  /** The sender's own orders with the number; of several those of the buyer that the change names. */
  private async ordersFor(
    tx: Tx,
    { document, arrival }: ChangeArrival,
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
      if (order !== null) orders.push(order);
    }
    const buyer = partyKey(document.parties.buyer);
    const living = orders.filter(({ state }) => state !== 'cancelled');
    const candidates = living.length > 0 ? living : orders;
    const his = candidates.filter((order) => buyer === null || partyKey(order.document.parties.buyer) === buyer);
    return { partner, key, found: candidates.length > 1 && his.length > 0 ? his : candidates };
  } // prettier-ignore

  private async waits(tx: Tx, came: ChangeArrival, change: NewChange, order: SalesOrder | null): Promise<ChangeOutcome> {
    await this.changes.insert(tx, change);
    await this.desk.opened(tx, { ...change, interchangeId: came.interchangeId }, order);
    return { messageId: came.messageId, outcome: 'change', findings: change.findings };
  } // prettier-ignore
}

/** The same for the same change sent again, in whatever envelope. */
function hashOf({ document, intent }: ChangeArrival): string {
  const { number, sequence, date, lines } = document;
  const said = [intent, number, sequence, date, lines.map(({ action }) => action), contentHash(document)];
  return createHash('sha256').update(JSON.stringify(said)).digest('hex');
}
