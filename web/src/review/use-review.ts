import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { api, ApiError, dataOf } from '../api/client';
import type { paths } from '../api/schema';
import { filterIn, lastFilter } from '../queue/filter';
import { useFaultText } from '../parts/fault';
import { DECISIONS_KEY } from '../decisions/decisions';
import { useClaimFirst } from '../talk/claim';
import { useLanguage } from '../texts/language';

/** How soon a lost connection is tried again, in milliseconds. */
const AGAIN_MS = 4_000;
type PlaceQuery = NonNullable<paths['/api/review-queue/place']['get']['parameters']['query']>;

const isAway = (error: unknown): boolean => error instanceof ApiError && (error.status === 0 || error.status === 503);

export function useCase(id: string) {
  return useQuery({
    queryKey: ['review-case', id],
    queryFn: () => dataOf(api.GET('/api/review-cases/{id}', { params: { path: { id } } })),
    // What was decided is carried out by somebody else: look until it is.
    refetchInterval: ({ state }) => (isAway(state.error) || (state.data?.leaving ?? null) !== null ? AGAIN_MS : false),
  });
}

export function useSurroundings(id: string, version: number, enabled: boolean) {
  return useQuery({
    queryKey: ['review-case', id, 'surroundings', version],
    queryFn: () => dataOf(api.GET('/api/review-cases/{id}/surroundings', { params: { path: { id } } })),
    placeholderData: (before) => before,
    enabled,
  });
}

/** Where the case stands in the queue as it was looked at last, however long that is: for next and previous. */
export function usePlace(id: string) {
  return useQuery({
    queryKey: ['review-cases', 'place', id],
    queryFn: () => {
      const query = filterIn(new URLSearchParams(lastFilter()));
      return dataOf(api.GET('/api/review-queue/place', { params: { query: { ...query, case: id } as PlaceQuery } }));
    },
    placeholderData: (before) => before,
  });
}

/** Something that a person does to the case, given the version that he saw. */
export type Deed = (ifMatch: string) => Promise<unknown>;

export interface Notice {
  readonly tone: 'done' | 'trouble';
  readonly text: string;
}

/** A colleague has the case in hand; the text says who. */
class Held extends Error {}

/**
 * Carries out what a person decides, always against the version that he saw when he decided, and says what became of it: what is heard of the case while
 * it is carried out makes no difference.
 */
export function useActs(id: string, version: number) {
  const client = useQueryClient();
  const faultText = useFaultText();
  const { t } = useLanguage();
  const [notice, setNotice] = useState<Notice | null>(null);
  const claim = useClaimFirst(id);
  const reload = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['review-case', id] }),
      client.invalidateQueries({ queryKey: ['review-cases'] }),
      client.invalidateQueries({ queryKey: DECISIONS_KEY }),
    ]);
  const latest = useRef(version);
  latest.current = version;
  // From the very key that began it: what is only reported when the browser gets round to it lets a second key through.
  const [begun, setBegun] = useState(false);
  const [failures, setFailures] = useState(0);
  const mutation = useMutation({
    mutationFn: async ({ deed, seen }: { readonly deed: Deed; readonly seen: number }) => {
      const held = await claim();
      if (held !== null) throw new Held(held);
      return deed(`"${String(seen)}"`);
    },
    onSuccess: async (answer) => {
      const also = (answer as { alsoCleared?: number | null } | undefined)?.alsoCleared ?? null;
      setNotice({ tone: 'done', text: also === null ? t('rv.done') : t('rv.doneAlso', { n: also }) });
      await reload();
    },
    onError: async (error) => {
      setNotice({ tone: 'trouble', text: troubleText(error) });
      setFailures((before) => before + 1);
      if (!(error instanceof Held)) await reload();
    },
  });
  const troubleText = (error: unknown): string => {
    if (error instanceof Held) return error.message;
    if (!(error instanceof ApiError)) return faultText(error);
    if (error.status === 0) return t('rv.unsure');
    if (error.problem?.code === 'stale') return t('rv.stale');
    const fields = (error.problem as { errors?: readonly { message: string }[] } | null)?.errors ?? [];
    return fields.length > 0 ? fields.map(({ message }) => message).join(' ') : faultText(error);
  };
  const { mutateAsync } = mutation;
  // The same one from render to render: keys are made of it, and a new list of keys draws the page anew.
  const running = useRef(false);
  const act = useCallback(
    async (deed: Deed, seen: number = latest.current): Promise<boolean> => {
      if (running.current) return false;
      running.current = true;
      setBegun(true);
      try {
        await mutateAsync({ deed, seen });
        return true;
      } catch {
        return false;
      } finally {
        running.current = false;
        // Over once whoever waited for it has gone on: his dialog is closed and what was read is drawn when a key that waited acts on the screen.
        setTimeout(() => {
          if (!running.current) setBegun(false);
        });
      }
    },
    [mutateAsync],
  );
  /**
   * `act` tells whether it was done. `about` is what a key of the case is pressed for: after something failed it is pressed anew, and not by a key that
   * waited for it.
   */
  return { notice, say: setNotice, busy: begun, act, about: `${id} ${String(failures)}` };
}

export { isAway };
