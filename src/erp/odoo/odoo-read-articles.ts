import { z } from 'zod';
import { parentsOf, type Asking, type Changes } from '../changes';
import { groupBy } from '../lists';
import type { ErpReading, ErpRow, Watermark } from '../port';
import {
  contentIn,
  numberIn,
  PACKAGINGS,
  PLAIN_NAMES,
  PRODUCT_UNITS,
  productsWith,
  rowsOfProduct,
  type ArticleReferences,
  type OdooPackaging,
  type OdooProduct,
} from './odoo-articles';
import { allRecords, recordPages, type OdooModel } from './odoo-calls';
import { referencesOf, type Opened } from './odoo-references';
import { idValue, maybeDate, relationValue, textValue } from './odoo-values';
import { changesSince, markNow, markOf, type Polled } from './odoo-watermark';

/* Articles and the article numbers of customers: readings that go by products. */

export const askingOf = ({ settings }: Opened): Asking => settings;

/** What a variant and its template are written for that matters to articles and prices. */
export const PRODUCTS_POLLED = ({ settings, shape }: Opened): readonly Polled[] => [
  {
    model: 'product.product',
    archivable: true,
    parents: ['product_tmpl_id'],
    watched: ['active', 'barcode', ...shape.of('product.product', settings.articleNumber)],
  },
  {
    model: 'product.template',
    archivable: true,
    watched: ['name', 'list_price', 'type', 'sale_ok', 'uom_id', 'categ_id', 'taxes_id', ...shape.of('product.template', 'uom_ids')],
  },
]; // prettier-ignore

const polledWith = (opened: Opened): readonly Polled[] => [
  ...PRODUCTS_POLLED(opened),
  { model: 'uom.uom', archivable: true, watched: ['name', 'factor'] },
  ...(opened.shape.has('account.tax')
    ? [{ model: 'account.tax', archivable: true, watched: ['amount', 'amount_type', 'price_include'] }]
    : []),
  ...(opened.shape.has('product.packaging')
    ? [{ model: 'product.packaging', parents: ['product_id'], watched: ['name', 'qty', 'barcode'] }]
    : []),
  ...(opened.shape.has('product.uom')
    ? [{ model: 'product.uom', parents: ['product_id'], watched: ['uom_id', 'barcode'] }]
    : []),
];

/** A change of one of these bears on every article. */
const FOR_ALL = ['uom.uom', 'account.tax'] as const;

export async function* readArticles(opened: Opened, since: Watermark | null): ErpReading<ErpRow> {
  const { odoo, settings, shape } = opened;
  const polled = polledWith(opened);
  const mark = markOf(since);
  const changes = mark === null ? null : await changesSince(odoo, polled, mark, askingOf(opened));
  const next = changes?.mark ?? (await markNow(odoo, polled, askingOf(opened)));
  const isAll = changes === null || FOR_ALL.some((model) => changes.of(model).length > 0);
  const domain = isAll ? [] : touchedProducts(changes, ['product.packaging', 'product.uom']);
  if (domain === null) return next;
  const references = await referencesOf(opened);
  const model = productsWith(shape, settings);
  for await (const page of recordPages(odoo, model, domain, { size: settings.pageSize, context: PLAIN_NAMES })) {
    const packagings = await packagingsOf(opened, page, references);
    yield page.flatMap((one) => rowsOfProduct(one, packagings(one), references, settings));
  }
  return next;
}

/** Variants that are changed themselves, by what belongs to them, or by what their template shares; null for none. */
function touchedProducts(changes: Changes, parts: readonly string[] = []): readonly unknown[] | null {
  const ids = [
    ...changes.of('product.product').map(({ id }) => id),
    ...parts.flatMap((model) => parentsOf(changes.of(model), 'product_id')),
  ];
  const templates = changes.of('product.template').map(({ id }) => id);
  if (ids.length === 0 && templates.length === 0) return null;
  return ['|', ['id', 'in', [...new Set(ids)]], ['product_tmpl_id', 'in', templates]];
}

