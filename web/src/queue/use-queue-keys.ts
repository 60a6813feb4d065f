import { useEffect, useMemo, useRef } from 'react';
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
  readonly preview: () => void;
  readonly ask: (what: 'snooze' | 'assign') => void;
}

/** The keys of the queue. The list of them stays the same while what they are about changes. */
export function useQueueKeys(hands: Hands): void {
  const { t } = useLanguage();
  const now = useRef(hands);
  useEffect(() => {
    now.current = hands;
  });
  const isHere = hands.current !== null && hands.ids.includes(hands.current);
  const any = hands.targets.length > 0;
  useKeys(
    useMemo(() => {
      const go = (by: number) => (): void => {
        const { ids, current, choose } = now.current;
        const place = current === null ? -1 : ids.indexOf(current);
        const id = ids[Math.min(Math.max(place + by, 0), ids.length - 1)];
        if (id !== undefined) choose(id);
      };
      const onRow = (deed: 'open' | 'toggle' | 'extend') => (): void => {
        const { current } = now.current;
        if (current !== null) now.current[deed](current);
      };
      return [
        { keys: 'J', label: t('queue.key.next'), act: go(1) },
        { keys: 'K', label: t('queue.key.previous'), act: go(-1) },
        { keys: 'ArrowDown', label: t('queue.key.next'), act: go(1) },
        { keys: 'ArrowUp', label: t('queue.key.previous'), act: go(-1) },
        { keys: 'Enter', label: t('queue.key.open'), act: onRow('open'), enabled: isHere },
        { keys: 'X', label: t('queue.key.select'), act: onRow('toggle'), enabled: isHere },
        { keys: 'Shift+X', label: t('queue.key.range'), act: onRow('extend'), enabled: isHere },
        { keys: 'V', label: t('queue.preview'), act: () => now.current.preview() },
        { keys: 'C', label: t('queue.key.claim'), act: () => now.current.claim(), enabled: any },
        { keys: 'H', label: t('queue.key.snooze'), act: () => now.current.ask('snooze'), enabled: any },
        { keys: '@', label: t('queue.key.assign'), act: () => now.current.ask('assign'), enabled: any },
      ] satisfies KeyBinding[];
    }, [isHere, any, t]),
  );
}
