import { useCallback, useEffect, useRef, useState } from 'react';
import { useLanguage } from '../texts/language';
import * as deeds from './deeds';
import { choicesFor, fieldOf, type Case, type Choice, type Question } from './model';
import type { Possible } from './possible';
import type { Deed, Notice } from './use-review';

const NO_CHOICES: readonly Choice[] = [];

/** The choices by number stay as they were when the finding was opened: no key changes its meaning under a finger. */
export function useFrozen(question: Question | null): readonly Choice[] {
  const frozen = useRef<{ readonly key: string; readonly choices: readonly Choice[] } | null>(null);
  const key = question === null ? null : `${question.key}|${question.finding.state}`;
  const [, redraw] = useState(0);
  useEffect(() => redraw((n) => n + 1), [key]);
  if (question === null || key === null) return NO_CHOICES;
  if (frozen.current?.key !== key) frozen.current = { key, choices: choicesFor(question.finding) };
  return frozen.current.choices;
}

interface Choosing {
  readonly found: Case;
  readonly question: Question | null;
  readonly act: (deed: Deed) => Promise<boolean>;
  readonly say: (notice: Notice | null) => void;
  readonly possible: Possible;
  readonly rememberBy: (reason: string) => deeds.Remember | null;
  /** A reason is asked for before this answer is given. */
  readonly ask: (action: string) => void;
}

/** Does what was chosen by its number, asks for a reason first, or says at once why the person may not. */
export function useChoose(choosing: Choosing): (choice: Choice) => void {
  const { t } = useLanguage();
  const now = useRef(choosing);
  now.current = choosing;
  return useCallback(
    ({ action, value, asksReason }: Choice) => {
      const { found, question, act, say, possible, rememberBy, ask } = now.current;
      if (question === null) return;
      const refused = possible.refused(question.finding.id, action);
      if (refused !== null) say({ tone: 'trouble', text: refused });
      else if (value !== null && fieldOf(action, question.finding) !== null)
        void act(deeds.suggestion(found.id, question, action, value, rememberBy(t('rv.reason.choice'))));
      else if (asksReason) ask(action);
      else {
        const reason = t('rv.reason.ours');
        void act(deeds.overrides(found.id, { ...deeds.targetOf(question), action: action as never, reason, remember: rememberBy(reason) })); // prettier-ignore
      }
    },
    [t],
  );
}
