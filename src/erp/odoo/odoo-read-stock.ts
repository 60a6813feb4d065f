import { z } from 'zod';
import { decimal, plain, type IsoDate } from '../../kernel';
import { parentsOf } from '../changes';
import type { ErpReading, ErpRow, Watermark } from '../port';
import { numberIn } from './odoo-articles';
import { allRecords, recordPages, type OdooModel } from './odoo-calls';
import { askingOf } from './odoo-read-articles';
import type { Opened } from './odoo-references';
import { floatValue, idValue, textValue } from './odoo-values';
import { changesSince, markNow, markOf, type Polled } from './odoo-watermark';

const WAREHOUSES = {
  model: 'stock.warehouse',
  fields: ['code', 'name'],
  record: z.object({ id: idValue, code: textValue, name: textValue }),
} as const satisfies OdooModel<unknown>;
type Warehouse = z.output<typeof WAREHOUSES.record>;

/** The warehouses whose stock can be promised. */
export async function warehousesOf({ odoo, settings }: Opened): Promise<readonly Warehouse[]> {
  const { company } = await odoo.session();
  const all = await allRecords(odoo, WAREHOUSES, [['company_id', '=', company]]);
  const { warehouses } = settings;
  return warehouses.length === 0 ? all : all.filter(({ code }) => code !== null && warehouses.includes(code));
}

/** `free_qty` is what lies there less what is reserved (odoo/odoo `addons/stock/models/product.py`, 16.0 to 19.0; unchecked). */
const FIELDS = { free: 'free_qty', forecast: 'virtual_available', 'on-hand': 'qty_available' } as const;

const POLLED: readonly Polled[] = [
  { model: 'product.product', archivable: true, watched: ['active'] },
  { model: 'stock.quant', parents: ['product_id'], watched: ['quantity', 'reserved_quantity'] },
  { model: 'stock.move', parents: ['product_id'], watched: ['state', 'product_uom_qty'] },
];

const stocked = z.looseObject({ id: idValue });

/** What can be promised from a day on: of all goods once a day, and through the day of those that moved. */
export async function* readStock(opened: Opened, since: Watermark | null, day: IsoDate): ErpReading<ErpRow> {
  const { odoo, settings, shape } = opened;
  const mark = markOf(since);
  if (!shape.has('stock.quant')) return mark ?? {};
  // On a new day everything is read: what can be promised is that of a day.
  const changes = mark?.day === day ? await changesSince(odoo, POLLED, mark, askingOf(opened)) : null;
  const next = { ...(changes?.mark ?? (await markNow(odoo, POLLED, askingOf(opened)))), day };
  const touched =
    changes === null
      ? null
      : new Set([
          ...changes.of('product.product').map(({ id }) => id),
          ...['stock.quant', 'stock.move'].flatMap((model) => parentsOf(changes.of(model), 'product_id')),
        ]);
  if (touched?.size === 0) return next;
  const warehouses = (await warehousesOf(opened)).map(({ id }) => id);
  const field = FIELDS[settings.stock];
  // Until 17 the context says `warehouse`, from 18 on `warehouse_id` (odoo/odoo `addons/stock/models/product.py`, `_get_domain_locations`).
  const context = { warehouse: warehouses, warehouse_id: warehouses };
  const fields = [...new Set([settings.articleNumber, field])];
  const model = { model: 'product.product', fields, record: stocked };
  // What is kept in stock: until 17 a type of its own, from 18 on a mark (odoo/odoo `addons/stock/models/product.py`, `is_storable`; unchecked).
  const goods = shape.has('product.product', 'is_storable') ? ['is_storable', '=', true] : ['type', '=', 'product'];
  const domain = [goods, ...(touched === null ? [] : [['id', 'in', [...touched]]])];
  for await (const page of recordPages(odoo, model, domain, { size: settings.pageSize, context })) {
    yield page.map((one): ErpRow => {
      const left = decimal(floatValue.parse(one[field]));
      const quantity = left.gt(0) ? plain(left) : '0';
      return { table: 'availability', row: { article: numberIn(one, settings.articleNumber) ?? '', day, quantity }, ref: null }; // prettier-ignore
    });
  }
  return next;
}
