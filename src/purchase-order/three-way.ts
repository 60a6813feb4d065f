import { decimal, parseDecimal, plain, type Decimal } from '../kernel';
import { headerItems } from './change-header';
import { NO_FACTS, type BookedLine, type ChangedField, type ChangeItem, type LineFacts } from './change-item';
import { articleChange, otherFields, priceChange, type LineChangeOf } from './change-line';
import type { ChangeProfile } from './intent';
import { matchLines, type LineMatch } from './line-match';
import { quantityChange } from './change-quantity';
import type { OrderDocument, PurchaseOrder, PurchaseOrderLine } from './purchase-order';

export interface ThreeWay {
  /** The order as it was last asked for. */
  readonly before: PurchaseOrder;
  readonly ours: readonly BookedLine[];
  readonly asked: OrderDocument;
  readonly facts: { readonly before: readonly LineFacts[]; readonly asked: readonly LineFacts[] };
  readonly profile: ChangeProfile;
  /** Lines of the change for which a person chose the line of the order that is meant, or null for a new one. */
  readonly choices?: ReadonlyMap<number, number | null>;
}

/** A line of the change whose line in the order is not found, or not for certain. */
export interface LostLine {
  readonly from: number;
  readonly candidates: readonly number[];
}

/** A field that no change may touch, and both its values. */
export interface Immutable {
  readonly field: 'parties.buyer' | 'parties.supplier' | 'number';
  readonly line: number | null;
  readonly before: string | null;
  readonly asked: string | null;
}

export interface Differences {
  readonly items: readonly ChangeItem[];
  readonly lost: readonly LostLine[];
  readonly immutable: readonly Immutable[];
}

/**
 * What a change asks for, beside what was asked before and what we have booked. What is absent in the change stays as it was. Pure, and
 * nothing is decided: {@link applyItems} makes the order of it.
 */
export function threeWay(input: ThreeWay): Differences {
  const { before, asked, profile } = input;
  const matches = matchLines(before.lines, asked.lines);
  const items: ChangeItem[] = [...headerItems(before, asked)];
  const lost: LostLine[] = [];
  const immutable: Immutable[] = [...immutableParties(before, asked)];
  let next = before.lines.length;
  matches.forEach((match, from) => {
    const line = asked.lines[from];
    if (line === undefined) return;
    const choice = input.choices?.get(from);
    if (choice === null) return void items.push(addition(input, from, next++));
    if (choice !== undefined) return void items.push(...lineItems(input, choice, from));
    if (match.line === null) {
      if (isNew(line, match, profile)) items.push(addition(input, from, next++));
      else if (line.action !== 'none') lost.push({ from, candidates: match.candidates });
      return;
    }
    if (match.by === 'article') immutable.push(...otherNumber(before, line, match.line));
    items.push(...lineItems(input, match.line, from));
  });
  return { items: [...items, ...leftOut(input, matches)], lost, immutable };
}

/** Of several places that may be meant none is new. A line without a word about it is new only where nothing else can be meant. */
const isNew = ({ action }: PurchaseOrderLine, { candidates }: LineMatch, { additions }: ChangeProfile): boolean =>
  candidates.length === 0 &&
  (action === 'add' || (additions === 'implied' && action !== 'delete' && action !== 'none'));

const base = ({ quantity }: PurchaseOrderLine, facts: LineFacts | undefined): Decimal | null => {
  const [count, factor] = [parseDecimal(quantity), parseDecimal(facts?.unitFactor)];
  return count === null || factor === null ? null : count.times(factor);
};

/** "36 PCE" */
const amountOf = ({ quantity, unit }: PurchaseOrderLine): string | null =>
  quantity === null ? null : [quantity, ...(unit === null ? [] : [unit])].join(' ');

function addition({ asked, facts }: ThreeWay, from: number, line: number): ChangeItem {
  const added = asked.lines[from];
  if (added === undefined) throw new Error('A change has no such line');
  const delta = base(added, facts.asked[from]);
  return {
    line, from, action: 'add', field: 'line', before: null, asked: amountOf(added), ours: null,
    delta: delta === null ? null : plain(delta), verdict: 'plain', set: asLine(added),
  }; // prettier-ignore
}

/** A line of a change as one of the order: what it did is done. */
function asLine(line: PurchaseOrderLine): PurchaseOrderLine {
  const { orderLine: _, ...rest } = line;
  return { ...rest, action: null };
}

function removal({ before, facts, ours }: ThreeWay, line: number, from: number | null): readonly ChangeItem[] {
  const gone = before.lines[line];
  if (gone === undefined || gone.withdrawn === true) return [];
  const amount = base(gone, facts.before[line]);
  const booked = ours[line];
  return [{
    line, from, action: 'delete', field: 'line', before: amountOf(gone), asked: null,
    ours: booked === undefined || booked.rejected ? null : booked.quantity,
    delta: amount === null ? null : plain(amount.times(-1)),
    verdict: from === null ? 'unsaid' : 'plain', set: { withdrawn: true },
  }]; // prettier-ignore
}

