import { Button, NativeSelect, Stack, Table, Text, Title } from '@mantine/core';
import { type ReactNode, useMemo, useState } from 'react';
import { useKeys } from '../keys/keys';
import { useLanguage } from '../texts/language';
import { ActionBar, type BarAction } from './action-bar';
import { Background } from './background';
import * as deeds from './deeds';
import { ReasonDialog } from './dialogs';
import { FindingPanel } from './finding-panel';
import { FindingsList } from './findings-list';
import { HeaderStrip } from './header-strip';
import { questionsOf, type Case } from './model';
import { NoticeLine } from './notice-line';
import { NOT_REMEMBERED } from './remembering';
import type { Shown } from './shown';
import { useActs } from './use-review';

/** A case that is no order: what there is of it in the same frame, and a way to end it. */
export function OtherCase(shown: Shown): ReactNode {
  const { found, known, place, role, tab, selectedKey, lit, light, put } = shown;
  const { t } = useLanguage();
  const acts = useActs(found.id, found.version);
  const [closing, setClosing] = useState(false);
  const questions = useMemo(() => questionsOf(found), [found]);
  const question = questions.find(({ key }) => key === selectedKey) ?? questions[0] ?? null;
  const mayAct = role !== 'viewer' && found.state === 'open';
  const { act } = acts;
  const isDecided = found.reason === 'partner-question';
  const actions = useMemo<readonly BarAction[]>(() => {
    const free = mayAct && !closing && !isDecided && !acts.busy;
    const onCase = { waits: mayAct && !isDecided && acts.busy, about: acts.about };
    return [
      { keys: 'R', label: t('rv.k.retry'), act: () => void act(deeds.retry(found.id)), enabled: free, hidden: isDecided, ...onCase },
      { keys: 'L', label: t('rv.k.close'), act: () => setClosing(true), enabled: free, hidden: isDecided, primary: true, ...onCase },
    ];
  }, [mayAct, closing, isDecided, t, act, acts.busy, acts.about, found.id]);
  useKeys(actions);
  const status = found.state !== 'open' ? t('rv.bar.finished', { state: t(`rv.state.${found.state}`) }) : role === 'viewer' ? t('rv.bar.viewer') : isDecided ? '' : t('rv.other.retry');
  return (
    <div className="rv">
      <HeaderStrip found={found} known={known} place={place} />
      <NoticeLine notice={closing ? null : acts.notice} dismiss={() => acts.say(null)} />
      <div className="rv-body">
        <FindingsList questions={questions} selected={question?.key ?? null} select={(key) => put('finding', key)} />
        <section className="rv-pane" tabIndex={0} aria-label={t('rv.other.what')}>
          {found.reason === 'partner-question' && <PartnerQuestion found={found} mayAct={mayAct} answer={(scope, reason) => void act(deeds.partnerAnswer(found.id, scope, reason))} />}
          {!isDecided && <Text p={12}>{t('rv.other.retry')}</Text>}
        </section>
        <FindingPanel found={found} question={question} lines={[]} known={known} choices={[]} choose={() => undefined} remembering={NOT_REMEMBERED} remember={() => undefined} ask={() => undefined} mayAct={false} role={role} />
      </div>
      <Background found={found} known={known} tab={tab} show={(name) => put('tab', name)} pointed={lit} chosen={question?.finding.field ?? null} light={light} choose={light} />
      <ActionBar status={status} actions={actions} />
      {closing && <ReasonDialog title={t('rv.k.close')} told={false} close={() => setClosing(false)} busy={acts.busy} notice={acts.notice} submit={(reason) => void act(deeds.close(found.id, reason)).then((ok) => ok && setClosing(false))} />}
    </div>
  );
} // prettier-ignore

/** A question that orders of a partner have in common, answered once. */
function PartnerQuestion({ found, mayAct, answer }: { readonly found: Case; readonly mayAct: boolean; readonly answer: (scope: 'open' | 'partner', reason: string) => void }): ReactNode {
  const { t } = useLanguage();
  const [scope, setScope] = useState<'open' | 'partner'>('open');
  const [asking, setAsking] = useState(false);
  const { partnerQuestion } = found;
  if (partnerQuestion === null) return null;
  return (
    <Stack p={12} gap="sm">
      <Title order={2} size="h6">{`${partnerQuestion.partner}: ${partnerQuestion.code} ${partnerQuestion.cause}`}</Title>
      <Table aria-label={t('rv.pq.orders')}>
        <Table.Tbody>
          {partnerQuestion.orders.map((order) => (
            <Table.Tr key={order.id}><Table.Th scope="row" fw={400}>{order.reference}</Table.Th><Table.Td>{order.buyerOrderNumber}</Table.Td><Table.Td>{order.state}</Table.Td></Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {mayAct && (
        <>
          <NativeSelect label={t('rv.pq.scope')} value={scope} onChange={(event) => setScope(event.currentTarget.value === 'partner' ? 'partner' : 'open')} data={[{ value: 'open', label: t('rv.pq.open') }, { value: 'partner', label: t('rv.pq.partner') }]} />
          <Button w="fit-content" onClick={() => setAsking(true)}>{t('rv.pq.do')}</Button>
        </>
      )}
      {asking && <ReasonDialog title={t('rv.pq.do')} told={false} close={() => setAsking(false)} busy={false} notice={null} submit={(reason) => { answer(scope, reason); setAsking(false); }} />}
    </Stack>
  );
} // prettier-ignore
