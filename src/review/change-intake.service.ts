import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { makeFinding } from '../findings';
import type { TradingPartner } from '../master';
import type { Tx } from '../platform';
import { contentHash, isCancellation, isChange, orderNumberOf } from '../purchase-order';
import type { SalesOrder } from '../sales';
import { ChangeAutomation } from './change-automation.service';
import { ChangedOrders } from './changed-orders.service';
import { ChangeDesk } from './change-desk.service';
import type { ChangeArrival, ChangeOutcome } from './change-arrival';
import { meaningFinding, toldOfMessage, unknownOrderFinding } from './change-findings';
import { ChangeJudging } from './change-judging.service';
import type { AskedIntent, NewChange } from './order-change';
import { OrderChangeRepository } from './order-change.repository';

/** Takes in what is no order of its own: finds the order that it is about, puts down what is asked for, and does what needs no person's word. */
@Injectable()
export class ChangeIntake {
  constructor(
    private readonly finder: ChangedOrders,
    private readonly changes: OrderChangeRepository,
    private readonly judging: ChangeJudging,
    private readonly desk: ChangeDesk,
    private readonly automation: ChangeAutomation,
  ) {}

  /** One after the other: two changes of one order see each other. The caller holds the lock of the order's number. */
  async receive(tx: Tx, arrivals: readonly ChangeArrival[]): Promise<readonly ChangeOutcome[]> {
    const outcomes: ChangeOutcome[] = [];
    for (const arrival of arrivals) outcomes.push(await this.one(tx, arrival));
    return outcomes;
  }

  /** Whether what a person takes for a change of an order came as one before. The caller has locked that order. */
  isKnown(tx: Tx, came: ChangeArrival): Promise<boolean> {
    const order = came.ofOrder?.order ?? null;
    return this.isRepeated(tx, changeOf(came, { partnerId: order?.partnerId ?? null, key: order?.orderNumberKey ?? null, orderId: order?.id ?? null }), null);
  } // prettier-ignore

  /** Orders have come: changes that came before them are judged, in the order in which they arrived. */
  async ordersCame(tx: Tx, orderIds: readonly string[]): Promise<void> {
    if (orderIds.length === 0) return;
    for (const { foundId, ...change } of await this.changes.waitingFor(tx, orderIds)) {
      const order = await this.finder.lock(tx, foundId);
      if (order === null) continue;
      const verdict = await this.judging.judge(tx, order, change);
      const { differences } = verdict;
      const findings = [...verdict.findings, ...toldOfMessage(change)];
      const judged = { orderId: order.id, state: 'requested', items: differences.items, findings } as const;
      await this.changes.judged(tx, change.id, judged);
      await this.desk.matched(tx, { ...change, ...judged }, order);
    }
  }

  private async one(tx: Tx, came: ChangeArrival): Promise<ChangeOutcome> {
    const { messageId, document, intent, road, arrival, readingFindings } = came;
    if (arrival.test || intent === 'test') {
      return { messageId, outcome: 'test', findings: [...readingFindings, makeFinding('MSG-005', { field: 'function' })] };
    }
    const { partner, partnerId, key, found } = await this.about(tx, came);
    const [only] = found;
    if (road === 'keep' || (road === 'match' && only !== undefined)) {
      const findings = await this.desk.keep(tx, came, { partnerId, order: found.length === 1 ? (only ?? null) : null, missing: only === undefined });
      return { messageId, outcome: 'information', findings };
    }
    const isNew = document.kind === 'order' && came.ofKnownOrder !== true && came.ofOrder === undefined && (intent === 'replace' || intent === 'hold' || road === 'match');
    if (only === undefined && isNew) return { messageId, outcome: 'as-new' };
    const change = changeOf(came, { partnerId, key, orderId: null });
    if (change.intent === 'unknown') return this.asks(tx, came, change, found);
    const order = found.length > 1 ? null : (only ?? null);
    if (await this.isRepeated(tx, { ...change, orderId: order?.id ?? null }, partner)) {
      const [ours, po] = [order?.reference ?? null, order?.buyerOrderNumber ?? orderNumberOf(document)];
      const again = makeFinding('DUP-002', { field: 'number', actual: document.number, expected: ours, params: { order: ours ?? po, po } });
      return { messageId, outcome: 'duplicate', findings: [again] };
    }
    const told = [...(await this.judging.textsOf(tx, change, order)), ...readingFindings];
    if (order === null) {
      return this.waits(tx, came, { ...change, findings: [unknownOrderFinding(document, found.length), ...told] }, null);
    }
    return this.judged(tx, { ...came, readingFindings: told }, change, order);
  } // prettier-ignore

