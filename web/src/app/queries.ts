import { MutationCache, notifyManager, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiError, isLoggedOut } from '../api/client';

// What was read is drawn before whoever waited for it goes on: a screen that is done with an act never still shows what stood there before. With a timer,
// as is usual, what goes on after the answer comes first, and a key that waited would act on the old one.
notifyManager.setScheduler(queueMicrotask);

export const SESSION_KEY = ['session'] as const;

/** Without a connection it is tried again; what the server refused it refuses again. */
const worthRetrying = (failures: number, error: unknown): boolean =>
  failures < 3 && error instanceof ApiError && (error.status === 0 || error.status === 503);

/** Whoever finds that the session has ended asks anew who is logged in: the log-in then stands over the page, and the page stays. */
const noticeLogOut = (error: unknown): void => {
  if (isLoggedOut(error)) void queries.invalidateQueries({ queryKey: SESSION_KEY });
};

export const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error, query) => {
      if (query.queryKey[0] !== SESSION_KEY[0]) noticeLogOut(error);
    },
  }),
  mutationCache: new MutationCache({ onError: noticeLogOut }),
  defaultOptions: {
    queries: { retry: worthRetrying, staleTime: 5_000, refetchOnWindowFocus: true },
    // A write is repeated by the person who wants it, never by itself: the answer to the first may have got lost.
    mutations: { retry: false },
  },
});
