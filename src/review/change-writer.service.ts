import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import type { Finding } from '../findings';
import type { Tx } from '../platform';
import { applyItems, type ChangeItem, type PurchaseOrder } from '../purchase-order';
import { ReplyService } from '../replies/services';
import { isReleased, type Correction, type SalesOrder } from '../sales';
import { OrderRepository, SalesService } from '../sales/services';
import { subjectOf } from './change-desk.service';
import { withCorrection } from './corrections';
import { ChangeRelease } from './change-release.service';
import type { AppliedBy, RequestedChange } from './order-change';
import { restOf } from './partial';
import { OrderChangeRepository } from './order-change.repository';

/** Who decides: a person, or nobody where an agreement does. */
type By = Pick<Actor, 'id'> | { readonly id: null };

/** The lines that wait of an order of which a part was released; null of any other. */
const waitedOf = (order: SalesOrder): readonly number[] | null =>
  restOf(order) === null ? null : order.lines.flatMap(({ index, held }) => (held ? [index] : []));

interface Decision {
  readonly change: RequestedChange;
  readonly order: SalesOrder;
  readonly items: readonly ChangeItem[];
  /** Told to the buyer for what is not done. */
  readonly reason: string;
}

/** Writes down what was decided about a change, and lets the order go on from there. */
@Injectable()
export class ChangeWriter {
  constructor(
    private readonly orders: OrderRepository,
    private readonly sales: SalesService,
    private readonly changes: OrderChangeRepository,
    private readonly replies: ReplyService,
    private readonly road: ChangeRelease,
  ) {}

  lock(tx: Tx, orderId: string): Promise<SalesOrder | null> {
    return this.orders.lock(tx, orderId);
  }

  /**
   * Puts the wording with the chosen items in force. An order that was released goes through the gate again with it: when it is clear it is
   * released anew in this very transaction, else it lies on the desk. Where no line is left, it is cancelled.
   */
  async apply(
    tx: Tx,
    { change, order, items, reason, chosen, values = [], whole }: Decision & { readonly chosen: ReadonlySet<number>; readonly values?: readonly Correction[]; readonly whole: boolean },
    actor: By,
    auto: AppliedBy | null = null,
  ): Promise<void> {
    const document = answeredAs(goingOn(applyItems(order.document, items, chosen)), change);
    const declined = new Map(await this.orders.rejectedLines(tx, order.id));
    for (const { line, action } of items) if (action === 'add' && line !== null) declined.delete(line);
    for (const line of notAdded(items, chosen)) declined.set(line, reason);
    await this.changes.keepWording(tx, order, { messageId: change.messageId, document, by: actor.id });
    await this.changes.decide(tx, change.id, { state: whole ? 'applied' : 'partly-applied', by: actor.id, reason: reason === '' ? null : reason, auto });
    const lifted = await this.changes.liftHolds(tx, order.id);
    await this.road.close(tx, [subjectOf(change), ...lifted.map((id) => subjectOf({ messageId: id }))], 'closed', actor);
    const wasReleased = await this.sales.reopen(tx, order.id);
    const corrections = values.reduce(withCorrection, stillHolding(order.corrections, items, chosen));
    await this.orders.revise(tx, order.id, { document, asked: applyItems(order.document, items), corrections, rejectedLines: declined });
    await this.road.goOn(tx, { change, orderId: order.id, wasReleased, waited: waitedOf(order) }, actor);
  } // prettier-ignore

  /** Applies all of a change on the word of an agreement: what was asked is what is done. */
  applyAll(tx: Tx, change: RequestedChange, order: SalesOrder, auto: AppliedBy): Promise<void> {
    const { items } = change;
    return this.apply(tx, { change, order, items, chosen: new Set(items.keys()), whole: true, reason: '' }, { id: null }, auto);
  } // prettier-ignore

