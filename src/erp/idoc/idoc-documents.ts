import { decimal, plain, type Decimal, type Words } from '../../kernel';
import type { FileFault, OrderAnswer } from '../files/file-format';
import type { BookedDelivery, BookedInvoice, BookedLine, ErpReason } from '../port';
import { ourReason } from '../reasons';
import { ourOrderIn } from './idoc-answers';
import { lineOf } from './idoc-order';
import type { IdocSettings } from './idoc-settings';
import { dayOf, fieldOf, isZero, numberOf, numberText, segmentsOf } from './idoc-values';
import type { Idoc, Segment } from './idoc-xml';

/*
 * What becomes of an order in SAP: ORDRSP confirms it (ORDERS05), DESADV delivers it (DELVRY03 to DELVRY07), INVOIC bills it (INVOIC02). Each names
 * our order among its references, and our line by the item number that we gave it.
 */

type Answers = readonly (OrderAnswer | FileFault)[];

const ownSegments = (idoc: Idoc, name: string): readonly Segment[] => idoc.segments.filter((one) => one.name === name);

/** Our order among references: the first that has the form of our numbers. */
function orderAmong(references: readonly string[], settings: IdocSettings): string | null {
  for (const reference of references) {
    const ours = ourOrderIn(reference, settings);
    if (ours !== null) return ours.key;
  }
  return null;
}

/** Our number stands under the qualifier by which it was handed over; a number of the buyer may look like it. */
const headReferences = (idoc: Idoc, { orders }: IdocSettings): readonly string[] => [
  ...ownSegments(idoc, 'E1EDK02').filter((one) => fieldOf(one, 'QUALF') === orders.keyQualifier).map((one) => fieldOf(one, 'BELNR')),
  ...ownSegments(idoc, 'E1EDKA1').map((one) => fieldOf(one, 'IHREZ')),
]; // prettier-ignore
const itemReferences = (item: Segment, { orders }: IdocSettings): readonly string[] =>
  segmentsOf(item, 'E1EDP02').flatMap((one) => [
    ...(fieldOf(one, 'QUALF') === orders.keyQualifier ? [fieldOf(one, 'BELNR')] : []),
    fieldOf(one, 'IHREZ'),
  ]);
/** Of an item of a delivery: E1EDL41 has 001 for the order of the customer, and another qualifier for that of the ship-to party. */
const deliveredReferences = (item: Segment, { orders }: IdocSettings): readonly string[] =>
  segmentsOf(item, 'E1EDL41').flatMap((one) => [
    ...((fieldOf(one, 'QUALI') === '001') === (orders.keyQualifier === '001') ? [fieldOf(one, 'BSTNR')] : []),
    fieldOf(one, 'IHREZ'),
  ]);

const noOrderOfOurs = (idoc: Idoc, what: string): FileFault => ({
  place: idoc.place,
  text: `${what} names no order of ours: its references are no numbers that we give.`,
});

/** The document number of SAP: E1EDK02 with 002 is the supplier's, which SAP is towards the customer. */
const orderNumberOf = (idoc: Idoc, settings: IdocSettings): string | null => {
  const own = ownSegments(idoc, 'E1EDK02').find((one) => fieldOf(one, 'QUALF') === '002');
  const number = fieldOf(own, 'BELNR') || fieldOf(ownSegments(idoc, 'E1EDK01')[0], 'BELNR');
  return number === '' || ourOrderIn(number, settings) !== null ? null : numberText(number, settings);
};

const CANCELLED = '003';

export function confirmation(idoc: Idoc, settings: IdocSettings): Answers {
  const items = ownSegments(idoc, 'E1EDP01');
  const key = orderAmong(
    [...headReferences(idoc, settings), ...items.flatMap((item) => itemReferences(item, settings))],
    settings,
  );
  if (key === null) return [noOrderOfOurs(idoc, 'The confirmation')];
  const refused = items.filter((item) => fieldOf(item, 'ACTION') === CANCELLED || fieldOf(item, 'ABGRU') !== '');
  const isReversed = fieldOf(ownSegments(idoc, 'E1EDK01')[0], 'ACTION') === '001';
  const reasons = refused.map(reasonOfItem);
  const number = orderNumberOf(idoc, settings);
  const named = number === null ? {} : { number };
  const cancelled: OrderAnswer = { key, kind: 'cancelled', ...named };
  if (isReversed) return [cancelled];
  // Nobody here may have asked for it: people hear then what SAP says of the lines.
  if (items.length > 0 && refused.length === items.length) return [{ ...cancelled, reasons }];
  const lines = items.map((item) => bookedLine(item, refused.includes(item), settings));
  // The order stands with its other lines: it is changed and cancelled as any other.
  return [
    {
      ...{ key, kind: 'taken', number, release: null },
      ...(lines.length > 0 ? { lines } : {}),
      ...(reasons.length > 0 ? { reasons } : {}),
    },
  ];
}

