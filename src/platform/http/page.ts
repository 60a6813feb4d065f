import { z } from 'zod';
import { problem } from './problem';

export const DEFAULT_PAGE_SIZE = 50;
export const MAX_PAGE_SIZE = 200;

/** What every list takes: how many items, and where to go on. */
export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(MAX_PAGE_SIZE).default(DEFAULT_PAGE_SIZE),
  cursor: z.string().max(1000).optional(),
});
export type PageQuery = z.infer<typeof pageQuery>;

/** What every list answers. */
export interface Page<T> {
  readonly items: readonly T[];
  /** Opaque; null on the last page. */
  readonly next: string | null;
}

/** The schema of a list's answer, for the documentation. */
export const pageOf = <T extends z.ZodType>(
  item: T,
): z.ZodObject<{ items: z.ZodArray<T>; next: z.ZodNullable<z.ZodString> }> =>
  z.object({ items: z.array(item), next: z.string().nullable() });

export type CursorKey = string | number | null;

/** Packs the sort keys of the last item shown. Opaque to clients, so that the sort order can change without breaking them. */
export const encodeCursor = (keys: readonly CursorKey[]): string =>
  Buffer.from(JSON.stringify(keys), 'utf8').toString('base64url');

const cursorKeys = z.array(z.union([z.string(), z.number(), z.null()]));

/** The sort keys of a cursor; undefined on the first page. Throws the problem `invalid-request` for one that we did not make. */
export function decodeCursor(cursor: string | undefined, keyCount: number): readonly CursorKey[] | undefined {
  if (cursor === undefined) return undefined;
  const keys = cursorKeys.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString('utf8')));
  if (keys.success && keys.data.length === keyCount) return keys.data;
  const message = {
    nl: 'Deze cursor hoort niet bij deze lijst; begin vooraan.',
    en: 'This cursor does not belong to this list; start at the beginning.',
  };
  throw problem('invalid-request', { errors: [{ path: 'query.cursor', message }] });
}

/**
 * Makes a page of rows that were read with `LIMIT limit + 1`: the one row too many says that there is a next page, and costs no
 * count of the table.
 */
export function toPage<R, T>(
  rows: readonly R[],
  limit: number,
  keysOf: (row: R) => readonly CursorKey[],
  toItem: (row: R) => T,
): Page<T> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(toItem),
    next: rows.length > limit && last !== undefined ? encodeCursor(keysOf(last)) : null,
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
