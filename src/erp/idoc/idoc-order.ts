import { decimal, parseGln, plain } from '../../kernel';
import type { Handed } from '../files/file-format';
import { ErpFault, type ErpOrder, type ErpOrderLine, type Named } from '../port';
import type { IdocSettings } from './idoc-settings';
import { sapNumber, toSapDay } from './idoc-values';
import { writeXml, type Written } from './idoc-write';

/*
 * Orders of ours for SAP, in ORDERS05: message ORDERS for a new one, ORDCHG for what changes or ends one. Segments and fields stand in the order of
 * the segment documentation of SAP. No hour and no number of a run is in it: the same order gives the same bytes.
 */

/** E1EDP01-POSEX of our line: places from 0 as people number items, in tens. */
export const itemNumber = (index: number): string => String((index + 1) * 10).padStart(6, '0');

/** Our line by an item number; null for one that is none of ours. */
export function lineOf(item: string): number | null {
  const number = /^\d{1,6}$/.test(item) ? Number(item) : 0;
  return number > 0 && number % 10 === 0 ? number / 10 - 1 : null;
}

/** What is done with an item (EDI1229_A): 001 added, 002 changed, 003 cancelled; with a document (EDI1225_A): 001 all of it is reversed, 004 head and items change. */
type Action = '001' | '002' | '003' | '004';

interface Item {
  readonly line: ErpOrderLine;
  /** Null in a new order, where nothing is done to what was there. */
  readonly action: Action | null;
}

/** @throws ErpFault `busy` for an order that cannot be told yet, which is about it alone */
export function orderBytes(handed: Handed, settings: IdocSettings): Uint8Array {
  const { order } = handed;
  switch (handed.what) {
    case 'new':
      return documentOf(handed.order, {
        settings,
        action: null,
        release: order.release,
        items: newItems(handed.order),
      });
    case 'change':
      return documentOf(handed.order, { settings, action: '004', release: order.release, items: changedItems(handed.order, handed.last) }); // prettier-ignore
    case 'cancellation': {
      const items = handed.last.lines.map((line) => ({ line, action: '003' as const }));
      return documentOf(handed.last, { settings, action: '001', release: order.release, items });
    }
  }
}

const newItems = ({ lines }: ErpOrder): readonly Item[] => lines.map((line) => ({ line, action: null }));

/** Without what was handed over last nobody knows which lines are new there: all are told as they are to be. */
function changedItems({ lines }: ErpOrder, last: ErpOrder | undefined): readonly Item[] {
  const before = new Map((last?.lines ?? []).map((line) => [line.index, line]));
  const now = new Set(lines.map(({ index }) => index));
  const gone = (last?.lines ?? []).filter(({ index }) => !now.has(index));
  return [
    ...lines.map((line) => ({
      line,
      action: last === undefined || before.has(line.index) ? ('002' as const) : ('001' as const),
    })),
    ...gone.map((line) => ({ line, action: '003' as const })),
  ].toSorted((a, b) => a.line.index - b.line.index);
}

interface Document {
  readonly settings: IdocSettings;
  readonly action: Action | null;
  readonly release: number;
  readonly items: readonly Item[];
}

type Fields = readonly (readonly [name: string, value: string | null])[];

/** Fields without a value are left out, and so is a segment that has none. */
function segment(name: string, fields: Fields, within: readonly Written[] = []): Written {
  const set = fields.flatMap(([field, value]): readonly Written[] => (value === null || value === '' ? [] : [{ name: field, text: value }]));
  return { name, attribute: 'SEGMENT', within: [...set, ...within] };
} // prettier-ignore

