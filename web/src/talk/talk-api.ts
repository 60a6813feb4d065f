import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { api, dataOf } from '../api/client';
import type { paths } from '../api/schema';
import { useEar } from '../app/ear';

type Answer<P extends keyof paths> = paths[P] extends { get: { responses: { 200: { content: { 'application/json': infer B } } } } } ? B : never; // prettier-ignore
export type People = Answer<'/api/review-cases/{id}/people'>;
export type Said = Answer<'/api/review-cases/{id}/conversation'>['items'][number];
export type Draft = Answer<'/api/review-cases/{id}/mail-draft'>;
export type Notification = Answer<'/api/notifications'>['items'][number];

/** How often is looked whether a mail has left. Milliseconds. */
const LEAVING_MS = 2_000;
const COMMENTS_SHOWN = 200;

const at = (id: string) => ({ params: { path: { id } } });

/** Who has to do with a case. */
export function usePeople(id: string) {
  return useQuery({
    queryKey: ['talk', id, 'people'],
    queryFn: () => dataOf(api.GET('/api/review-cases/{id}/people', at(id))),
  });
}

/** What was said about a case; asked again while a mail is on its way. */
export function useConversation(id: string) {
  return useQuery({
    queryKey: ['talk', id, 'conversation'],
    queryFn: async () => (await dataOf(api.GET('/api/review-cases/{id}/conversation', at(id)))).items,
    refetchInterval: ({ state }) =>
      state.data?.some((one) => one.kind === 'mail' && one.state === 'waiting') === true ? LEAVING_MS : false,
  });
}

export function useComments(id: string) {
  return useQuery({
    queryKey: ['talk', id, 'comments'],
    queryFn: async () => {
      const found = await dataOf(
        api.GET('/api/review-cases/{id}/comments', {
          params: { path: { id }, query: { limit: COMMENTS_SHOWN } },
        }),
      );
      return found.items;
    },
  });
}

/** Asks anew for what is said about a case when something happens to it. */
export function useTalkNews(id: string): void {
  const client = useQueryClient();
  useEar(
    useCallback(
      ({ kind, cases }) => {
        if (kind === 'looking' || (cases.length > 0 && !cases.includes(id))) return;
        void client.invalidateQueries({ queryKey: ['talk', id] });
        void client.invalidateQueries({ queryKey: ['review-case', id] });
      },
      [client, id],
    ),
  );
}

/** What one knew of a case is asked anew once something was said. */
export function useSaidNow(id: string): () => Promise<void> {
  const client = useQueryClient();
  return useCallback(async () => {
    await Promise.all([
      client.invalidateQueries({ queryKey: ['talk', id] }),
      client.invalidateQueries({ queryKey: ['review-case', id] }),
    ]);
  }, [client, id]);
}
