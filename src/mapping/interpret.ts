import type { Envelope, Message } from '../formats';
import { makeFinding, type Finding } from '../findings';
import type { IsoDate, SourcePosition } from '../kernel';
import {
  NO_PARTY,
  type ControlTotals,
  type MessageFunction,
  type OrderDocument,
  type Party,
  type PurchaseOrderLine,
  type Reference,
  type Schedule,
} from '../purchase-order';
import { isProcessed, type DocumentKind } from './document-kind';
import { firstPart } from './parts';
import type { GuideSource } from './guide-schema';
import { leftOut } from './left-out';
import { OriginFinder } from './origins';
import type { PartyPlan, Plan } from './plan';
import { readAllowances, readLines } from './read-lines';
import type { Problem, Scope } from './syntax';

/** What a message means by a guide. */
export interface Interpretation {
  /** Its kind is that of the guide. */
  readonly document: OrderDocument<DocumentKind>;
  readonly findings: readonly Finding[];
  /**
   * Where a field's value stands in the file: "number", "parties.buyer.id", "lines[2].price". Found again by the guide when it
   * is asked for, so that nothing is stored for the thousand fields that nobody asks about. Null for a field without a value
   * in the message, for a value of the guide's own, and for a name that is no field.
   */
  originOf(field: string): SourcePosition | null;
}

/**
 * Reads a message by a compiled guide. Never throws for what a message says. What is left out is told of orders and their changes
 * alone: of what we do not process, nothing is lost.
 */
export function interpretWith<S extends Scope, Part>(
  plan: Plan<S, Part>,
  source: GuideSource,
  message: Message,
  envelope: Envelope | null,
): Interpretation {
  const { syntax, notes, rootScope } = plan;
  const root = syntax.root(message);
  if (root === null)
    throw new TypeError(`Guide ${source.guide} cannot read a message of format ${message.content.kind}`);
  notes.problems = [];
  syntax.fill(rootScope, message, root);
  const parts = plan.eachLine.all(rootScope);
  const lines = readLines(plan, message, parts);
  const read = readDocument(plan, source.kind, message, lines);
  const missing = new Missing(source, () => syntax.positionOf(message, root));
  const document = missing.complete(read, envelope);
  const findings = [...missing.findings(document, (index) => positionOfLine(plan, message, parts[index])),
    ...notes.problems.map((problem) => findingOf(problem, lines)),
    ...(isProcessed(source.kind) ? divided(document, (index) => positionOfLine(plan, message, parts[index])) : []),
    ...(message.content.kind === 'table' ? otherOrders(plan, message, parts, document) : []),
    ...(isProcessed(source.kind) ? leftOut(plan, message, root) : [])]; // prettier-ignore
  const origins = new OriginFinder(plan, message, root, parts);
  return { document, findings, originOf: (field) => origins.find(field) };
}

/**
 * Rows of a table that name another order than the first one, where the table could not be parted by its columns: MSG-010, and it stops, or
 * two orders would be delivered as one.
 */
function otherOrders<S extends Scope, Part>(
  plan: Plan<S, Part>,
  message: Message,
  parts: readonly Part[],
  { number, lines }: OrderDocument,
): readonly Finding[] {
  return parts.flatMap((part, index) => {
    plan.syntax.fill(plan.lineScope, message, part);
    const own = plan.document.ofAny.number.read(plan.lineScope);
    if (own === null || own === number) return [];
    const position = plan.lineScope.position() ?? positionOfLine(plan, message, part);
    const params = { path: 'number', value: own, line: lineLabel(lines, index) };
    return [makeFinding('MSG-010', { reason: 'table-order-differs', stops: true, field: `lines[${index}]`, actual: own, position, params })]; // prettier-ignore
  });
}

/**
 * Where the line with this index begins, from 0, before any line is read: an order with very many of them costs no more than to find its
 * lines. Undefined when the message has no such line.
 */
export function placeOfLine<S extends Scope, Part>(
  plan: Plan<S, Part>,
  message: Message,
  index: number,
): SourcePosition | null | undefined {
  const root = plan.syntax.root(message);
  if (root === null) return undefined;
  plan.syntax.fill(plan.rootScope, message, root);
  const part = plan.eachLine.all(plan.rootScope)[index];
  return part === undefined ? undefined : positionOfLine(plan, message, part);
}

const positionOfLine = <S extends Scope, Part>(
  plan: Plan<S, Part>,
  message: Message,
  part: Part | undefined,
): SourcePosition | null => (part === undefined ? null : plan.syntax.positionOf(message, part));