const itemOf = (item: Segment): string => fieldOf(item, 'POSEX') || (segmentsOf(item, 'E1EDP02').map((one) => fieldOf(one, 'ZEILE')).find((line) => line !== '') ?? ''); // prettier-ignore

/** ABGRU is the reason for which SAP rejects an item, ABGRT its text. */
function reasonOfItem(item: Segment): ErpReason {
  const [reason, text, at] = [fieldOf(item, 'ABGRU'), fieldOf(item, 'ABGRT'), itemOf(item)];
  const code = reason === '' ? `ACTION ${CANCELLED}` : `ABGRU ${reason}`;
  return text === '' ? ourReason(code, ITEM_CANCELLED, { item: at }, lineOf(at)) : { code, text, line: lineOf(at) };
}

const ITEM_CANCELLED = { nl: 'Positie {item} is geannuleerd', en: 'Item {item} is cancelled' } as const satisfies Words;

function bookedLine(item: Segment, isRefused: boolean, settings: IdocSettings): BookedLine {
  const confirmed = segmentsOf(item, 'E1EDP20').map((one) => numberOf(fieldOf(one, 'WMENG')));
  const whole = sumOf(confirmed) ?? numberOf(fieldOf(item, 'MENGE')) ?? decimal(0);
  const price = numberOf(fieldOf(item, 'VPREI'));
  const per = numberOf(fieldOf(item, 'PEINH'));
  const amount = numberOf(fieldOf(item, 'NETWR'));
  return {
    index: lineOf(itemOf(item)),
    article: articleOf(item, settings),
    quantity: isRefused ? '0' : plain(whole),
    unitPrice: price === null ? null : plain(per?.gt(0) === true ? price.div(per) : price),
    netAmount: amount === null ? null : plain(amount),
  };
}

function sumOf(values: readonly (Decimal | null)[]): Decimal | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum.plus(value), decimal(0));
}

/** 002 is the number of the supplier, which is ours. */
function articleOf(item: Segment, settings: IdocSettings): string | null {
  const own = segmentsOf(item, 'E1EDP19').find((one) => fieldOf(one, 'QUALF') === '002');
  const number = fieldOf(own, 'IDTNR_LONG') || fieldOf(own, 'IDTNR') || fieldOf(item, 'MATNR');
  return number === '' ? null : numberText(number, settings);
}

/** Goods issue among the times of a delivery (E1EDT13): ISDD is the day on which it happened, NTANF the day for which it is planned. */
const GOODS_ISSUE = '006';

export function deliveries(idoc: Idoc, settings: IdocSettings): Answers {
  const heads = ownSegments(idoc, 'E1EDL20');
  if (heads.length === 0) return [{ place: idoc.place, text: 'The delivery has no head (E1EDL20): it is not read.' }];
  return heads.flatMap((head) => deliveriesOf(head, idoc, settings));
}

function deliveriesOf(head: Segment, idoc: Idoc, settings: IdocSettings): Answers {
  const issue = segmentsOf(head, 'E1EDT13').find((one) => fieldOf(one, 'QUALF') === GOODS_ISSUE);
  const happened = dayOf(fieldOf(issue, 'ISDD')) ?? null;
  const isShipped = happened !== null || settings.answers.deliveryIsShipped;
  const planned = dayOf(fieldOf(issue, 'NTANF')) ?? dayOf(fieldOf(issue, 'NTEND')) ?? null;
  const byOrder = new Map<string, BookedDelivery['lines'][number][]>();
  for (const item of segmentsOf(head, 'E1EDL24')) {
    const references = segmentsOf(item, 'E1EDL41');
    const key = orderAmong(deliveredReferences(item, settings), settings);
    if (key === null) continue;
    // Batches of an item are items of their own below it (HIPOS), and the item itself then has nothing.
    const quantity = quantityOf(item);
    if (quantity.eq(0)) continue;
    const number = references.map((one) => fieldOf(one, 'POSEX')).find((one) => !isZero(one)) ?? '';
    const article = fieldOf(item, 'MATNR_LONG') || fieldOf(item, 'MATNR');
    const line = { index: lineOf(number), article: article === '' ? null : numberText(article, settings), quantity: plain(quantity) }; // prettier-ignore
    byOrder.set(key, added(byOrder.get(key) ?? [], line));
  }
  if (byOrder.size === 0) return [noOrderOfOurs(idoc, `Delivery ${fieldOf(head, 'VBELN')}`)];
  return [...byOrder].map(([key, lines]): OrderAnswer => ({
    key,
    kind: 'delivery',
    delivery: {
      number: numberText(fieldOf(head, 'VBELN'), settings),
      shippedOn: isShipped ? (happened ?? planned) : null,
      state: isShipped ? 'shipped' : 'picking',
      lines,
    },
  }));
}

