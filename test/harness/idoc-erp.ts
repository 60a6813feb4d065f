import { parseString } from 'xml2js';
import { FolderErp, type Outcome, type Sale, type SaleLine, type Wanted } from './folder-erp';

/* A made-up SAP that exchanges IDocs in XML by file ports. It goes by SAP's segments and by what docs/erp-idoc.md promises of orders. */

/** A customer whose limit is low. */
export const LIMITED = '10099';
/** In which unit it counts its materials; others it does not know. */
const UNITS: Readonly<Record<string, string>> = { '4711': 'ST', '4712': 'KG', '4799': 'ST' };

/** Texts are fields, objects segments, lists several segments of one name. */
export interface SapFields {
  readonly [name: string]: string | SapFields | readonly SapFields[];
}

/** As xml2js gives elements: lists by name, those without elements in them are texts. */
interface Element {
  readonly [name: string]: readonly (Element & string)[];
}

/** The segments of ORDERS05 in the sequence in which it has them. */
const SEQUENCE = ['EDI_DC40', 'E1EDK01', 'E1EDK14', 'E1EDK03', 'E1EDKA1', 'E1EDK02', 'E1EDP01', 'E1EDS01'];
const ITEM_ACTIONS = { '001': 'added', '002': 'changed', '003': 'dropped' } as const;

const padded = (text: string, length: number): string => text.padStart(length, '0');
const shown = (number: string): string => number.replace(/^0+(?=\d+$)/, '');
const say = (message: string): never => {
  throw new Error(`SAP dumps: ${message}`);
};

interface OrderIdoc {
  /** DOCNUM and ARCKEY of its control record. */
  readonly docnum: string;
  readonly archiveKey: string;
  readonly buyerOrderNumber: string;
}

export class IdocErp extends FolderErp {
  private readonly idocs = new WeakMap<Wanted, OrderIdoc>();
  /** Our orders by the customer's order number, by which a change finds them. */
  private readonly byBuyer = new Map<string, string>();
  private readonly rejected = new Map<string, readonly [code: string, text: string]>();

  constructor(root: string, day: string) {
    super(root, day, { articles: new RegExp(`^(${Object.keys(UNITS).join('|')})$`), limited: LIMITED });
  }

  /** A file of IDocs of one basic type and message, each with its segments. @returns its name */
  send(folder: string, name: string, [type, message]: readonly [type: string, message: string], idocs: readonly SapFields[]): string {
    const file = `${name}_${padded(String(this.next()), 5)}.xml`;
    const within = idocs.map((segments) => {
      const docnum = padded(String(900_000 + this.next()), 16);
      const control = {
        ...{ TABNAM: 'EDI_DC40', MANDT: '100', DOCNUM: docnum, DIRECT: '1', IDOCTYP: type, MESTYP: message, SNDPOR: 'SAPERP', SNDPRT: 'LS', SNDPRN: 'ERPCLNT100' },
        ...{ RCVPOR: 'BINNEN', RCVPRT: 'LS', RCVPRN: 'BINNEN', CREDAT: this.day.replaceAll('-', ''), CRETIM: '093000' },
      };
      return `<IDOC BEGIN="1">${xml({ EDI_DC40: control, ...segments })}</IDOC>`;
    });
    this.putText(folder, file, `<?xml version="1.0" encoding="utf-8"?><${type}>${within.join('\n')}</${type}>`);
    return file;
  } // prettier-ignore

  /** Somebody in SAP rejects an item of an order, and the customer is told. */
  reject(order: string, item: string, reason: readonly [code: string, text: string]): void {
    for (const sale of this.there(order)) {
      this.rejected.set(`${sale.number} ${item}`, reason);
      this.send('answers', 'ORDRSP', ['ORDERS05', 'ORDRSP'], [this.confirmationOf(sale, false)]);
    }
  }

