import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ApiError, dataOf } from '../api/client';
import { useFaultText } from '../parts/fault';
import { DECISIONS_KEY } from '../decisions/decisions';
import { useLanguage } from '../texts/language';

/** How soon a lost connection is tried again, in milliseconds. */
const AGAIN_MS = 4_000;
const QUEUE_SHOWN = 200;

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

/** The open cases, the oldest first, as far as they are counted: for next and previous. */
export function useQueueIds() {
  return useQuery({
    queryKey: ['review-cases', 'ids'],
    queryFn: async () => {
      const query = { state: 'open', limit: QUEUE_SHOWN } as const;
      const { items, next } = await dataOf(api.GET('/api/review-cases', { params: { query } }));
      return { ids: items.map(({ id }) => id), isAll: next === null };
    },
  });
}

/** Something that a person does to the case, given the version that he saw. */
export type Deed = (ifMatch: string) => Promise<unknown>;

export interface Notice {
  readonly tone: 'done' | 'trouble';
  readonly text: string;
}

/** Carries out what a person decides, always against the version on the screen, and says what became of it. */
export function useActs(id: string, version: number) {
  const client = useQueryClient();
  const faultText = useFaultText();
  const { t } = useLanguage();
  const [notice, setNotice] = useState<Notice | null>(null);
  const reload = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['review-case', id] }),
      client.invalidateQueries({ queryKey: ['review-cases'] }),
      client.invalidateQueries({ queryKey: DECISIONS_KEY }),
    ]);
  const mutation = useMutation({
    mutationFn: (deed: Deed) => deed(`"${String(version)}"`),
    onSuccess: async (answer) => {
      const also = (answer as { alsoCleared?: number | null } | undefined)?.alsoCleared ?? null;
      setNotice({ tone: 'done', text: also === null ? t('rv.done') : t('rv.doneAlso', { n: also }) });
      await reload();
    },
    onError: async (error) => {
      setNotice({ tone: 'trouble', text: troubleText(error) });
      await reload();
    },
  });
  const troubleText = (error: unknown): string => {
    if (!(error instanceof ApiError)) return faultText(error);
    if (error.status === 0) return t('rv.unsure');
    if (error.problem?.code === 'stale') return t('rv.stale');
    const fields = (error.problem as { errors?: readonly { message: string }[] } | null)?.errors ?? [];
    return fields.length > 0 ? fields.map(({ message }) => message).join(' ') : faultText(error);
  };
  return {
    notice,
    say: setNotice,
    busy: mutation.isPending,
    /** @returns whether it was done */
    act: async (deed: Deed): Promise<boolean> => {
      if (mutation.isPending) return false;
      return mutation.mutateAsync(deed).then(
        () => true,
        () => false,
      );
    },
  };
}

export { isAway };
