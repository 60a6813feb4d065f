import { useMemo } from 'react';
import type { KeyBinding } from '../keys/key-book';
import { useLanguage } from '../texts/language';
import type { BarAction } from './action-bar';
import * as deeds from './deeds';
import { answersTo, type Line, type Question } from './model';
import type { Open } from './order-dialogs';
import type { Shown } from './shown';
import type { Deed, Notice } from './use-review';

interface Props {
  readonly shown: Shown;
  readonly mayAct: boolean;
  readonly question: Question | null;
  readonly line: Line | null;
  readonly openCount: number;
  readonly act: (deed: Deed) => Promise<boolean>;
  readonly say: (notice: Notice | null) => void;
  readonly setOpen: (open: Open) => void;
  readonly isOpen: boolean;
  readonly busy: boolean;
}

const REPEATS: ReadonlySet<string> = new Set(['DUP-001', 'DUP-003']);

/** What can be done to the order, as keys and as buttons; both from one list, so that neither can do what the other cannot. */
export function useOrderActions(props: Props): { readonly bindings: readonly KeyBinding[]; readonly bar: readonly BarAction[] } {
  const { t } = useLanguage();
  const { shown, mayAct, question, line, openCount, act, say, setOpen, isOpen, busy } = props;
  const { found, place, go } = shown;
  const { next } = place;
  const bar = useMemo<readonly BarAction[]>(() => {
    const free = mayAct && !isOpen && !busy;
    const atHand = question !== null && question.finding.state === 'open' ? question : null;
    const answers = atHand === null ? [] : answersTo(atHand.finding);
    const isWarning = atHand?.finding.severity === 'warning' && answers.length > 0;
    const repeated = found.findings.some(({ code, state }) => REPEATS.has(code) && state === 'open');
    const release = (onward: boolean) =>
      void act(deeds.decide(found.id, { kind: 'release' })).then((ok) => {
        if (!ok) return;
        say({ tone: 'done', text: t('rv.doneRelease', { order: found.order?.reference ?? '' }) });
        if (onward) go(next);
      });
    const acknowledge = () =>
      atHand !== null && void act(deeds.overrides(found.id, { ...deeds.targetOf(atHand), action: null, reason: t('rv.reason.ack'), remember: null }));
    const ask = (kind: Exclude<Open['kind'], 'override'>) => () => setOpen({ kind });
    const onLine = free && line !== null;
    return [
      { keys: 'L', label: t('rv.k.release'), act: () => release(false), enabled: free && openCount === 0, primary: true },
      { keys: 'Shift+L', label: t('rv.k.releaseNext'), act: () => release(true), enabled: free && openCount === 0 },
      { keys: 'A', label: t('rv.k.ack'), act: acknowledge, enabled: free && isWarning },
      { keys: 'O', label: t('rv.k.override'), act: () => setOpen({ kind: 'override', action: null }), enabled: free && answers.length > 0 },
      { keys: 'E', label: t('rv.k.edit'), act: ask('edit'), enabled: free },
      { keys: 'S', label: t('rv.k.substitute'), act: ask('substitute'), enabled: onLine },
      { keys: 'Q', label: t('rv.k.quantity'), act: ask('quantity'), enabled: onLine },
      { keys: 'X', label: t('rv.k.rejectLine'), act: ask('rejectLine'), enabled: onLine },
      { keys: 'D', label: t('rv.k.duplicate'), act: ask('duplicate'), enabled: free && repeated, hidden: !repeated },
      { keys: 'V', label: t('rv.k.replacement'), act: ask('replacement'), enabled: free && repeated, hidden: !repeated },
      { keys: 'Shift+X', label: t('rv.k.rejectOrder'), act: ask('rejectOrder'), enabled: free },
    ];
  }, [t, found, mayAct, question, line, openCount, act, say, setOpen, isOpen, busy, go, next]);
  return { bar, bindings: bar };
} // prettier-ignore
