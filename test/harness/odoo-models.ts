import type { OdooField, OdooFields, OdooRecord, OdooTables, OdooValue } from './odoo-tables';

/* The models of a made-up Odoo 17 and 19, with the fields that their source names and a connector may ask for. */

export type OdooVersion = 17 | 19;

const char: OdooField = { type: 'char' };
const bool: OdooField = { type: 'boolean' };
const integer: OdooField = { type: 'integer' };
const float: OdooField = { type: 'float' };
const money: OdooField = { type: 'monetary' };
const time: OdooField = { type: 'datetime' };
const date: OdooField = { type: 'date' };
const choice: OdooField = { type: 'selection' };
const price: OdooField = { type: 'float', digits: [16, 2] };
const quantity: OdooField = { type: 'float', digits: [16, 2] };
const one = (of: string): OdooField => ({ type: 'many2one', of });
const many: OdooField = { type: 'many2many' };

const idOf = (value: OdooValue | undefined): number => (typeof value === 'number' ? value : 0);
/** What a variant has of its template. */
const ofTemplate = (field: OdooField, name: string): OdooField => ({
  ...field,
  get: (record, tables) => tables.value('product.template', tables.get('product.template', idOf(record['product_tmpl_id'])), name),
}); // prettier-ignore
const idsWhere =
  (model: string, name: string) =>
  (record: OdooRecord, tables: OdooTables): readonly number[] =>
    tables.where(model, { [name]: record['id'] ?? 0 }).map(({ id }) => idOf(id));

const stockOf =
  (of: (quant: OdooRecord) => number): NonNullable<OdooField['get']> =>
  (record, tables) =>
    tables.where('stock.quant', { product_id: record['id'] ?? 0 }).reduce((sum, quant) => sum + of(quant), 0);
const numberOf = (value: OdooValue | undefined): number => (typeof value === 'number' ? value : 0);

const PRODUCTS = {
  'product.template': {
    ...{ name: char, type: choice, sale_ok: bool, active: bool, list_price: price, standard_price: price },
    ...{ uom_id: one('uom.uom'), categ_id: one('product.category'), taxes_id: many },
  },
  'product.product': {
    ...{ default_code: char, barcode: char, active: bool, product_tmpl_id: one('product.template'), standard_price: price },
    name: ofTemplate(char, 'name'),
    display_name: {
      type: 'char',
      get: (record, tables, context) => {
        const name = tables.value('product.product', record, 'name');
        return context['display_default_code'] === false ? name : `[${String(record['default_code'])}] ${String(name)}`;
      },
    },
    ...{ type: ofTemplate(choice, 'type'), sale_ok: ofTemplate(bool, 'sale_ok'), uom_id: ofTemplate(one('uom.uom'), 'uom_id') },
    ...{ categ_id: ofTemplate(one('product.category'), 'categ_id'), taxes_id: ofTemplate(many, 'taxes_id') },
    lst_price: ofTemplate(price, 'list_price'),
    qty_available: { ...quantity, get: stockOf((quant) => numberOf(quant['quantity'])) },
    virtual_available: { ...quantity, get: stockOf((quant) => numberOf(quant['quantity'])) },
    free_qty: { ...quantity, get: stockOf((quant) => numberOf(quant['quantity']) - numberOf(quant['reserved_quantity'])) },
  },
  'product.category': { name: char, parent_id: one('product.category') },
  'product.customerinfo': {
    ...{ partner_id: one('res.partner'), product_id: one('product.product'), product_tmpl_id: one('product.template') },
    ...{ product_code: char, product_name: char, date_start: date, date_end: date },
  },
  'product.pricelist': { name: char, active: bool, currency_id: one('res.currency'), company_id: one('res.company') },
  'product.pricelist.item': {
    ...{ pricelist_id: one('product.pricelist'), applied_on: choice, categ_id: one('product.category'), base: choice },
    ...{ product_tmpl_id: one('product.template'), product_id: one('product.product'), min_quantity: quantity },
    ...{ date_start: time, date_end: time, compute_price: choice, fixed_price: price, percent_price: float },
    ...{ price_discount: float, price_surcharge: price, price_round: price, price_min_margin: price, price_max_margin: price },
  },
  'account.tax': { name: char, active: bool, amount_type: choice, amount: float, price_include: bool, company_id: one('res.company') },
} satisfies Record<string, OdooFields>; // prettier-ignore

