import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api, dataOf } from '../api/client';
import { useLanguage } from '../texts/language';
import { answersTo, type Finding } from './model';

export interface Possible {
  /** Why the person may not give this answer, and who may; null where he may. */
  readonly refused: (finding: string, action: string) => string | null;
  /** The lines that would wait if the others went now; null where no part of the order can go. */
  readonly hold: readonly number[] | null;
}

/** What the person may do about a case, known before he tries. The server asks again when he does it. */
export function usePossible(id: string, version: number, enabled: boolean): Possible {
  const { say } = useLanguage();
  const { data } = useQuery({
    queryKey: ['review-case', id, 'possibilities', version],
    queryFn: () => dataOf(api.GET('/api/review-cases/{id}/possibilities', { params: { path: { id } } })),
    placeholderData: (before) => before,
    enabled,
  });
  return useMemo(() => {
    const why = new Map((data?.answers ?? []).flatMap(({ finding, action, refused }) => (refused === null ? [] : [[`${finding} ${action}`, say(refused)] as const]))); // prettier-ignore
    return { refused: (finding, action) => why.get(`${finding} ${action}`) ?? null, hold: data?.hold ?? null };
  }, [data, say]);
}

/** Why none of the answers that accept a finding may be given; null where one may. */
export function noneOf({ refused }: Possible, finding: Finding): string | null {
  const reasons = answersTo(finding).map((action) => refused(finding.id, action));
  return reasons.includes(null) ? null : (reasons[0] ?? null);
}
