import type { Message } from '../formats';
import type { Allowance, PurchaseOrderLine, Reference, Schedule, SubLine } from '../purchase-order';
import { enterLine } from './enter';
import { allParts } from './parts';
import { NO_VALUE, type Reader, type ReadingNotes } from './field-reader';
import type { SCHEDULE_FIELDS, SUB_LINE_FIELDS } from './guide-schema';
import type { Identifications } from './identifications';
import { NumberList } from './number-list';
import type { ListPlan, Plan } from './plan';
import type { PartPath, Scope } from './syntax';

type SubLineField = (typeof SUB_LINE_FIELDS)[number];
type ScheduleField = (typeof SCHEDULE_FIELDS)[number];

const NONE: readonly never[] = [];

/** Reads the lines of a message, each with what is in it; `parts` are where they stand. The scope of the message is at the message. */
export function readLines<S extends Scope, Part>(
  plan: Plan<S, Part>,
  message: Message,
  parts: readonly Part[],
): readonly PurchaseOrderLine[] {
  const lines = parts.map((part, index) => readLine(plan, message, part, index));
  const beside = subLinesBeside(plan, message, parts);
  if (beside.size === 0) return lines;
  return lines.map((line, index) => {
    const own = beside.get(index) ?? NONE;
    if (own.length === 0) return line;
    const before = plan.notes.problems.length;
    const subLines = own.flatMap((part, place) => readSubLine(plan, message, part, place) ?? []);
    placeProblems(plan.notes, before, 'lines', index);
    return { ...line, subLines };
  });
}

function readSubLine<S extends Scope, Part>(
  { subLines, syntax, notes }: Plan<S, Part>,
  message: Message,
  part: Part,
  index: number,
): SubLine | null {
  if (subLines === null) return null;
  const before = notes.problems.length;
  syntax.fill(subLines.scope, message, part);
  const subLine = subLineOf(subLines.scope.known(subLines.fields), subLines.scope);
  placeProblems(notes, before, 'subLines', index);
  return subLine;
}

const offsetOf = <S extends Scope, Part>({ syntax }: Plan<S, Part>, message: Message, part: Part): number => {
  const position = syntax.positionOf(message, part);
  return position !== null && 'offset' in position ? position.offset : 0;
};

/**
 * Sub-lines that stand in the message as lines do, by the place of their line among the lines: each belongs to the line whose number it
 * names, else to the line before it, else to the first one. The scope of the message is at the message.
 */
export function subLinesBeside<S extends Scope, Part>(
  plan: Plan<S, Part>,
  message: Message,
  lines: readonly Part[],
): ReadonlyMap<number, readonly Part[]> {
  const { subLines, syntax, rootScope } = plan;
  if (subLines?.from !== 'message' || lines.length === 0) return NO_SUB_LINES;
  const found = allParts(subLines.each, rootScope);
  if (found.length === 0) return NO_SUB_LINES;
  const numbered = linesByNumber(plan, message, lines);
  const offsets = lines.map((line) => offsetOf(plan, message, line));
  const byLine = new Map<number, Part[]>();
  let before = 0;
  for (const part of found) {
    const offset = offsetOf(plan, message, part);
    // Both are in the order of the message.
    while ((offsets[before + 1] ?? Infinity) < offset) before++;
    syntax.fill(subLines.scope, message, part);
    const parent = subLines.parent?.read(subLines.scope) ?? null;
    const owner = (parent === null ? undefined : numbered.get(parent)) ?? before;
    const own = byLine.get(owner);
    if (own === undefined) byLine.set(owner, [part]);
    else own.push(part);
  }
  return byLine;
}

const NO_SUB_LINES: ReadonlyMap<number, readonly never[]> = new Map();

/** The places of lines by their numbers; of several with one number the first. */
function linesByNumber<S extends Scope, Part>(
  { syntax, lineScope, line }: Plan<S, Part>,
  message: Message,
  lines: readonly Part[],
): ReadonlyMap<string, number> {
  const numbered = new Map<string, number>();
  lines.forEach((part, index) => {
    syntax.fill(lineScope, message, part);
    const number = line.ofAny.fields.number.read(lineScope);
    if (number !== null && !numbered.has(number)) numbered.set(number, index);
  });
  return numbered;
}

function readLine<S extends Scope, Part>(
  plan: Plan<S, Part>,
  message: Message,
  part: Part,
  index: number,
): PurchaseOrderLine {
  const { lineScope: scope, notes } = plan;
  const before = notes.problems.length;
  enterLine(plan, message, part);
  const content = scope.known(plan.line);
  const { fields: field } = content;
  const allowances = readAllowances(plan, content.allowances, scope, message);
  const subLines = readList(plan, message, content.subLines, plan.subLines, subLineOf);
  const schedules = readList(plan, message, content.schedules, plan.schedules, scheduleOf);
  const basisQuantity = valueOf(field.basisQuantity, scope);
  const basisUnit = valueOf(field.basisUnit, scope);
  const numbers = {
    gtin: valueOf(field.gtin, scope),
    supplierArticle: valueOf(field.supplierArticle, scope),
    buyerArticle: valueOf(field.buyerArticle, scope),
  };
  const line = {
    number: valueOf(field.number, scope),
    action: valueOf(field.action, scope) as PurchaseOrderLine['action'],
    gtin: numbers.gtin,
    supplierArticle: numbers.supplierArticle,
    buyerArticle: numbers.buyerArticle,
    description: valueOf(field.description, scope),
    quantity: valueOf(field.quantity, scope),
    unit: valueOf(field.unit, scope),
    price: valueOf(field.price, scope),
    priceKind: valueOf(field.priceKind, scope) as PurchaseOrderLine['priceKind'],
    // A unit without a quantity is a price for one of it.
    priceBasis:
      basisQuantity === null && basisUnit === null ? null : { quantity: basisQuantity ?? '1', unit: basisUnit },
    currency: valueOf(field.currency, scope),
    requestedDelivery: valueOf(field.requestedDelivery, scope),
    requestedDispatch: valueOf(field.requestedDispatch, scope),
    amount: valueOf(field.amount, scope),
    unitsPerPack: valueOf(field.unitsPerPack, scope),
    texts: content.texts?.all(scope) ?? NONE,
    allowances,
    identifications: content.numbersOfFields?.of(numbers, scope) ?? identificationsOf(content.identifications, scope),
    subLines,
    schedules,
  };
  const rarely = readRarely(field, scope);
  placeProblems(notes, before, 'lines', index);
  return rarely === null ? line : { ...line, ...rarely };
}

