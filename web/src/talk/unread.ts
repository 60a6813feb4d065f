import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
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

/** Whoever opens what he was told of has seen it: a case or a change request; the same object while it is the same one. Null: nothing is open. */
export function useSeen(about: { readonly case: string } | { readonly request: string } | null): void {
  const client = useQueryClient();
  const unread = useUnread();
  useEffect(() => {
    if (unread === 0 || about === null) return;
    void api
      .POST('/api/notifications/seen', { body: about })
      .then(() => client.invalidateQueries({ queryKey: ['notifications'] }))
      .catch(() => undefined);
  }, [client, about, unread]);
}
