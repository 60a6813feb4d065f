import { businessDateOf, businessTimeOf } from '../kernel';
import { makeFinding, type Finding, type FindingParams } from '../findings';
import {
  isCancellation,
  orderNumberOf,
  type ChangedField,
  type ChangeItem,
  type Differences,
  type OrderDocument,
} from '../purchase-order';
import { isReleased, type SalesOrder } from '../sales';
import type { AskedIntent } from './order-change';

const KINDS: Readonly<Partial<Record<ChangedField, string>>> = {
  quantity: 'quantities',
  unit: 'quantities',
  price: 'prices',
  article: 'articles',
  requestedDelivery: 'days',
  requestedDispatch: 'days',
  earliestDelivery: 'days',
  latestDelivery: 'days',
};

/** How many of each kind: the words are made where the finding is told. */
function summaryOf(items: readonly ChangeItem[]): FindingParams {
  const counts: Record<string, number> = { quantities: 0, prices: 0, days: 0, articles: 0, added: 0, removed: 0, others: 0 };
  for (const { action, field } of items) {
    const kind = action === 'add' ? 'added' : action === 'delete' ? 'removed' : (KINDS[field] ?? 'others');
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return { n: items.length, ...counts };
} // prettier-ignore

/** What is to be said of a change, once its order is known. */
export interface JudgedChange {
  readonly order: SalesOrder;
  readonly asked: OrderDocument;
  readonly intent: AskedIntent;
  readonly differences: Differences;
  /** It was made before a change that is applied already. */
  readonly older: boolean;
  /** The instant up to which it could come, where it came later (CHG-003). */
  readonly cutOff?: Date | null;
}

/** How far an order is, for CHG-002 and CHG-007. */
const progressOf = ({ state, fulfilment }: SalesOrder): string =>
  fulfilment !== 'none' ? fulfilment : isReleased(state) ? 'released' : state;

/** Whether nothing of an order can be changed any more. */
export const isBeyondChange = ({ state, fulfilment }: SalesOrder): boolean =>
  fulfilment !== 'none' || (state !== 'in-review' && !isReleased(state));

/** The findings of a change: CHG-002, of a hold CHG-011; CHG-006, CHG-003, and of a cancellation CHG-007, of anything else CHG-004, CHG-009 and the summary CHG-005. */
export function changeFindings({
  order,
  asked,
  intent,
  differences,
  older,
  cutOff = null,
}: JudgedChange): readonly Finding[] {
  const named = { order: order.reference, po: order.buyerOrderNumber };
  const state = progressOf(order);
  if (isBeyondChange(order)) return [makeFinding('CHG-002', { actual: state, params: { ...named, state } })];
  if (intent === 'hold')
    return [makeFinding('CHG-011', { field: 'function', actual: state, params: { ...named, state } })];
  const late = older
    ? [makeFinding('CHG-006', { field: 'sequence', actual: asked.sequence ?? asked.date, params: { ...named, ref: asked.number ?? asked.sequence ?? '?' } })] // prettier-ignore
    : [];
  const past = cutOff === null ? [] : [pastCutOff(cutOff, named)];
  if (isCancellation(intent)) {
    if (state !== 'released') return late;
    return [...late, ...past, makeFinding('CHG-007', { actual: state, params: { ...named, state } })];
  }
  const { items, lost, immutable } = differences;
  return [
    ...late,
    ...(items.length + lost.length === 0 ? [] : past),
    ...lost.map(({ from, candidates }) => lostLine(asked, from, candidates, named)),
    ...immutable.map(({ field, line, before, asked: wanted }) =>
      makeFinding('CHG-009', {
        field: line === null ? field : `lines[${String(line)}].${field}`,
        line,
        actual: wanted,
        expected: before,
        params: { ...named, what: field.replace('parties.', ''), before, asked: wanted },
      }),
    ),
    ...(items.length === 0 ? [] : [makeFinding('CHG-005', { actual: asked.number, params: { ...named, ...summaryOf(items) } })]),
  ]; // prettier-ignore
}

/** In Dutch time: that is how the hour was agreed. */
function pastCutOff(cutOff: Date, named: { readonly order: string; readonly po: string | null }): Finding {
  const cutoff = `${businessDateOf(cutOff)} ${businessTimeOf(cutOff)}`;
  return makeFinding('CHG-003', { expected: cutoff, params: { ...named, cutoff } });
}

function lostLine(
  asked: OrderDocument,
  from: number,
  candidates: readonly number[],
  named: { readonly order: string; readonly po: string | null },
): Finding {
  const line = asked.lines[from];
  const article = line?.gtin ?? line?.supplierArticle ?? line?.buyerArticle ?? null;
  const no = line?.orderLine ?? line?.number ?? String(from + 1);
  return makeFinding('CHG-004', {
    field: `lines[${String(from)}]`,
    line: from,
    actual: [no, article].join(' '),
    params: { ...named, no, article, candidates: candidates.length },
  });
}

/** What was told of the message itself stays told, whatever order it is held against; the rest is judged anew each time. */
export const toldOfMessage = ({ findings }: { readonly findings: readonly Finding[] }): readonly Finding[] =>
  findings.filter(({ code }) => !code.startsWith('CHG-') && code !== 'MSG-013');

/** CHG-001: a change of an order that we do not have, or of a number under which we have several. @param n how many */
export function unknownOrderFinding(document: OrderDocument, n: number): Finding {
  const po = orderNumberOf(document);
  return makeFinding('CHG-001', { field: 'orderNumber', actual: po, params: { po, n } });
}

/** CHG-008: a function that nobody knows the meaning of. @param partner the sender as he calls himself */
export function meaningFinding({ functionCode, function: word }: OrderDocument, partner: string | null): Finding {
  const code = functionCode ?? word;
  return makeFinding('CHG-008', { field: 'function', actual: code, cause: code, params: { code, partner, what: 'other' } });
} // prettier-ignore
