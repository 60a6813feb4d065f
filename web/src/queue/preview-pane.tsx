import '../review/review.css';
import { Anchor, Button, Group, Kbd, Text } from '@mantine/core';
import { type ReactNode, useMemo, useState } from 'react';
import { Link } from 'react-router';
import { useKeys } from '../keys/keys';
import { Fault } from '../parts/fault';
import { Loading } from '../parts/loading';
import * as deeds from '../review/deeds';
import { FindingPanel } from '../review/finding-panel';
import { holding, linesOf, questionsOf, type Case } from '../review/model';
import { NoticeLine } from '../review/notice-line';
import { OrderDialogs, type Open } from '../review/order-dialogs';
import { usePossible } from '../review/possible';
import { NOT_REMEMBERED } from '../review/remembering';
import { useChoose, useFrozen } from '../review/use-choose';
import { useActs, useCase, useSurroundings } from '../review/use-review';
import { useSession } from '../session/session';
import { useLanguage } from '../texts/language';

interface Props {
  readonly caseId: string | null;
  /** The order goes: on to the next row. */
  readonly onward: () => void;
}

/** The row at hand beside the list: a simple case is answered and released without leaving it. */
export function PreviewPane({ caseId, onward }: Props): ReactNode {
  const { t } = useLanguage();
  return (
    <aside className="queue-preview" aria-label={t('queue.preview')} tabIndex={0}>
      {caseId === null ? <Text>{t('queue.previewNone')}</Text> : <Shown key={caseId} caseId={caseId} onward={onward} />}
    </aside>
  );
}

function Shown({ caseId, onward }: { readonly caseId: string; readonly onward: () => void }): ReactNode {
  const { t } = useLanguage();
  const found = useCase(caseId);
  if (found.isPending) return <Loading h={160} />;
  if (found.isError) return <Fault error={found.error} retry={() => void found.refetch()} />;
  return found.data.order === null ? (
    <>
      <Text mb="xs">{t('queue.previewOther')}</Text>
      <Anchor component={Link} to={`/review/${caseId}`}>
        {t('queue.key.open')}
      </Anchor>
    </>
  ) : (
    <Clearing found={found.data} onward={onward} />
  );
}

function Clearing({ found, onward }: { readonly found: Case; readonly onward: () => void }): ReactNode {
  const { t, say: inWords } = useLanguage();
  const role = useSession().data?.role ?? 'viewer';
  const { act, say, notice, busy, about } = useActs(found.id, found.version);
  const [at, go] = useState(0);
  const [open, setOpen] = useState<Open | null>(null);
  const questions = useMemo(() => questionsOf(found), [found]);
  const question = questions[Math.min(at, questions.length - 1)] ?? null;
  const mayAct = !['viewer', 'sales'].includes(role) && found.state === 'open' && found.leaving === null;
  const known = useSurroundings(found.id, found.version, true);
  const possible = usePossible(found.id, found.version, mayAct);
  const choices = useFrozen(question);
  const choose = useChoose({ found, question, act, say, possible, rememberBy: () => null, ask: (action) => setOpen({ kind: 'override', action }) }); // prettier-ignore
  const count = holding(questions);
  const free = mayAct && open === null && !busy;
  const isOpen = question?.finding.state === 'open';
  useKeys(
    useMemo(() => {
      const step = (by: number) => () => go((now) => (now + by + questions.length) % Math.max(1, questions.length));
      const waits = mayAct && busy;
      const release = () => void act(deeds.decide(found.id, { kind: 'release' })).then((ok) => ok && onward());
      return [
        { keys: 'N', label: t('rv.k.next'), act: step(1), enabled: questions.length > 1 },
        { keys: 'P', label: t('rv.k.prev'), act: step(-1), enabled: questions.length > 1 },
        { keys: 'L', label: t('rv.k.releaseNext'), act: release, enabled: free && count === 0, waits, about },
        ...choices.map((one, n) => ({ keys: String(n + 1), label: t('rv.k.choice', { n: n + 1 }), act: () => choose(one), enabled: free && isOpen, waits, about: `${about} ${question?.key ?? ''}` })),
      ];
    }, [t, questions.length, act, found.id, onward, free, count, choices, choose, isOpen, mayAct, busy, about, question?.key]),
  ); // prettier-ignore
  const status = found.leaving !== null ? inWords(found.leaving.summary) : count > 0 ? t('rv.bar.holds', { n: count }) : t('rv.bar.ready'); // prettier-ignore
  return (
    <>
      <NoticeLine notice={open === null ? notice : null} dismiss={() => say(null)} />
      <FindingPanel found={found} question={question} lines={linesOf(found)} known={known.data} choices={choices} choose={choose} remembering={NOT_REMEMBERED} remember={() => undefined} ask={() => undefined} mayAct={mayAct} role={role} possible={possible} canRemember={false} />
      <Text size="sm" role="status" my="xs">{questions.length > 1 ? `${String(at + 1)}/${String(questions.length)}. ${status}` : status}</Text>
      <Group gap={6}>
        <Button size="compact-sm" disabled={!free || count > 0} onClick={() => void act(deeds.decide(found.id, { kind: 'release' })).then((ok) => ok && onward())} rightSection={<Kbd size="xs">L</Kbd>}>
          {t('rv.k.releaseNext')}
        </Button>
        <Button size="compact-sm" variant="default" component={Link} to={`/review/${found.id}`}>{t('queue.key.open')}</Button>
      </Group>
      <OrderDialogs open={open} close={() => setOpen(null)} caseId={found.id} question={question} line={null} document={found.order?.document} remember={() => null} act={act} busy={busy} notice={notice} possible={possible} found={found} say={say} />
    </>
  );
} // prettier-ignore
