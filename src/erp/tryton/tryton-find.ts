import { chunksOf, groupBy } from '../lists';
import { saleMarkOf } from '../one-sale';
import { allRecords, recordsById, type Domain, type Tryton } from './tryton-calls';
import {
  inOrderOfKeeping,
  INVOICES,
  MOVES,
  movesOf,
  SALE_LINES,
  SALES,
  salesWith,
  SHIPMENTS,
  withoutCopies,
  type TrytonSale,
  type WholeSale,
} from './tryton-sales';

/** Sales with everything that hangs on them, in a handful of calls. */
export async function wholeSales(tryton: Tryton, sales: readonly TrytonSale[]): Promise<readonly WholeSale[]> {
  if (sales.length === 0) return [];
  const ids = sales.map(({ id }) => id);
  const lines = groupBy(await allRecords(tryton, SALE_LINES, [['sale', 'in', ids]]), ({ sale }) => sale);
  const isMoving = sales.some(({ state }) => !['draft', 'quotation'].includes(state));
  const moves = isMoving ? await allRecords(tryton, MOVES, movesOf(ids)) : [];
  const ofLine = groupBy(moves, ({ origin }) => origin);
  const shipments = await byIds(tryton, SHIPMENTS, sales.flatMap((sale) => sale.shipments)); // prettier-ignore
  const invoices = await byIds(tryton, INVOICES, sales.flatMap((sale) => sale.invoices)); // prettier-ignore
  return sales.map((sale) => {
    const own = lines.get(sale.id) ?? [];
    return {
      sale,
      lines: own.toSorted((a, b) => (a.sequence ?? 0) - (b.sequence ?? 0) || a.id - b.id),
      moves: own.flatMap(({ id }) => ofLine.get(`sale.line,${id}`) ?? []),
      shipments: sale.shipments.toSorted((a, b) => a - b).flatMap((id) => shipments.get(id) ?? []),
      invoices: sale.invoices.toSorted((a, b) => a - b).flatMap((id) => invoices.get(id) ?? []),
    };
  });
}

const SOME = 500;

async function byIds<T extends { readonly id: number }>(
  tryton: Tryton,
  model: Parameters<typeof recordsById<T>>[1],
  ids: readonly number[],
): Promise<ReadonlyMap<number, T>> {
  const found = new Map<number, T>();
  for await (const page of recordsById(tryton, model, ids, SOME)) for (const one of page) found.set(one.id, one);
  return found;
}

/** Every sale that carries one of these keys, what is kept first, by key. */
export async function salesByKey(
  tryton: Tryton,
  keys: readonly string[],
): Promise<ReadonlyMap<string, readonly WholeSale[]>> {
  const wanted = new Set(keys);
  const found: WholeSale[] = [];
  for (const chunk of chunksOf([...wanted], MOST_KEYS)) {
    const sales = await salesOf(tryton, salesWith(chunk));
    found.push(...(await wholeSales(tryton, sales.filter((sale) => wanted.has(keyOf(sale) ?? ''))))); // prettier-ignore
  }
  const byKey = groupBy(found, ({ sale }) => keyOf(sale));
  const { userId } = await tryton.session();
  return new Map([...byKey].map(([key, of]) => [key ?? '', inOrderOfKeeping(withoutCopies(of, userId))]));
}

const MOST_KEYS = 50;
const keyOf = ({ description }: TrytonSale): string | null => saleMarkOf(description)?.key ?? null;

export const salesOf = (tryton: Tryton, domain: Domain): Promise<readonly TrytonSale[]> =>
  allRecords(tryton, SALES, domain);

export const salesWithKey = async (tryton: Tryton, key: string): Promise<readonly WholeSale[]> =>
  (await salesByKey(tryton, [key])).get(key) ?? [];
