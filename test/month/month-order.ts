import { addDays, decimal, weekday, type Decimal, type IsoDate } from '../../src/kernel';
import type { Dice } from './dice';
import { firstDay, isWorkingDay, workingDaysLater } from './month-calendar';
import { PALLET, type MonthArticle, type MonthPartner, type MonthPlace } from './month-master';

/** An order as its buyer means it; how it is written is a matter of his format. */
export interface MonthOrder {
  partner: MonthPartner;
  /** Under which control reference it is sent. */
  reference: string;
  number: string | null;
  /** The day on which it is sent. */
  day: IsoDate;
  buyer: string;
  seller: string;
  place: string;
  delivery: IsoDate | null;
  currency: string;
  lines: MonthLine[];
  /** Number of lines as the control says; as many as there are where null. */
  lineCount: number | null;
  /** What the lines come to, as the order says; it says nothing where null. */
  total: string | null;
  test: boolean;
  text: string | null;
  /** A discount in percent on the whole order. */
  discount: string | null;
  /** A segment or element that no guide reads. */
  unread: string | null;
  /** A quote that it refers to, the buyer's number for VAT, and the kind of pallet that he wants; he says nothing of it where null. */
  quote: string | null;
  vatNumber: string | null;
  pallet: string | null;
}

export interface MonthLine {
  /** The article that is meant, whatever the codes say. */
  article: MonthArticle;
  /** As the order says; its place from 1 where null. */
  number: string | null;
  gtin: string | null;
  supplierArticle: string | null;
  quantity: string;
  unit: string;
  price: string | null;
  /** For how many the price is. */
  basis: string | null;
  /** How many the buyer says are in the package that he names. */
  contents: string | null;
  /** What the line comes to, as the order says; it says nothing where null. */
  amount: string | null;
  vatRate: string | null;
  keepUntil: IsoDate | null;
  /** In how many boxes he expects it. */
  boxes: string | null;
}

const MOST_LINES = 12;
/** Of the lines of an order this share is of articles that the customer orders always. */
const REGULAR_SHARE = 0.7;
/** This share of orders says what was agreed as well. */
const WORDY_SHARE = 0.3;
const VAT_NUMBER = 'NL123456782B90';
/** Days later than he could have it. */
const PATIENCE = 6;

/** An order with which nothing is wrong. */
export function cleanOrder(dice: Dice, partner: MonthPartner, name: string, day: IsoDate): MonthOrder {
  const place = dice.pick(partner.places);
  const regulars = dice.some(partner.regulars, dice.between(1, MOST_LINES));
  const known = new Set(partner.regulars.map(({ article }) => article.number));
  const others = partner.articles.filter(({ number }) => !known.has(number));
  const taken = new Set<string>();
  const lines = regulars.map((regular): MonthLine => {
    if (dice.hits(REGULAR_SHARE)) return lineOf(partner, regular.article, usualQuantity(dice, regular));
    let article = dice.pick(others);
    while (taken.has(article.number)) article = dice.pick(others);
    taken.add(article.number);
    return lineOf(partner, article, article.minimum * dice.between(1, 5));
  });
  return {
    partner,
    reference: name,
    number: name,
    day,
    buyer: partner.gln,
    seller: '',
    place: place.gln,
    delivery: deliveryDay(partner, place, day, dice.between(0, PATIENCE)),
    currency: 'EUR',
    lines,
    lineCount: null,
    total: dice.hits(0.5) ? amountOf(lines).toFixed(2) : null,
    test: false,
    text: null,
    discount: null,
    unread: null,
    ...(partner.format === 'edifact' && dice.hits(WORDY_SHARE)
      ? { quote: partner.quote, vatNumber: VAT_NUMBER, pallet: PALLET }
      : { quote: null, vatNumber: null, pallet: null }),
  };
}

/** About as much as always. */
function usualQuantity(dice: Dice, { article, usual }: MonthPartner['regulars'][number]): number {
  return Math.max(article.minimum, usual + dice.between(-2, 2) * article.multiple);
}

export const lineOf = (partner: MonthPartner, article: MonthArticle, quantity: number): MonthLine => ({
  article,
  number: null,
  gtin: article.gtin,
  supplierArticle: null,
  quantity: String(quantity),
  unit: 'PCE',
  price: priceOf(partner, article).toFixed(2),
  basis: null,
  contents: null,
  amount: null,
  vatRate: null,
  keepUntil: null,
  boxes: null,
});

/** What the customer pays for one. */
const priceOf = (partner: MonthPartner, article: MonthArticle): Decimal =>
  partner.prices.get(article.number)?.amount ?? article.list;

/** A working day on which the place receives, that we can make. */
function deliveryDay(partner: MonthPartner, place: MonthPlace, day: IsoDate, later: number): IsoDate {
  const earliest = addDays(workingDaysLater(day, partner.leadTimeDays), later);
  return firstDay(earliest, (one) => isWorkingDay(one) && receives(place, one));
}

export const receives = ({ receivingDays }: MonthPlace, day: IsoDate): boolean =>
  receivingDays.length === 0 || receivingDays.includes(weekday(day));

/** What the buyer's prices come to. */
export const amountOf = (lines: readonly MonthLine[]): Decimal =>
  lines.reduce((sum, { quantity, price, basis }) => sum.plus(decimal(price ?? '0').times(quantity).div(basis ?? '1').round(2)), decimal(0)); // prettier-ignore
