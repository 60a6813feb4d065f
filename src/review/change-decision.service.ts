import { Injectable } from '@nestjs/common';
import { mayOverride, type Actor } from '../access';
import { CATALOGUE, type Finding } from '../findings';
import { err, ok, type Result } from '../kernel';
import type { Tx } from '../platform';
import {
  applyItems,
  freeTexts,
  isCancellation,
  itemKey,
  textKey,
  type ChangeItem,
  type PurchaseOrder,
} from '../purchase-order';
import type { Correction, SalesOrder } from '../sales';
import { AcceptedTextRepository } from './accepted-text.repository';
import { isBeyondChange, toldOfMessage } from './change-findings';
import { ChangeDesk } from './change-desk.service';
import { ChangeJudging, type ChangeVerdict } from './change-judging.service';
import { ChangeWriter } from './change-writer.service';
import { checkCorrection } from './corrections';
import type { DeskRefusal } from './desk-refusal';
import type { RequestedChange } from './order-change';
import { OrderChangeRepository } from './order-change.repository';

/** What a person chose of a change. */
export interface ChangeChoice {
  /** Keys of the items that are applied; null for all. */
  readonly items: readonly string[] | null;
  /** Keys of the items that are not applied, whatever comes of the lines. */
  readonly except?: readonly string[];
  /** What we offer instead of what an item asks for. */
  readonly values?: readonly { readonly key: string; readonly value: string }[];
  /** For a line of the change that was not found: the line of the order that it means, or null for a new one. */
  readonly lines: readonly { readonly line: number; readonly orderLine: number | null }[];
  /** Told to the buyer for what is not applied. */
  readonly reason: string;
}

type Decided = Result<null, DeskRefusal>;

/** What a person decides about a change. The order is locked before the change, everywhere. */
@Injectable()
export class ChangeDecisions {
  constructor(
    private readonly changes: OrderChangeRepository,
    private readonly judging: ChangeJudging,
    private readonly writer: ChangeWriter,
    private readonly desk: ChangeDesk,
    private readonly acceptedTexts: AcceptedTextRepository,
  ) {}

  /** Applies all of a change, or the chosen items; the rest is refused. What the buyer wrote in it is read by that, and asked about no more. */
  async apply(tx: Tx, id: string, version: number, actor: Actor, choice: ChangeChoice): Promise<Decided> {
    const opened = await this.open(tx, id, version);
    if (!opened.ok) return opened;
    const { change, order } = opened.value;
    if (change.intent === 'unknown') return err({ kind: 'unknown-meaning' });
    if (order === null) return err({ kind: 'no-order' });
    // Whatever the authority: what is picked, or taken back, can only be declined.
    if (isBeyondChange(order)) return err({ kind: 'finished', state: order.fulfilment === 'none' ? order.state : order.fulfilment });
    const choices = new Map(choice.lines.map(({ line, orderLine }) => [line, orderLine]));
    if (choice.lines.some(({ line, orderLine }) => change.document.lines[line] === undefined || (orderLine !== null && order.document.lines[orderLine] === undefined))) return err({ kind: 'no-such-line' });
    const verdict = await this.judging.judge(tx, order, change);
    const isUnseen = verdict.findings.some(({ code }) => !change.findings.some((seen) => seen.code === code));
    const needed = authorityLacking(actor, [...verdict.findings, ...change.findings]);
    if (needed !== null) return err({ kind: 'not-authorised', needed });
    // An older one that was asked about before the newer one was applied: the person was not told so (CHG-006).
    if (isUnseen) return this.askedAgain(tx, change, order, verdict);
    if (change.intent === 'hold') {
      await this.acceptTexts(tx, change, actor);
      await this.writer.hold(tx, change, order, verdict.findings, actor);
      return ok(null);
    }
    if (isCancellation(change.intent)) {
      await this.acceptTexts(tx, change, actor);
      await this.desk.settle(tx, change, order, actor.id);
      return ok(null);
    }
    if (!sameItems(change.items, verdict.differences.items)) return this.askedAgain(tx, change, order, verdict);
    const { differences } = verdict;
    // Nothing but words, which were read: there is nothing to do.
    if (differences.items.length + differences.lost.length + differences.immutable.length === 0) {
      await this.acceptTexts(tx, change, actor);
      await this.desk.settle(tx, change, order, actor.id);
      return ok(null);
    }
    // A line of which nobody said what it means is not applied, and not forgotten: the buyer is told so.
    const undecided = verdict.differences.lost.map(({ from }) => from).filter((from) => !choices.has(from));
    for (const from of undecided) choices.set(from, null);
    const { items } = (await this.judging.judge(tx, order, change, choices)).differences;
    const keys = choice.items === null ? null : new Set(choice.items);
    const except = new Set(choice.except);
    if ([...(keys ?? []), ...except].some((key) => !items.some((item) => itemKey(item) === key))) return err({ kind: 'no-such-line' });
    const chosen = new Set(items.flatMap((item, index) => item.from !== null && undecided.includes(item.from) ? [] : (keys === null || keys.has(itemKey(item))) && !except.has(itemKey(item)) ? [index] : []));
    if (chosen.size === 0) return err({ kind: 'nothing-chosen' });
    const values = offered(applyItems(order.document, items, chosen), items.filter((_, index) => chosen.has(index)), choice.values ?? [], actor);
    if (!values.ok) return values;
    const whole = chosen.size === items.length && values.value.length === 0 && verdict.differences.immutable.length === 0;
    await this.acceptTexts(tx, change, actor);
    await this.writer.apply(tx, { change, order, items, chosen, values: values.value, whole, reason: choice.reason }, actor);
    return ok(null);
  } // prettier-ignore