/** A line has few of the fields that there are, and those that lines like it cannot have need no call. */
const valueOf = <S>(reader: Reader<S>, scope: S): string | null => (reader === NO_VALUE ? null : reader.read(scope));

/** What few lines say: absent in the others. */
function readRarely<S>(
  field: Readonly<Record<'orderLine' | 'packages' | 'vatRate' | 'keepUntil' | 'substitution', Reader<S>>>,
  scope: S,
): Pick<PurchaseOrderLine, 'orderLine' | 'packages' | 'vatRate' | 'keepUntil' | 'substitution'> | null {
  const orderLine = valueOf(field.orderLine, scope);
  const packages = valueOf(field.packages, scope);
  const vatRate = valueOf(field.vatRate, scope);
  const keepUntil = valueOf(field.keepUntil, scope);
  const isOnly = valueOf(field.substitution, scope) !== null;
  if (orderLine === null && packages === null && vatRate === null && keepUntil === null && !isOnly) return null;
  return {
    ...(orderLine === null ? null : { orderLine }),
    ...(packages === null ? null : { packages }),
    ...(vatRate === null ? null : { vatRate }),
    ...(keepUntil === null ? null : { keepUntil }),
    ...(isOnly ? { substitution: 'never' } : null),
  };
}

/** Problems noted since then are of this part: names with their place are made only where there is something to tell. */
function placeProblems(notes: ReadingNotes, since: number, list: string, index: number): void {
  for (let at = since; at < notes.problems.length; at++) {
    const problem = notes.problems[at];
    if (problem !== undefined) notes.problems[at] = { ...problem, field: `${list}[${index}].${problem.field}` };
  }
}

const gathered = new NumberList();

function identificationsOf<S>(identifications: readonly Identifications<S>[], scope: S): readonly Reference[] {
  if (identifications.length === 0) return NONE;
  gathered.clear();
  for (const numbers of identifications) numbers.addTo(gathered, scope);
  return gathered.take();
}

/** Parts of the line at hand, each an entry of one of its lists. */
function readList<S extends Scope, Part, Names extends string, Entry>(
  plan: Plan<S, Part>,
  message: Message,
  paths: readonly PartPath<S, Part>[],
  list: ListPlan<Names, S, Part> | null,
  entryOf: (fields: Readonly<Record<Names, Reader<S>>>, scope: S) => Entry,
): readonly Entry[] {
  if (list === null || paths.length === 0) return NONE;
  const parts = allParts(paths, plan.lineScope);
  return parts.map((part, index) => {
    const before = plan.notes.problems.length;
    plan.syntax.fill(list.scope, message, part);
    const entry = entryOf(list.scope.known(list.fields), list.scope);
    placeProblems(plan.notes, before, list.name, index);
    return entry;
  });
}

const subLineOf = <S>(field: Readonly<Record<SubLineField, Reader<S>>>, scope: S): SubLine => ({
  number: field.number.read(scope),
  gtin: field.gtin.read(scope),
  supplierArticle: field.supplierArticle.read(scope),
  buyerArticle: field.buyerArticle.read(scope),
  description: field.description.read(scope),
  quantity: field.quantity.read(scope),
  unit: field.unit.read(scope),
});

const scheduleOf = <S>(field: Readonly<Record<ScheduleField, Reader<S>>>, scope: S): Schedule => ({
  quantity: field.quantity.read(scope),
  unit: field.unit.read(scope),
  requestedDelivery: field.requestedDelivery.read(scope),
  requestedDispatch: field.requestedDispatch.read(scope),
  earliestDelivery: field.earliestDelivery.read(scope),
  latestDelivery: field.latestDelivery.read(scope),
  deliverTo: field.deliverTo.read(scope),
});

/** Allowances and charges of the order or of a line. */
export function readAllowances<S extends Scope, Part>(
  plan: Plan<S, Part>,
  paths: readonly PartPath<S, Part>[],
  from: S,
  message: Message,
): readonly Allowance[] {
  if (paths.length === 0) return NONE;
  const parts = allParts(paths, from);
  const { scope, fields } = plan.allowances;
  return parts.map((part, index) => {
    const before = plan.notes.problems.length;
    plan.syntax.fill(scope, message, part);
    const field = scope.known(fields);
    const allowance = {
      kind: field.kind.read(scope) as Allowance['kind'],
      code: field.code.read(scope),
      percentage: field.percentage.read(scope),
      amount: field.amount.read(scope),
      basis: field.basis.read(scope),
      sequence: field.sequence.read(scope),
    };
    placeProblems(plan.notes, before, 'allowances', index);
    return allowance;
  });
}
