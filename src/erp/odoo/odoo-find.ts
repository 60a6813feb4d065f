import { z } from 'zod';
import { decimal, type Decimal } from '../../kernel';
import { chunksOf, groupBy } from '../lists';
import { saleMarkOf } from '../one-sale';
import { numberIn } from './odoo-articles';
import { allRecords, byId, recordMap, type Domain } from './odoo-calls';
import { allUnits, type Opened } from './odoo-references';
import {
  inOrderOfKeeping,
  INVOICES,
  isDraft,
  movesWith,
  PICKINGS,
  saleLinesWith,
  salesWith,
  withoutCopies,
  type OdooSale,
  type OdooSaleLine,
  type SoldProduct,
  type WholeSale,
} from './odoo-sales';
import { idValue, relationValue } from './odoo-values';

/** Sales with everything that hangs on them, in a handful of calls. */
export async function wholeSales(opened: Opened, sales: readonly OdooSale[]): Promise<readonly WholeSale[]> {
  if (sales.length === 0) return [];
  const { odoo, shape } = opened;
  const lines = await allRecords(odoo, saleLinesWith(shape), [['order_id', 'in', sales.map(({ id }) => id)]]);
  const byOrder = groupBy(lines, ({ order_id: order }) => order);
  const isMoving = shape.has('stock.move', 'sale_line_id') && sales.some((sale) => sale.picking_ids.length > 0);
  const moves = isMoving ? await allRecords(odoo, movesWith(shape), [['sale_line_id', 'in', lines.map(({ id }) => id)]]) : []; // prettier-ignore
  const ofLine = groupBy(moves, ({ sale_line_id: line }) => line);
  const pickings = await recordMap(odoo, PICKINGS, sales.flatMap((sale) => sale.picking_ids)); // prettier-ignore
  const invoices = await recordMap(odoo, INVOICES, sales.flatMap((sale) => sale.invoice_ids)); // prettier-ignore
  const products = await productsOf(opened, lines);
  const contentOf = await contentsOf(opened, lines, products);
  return sales.map((sale) => {
    const own = byOrder.get(sale.id) ?? [];
    return {
      sale,
      lines: own.toSorted((a, b) => a.sequence - b.sequence || a.id - b.id),
      moves: own.flatMap(({ id }) => ofLine.get(id) ?? []),
      pickings: sale.picking_ids.toSorted((a, b) => a - b).flatMap((id) => pickings.get(id) ?? []),
      invoices: sale.invoice_ids.toSorted((a, b) => a - b).flatMap((id) => invoices.get(id) ?? []),
      ...{ products, contentOf },
    };
  });
}

const named = z.looseObject({ id: idValue, uom_id: relationValue });

async function productsOf(
  { odoo, settings: { articleNumber } }: Opened,
  lines: readonly OdooSaleLine[],
): Promise<ReadonlyMap<number, SoldProduct>> {
  const ids = [...new Set(lines.flatMap(({ product_id: product }) => product ?? []))];
  const model = { model: 'product.product', archivable: true, fields: [articleNumber, 'uom_id'], record: named };
  const found = await recordMap(odoo, model, ids);
  return new Map([...found].map(([id, one]) => [id, { number: numberIn(one, articleNumber), unit: one.uom_id }]));
}

const ONE = decimal(1);

/** We sell in base units; somebody may have changed the unit of a line. */
async function contentsOf(
  opened: Opened,
  lines: readonly OdooSaleLine[],
  products: ReadonlyMap<number, SoldProduct>,
): Promise<(unit: number | null, base: number | null) => Decimal> {
  const isOther = lines.some(({ unit, product_id: product }) => unit !== (products.get(product ?? 0)?.unit ?? null));
  const units = isOther ? byId(await allUnits(opened)) : new Map<number, { readonly content: string }>();
  return (unit, base) => {
    const own = units.get(unit ?? 0);
    const of = units.get(base ?? 0);
    return unit === base || own === undefined || of === undefined ? ONE : decimal(own.content).div(decimal(of.content));
  };
}

/** Every sale that carries one of these keys, what is kept first, by key. */
export async function salesByKey(
  opened: Opened,
  keys: readonly string[],
): Promise<ReadonlyMap<string, readonly WholeSale[]>> {
  const wanted = new Set(keys);
  const found: WholeSale[] = [];
  for (const chunk of chunksOf([...wanted], MOST_KEYS)) {
    const sales = await salesOf(opened, carrying(opened.settings.keyField, chunk));
    found.push(...(await wholeSales(opened, sales.filter((sale) => wanted.has(keyOf(sale) ?? ''))))); // prettier-ignore
  }
  const byKey = groupBy(found, ({ sale }) => keyOf(sale));
  const { userId } = await opened.odoo.session();
  return new Map([...byKey].map(([key, of]) => [key ?? '', inOrderOfKeeping(withoutCopies(of, userId))]));
}

const MOST_KEYS = 50;
const keyOf = ({ mark }: OdooSale): string | null => saleMarkOf(mark)?.key ?? null;

/** Sales with one of these keys, of whatever release. What fits too much is left out by its key. */
function carrying(keyField: string, keys: readonly string[]): Domain {
  const later = keys.map((key) => [keyField, '=like', `${key.replace(/[\\%]/g, '_')} (%)`]);
  return [...later.map(() => '|'), [keyField, 'in', keys], ...later];
}

export const salesOf = ({ odoo, shape, settings }: Opened, domain: Domain): Promise<readonly OdooSale[]> =>
  allRecords(odoo, salesWith(shape, settings), domain);

export const salesWithKey = async (opened: Opened, key: string): Promise<readonly WholeSale[]> =>
  (await salesByKey(opened, [key])).get(key) ?? [];

/** Whether a sale still waits to be confirmed; false for one that is not there any more. */
export async function isStillDraft(opened: Opened, key: string, id: number): Promise<boolean> {
  const now = (await salesWithKey(opened, key)).find(({ sale }) => sale.id === id);
  return now !== undefined && isDraft(now);
}
