import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { KeyBinding } from '../keys/key-book';
import { useKeys } from '../keys/keys';
import { useLanguage } from '../texts/language';
import { clock } from '../parts/format';
import { ActionBar } from './action-bar';
import { Background } from './background';
import * as deeds from './deeds';
import { FindingPanel, type Remembering } from './finding-panel';
import { FindingsList } from './findings-list';
import { HeaderStrip } from './header-strip';
import { LineGrid } from './line-grid';
import { choicesFor, fieldOf, holding, linesOf, questionsOf, type Choice, type Line, type Question } from './model';
import { NoticeLine } from './notice-line';
import { OrderDialogs, type Open } from './order-dialogs';
import { useOrderActions } from './order-actions';
import type { Shown } from './shown';
import { useActs } from './use-review';

/** The review of an order: findings, lines, the finding at hand, what stands behind it, and what can be done. */
export function OrderCase(shown: Shown): ReactNode {
  const { found, known, place, role, tab, lit, light, put } = shown;
  const { t, say: inWords, language } = useLanguage();
  const acts = useActs(found.id, found.version);
  const [open, setOpen] = useState<Open | null>(null);
  const [remembering, remember] = useState<Remembering>({ on: false, scope: 'customer' });
  const { questions, question, lines, line, select, selectLine, step, stepLine } = useSelection(shown);
  const choices = useFrozen(question);
  const mayAct = role !== 'viewer' && found.state === 'open' && found.leaving === null;
  const rememberBy = useCallback(
    (reason: string): deeds.Remember | null =>
      remembering.on ? { scope: remembering.scope, reason, validTo: null, mode: 'auto' } : null,
    [remembering],
  );
  const { act, say } = acts;
  const choose = useCallback(
    (choice: Choice) => {
      if (question === null) return;
      const { action, value } = choice;
      if (value !== null && fieldOf(action, question.finding) !== null) {
        void act(deeds.suggestion(found.id, question, action, value, rememberBy(t('rv.reason.choice'))));
      } else if (choice.asksReason) setOpen({ kind: 'override', action });
      else {
        const reason = t('rv.reason.ours');
        const target = deeds.targetOf(question);
        void act(
          deeds.overrides(found.id, { ...target, action: action as never, reason, remember: rememberBy(reason) }),
        );
      }
    },
    [question, act, found.id, rememberBy, t],
  );
  const openCount = holding(questions);
  const { bindings, bar } = useOrderActions({ shown, mayAct, question, line, openCount, act, say, setOpen, isOpen: open !== null, busy: acts.busy }); // prettier-ignore
  useKeys(useWalkingKeys({ enabled: open === null, mayAct, step, stepLine, choices, choose, isOpenQuestion: question?.finding.state === 'open', toggle: () => remember((now) => ({ ...now, on: !now.on })) })); // prettier-ignore
  useKeys(bindings);
  const status = found.state !== 'open' ? t('rv.bar.finished', { state: t(`rv.state.${found.state}`) }) : found.leaving !== null ? t('rv.bar.leaving', { by: found.leaving.by, at: clock(found.leaving.dueAt, language), what: inWords(found.leaving.summary) }) : role === 'viewer' ? t('rv.bar.viewer') : openCount > 0 ? t('rv.bar.holds', { n: openCount }) : t('rv.bar.ready'); // prettier-ignore
  const field = lit ?? question?.finding.field ?? null;
  return (
    <div className="rv">
      <HeaderStrip found={found} known={known} place={place} />
      <NoticeLine notice={open === null ? acts.notice : null} dismiss={() => say(null)} />
      <div className="rv-body">
        <FindingsList questions={questions} selected={question?.key ?? null} select={select} />
        <LineGrid
          lines={lines}
          selected={line?.index ?? null}
          select={selectLine}
          lit={field}
          light={light}
          currency={found.order?.currency ?? null}
        />{' '}
        {/* prettier-ignore */}
        <FindingPanel found={found} question={question} lines={lines} known={known} choices={choices} choose={choose} remembering={remembering} remember={remember} ask={() => void (question !== null && act(deeds.question(found.id, question.finding.id)))} mayAct={mayAct} role={role} />{' '}
        {/* prettier-ignore */}
      </div>
      <Background
        found={found}
        known={known}
        tab={tab}
        show={(name) => put('tab', name)}
        lit={field}
        light={light}
        choose={(path) => selectPath(path, questions, select, selectLine)}
      />{' '}
      {/* prettier-ignore */}
      <ActionBar status={status} actions={bar} />
      <OrderDialogs
        open={open}
        close={() => setOpen(null)}
        caseId={found.id}
        question={question}
        line={line}
        document={found.order?.document}
        remember={rememberBy}
        act={act}
        busy={acts.busy}
        notice={acts.notice}
      />{' '}
      {/* prettier-ignore */}
    </div>
  );
}

