import type { ErpRow } from '../port';
import {
  CATEGORIES,
  customerTaxesOf,
  PRODUCT_IDENTIFIERS,
  PRODUCTS,
  rowsOfProduct,
  TAXES,
  unitCodeOf,
  UNITS,
} from './tryton-articles';
import {
  ADDRESSES,
  CONTACT_MECHANISMS,
  partiesWith,
  PARTY_IDENTIFIERS,
  paymentDaysOf,
  rowsOfParty,
  TERM_DELTAS,
  TERM_LINES,
  type PartyParts,
} from './tryton-parties';
import { contentOf, groupPriceRows, isQuestion, listPricesOf, PRICE_LISTS, priceLinesWith } from './tryton-prices';
import { trytonSettings, type TrytonSettings } from './tryton-settings';

// Records as a Tryton 6.0 answered, each with what differs in a case.

const dec = (decimal: string) => ({ __class__: 'Decimal', decimal });
const settings: TrytonSettings = trytonSettings.parse({ url: 'https://erp.example/', database: 'erp', user: 'intake', language: 'en' }); // prettier-ignore

const map = <T extends { readonly id: number }>(...records: readonly T[]): ReadonlyMap<number, T> =>
  new Map(records.map((record) => [record.id, record]));
const references = {
  units: map(
    UNITS.record.parse({ factor: 1, id: 1, category: 1, name: 'Unit', digits: 0, symbol: 'u' }),
    UNITS.record.parse({ factor: 6, id: 33, category: 1, name: 'Carton of 6', digits: 0, symbol: 'ct6' }),
    UNITS.record.parse({ factor: 1, id: 2, category: 2, name: 'Kilogram', digits: 2, symbol: 'kg' }),
  ),
  categories: map(
    CATEGORIES.record.parse({ id: 1, accounting: true, parent: null, taxes_parent: null, customer_taxes: [1] }),
    CATEGORIES.record.parse({ id: 2, accounting: true, parent: 1, taxes_parent: true, customer_taxes: [] }),
    CATEGORIES.record.parse({ id: 3, accounting: true, parent: null, taxes_parent: null, customer_taxes: [1, 2] }),
    CATEGORIES.record.parse({ id: 4, accounting: false, parent: null, taxes_parent: null, customer_taxes: [] }),
    CATEGORIES.record.parse({ id: 5, accounting: false, parent: 4, taxes_parent: null, customer_taxes: [] }),
  ),
  taxes: map(
    TAXES.record.parse({ id: 1, type: 'percentage', rate: dec('0.21'), parent: null }),
    TAXES.record.parse({ id: 2, type: 'percentage', rate: dec('0.09'), parent: null }),
  ),
};

const product = (more: object = {}) =>
  PRODUCTS.record.parse({
    ...{ template: 5, active: true, id: 5, code: 'A00005', default_uom: 1, categories_all: [5, 1], salable: true },
    ...{ list_price: dec('2.35'), type: 'goods', name: 'Paint article 0005', account_category: 1, sale_uom: 33, cost_price: dec('1.4100') },
    ...more,
  }); // prettier-ignore
const ean = (code: string, id = 5) => PRODUCT_IDENTIFIERS.record.parse({ id, type: 'ean', code, product: 5 });

