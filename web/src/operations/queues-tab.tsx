import { Button, Checkbox, Group, Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useSearchParams } from 'react-router';
import { api, dataOf } from '../api/client';
import { Confirm } from '../parts/confirm';
import { Fault } from '../parts/fault';
import { figure, instant } from '../parts/format';
import { Loading } from '../parts/loading';
import { useAct } from '../settings/use-act';
import { useLanguage } from '../texts/language';
import { DeadWorkList } from './dead-work-list';
import { isBusy, type Queue, REFRESH_MS } from './operations';

/** What is asked before it is done. */
interface Asked {
  readonly act: 'pause' | 'retry';
  readonly queue: Queue;
}

/** The work of each kind: how much there is, whether it goes on, and what failed. */
export function QueuesTab(): ReactNode {
  const { t } = useLanguage();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [told, setTold] = useState<string | null>(null);
  const queues = useQuery({
    queryKey: ['queues'],
    queryFn: () => dataOf(api.GET('/api/queues')),
    refetchInterval: REFRESH_MS,
  });
  const act = useAct(doTo, 'queues', 'dead-work');
  const perform = (what: 'pause' | 'resume' | 'retry', queue: Queue): void =>
    act.mutate([what, queue.kind], {
      onSuccess: (retried) => {
        setAsked(null);
        setTold(retried === null ? null : t('ops.dead.retried', { n: retried }));
      },
    });
  if (queues.isPending) return <Loading h={240} />;
  if (queues.isError && queues.data === undefined)
    return <Fault error={queues.error} retry={() => void queues.refetch()} />;
  return (
    <Stack gap="md">
      <QueueTable
        queues={queues.data.items}
        onAct={(what, queue) => {
          act.reset();
          if (what === 'resume') perform(what, queue);
          else setAsked({ act: what, queue });
        }}
      />
      {act.isError && asked === null && <Fault error={act.error} />}
      <Text role="status" mih={20}>
        {told}
      </Text>
      <DeadWorkList onTold={setTold} />
      <Asking asked={asked} busy={act.isPending} error={act.error} onAct={perform} onClose={() => setAsked(null)} />
    </Stack>
  );
}

/** @returns how many got another chance; null where nothing was tried again */
async function doTo([what, kind]: readonly ['pause' | 'resume' | 'retry', Queue['kind']]): Promise<number | null> {
  const params = { path: { kind } };
  if (what === 'retry') return (await dataOf(api.POST('/api/queues/{kind}/retry', { params }))).retried;
  await (what === 'pause'
    ? api.POST('/api/queues/{kind}/pause', { params })
    : api.POST('/api/queues/{kind}/resume', { params }));
  return null;
}

interface AskingProps {
  readonly asked: Asked | null;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onAct: (what: Asked['act'], queue: Queue) => void;
  readonly onClose: () => void;
}

function Asking({ asked, busy, error, onAct, onClose }: AskingProps): ReactNode {
  const { t } = useLanguage();
  if (asked === null) return null;
  const { act, queue } = asked;
  const kind = t(`ops.kind.${queue.kind}`);
  return (
    <Confirm
      opened
      title={
        act === 'pause' ? t('ops.queue.pauseTitle', { kind }) : t('ops.queue.retryTitle', { n: queue.quarantined })
      }
      body={t(`ops.queue.${act}Body`)}
      act={t(act === 'pause' ? 'ops.queue.pause' : 'ops.queue.retryAll')}
      busy={busy}
      error={error}
      onAct={() => onAct(act, queue)}
      onClose={onClose}
    />
  );
}

interface TableProps {
  readonly queues: readonly Queue[];
  readonly onAct: (what: 'pause' | 'resume' | 'retry', queue: Queue) => void;
}

function QueueTable({ queues, onAct }: TableProps): ReactNode {
  const { t } = useLanguage();
  const [params, setParams] = useSearchParams();
  const isWhole = params.get('show') === 'all';
  const shown = isWhole ? queues : queues.filter(isBusy);
  const figures = ['due', 'later', 'leased', 'dead'] as const;
  return (
    <section>
      <Checkbox
        mb="xs"
        label={t('ops.queue.showAll')}
        checked={isWhole}
        onChange={(event) => setParams(event.currentTarget.checked ? { show: 'all' } : {})}
      />
      {shown.length === 0 ? (
        <Text c="dimmed">{t('ops.queue.quiet')}</Text>
      ) : (
        <Table.ScrollContainer minWidth={820} tabIndex={0}>
          <Table verticalSpacing={4}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t('ops.queue.kind')}</Table.Th>
                {figures.map((one) => (
                  <Table.Th key={one} scope="col" ta="right">
                    {t(`ops.queue.${one}`)}
                  </Table.Th>
                ))}
                <Table.Th scope="col">{t('ops.queue.oldest')}</Table.Th>
                <Table.Th scope="col">{t('ops.queue.state')}</Table.Th>
                <Table.Th scope="col">{t('ops.queue.acts')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {shown.map((queue) => (
                <Row key={queue.kind} queue={queue} onAct={(what) => onAct(what, queue)} />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </section>
  );
}

interface RowProps {
  readonly queue: Queue;
  readonly onAct: (what: 'pause' | 'resume' | 'retry') => void;
}

function Row({ queue, onAct }: RowProps): ReactNode {
  const { t, language } = useLanguage();
  const { kind, due, later, leased, quarantined, oldestDueAt, pausedAt } = queue;
  const name = t(`ops.kind.${kind}`);
  const button = (what: 'pause' | 'resume' | 'retry', label: string): ReactNode => (
    <Button size="compact-sm" variant="default" aria-label={`${label}: ${name}`} onClick={() => onAct(what)}>
      {label}
    </Button>
  );
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        {name}
      </Table.Th>
      {[due, later, leased, quarantined].map((n, at) => (
        <Table.Td key={at} ta="right" fw={at === 3 && n > 0 ? 600 : undefined} c={n === 0 ? 'dimmed' : undefined}>
          {figure(String(n), language)}
        </Table.Td>
      ))}
      <Table.Td>{oldestDueAt === null ? '–' : instant(oldestDueAt, language)}</Table.Td>
      <Table.Td fw={pausedAt === null ? undefined : 600}>
        {pausedAt === null ? t('ops.queue.runs') : t('ops.queue.paused', { at: instant(pausedAt, language) })}
      </Table.Td>
      <Table.Td>
        <Group gap={6} wrap="nowrap">
          {pausedAt === null ? button('pause', t('ops.queue.pause')) : button('resume', t('ops.queue.resume'))}
          {quarantined > 0 && button('retry', t('ops.queue.retryAll'))}
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}
