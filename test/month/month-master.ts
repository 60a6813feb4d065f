import { checkDigitOf, decimal, type Decimal } from '../../src/kernel';
import { HOLIDAYS } from './month-calendar';
import { Dice } from './dice';

/*
 * The master of the month: 40 partners who order for a customer of their own each, and the articles they order. Its rows are those of files
 * of master data, which is how a house begins with the product.
 */

const PARTNERS = 40;
const ARTICLES = 240;
const SPECIAL = 12;
/** Of the articles that a customer may order he orders these often: of them a usual quantity is known. */
const REGULARS = 24;
const HISTORY = 12;

/** Numbers of the month begin so: no other master of the tests has such. */
const PREFIX = '871997';
const gln = (body: string): string => {
  const digits = `${PREFIX}${body.padStart(6, '0')}`;
  return digits + checkDigitOf(digits);
};
/** With a zero in front, as the master keeps GTINs. */
export const gtinOf = (body: string): string => {
  const digits = `${PREFIX}${body.padStart(6, '0')}`;
  return digits + checkDigitOf(digits);
};

export const OUR_GLN = gln('999999');

/** The pallets that every customer has agreed on, the boxes, and what the articles and their stock have in common. */
export const PALLET = '201';
const VAT_RATE = '21';
const STOCK_KEEPS_UNTIL = '2027-12-31';
/** Above it somebody looks at an order. */
const MOST_ORDER_AMOUNT = '1000000';

export interface MonthArticle {
  readonly number: string;
  readonly description: string;
  readonly gtin: string;
  readonly caseGtin: string;
  readonly inCase: number;
  readonly multiple: number;
  readonly minimum: number;
  readonly list: Decimal;
  /** The list price until the end of January. */
  readonly before: Decimal;
}

export interface MonthPlace {
  readonly gln: string;
  readonly receivingDays: readonly number[];
}

export interface MonthPartner {
  readonly code: string;
  readonly customer: string;
  readonly format: 'edifact' | 'ubl';
  readonly gln: string;
  readonly places: readonly MonthPlace[];
  readonly leadTimeDays: number;
  readonly listed: boolean;
  /** The number of a quote that he may refer to. */
  readonly quote: string;
  /** What he orders, with how much as a rule. */
  readonly regulars: readonly { readonly article: MonthArticle; readonly usual: number }[];
  /** What he may order. */
  readonly articles: readonly MonthArticle[];
  /** His own prices by article number, with the number of the contract where it is of one. */
  readonly prices: ReadonlyMap<string, { readonly amount: Decimal; readonly contract: string | null }>;
}

export interface MonthMaster {
  readonly partners: readonly MonthPartner[];
  readonly articles: readonly MonthArticle[];
  readonly discontinued: readonly MonthArticle[];
  readonly superseded: readonly MonthArticle[];
  readonly announced: readonly MonthArticle[];
  readonly blocked: readonly MonthArticle[];
  /** Without any price. */
  readonly unpriced: readonly MonthArticle[];
  /** Of partners: a customer who is blocked, and one who has used his credit up. */
  readonly blockedBuyer: string;
  readonly poorBuyer: string;
  /** By table, as files of master data have them. */
  readonly rows: Readonly<Record<string, unknown>>;
}

const cents = (value: number): Decimal => decimal((value / 100).toFixed(2));

