import { decimal, plain } from '../../kernel';
import type { BookedDelivery, BookedInvoice, BookedOrder, ErpOrder, ErpReason, OrderNews } from '../port';
import type { OrderAnswer } from './file-format';
import type { LedgerStep } from './order-ledger';
import { positionOf } from './order-steps';

/* How an order stands: what was handed over of it, and what the ERP answered to that. */

/** What one file of the ERP said of one order. */
export interface AnswersOfFile {
  readonly file: string;
  readonly modifiedMs: number;
  /** Position of the last step that was handed over when it was read: it cannot be about a later one. */
  readonly upTo: number;
  readonly answers: readonly OrderAnswer[];
}

interface Verdict {
  readonly kind: 'taken' | 'refused';
  readonly reasons: readonly ErpReason[];
}

export interface OrderState {
  /** The release that the ERP has or is about to have; null where it has none. */
  readonly standing: (LedgerStep & { readonly order: ErpOrder }) | null;
  readonly state: 'open' | 'done' | 'cancelled';
  /** Why the ERP did not take over what was handed over last; null where it did, or has not answered. */
  readonly refusal: { readonly release: number; readonly reasons: readonly ErpReason[] } | null;
  readonly booked: BookedOrder | null;
}

interface Said {
  readonly verdicts: ReadonlyMap<number, Verdict>;
  readonly number: string | null;
  /** Lines as the ERP has them, where it said so. */
  readonly lines: { readonly lines: BookedOrder['lines']; readonly reasons: readonly ErpReason[]; readonly upTo: number } | null; // prettier-ignore
  readonly closed: { readonly kind: 'done' | 'cancelled'; readonly number: string | null; readonly upTo: number } | null; // prettier-ignore
  readonly deliveries: readonly BookedDelivery[];
  readonly invoices: readonly BookedInvoice[];
  readonly changedAt: Date | null;
}

export function stateOf(steps: readonly LedgerStep[], files: readonly AnswersOfFile[]): OrderState {
  const handed = steps.filter(({ fate }) => fate === 'handed-over');
  const said = foldAnswers(handed, files);
  const isRefused = (step: LedgerStep): boolean => said.verdicts.get(positionOf(step))?.kind === 'refused';
  const held = handed.filter((step) => !isRefused(step));
  const standing = held.filter(isOrder).at(-1) ?? null;
  const last = handed.at(-1);
  const verdict = last === undefined ? undefined : said.verdicts.get(positionOf(last));
  const reasons = verdict?.kind === 'refused' ? verdict.reasons : last === standing ? linesSaid(said, standing).reasons : []; // prettier-ignore
  const refusal = last !== undefined && reasons.length > 0 ? { release: last.release, reasons } : null;
  if (standing === null) return { standing, state: 'open', refusal, booked: null };
  const at = positionOf(standing);
  const isTakenBack = held.some((step) => step.what === 'cancellation' && positionOf(step) > at);
  const closed = said.closed !== null && said.closed.upTo >= at ? said.closed.kind : 'open';
  const state = isTakenBack ? 'cancelled' : closed;
  return { standing, state, refusal, booked: bookedOf(standing, state, said) };
}

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

function foldAnswers(handed: readonly LedgerStep[], files: readonly AnswersOfFile[]): Said {
  const verdicts = new Map<number, Verdict>();
  const deliveries = new Map<string, BookedDelivery>();
  const invoices = new Map<string, BookedInvoice>();
  let number: string | null = null;
  let closed: Said['closed'] = null;
  let lines: Said['lines'] = null;
  const inTurn = [...files].sort((a, b) => a.modifiedMs - b.modifiedMs || (a.file < b.file ? -1 : 1));
  for (const { answers, upTo } of inTurn) {
    for (const answer of answers) {
      switch (answer.kind) {
        case 'taken':
          number = answer.number ?? number;
          if (answer.lines !== undefined) lines = { lines: answer.lines, reasons: answer.reasons ?? [], upTo };
          // What is taken over anew behind the end of what was there goes on.
          if (judge(verdicts, handed, { release: answer.release, upTo, verdict: { kind: 'taken', reasons: [] } }))
            closed = null;
          break;
        case 'refused':
          judge(verdicts, handed, { release: answer.release, upTo, verdict: answer });
          break;
        case 'delivery':
          deliveries.set(answer.delivery.number, answer.delivery);
          break;
        case 'invoice':
          invoices.set(answer.invoice.number ?? '', answer.invoice);
          break;
        case 'done':
        case 'cancelled':
          closed = { kind: answer.kind, number: answer.number ?? null, upTo };
      }
    }
  }
  // What ended has another number than what stands: it was ordered anew since.
  const ended = closed?.number ?? null;
  if (ended !== null && number !== null && ended !== number) closed = null;
  // A draft has no number, and is that of the invoice that came.
  if (invoices.size > 1) invoices.delete('');
  const lastMs = inTurn.at(-1)?.modifiedMs;
  const changedAt = lastMs === undefined ? null : new Date(lastMs);
  return {
    verdicts,
    number,
    lines,
    closed,
    deliveries: [...deliveries.values()],
    invoices: [...invoices.values()],
    changedAt,
  };
}

/**
 * A release may have been handed over and then cancelled: an ERP answers in turn, so the first of them without an answer is meant. Where all have one it
 * thought again, as when somebody there mended what was refused. An answer that names no release may be one that was given before, and takes
 * no refusal back.
 *
 * @returns whether it is the first answer to what is meant
 */
function judge(
  verdicts: Map<number, Verdict>,
  handed: readonly LedgerStep[],
  { release, upTo, verdict }: { readonly release: number | null; readonly upTo: number; readonly verdict: Verdict },
): boolean {
  const meant = handed
    .filter((step) => (release === null || step.release === release) && positionOf(step) <= upTo)
    .map(positionOf);
  const first = meant.find((one) => !verdicts.has(one));
  const last = meant.at(-1);
  if (first === undefined && release === null && last !== undefined && verdicts.get(last)?.kind === 'refused')
    return false;
  const position = first ?? last;
  if (position !== undefined) verdicts.set(position, verdict);
  return first !== undefined;
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

/** What the ERP said of the lines of what stands, and why some of them do not. */
function linesSaid({ lines }: Said, standing: LedgerStep | null): { readonly lines: BookedOrder['lines'] | null; readonly reasons: readonly ErpReason[] } {
  return lines !== null && standing !== null && lines.upTo >= positionOf(standing) ? lines : { lines: null, reasons: [] };
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
