import type { FindingCode } from '../../src/findings';
import { addDays, decimal, weekday } from '../../src/kernel';
import type { Dice } from './dice';
import { firstDay, isWorkingDay } from './month-calendar';
import { gtinOf, type MonthArticle, type MonthMaster } from './month-master';
import { amountOf, lineOf, receives, type MonthLine, type MonthOrder } from './month-order';

/** What a fault can look at and change. */
interface Spoiling {
  readonly order: MonthOrder;
  readonly dice: Dice;
  readonly master: MonthMaster;
  /** Place of the line that is spoilt. */
  readonly line: number;
}

/** One kind of fault: how an order gets it, and what must be said of it. */
export interface Fault {
  readonly kind: string;
  readonly code: FindingCode;
  /** Whether it is of the line that was spoilt. */
  readonly ofLine: boolean;
  /** What may be said beside it, because it follows from the fault. */
  readonly beside: readonly FindingCode[];
  /** False where this order cannot have the fault; it is left as it was then. A number: the place of the line that has it, where that is another. */
  readonly spoil: (spoiling: Spoiling) => boolean | number;
}

type Change = (line: MonthLine, spoiling: Spoiling) => unknown;

const order = (kind: string, code: FindingCode, change: (spoiling: Spoiling) => unknown, beside: readonly FindingCode[] = []): Fault => ({
  kind, code, ofLine: false, beside, spoil: (spoiling) => change(spoiling) !== false,
}); // prettier-ignore

/** Of a line; the total of the order follows what the line says then. */
const line = (kind: string, code: FindingCode, change: Change, beside: readonly FindingCode[] = []): Fault => ({
  kind,
  code,
  ofLine: true,
  beside,
  spoil: (spoiling) => {
    const { order: of, line: at } = spoiling;
    const spoilt = of.lines[at];
    if (spoilt === undefined || change(spoilt, spoiling) === false) return false;
    if (of.total !== null) of.total = of.lines.every(({ price }) => price !== null) ? amountOf(of.lines).toFixed(2) : null;
    return true;
  },
}); // prettier-ignore

/** Another article in place of the one that was meant. */
const instead = (of: (master: MonthMaster) => readonly MonthArticle[]): Change => (spoilt, { order: { partner }, dice, master }) => {
  const article = dice.pick(of(master));
  Object.assign(spoilt, lineOf(partner, article, article.minimum * 2));
}; // prettier-ignore

const percent = (spoilt: MonthLine, part: string): void => {
  spoilt.price = decimal(spoilt.price ?? '0').times(part).round(2).toFixed(2); // prettier-ignore
};

const isEdifact = ({ order: { partner } }: Spoiling): boolean => partner.format === 'edifact';
/** The last digit is another one. */
const misread = (digits: string): string => digits.slice(0, -1) + String((Number(digits.slice(-1)) + 1) % 10);
const usualOf = ({ order: { partner } }: Spoiling, { article }: MonthLine) => partner.regulars.find((one) => one.article.number === article.number)?.usual ?? null; // prettier-ignore

