import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Filter } from './filter';
import { type Deed, doTo, type QueueRow, useRows } from './queue-api';
import { NOTHING, range, steady, type Steady } from './steady';

/** How a deed on several cases went: those that it did not work for say why. */
export interface Outcome {
  readonly done: number;
  readonly refused: readonly unknown[];
}

/** The rows as they stand on the screen, whatever happens behind it. */
export function useSteadyRows(filter: Filter) {
  const rows = useRows(filter);
  const [shown, setShown] = useState<Steady<QueueRow>>(NOTHING);
  const dropGone = useRef(false);
  const key = JSON.stringify(filter);
  const [of, setOf] = useState(key);
  // Another filter is another list.
  if (of !== key) {
    setOf(key);
    setShown(NOTHING);
  }
  const { data } = rows;
  useEffect(() => {
    if (data === undefined) return;
    const drop = dropGone.current;
    dropGone.current = false;
    setShown((before) => steady(before, data.pages.map(({ items }) => items), drop)); // prettier-ignore
  }, [data, key]);
  const showFresh = useCallback(() => {
    if (data !== undefined) setShown(steady(NOTHING, data.pages.map(({ items }) => items), false)); // prettier-ignore
  }, [data]);
  const { hasNextPage, isFetching, fetchNextPage } = rows;
  const more = useCallback(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);
  const mine = useCallback(() => {
    dropGone.current = true;
  }, []);
  return { rows, shown, showFresh, more, mine };
}

/** Does something to cases, one after the other, and asks for the list anew. */
export function useDeeds(before: () => void): (ids: readonly string[], deed: Deed) => Promise<Outcome> {
  const client = useQueryClient();
  return useCallback(
    async (ids, deed) => {
      const refused: unknown[] = [];
      for (const id of ids) await doTo(id, deed).catch((error: unknown) => refused.push(error));
      before();
      await client.invalidateQueries({ queryKey: ['queue'] });
      return { done: ids.length - refused.length, refused };
    },
    [client, before],
  );
}

/** Which rows are chosen, and from which one a range goes. */
export function useSelection(ids: readonly string[]) {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [anchor, setAnchor] = useState<string | null>(null);
  const there = useMemo(() => new Set(ids), [ids]);
  const inList = useMemo(() => new Set([...selected].filter((id) => there.has(id))), [selected, there]);
  const toggle = useCallback((id: string) => {
    setAnchor(id);
    setSelected((known) => new Set(known.has(id) ? [...known].filter((one) => one !== id) : [...known, id]));
  }, []);
  const extend = useCallback(
    (id: string) => setSelected((known) => new Set([...known, ...range(ids, anchor, id)])),
    [ids, anchor],
  );
  const clear = useCallback(() => setSelected(new Set()), []);
  return { selected: inList, toggle, extend, clear };
}

/** The present, once in a while: times that are left are told in minutes. */
export function useNow(everyMs = 20_000): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