function documentOf(order: ErpOrder, document: Document): Uint8Array {
  const { settings, action, items } = document;
  const { orders, salesArea } = settings;
  const organisation = [
    ['006', salesArea.division], ['007', salesArea.channel], ['008', salesArea.organisation], ['012', orders.type],
    ['019', orders.purchaseOrderType],
  ] as const; // prettier-ignore
  const dates = [['002', order.deliveryDate], ['012', order.orderDate], ['022', order.orderDate]] as const; // prettier-ignore
  const live = items.filter((one) => one.action !== '003').map(({ line }) => line);
  const total = live.reduce((sum, { netAmount }) => sum.plus(decimal(netAmount)), decimal(0));
  const idoc: Written = {
    name: 'IDOC',
    attribute: 'BEGIN',
    within: [
      control(order.key, document),
      segment('E1EDK01', [
        ['ACTION', action],
        ['CURCY', order.currency],
        ['BSART', orders.type],
        ['BELNR', fit(order.key, 35)],
        ['AUGRU', orders.reason],
      ]),
      ...organisation.flatMap(([qualifier, value]) => (value === null ? [] : [segment('E1EDK14', [['QUALF', qualifier], ['ORGID', value]])])),
      ...dates.flatMap(([qualifier, day]) => (day === null ? [] : [segment('E1EDK03', [['IDDAT', qualifier], ['DATUM', toSapDay(day)]])])),
      ...partners(order, settings),
      ...references(order, settings),
      ...items.map((item) => itemSegment(item, order, settings)),
      segment('E1EDS01', [['SUMID', '001'], ['SUMME', String(live.length)]]),
      segment('E1EDS01', [['SUMID', '002'], ['SUMME', plain(total)], ['WAERQ', order.currency]]),
    ],
  }; // prettier-ignore
  return writeXml({ name: 'ORDERS05', attribute: null, within: [idoc] }, orders.encoding);
}

/** Control record of SAP, structure EDI_DC40. DIRECT 2 is into SAP. DOCNUM and ARCKEY come back in ALEAUD and STATUS. */
function control(key: string, { settings, action, release }: Document): Written {
  const { control: of, answers } = settings;
  return segment('EDI_DC40', [
    ['TABNAM', 'EDI_DC40'],
    ['MANDT', of.client],
    ['DOCNUM', documentNumber(key, release, answers.orderPrefix)],
    ['DIRECT', '2'],
    ['IDOCTYP', 'ORDERS05'],
    ['MESTYP', action === null ? 'ORDERS' : 'ORDCHG'],
    ['MESCOD', of.messageCode],
    ['MESFCT', of.messageFunction],
    ['SNDPOR', of.ourPort],
    ['SNDPRT', of.ourType],
    ['SNDPRN', of.ourNumber],
    ['RCVPOR', of.theirPort],
    ['RCVPRT', of.theirType],
    ['RCVPRN', of.theirNumber],
    ['ARCKEY', archiveKey(key, release)],
  ]);
}

const archiveKey = (key: string, release: number): string => `${key}/${String(release)}`;

const MOST_RELEASE = 9_999;

/** Our number and release as the number of an IDoc, 16 digits of which the last 4 are the release; null where our number is not so. */
export function documentNumber(key: string, release: number, prefix: string): string | null {
  const digits = key.startsWith(prefix) ? key.slice(prefix.length) : '';
  if (!/^[1-9]\d{0,11}$/.test(digits) || release > MOST_RELEASE) return null;
  return `${digits.padStart(12, '0')}${String(release).padStart(4, '0')}`;
}

const CUSTOMER_DIGITS = 10;
const MATERIAL_DIGITS = 18;
/** Of the reference of a customer (VBKD-IHREZ), which deliveries name as well. */
const REFERENCE_CHARACTERS = 12;

/** Partner functions: AG sold-to, WE ship-to, RE bill-to. A place that SAP did not tell us of is named by its GLN. */
function partners(order: ErpOrder, settings: IdocSettings): readonly Written[] {
  const { soldTo, shipTo, billTo } = settings.partnerFunctions;
  const one = (role: string, who: Named | null): readonly Written[] => {
    if (who === null) return [];
    const number = refText(who, 'kunnr');
    const gln = number === null && parseGln(who.key) !== null ? who.key : null;
    if (number === null && gln === null) return [];
    return [segment('E1EDKA1', [['PARVW', role], ['PARTN', number], ['ILNNR', gln]])]; // prettier-ignore
  };
  const sold = refText(order.customer, 'kunnr') ?? sapNumber(order.customer.key, CUSTOMER_DIGITS, settings);
  const reference = order.key.length > REFERENCE_CHARACTERS ? null : order.key;
  return [
    segment('E1EDKA1', [['PARVW', soldTo], ['PARTN', sold], ['IHREZ', reference]]), // prettier-ignore
    ...one(shipTo, order.deliveryPlace),
    ...one(billTo, order.invoicePlace),
  ];
}

