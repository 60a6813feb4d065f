import { decimal, plain } from '../../kernel';
import type { BookedDelivery, BookedInvoice, BookedOrder, ErpOrder, ErpReason, OrderNews } from '../port';
import { joinedWith } from '../reasons';
import type { OrderAnswer } from './file-format';
import type { LedgerStep } from './order-steps';
import { positionOf } from './order-steps';
import { called, turnsOf, Verdicts, type AnswersOfFile } from './order-verdicts';

/* How an order stands: what was handed over of it, and what the ERP answered to that. */

export interface OrderState {
  /** The release that the ERP has or is about to have; null where it has none. */
  readonly standing: (LedgerStep & { readonly order: ErpOrder }) | null;
  readonly state: 'open' | 'done' | 'cancelled';
  /** Why the ERP did not take over what was handed over last; null where it did, or has not answered. */
  readonly refusal: { readonly release: number; readonly reasons: readonly ErpReason[] } | null;
  readonly booked: BookedOrder | null;
  /** For certain nothing of it stands there: what is handed over next is new. In doubt it stands, and what comes next is a change of it. */
  readonly isFree: boolean;
}

interface Said {
  readonly verdicts: Verdicts;
  readonly number: string | null;
  /** Lines as the ERP has them, where it said so. */
  readonly lines: readonly { readonly lines: BookedOrder['lines']; readonly reasons: readonly ErpReason[]; readonly position: number }[]; // prettier-ignore
  readonly closed: { readonly kind: 'done' | 'cancelled'; readonly upTo: number } | null;
  readonly deliveries: readonly BookedDelivery[];
  readonly invoices: readonly BookedInvoice[];
  readonly changedAt: Date | null;
}

/** What came of an order before, of which what stands now is a change. */
export type CameBefore = Pick<BookedOrder, 'number' | 'deliveries' | 'invoices'>;

export function stateOf(
  steps: readonly LedgerStep[],
  files: readonly AnswersOfFile[],
  before: CameBefore | null = null,
): OrderState {
  const handed = steps.filter(({ fate }) => fate === 'handed-over');
  const said = foldAnswers(handed, files, before);
  const { verdicts } = said;
  const held = handed.filter((step) => verdicts.isHeld(step));
  const standing = held.filter(isOrder).at(-1) ?? null;
  const last = handed.at(-1);
  const verdict = last === undefined ? undefined : verdicts.get(last);
  const begins = verdicts.standing();
  const isTaken = verdict === undefined || verdict.kind === 'taken';
  const reasons = [
    ...(!isTaken ? verdict.reasons : last === standing ? linesSaid(said, standing).reasons : []),
    ...(last === standing && begins.length > 1 ? [twice(begins, verdicts)] : []),
    ...(last === undefined ? [] : verdicts.toldSince(last)),
  ];
  const refusal = last !== undefined && reasons.length > 0 ? { release: last.release, reasons } : null;
  if (standing === null) return { standing, state: 'open', refusal, booked: null, isFree: true };
  const at = positionOf(standing);
  const isTakenBack = held.some((step) => step.what === 'cancellation' && positionOf(step) > at);
  const closed = said.closed !== null && said.closed.upTo >= at ? said.closed.kind : 'open';
  const state = isTakenBack ? 'cancelled' : closed;
  return { standing, state, refusal, booked: bookedOf(standing, state, said), isFree: begins.length === 0 };
}

/** Code of a reason that the ERP did not give: what was ordered anew stands beside what it was to take the place of. ERP-001 has words for it. */
const STANDS_TWICE = 'stands_twice';

/** What stands beside what was ordered last: somebody mended there what was refused, or its cancellation was refused after all. */
const twice = (begins: readonly number[], verdicts: Verdicts): ErpReason => ({
  ...{ code: STANDS_TWICE, line: null },
  ...joinedWith(
    ', ',
    begins.map((begin) => called(verdicts.numbersOf(begin).at(-1) ?? null, Math.floor(begin / 2))),
  ),
});

const isOrder = (step: LedgerStep): step is LedgerStep & { readonly order: ErpOrder } =>
  step.what === 'order' && step.order !== null;

/** What of an order is news to whoever asks: why it was not taken over, and how it stands. */
export const newsOf = (key: string, { refusal, booked }: OrderState): readonly OrderNews[] => [
  ...(refusal === null ? [] : [{ key, ...refusal }]),
  ...(booked === null ? [] : [{ key, booked }]),
];

/** An order of which nothing is handed over (any more), as it would stand there. */
export const notBooked = (order: ErpOrder, state: BookedOrder['state']): BookedOrder => ({
  ref: { order: order.key },
  ...{ number: null, state, changedAt: null, deliveries: [], invoices: [] },
  lines: linesOf(order),
});