/** A value that was clicked in the source leads to its line, and to the finding about it where there is one. */
function selectPath(path: string, questions: readonly Question[], select: (key: string) => void, selectLine: (line: number) => void): void {
  const line = /^lines\[(\d+)\]/.exec(path)?.[1];
  if (line !== undefined) selectLine(Number(line));
  const about = questions.find(({ findings }) => findings.some(({ field }) => field === path));
  if (about !== undefined) select(about.key);
} // prettier-ignore

/** Which finding and which line are at hand; both stay while the case is loaded again. */
function useSelection({ found, selectedKey, put }: Shown) {
  const questions = useMemo(() => questionsOf(found), [found]);
  const lines = useMemo(() => linesOf(found), [found]);
  const [lineAt, setLine] = useState<number | null>(null);
  const question = questions.find(({ key }) => key === selectedKey) ?? questions[0] ?? null;
  const at = lineAt ?? question?.finding.line ?? null;
  const line: Line | null = at === null ? null : (lines[at] ?? null);
  const select = useCallback(
    (key: string) => {
      setLine(null);
      put('finding', key);
    },
    [put],
  );
  const step = useCallback(
    (by: number) => {
      const now = questions.findIndex(({ key }) => key === question?.key);
      const next = questions[(now + by + questions.length) % questions.length];
      if (next !== undefined) select(next.key);
    },
    [questions, question, select],
  );
  const stepLine = useCallback(
    (by: number) => setLine(Math.min(Math.max((at ?? -1) + by, 0), lines.length - 1)),
    [at, lines.length],
  );
  return { questions, question, lines, line, select, selectLine: setLine, step, stepLine };
}

/** The choices by number stay as they were when the finding was opened: no key changes its meaning under a finger. */
function useFrozen(question: Question | null): readonly Choice[] {
  const frozen = useRef<{ readonly key: string; readonly choices: readonly Choice[] } | null>(null);
  const key = question === null ? null : `${question.key}|${question.finding.state}`;
  const [, redraw] = useState(0);
  useEffect(() => redraw((n) => n + 1), [key]);
  if (question === null || key === null) return [];
  if (frozen.current?.key !== key) frozen.current = { key, choices: choicesFor(question.finding) };
  return frozen.current.choices;
}

interface Walking {
  readonly enabled: boolean;
  readonly mayAct: boolean;
  readonly step: (by: number) => void;
  readonly stepLine: (by: number) => void;
  readonly choices: readonly Choice[];
  readonly choose: (choice: Choice) => void;
  readonly isOpenQuestion: boolean;
  readonly toggle: () => void;
}

function useWalkingKeys({ enabled, mayAct, step, stepLine, choices, choose, isOpenQuestion, toggle }: Walking): readonly KeyBinding[] {
  const { t } = useLanguage();
  const flip = useRef(toggle);
  flip.current = toggle;
  return useMemo(
    () => [
      { keys: 'N', label: t('rv.k.next'), act: () => step(1), enabled },
      { keys: 'P', label: t('rv.k.prev'), act: () => step(-1), enabled },
      { keys: 'J', label: t('rv.k.down'), act: () => stepLine(1), enabled },
      { keys: 'K', label: t('rv.k.up'), act: () => stepLine(-1), enabled },
      { keys: 'T', label: t('rv.k.remember'), act: () => flip.current(), enabled: enabled && mayAct },
      ...choices.map((one, at) => ({
        keys: String(at + 1),
        label: t('rv.k.choice', { n: at + 1 }),
        act: () => choose(one),
        enabled: enabled && mayAct && isOpenQuestion,
      })),
    ],
    [enabled, mayAct, step, stepLine, choices, choose, isOpenQuestion, t],
  );
} // prettier-ignore