  /**
   * The buyer asks to wait with an order. One that was released is taken back to the desk, and waits there; of one that waits, this is the word
   * that it waits no longer.
   */
  async hold(tx: Tx, change: RequestedChange, order: SalesOrder, findings: readonly Finding[], actor: By): Promise<void> {
    if (isReleased(order.state)) {
      await this.sales.reopen(tx, order.id);
      await this.changes.judged(tx, change.id, { orderId: order.id, state: 'requested', items: [], findings });
      return this.road.goOn(tx, { change, orderId: order.id, wasReleased: true, waited: waitedOf(order), held: true }, actor);
    }
    await this.changes.decide(tx, change.id, { state: 'applied', by: actor.id, reason: null });
    await this.road.close(tx, [subjectOf(change)], 'closed', actor);
    return this.road.goOn(tx, { change, orderId: order.id, wasReleased: false, waited: null }, actor);
  } // prettier-ignore

  /** Nothing comes of a message that asks for no change: nobody is answered by an order response, which would read as one. */
  async leave(tx: Tx, change: RequestedChange, order: SalesOrder | null, reason: string, actor: By): Promise<void> {
    await this.changes.decide(tx, change.id, { state: 'refused', by: actor.id, reason });
    await this.road.close(tx, [subjectOf(change)], 'closed', actor);
    if (order !== null && change.intent === 'hold') await this.road.untold(tx, order);
  }

  /** The order stays as it is booked; a released one is confirmed once more as it is. */
  async refuse(tx: Tx, { change, order, items, asked, reason }: Decision & { readonly asked: PurchaseOrder }, actor: By): Promise<void> {
    const none: ReadonlySet<number> = new Set();
    const declined = new Map(await this.orders.rejectedLines(tx, order.id));
    for (const line of notAdded(items, none)) declined.set(line, reason);
    const document = answeredAs(applyItems(order.document, items, none), change);
    await this.changes.keepWording(tx, order, { messageId: change.messageId, document, by: actor.id });
    await this.orders.setRejectedLines(tx, order.id, declined);
    await this.orders.refuseChange(tx, order, { document: { ...document, control: order.document.control }, asked, reason });
    await this.changes.decide(tx, change.id, { state: 'refused', by: actor.id, reason });
    await this.road.close(tx, [subjectOf(change)], 'closed', actor);
    await this.road.confirm(tx, change, order.id, this.replies, actor);
  } // prettier-ignore
}

/** An order that was to wait waits no longer, once a change of it is applied. */
const goingOn = (document: PurchaseOrder): PurchaseOrder =>
  document.function === 'hold' ? { ...document, function: 'original' } : document;

/** What a change says of the answer that it wants (4343) holds from then on; where it says nothing, what was said before does. */
const answeredAs = (document: PurchaseOrder, { document: { responseType } }: RequestedChange): PurchaseOrder =>
  responseType === null ? document : { ...document, responseType };

/** Lines that a change would have added, or opened again, and that were not taken: they stand in the order, declined. */
const notAdded = (items: readonly ChangeItem[], chosen: ReadonlySet<number>): readonly number[] =>
  items.flatMap(({ line, action }, index) => (action === 'add' && line !== null && !chosen.has(index) ? [line] : []));

/** Corrections of what the buyer has not changed himself. */
function stillHolding(
  corrections: readonly Correction[],
  items: readonly ChangeItem[],
  chosen: ReadonlySet<number>,
): readonly Correction[] {
  const changed = new Set<string>();
  for (const [index, { line, set }] of items.entries()) {
    if (!chosen.has(index)) continue;
    const prefix = line === null ? '' : `lines[${String(line)}].`;
    for (const [name, value] of Object.entries(set)) {
      if (name === 'parties') for (const role of Object.keys(value as object)) changed.add(`parties.${role}`);
      else changed.add(prefix + name);
    }
  }
  const touched = (field: string): boolean => changed.has(field) || changed.has(field.replace(/[.](quantity|unit)$/, '')); // prettier-ignore
  return corrections.filter(({ field }) => !touched(field));
}