const PARTNERS = {
  'res.users': { login: char, share: bool, company_id: one('res.company') },
  'res.lang': { code: char, active: bool },
  'res.company': { name: char, currency_id: one('res.currency'), partner_id: one('res.partner') },
  'res.currency': { name: char, decimal_places: integer, active: bool },
  'res.country': { name: char, code: char },
  'res.partner.category': { name: char, active: bool },
  'res.partner': {
    ...{ name: char, ref: char, active: bool, type: choice, lang: choice, parent_id: one('res.partner'), customer_rank: integer },
    ...{ commercial_partner_id: one('res.partner'), global_location_number: char, street: char, street2: char, zip: char },
    ...{ city: char, country_id: one('res.country'), email: char, phone: char, category_id: many, credit_limit: float },
    credit: {
      ...money,
      get: (record, tables) =>
        tables.where('account.move.line', { partner_id: record['id'] ?? 0 }).reduce((sum, line) => sum + numberOf(line['balance']), 0),
    },
    ...{ property_payment_term_id: one('account.payment.term'), property_product_pricelist: one('product.pricelist') },
  },
  'account.payment.term': { name: char },
  'account.payment.term.line': { payment_id: one('account.payment.term'), value: choice, nb_days: integer, delay_type: choice },
} satisfies Record<string, OdooFields>; // prettier-ignore

const SALES = {
  'account.move': {
    ...{
      name: char,
      state: choice,
      payment_state: choice,
      move_type: choice,
      invoice_date: date,
      partner_id: one('res.partner'),
    },
    ...{ amount_untaxed: money, amount_total: money, currency_id: one('res.currency') },
  },
  'account.move.line': {
    ...{
      move_id: one('account.move'),
      partner_id: one('res.partner'),
      balance: money,
      parent_state: choice,
      sale_line_ids: many,
    },
  },
  'stock.warehouse': { name: char, code: char, company_id: one('res.company') },
  'stock.quant': { product_id: one('product.product'), quantity, reserved_quantity: quantity },
  'stock.picking': {
    ...{ name: char, state: choice, date_done: time, picking_type_code: choice, sale_id: one('sale.order') },
  },
  'stock.move': {
    ...{ picking_id: one('stock.picking'), sale_line_id: one('sale.order.line'), product_id: one('product.product') },
    ...{ state: choice, product_qty: quantity, product_uom_qty: quantity, quantity, picked: bool },
  },
} satisfies Record<string, OdooFields>;

const ORDER: OdooFields = {
  ...{ name: char, state: choice, locked: bool, origin: char, client_order_ref: char, company_id: one('res.company') },
  ...{
    partner_id: one('res.partner'),
    partner_shipping_id: one('res.partner'),
    partner_invoice_id: one('res.partner'),
  },
  ...{ date_order: time, commitment_date: time, amount_untaxed: money, invoice_status: choice },
  order_line: { type: 'one2many', get: idsWhere('sale.order.line', 'order_id') },
  picking_ids: { type: 'one2many', get: idsWhere('stock.picking', 'sale_id') },
  invoice_ids: {
    type: 'many2many',
    get: (record, tables) => {
      const lines = new Set(idsWhere('sale.order.line', 'order_id')(record, tables));
      const isOf = ({ sale_line_ids: of }: OdooRecord): boolean => Array.isArray(of) && of.some((id: number) => lines.has(id)); // prettier-ignore
      return [
        ...new Set(
          tables
            .all('account.move.line')
            .filter(isOf)
            .map((line) => idOf(line['move_id'])),
        ),
      ];
    },
  },
};

const lineOf = (unit: OdooFields): OdooFields => ({
  ...{
    order_id: one('sale.order'),
    display_type: choice,
    sequence: integer,
    product_id: one('product.product'),
    name: char,
  },
  ...{ product_uom_qty: quantity, discount: float, price_subtotal: money, qty_delivered: quantity },
  state: {
    type: 'selection',
    get: (record, tables) => tables.get('sale.order', idOf(record['order_id']))['state'] ?? false,
  },
  ...unit,
});

/** What differs: the unit, the taxes and the digits of a line, what a product is packed in, how a unit counts, and what is kept in stock. */
export const odooModels = (version: OdooVersion): Readonly<Record<string, OdooFields>> => ({
  ...PRODUCTS,
  ...PARTNERS,
  ...SALES,
  'sale.order': ORDER,
  'sale.order.line': lineOf(
    version === 19
      ? { product_uom_id: one('uom.uom'), tax_ids: many, price_unit: float }
      : { product_uom: one('uom.uom'), tax_id: many, price_unit: price },
  ),
  'uom.uom': { name: char, active: bool, factor: float, ...(version === 19 ? {} : { factor_inv: float }) },
  ...(version === 19
    ? {
        'product.template': { ...PRODUCTS['product.template'], is_storable: bool, uom_ids: many },
        'product.product': {
          ...PRODUCTS['product.product'],
          ...{ is_storable: ofTemplate(bool, 'is_storable'), uom_ids: ofTemplate(many, 'uom_ids') },
        },
        'product.uom': { barcode: char, uom_id: one('uom.uom'), product_id: one('product.product') },
      }
    : { 'product.packaging': { name: char, barcode: char, qty: quantity, product_id: one('product.product'), sales: bool } }),
}); // prettier-ignore
