import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { api, dataOf } from '../api/client';
import { useKeys } from '../keys/keys';
import { clock } from '../parts/format';
import { Fault } from '../parts/fault';
import { Loading } from '../parts/loading';
import { useLanguage } from '../texts/language';
import type { TextKey } from '../texts/text-key';
import { ActionBar, type BarAction } from './action-bar';
import { Background } from './background';
import { chosenOf, extentOf, isUnfinished, type Meant, type Picks, takesOther } from './change';
import { LinkForm, MeaningForm } from './change-forms';
import { ChangeTable } from './change-table';
import * as deeds from './deeds';
import { ReasonDialog } from './dialogs';
import { FindingPanel } from './finding-panel';
import { FindingsList } from './findings-list';
import { HeaderStrip } from './header-strip';
import { questionsOf, type Case, type Change } from './model';
import { NoticeLine } from './notice-line';
import { type Previewed, usePreview } from './preview';
import type { Shown } from './shown';
import { NOT_REMEMBERED } from './remembering';
import { useActs } from './use-review';

/** A change that the buyer asks for: as it was asked, as it is asked now, as it is booked, and what comes of it; decided in part or as a whole. */
export function ChangeCase(shown: Shown): ReactNode {
  const { found } = shown;
  const change = useQuery({
    queryKey: ['review-case', found.id, 'change', found.version],
    queryFn: () => changeOf(found),
    placeholderData: (before) => before,
  });
  if (change.isPending) return <Loading h={160} m={12} />;
  if (change.isError) return <Fault error={change.error} retry={() => void change.refetch()} />;
  return <Deciding key={change.data?.version ?? 0} shown={shown} change={change.data} />;
} // prettier-ignore

/** With the lines that a person may have to find; null where it is not there any more. */
async function changeOf({ aboutOrder, message }: Case): Promise<Change | null> {
  const query = aboutOrder === null ? {} : { salesOrder: aboutOrder.id };
  const all = await dataOf(api.GET('/api/order-changes', { params: { query } }));
  const id = all.find((one) => one.message === message)?.id;
  return id === undefined ? null : dataOf(api.GET('/api/order-changes/{id}', { params: { path: { id } } }));
}

function Deciding({ shown, change }: { readonly shown: Shown; readonly change: Change | null }): ReactNode {
  const { found, known, place, role, tab, selectedKey, lit, light, put } = shown;
  const { t, say, language } = useLanguage();
  const acts = useActs(found.id, found.version);
  const [picks, pick] = useState<Picks>({});
  const [meant, mean] = useState<Meant>({});
  const [at, go] = useState(0);
  const [asking, ask] = useState<'apply' | 'refuse' | null>(null);
  const questions = useMemo(() => questionsOf(found), [found]);
  const question = questions.find(({ key }) => key === selectedKey) ?? questions[0] ?? null;
  const mayAct = !['viewer', 'sales'].includes(role) && found.state === 'open' && found.leaving === null;
  const isOpen = mayAct && change !== null && change.decidedAt === null;
  const application = useApplication(isOpen ? change : null, picks, meant);
  const preview = usePreview(found, application === null ? null : [application(t('rv.chg.yourReason'))]);
  const extent = change === null ? 'none' : extentOf(change, picks, meant);
  const { act } = acts;
  const apply = useCallback(
    (reason: string) => {
      if (application !== null) void act(deeds.decide(found.id, application(reason))).then((ok) => ok && ask(null));
    },
    [act, application, found.id],
  );
  const refuse = (reason: string) => {
    if (change !== null) void act(deeds.decide(found.id, { kind: 'refusal', change: change.id, version: change.version, body: { reason } })).then((ok) => ok && ask(null));
  };
  const free = isOpen && asking === null && !acts.busy;
  // What is applied is what was shown: a key that is pressed before its outcome stands there does nothing, and that is said.
  const reckons = free && application !== null && preview.words === null;
  const waits = isOpen && (acts.busy || reckons);
  const about = `${acts.about} ${String(change?.version)} ${String(reckons)}`;
  const bar = useMemo<readonly BarAction[]>(
    () => [
      { keys: 'L', label: t(extent === 'part' ? 'rv.chg.applyPart' : 'rv.chg.apply'), act: () => (extent === 'all' ? apply(t('rv.chg.asAsked')) : ask('apply')), enabled: free && preview.possible, primary: true, waits, about },
      { keys: 'Shift+X', label: t('rv.chg.refuse'), act: () => ask('refuse'), enabled: free && change.intent !== 'unknown', waits: isOpen && acts.busy, about },
    ],
    [t, extent, apply, free, preview.possible, change?.intent, isOpen, acts.busy, waits, about],
  );
  useKeys(bar);
  useRowKeys({ enabled: free, waits: isOpen && acts.busy, about: acts.about, change, picks, pick, at, go });
  const status = statusOf({ found, change, role, picks, extent, preview }, t, say, language);
  return (
    <div className="rv">
      <HeaderStrip found={found} known={known} place={place} />
      <NoticeLine notice={asking === null ? acts.notice : null} dismiss={() => acts.say(null)} />
      <div className="rv-body">
        <FindingsList questions={questions} selected={question?.key ?? null} select={(key) => put('finding', key)} />
        <section className="rv-pane" tabIndex={0} aria-label={t('rv.chg.title')}>
          {change === null ? <Text p={12}>{t('rv.chg.missing')}</Text> : (
            <Stack p={12} gap="sm">
              <Title order={2} size="h6">{t('rv.chg.title')}: {t(`rv.chg.i.${change.intent}`)}</Title>
              {change.texts.map((text) => <Text key={text} size="sm">{`${t('rv.chg.words')}: ${text}`}</Text>)}
              <ChangeTable change={change} picks={picks} pick={pick} meant={meant} mean={mean} at={at} go={go} mayChoose={isOpen} />
              {isOpen && change.intent === 'unknown' && <MeaningForm busy={acts.busy} submit={(meaning, reason, remember) => void act(deeds.meaning(change.message, meaning, reason, remember))} />}
              {isOpen && change.intent !== 'unknown' && change.salesOrder === null && <LinkForm busy={acts.busy} submit={(order) => void act(deeds.link(change.id, change.version, order))} />}
              {preview.possible && preview.lines.length > 0 && <Told preview={preview} />}
            </Stack>
          )}
        </section>
        <FindingPanel found={found} question={question} lines={[]} known={known} choices={[]} choose={() => undefined} remembering={NOT_REMEMBERED} remember={() => undefined} ask={() => undefined} mayAct={false} role={role} />
      </div>
      <Background found={found} known={known} tab={tab} show={(name) => put('tab', name)} pointed={lit} chosen={question?.finding.field ?? null} light={light} choose={light} />
      <ActionBar status={status} actions={bar} />
      {asking !== null && <ReasonDialog title={t(asking === 'refuse' ? 'rv.chg.refuse' : 'rv.chg.applyPart')} told close={() => ask(null)} busy={acts.busy} notice={acts.notice} submit={asking === 'refuse' ? refuse : apply} />}
    </div>
  );
} // prettier-ignore