function refText({ ref }: Named, name: string): string | null {
  const value = ref?.[name];
  return typeof value === 'string' && value !== '' ? value : null;
}

/** 001 the customer's order, 044 that of the ship-to party: one is the buyer's number and the other ours, by the settings. */
function references(order: ErpOrder, { orders }: IdocSettings): readonly Written[] {
  const day = order.orderDate === null ? null : toSapDay(order.orderDate);
  const theirs = orders.keyQualifier === '001' ? '044' : '001';
  const one = (qualifier: string, number: string | null): readonly Written[] =>
    number === null ? [] : [segment('E1EDK02', [['QUALF', qualifier], ['BELNR', fit(number, 35)], ['DATUM', day]])]; // prettier-ignore
  // SAP wants the customer's order number: where the buyer gave none it is ours.
  const number = order.buyerOrderNumber ?? (theirs === '001' ? order.key : null);
  return [...one(theirs, number), ...one(orders.keyQualifier, order.key)].toSorted((a, b) => (qualifierOf(a) < qualifierOf(b) ? -1 : 1)); // prettier-ignore
}

const qualifierOf = ({ within = [] }: Written): string => within[0]?.text ?? '';

const fit = (text: string, length: number): string => Array.from(text).slice(0, length).join('');

function itemSegment({ line, action }: Item, order: ErpOrder, settings: IdocSettings): Written {
  const { orders } = settings;
  const unit = refText(line.article, 'unit');
  // Without a unit SAP takes the quantity for so many of its sales unit, which may be a carton.
  if (unit === null) throw new ErpFault('busy', { nl: 'Niemand weet in welke eenheid SAP artikel {article} telt: lees eerst zijn MATMAS.', en: 'Nobody knows in which unit SAP counts article {article}: read its MATMAS first.' }, { article: line.article.key });
  const number = refText(line.article, 'matnr') ?? sapNumber(line.article.key, MATERIAL_DIGITS, settings);
  const price = pricePer(line.unitPrice, orders.priceDecimals);
  const day = line.deliveryDate ?? order.deliveryDate;
  const contract = orders.contractQualifier === null ? null : line.contract;
  return segment(
    'E1EDP01',
    [
      ['POSEX', itemNumber(line.index)],
      ['ACTION', action],
      ['MENGE', line.quantity],
      ['MENEE', unit],
      ['PMENE', unit],
      ['VPREI', price.amount],
      ['PEINH', price.per],
      ['NETWR', line.netAmount],
      ['CURCY', order.currency],
    ],
    [
      ...(contract === null ? [] : [segment('E1EDP02', [['QUALF', orders.contractQualifier], ['BELNR', fit(contract, 35)]])]),
      ...(orders.priceCondition === null ? [] : [
        segment('E1EDP05', [['KSCHL', orders.priceCondition], ['KRATE', price.amount], ['UPRBS', price.per], ['MEAUN', unit], ['KOEIN', order.currency]]),
      ]),
      ...(day === null ? [] : [segment('E1EDP20', [['WMENG', line.quantity], ['EDATU', toSapDay(day)]])]),
      segment('E1EDP19', [['QUALF', '002'], ['IDTNR', number], ['KTEXT', line.description === null ? null : fit(line.description, 70)]]),
    ],
  );
} // prettier-ignore

const PER: readonly number[] = [1, 10, 100, 1_000, 10_000];

/** A price to the digits that SAP has, per as many units as that needs. One that needs more than 10,000 is told as it is. */
export function pricePer(unitPrice: string, digits: number): { readonly amount: string; readonly per: string } {
  const price = decimal(unitPrice);
  for (const per of PER) {
    const amount = price.times(decimal(per));
    if (amount.round(digits).eq(amount)) return { amount: plain(amount), per: String(per) };
  }
  return { amount: plain(price), per: '1' };
}