describe('a product, as rows', () => {
  it('is an article with its GTIN and its carton', () => {
    expect(rowsOfProduct(product(), [ean('8712345100056')], references, settings).map(({ table, row }) => ({ table, ...row }))).toEqual([
      { table: 'articles', number: 'A00005', description: 'Paint article 0005', status: 'active', statusReason: null, baseUnit: 'H87', discrete: true, vatRate: '21', cost: '1.41' },
      { table: 'packagings', article: 'A00005', gtin: '08712345100056', level: 'each', quantity: '1' },
      { table: 'packagings', article: 'A00005', level: 'case', quantity: '6' },
    ]);
  }); // prettier-ignore

  it.each([
    ['switched off', { active: false }, { status: 'discontinued' }],
    ['a service', { type: 'service' }, { status: 'blocked', statusReason: 'A service, not to be ordered' }],
    ['not for sale', { salable: false }, { status: 'blocked', statusReason: 'Not for sale in Tryton' }],
    ['by weight', { default_uom: 2, sale_uom: 2 }, { baseUnit: 'KGM', discrete: false }],
    ['taxed as the category above', { account_category: 2 }, { vatRate: '21' }],
    ['taxed twice', { account_category: 3 }, { vatRate: null }],
    ['taxed by nothing', { account_category: null }, { vatRate: null }],
    ['without a code', { code: null }, { number: '' }],
    ['that costs nothing', { cost_price: dec('0E-10') }, { cost: null }],
  ])('that is %s', (_, more, expected) => {
    expect(rowsOfProduct(product(more), [], references, settings)[0]?.row).toMatchObject(expected);
  });

  it('keeps a GTIN with a wrong check digit, so that it is refused and told of', () => {
    expect(rowsOfProduct(product(), [ean('8712345100057')], references, settings)[1]?.row).toMatchObject({
      gtin: '8712345100057',
    });
  });

  it('in an unknown unit has its code from the settings', () => {
    expect(unitCodeOf({ symbol: 'ct6' }, settings)).toBeNull();
    expect(unitCodeOf({ symbol: 'ct6' }, { units: { ct6: 'CT' } })).toBe('CT');
  });

  it('is not taxed by categories that lead in a circle', () => {
    const circle = map(
      CATEGORIES.record.parse({ id: 7, accounting: true, parent: 7, taxes_parent: true, customer_taxes: [] }),
    );
    expect(customerTaxesOf(7, { ...references, categories: circle })).toEqual([]);
  });
});

const party = (more: object = {}) =>
  partiesWith(() => true).record.parse({
    ...{ active: true, id: 3, name: 'Customer 01', code: '3', categories: [], customer_payment_term: 1, sale_price_list: 3 },
    ...{ credit_limit_amount: dec('1000000.00'), receivable: dec('12.50'), 'lang.': null },
    ...more,
  }); // prettier-ignore
const address = (id: number, more: object = {}) =>
  ADDRESSES.record.parse({
    ...{ city: 'Voorbeeldstad', party: 3, delivery: true, active: true, id, party_name: null, name: 'Head office', invoice: id === 3 },
    ...{ sequence: 1, postal_code: '1011 AB', write_date: null, street: 'Teststraat 11', 'country.': { code: 'NL', id: 1 } },
    ...more,
  }); // prettier-ignore
const gln = (code: string, of = 3) => PARTY_IDENTIFIERS.record.parse({ id: of, type: null, party: of, code });
const parts = (more: Partial<PartyParts> = {}): PartyParts => ({
  ...{ party: party(), identifiers: [gln('8712345000103')], addresses: [address(3)], contacts: [], places: [] },
  ...more,
});
const rowsOf = (of: PartyParts, more: Partial<TrytonSettings> = {}): readonly ErpRow[] =>
  rowsOfParty(of, {
    settings: { ...settings, ...more },
    currency: 'EUR',
    paymentDays: new Map([[1, 30]]),
    priceList: 1,
  });
const places = (rows: readonly ErpRow[]) =>
  rows
    .filter(({ table }) => table === 'locations')
    .map(({ row }) => `${String(row['role'])} ${String(row['gln'])} ${String(row['code'])}`);