/** What the buyer is told of each line. */
function Told({ preview }: { readonly preview: Previewed }): ReactNode {
  const { t } = useLanguage();
  return (
    <ul className="rv-list">
      {preview.lines.map(({ number, words }, index) => (
        <li key={index}>{`${t('rv.onLine', { n: number ?? index + 1 })}: ${words}`}</li>
      ))}
    </ul>
  );
}

/** The step that applies what was chosen, once its reason is known; null while it cannot be applied. */
function useApplication(change: Change | null, picks: Picks, meant: Meant) {
  return useMemo(() => {
    if (change === null || change.intent === 'unknown' || change.salesOrder === null || isUnfinished(picks)) return null;
    if (extentOf(change, picks, meant) === 'none') return null;
    const { id, version } = change;
    return (reason: string) =>
      ({ kind: 'application', change: id, version, body: { items: null, reason, ...chosenOf(change, picks, meant) } }) as const;
  }, [change, picks, meant]);
} // prettier-ignore

interface RowKeys {
  readonly enabled: boolean;
  readonly waits: boolean;
  readonly about: string;
  readonly change: Change | null;
  readonly picks: Picks;
  readonly pick: (picks: Picks) => void;
  readonly at: number;
  readonly go: (at: number) => void;
}

/** J and K walk the rows; 1, 2 and 3 choose for the row at hand. */
function useRowKeys({ enabled, waits, about, change, picks, pick, at, go }: RowKeys): void {
  const { t } = useLanguage();
  useKeys(
    useMemo(() => {
      const items = change?.items ?? [];
      const last = items.length + (change?.lost.length ?? 0) - 1;
      const item = items[at];
      const set = (value: Picks[string]) => () => item !== undefined && pick({ ...picks, [item.key]: value });
      const on = enabled && item !== undefined;
      const onRow = { waits, about: `${about} ${String(change?.version)} ${item?.key ?? ''}` };
      return [
        { keys: 'J', label: t('rv.k.down'), act: () => go(Math.min(at + 1, last)), enabled: enabled && last > 0 },
        { keys: 'K', label: t('rv.k.up'), act: () => go(Math.max(at - 1, 0)), enabled: enabled && last > 0 },
        { keys: '1', label: t('rv.chg.accept'), act: set({ do: 'accept' }), enabled: on, ...onRow },
        { keys: '2', label: t('rv.chg.keep'), act: set({ do: 'keep' }), enabled: on, ...onRow },
        {
          keys: '3',
          label: t('rv.chg.other'),
          act: set({ do: 'other', value: '' }),
          enabled: on && takesOther(item),
          ...onRow,
        },
      ];
    }, [t, enabled, waits, about, change, picks, pick, at, go]),
  );
}

interface StatusOf {
  readonly found: Case;
  readonly change: Change | null;
  readonly role: string;
  readonly picks: Picks;
  readonly extent: 'all' | 'part' | 'none';
  readonly preview: Previewed;
}

/** What would come of it now, or why nothing does yet, in one line. */
function statusOf({ found, change, role, picks, extent, preview }: StatusOf, t: (key: TextKey, values?: Record<string, string>) => string, say: (text: { nl: string; en: string }) => string, language: 'nl' | 'en'): string {
  const { leaving } = found;
  if (leaving !== null) return t('rv.bar.leaving', { by: leaving.by, what: say(leaving.summary), at: clock(leaving.dueAt, language) });
  if (found.state !== 'open') return t('rv.bar.finished', { state: t(`rv.state.${found.state}`) });
  if (['viewer', 'sales'].includes(role)) return t('rv.bar.viewer');
  if (change === null) return t('rv.chg.missing');
  if (change.intent === 'unknown') return t('rv.chg.sayMeaning');
  if (change.salesOrder === null) return t('rv.chg.link');
  if (isUnfinished(picks)) return t('rv.chg.typeValue');
  if (extent === 'none') return t('rv.chg.noneChosen');
  if (preview.words === null) return t('rv.chg.reckoning');
  return preview.possible ? t('rv.chg.gets', { what: preview.words }) : t('rv.chg.cannot', { why: preview.words });
} // prettier-ignore