function foldAnswers(handed: readonly LedgerStep[], files: readonly AnswersOfFile[], before: CameBefore | null): Said {
  const verdicts = new Verdicts(handed);
  const lines: Said['lines'][number][] = [];
  let closed = null as Said['closed'];
  // What ended before says nothing of what was ordered anew.
  const close = (kind: 'done' | 'cancelled', upTo: number | null): void => {
    if (upTo !== null && upTo >= (closed?.upTo ?? -1)) closed = { kind, upTo };
  };
  // What is taken over anew behind the end of what was there goes on.
  const open = (position: number): void => {
    if (closed !== null && position <= closed.upTo) closed = { ...closed, upTo: position - 1 };
  };
  let isSent = before !== null && before.deliveries.length > 0;
  for (const turn of turnsOf(files)) {
    const { answer, upTo, isTwin } = turn;
    switch (answer.kind) {
      case 'taken': {
        const took = verdicts.take(answer, turn);
        if (took?.isOpen === true) open(took.position);
        if (took?.isCopy === false && answer.lines !== undefined) lines.push({ lines: answer.lines, reasons: answer.reasons ?? [], position: took.position }); // prettier-ignore
        break;
      }
      case 'refused':
        verdicts.refuse(answer, turn);
        break;
      case 'done':
        if (!isTwin || !verdicts.isAnyOpen(upTo)) close('done', verdicts.lastOf(answer.number ?? null, upTo));
        break;
      case 'cancelled':
        close('cancelled', verdicts.cancel(answer, turn));
        break;
      case 'delivery':
      case 'invoice': {
        const number = signOf(answer, isSent);
        const position = number === null ? null : verdicts.appear(number, turn);
        if (position !== null) open(position);
        isSent ||= answer.kind === 'delivery' && number !== null;
        break;
      }
    }
  }
  const position = verdicts.settle();
  if (position !== null) open(position);
  return { verdicts, number: verdicts.number ?? before?.number ?? null, lines, closed, ...toldOf(files, before) };
}

/** The number of what shows that an order stands; null where it shows nothing: what left before may be billed behind the end of the rest. */
function signOf(answer: Extract<OrderAnswer, { kind: 'delivery' | 'invoice' }>, isSent: boolean): string | null {
  if (answer.kind === 'delivery') return answer.delivery.state === 'cancelled' ? null : answer.delivery.number;
  const { state, number } = answer.invoice;
  return isSent || (state !== 'posted' && state !== 'paid') ? null : (number ?? '');
}

/** What left and what was billed, in the newest word of each. */
function toldOf(
  files: readonly AnswersOfFile[],
  before: CameBefore | null,
): Pick<Said, 'deliveries' | 'invoices' | 'changedAt'> {
  const deliveries = new Map((before?.deliveries ?? []).map((one) => [one.number, one]));
  const invoices = new Map((before?.invoices ?? []).map((one) => [one.number ?? '', one]));
  const inTurn = [...files].sort((a, b) => a.modifiedMs - b.modifiedMs || (a.file < b.file ? -1 : 1));
  for (const answer of inTurn.flatMap(({ answers }) => answers)) {
    if (answer.kind === 'delivery') deliveries.set(answer.delivery.number, answer.delivery);
    if (answer.kind === 'invoice') invoices.set(answer.invoice.number ?? '', answer.invoice);
  }
  // A draft has no number, and is that of the invoice that came.
  if (invoices.size > 1) invoices.delete('');
  const lastMs = inTurn.at(-1)?.modifiedMs;
  return {
    deliveries: [...deliveries.values()],
    invoices: [...invoices.values()],
    changedAt: lastMs === undefined ? null : new Date(lastMs),
  };
}

function bookedOf(standing: LedgerStep & { readonly order: ErpOrder }, state: OrderState['state'], said: Said): BookedOrder {
  const { order, file } = standing;
  const lines = linesSaid(said, standing).lines ?? linesOf(order);
  const deliveries = said.deliveries.map((delivery) => ({ ...delivery, lines: delivery.lines.map((line) => withIndex(line, lines)) })); // prettier-ignore
  const rest = state === 'open' && deliveries.some((one) => one.state !== 'cancelled') ? restOf(lines, deliveries) : [];
  return {
    ref: { order: order.key, file },
    number: said.number,
    state,
    changedAt: said.changedAt,
    lines,
    deliveries: [...deliveries, ...rest],
    invoices: said.invoices,
  };
} // prettier-ignore

/** What the ERP said last of the lines of what stands, and why some of them do not. */
function linesSaid({ lines }: Said, standing: LedgerStep | null): { readonly lines: BookedOrder['lines'] | null; readonly reasons: readonly ErpReason[] } {
  const said = standing === null ? undefined : lines.findLast(({ position }) => position >= positionOf(standing));
  return said ?? { lines: null, reasons: [] };
} // prettier-ignore

const linesOf = ({ lines }: ErpOrder): BookedOrder['lines'] =>
  lines.map(({ index, article, quantity, unitPrice, netAmount }) => ({ index, article: article.key, quantity, unitPrice, netAmount })); // prettier-ignore

type DeliveryLine = BookedDelivery['lines'][number];

/** An ERP that names no line means the one with the article, where that is one. */
function withIndex(line: DeliveryLine, lines: BookedOrder['lines']): DeliveryLine {
  if (line.index !== null) return { ...line, article: line.article ?? lines.find(({ index }) => index === line.index)?.article ?? null }; // prettier-ignore
  const [one, ...others] = lines.filter(({ article }) => article !== null && article === line.article);
  return others.length === 0 && one !== undefined ? { ...line, index: one.index } : line;
}

/** Number of what no delivery names yet: an ERP that answers by files tells of deliveries when they leave. */
const STILL_TO_COME = '-';

/** What is ordered and in no delivery waits, as long as the order is open. */
function restOf(lines: BookedOrder['lines'], deliveries: readonly BookedDelivery[]): readonly BookedDelivery[] {
  const told = deliveries.filter(({ state }) => state !== 'cancelled').flatMap((delivery) => delivery.lines);
  const waiting = lines.flatMap(({ index, article, quantity }) => {
    const sum = told.filter((line) => line.index === index).reduce((total, line) => total.plus(decimal(line.quantity)), decimal(0)); // prettier-ignore
    const rest = decimal(quantity).minus(sum);
    return rest.gt(0) ? [{ index, article, quantity: plain(rest) }] : [];
  });
  return waiting.length === 0 ? [] : [{ number: STILL_TO_COME, shippedOn: null, state: 'waiting', lines: waiting }];
}
