import type { Message } from '../formats';
import type { Allowance, PurchaseOrderLine, Reference, Schedule, SubLine } from '../purchase-order';
import { allParts, enterLine } from './enter';
import type { ReadingNotes } from './field-reader';
import type { ListPlan, Plan, SchedulePlan, SubLinePlan } from './plan';
import type { PartPath, Scope } from './syntax';

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
  const subLine = subLineOf(subLines, subLines.scope);
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
    const number = line.number.read(lineScope);
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
  const { lineScope: scope, line: field, notes } = plan;
  const before = notes.problems.length;
  enterLine(plan, message, part);
  const allowances = readAllowances(plan, plan.allowances.ofLine, scope, message);
  const subLines = plan.subLines?.from === 'line' ? readList(plan, message, plan.subLines, 'subLines', subLineOf) : NONE; // prettier-ignore
  const schedules = plan.schedules === null ? NONE : readList(plan, message, plan.schedules, 'schedules', scheduleOf);
  const basisQuantity = field.basisQuantity.read(scope);
  const basisUnit = field.basisUnit.read(scope);
  const line = {
    number: field.number.read(scope),
    action: field.action.read(scope) as PurchaseOrderLine['action'],
    gtin: field.gtin.read(scope),
    supplierArticle: field.supplierArticle.read(scope),
    buyerArticle: field.buyerArticle.read(scope),
    description: field.description.read(scope),
    quantity: field.quantity.read(scope),
    unit: field.unit.read(scope),
    price: field.price.read(scope),
    priceKind: field.priceKind.read(scope) as PurchaseOrderLine['priceKind'],
    // A unit without a quantity is a price for one of it.
    priceBasis:
      basisQuantity === null && basisUnit === null ? null : { quantity: basisQuantity ?? '1', unit: basisUnit },
    currency: field.currency.read(scope),
    requestedDelivery: field.requestedDelivery.read(scope),
    requestedDispatch: field.requestedDispatch.read(scope),
    amount: field.amount.read(scope),
    unitsPerPack: field.unitsPerPack.read(scope),
    texts: plan.lineTexts.all(scope),
    allowances,
    identifications: identificationsOf(plan, scope),
    subLines,
    schedules,
  };
  placeProblems(notes, before, 'lines', index);
  return line;
}

/** Problems noted since then are of this part: names with their place are made only where there is something to tell. */
function placeProblems(notes: ReadingNotes, since: number, list: string, index: number): void {
  for (let at = since; at < notes.problems.length; at++) {
    const problem = notes.problems[at];
    if (problem !== undefined) notes.problems[at] = { ...problem, field: `${list}[${index}].${problem.field}` };
  }
}

function identificationsOf<S extends Scope, Part>({ identifications }: Plan<S, Part>, scope: S): readonly Reference[] {
  if (identifications.length === 0) return NONE;
  const found: Reference[] = [];
  for (const numbers of identifications) numbers.addTo(found, scope);
  return found;
}

/** Parts of the line at hand, each an entry of one of its lists. */
function readList<S extends Scope, Part, List extends ListPlan<string, S, Part>, Entry>(
  plan: Plan<S, Part>,
  message: Message,
  list: List,
  name: string,
  entryOf: (list: List, scope: S) => Entry,
): readonly Entry[] {
  const parts = allParts(list.each, plan.lineScope);
  if (parts.length === 0) return NONE;
  return parts.map((part, index) => {
    const before = plan.notes.problems.length;
    plan.syntax.fill(list.scope, message, part);
    const entry = entryOf(list, list.scope);
    placeProblems(plan.notes, before, name, index);
    return entry;
  });
}

const subLineOf = <S extends Scope, Part>({ fields: field }: SubLinePlan<S, Part>, scope: S): SubLine => ({
  number: field.number.read(scope),
  gtin: field.gtin.read(scope),
  supplierArticle: field.supplierArticle.read(scope),
  buyerArticle: field.buyerArticle.read(scope),
  description: field.description.read(scope),
  quantity: field.quantity.read(scope),
  unit: field.unit.read(scope),
});

const scheduleOf = <S extends Scope, Part>({ fields: field }: SchedulePlan<S, Part>, scope: S): Schedule => ({
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
  const parts = allParts(paths, from);
  if (parts.length === 0) return NONE;
  const { scope, fields: field } = plan.allowances;
  return parts.map((part, index) => {
    const before = plan.notes.problems.length;
    plan.syntax.fill(scope, message, part);
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