export function monthMaster(seed: number): MonthMaster {
  const dice = new Dice(seed);
  const make = (kind: string, count: number, from: number): readonly MonthArticle[] =>
    Array.from({ length: count }, (_, i) => article(dice, `${kind}${String(i + 1).padStart(3, '0')}`, from + i));
  const articles = make('MA', ARTICLES, 1_000);
  const discontinued = make('MD', SPECIAL, 2_000);
  const superseded = make('MS', SPECIAL, 3_000);
  const announced = make('MN', SPECIAL, 4_000);
  const blocked = make('MB', SPECIAL, 5_000);
  const unpriced = make('MP', SPECIAL, 6_000);
  const partners = Array.from({ length: PARTNERS }, (_, i) => partner(dice, i, articles));
  const [blockedBuyer, poorBuyer] = [gln('800001'), gln('800002')];
  const state = (list: readonly MonthArticle[], more: object): readonly object[] =>
    list.map((one) => ({ ...articleRow(one), ...more }));
  return {
    partners, articles, discontinued, superseded, announced, blocked, unpriced, blockedBuyer, poorBuyer,
    rows: {
      company: { name: 'Maandhuis B.V.', glns: [OUR_GLN], currency: 'EUR', workingDays: [1, 2, 3, 4, 5] },
      holidays: HOLIDAYS,
      articles: [
        ...articles.map(articleRow),
        ...state(discontinued, { status: 'discontinued', discontinuedOn: '2026-12-31', stock: '0' }),
        ...superseded.map((one, i) => ({ ...articleRow(one), status: 'discontinued', discontinuedOn: '2026-12-31', stock: '0', successor: articles[i]?.number })),
        ...state(announced, { status: 'announced', availableFrom: '2027-06-01' }),
        ...state(blocked, { status: 'blocked', statusReason: 'terugroepactie' }),
        ...state(unpriced, {}),
      ],
      packagings: [articles, discontinued, superseded, announced, blocked, unpriced].flat().flatMap((one) => [
        { article: one.number, gtin: one.gtin, level: 'each', quantity: '1' },
        { article: one.number, gtin: one.caseGtin, level: 'case', quantity: String(one.inCase) },
      ]),
      customers: [
        ...partners.map(({ customer, places, leadTimeDays, listed }) => ({ number: customer, name: `Proefketen ${customer}`, leadTimeDays, assortment: listed ? 'listed' : 'all', defaultDeliveryPlace: places[0]?.gln, mostOrderAmount: MOST_ORDER_AMOUNT })),
        { number: 'M0801', name: 'Proefketen geblokkeerd', blockedReason: 'rekeningen niet betaald' },
        { number: 'M0802', name: 'Proefketen zonder krediet', creditLimit: '100', openInvoices: '99' },
      ],
      locations: [
        ...partners.flatMap(({ customer, gln, places }) => [location(customer, 'buyer', gln, []), ...places.map((place) => location(customer, 'delivery', place.gln, place.receivingDays))]),
        location('M0801', 'buyer', blockedBuyer, []), location('M0801', 'delivery', gln('800011'), []),
        location('M0802', 'buyer', poorBuyer, []), location('M0802', 'delivery', gln('800012'), []),
      ],
      partners: partners.map((one, i) => ({
        code: one.code, name: `Proefpartner ${one.code}`, identifiers: [{ scheme: scheme(one.format), value: one.gln }],
        customers: [one.customer, ...(i === 0 ? ['M0801', 'M0802'] : [])], ourIdentifier: { scheme: scheme(one.format), value: OUR_GLN },
      })),
      contacts: [],
      'partner-units': [],
      'function-meanings': [],
      'change-agreements': [],
      assortment: partners.filter(({ listed }) => listed).flatMap(({ customer, articles: list }) => [...list, ...discontinued, ...superseded, ...announced, ...blocked, ...unpriced].map(({ number }) => ({ customer, article: number }))),
      'cross-references': [],
      quotes: partners.map(({ customer, quote }) => ({ customer, number: quote, validFrom: '2027-01-01', validTo: '2027-12-31' })),
      'customer-demands': [...partners.map(({ customer }) => customer), 'M0801', 'M0802'].flatMap((customer) => [PALLET, 'CT'].map((code) => ({ customer, kind: 'package', code }))),
      prices: [
        ...[articles, discontinued, superseded, announced, blocked].flat().flatMap(({ number, list, before }) => [
          { article: number, source: 'list', amount: list.toFixed(), validFrom: '2027-02-01' },
          { article: number, source: 'list', amount: before.toFixed(), validFrom: '2026-01-01', validTo: '2027-01-31' },
        ]),
        ...partners.flatMap(({ customer, prices }) => [...prices].map(([number, { amount, contract }]) => ({ article: number, source: contract === null ? 'customer' : 'contract', customer, contractNumber: contract, amount: amount.toFixed(), validFrom: '2027-01-01' }))),
      ],
    },
  }; // prettier-ignore
}

const scheme = (format: MonthPartner['format']): string => (format === 'edifact' ? '14' : '0088');

function article(dice: Dice, number: string, body: number): MonthArticle {
  const list = dice.between(150, 4_000);
  const inCase = dice.pick([6, 8, 12, 24]);
  const multiple = dice.pick([1, 1, 2, inCase / 2]);
  return {
    number,
    description: `Proefartikel ${number}`,
    gtin: gtinOf(String(body)),
    caseGtin: gtinOf(String(100_000 + body)),
    inCase,
    multiple,
    minimum: multiple * dice.pick([1, 1, 2, 3]),
    list: cents(list),
    before: cents(Math.round(list * 0.93)),
  };
}

const articleRow = ({ number, description, multiple, minimum }: MonthArticle): object => ({
  number,
  description,
  orderMultiple: String(multiple),
  minimumQuantity: String(minimum),
  vatRate: VAT_RATE,
  stockKeepsUntil: STOCK_KEEPS_UNTIL,
});

function partner(dice: Dice, index: number, all: readonly MonthArticle[]): MonthPartner {
  const number = String(index + 1).padStart(2, '0');
  const listed = index % 3 === 2;
  const articles = listed ? dice.some(all, Math.floor(all.length * 0.8)) : all;
  const own = dice.some(articles, 30);
  return {
    code: `maand-${number}`,
    customer: `M00${number}`,
    format: index % 4 === 3 ? 'ubl' : 'edifact',
    gln: gln(`${number}0001`),
    places: Array.from({ length: dice.between(1, 3) }, (_, i) => ({ gln: gln(`${number}10${i}0`), receivingDays: dice.pick([[], [1, 2, 3, 4, 5], [1, 3, 5], [2, 4]]) })),
    leadTimeDays: dice.between(1, 4),
    listed,
    quote: `MQ-${number}`,
    // Multiples of 10 minimums leave room below and above that fits.
    regulars: dice.some(articles, REGULARS).map((one) => ({ article: one, usual: one.minimum * dice.between(8, 20) })),
    articles,
    prices: new Map(own.map(({ number: ofArticle, list }, i) => [ofArticle, { amount: list.times('0.9').round(2), contract: i % 3 === 0 ? `MC-${number}` : null }])),
  }; // prettier-ignore
}

const location = (customer: string, role: string, ofGln: string, receivingDays: readonly number[]): object => ({
  customer,
  role,
  gln: ofGln,
  receivingDays,
  name: `Proefadres ${ofGln}`,
  street: 'Proefstraat 1',
  postcode: '1234 AB',
  city: 'Proefstad',
});

/** What each customer ordered before, for the usual quantity: rows of `quantity_history`. */
export const monthHistory = ({ partners }: MonthMaster): readonly { readonly customer: string; readonly article: string; readonly quantities: readonly string[] }[] =>
  partners.flatMap(({ customer, regulars }) =>
    regulars.map(({ article: { number, multiple }, usual }) => ({
      customer,
      article: number,
      quantities: Array.from({ length: HISTORY }, (_, i) => String(usual + ((i % 3) - 1) * multiple)),
    })),
  ); // prettier-ignore
