import { useMemo } from 'react';
import type { KeyBinding } from '../keys/key-book';
import { useKeys } from '../keys/keys';
import { useLanguage } from '../texts/language';

interface Hands {
  readonly ids: readonly string[];
  readonly current: string | null;
  /** What a deed would be done to. */
  readonly targets: readonly string[];
  readonly choose: (id: string) => void;
  readonly toggle: (id: string) => void;
  readonly extend: (id: string) => void;
  readonly open: (id: string) => void;
  readonly claim: () => void;
  readonly ask: (what: 'snooze' | 'assign') => void;
}

/** The keys of the queue. */
export function useQueueKeys({ ids, current, targets, choose, toggle, extend, open, claim, ask }: Hands): void {
  const { t } = useLanguage();
  useKeys(
    useMemo(() => {
      const place = current === null ? -1 : ids.indexOf(current);
      const go = (by: number): void => {
        const id = ids[Math.min(Math.max(place + by, 0), ids.length - 1)];
        if (id !== undefined) choose(id);
      };
      const isHere = place >= 0;
      const onRow = (act: (id: string) => void) => () => current !== null && act(current);
      const any = targets.length > 0;
      return [
        { keys: 'J', label: t('queue.key.next'), act: () => go(1) },
        { keys: 'K', label: t('queue.key.previous'), act: () => go(-1) },
        { keys: 'ArrowDown', label: t('queue.key.next'), act: () => go(1) },
        { keys: 'ArrowUp', label: t('queue.key.previous'), act: () => go(-1) },
        { keys: 'Enter', label: t('queue.key.open'), act: onRow(open), enabled: isHere },
        { keys: 'X', label: t('queue.key.select'), act: onRow(toggle), enabled: isHere },
        { keys: 'Shift+X', label: t('queue.key.range'), act: onRow(extend), enabled: isHere },
        { keys: 'C', label: t('queue.key.claim'), act: claim, enabled: any },
        { keys: 'H', label: t('queue.key.snooze'), act: () => ask('snooze'), enabled: any },
        { keys: '@', label: t('queue.key.assign'), act: () => ask('assign'), enabled: any },
      ] satisfies KeyBinding[];
    }, [ids, current, targets, choose, toggle, extend, open, claim, ask, t]),
  );
}
