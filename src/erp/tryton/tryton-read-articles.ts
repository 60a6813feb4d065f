import { z } from 'zod';
import { addDays, decimal, plain, type IsoDate } from '../../kernel';
import { type Asking, type Changes, parentsOf } from '../changes';
import { chunksOf, groupBy } from '../lists';
import type { ErpReading, ErpRow, Watermark } from '../port';
import {
  PRODUCT_IDENTIFIERS,
  PRODUCTS,
  rowsOfProduct,
  type TrytonProduct,
  type TrytonProductIdentifier,
} from './tryton-articles';
import {
  allRecords,
  EVEN_INACTIVE,
  recordPages,
  recordsById,
  recordsOf,
  type Tryton,
  type TrytonModel,
} from './tryton-calls';
import type { Opened } from './tryton-modules';
import { referencesOf } from './tryton-references';
import type { TrytonSettings } from './tryton-settings';
import { floatValue, idsValue, idValue, stampValue, textValue, toDate } from './tryton-values';
import { changesSince, markNow, markOf, type Polled } from './tryton-watermark';

/* Articles, stock and the article numbers of customers: readings that go by products. */

/** A change of one of these bears on every article. */
const FOR_ALL = ['product.uom', 'product.category', 'account.tax'] as const;

const POLLED: readonly Polled[] = [
  { model: 'product.product', deactivable: true },
  { model: 'product.template', deactivable: true },
  { model: 'product.identifier', parents: ['product'] },
  { model: 'product.uom', deactivable: true },
  { model: 'product.category' },
  { model: 'account.tax', deactivable: true },
];

/** What there is of an ERP and how it is asked. */
export interface Reading extends Opened {
  readonly settings: TrytonSettings;
}
export const askingOf = ({ settings }: Reading): Asking => settings;

export async function* readArticles(reading: Reading, since: Watermark | null): ErpReading<ErpRow> {
  const { tryton, settings } = reading;
  const mark = markOf(since);
  const changes = mark === null ? null : await changesSince(tryton, POLLED, mark, askingOf(reading));
  const next = changes?.mark ?? (await markNow(tryton, POLLED, askingOf(reading)));
  const touched = changes === null || FOR_ALL.some((model) => changes.of(model).length > 0) ? null : changes;
  const ids = touched === null ? null : await touchedProducts(tryton, touched);
  if (ids?.length === 0) return next;
  const references = await referencesOf(tryton);
  const size = settings.pageSize;
  const pages = ids === null ? recordPages(tryton, PRODUCTS, [], { size }) : recordsById(tryton, PRODUCTS, ids, size);
  for await (const page of pages) {
    const identifiers = groupBy(await identifiersOf(tryton, page), ({ product }) => product);
    yield page.flatMap((one) => rowsOfProduct(one, identifiers.get(one.id) ?? [], references, settings));
  }
  return next;
}

async function identifiersOf(
  tryton: Tryton,
  products: readonly TrytonProduct[],
): Promise<readonly TrytonProductIdentifier[]> {
  return allRecords(tryton, PRODUCT_IDENTIFIERS, [['product', 'in', products.map(({ id }) => id)]]);
}

const SOME = 500;

/** The variants that are changed themselves, by an identifier, or by what their template shares. */
export async function touchedProducts(tryton: Tryton, changes: Changes): Promise<readonly number[]> {
  const ids = new Set([
    ...changes.of('product.product').map(({ id }) => id),
    ...parentsOf(changes.of('product.identifier'), 'product'),
  ]);
  const templates = changes.of('product.template').map(({ id }) => id);
  for (const chunk of chunksOf(templates, SOME)) {
    const params = [[['template', 'in', chunk]], 0, null, null];
    const found = idsValue.parse(await tryton.call('model.product.product.search', params, EVEN_INACTIVE));
    for (const id of found) ids.add(id);
  }
  return [...ids].toSorted((a, b) => a - b);
}

const WAREHOUSES = {
  model: 'stock.location',
  deactivable: false,
  fields: ['code', 'name'],
  record: z.object({ id: idValue, code: textValue, name: textValue }),
} as const satisfies TrytonModel<unknown>;
type Warehouse = z.output<typeof WAREHOUSES.record>;

/** The warehouses whose stock can be promised. */
export async function warehousesOf(
  tryton: Tryton,
  { warehouses }: Pick<TrytonSettings, 'warehouses'>,
): Promise<readonly Warehouse[]> {
  const all = await allRecords(tryton, WAREHOUSES, [['type', '=', 'warehouse']]);
  return warehouses.length === 0 ? all : all.filter(({ code }) => code !== null && warehouses.includes(code));
}

const stocked = z.object({ id: idValue, code: textValue, quantity: floatValue, forecast_quantity: floatValue });
const STOCK_POLLED: readonly Polled[] = [
  { model: 'product.product', deactivable: true },
  { model: 'stock.move', parents: ['product'] },
];