/** Every kind, in the order of the catalogue. */
export const FAULTS: readonly Fault[] = [
  order('test order of a live partner', 'MSG-006', (at) => {
    if (!isEdifact(at)) return false;
    at.order.test = true;
    return true;
  }, ['MSG-005']),
  order('addressed to somebody else', 'MSG-008', ({ order: one }) => { one.seller = gtinOf('900001'); }),
  order('content that nobody reads', 'MSG-010', (at) => {
    if (!isEdifact(at)) return false;
    at.order.unread = '42';
    return true;
  }),
  order('free text', 'MSG-011', ({ order: one, dice }) => { one.text = `Graag voor ${dice.between(7, 11)} uur bellen met poort ${dice.between(1, 9999)}`; }),
  order('GLN with a wrong digit', 'PAR-001', ({ order: one }) => { one.place = misread(one.place); }, ['PAR-007']),
  order('buyer unknown', 'PAR-002', (at) => {
    // In UBL the address that a document is sent to names the buyer before his own identifier does.
    if (!isEdifact(at)) return false;
    at.order.buyer = gtinOf('900002');
    return true;
  }),
  order('buyer blocked', 'PAR-004', (at) => spoilBuyer(at, at.master.blockedBuyer)),
  order('credit used up', 'PAR-005', (at) => spoilBuyer(at, at.master.poorBuyer)),
  order('delivery place unknown', 'PAR-007', ({ order: one }) => { one.place = gtinOf('900003'); }),
  order('no order number', 'HDR-001', ({ order: one }) => { one.number = null; }),
  order('worth more than goes without a look', 'HDR-008', ({ order: one }) => {
    for (const each of one.lines) each.quantity = String(Number(each.quantity) * 1_000_000);
    if (one.total !== null) one.total = amountOf(one.lines).toFixed(2);
    return true;
  }, ['QTY-006']),
  order('quote that nobody gave', 'HDR-010', (at) => {
    if (!isEdifact(at)) return false;
    at.order.quote = `MQ-${at.dice.between(700, 999)}`;
    return true;
  }),
  order('VAT number with a wrong digit', 'HDR-012', (at) => {
    if (!isEdifact(at)) return false;
    at.order.vatNumber = 'NL123456783B90';
    return true;
  }),
  order('pallets that were not agreed', 'LOG-001', (at) => {
    if (!isEdifact(at)) return false;
    at.order.pallet = '202';
    return true;
  }),
  line('another rate of VAT', 'TAX-001', (spoilt, at) => {
    if (!isEdifact(at)) return false;
    spoilt.vatRate = '9';
    return true;
  }),
  line('to keep longer than our stock', 'LOG-002', (spoilt, at) => {
    if (!isEdifact(at)) return false;
    spoilt.keepUntil = '2028-06-30';
    return true;
  }),
  line('in too many boxes', 'UOM-005', (spoilt, at) => {
    if (!isEdifact(at)) return false;
    spoilt.boxes = String(Math.ceil(Number(spoilt.quantity) / spoilt.article.inCase) + 2);
    return true;
  }),
  order('another currency', 'HDR-003', ({ order: one }) => { one.currency = 'USD'; }),

  {
    kind: 'same article twice', code: 'DUP-005', ofLine: true, beside: [],
    spoil: ({ order: of, line: at }) => {
      const once = of.lines[at];
      if (once === undefined) return false;
      of.lines.push({ ...once });
      of.total = null;
      return of.lines.length - 1;
    },
  },
  {
    kind: 'line number twice', code: 'DUP-006', ofLine: true, beside: [],
    spoil: ({ order: of }) => {
      const last = of.lines.at(-1);
      if (last === undefined || of.lines.length < 2) return false;
      last.number = '1';
      return of.lines.length - 1;
    },
  },
  order('place of another customer', 'PAR-008', ({ order: one, dice, master }) => {
    const other = dice.pick(master.partners);
    if (other === one.partner) return false;
    one.place = dice.pick(other.places).gln;
    return true;
  }),
  order('dated long ago', 'HDR-004', ({ order: one }) => { one.day = addDays(one.day, -45); }),
  line('GTIN with a wrong digit', 'ITM-001', (spoilt) => { spoilt.gtin = misread(spoilt.gtin ?? ''); }),
  line('unknown article', 'ITM-002', (spoilt, { dice }) => { spoilt.gtin = gtinOf(String(dice.between(700_000, 700_999))); }),
  line('codes of two articles', 'ITM-003', (spoilt, { master, dice }) => {
    const other = dice.pick(master.articles);
    if (other.number === spoilt.article.number) return false;
    spoilt.supplierArticle = other.number;
    return true;
  }),
  line('discontinued', 'ITM-006', instead(({ discontinued }) => discontinued)),
  line('superseded', 'ITM-008', instead(({ superseded }) => superseded)),
  line('not yet available', 'ITM-009', instead(({ announced }) => announced)),
  line('blocked article', 'ITM-010', instead(({ blocked }) => blocked)),
  line('not in the assortment', 'ITM-011', (spoilt, { order: { partner }, master, dice }) => {
    const left = master.articles.filter((one) => !partner.articles.includes(one));
    if (left.length === 0) return false;
    const article = dice.pick(left);
    Object.assign(spoilt, lineOf(partner, article, article.minimum * 2));
    return true;
  }),
  line('cases by their own GTIN', 'ITM-012', (spoilt, { order: { partner } }) => {
    const { article } = spoilt;
    const cases = Math.ceil(article.minimum / article.inCase);
    if ((cases * article.inCase) % article.multiple !== 0) return false;
    const each = decimal(lineOf(partner, article, 1).price ?? '0');
    Object.assign(spoilt, { gtin: article.caseGtin, quantity: String(cases), unit: 'CT', price: each.times(article.inCase).toFixed(2) });
    return true;
  }, ['UOM-003', 'UOM-004', 'QTY-006', 'PRC-005']),

  line('quantity of zero', 'QTY-001', (spoilt) => { spoilt.quantity = '0'; }),
  line('below the minimum', 'QTY-003', (spoilt) => {
    const { minimum, multiple } = spoilt.article;
    if (minimum <= multiple) return false;
    spoilt.quantity = String(minimum - multiple);
    return true;
  }, ['QTY-006']),
  line('not a multiple', 'QTY-004', (spoilt) => {
    const { multiple } = spoilt.article;
    if (multiple < 2) return false;
    spoilt.quantity = String(Number(spoilt.quantity) + 1);
    return true;
  }),
  line('many times the usual quantity', 'QTY-006', (spoilt, at) => {
    const usual = usualOf(at, spoilt);
    if (usual === null) return false;
    const quantity = usual * 5;
    const above = decimal(spoilt.price ?? '0').times(quantity - usual);
    if (above.lt(400)) return false;
    spoilt.quantity = String(quantity);
    return true;
  }),
  line('unknown unit', 'UOM-001', (spoilt) => { spoilt.unit = 'QQ7'; }, ['PRC-005']),
  line('unit that does not convert', 'UOM-002', (spoilt) => { spoilt.unit = spoilt.unit === 'PCE' ? 'KGM' : spoilt.unit; }, ['PRC-005']),
  line('contents contradict the case', 'UOM-005', (spoilt, at) => {
    if (!isEdifact(at)) return false;
    spoilt.contents = '7';
    return true;
  }),

  line('amount of the line', 'TOT-004', (spoilt, at) => {
    if (!isEdifact(at)) return false;
    spoilt.amount = decimal(spoilt.price ?? '0').times(spoilt.quantity).plus(10).toFixed(2);
    return true;
  }),
  line('price that stands for none', 'PRC-014', (spoilt) => { spoilt.price = '9999'; }),
  line('for nothing', 'QTY-009', (spoilt) => { spoilt.price = '0.00'; }, ['PRC-001', 'TOT-005']),
  line('price below ours', 'PRC-001', (spoilt) => { percent(spoilt, '0.8'); }, ['TOT-005']),
  line('price above ours', 'PRC-001', (spoilt) => { percent(spoilt, '1.2'); }, ['TOT-005']),
  line('rounding', 'PRC-002', (spoilt) => {
    const quantity = decimal(spoilt.quantity);
    const ours = decimal(spoilt.price ?? '0');
    const off = decimal('0.01');
    if (off.div(ours).gt('0.004') || off.times(quantity).gt('4')) return false;
    spoilt.price = ours.minus(off).toFixed(2);
    return true;
  }, ['TOT-005']),
  line('no price', 'PRC-003', (spoilt) => { spoilt.price = null; }),
  line('we have no price', 'PRC-004', instead(({ unpriced }) => unpriced)),
  line('price of a hundred', 'PRC-005', (spoilt) => {
    spoilt.price = decimal(spoilt.price ?? '0').times(100).toFixed(2); // prettier-ignore
    spoilt.basis = '100';
  }),
  line('price of last month', 'PRC-007', (spoilt, { order: { partner } }) => {
    if (partner.prices.has(spoilt.article.number)) return false;
    spoilt.price = spoilt.article.before.toFixed(2);
    return true;
  }, ['PRC-001', 'TOT-005']),
  order('discount not agreed', 'PRC-012', (at) => {
    if (!isEdifact(at)) return false;
    at.order.discount = '3';
    at.order.total = null;
    return true;
  }),

  order('no delivery date', 'DAT-001', ({ order: one }) => { one.delivery = null; }),
  order('delivery date in the past', 'DAT-002', ({ order: one, dice }) => { one.delivery = addDays(one.day, -dice.between(1, 20)); }),
  order('too early', 'DAT-003', ({ order: one }) => {
    const place = one.partner.places.find((each) => each.gln === one.place);
    // Where he does not receive on that day, it is the first on which he does that counts.
    if (place === undefined || !receives(place, one.day)) return false;
    one.delivery = one.day;
    return true;
  }),
  order('far ahead', 'DAT-006', ({ order: one }) => {
    const place = one.partner.places.find((each) => each.gln === one.place);
    if (place === undefined) return false;
    one.delivery = firstDay(addDays(one.day, 220), (day) => weekday(day) <= 5 && isWorkingDay(day) && receives(place, day));
    return true;
  }),
  order('on a weekend', 'DAT-004', ({ order: one }) => { one.delivery = firstDay(addDays(one.day, 10), (day) => !isWorkingDay(day)); }, ['DAT-009']),
  order('when the place does not receive', 'DAT-005', ({ order: one }) => {
    const place = one.partner.places.find((each) => each.gln === one.place);
    if (place === undefined || place.receivingDays.length === 0 || place.receivingDays.length === 5) return false;
    one.delivery = firstDay(addDays(one.day, 10), (day) => weekday(day) <= 5 && isWorkingDay(day) && !receives(place, day));
    return true;
  }, ['DAT-009']),
  order('number of lines', 'TOT-001', (at) => {
    if (!isEdifact(at)) return false;
    at.order.lineCount = at.order.lines.length + 1;
    return true;
  }),
  order('total of the order', 'TOT-003', ({ order: one, dice }) => { one.total = amountOf(one.lines).plus(dice.between(3, 90)).toFixed(2); }),
]; // prettier-ignore

function spoilBuyer({ order: one, master }: Spoiling, buyer: string): boolean {
  const [first] = master.partners;
  if (first === undefined) return false;
  // The two customers without luck are of the first partner.
  one.partner = first;
  one.buyer = buyer;
  // The day was chosen for the lead time of another.
  one.delivery = firstDay(addDays(one.day, 10), isWorkingDay);
  one.place = gtinOf(buyer === master.blockedBuyer ? '800011' : '800012');
  one.lines = one.lines.map((each) => ({ ...each, price: each.article.list.toFixed(2) }));
  if (one.total !== null) one.total = amountOf(one.lines).toFixed(2);
  return true;
}
