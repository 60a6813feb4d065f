import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react';
import type { KeyBinding } from '../keys/key-book';
import { useKeys } from '../keys/keys';
import { useLanguage } from '../texts/language';
import { clock } from '../parts/format';
import { ActionBar } from './action-bar';
import { Background } from './background';
import * as deeds from './deeds';
import { FindingPanel } from './finding-panel';
import { FindingsList } from './findings-list';
import { HeaderStrip } from './header-strip';
import { LineGrid } from './line-grid';
import { holding, linesOf, questionsOf, type Choice, type Line, type Question } from './model';
import { NoticeLine } from './notice-line';
import { OrderDialogs, type Open } from './order-dialogs';
import { useOrderActions } from './order-actions';
import { usePossible } from './possible';
import { NOT_REMEMBERED, rememberedAs, type Remembering } from './remembering';
import { useChoose, useFrozen } from './use-choose';
import type { Shown } from './shown';
import { useClaimedDialog } from '../talk/use-claimed';
import { useTalk } from '../talk/use-talk';
import { useActs } from './use-review';

/** The review of an order: findings, lines, the finding at hand, what stands behind it, and what can be done. */
export function OrderCase(shown: Shown): ReactNode {
  const { found, known, place, role, tab, lit, light, put } = shown;
  const { t, say: inWords, language } = useLanguage();
  const acts = useActs(found.id, found.version);
  const [open, setOpen] = useClaimedDialog<Open>(found.id, acts.say);
  const [remembering, remember] = useState<Remembering>(NOT_REMEMBERED);
  const { questions, question, lines, line, chosen, select, selectLine, step, stepLine } = useSelection(shown);
  const choices = useFrozen(question);
  const mayAct = role !== 'viewer' && role !== 'sales' && found.state === 'open' && found.leaving === null;
  const rememberBy = useCallback(
    (reason: string): deeds.Remember | null => rememberedAs(remembering, question, reason, new Date()),
    [remembering, question],
  );
  const { act, say } = acts;
  const possible = usePossible(found.id, found.version, mayAct);
  const choose = useChoose({ found, question, act, say, possible, rememberBy, ask: (action) => setOpen({ kind: 'override', action }) }); // prettier-ignore
  const openCount = holding(questions);
  const talk = useTalk({ caseId: found.id, mayAct, isBusy: open !== null, acts, questions, question, say });
  const { bindings, bar } = useOrderActions({ shown, mayAct, question, line, openCount, act, say, setOpen, possible, isOpen: open !== null || talk.isOpen, busy: acts.busy, about: acts.about }); // prettier-ignore
  useKeys(useWalkingKeys({ enabled: open === null && !talk.isOpen, mayAct, waits: mayAct && acts.busy, about: `${acts.about} ${question?.key ?? ''}`, step, stepLine, choices, choose, isOpenQuestion: question?.finding.state === 'open', toggle: () => remember((now) => ({ ...now, on: !now.on })) })); // prettier-ignore
  useKeys(bindings);
  useKeys(talk.actions);
  const status = found.state !== 'open' ? t('rv.bar.finished', { state: t(`rv.state.${found.state}`) }) : found.leaving !== null ? t('rv.bar.leaving', { by: found.leaving.by, at: clock(found.leaving.dueAt, language), what: inWords(found.leaving.summary) }) : !mayAct ? t('rv.bar.viewer') : openCount > 0 ? t('rv.bar.holds', { n: openCount }) : t('rv.bar.ready'); // prettier-ignore
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
          lit={lit ?? chosen}
          light={light}
          currency={found.order?.currency ?? null}
        />{' '}
        {/* prettier-ignore */}
        <FindingPanel found={found} question={question} lines={lines} known={known} choices={choices} choose={choose} remembering={remembering} remember={remember} ask={() => void (question !== null && act(deeds.question(found.id, question.finding.id)))} waits={acts.busy} mayAct={mayAct} role={role} possible={possible} />{' '}
        {/* prettier-ignore */}
      </div>
      <Background
        found={found}
        known={known}
        tab={tab}
        show={(name) => put('tab', name)}
        pointed={lit}
        chosen={chosen}
        light={light}
        choose={(path) => selectPath(path, questions, select, selectLine)}
      />{' '}
      {/* prettier-ignore */}
      <ActionBar status={status} actions={[...bar, ...talk.actions]} />
      {talk.dialog}
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
        possible={possible}
        found={found}
        say={say}
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
  // Who walks on from the line of the finding at hand sees the bytes of the line that he came to.
  const asked = at === (question?.finding.line ?? null) ? (question?.finding.field ?? null) : null;
  const chosen = asked ?? (line === null ? null : `lines[${String(line.index)}]`);
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
  return { questions, question, lines, line, chosen, select, selectLine: setLine, step, stepLine };
}

interface Walking {
  readonly enabled: boolean;
  readonly mayAct: boolean;
  /** An answer that is given now waits until what is under way is done. */
  readonly waits: boolean;
  readonly about: string;
  readonly step: (by: number) => void;
  readonly stepLine: (by: number) => void;
  readonly choices: readonly Choice[];
  readonly choose: (choice: Choice) => void;
  readonly isOpenQuestion: boolean;
  readonly toggle: () => void;
}

function useWalkingKeys({ enabled, mayAct, waits, about, step, stepLine, choices, choose, isOpenQuestion, toggle }: Walking): readonly KeyBinding[] {
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
        enabled: enabled && mayAct && isOpenQuestion && !waits,
        waits,
        about,
      })),
    ],
    [enabled, mayAct, waits, about, step, stepLine, choices, choose, isOpenQuestion, t],
  );
} // prettier-ignore
