import { createHash } from 'node:crypto';
import { z } from 'zod';
import {
  changesIn,
  markOfNow,
  readMark,
  type Asking,
  type Changes,
  type Mark,
  type StampedRecord,
  type StampSource,
} from '../changes';
import type { Watermark } from '../port';
import { recordsOf, type Domain, type Odoo } from './odoo-calls';
import { before, idValue, isStamp, maybeStamp, type Stamp } from './odoo-values';

/*
 * Odoo's tables asked for changes. `write_date` is set when a record is made and whenever it is written. It is told to the second while the database
 * keeps microseconds, so two changes may have one time: what matters to us of a record is looked at beside it.
 */

/** A table that is asked for changes. */
export interface Polled {
  readonly model: string;
  /** Fields in which it names what is to be read again. */
  readonly parents?: readonly string[];
  /** Fields of which a second change within the same second is noticed. They are columns: what is computed would be slow. */
  readonly watched?: readonly string[];
  readonly archivable?: boolean;
  readonly domain?: Domain;
}

/** Null for one that this connector did not write: then everything is read. */
export const markOf = (watermark: Watermark | null): Mark | null => readMark(watermark, isStamp);

const BEGINNING: Stamp = '1970-01-01 00:00:00';

/** What changed in these tables since the mark, and the next mark. */
export const changesSince = (odoo: Odoo, polled: readonly Polled[], since: Mark, asking: Asking): Promise<Changes> =>
  changesIn(stampsOf(odoo), polled, since, asking);

/** The mark for a reading of everything, taken before it. */
export const markNow = (odoo: Odoo, polled: readonly Polled[], asking: Asking): Promise<Mark> =>
  markOfNow(stampsOf(odoo), polled, BEGINNING, asking);

const stamped = z.looseObject({ id: idValue, write_date: maybeStamp });

const stampsOf = (odoo: Odoo): StampSource<Polled> => ({
  before,
  async latest(table) {
    const [one] = await ask(odoo, table, { domain: table.domain ?? [], order: 'write_date desc', limit: 1 });
    return one?.stamp ?? null;
  },
  async since(table, from, { size, pages }) {
    const records: StampedRecord[] = [];
    for (let last = 0, page = 1; ; page++) {
      const domain = [...(table.domain ?? []), ['write_date', '>=', from], ['id', '>', last]];
      const found = await ask(odoo, table, { domain, order: 'id', limit: size });
      records.push(...found);
      const end = found.at(-1);
      if (end === undefined || found.length < size || page >= pages) return records;
      last = end.id;
    }
  },
});

async function ask(
  odoo: Odoo,
  { model, parents = [], watched = [], archivable = false }: Polled,
  search: { readonly domain: Domain; readonly order: string; readonly limit: number },
): Promise<readonly StampedRecord[]> {
  const fields = ['write_date', ...new Set([...parents, ...watched])];
  const answer = await odoo.call(model, 'search_read', { ...search, fields }, archivable ? { active_test: false } : {});
  return recordsOf(model, stamped, answer).map((one): StampedRecord => {
    const stamp = one.write_date ?? BEGINNING;
    const said = JSON.stringify(fields.map((field) => one[field]));
    const token = `${stamp} ${createHash('md5').update(said).digest('base64url').slice(0, 8)}`;
    return { id: one.id, stamp, token, parents: Object.fromEntries(parents.map((name) => [name, idsIn(one[name])])) };
  });
}

/** The ids of a relation: one is told with its name, several as a list. */
function idsIn(value: unknown): readonly number[] {
  if (!Array.isArray(value)) return [];
  const list = value as readonly unknown[];
  const ids = typeof list[1] === 'string' ? list.slice(0, 1) : list;
  return ids.filter((id) => typeof id === 'number');
}