/** Lines of the order that a message for the whole order says nothing of, and that none of its lines may mean. */
function leftOut(input: ThreeWay, matches: readonly LineMatch[]): readonly ChangeItem[] {
  if (input.profile.lines !== 'whole') return [];
  const meant = new Set(matches.flatMap(({ line, candidates }) => (line === null ? candidates : [line])));
  for (const choice of input.choices?.values() ?? []) if (choice !== null) meant.add(choice);
  return input.before.lines.flatMap((_, line) => (meant.has(line) ? [] : removal(input, line, null)));
}

function lineItems(input: ThreeWay, line: number, from: number): readonly ChangeItem[] {
  const { before, asked, facts, ours, profile } = input;
  const [old, now] = [before.lines[line], asked.lines[from]];
  if (old === undefined || now === undefined || now.action === 'none') return [];
  if (now.action === 'delete') return removal(input, line, from);
  if (old.withdrawn === true) return [{ ...addition(input, from, line), set: reopened(old, now) }];
  const pair = { old, now, oldFacts: facts.before[line] ?? NO_FACTS, nowFacts: facts.asked[from] ?? NO_FACTS };
  const quantity = quantityChange(pair, profile.quantities);
  if (quantity?.nothingLeft === true) return removal(input, line, from);
  const changes: readonly (LineChangeOf | null)[] = [
    articleChange(pair),
    quantity,
    priceChange(pair),
    ...otherFields(pair),
  ];
  const booked = ours[line];
  return changes
    .filter((change) => change !== null)
    .map(({ field, before: was, asked: wanted, delta, unclear, set }) => ({
      line, from, action: 'change', field, before: was, asked: wanted, ours: bookedAs(field, booked), delta,
      verdict: unclear || now.action === 'other' ? 'unclear' : differsFromAsked(field, old, booked) ? 'conflict' : 'plain',
      set,
    })); // prettier-ignore
}

/** A line that is opened again is as the change has it; what that leaves out is as it was. */
function reopened(old: PurchaseOrderLine, now: PurchaseOrderLine): PurchaseOrderLine {
  const said = Object.fromEntries(Object.entries(asLine(now)).filter(([, value]) => value !== null));
  const { withdrawn: _, ...rest } = { ...old, ...said };
  return rest;
}

const bookedAs = (field: ChangedField, booked: BookedLine | undefined): string | null => {
  if (booked === undefined || booked.rejected) return null;
  if (field === 'quantity' || field === 'unit') return booked.quantity === null ? null : [booked.quantity, ...(booked.unit === null ? [] : [booked.unit])].join(' '); // prettier-ignore
  if (field === 'price') return booked.price;
  return field === 'requestedDelivery' ? booked.date : null;
};

/** Whether we had booked something else than was asked before; where nothing was asked, ours is no answer to it. */
function differsFromAsked(field: ChangedField, old: PurchaseOrderLine, booked: BookedLine | undefined): boolean {
  if (booked === undefined) return false;
  if (booked.rejected) return true;
  const differs = (a: string | null, b: string | null): boolean => {
    const [x, y] = [parseDecimal(a), parseDecimal(b)];
    return a !== null && b !== null && (x === null || y === null ? a !== b : !x.eq(y));
  };
  if (field === 'quantity' || field === 'unit') return differs(old.quantity, booked.quantity);
  if (field === 'price') return differs(old.price, booked.price);
  return field === 'requestedDelivery' && differs(old.requestedDelivery, booked.date);
}

const keyOf = ({ gln, id }: PurchaseOrder['parties']['buyer']): string | null => gln ?? id;

function immutableParties(before: PurchaseOrder, asked: OrderDocument): readonly Immutable[] {
  return (['buyer', 'supplier'] as const).flatMap((role) => {
    const [was, wanted] = [keyOf(before.parties[role]), keyOf(asked.parties[role])];
    return was === null || wanted === null || was === wanted
      ? []
      : [{ field: `parties.${role}` as const, line: null, before: was, asked: wanted }];
  });
}

/** A line that is known by its article and has another number now. */
function otherNumber(before: PurchaseOrder, line: PurchaseOrderLine, place: number): readonly Immutable[] {
  const was = before.lines[place]?.number ?? null;
  if (was === null || line.number === null || was === line.number) return [];
  return [{ field: 'number', line: place, before: was, asked: line.number }];
}

/** Base units of all lines that are asked for; null when those of one are not known. */
export function baseUnits(lines: readonly PurchaseOrderLine[], facts: readonly LineFacts[]): string | null {
  let sum = decimal(0);
  for (const [index, line] of lines.entries()) {
    if (line.withdrawn === true) continue;
    const amount = base(line, facts[index]);
    if (amount === null) return null;
    sum = sum.plus(amount);
  }
  return plain(sum);
}
