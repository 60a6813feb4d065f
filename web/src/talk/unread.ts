import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../api/client';

/** How often it is asked for when nothing was heard. Milliseconds. */
const AGAIN_MS = 60_000;

/** How much of what concerns who is logged in he has not seen. */
export function useUnread(): number {
  const unread = useQuery({
    queryKey: ['notifications', 'unread'],
    queryFn: async () => (await dataOf(api.GET('/api/notifications/unread'))).count,
    refetchInterval: AGAIN_MS,
  });
  return unread.data ?? 0;
}
