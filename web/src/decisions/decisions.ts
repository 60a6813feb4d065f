import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { api, dataOf } from '../api/client';
import type { paths } from '../api/schema';
import { nextLook } from './waiting';

type Listed = paths['/api/desk-decisions']['get']['responses'][200]['content']['application/json'];
export type Decision = Listed['items'][number];
/** A step of a decision: what the endpoint of that name takes, as { kind: 'release' } or { kind: 'rejection', body: { reason } }. */
export type Step = NonNullable<
  paths['/api/desk-decisions']['post']['requestBody']
>['content']['application/json']['steps'][number];

export const DECISIONS_KEY = ['desk-decisions'] as const;

/** The last decisions of who is logged in, looked at again when one is due. */
export function useDecisions(): UseQueryResult<readonly Decision[]> {
  return useQuery({
    queryKey: DECISIONS_KEY,
    queryFn: async () => (await dataOf(api.GET('/api/desk-decisions', { params: { query: { mine: '1' } } }))).items,
    refetchInterval: ({ state }) => nextLook(state.data ?? [], Date.now()),
  });
}

/** Notes that who decided has read what was refused. */
export function useRead(): UseMutationResult<unknown, Error, string> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.POST('/api/desk-decisions/{id}/read', { params: { path: { id } } }),
    onSettled: () => client.invalidateQueries({ queryKey: DECISIONS_KEY }),
  });
}

/** Takes back what waits: one decision, or all of a group. */
export function useUndo(): UseMutationResult<unknown, Error, Pick<Decision, 'id' | 'group'>> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, group }: Pick<Decision, 'id' | 'group'>): Promise<unknown> =>
      group === null
        ? dataOf(api.DELETE('/api/desk-decisions/{id}', { params: { path: { id } } }))
        : dataOf(api.DELETE('/api/desk-decisions/groups/{id}', { params: { path: { id: group } } })),
    onSettled: () => client.invalidateQueries(),
  });
}
