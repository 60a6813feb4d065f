import { useMutation, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { api, dataOf, isLoggedOut } from '../api/client';
import type { paths } from '../api/schema';
import { SESSION_KEY } from '../app/queries';

export type Session = paths['/api/session']['get']['responses'][200]['content']['application/json'];

/** Who is logged in; null when nobody is. */
export function useSession(): UseQueryResult<Session | null> {
  return useQuery({
    queryKey: SESSION_KEY,
    queryFn: async () => {
      try {
        return await dataOf(api.GET('/api/session'));
      } catch (error) {
        if (isLoggedOut(error)) return null;
        throw error;
      }
    },
    staleTime: 60_000,
  });
}

/** A page of the server, outside the screens, that somebody asked for before he was logged in: the documentation of the API. */
function wantedPage(search: string): string | null {
  const next = new URLSearchParams(search).get('next');
  // A path of this host alone: anything else may lead to another one.
  return next !== null && /^\/api\/[\w/-]*$/.test(next) ? next : null;
}

export function useLogIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (credentials: { readonly user: string; readonly password: string }) =>
      dataOf(api.POST('/api/session', { body: credentials })),
    onSuccess: async () => {
      const wanted = wantedPage(window.location.search);
      if (wanted !== null) window.location.assign(wanted);
      else await client.invalidateQueries();
    },
  });
}

export function useLogOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      await api.DELETE('/api/session');
    },
    // What the screens knew was for the eyes of who left.
    onSettled: () => {
      client.clear();
      window.location.assign('/');
    },
  });
}
