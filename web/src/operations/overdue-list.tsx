import { Anchor, Button, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { api, dataOf } from '../api/client';
import { Fault } from '../parts/fault';
import { instant } from '../parts/format';
import { Loading } from '../parts/loading';
import { useLanguage } from '../texts/language';
import { type OverdueOf, REFRESH_MS } from './operations';

/** What is past its time at this moment, both ways. */
export function OverdueList({ onOpen }: { readonly onOpen: (sending: string) => void }): ReactNode {
  const { t } = useLanguage();
  const overdue = useQuery({
    queryKey: ['overdue-answers'],
    queryFn: () => dataOf(api.GET('/api/overdue-answers')),
    refetchInterval: REFRESH_MS,
  });
  if (overdue.isPending) return <Loading h={80} />;
  if (overdue.isError && overdue.data === undefined)
    return <Fault error={overdue.error} retry={() => void overdue.refetch()} />;
  const { items } = overdue.data;
  return (
    <section aria-labelledby="ops-late">
      <Title order={2} size="h5" id="ops-late">
        {t('ops.late.title')}
      </Title>
      {items.length === 0 ? (
        <Text c="dimmed">{t('ops.late.none')}</Text>
      ) : (
        <Table.ScrollContainer minWidth={760} tabIndex={0}>
          <Table verticalSpacing={4}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t('ops.partner')}</Table.Th>
                <Table.Th scope="col">{t('ops.late.what')}</Table.Th>
                <Table.Th scope="col">{t('ops.late.about')}</Table.Th>
                <Table.Th scope="col">{t('ops.late.since')}</Table.Th>
                <Table.Th scope="col">{t('ops.out.state')}</Table.Th>
                <Table.Th scope="col">{t('ops.queue.acts')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {items.map((one) => (
                <Rows key={`${one.kind} ${one.partner ?? ''}`} of={one} onOpen={onOpen} />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </section>
  );
}

interface RowsProps {
  readonly of: OverdueOf;
  readonly onOpen: (sending: string) => void;
}

function Rows({ of, onOpen }: RowsProps): ReactNode {
  const { t, language } = useLanguage();
  const partner = of.partner ?? t('ops.late.unknown');
  const left = of.count - of.things.length;
  return (
    <>
      {of.things.map(({ id, subject, since, order, sending }) => (
        <Table.Tr key={id}>
          <Table.Td>{partner}</Table.Td>
          <Table.Td>{t(`ops.late.${of.kind}`)}</Table.Td>
          <Table.Td>{subject}</Table.Td>
          <Table.Td>{instant(since, language)}</Table.Td>
          <Table.Td>{sending === null ? t('ops.late.undecided') : stateText(sending.state, t)}</Table.Td>
          <Table.Td>
            {sending !== null ? (
              <Button
                size="compact-sm"
                variant="default"
                aria-label={`${t('ops.late.open')}: ${subject}`}
                onClick={() => onOpen(id)}
              >
                {t('ops.late.open')}
              </Button>
            ) : (
              order !== null && (
                <Anchor component={Link} to={`/orders/${order}`}>
                  {t('ops.late.order')}
                </Anchor>
              )
            )}
          </Table.Td>
        </Table.Tr>
      ))}
      {left > 0 && (
        <Table.Tr>
          <Table.Td colSpan={6} c="dimmed">
            {t('ops.late.more', { n: left, partner })}
          </Table.Td>
        </Table.Tr>
      )}
    </>
  );
}

const KNOWN = ['held', 'due', 'sending', 'delivered', 'dead', 'cancelled', 'superseded'] as const;

function stateText(state: string, t: ReturnType<typeof useLanguage>['t']): string {
  const known = KNOWN.find((one) => one === state);
  return known === undefined ? state : t(`ops.out.state.${known}`);
}
