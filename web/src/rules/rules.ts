import {
  useMutation,
  type UseMutationResult,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from '@tanstack/react-query';
import { api, dataOf } from '../api/client';
import type { paths } from '../api/schema';

type Query = NonNullable<paths['/api/resolutions']['get']['parameters']['query']>;
export type State = NonNullable<Query['state']>;
export type Rule = paths['/api/resolutions']['get']['responses'][200]['content']['application/json']['items'][number];
export type RuleDetail = paths['/api/resolutions/{id}']['get']['responses'][200]['content']['application/json'];
export type Trial = paths['/api/resolutions/{id}/trial']['get']['responses'][200]['content']['application/json'];
export type Act = Rule['acts'][number];

export const STATES: readonly State[] = ['draft', 'shadow', 'auto', 'suspended', 'expired', 'ended'];
export const RULES_KEY = 'resolutions';

/** What the address asks for; a state or a code that there is not is none. */
export function askedOf(search: URLSearchParams): { readonly state: State | null; readonly code: string | null } {
  const code = (search.get('code') ?? '').trim().toUpperCase();
  return {
    state: STATES.find((one) => one === search.get('state')) ?? null,
    code: isCode(code) ? code : null,
  };
}

export const isCode = (text: string): boolean => /^[A-Z]{3}-\d{3}$/.test(text);

export const pageOf = ({ state, code }: ReturnType<typeof askedOf>, cursor: string | undefined) =>
  dataOf(api.GET('/api/resolutions', { params: { query: { limit: 50, ...(state !== null && { state }), ...(code !== null && { code: code as NonNullable<Query['code']> }), ...(cursor !== undefined && { cursor }) } } })); // prettier-ignore

export function useRule(id: string): UseQueryResult<RuleDetail> {
  return useQuery({
    queryKey: [RULES_KEY, 'one', id],
    queryFn: () => dataOf(api.GET('/api/resolutions/{id}', { params: { path: { id } } })),
  });
}

export function useBackTest(id: string): UseQueryResult<Trial> {
  return useQuery({
    queryKey: [RULES_KEY, 'trial', id],
    queryFn: () => dataOf(api.GET('/api/resolutions/{id}/trial', { params: { path: { id } } })),
  });
}

/** Moves a rule on. A reason is owed where it no longer counts. */
export function useMove(
  id: string,
): UseMutationResult<unknown, unknown, { readonly act: Act; readonly reason: string }> {
  const client = useQueryClient();
  const params = { path: { id } };
  return useMutation<unknown, unknown, { readonly act: Act; readonly reason: string }>({
    mutationFn: ({ act, reason }) => {
      if (act === 'suspend') return api.POST('/api/resolutions/{id}/suspend', { params, body: { reason } });
      if (act === 'end') return api.POST('/api/resolutions/{id}/end', { params, body: { reason } });
      if (act === 'approve') return api.POST('/api/resolutions/{id}/approve', { params });
      return act === 'try'
        ? api.POST('/api/resolutions/{id}/try', { params })
        : api.POST('/api/resolutions/{id}/start', { params });
    },
    onSettled: () => client.invalidateQueries({ queryKey: [RULES_KEY] }),
  });
}

export const asksReason = (act: Act): boolean => act === 'suspend' || act === 'end';
