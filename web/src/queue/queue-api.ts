import { type QueryClient, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../api/client';
import type { paths } from '../api/schema';
import type { Filter } from './filter';

type Answer<P extends keyof paths> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer T } } } };
}
  ? T
  : never;
export type QueueRow = Answer<'/api/review-queue'>['items'][number];
export type QueueCounts = Answer<'/api/review-queue/counts'>;
type Query = NonNullable<paths['/api/review-queue']['get']['parameters']['query']>;

export const GROUPS = ['finding', 'customer', 'article'] as const;
export type Grouping = (typeof GROUPS)[number];

const PAGE = 100;
/** What was chosen stands in the address as text; the server says what of it is wrong. */
const queryOf = (filter: Filter): Query => filter as Query;

/** The rows come anew when something happened, and never because a window was looked at: rows do not move under a hand. */
export const useRows = (filter: Filter) =>
  useInfiniteQuery({
    queryKey: ['queue', 'rows', filter],
    queryFn: ({ pageParam }) =>
      dataOf(
        api.GET('/api/review-queue', {
          params: { query: { ...queryOf(filter), limit: PAGE, ...(pageParam === null ? {} : { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    refetchOnWindowFocus: false,
  });

export const useCounts = (filter: Filter) =>
  useQuery({
    queryKey: ['queue', 'counts', filter],
    queryFn: () => dataOf(api.GET('/api/review-queue/counts', { params: { query: queryOf(filter) } })),
    placeholderData: (before) => before,
  });

export const useGroups = (filter: Filter, by: Grouping | null) =>
  useQuery({
    queryKey: ['queue', 'groups', by, filter],
    queryFn: () =>
      dataOf(api.GET('/api/review-queue/groups', { params: { query: { ...queryOf(filter), by: by ?? 'finding' } } })),
    enabled: by !== null,
  });

export const usePeople = () =>
  useQuery({
    queryKey: ['queue-people'],
    queryFn: () => dataOf(api.GET('/api/review-queue/people')),
    staleTime: 300_000,
  });

export const useViews = () =>
  useQuery({ queryKey: ['saved-views'], queryFn: () => dataOf(api.GET('/api/saved-views')) });

export async function keepView(client: QueryClient, name: string, filter: string): Promise<void> {
  await api.PUT('/api/saved-views/{name}', { params: { path: { name } }, body: { filter } });
  await client.invalidateQueries({ queryKey: ['saved-views'] });
}

export async function forgetView(client: QueryClient, name: string): Promise<void> {
  await api.DELETE('/api/saved-views/{name}', { params: { path: { name } } });
  await client.invalidateQueries({ queryKey: ['saved-views'] });
}

/** What can be done with a case from the list. */
export type Deed =
  | { readonly kind: 'claim'; readonly takeOver: boolean }
  | { readonly kind: 'free' }
  | { readonly kind: 'assign'; readonly assignee: string | null }
  | { readonly kind: 'snooze'; readonly until: string | null; readonly waitingFor: 'customer' | 'colleague' | null }
  | { readonly kind: 'wake' };

export async function doTo(id: string, deed: Deed): Promise<void> {
  const params = { path: { id } };
  if (deed.kind === 'claim')
    await api.POST('/api/review-cases/{id}/claim', { params, body: { takeOver: deed.takeOver } });
  else if (deed.kind === 'free') await api.DELETE('/api/review-cases/{id}/claim', { params });
  else if (deed.kind === 'assign')
    await api.POST('/api/review-cases/{id}/assignment', { params, body: { assignee: deed.assignee } });
  else if (deed.kind === 'wake') await api.DELETE('/api/review-cases/{id}/snooze', { params });
  else
    await api.POST('/api/review-cases/{id}/snooze', {
      params,
      body: { until: deed.until, waitingFor: deed.waitingFor },
    });
}