describe('a party, as rows', () => {
  it('is a customer, and its one address has its GLN', () => {
    const rows = rowsOf(parts());
    expect(rows[0]).toMatchObject({
      row: { number: '3', language: 'en', priceGroup: 'PL3', creditLimit: '1000000', openInvoices: '12.5', paymentDays: 30, defaultDeliveryPlace: '8712345000103' },
      ref: { party: 3 },
    }); // prettier-ignore
    expect(places(rows)).toEqual(['buyer 8712345000103 3', 'delivery 8712345000103 A3', 'invoice 8712345000103 A3']);
  });

  it('with several addresses has its GLN on none of them: which would be a guess', () => {
    const rows = rowsOf(parts({ addresses: [address(3), address(4)] }));
    expect(places(rows)).toEqual([
      'buyer 8712345000103 3',
      'delivery null A3',
      'delivery null A4',
      'invoice 8712345000103 A3',
    ]);
    expect(rows[0]?.row['defaultDeliveryPlace']).toBeNull();
  });

  it('has the places of those who deliver for it, each with a GLN of its own', () => {
    const place = { party: party({ id: 23, code: '23', name: 'Centre' }), identifiers: [gln('8712345000110', 23)], addresses: [address(44, { party: 23, name: null, sequence: null })] }; // prettier-ignore
    const rows = rowsOf(parts({ places: [place] }));
    expect(places(rows)).toContain('delivery 8712345000110 A44');
    expect(rows.at(-1)).toMatchObject({ row: { customer: '3', name: 'Centre' }, ref: { party: 23, address: 44 } });
  });

  it.each([
    ['switched off', { active: false }, { blockedReason: 'Not active in Tryton' }],
    ['to which we owe', { receivable: dec('-5.00') }, { openInvoices: '0' }],
    ['without a list of its own', { sale_price_list: null }, { priceGroup: 'PL1' }],
    ['that speaks Dutch', { 'lang.': { code: 'nl_BE', id: 2 } }, { language: 'nl' }],
    ['that speaks French', { 'lang.': { code: 'fr', id: 3 } }, { language: 'en' }],
    ['without a term', { customer_payment_term: null }, { paymentDays: null }],
  ])('that is one %s', (_, more, expected) => {
    expect(rowsOf(parts({ party: party(more) }))[0]?.row).toMatchObject(expected);
  });

  it('has an identifier of the type of the settings for its GLN, and nothing that is none', () => {
    const typed = PARTY_IDENTIFIERS.record.parse({ id: 9, type: 'eu_vat', party: 3, code: 'NL000099998B57' });
    expect(places(rowsOf(parts({ identifiers: [typed, gln('8712345000104')] })))[0]).toBe('buyer null 3');
    expect(places(rowsOf(parts(), { glnType: 'gln' }))[0]).toBe('buyer null 3');
  });

  it('ends a place that is switched off on the day before that', () => {
    const off = address(4, { active: false, write_date: { __class__: 'datetime', year: 2026, month: 11, day: 27, hour: 1, minute: 0, second: 0, microsecond: 0 } }); // prettier-ignore
    const ended = rowsOf(parts({ addresses: [address(3), off] })).find(({ row }) => row['code'] === 'A4');
    expect(ended?.row).toMatchObject({ validTo: '2026-11-26', gln: null });
  });

  it('has one contact a name', () => {
    const way = (id: number, type: string, value: string, name: string | null) => CONTACT_MECHANISMS.record.parse({ id, type, party: 3, name, value }); // prettier-ignore
    const contacts = [way(1, 'email', 'orders01@example.com', 'Orders'), way(2, 'phone', '+31 20 555 0100', 'Orders'), way(3, 'website', 'https://example.com', null), way(4, 'email', 'second@example.com', 'Orders')]; // prettier-ignore
    expect(rowsOf(parts({ contacts })).filter(({ table }) => table === 'contacts').map(({ row }) => row)).toEqual([
      { customer: '3', name: 'Orders', email: 'orders01@example.com', phone: '+31 20 555 0100' },
      { customer: '3', name: 'Orders (second@example.com)', email: 'second@example.com', phone: null },
    ]); // prettier-ignore
  });
});