  /** Whose it is, and the orders that it may be about. */
  private async about(
    tx: Tx,
    came: ChangeArrival,
  ): Promise<Awaited<ReturnType<ChangedOrders['of']>> & { readonly partnerId: string | null }> {
    if (came.ofOrder === undefined) {
      const found = await this.finder.of(tx, came);
      return { ...found, partnerId: found.partner?.id ?? null };
    }
    const { order } = came.ofOrder;
    return { partner: null, partnerId: order.partnerId, key: order.orderNumberKey, found: [order] };
  }

  /** Holds it against its order, and does it where that needs nobody's word. */
  private async judged(tx: Tx, came: ChangeArrival, change: NewChange, order: SalesOrder): Promise<ChangeOutcome> {
    const { messageId, readingFindings } = came;
    const { intent } = change;
    const verdict = await this.judging.judge(tx, order, change);
    const findings = [...verdict.findings, ...readingFindings];
    const requested: NewChange = { ...change, orderId: order.id, state: 'requested', items: verdict.differences.items, findings };
    const clear = !findings.some(({ stops }) => stops);
    // What a person said of the order that came stands in no message: he sees what is done without it.
    if (came.ofOrder?.touched === true) return this.waits(tx, came, requested, order);
    const saysNothing = verdict.differences.items.length === 0 && intent !== 'hold';
    if (clear && (isCancellation(intent) || saysNothing)) {
      const id = await this.changes.insert(tx, requested);
      await this.desk.settle(tx, { id, messageId, intent }, order);
      return { messageId, outcome: 'change', findings };
    }
    if (await this.automation.apply(tx, requested, order, verdict.agreement)) return { messageId, outcome: 'change', findings };
    return this.waits(tx, came, requested, order);
  } // prettier-ignore

  /** Nobody knows what it wants: a person says so, and then it goes on (CHG-008). The order that it names waits meanwhile. */
  private async asks(tx: Tx, came: ChangeArrival, change: NewChange, found: readonly SalesOrder[]): Promise<ChangeOutcome> {
    const order = found.length === 1 ? (found[0] ?? null) : null;
    const question = meaningFinding(came.document, came.arrival.sender?.value ?? null);
    const state = order === null ? 'unmatched' : 'requested';
    return this.waits(tx, came, { ...change, orderId: order?.id ?? null, state, findings: [question, ...came.readingFindings] }, order);
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

  private async waits(tx: Tx, came: ChangeArrival, change: NewChange, order: SalesOrder | null): Promise<ChangeOutcome> {
    await this.changes.insert(tx, change);
    await this.desk.opened(tx, { ...change, interchangeId: came.interchangeId }, order);
    return { messageId: came.messageId, outcome: 'change', findings: change.findings };
  } // prettier-ignore
}

/** A change as it is put down before anybody knows more of it. */
function changeOf(came: ChangeArrival, { partnerId, key, orderId }: { readonly partnerId: string | null; readonly key: string | null; readonly orderId: string | null }): NewChange {
  const { messageId, document, arrival } = came;
  return {
    messageId, orderId, partnerId, orderNumberKey: key, intent: askedFor(came), format: arrival.format,
    messageVersion: arrival.messageVersion, state: 'unmatched', document,
    contentHash: hashOf(came), items: [], findings: [], receivedAt: arrival.receivedAt,
  };
} // prettier-ignore

/** A message of changes that asks for what only orders ask for is about its order all the same: a duplicate of a change is a change. */
function askedFor({ intent, road }: ChangeArrival): AskedIntent {
  if (road === 'change') return isChange(intent) || intent === 'hold' ? intent : 'change';
  return 'unknown';
}

/** The same for the same change sent again, in whatever envelope. */
function hashOf({ document, intent }: ChangeArrival): string {
  const { number, sequence, date, lines } = document;
  const said = [intent, number, sequence, date, lines.map(({ action }) => action), contentHash(document)];
  return createHash('sha256').update(JSON.stringify(said)).digest('hex');
}