  protected read(text: string): Wanted {
    const idoc = elementOf(text);
    const control = first(idoc, 'EDI_DC40');
    const [to, from, direction] = ['RCVPRN', 'SNDPRN', 'DIRECT'].map((name) => field(control, name));
    if (to !== 'ERPCLNT100' || from !== 'BINNEN' || direction !== '2') say(`no partner profile of ${from ?? ''} to ${to ?? ''}`); // prettier-ignore
    const places = Object.keys(idoc).filter((name) => name !== '$').map((name) => SEQUENCE.indexOf(name)); // prettier-ignore
    if (places.some((place, at) => place < 0 || place < (places[at - 1] ?? 0))) say(`segments ${Object.keys(idoc).join(', ')}`); // prettier-ignore
    const head = first(idoc, 'E1EDK01');
    const numberOf = (qualifier: string): string => field((idoc['E1EDK02'] ?? []).find((one) => field(one, 'QUALF') === qualifier), 'BELNR'); // prettier-ignore
    const buyerOrderNumber = numberOf('001');
    const message = field(control, 'MESTYP');
    if (message === 'ORDERS') this.byBuyer.set(buyerOrderNumber, numberOf('044'));
    const action = message === 'ORDERS' ? 'new' : field(head, 'ACTION') === '001' ? 'cancellation' : 'change';
    if (message === 'ORDERS' ? field(head, 'ACTION') !== '' : !['001', '004'].includes(field(head, 'ACTION'))) say(`${message} with ACTION ${field(head, 'ACTION')}`); // prettier-ignore
    const soldTo = (idoc['E1EDKA1'] ?? []).find((one) => field(one, 'PARVW') === 'AG');
    const wanted: Wanted = {
      action,
      order: (action === 'new' ? undefined : this.byBuyer.get(buyerOrderNumber)) ?? numberOf('044'),
      release: '',
      customer: shown(field(soldTo, 'PARTN')),
      lines: (idoc['E1EDP01'] ?? []).map(itemOf),
    };
    this.idocs.set(wanted, {
      docnum: field(control, 'DOCNUM'),
      archiveKey: field(control, 'ARCKEY'),
      buyerOrderNumber,
    });
    return wanted;
  }

  protected tell(outcomes: readonly Outcome[]): void {
    this.send('answers', 'STATUS', ['SYSTAT01', 'STATUS'], outcomes.map((outcome) => ({ E1STATS: this.statusOf(outcome) })));
    const confirmed = outcomes.flatMap(({ kind, sale }) => (sale === undefined ? [] : [{ sale, isCancelled: kind === 'cancelled' }]));
    if (confirmed.length > 0) this.send('answers', 'ORDRSP', ['ORDERS05', 'ORDRSP'], confirmed.map(({ sale, isCancelled }) => this.confirmationOf(sale, isCancelled)));
  } // prettier-ignore

  protected tellSent(sale: Sale, lines: readonly SaleLine[]): void {
    const { buyerOrderNumber } = this.idocOf(sale.wanted);
    const items = lines.map(({ line, article, quantity }) => {
      const amount = { LFIMG: quantity.toFixed(3), VRKME: UNITS[article] ?? '', LGMNG: quantity.toFixed(3), MEINS: UNITS[article] ?? '' };
      const orders = [{ QUALI: '001', BSTNR: buyerOrderNumber, POSEX: line }, { QUALI: '002', BSTNR: sale.order }];
      return { POSNR: line, MATNR: padded(article, 18), ...amount, E1EDL41: orders };
    });
    const number = padded(String(80_000_000 + this.next()), 10);
    const times = { QUALF: '006', ISDD: this.day.replaceAll('-', '') };
    this.send('answers', 'DESADV', ['DELVRY05', 'DESADV'], [{ E1EDL20: { VBELN: number, E1EDT13: times, E1EDL24: items } }]);
  } // prettier-ignore

  protected tellInvoice(sale: Sale, net: number): string {
    const number = String(90_000_000 + this.next());
    const own = { QUALF: '009', BELNR: padded(number, 10) };
    const sums = [['001', String(sale.lines.length)], ['010', net.toFixed(2)], ['011', (net * 1.21).toFixed(2)]];
    this.send('answers', 'INVOIC', ['INVOIC02', 'INVOIC'], [{
      E1EDK01: { CURCY: 'EUR', BELNR: padded(number, 10), BSART: 'INVO' },
      E1EDK03: [{ IDDAT: '026', DATUM: this.day.replaceAll('-', '') }],
      E1EDK02: [own, { QUALF: '001', BELNR: this.idocOf(sale.wanted).buyerOrderNumber }],
      E1EDP01: sale.lines.map(({ line, quantity, unitPrice }) => ({
        POSEX: line, MENGE: quantity.toFixed(3),
        E1EDP02: [{ QUALF: '001', BELNR: this.idocOf(sale.wanted).buyerOrderNumber, ZEILE: line }, { QUALF: '044', BELNR: sale.order, ZEILE: line }],
        E1EDP26: { QUALF: '003', BETRG: (quantity * unitPrice).toFixed(2) },
      })),
      E1EDS01: sums.map(([SUMID = '', SUMME = '']) => ({ SUMID, SUMME })),
    }]);
    return number;
  } // prettier-ignore

  private idocOf(wanted: Wanted): OrderIdoc {
    return this.idocs.get(wanted) ?? say('an order without an IDoc');
  }

