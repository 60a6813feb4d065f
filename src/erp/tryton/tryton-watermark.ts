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
import { EVEN_INACTIVE, recordsOf, type Domain, type Tryton } from './tryton-calls';
import { before, idValue, isStamp, stampValue, toStamp, type Stamp } from './tryton-values';

/* Tryton's tables asked for changes: a record has the time of its last change, or that of its making where it was never changed. */

/** A table that is asked for changes, and the fields in which it names what is to be read again. */
export interface Polled {
  readonly model: string;
  readonly parents?: readonly string[];
  readonly deactivable?: boolean;
  readonly domain?: Domain;
}

/** Null for one that this connector did not write: then everything is read. */
export const markOf = (watermark: Watermark | null): Mark | null => readMark(watermark, isStamp);

const BEGINNING: Stamp = '1970-01-01T00:00:00.000000';
const STAMPS = ['write_date', 'create_date'];

const stamped = z.looseObject({ id: idValue, write_date: stampValue.nullable(), create_date: stampValue.nullable() });
type Stamped = z.output<typeof stamped>;
const stampOf = ({ write_date: written, create_date: created }: Stamped): Stamp => written ?? created ?? BEGINNING;

/** What changed in these tables since the mark, and the next mark. */
export const changesSince = (
  tryton: Tryton,
  polled: readonly Polled[],
  since: Mark,
  asking: Asking,
): Promise<Changes> => changesIn(stampsOf(tryton), polled, since, asking);

/** The mark for a reading of everything, taken before it. */
export const markNow = (tryton: Tryton, polled: readonly Polled[], asking: Asking): Promise<Mark> =>
  markOfNow(stampsOf(tryton), polled, BEGINNING, asking);

const stampsOf = (tryton: Tryton): StampSource<Polled> => ({
  before,
  latest: (table) => latestOf(tryton, table),
  since: async (table, from, { size, pages }) => {
    const records = await stampedSince(tryton, table, from, size, pages);
    return records.map((one): StampedRecord => {
      const stamp = stampOf(one);
      const parents = Object.fromEntries((table.parents ?? []).map((name) => [name, one[name]]));
      return { id: one.id, stamp, token: stamp, parents };
    });
  },
});

async function latestOf(tryton: Tryton, table: Polled): Promise<Stamp | null> {
  let latest: Stamp | null = null;
  for (const field of STAMPS) {
    const params = [table.domain ?? [], 0, 1, [[field, 'DESC NULLS LAST']], STAMPS];
    for (const one of await stampedOf(tryton, table, params))
      if (latest === null || stampOf(one) > latest) latest = stampOf(one);
  }
  return latest;
}

async function stampedSince(
  tryton: Tryton,
  table: Polled,
  from: Stamp,
  size: number,
  mostPages: number,
): Promise<readonly Stamped[]> {
  const time = toStamp(from);
  // A record that was never changed has no time of its last change.
  const since = ['OR', ['write_date', '>', time], [['write_date', '=', null], ['create_date', '>', time]]]; // prettier-ignore
  const records: Stamped[] = [];
  for (let last = -1, pages = 1; ; pages++) {
    const domain = [...(table.domain ?? []), since, ['id', '>', last]];
    const params = [domain, 0, size, [['id', 'ASC']], [...STAMPS, ...(table.parents ?? [])]];
    const page = await stampedOf(tryton, table, params);
    records.push(...page);
    const [end] = page.slice(-1);
    if (end === undefined || page.length < size || pages >= mostPages) return records;
    last = end.id;
  }
}

async function stampedOf(
  tryton: Tryton,
  { model, deactivable = false }: Polled,
  params: readonly unknown[],
): Promise<readonly Stamped[]> {
  const answer = await tryton.call(`model.${model}.search_read`, params, deactivable ? EVEN_INACTIVE : {});
  return recordsOf(model, stamped, answer);
}
