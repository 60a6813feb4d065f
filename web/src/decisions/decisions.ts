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

/** What changes with a decision: the cases, and what is made of them. */
const CASES_KEY = ['review-cases'] as const;

/** The last twenty decisions of who is logged in, looked at again when one is due. */
export function useDecisions(): UseQueryResult<readonly Decision[]> {
  return useQuery({
    queryKey: DECISIONS_KEY,
    queryFn: async () => (await dataOf(api.GET('/api/desk-decisions', { params: { query: { mine: '1' } } }))).items,
    refetchInterval: ({ state }) => nextLook(state.data ?? [], Date.now()),
  });
}

interface Wish {
  readonly case: string;
  /** The version of the case that the person saw. */
  readonly version: number;
  readonly steps: readonly Step[];
}

/**
 * Decides about a case: it leaves after a while, until which the bar under every screen takes it back (Z).
 *
 * A screen calls `decide.mutate({ case: id, version, steps: [{ kind: 'release' }] }, { onSuccess: toTheNextCase })`, in place of the endpoint that
 * acts at once. What would be refused is refused now: `decide.error` is the problem of that endpoint, and `useFaultText()` says it in words; of
 * `open-findings` the member `findings` names those. While a case waits its view has `leaving`, and `refused` where it could not be done after all.
 */
export function useDecide(): UseMutationResult<Decision, Error, Wish> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ case: id, version, steps }: Wish) =>
      dataOf(
        api.POST('/api/desk-decisions', {
          params: { header: { 'If-Match': `"${version}"` } },
          body: { case: id, steps: [...steps] },
        }),
      ),
    onSuccess: (made) => {
      // Seen at once: the bar does not wait for the list.
      client.setQueryData<readonly Decision[]>(DECISIONS_KEY, (known) => [made, ...(known ?? [])].slice(0, 20));
      void client.invalidateQueries({ queryKey: CASES_KEY });
    },
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
