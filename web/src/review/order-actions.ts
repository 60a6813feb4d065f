import { useMemo } from 'react';
import type { KeyBinding } from '../keys/key-book';
import { useLanguage } from '../texts/language';
import type { BarAction } from './action-bar';
import * as deeds from './deeds';
import { answersTo, type Line, type Question } from './model';
import type { Open } from './order-dialogs';
import { noneOf, type Possible } from './possible';
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
  readonly possible: Possible;
  readonly isOpen: boolean;
  readonly busy: boolean;
  /** The case, as something is done to it. */
  readonly about: string;
}

const REPEATS: ReadonlySet<string> = new Set(['DUP-001', 'DUP-003']);

/** What can be done to the order, as keys and as buttons; both from one list, so that neither can do what the other cannot. */
export function useOrderActions(props: Props): { readonly bindings: readonly KeyBinding[]; readonly bar: readonly BarAction[] } {
  const { t } = useLanguage();
  const { shown, mayAct, question, line, openCount, act, say, setOpen, possible, isOpen, busy, about } = props;
  const { found, place, go } = shown;
  const { next } = place;
  const bar = useMemo<readonly BarAction[]>(() => {
    const free = mayAct && !isOpen && !busy;
    // While something is done a key waits; a dialog that does it goes when it is done.
    const waits = mayAct && busy;
    const onCase = { waits, about };
    const onQuestion = { waits, about: `${about} ${question?.key ?? ''}` };
    const atHand = question !== null && question.finding.state === 'open' ? question : null;
    const answers = atHand === null ? [] : answersTo(atHand.finding);
    const isWarning = atHand?.finding.severity === 'warning' && answers.length > 0;
    const asksMaster = question?.finding.actions.includes('MD_REQ') === true;
    const repeated = found.findings.some(({ code, state }) => REPEATS.has(code) && state === 'open');
    const release = (onward: boolean) =>
      void act(deeds.decide(found.id, { kind: 'release' })).then((ok) => {
        if (!ok) return;
        say({ tone: 'done', text: t('rv.doneRelease', { order: found.order?.reference ?? '' }) });
        if (onward) go(next);
      });
    // What is beyond the person's limit is said at once, and no reason is asked for first.
    const refused = atHand === null ? null : noneOf(possible, atHand.finding);
    const orSay = (deed: () => void) => () => (refused === null ? deed() : say({ tone: 'trouble', text: refused }));
    const part = possible.hold !== null && (found.order?.lines.length ?? 0) > 1;
    const acknowledge = () =>
      atHand !== null && void act(deeds.overrides(found.id, { ...deeds.targetOf(atHand), action: null, reason: t('rv.reason.ack'), remember: null }));
    const ask = (kind: Exclude<Open['kind'], 'override'>) => () => setOpen({ kind });
    const onLine = { enabled: free && line !== null, waits, about: `${onQuestion.about} ${String(line?.index)}` };
    return [
      { keys: 'L', label: t('rv.k.release'), act: () => release(false), enabled: free && openCount === 0, primary: true, ...onCase },
      { keys: 'Shift+L', label: t('rv.k.releaseNext'), act: () => release(true), enabled: free && openCount === 0, ...onCase },
      { keys: 'Shift+P', label: t('rv.k.part'), act: () => setOpen({ kind: 'part' }), enabled: free && part, hidden: !part, ...onCase },
      { keys: 'A', label: t('rv.k.ack'), act: orSay(acknowledge), enabled: free && isWarning, ...onQuestion },
      { keys: 'O', label: t('rv.k.override'), act: orSay(() => setOpen({ kind: 'override', action: null })), enabled: free && answers.length > 0, ...onQuestion },
      { keys: 'E', label: t('rv.k.edit'), act: ask('edit'), enabled: free, ...onQuestion },
      { keys: 'S', label: t('rv.k.substitute'), act: ask('substitute'), ...onLine },
      { keys: 'Q', label: t('rv.k.quantity'), act: ask('quantity'), ...onLine },
      { keys: 'X', label: t('rv.k.rejectLine'), act: ask('rejectLine'), ...onLine },
      { keys: 'W', label: t('rv.k.masterChange'), act: ask('masterChange'), enabled: free && asksMaster, hidden: !asksMaster, ...onQuestion },
      { keys: 'D', label: t('rv.k.duplicate'), act: ask('duplicate'), enabled: free && repeated, hidden: !repeated, ...onCase },
      { keys: 'V', label: t('rv.k.replacement'), act: ask('replacement'), enabled: free && repeated, hidden: !repeated, ...onCase },
      { keys: 'Shift+X', label: t('rv.k.rejectOrder'), act: ask('rejectOrder'), enabled: free, ...onCase },
    ];
  }, [t, found, mayAct, question, line, openCount, act, say, setOpen, possible, isOpen, busy, about, go, next]);
  return { bar, bindings: bar };
} // prettier-ignore