  /** Before the change is written: the order is judged anew with it, and must not ask about words that were just read. */
  private async acceptTexts(tx: Tx, { partnerId, findings, document }: RequestedChange, actor: Actor): Promise<void> {
    if (partnerId === null) return;
    const asked = new Set(findings.flatMap(({ code, field, stops }) => (code === 'MSG-011' && stops ? [field] : [])));
    for (const { field, text } of freeTexts(document)) {
      if (asked.has(field)) await this.acceptedTexts.accept(tx, { partnerId, key: textKey(text) }, actor.id);
    }
  }

  /** Refuses a change: the order stays as it is, and the buyer is told so. */
  async refuse(tx: Tx, id: string, version: number, actor: Actor, reason: string): Promise<Decided> {
    const opened = await this.open(tx, id, version);
    if (!opened.ok) return opened;
    const { change, order } = opened.value;
    if (order === null || change.intent === 'hold' || change.intent === 'unknown') {
      await this.writer.leave(tx, change, order, reason, actor);
      await this.desk.note(tx, change, order, 'change-refused', actor.id);
      return ok(null);
    }
    const { differences } = await this.judging.judge(tx, order, change);
    const choices = new Map(differences.lost.map(({ from }) => [from, null]));
    const { items } = (await this.judging.judge(tx, order, change, choices)).differences;
    const asked: PurchaseOrder = isCancellation(change.intent)
      ? { ...order.document, lines: order.document.lines.map((line) => ({ ...line, withdrawn: true })) }
      : applyItems(order.document, items);
    await this.writer.refuse(tx, { change, order, items, asked, reason }, actor);
    return ok(null);
  }

  /** The order, or what is known of the change, is other than the person saw: he is asked by what is there now. */
  private async askedAgain(tx: Tx, change: RequestedChange, order: SalesOrder, { differences, findings }: ChangeVerdict): Promise<Decided> {
    await this.changes.judged(tx, change.id, { orderId: order.id, state: 'requested', items: differences.items, findings: [...findings, ...toldOfMessage(change)] });
    return err({ kind: 'stale', version: change.version + 1 });
  } // prettier-ignore

  private async open(
    tx: Tx,
    id: string,
    version: number,
  ): Promise<Result<{ readonly change: RequestedChange; readonly order: SalesOrder | null }, DeskRefusal>> {
    const seen = await this.changes.find(tx, id);
    if (seen === null) return err({ kind: 'not-found' });
    const order = seen.orderId === null ? null : await this.writer.lock(tx, seen.orderId);
    const change = await this.changes.lock(tx, id);
    if (change === null) return err({ kind: 'not-found' });
    if (change.version !== version || change.orderId !== seen.orderId) return err({ kind: 'stale', version: change.version }); // prettier-ignore
    const finished = change.state !== 'requested' && change.state !== 'unmatched';
    if (finished) return err({ kind: 'finished', state: change.state });
    const leaving = await this.desk.leaving(tx, change);
    return leaving === null ? ok({ change, order }) : err(leaving);
  }
}

const OFFERED: readonly ChangeItem['field'][] = ['quantity', 'price', 'requestedDelivery'];

/** What we offer instead of what was asked, as corrections of the order as it is asked now. */
function offered(asked: PurchaseOrder, taken: readonly ChangeItem[], values: NonNullable<ChangeChoice['values']>, { id }: Actor): Result<readonly Correction[], DeskRefusal> {
  const made: Correction[] = [];
  for (const { key, value } of values) {
    const item = taken.find((one) => itemKey(one) === key && one.action === 'change' && OFFERED.includes(one.field));
    if (item === undefined) return err({ kind: 'no-such-line' });
    const field = item.line === null ? item.field : `lines[${String(item.line)}].${item.field}`;
    const checked = checkCorrection(asked, field, value);
    if (!checked.ok) return err({ kind: 'correction', field, fault: checked.error });
    made.push({ field, value, by: id, at: new Date().toISOString() });
  }
  return ok(made);
} // prettier-ignore

/** The authority that the person lacks for one of these; null where he may. What is blocking nobody may. */
const authorityLacking = (actor: Actor, findings: readonly Finding[]): string | null =>
  findings
    .filter(({ stops }) => stops)
    .map(({ code, severity }) => (severity === 'blocking' ? 'nobody' : CATALOGUE[code].authority))
    .find((authority) => !mayOverride(actor.role, authority)) ?? null;

/** Whether the person saw what would be done now: the order may have changed since. */
const sameItems = (seen: readonly ChangeItem[], now: readonly ChangeItem[]): boolean => {
  const told = (items: readonly ChangeItem[]): string => JSON.stringify(items.map((item) => [itemKey(item), item.before, item.asked, item.ours])); // prettier-ignore
  return told(seen) === told(now);
};
