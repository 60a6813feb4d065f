import type { OdooRecord } from './odoo-tables';
import type { OdooWorld } from './odoo-world';

/* The invented company of a made-up Odoo: six articles, six customers, three price lists. */

export const ODOO_USER = 7;
const COMPANY = 1;
const [UNITS, PACK, CASE, KILOS] = [1, 2, 3, 4] as const;
const [HIGH, INCLUDED] = [1, 2] as const;
const [ALL, PAINT] = [1, 2] as const;
/** Price lists by what they are for. */
export const LISTS = { general: 1, retail: 2, dollars: 3 } as const;

/** Digits with the check digit of GS1 behind them. */
function withCheckDigit(digits: string): string {
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 3 : 1), 0);
  return digits + String((10 - (sum % 10)) % 10);
}
export const gtinOf = (article: number): string => withCheckDigit(`871234500${String(article).padStart(3, '0')}`);
export const glnOf = (place: number): string => withCheckDigit(`871234599${String(place).padStart(3, '0')}`);

export function seedOdoo(world: OdooWorld): void {
  const { tables } = world;
  tables.insert('res.currency', { id: 1, name: 'EUR', decimal_places: 2, active: true });
  tables.insert('res.currency', { id: 2, name: 'USD', decimal_places: 2, active: true });
  tables.insert('res.country', { id: 1, name: 'Netherlands', code: 'NL' });
  tables.insert('res.company', { id: COMPANY, name: 'Voorbeeld Groothandel', currency_id: 1, partner_id: 1 });
  tables.insert('res.users', { id: ODOO_USER, login: 'intake', share: false, company_id: COMPANY });
  tables.insert('res.lang', { id: 1, code: 'en_US', active: true });
  tables.insert('stock.warehouse', { id: 1, name: 'Hoofdmagazijn', code: 'WH', company_id: COMPANY });
  seedReferences(world);
  for (const [at, article] of ARTICLES.entries()) seedArticle(world, at + 1, article);
  seedPrices(world);
  seedPartners(world);
  tables.insert('product.customerinfo', { id: 1, partner_id: 13, product_id: 2, product_tmpl_id: 102, product_code: 'C03-0002' }); // prettier-ignore
}

function seedReferences({ tables, version }: OdooWorld): void {
  const units = [
    [UNITS, 'Units', 1],
    [PACK, 'Pack of 6', 6],
    [CASE, 'Case of 24', 24],
    [KILOS, 'kg', 1],
  ] as const;
  // Until 18 a unit says how many of it make the reference, as a float with its noise.
  for (const [id, name, content] of units)
    tables.insert('uom.uom', { id, name, active: true, factor: version === 19 ? content : 1 / content, ...(version === 19 ? {} : { factor_inv: content }) }); // prettier-ignore
  tables.insert('product.category', { id: ALL, name: 'All', parent_id: false });
  tables.insert('product.category', { id: PAINT, name: 'Paint', parent_id: ALL });
  const tax = { active: true, amount_type: 'percent', amount: 21, company_id: COMPANY };
  tables.insert('account.tax', { ...tax, id: HIGH, name: '21%', price_include: false });
  tables.insert('account.tax', { ...tax, id: INCLUDED, name: '21% incl.', price_include: true });
  tables.insert('account.payment.term', { id: 1, name: '30 days' });
  tables.insert('account.payment.term.line', { id: 1, payment_id: 1, value: 'percent', nb_days: 30, delay_type: 'days_after' }); // prettier-ignore
}

const ARTICLES: readonly OdooRecord[] = [
  { name: 'Muurverf wit', list_price: 1 },
  { name: 'Muurverf zwart', list_price: 2.5 },
  { name: 'Kwast', list_price: 3.35, categ_id: ALL },
  { name: 'Roller', list_price: 0.1 + 0.2 },
  { name: 'Advies aan huis', type: 'service', list_price: 75 },
  { name: 'Krijt', uom_id: KILOS, list_price: 4 },
];

