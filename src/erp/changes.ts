import { z } from 'zod';
import type { Watermark } from './port';

/*
 * What changed since the last reading, of an ERP whose records carry the time of their last change. Not every ERP tells a parent of changes of
 * its parts, so every table is asked. How far a reading came is the latest time that the ERP itself wrote, so that no clock is compared with
 * another. An ERP writes the time at which a transaction began; one that took long appears behind later ones, and for that the next reading
 * steps back by the overlap. What was seen in the overlap already is remembered in the watermark, and passed over.
 */

/** A time as text: an earlier one compares as less. */
type Stamp = string;

/** A table that is asked for changes. */
export interface ChangingTable {
  readonly model: string;
}

/** A record that changed: its id and what its fields name. */
export interface ChangedRecord {
  readonly id: number;
  readonly parents: Readonly<Record<string, unknown>>;
}

export interface StampedRecord extends ChangedRecord {
  readonly stamp: Stamp;
  /** Another one after every change, as far as it matters to us: the time, and more where several changes may have one time. */
  readonly token: string;
}

/** How the tables of an ERP are asked for times. */
export interface StampSource<T extends ChangingTable> {
  /** The latest time in a table; null for an empty one. */
  latest(table: T): Promise<Stamp | null>;
  /** Records with this time or a later one. */
  since(table: T, from: Stamp, most: { readonly size: number; readonly pages: number }): Promise<readonly StampedRecord[]>; // prettier-ignore
  before(stamp: Stamp, seconds: number): Stamp;
}

export interface Changes {
  /** By model. */
  readonly of: (model: string) => readonly ChangedRecord[];
  readonly mark: Mark;
}

const markSchema = z.object({
  at: z.string(),
  /** By model: the ids of what was seen within the overlap, and the token of each. */
  seen: z.record(z.string(), z.record(z.string(), z.string())),
  /** The day that was asked for, where it matters. */
  day: z.string().optional(),
  /** The price list of those who have none of their own, where that is told by nothing else. */
  priceList: z.int().nullable().optional(),
});
export type Mark = z.output<typeof markSchema>;

/** Null for one that this connector did not write: then everything is read. */
export function readMark(watermark: Watermark | null, isStamp: (text: string) => boolean): Mark | null {
  const read = markSchema.safeParse(watermark);
  return read.success && isStamp(read.data.at) ? read.data : null;
}

/** More than this is not remembered, and read once more instead. */
const MOST_SEEN = 5_000;

export interface Asking {
  readonly overlapSeconds: number;
  readonly pageSize: number;
}

/** What changed in these tables since the mark, and the next mark. */
export async function changesIn<T extends ChangingTable>(
  source: StampSource<T>,
  tables: readonly T[],
  since: Mark,
  { overlapSeconds, pageSize }: Asking,
): Promise<Changes> {
  const found = new Map<string, readonly StampedRecord[]>();
  const from = source.before(since.at, overlapSeconds);
  for (const table of tables)
    found.set(table.model, await source.since(table, from, { size: pageSize, pages: Number.POSITIVE_INFINITY }));
  let { at } = since;
  for (const records of found.values()) for (const { stamp } of records) if (stamp > at) at = stamp;
  return {
    of: (model) => (found.get(model) ?? []).filter(({ id, token }) => since.seen[model]?.[String(id)] !== token),
    mark: { at, seen: seenSince(found, source.before(at, overlapSeconds)) },
  };
}

/** The mark for a reading of everything, taken before it: what is written while it reads is read again. */
export async function markOfNow<T extends ChangingTable>(
  source: StampSource<T>,
  tables: readonly T[],
  beginning: Stamp,
  { overlapSeconds }: Asking,
): Promise<Mark> {
  let at = beginning;
  for (const table of tables) {
    const latest = await source.latest(table);
    if (latest !== null && latest > at) at = latest;
  }
  const from = source.before(at, overlapSeconds);
  const found = new Map<string, readonly StampedRecord[]>();
  for (const table of tables) found.set(table.model, await source.since(table, from, { size: MOST_SEEN, pages: 1 }));
  // What was written meanwhile lies behind the mark; the next reading finds it.
  const upTo = new Map([...found].map(([model, list]) => [model, list.filter(({ stamp }) => stamp <= at)]));
  return { at, seen: seenSince(upTo, from) };
}

function seenSince(found: ReadonlyMap<string, readonly StampedRecord[]>, from: Stamp): Mark['seen'] {
  return Object.fromEntries(
    [...found].flatMap(([model, records]) => {
      const recent = records.filter(({ stamp }) => stamp >= from);
      const isFew = recent.length > 0 && recent.length < MOST_SEEN;
      return isFew ? [[model, Object.fromEntries(recent.map(({ id, token }) => [String(id), token]))]] : [];
    }),
  );
}

/** The ids that a field of changed records names; several where it is a list. */
export const parentsOf = (changed: readonly ChangedRecord[], field: string): readonly number[] =>
  changed.flatMap(({ parents }) => [parents[field]].flat().filter((id) => typeof id === 'number'));
