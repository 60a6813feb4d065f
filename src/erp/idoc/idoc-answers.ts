import type { FileFault, OrderAnswer } from '../files/file-format';
import type { ErpReason } from '../port';
import { lineOf } from './idoc-order';
import type { IdocSettings } from './idoc-settings';
import { fieldOf, isZero, numberText, segmentsOf } from './idoc-values';
import type { Idoc, Segment } from './idoc-xml';

/*
 * What SAP says of the IDocs that it got from us: STATUS (basic type SYSTAT01, segment E1STATS) and ALEAUD (ALEAUD01: E1ADHDR, below it E1STATE and
 * E1PRTOB; SAP Library, "Segments of Audit IDoc ALEAUD01"). Both name our IDoc by the number that we gave it.
 */

/** Which of our orders an answer is about, and which handing over of it. */
export interface OurOrder {
  readonly key: string;
  readonly release: number | null;
}

/** Our order number, perhaps with a release behind it, in a text of SAP; null for what is none. */
export function ourOrderIn(text: string, { answers }: IdocSettings): OurOrder | null {
  const [, key, release] = new RegExp(`^(${answers.orderPrefix}\\d{1,20})(?:/(\\d{1,4}))?$`).exec(text) ?? [];
  return key === undefined ? null : { key, release: release === undefined ? null : Number(release) };
}

/** The order of an IDoc number that we made, see `documentNumber`. */
function ofDocument(docnum: string, { answers }: IdocSettings): OurOrder | null {
  const [, digits = '', release = ''] = /^(\d{12})(\d{4})$/.exec(docnum.padStart(16, '0')) ?? [];
  const number = digits.replace(/^0+/, '');
  return number === '' || isZero(release) ? null : { key: `${answers.orderPrefix}${number}`, release: Number(release) };
}

/** One status: which order, what of it, in whose words. */
interface StatusOf {
  readonly order: OurOrder;
  readonly status: string;
  readonly reason: ErpReason;
  readonly number: string | null;
}

export function statusAnswers(idoc: Idoc, settings: IdocSettings): readonly (OrderAnswer | FileFault)[] {
  const statuses: StatusOf[] = [];
  const faults: FileFault[] = [];
  for (const segment of statusSegments(idoc)) {
    const order = ourOrderIn(fieldOf(segment, 'ARCKEY'), settings) ?? ofDocument(fieldOf(segment, 'DOCNUM'), settings);
    const status = fieldOf(segment, 'STATUS');
    if (order === null) {
      faults.push({
        place: `${idoc.place}, ${segment.name}`,
        text: `It is about IDoc ${fieldOf(segment, 'DOCNUM') || '(no number)'}, which is none of ours: status ${status}, ${statusText(segment)}`,
      });
      continue;
    }
    statuses.push({ order, status, reason: reasonOf(segment), number: numberOfOrder(segment, settings) });
  }
  return [...answersOf(statuses, settings), ...faults];
}

const statusSegments = ({ segments }: Idoc): readonly Segment[] =>
  segments.flatMap((one) =>
    one.name === 'E1STATS' ? [one] : one.name === 'E1ADHDR' ? segmentsOf(one, 'E1STATE') : [],
  );

/** The last status of an order holds; of a refusal every text counts. */
function answersOf(statuses: readonly StatusOf[], { answers }: IdocSettings): readonly OrderAnswer[] {
  const byOrder = new Map<string, StatusOf[]>();
  for (const one of statuses) {
    if (!answers.taken.includes(one.status) && !answers.refused.includes(one.status)) continue;
    const key = `${one.order.key}/${String(one.order.release)}`;
    byOrder.set(key, [...(byOrder.get(key) ?? []), one]);
  }
  return [...byOrder.values()].flatMap((of): readonly OrderAnswer[] => {
    const last = of.at(-1);
    if (last === undefined) return [];
    const { order, status, number } = last;
    if (answers.taken.includes(status)) return [{ ...order, kind: 'taken', number }];
    const reasons = of.filter((one) => !answers.taken.includes(one.status)).map(({ reason }) => reason);
    const told = [...new Map(reasons.map((reason) => [JSON.stringify(reason), reason])).values()];
    return [{ ...order, kind: 'refused', reasons: told, ...(number === null ? {} : { number }) }];
  });
}

const parametersOf = (segment: Segment): readonly string[] =>
  [1, 2, 3, 4].map((at) => fieldOf(segment, `STAPA${String(at)}_LNG`) || fieldOf(segment, `STAPA${String(at)}`));

/** The text as SAP shows it: `&` and `&1` to `&4` stand for the parameters. */
function statusText(segment: Segment): string {
  const parameters = [...parametersOf(segment)];
  const text = fieldOf(segment, 'STATXT');
  if (text === '') return parameters.filter((one) => one !== '').join(' ') || `Status ${fieldOf(segment, 'STATUS')}`;
  let next = 0;
  return text
    .replace(/&([1-4])?/g, (_, place?: string) => parameters[place === undefined ? next++ : Number(place) - 1] ?? '')
    .trim();
}

/** Class and number of the message, as "V1 311"; releases before 4.0 have both in STACOD, as "SAPV1311". */
function reasonOf(segment: Segment): ErpReason {
  const [id, number] = [fieldOf(segment, 'STAMID'), fieldOf(segment, 'STAMNO')];
  const old = fieldOf(segment, 'STACOD').replace(/^SAP/, '');
  const code = id !== '' ? `${id} ${number}`.trim() : old !== '' ? old : `status ${fieldOf(segment, 'STATUS')}`;
  // Items have six digits; a message that names exactly one is about it.
  const items = parametersOf(segment).filter((one) => /^\d{6}$/.test(one));
  const [item] = items;
  return { code, text: statusText(segment), line: items.length === 1 && item !== undefined ? lineOf(item) : null };
}

/** The number that the order got: of message V1 311, "& & has been saved", or of the object of the audit. */
function numberOfOrder(segment: Segment, settings: IdocSettings): string | null {
  const [, document = ''] = parametersOf(segment);
  if (fieldOf(segment, 'STAMID') === 'V1' && fieldOf(segment, 'STAMNO') === '311' && /^\d{1,10}$/.test(document))
    return numberText(document, settings);
  const object = segmentsOf(segment, 'E1PRTOB').map((one) => fieldOf(one, 'OBJKEY')).find((key) => /^\d{1,10}$/.test(key)); // prettier-ignore
  return object === undefined ? null : numberText(object, settings);
}