  private statusOf({ wanted, kind, sale, refusals }: Outcome): readonly SapFields[] {
    const { docnum, archiveKey } = this.idocOf(wanted);
    const of = { TABNAM: 'EDI_DS', DOCNUM: docnum, ARCKEY: archiveKey, STAMQU: 'SAP' };
    if (kind === 'refused')
      return refusals.map(({ code, of: subject, line }) => {
        const [STAMID, STAMNO, STATXT] = MESSAGES[code];
        return { ...of, STATUS: '51', STATYP: 'E', STAMID, STAMNO, STATXT, STAPA1: subject, ...(line === '' ? {} : { STAPA2: line }) };
      });
    const received = { ...of, STATUS: '64', STATXT: 'IDoc ready to be transferred to application' };
    return [received, { ...of, STATUS: '53', STATYP: 'S', STAMID: 'V1', STAMNO: '311', STATXT: '& & has been saved', STAPA1: 'Standard Order', STAPA2: numberIn(sale) }];
  } // prettier-ignore

  private confirmationOf(sale: Sale, isCancelled: boolean): SapFields {
    return {
      E1EDK01: { ACTION: isCancelled ? '001' : '', CURCY: 'EUR', BELNR: numberIn(sale) },
      E1EDK02: [
        { QUALF: '001', BELNR: this.idocOf(sale.wanted).buyerOrderNumber },
        { QUALF: '002', BELNR: numberIn(sale) },
        { QUALF: '044', BELNR: sale.order },
      ],
      E1EDP01: sale.lines.map(({ line, article, quantity, unitPrice }) => ({
        ...{ POSEX: line, MENGE: quantity.toFixed(3), MENEE: UNITS[article] ?? '' },
        ...this.rejectionOf(sale, line),
        ...{ VPREI: (unitPrice * 100).toFixed(2), PEINH: '100', NETWR: (quantity * unitPrice).toFixed(2) },
        E1EDP20: { WMENG: quantity.toFixed(3), EDATU: this.day.replaceAll('-', '') },
        E1EDP19: [
          { QUALF: '001', IDTNR: `B-${article}` },
          { QUALF: '002', IDTNR: padded(article, 18) },
        ],
      })),
    };
  }

  private rejectionOf(sale: Sale, line: string): SapFields {
    const [ABGRU = '', ABGRT = ''] = this.rejected.get(`${sale.number} ${line}`) ?? [];
    return { ABGRU, ABGRT };
  }
}

/** Class, number and text of messages; parameters stand for the ampersands. */
const MESSAGES = {
  picked: ['VL', '123', 'Delivery of order & was created already, & no change'],
  unknown: ['V1', '302', 'SD document & is not in the database or has been archived'],
  article: ['V1', '382', 'Material &1 is not defined for this sales area (item &2)'],
  credit: ['VU', '010', 'Customer & has reached the limit of 100'],
} as const;

const numberIn = (sale: Sale | undefined): string => padded(sale?.number.replace(/\D/g, '') ?? '', 10);

/** An item as it is ordered: SAP counts in the unit that is named. */
function itemOf(item: Element): Wanted['lines'][number] {
  const line = field(item, 'POSEX');
  const materials = (item['E1EDP19'] ?? []).filter((one) => field(one, 'QUALF') === '002');
  const article = shown(field(materials[0], 'IDTNR'));
  const unit = Object.hasOwn(UNITS, article) ? UNITS[article] : null;
  if (unit !== null && field(item, 'MENEE') !== unit) say(`${article} is not ordered in ${field(item, 'MENEE')}`);
  const code = field(item, 'ACTION');
  const action = Object.hasOwn(ITEM_ACTIONS, code) ? ITEM_ACTIONS[code as keyof typeof ITEM_ACTIONS] : undefined;
  const unitPrice = Number(field(item, 'VPREI')) / Number(field(item, 'PEINH') || '1');
  const whole = { line, article, quantity: Number(field(item, 'MENGE')), unitPrice };
  return action === undefined ? whole : { ...whole, action };
}

function elementOf(text: string): Element {
  const roots: Element[] = [];
  parseString(text, { async: false, explicitRoot: false }, (error, root: Element) => {
    if (error !== null) throw error;
    roots.push(root);
  });
  return first(roots[0] ?? say('an empty file'), 'IDOC');
}

const first = (element: Element, name: string): Element => element[name]?.[0] ?? say(`no ${name}`);
const field = (segment: Element | undefined, name: string): string => segment?.[name]?.[0] ?? '';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const xml = (fields: SapFields): string =>
  Object.entries(fields)
    .flatMap(([name, value]) => {
      if (typeof value === 'string') return value === '' ? [] : [`<${name}>${escaped(value)}</${name}>`];
      const all = Array.isArray(value) ? (value as readonly SapFields[]) : [value as SapFields];
      return all.map((one) => `<${name} SEGMENT="1">${xml(one)}</${name}>`);
    })
    .join('');
