import { ErpFault } from '../port';
import type { FileStore } from './file-store';
import type { OrderBook } from './order-book';
import { TEMPORARY, TEMPORARY_FILE } from './order-ledger';
import type { Exchange } from './their-files';

/* What is tidied in our own folders: orders that were over long ago, and what was left by whoever stopped in the middle. */

/** How far the orders were gone through, kept with how far answers were read. */
export interface SweepMark {
  /** Name of the last folder that was looked at; null where all were. */
  readonly after: string | null;
  /** When it is begun anew. */
  readonly nextMs: number;
}

/** Orders that are looked at in one reading. */
const MOST = 100;
const DAY_MS = 86_400_000;

/** Puts together what was over for longer than orders are kept: a few in each reading, and all of them anew a day after the last. */
export async function sweepOrders({ store, settings, nowMs }: Exchange, book: OrderBook, mark: SweepMark | null): Promise<SweepMark> {
  const { after, nextMs } = mark ?? { after: null, nextMs: 0 };
  const { keepOrdersDays, folders } = settings;
  if (keepOrdersDays === null || (after === null && nowMs() < nextMs)) return { after, nextMs };
  const names = (await store.folders(`${folders.work}/orders`)).filter((name) => after === null || name > after).sort((a, b) => (a < b ? -1 : 1));
  const some = names.slice(0, MOST);
  for (const name of some) await sweepOrNot(book, name, nowMs() - keepOrdersDays * DAY_MS);
  const isEnd = names.length <= some.length;
  return isEnd ? { after: null, nextMs: nowMs() + DAY_MS } : { after: some.at(-1) ?? null, nextMs };
} // prettier-ignore

/** An order that somebody is at, or of which something is damaged, waits for the next time and keeps nothing back. */
async function sweepOrNot(book: OrderBook, name: string, beforeMs: number): Promise<void> {
  try {
    await book.putTogether(name, beforeMs);
  } catch (error) {
    const isOfThis = error instanceof SyntaxError || (error instanceof ErpFault && error.kind !== 'away');
    if (!isOfThis) throw error;
  }
}

/** Removes what was left by somebody who stopped before he gave it its name: nobody works a day at one order. */
export async function sweepTemporary({ store, settings, nowMs }: Exchange): Promise<void> {
  const { work, orders } = settings.folders;
  const isOld = (name: string, shape: RegExp): boolean => {
    const began = shape.exec(name)?.[1];
    return began !== undefined && nowMs() - Number(began) >= DAY_MS;
  };
  for (const name of await store.folders(work)) {
    if (!isOld(name, new RegExp(`^${TEMPORARY}(\\d+)-`))) continue;
    for (const file of await store.list(`${work}/${name}`)) await store.remove(`${work}/${name}/${file.name}`);
    await store.removeFolder(`${work}/${name}`);
  }
  await sweepFiles(store, work, (name) => isOld(name, new RegExp(`^${TEMPORARY_FILE}(\\d+)-`)));
  if (orders !== null) await sweepFiles(store, orders, (name) => isOld(name, new RegExp(`^${CHECKED.replace('.', '\\.')}(\\d+)-`)));
} // prettier-ignore

async function sweepFiles(store: FileStore, folder: string, isOld: (name: string) => boolean): Promise<void> {
  if (!(await store.isThere(folder))) return;
  for (const { name } of await store.list(folder)) if (isOld(name)) await store.remove(`${folder}/${name}`);
} // prettier-ignore

/** Beginning of the name under which it is tried whether something can be put before the ERP: no ERP takes it. */
export const CHECKED = '.check-';