describe('a payment term', () => {
  const lines = (...payments: readonly number[]) =>
    payments.map((payment, id) => TERM_LINES.record.parse({ id, payment }));
  const delta = (line: number, more: object) => TERM_DELTAS.record.parse({ days: 0, month: null, months: 0, day: null, weekday: null, line, id: line, weeks: 0, ...more }); // prettier-ignore

  it('is a number of days where it counts in days', () => {
    expect([...paymentDaysOf(lines(1, 2), [delta(0, { days: 30 }), delta(0, { weeks: 1 })])]).toEqual([[1, 37], [2, 0]]); // prettier-ignore
  });

  it('is none where it counts months, names a day, or is paid in parts', () => {
    expect([...paymentDaysOf(lines(1, 2, 3, 3), [delta(0, { months: 1 }), delta(1, { day: 15 })])]).toEqual([]);
  });
});

describe('a price list, as rows', () => {
  const list = (more: object = {}) => PRICE_LISTS.record.parse({ id: 3, name: 'Agreement', active: true, tax_included: false, unit: 'product_default', lines: [2, 1], ...more }); // prettier-ignore
  const line = (id: number, more: object) => priceLinesWith(() => true).record.parse({ id, price_list: 3, product: null, category: null, quantity: null, formula: 'list_price', start_date: null, end_date: null, ...more }); // prettier-ignore
  const lines = [
    line(1, { formula: 'list_price * 0.98' }),
    line(2, { category: 4, quantity: 24.0, formula: 'cost_price * 2' }),
  ];
  const prices = (more: object = {}) => listPricesOf(product(), contentOf(list(more), lines), references);
  const context = { currency: 'EUR', digits: 4, answers: new Map(), inPart: false };

  it('is walked in its own order, knows categories by those above, and asks Tryton for what only it works out', () => {
    expect(prices().map(({ minimum, price }) => [minimum, isQuestion(price) ? price : price.toFixed()])).toEqual([
      ['0', '2.303'],
      ['24', { product: 5, unit: 1, list: 3, day: null, quantity: '24', withTaxes: false }],
    ]);
  });

  it('may count in what the article is sold in', () => {
    expect(prices({ unit: 'product_sale' }).map(({ minimum }) => minimum)).toEqual(['0', '144']);
  });

  it('with taxes in its prices is asked for all of them', () => {
    expect(prices({ tax_included: true }).every(({ price }) => isQuestion(price))).toBe(true);
  });

  it('that is no other than the list price is no price of its own', () => {
    const same = contentOf(list({ lines: [1] }), [line(1, {})]);
    expect(groupPriceRows(product(), 3, listPricesOf(product(), same, references), context)).toEqual([]);
    // Where only what changed is read, it may have been one before.
    const inPart = groupPriceRows(product(), 3, listPricesOf(product(), same, references), {
      ...context,
      inPart: true,
    });
    expect(inPart.map(({ row, allOf }) => [row['amount'], row['priceGroup'], allOf])).toEqual([['2.35', 'PL3', ['article', 'source', 'priceGroup']]]); // prettier-ignore
    const above = contentOf(list({ lines: [1, 2] }), [line(1, { quantity: 10 }), line(2, { formula: '1.0' })]);
    expect(groupPriceRows(product(), 3, listPricesOf(product(), above, references), context).map(({ row }) => [row['minimumQuantity'], row['amount']])).toEqual([['0', '1'], ['10', '2.35']]); // prettier-ignore
  });
});

describe('settings', () => {
  const read = (more: object) =>
    trytonSettings.safeParse({ url: 'https://erp.example/', database: 'erp', user: 'intake', ...more });

  it.each([
    [{ url: 'http://erp.example/' }, false],
    [{ url: 'http://erp.example/', allowHttp: true }, true],
    [{ url: 'http://127.0.0.1:8000/' }, true],
    [{ url: 'https://a:b@erp.example/' }, false],
    [{ url: 'ftp://erp.example/' }, false],
    [{ url: 'nowhere' }, false],
    [{ url: 'https://example.example/tryton/' }, true],
    [{ url: 'https://erp.example/erp/' }, false],
    [{ url: 'https://erp.example/?a=1' }, false],
    [{ password: 'x' }, false],
    [{ database: '../etc' }, false],
  ])('%j are taken: %s', (more, expected) => expect(read(more).success).toBe(expected));
});