/** A line stands once in a delivery, whatever batches it came in. */
function added(lines: readonly BookedDelivery['lines'][number][], line: BookedDelivery['lines'][number]): BookedDelivery['lines'][number][] {
  const at = lines.findIndex((one) => one.index === line.index && one.article === line.article);
  if (at < 0) return [...lines, line];
  return lines.map((one, place) => (place === at ? { ...one, quantity: plain(decimal(one.quantity).plus(decimal(line.quantity))) } : one));
} // prettier-ignore

/** LGMNG is in the base unit, LFIMG in that of the sale. */
const quantityOf = (item: Segment): Decimal => {
  const base = numberOf(fieldOf(item, 'LGMNG'));
  return base?.gt(0) === true ? base : (numberOf(fieldOf(item, 'LFIMG')) ?? decimal(0));
};

/** Sums of an invoice (E1EDS01): 010 net invoice value, 011 billed value; its date is E1EDK03 with 026, else that of the document, 012. */
export function invoice(idoc: Idoc, settings: IdocSettings): Answers {
  const [head] = ownSegments(idoc, 'E1EDK01');
  const own = ownSegments(idoc, 'E1EDK02').find((one) => fieldOf(one, 'QUALF') === '009');
  const number = numberText(fieldOf(own, 'BELNR') || fieldOf(head, 'BELNR'), settings);
  if (settings.answers.creditMemos.includes(fieldOf(head, 'BSART')))
    return [{ place: idoc.place, text: `${number} is a credit memo (BSART ${fieldOf(head, 'BSART')}) and no invoice: it is left to people.` }]; // prettier-ignore
  const items = ownSegments(idoc, 'E1EDP01');
  const ofItem = items.map((item) => ({ item, key: orderAmong(itemReferences(item, settings), settings) }));
  const ofHead = orderAmong(headReferences(idoc, settings), settings);
  const keys = [...new Set([...ofItem.map(({ key }) => key), ofHead].filter((key) => key !== null))];
  if (keys.length === 0) return [noOrderOfOurs(idoc, `Invoice ${number}`)];
  const day = (qualifier: string) => dayOf(fieldOf(ownSegments(idoc, 'E1EDK03').find((one) => fieldOf(one, 'IDDAT') === qualifier), 'DATUM')); // prettier-ignore
  const total = (sum: string) => ownSegments(idoc, 'E1EDS01').find((one) => fieldOf(one, 'SUMID') === sum);
  const isWhole = keys.length === 1 && ofItem.every(({ key }) => key === null || key === keys[0]);
  const common = {
    number: number === '' ? null : number,
    date: day('026') ?? day('012') ?? null,
    currency: fieldOf(head, 'CURCY') || fieldOf(total('010'), 'WAERQ') || settings.currency,
    state: 'posted',
  } as const;
  const plainOf = (value: Decimal | null): string | null => (value === null ? null : plain(value));
  return keys.map((key): OrderAnswer => {
    // What is billed for several orders at once is told of each by its items; there is no gross of a part.
    const invoice: BookedInvoice = isWhole
      ? { ...common, netAmount: plainOf(numberOf(fieldOf(total('010'), 'SUMME'))), grossAmount: plainOf(numberOf(fieldOf(total('011'), 'SUMME'))) }
      : { ...common, netAmount: plainOf(netOf(ofItem.filter((one) => one.key === key).map(({ item }) => item))), grossAmount: null };
    return { key, kind: 'invoice', invoice };
  }); // prettier-ignore
}

/** Net value of an item: E1EDP26 with 003; null where one does not say it. */
function netOf(items: readonly Segment[]): Decimal | null {
  const values = items.map((item) => {
    const own = segmentsOf(item, 'E1EDP26').find((one) => fieldOf(one, 'QUALF') === '003');
    return numberOf(fieldOf(own, 'BETRG')) ?? numberOf(fieldOf(item, 'NETWR'));
  });
  return values.includes(null) ? null : sumOf(values);
}
