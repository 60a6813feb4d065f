import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../api/client';
import type { paths } from '../api/schema';

export type Colleague =
  paths['/api/colleagues']['get']['responses'][200]['content']['application/json']['items'][number];

/** Who works here, by name; an empty list until that is known. */
export function useColleagues(): readonly Colleague[] {
  const known = useQuery({
    queryKey: ['colleagues'],
    queryFn: () => dataOf(api.GET('/api/colleagues')),
    staleTime: 60_000,
  });
  return known.data?.items ?? [];
}

/** What a user is called; a dash for nobody, and for somebody who is forgotten. */
export const nameOf = (colleagues: readonly Colleague[], id: string | null): string =>
  colleagues.find((one) => one.id === id)?.name ?? '–';
