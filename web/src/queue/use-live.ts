import { useCallback, useEffect, useState } from 'react';
import { useSession } from '../session/session';
import { useLanguage } from '../texts/language';
import type { DeskEvent } from '../app/ear';
import { useDeskEvents } from './live';

/** Somebody who looks says so again and again; after this time without it he has left. Milliseconds. */
const LOOKS_FOR_MS = 45_000;

interface Look {
  readonly name: string;
  readonly at: number;
}

/** What colleagues do while one works: who looks at what, and what concerns oneself, in words. */
export function useLive() {
  const { t } = useLanguage();
  const me = useSession().data?.id;
  const [looks, setLooks] = useState<ReadonlyMap<string, Look>>(new Map());
  const [notice, setNotice] = useState<string | null>(null);
  const hear = useCallback(
    ({ kind, by, to, cases }: DeskEvent) => {
      if (by === null || by.id === me) return;
      if (kind === 'looking')
        setLooks(
          (known) => new Map([...known, ...cases.map((id) => [id, { name: by.name, at: Date.now() }] as const)]),
        );
      if (me === undefined || !to.includes(me)) return;
      if (kind === 'claimed') setNotice(t('queue.takenOver', { name: by.name }));
      if (kind === 'assigned') setNotice(t('queue.assignment', { name: by.name }));
      if (kind === 'commented') setNotice(t('queue.mentioned', { name: by.name }));
    },
    [me, t],
  );
  useDeskEvents(hear);
  useEffect(() => {
    const timer = setInterval(() => {
      const since = Date.now() - LOOKS_FOR_MS;
      setLooks((known) =>
        [...known.values()].some(({ at }) => at < since)
          ? new Map([...known].filter(([, { at }]) => at >= since))
          : known,
      );
    }, LOOKS_FOR_MS / 3);
    return () => clearInterval(timer);
  }, []);
  return { me, looks, notice, setNotice };
}
