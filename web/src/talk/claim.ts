import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import { api, ApiError } from '../api/client';
import { useSession } from '../session/session';
import { useLanguage } from '../texts/language';
import type { People } from './talk-api';

/** Whoever is at a case says so again after this time; the server forgets him after a quarter of an hour. Milliseconds. */
const AGAIN_MS = 60_000;

const isHeld = (error: unknown): boolean =>
  error instanceof ApiError &&
  error.status === 409 &&
  (error.problem as { refusal?: string } | null)?.refusal === 'claimed';

/**
 * Takes a case in hand before something is done to it.
 *
 * @returns a function that says why nothing may be done: a colleague has the case; null when nothing is in the way. What else is wrong (no connection, a
 *   case that is finished) the act itself finds out.
 */
export function useClaimFirst(id: string): () => Promise<string | null> {
  const client = useQueryClient();
  const { t } = useLanguage();
  const me = useSession().data?.id;
  const last = useRef<{ readonly id: string; readonly at: number } | null>(null);
  return useCallback(async () => {
    const known = client.getQueryData<People>(['talk', id, 'people']);
    const isFresh = last.current?.id === id && Date.now() - last.current.at < AGAIN_MS;
    if (isFresh && me !== undefined && known?.claimedBy?.id === me) return null;
    try {
      await api.POST('/api/review-cases/{id}/claim', { params: { path: { id } }, body: { takeOver: false } });
      last.current = { id, at: Date.now() };
      void client.invalidateQueries({ queryKey: ['talk', id, 'people'] });
      return null;
    } catch (error) {
      if (!isHeld(error)) return null;
      await client.invalidateQueries({ queryKey: ['talk', id, 'people'] });
      const by = client.getQueryData<People>(['talk', id, 'people'])?.claimedBy?.name;
      return t('talk.heldBy', { name: by ?? '–' });
    }
  }, [client, id, me, t]);
}