async function packagingsOf(
  { odoo, shape }: Opened,
  products: readonly OdooProduct[],
  { units }: ArticleReferences,
): Promise<(one: OdooProduct) => readonly OdooPackaging[]> {
  const domain = [['product_id', 'in', products.map(({ id }) => id)]];
  if (shape.has('product.packaging')) {
    const fields = shape.of('product.packaging', ...PACKAGINGS.fields);
    const found = await allRecords(odoo, { ...PACKAGINGS, fields }, domain);
    const byProduct = groupBy(found.filter(({ sales }) => sales), ({ product_id: of }) => of); // prettier-ignore
    return ({ id }) =>
      (byProduct.get(id) ?? []).map(({ name, barcode, qty }) => ({ name: name ?? '', barcode, quantity: qty }));
  }
  if (!shape.has('product.uom')) return () => [];
  const barcodes = groupBy(await allRecords(odoo, PRODUCT_UNITS, domain), ({ product_id: of }) => of);
  return ({ id, uom_id: baseId, uom_ids: sold }) => {
    const base = baseId === null ? undefined : units.get(baseId);
    const own = barcodes.get(id) ?? [];
    return [...new Set([...sold, ...own.flatMap(({ uom_id: of }) => of?.id ?? [])])].flatMap((unit) => {
      const quantity = contentIn(unit, base, units);
      if (quantity === null) return [];
      const name = units.get(unit)?.name ?? '';
      const codes = own.filter(({ uom_id: of, barcode }) => of?.id === unit && barcode !== null);
      return codes.length === 0
        ? [{ name, barcode: null, quantity }]
        : codes.map(({ barcode }) => ({ name, barcode, quantity }));
    });
  };
}

/**
 * Article numbers of customers come with an add-on of the OCA (OCA/product-attribute `product_supplierinfo_for_customer/models/product_customerinfo.py`,
 * 16.0): a supplier's price list with the customer in the place of the supplier.
 */
const CUSTOMER_INFO = {
  model: 'product.customerinfo',
  fields: ['partner_id', 'product_id', 'product_tmpl_id', 'product_code', 'date_start', 'date_end'],
  record: z.object({
    id: idValue,
    partner_id: relationValue,
    product_id: relationValue,
    product_tmpl_id: relationValue,
    product_code: textValue,
    date_start: maybeDate,
    date_end: maybeDate,
  }),
} as const satisfies OdooModel<unknown>;
type CustomerInfo = z.output<typeof CUSTOMER_INFO.record>;

/** The article numbers of customers; one that is given for a template holds where that has a single variant. */
export async function* readCrossReferences(opened: Opened, since: Watermark | null): ErpReading<ErpRow> {
  const { odoo, settings, shape } = opened;
  const mark = markOf(since);
  // An add-on that is not installed has nothing to read; `check` tells of it.
  if (!shape.has('product.customerinfo', 'partner_id')) return mark ?? {};
  const polled = [{ model: 'product.customerinfo', watched: CUSTOMER_INFO.fields }];
  const changes = mark === null ? null : await changesSince(odoo, polled, mark, askingOf(opened));
  const next = changes?.mark ?? (await markNow(odoo, polled, askingOf(opened)));
  const ids = changes?.of('product.customerinfo').map(({ id }) => id);
  if (ids?.length === 0) return next;
  const domain = ids === undefined ? [] : [['id', 'in', ids]];
  for await (const page of recordPages(odoo, CUSTOMER_INFO, domain, { size: settings.pageSize })) {
    const rows = await crossReferences(opened, page);
    if (rows.length > 0) yield rows;
  }
  return next;
}

const numbered = z.looseObject({ id: idValue });
const variant = z.looseObject({ id: idValue, product_tmpl_id: relationValue });

async function crossReferences({ odoo, settings }: Opened, page: readonly CustomerInfo[]): Promise<readonly ErpRow[]> {
  const { articleNumber, customerNumber } = settings;
  const partners = { model: 'res.partner', archivable: true, fields: [customerNumber], record: numbered };
  const customers = await allRecords(odoo, partners, [['id', 'in', page.map((one) => one.partner_id ?? 0)]]);
  const variants = { model: 'product.product', archivable: true, fields: [articleNumber, 'product_tmpl_id'], record: variant }; // prettier-ignore
  const named = ['|', ['id', 'in', page.map((one) => one.product_id ?? 0)], ['product_tmpl_id', 'in', page.map((one) => one.product_tmpl_id ?? 0)]]; // prettier-ignore
  const products = await allRecords(odoo, variants, named);
  const ofTemplate = groupBy(products, ({ product_tmpl_id: template }) => template);
  return page.flatMap((one): readonly ErpRow[] => {
    const [only, ...others] = one.product_tmpl_id === null ? [] : (ofTemplate.get(one.product_tmpl_id) ?? []);
    const meant = one.product_id !== null ? products.find(({ id }) => id === one.product_id) : others.length === 0 ? only : undefined; // prettier-ignore
    const whose = customers.find(({ id }) => id === one.partner_id);
    const article = meant === undefined ? null : numberIn(meant, articleNumber);
    const customer = whose === undefined ? null : numberIn(whose, customerNumber);
    // One without a code is only a price or a name of the customer's, one without an article is about a whole range.
    if (one.product_code === null || article === null || customer === null) return [];
    const validFrom = one.date_start === null ? {} : { validFrom: one.date_start };
    const row = { customer, buyerArticle: one.product_code, article, ...validFrom, validTo: one.date_end };
    return [{ table: 'cross-references', row, ref: { customerInfo: one.id } }];
  });
}
