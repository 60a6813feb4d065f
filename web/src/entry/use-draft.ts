import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { api, dataOf, isLoggedOut } from '../api/client';
import { SESSION_KEY } from '../app/queries';
import type { Content, Draft } from './draft';
import { DraftKeeper } from './keeper';

/** How long nobody types before the rules are asked. Milliseconds. */
const TRIAL_PAUSE_MS = 350;

/** The draft on the screen, which is kept while it is typed. */
export function useDraft(loaded: Draft | null, begun: (id: string) => void) {
  const client = useQueryClient();
  const [keeper] = useState(
    () =>
      new DraftKeeper(loaded, {
        begun,
        failed: (error) => {
          // The log-in then stands over the page, and the page stays.
          if (isLoggedOut(error)) void client.invalidateQueries({ queryKey: SESSION_KEY });
        },
      }),
  );
  useEffect(() => {
    window.addEventListener('pagehide', keeper.leave);
    return () => {
      window.removeEventListener('pagehide', keeper.leave);
      keeper.leave();
    };
  }, [keeper]);
  const draft = useSyncExternalStore(keeper.subscribe, keeper.read);
  return { ...draft, keeper };
}

/** What the rules say of the draft as it stands; while the answer to the last of it is under way, what they said before. */
export function useTrial(content: Content) {
  const [asked] = useDebouncedValue(content, TRIAL_PAUSE_MS);
  const trial = useQuery({
    queryKey: ['order-trial', asked],
    // An answer to what was typed before is dropped with its request.
    queryFn: ({ signal }) => dataOf(api.POST('/api/order-entry/trial', { body: asked, signal })),
    placeholderData: (before) => before,
    gcTime: 60_000,
  });
  return {
    trial: trial.data,
    isCurrent: asked === content && !trial.isPlaceholderData && trial.isSuccess,
    error: trial.error,
  };
}
