import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { api, dataOf } from '../api/client';
import type { paths } from '../api/schema';
import { DECISIONS_KEY } from '../decisions/decisions';

export type Asked = paths['/api/desk-decisions/question']['get']['parameters']['query'];
export type Question = paths['/api/desk-decisions/question']['get']['responses'][200]['content']['application/json'];
export type Choice = Question['choices'][number];
export type Results = paths['/api/desk-decisions/groups']['post']['responses'][201]['content']['application/json'];
export type Result = Results['items'][number];
type Body = paths['/api/desk-decisions/groups']['post']['requestBody']['content']['application/json'];

/** What a person has chosen so far. */
export interface Wish {
  readonly choice: Choice;
  readonly reason: string;
  readonly cases: readonly { readonly case: string; readonly version: number }[];
  /** For whom and until when it is remembered as well. */
  readonly remembers: { readonly scope: string; readonly until: string } | null;
}

/** What is asked of the server for a choice. */
const bodyOf = ({ code, cause, partner, customer }: Asked, { choice, reason, cases, remembers }: Wish): Body => ({
  question: {
    code,
    cause,
    ...(partner === undefined ? {} : { partner }),
    ...(customer === undefined ? {} : { customer }),
  },
  cases: cases.map((one) => ({ ...one })),
  answer:
    choice.kind === 'override'
      ? { kind: 'override', action: choice.action as 'OVR', reason }
      : { kind: 'correction', field: choice.field ?? '', value: choice.value },
  remember: remembers === null ? null : { scope: remembers.scope as 'customer', validTo: remembers.until, reason },
});

const QUESTION_KEY = 'group-question';

/** The question with the orders that ask it. Steady while somebody works on it: it is not looked at again by itself. */
export function useQuestion(asked: Asked): UseQueryResult<Question> {
  return useQuery({
    queryKey: [QUESTION_KEY, asked],
    queryFn: () => dataOf(api.GET('/api/desk-decisions/question', { params: { query: asked } })),
    refetchOnWindowFocus: false,
    staleTime: Infinity,
  });
}

/** What would happen with each order; asked anew when the choice changes, and shown as it was until the answer is there. */
export function usePreview(asked: Asked, wish: Wish | null): UseQueryResult<Results> {
  return useQuery({
    queryKey: ['group-preview', asked, wish?.choice, wish?.cases, wish?.remembers],
    queryFn: () => {
      if (wish === null) throw new Error('There is nothing to try');
      // What is written as a reason alters nothing of what would happen.
      return dataOf(api.POST('/api/desk-decisions/groups/preview', { body: bodyOf(asked, { ...wish, reason: 'preview' }) }));
    },
    enabled: wish !== null && wish.cases.length > 0,
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: false,
  });
} // prettier-ignore

/** Decides about all of them; each is a decision that waits. */
export function useApply(asked: Asked): UseMutationResult<Results, Error, Wish> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wish: Wish) => dataOf(api.POST('/api/desk-decisions/groups', { body: bodyOf(asked, wish) })),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: DECISIONS_KEY });
      await client.invalidateQueries({ queryKey: ['review-cases'] });
    },
  });
}