function readDocument<S extends Scope, Part>(
  plan: Plan<S, Part>,
  kind: DocumentKind,
  message: Message,
  lines: readonly PurchaseOrderLine[],
): OrderDocument<DocumentKind> {
  const { parties, rootScope: scope } = plan;
  const field = scope.known(plan.document);
  const [vatNumber, demands] = [field.vatNumber.read(scope), readNumbers(plan, plan.demands, message)];
  return {
    kind,
    number: field.number.read(scope),
    orderNumber: field.orderNumber.read(scope),
    sequence: field.sequence.read(scope),
    date: field.date.read(scope),
    // The table of the guide holds only functions that we know (checked when it was compiled).
    function: (field.function.read(scope) ?? 'other') as MessageFunction,
    functionCode: field.functionCode.read(scope),
    documentType: field.documentType.read(scope),
    responseType: field.responseType.read(scope) as OrderDocument['responseType'],
    currency: field.currency.read(scope),
    requestedDelivery: field.requestedDelivery.read(scope),
    earliestDelivery: field.earliestDelivery.read(scope),
    latestDelivery: field.latestDelivery.read(scope),
    requestedDispatch: field.requestedDispatch.read(scope),
    paymentTerms: field.paymentTerms.read(scope),
    deliveryTerms: field.deliveryTerms.read(scope),
    parties: {
      buyer: readParty(plan, parties.buyer, message),
      supplier: readParty(plan, parties.supplier, message),
      deliverTo: readParty(plan, parties.deliverTo, message),
      invoicee: readParty(plan, parties.invoicee, message),
    },
    references: readNumbers(plan, plan.references, message),
    texts: plan.texts.all(scope),
    allowances: readAllowances(plan, plan.allowances.ofOrder, scope, message),
    control: readControl(plan),
    lines,
    ...(vatNumber === null ? null : { vatNumber }),
    ...(demands.length === 0 ? null : { demands }),
  };
}

function readControl<S extends Scope, Part>({ control, rootScope: scope }: Plan<S, Part>): ControlTotals {
  const field = scope.known(control);
  return {
    lineCount: field.lineCount.read(scope),
    quantitySum: field.quantitySum.read(scope),
    lineAmount: field.lineAmount.read(scope),
    totalAmount: field.totalAmount.read(scope),
  };
}

function readParty<S extends Scope, Part>(
  plan: Plan<S, Part>,
  party: PartyPlan<S, Part> | null,
  message: Message,
): Party {
  const part = party === null ? null : firstPart(party.at, plan.rootScope);
  if (party === null || part === null) return NO_PARTY;
  const { scope } = party;
  plan.syntax.fill(scope, message, part);
  const field = scope.known(party.fields);
  return {
    id: field.id.read(scope),
    idScheme: field.idScheme.read(scope),
    gln: field.gln.read(scope),
    name: field.name.read(scope),
    street: field.street.read(scope),
    city: field.city.read(scope),
    postcode: field.postcode.read(scope),
    country: field.country.read(scope),
  };
}

function readNumbers<S extends Scope, Part>(
  plan: Plan<S, Part>,
  lists: Plan<S, Part>['references'],
  message: Message,
): readonly Reference[] {
  return lists.flatMap(({ each, scope, fields: all }) =>
    each.all(plan.rootScope).flatMap((part) => {
      plan.syntax.fill(scope, message, part);
      const fields = scope.known(all);
      const [type, number] = [fields.type.read(scope), fields.number.read(scope)];
      return type === null || number === null ? [] : [{ type, number }];
    }),
  );
}

/**
 * What a value that cannot be read means for the order. A quantity has a rule of its own, which the checks apply as well: code,
 * field and value are the same, so that intake sees one question. The rest is MSG-010, and it stops, unlike other content that
 * is not interpreted: a price or date that nobody could read must not become "none sent".
 */
function findingOf({ field, kind, raw, position, reason }: Problem, lines: readonly PurchaseOrderLine[]): Finding {
  const common = { field, actual: raw, position };
  const place = /^lines\[(\d+)\]/.exec(field)?.[1];
  const line = place === undefined ? null : lineLabel(lines, Number(place));
  if (kind === 'quantity' && reason === undefined)
    return makeFinding('QTY-001', { ...common, params: { line, q: raw } });
  return makeFinding('MSG-010', {
    ...common,
    reason: reason ?? 'value-unreadable',
    stops: true,
    params: { path: field, value: raw, ...(line === null ? {} : { line }) },
  });
}

