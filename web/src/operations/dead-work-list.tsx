import { Anchor, Button, Group, Table, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { api, dataOf } from '../api/client';
import { useFaultText } from '../parts/fault';
import { figure, instant } from '../parts/format';
import { ListFrame, usePages } from '../parts/pages';
import { useAct } from '../settings/use-act';
import { useLanguage } from '../texts/language';
import type { DeadWork } from './operations';

/** Work that failed too often, piece by piece, with what was wrong last. */
export function DeadWorkList({ onTold }: { readonly onTold: (told: string) => void }): ReactNode {
  const { t } = useLanguage();
  const faultText = useFaultText();
  const pages = usePages(['dead-work'], (cursor) =>
    dataOf(
      api.GET('/api/queues/dead-work', { params: { query: { limit: 50, ...(cursor !== undefined && { cursor }) } } }),
    ),
  );
  const retry = useAct(retryCase, 'dead-work', 'queues');
  return (
    <section aria-labelledby="ops-dead">
      <Title order={2} size="h5" id="ops-dead" mb={4}>
        {t('ops.dead.title')}
      </Title>
      {retry.isError && (
        <Text c="red.9" role="alert">
          {faultText(retry.error)}
        </Text>
      )}
      <ListFrame pages={pages} empty={t('ops.dead.none')}>
        <Table.ScrollContainer minWidth={820} tabIndex={0}>
          <Table verticalSpacing={4}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t('ops.queue.kind')}</Table.Th>
                <Table.Th scope="col">{t('ops.dead.error')}</Table.Th>
                <Table.Th scope="col" ta="right">
                  {t('ops.dead.attempts')}
                </Table.Th>
                <Table.Th scope="col">{t('ops.dead.since')}</Table.Th>
                <Table.Th scope="col">{t('ops.queue.acts')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {pages.items.map((work) => (
                <Row
                  key={work.id}
                  work={work}
                  busy={retry.isPending && retry.variables.id === work.case?.id}
                  onRetry={(found) => retry.mutate(found, { onSuccess: () => onTold(t('ops.dead.retriedOne')) })}
                />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      </ListFrame>
    </section>
  );
}

type Case = NonNullable<DeadWork['case']>;

const retryCase = ({ id, version }: Case): Promise<unknown> =>
  api.POST('/api/review-cases/{id}/retry', {
    params: { path: { id }, header: { 'If-Match': `"${version}"` } },
  });

interface RowProps {
  readonly work: DeadWork;
  readonly busy: boolean;
  readonly onRetry: (found: Case) => void;
}

function Row({ work, busy, onRetry }: RowProps): ReactNode {
  const { t, language } = useLanguage();
  const { kind, key, lastError, attempts, since, case: found } = work;
  const name = t(`ops.kind.${kind}`);
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        {name}
        <Text size="xs" c="dimmed" ff="monospace">
          {key}
        </Text>
      </Table.Th>
      <Table.Td className="ops-words" lang="en">
        {lastError ?? '–'}
      </Table.Td>
      <Table.Td ta="right">{figure(String(attempts), language)}</Table.Td>
      <Table.Td>{instant(since, language)}</Table.Td>
      <Table.Td>
        {found === null ? (
          <Text size="sm" c="dimmed">
            {t('ops.dead.noCase')}
          </Text>
        ) : (
          <Group gap={8} wrap="nowrap">
            <Button
              size="compact-sm"
              variant="default"
              loading={busy}
              aria-label={`${t('ops.dead.retry')}: ${name}`}
              onClick={() => onRetry(found)}
            >
              {t('ops.dead.retry')}
            </Button>
            <Anchor component={Link} to={`/review/${found.id}`} size="sm">
              {t('ops.dead.case')}
            </Anchor>
          </Group>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