/** What can be promised from a day on: of all goods once a day, and through the day of those that moved. */
export async function* readStock(reading: Reading, since: Watermark | null, day: IsoDate): ErpReading<ErpRow> {
  const { tryton, settings } = reading;
  const mark = markOf(since);
  // On a new day everything is read: what was planned for it counts from now on.
  const changes = mark?.day === day ? await changesSince(tryton, STOCK_POLLED, mark, askingOf(reading)) : null;
  const next = { ...(changes?.mark ?? (await markNow(tryton, STOCK_POLLED, askingOf(reading)))), day };
  const touched =
    changes === null
      ? []
      : [
          ...new Set([
            ...changes.of('product.product').map(({ id }) => id),
            ...parentsOf(changes.of('stock.move'), 'product'),
          ]),
        ];
  if (changes !== null && touched.length === 0) return next;
  const locations = (await warehousesOf(tryton, settings)).map(({ id }) => id);
  const context = { locations, stock_date_end: toDate(day), stock_skip_warehouse: true };
  const goods = [['type', '=', 'goods'], ...(changes === null ? [] : [['id', 'in', touched]])];
  const model = { model: 'product.product', deactivable: false, fields: ['code', 'quantity', 'forecast_quantity'], record: stocked }; // prettier-ignore
  for await (const page of recordPages(tryton, model, goods, { size: settings.pageSize, context })) {
    yield page.map(({ code, quantity, forecast_quantity: forecast }): ErpRow => {
      const left = decimal(settings.stock === 'forecast' ? forecast : quantity);
      const row = { article: code ?? '', day, quantity: left.gt(0) ? plain(left) : '0' };
      return { table: 'availability', row, ref: null };
    });
  }
  return next;
}

const PRODUCT_CUSTOMERS = {
  model: 'sale.product_customer',
  deactivable: true,
  fields: ['party.code', 'product.code', 'template.products', 'code', 'active', 'write_date'],
  record: z.object({
    id: idValue,
    'party.': z.object({ code: textValue }).nullable(),
    'product.': z.object({ id: idValue, code: textValue }).nullable(),
    'template.': z.object({ products: idsValue }).nullable(),
    code: textValue,
    active: z.boolean(),
    write_date: stampValue.nullable(),
  }),
} as const satisfies TrytonModel<unknown>;
type ProductCustomer = z.output<typeof PRODUCT_CUSTOMERS.record>;

const REFERENCES_POLLED: readonly Polled[] = [{ model: 'sale.product_customer', deactivable: true }];
const productCode = z.object({ id: idValue, code: textValue });

/** The article numbers of customers; one that is given for a template holds where that has a single variant. */
export async function* readCrossReferences(reading: Reading, since: Watermark | null): ErpReading<ErpRow> {
  const { tryton, settings } = reading;
  const mark = markOf(since);
  // A part of Tryton that is not activated has nothing to read; `check` tells of it.
  if (!reading.has('sale_product_customer')) return mark ?? {};
  const changes = mark === null ? null : await changesSince(tryton, REFERENCES_POLLED, mark, askingOf(reading));
  const next = changes?.mark ?? (await markNow(tryton, REFERENCES_POLLED, askingOf(reading)));
  const size = settings.pageSize;
  const ids = changes?.of('sale.product_customer').map(({ id }) => id);
  const pages =
    ids === undefined
      ? recordPages(tryton, PRODUCT_CUSTOMERS, [], { size })
      : recordsById(tryton, PRODUCT_CUSTOMERS, ids, size);
  for await (const page of pages) {
    const codes = await codesOfTemplates(tryton, page);
    const rows = page.flatMap((one) => crossReferenceRow(one, codes));
    if (rows.length > 0) yield rows;
  }
  return next;
}

/** The codes of the variants of those that name a template alone. */
async function codesOfTemplates(
  tryton: Tryton,
  page: readonly ProductCustomer[],
): Promise<ReadonlyMap<number, string | null>> {
  const wanted = page.flatMap((one) => {
    const products = one['template.']?.products ?? [];
    return one['product.'] === null && products.length === 1 ? products : [];
  });
  if (wanted.length === 0) return new Map();
  const params = [[['id', 'in', wanted]], 0, null, null, ['code']];
  const answer = await tryton.call('model.product.product.search_read', params, EVEN_INACTIVE);
  return new Map(recordsOf('product.product', productCode, answer).map(({ id, code }) => [id, code]));
}

function crossReferenceRow(one: ProductCustomer, codes: ReadonlyMap<number, string | null>): readonly ErpRow[] {
  const [only, ...others] = one['template.']?.products ?? [];
  const article = one['product.'] !== null ? one['product.'].code : only !== undefined && others.length === 0 ? (codes.get(only) ?? null) : null; // prettier-ignore
  const customer = one['party.']?.code ?? null;
  // One without a code is only a name of the customer's, one without an article is about a whole range.
  if (one.code === null || article === null || customer === null) return [];
  const ended = one.active ? null : addDays((one.write_date ?? LONG_AGO).slice(0, 10), -1);
  const row = { customer, buyerArticle: one.code, article, validTo: ended };
  return [{ table: 'cross-references', row, ref: { productCustomer: one.id } }];
}

/** The day after the one on which our references begin. */
const LONG_AGO = '2000-01-02';