/**
 * A line whose quantity is divided over several days or places, or goes on another day or to another place than the order says: MSG-010,
 * and it stops, because we book one day for a line and one place for an order. Where all is the same, nothing is lost by that.
 */
function divided(
  { lines, parties: { deliverTo } }: OrderDocument,
  positionOf: (index: number) => SourcePosition | null,
): readonly Finding[] {
  const findings: Finding[] = [];
  lines.forEach((line, index) => {
    const { schedules } = line;
    if (schedules.length === 0 || isUndivided(line, deliverTo)) return;
    const field = `lines[${index}].schedules`;
    const value = schedules.map(inWords).join('; ').slice(0, MOST_VALUE);
    findings.push(
      makeFinding('MSG-010', {
        reason: 'schedule-divided',
        stops: true,
        field,
        actual: value,
        position: positionOf(index),
        params: { path: field, value, line: lineLabel(lines, index) },
      }),
    );
  });
  return findings;
}

const inWords = ({ quantity, requestedDelivery, requestedDispatch, deliverTo }: Schedule): string =>
  [quantity, requestedDelivery ?? requestedDispatch, deliverTo].filter((word) => word !== null).join(' ');

/** Longest value in a finding; the message has the rest. */
const MOST_VALUE = 200;

/** True when all parts of a line go on the day of the line and to the place of the order, by its identifier or its address. */
function isUndivided({ schedules, requestedDelivery }: PurchaseOrderLine, place: Party): boolean {
  const [first] = schedules;
  const address = [place.street, place.postcode, place.city].filter((part) => part !== null).join(' ');
  return schedules.every(
    (one) =>
      one.requestedDelivery === first?.requestedDelivery &&
      one.requestedDispatch === first.requestedDispatch &&
      one.earliestDelivery === first.earliestDelivery &&
      one.latestDelivery === first.latestDelivery &&
      (one.requestedDelivery === null || one.requestedDelivery === requestedDelivery) &&
      (one.deliverTo === null || [place.id, place.gln, address].includes(one.deliverTo)),
  );
}

/** What people call a line: the buyer's number, else its place. */
const lineLabel = (lines: readonly PurchaseOrderLine[], index: number): string =>
  lines[index]?.number ?? String(index + 1);

/** What the guide calls required or expected and the message does not have. */
class Missing {
  private dateFromEnvelope = false;

  constructor(
    private readonly source: GuideSource,
    private readonly position: () => SourcePosition | null,
  ) {}

  /** A message without a date is as old as its envelope. */
  complete<Document extends OrderDocument>(document: Document, envelope: Envelope | null): Document {
    if (document.date !== null || this.source.expected?.includes('date') !== true) return document;
    const date: IsoDate | null = envelope?.preparedAt?.slice(0, 10) ?? null;
    this.dateFromEnvelope = true;
    return { ...document, date };
  }

  findings(document: OrderDocument, positionOfLine: (index: number) => SourcePosition | null): readonly Finding[] {
    const found: Finding[] = [];
    const note = (field: string, required: boolean, position: SourcePosition | null, line?: string): void => {
      const severity = required ? {} : ({ severity: 'info', stops: false } as const);
      const params = line === undefined ? { field } : { field, line };
      found.push(makeFinding('MSG-003', { ...severity, field, position, params }));
    };
    for (const [needs, required] of [[this.source.required, true], [this.source.expected, false]] as const) {
      for (const need of needs ?? []) {
        if (need === 'lines.quantity') {
          document.lines.forEach((line, index) => {
            if (line.quantity !== null) return;
            note(`lines[${index}].quantity`, required, positionOfLine(index), lineLabel(document.lines, index));
          });
        } else if (this.lacks(document, need)) note(need, required, this.position());
      }
    } // prettier-ignore
    return found;
  }

  private lacks(document: OrderDocument, need: 'date' | 'parties.buyer' | 'parties.supplier' | 'lines'): boolean {
    switch (need) {
      case 'date':
        return this.dateFromEnvelope || document.date === null;
      case 'parties.buyer':
        return isNobody(document.parties.buyer);
      case 'parties.supplier':
        return isNobody(document.parties.supplier);
      case 'lines':
        return document.lines.length === 0;
    }
  }
}

const isNobody = (party: Party): boolean => party.id === null && party.name === null;