function seedArticle({ tables, version }: OdooWorld, number: number, values: OdooRecord): void {
  const isGoods = values['type'] === undefined;
  tables.insert('product.template', {
    ...{ id: 100 + number, sale_ok: true, active: true, uom_id: UNITS, categ_id: PAINT, taxes_id: [HIGH], standard_price: 0.6 }, // prettier-ignore
    ...(version === 19
      ? { type: 'consu', is_storable: isGoods, uom_ids: number === 1 ? [PACK, CASE] : [] }
      : { type: 'product' }),
    ...values,
  });
  const code = `A0000${number}`;
  tables.insert('product.product', { id: number, product_tmpl_id: 100 + number, default_code: code, barcode: gtinOf(number), active: true, standard_price: 0.6 }); // prettier-ignore
  if (isGoods) tables.insert('stock.quant', { id: number, product_id: number, quantity: 100, reserved_quantity: 10 });
  if (number !== 1) return;
  if (version === 19) tables.insert('product.uom', { id: 1, barcode: gtinOf(901), uom_id: PACK, product_id: 1 });
  else {
    tables.insert('product.packaging', {
      id: 1,
      name: 'Doos',
      barcode: gtinOf(901),
      qty: 6,
      product_id: 1,
      sales: true,
    });
    tables.insert('product.packaging', { id: 2, name: 'Pallet', barcode: false, qty: 24, product_id: 1, sales: true });
  }
}

function seedPrices({ tables }: OdooWorld): void {
  tables.insert('product.pricelist', { id: LISTS.general, name: 'Algemeen', active: true, currency_id: 1 });
  tables.insert('product.pricelist', { id: LISTS.retail, name: 'Filialen', active: true, currency_id: 1 });
  tables.insert('product.pricelist', { id: LISTS.dollars, name: 'Dollars', active: true, currency_id: 2 });
  const rule = { base: 'list_price', min_quantity: 0 };
  const retail = { ...rule, pricelist_id: LISTS.retail };
  tables.insert('product.pricelist.item', { ...retail, id: 1, applied_on: '0_product_variant', product_id: 2, compute_price: 'fixed', fixed_price: 2.1 }); // prettier-ignore
  tables.insert('product.pricelist.item', { ...retail, id: 2, applied_on: '2_product_category', categ_id: PAINT, compute_price: 'percentage', percent_price: 10 }); // prettier-ignore
  tables.insert('product.pricelist.item', { ...retail, id: 3, applied_on: '2_product_category', categ_id: PAINT, min_quantity: 24, compute_price: 'percentage', percent_price: 12.5 }); // prettier-ignore
  tables.insert('product.pricelist.item', { ...retail, id: 4, applied_on: '1_product', product_tmpl_id: 103, compute_price: 'formula', price_discount: 5, price_round: 0.05, date_start: '2026-12-31 23:00:00', date_end: '2027-06-30 21:59:59' }); // prettier-ignore
  tables.insert('product.pricelist.item', { ...rule, id: 5, pricelist_id: LISTS.dollars, applied_on: '0_product_variant', product_id: 1, compute_price: 'fixed', fixed_price: 1.2 }); // prettier-ignore
}

function seedPartners({ tables }: OdooWorld): void {
  const address = { street: 'Dorpsstraat 1', zip: '1234 AB', city: 'Voorbeeld', country_id: 1, active: true };
  const partner = (id: number, values: OdooRecord) =>
    tables.insert('res.partner', { id, commercial_partner_id: id, type: 'contact', customer_rank: 0, ...address, ...values }); // prettier-ignore
  partner(1, { name: 'Voorbeeld Groothandel' });
  for (const number of [3, 4, 5, 6, 7]) {
    partner(10 + number, {
      ...{ name: `Winkelketen 0${number}`, ref: `C0${number}`, customer_rank: 1, lang: 'nl_NL' },
      ...{ global_location_number: glnOf(number), credit_limit: 5_000, property_payment_term_id: 1 },
      property_product_pricelist: number === 3 ? LISTS.retail : number === 7 ? LISTS.dollars : LISTS.general,
    });
  }
  const child = { parent_id: 13, commercial_partner_id: 13 };
  partner(23, { ...child, name: 'Distributiecentrum', type: 'delivery', global_location_number: glnOf(23) });
  partner(33, {
    ...child,
    name: 'Inkoop',
    type: 'contact',
    email: 'inkoop@voorbeeld.example',
    phone: '+31 20 555 0100',
  });
  partner(43, { ...child, name: 'Administratie', type: 'invoice' });
}
