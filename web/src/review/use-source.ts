import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { api, dataOf } from '../api/client';
import { isOf, joined, linesOf, prettyRuns, runsOf, type Run } from './source-text';

/** How long a value must be sought before the piece that it stands in is fetched, in milliseconds: nobody means all that a pointer crosses. */
const STANDS_MS = 150;
/** So much of the end of a long message is fetched by who goes to its end; what stands before it is fetched by nobody. */
const TAIL = 16_384;

interface Query {
  readonly from?: number;
  readonly value?: string;
}
const fetchPiece = (id: string, query: Query) =>
  dataOf(api.GET('/api/review-cases/{id}/source', { params: { path: { id }, query } }));
type Piece = Awaited<ReturnType<typeof fetchPiece>>;
type Sought = { readonly path: string } | 'start' | 'end';

/** The pieces of a message from one place on: its beginning, or where somebody went. */
function usePieces(id: string, begin: number | null) {
  return useInfiniteQuery({
    queryKey: ['review-case-source', id, begin],
    initialPageParam: begin ?? undefined,
    queryFn: ({ pageParam }) => fetchPiece(id, pageParam === undefined ? {} : { from: pageParam }),
    getNextPageParam: ({ next }) => next ?? undefined,
    staleTime: Infinity,
    placeholderData: (before) => before,
  });
}

/** The lines of pieces. Each piece is cut once, however many follow it. */
function useLines(pieces: readonly Piece[] | undefined, isPretty: boolean): readonly (readonly Run[])[] {
  const cut = useMemo(() => {
    const known = new WeakMap<Piece, readonly (readonly Run[])[]>();
    return (piece: Piece) => {
      const own = runsOf(piece.text, piece.values);
      const lines = known.get(piece) ?? linesOf(isPretty ? prettyRuns(own, piece.format) : own);
      known.set(piece, lines);
      return lines;
    };
  }, [isPretty]);
  return useMemo(() => joined((pieces ?? []).map(cut)), [pieces, cut]);
}

/** What of a long message is loaded, and the line that is to be brought into sight: of a value, or the first or the last one. */
export function useSource(id: string, isPretty: boolean) {
  const [begin, setBegin] = useState<number | null>(null);
  const [sought, seek] = useState<Sought | null>(null);
  const pieces = usePieces(id, begin);
  const { data, hasNextPage, isPlaceholderData, isFetching, isFetchNextPageError, fetchNextPage } = pieces;
  const lines = useLines(data?.pages, isPretty);
  const path = sought !== null && typeof sought === 'object' ? sought.path : null;
  const at = useMemo(() => {
    if (sought === null || isPlaceholderData || lines.length === 0) return null;
    if (path === null) return sought === 'start' ? 0 : lines.length - 1;
    const found = lines.findIndex((line) => line.some(({ paths }) => paths.some((one) => isOf(one, path))));
    return found < 0 ? null : found;
  }, [lines, sought, path, isPlaceholderData]);
  const [stands] = useDebouncedValue(path, STANDS_MS);
  const isElsewhere = path !== null && path === stands && at === null && !isPlaceholderData && data !== undefined && (begin !== null || hasNextPage); // prettier-ignore
  const place = useQuery({
    queryKey: ['review-case-source-of', id, path],
    enabled: isElsewhere,
    queryFn: () => fetchPiece(id, { value: path ?? '' }),
    staleTime: Infinity,
    // Only where it stands is asked: the piece itself is not kept twice.
    select: ({ from, values }) => (values.some((one) => isOf(one.path, path)) ? from : null),
  });
  const there = isElsewhere ? (place.data ?? null) : null;
  useEffect(() => {
    if (there !== null) setBegin(there);
  }, [there]);
  const mayFetch = hasNextPage && !isFetching && !isFetchNextPageError && !isPlaceholderData;
  const more = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  const first = data?.pages[0];
  const last = data?.pages.at(-1);
  return {
    pieces,
    lines,
    last,
    isLong: begin !== null || (first !== undefined && first.next !== null),
    to: at,
    arrive: useCallback(() => seek(null), []),
    seek: useCallback((one: string) => seek({ path: one }), []),
    more: mayFetch ? more : null,
    toStart: () => {
      setBegin(null);
      seek('start');
    },
    toEnd: () => {
      if (hasNextPage) setBegin(Math.max(0, (last?.total ?? 0) - TAIL));
      seek('end');
    },
  };
}

/**
 * Seeks what is pointed at or chosen elsewhere on the screen. What is pointed at in the source itself is under the pointer already,
 * and nothing moves away from there: not when it is pointed at, and not when the pointer goes on.
 *
 * @returns how the source itself lights a value
 */
export function useFollowing(
  { pointed, chosen, light }: { readonly pointed: string | null; readonly chosen: string | null; readonly light: (path: string | null) => void },
  seek: (path: string) => void,
): (path: string | null) => void {
  const own = useRef<string | null>(null);
  const before = useRef<string | null>(null);
  useEffect(() => {
    const isSame = before.current === chosen;
    before.current = chosen;
    if (pointed !== null && pointed === own.current) return;
    const hasLeft = pointed === null && own.current !== null && isSame;
    own.current = null;
    const path = pointed ?? chosen;
    if (!hasLeft && path !== null) seek(path);
  }, [pointed, chosen, seek]);
  return useCallback(
    (path) => {
      if (path !== null) own.current = path;
      light(path);
    },
    [light],
  );
} // prettier-ignore
