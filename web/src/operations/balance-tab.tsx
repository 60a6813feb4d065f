import { Anchor, Button, Group, Paper, Stack, Table, Text, TextInput, Title } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { api, dataOf } from '../api/client';
import { Fault } from '../parts/fault';
import { figure, instant, money } from '../parts/format';
import { Loading } from '../parts/loading';
import { Severity } from '../review/severity';
import { useLanguage } from '../texts/language';
import { BalanceEnds } from './balance-ends';
import { type Balance, businessDay, dayAfter, REFRESH_MS, scopesInOrder } from './operations';

/** The balance of a day: what does not add up first, with what to do about it; then by partner. */
export function BalanceTab(): ReactNode {
  const { t } = useLanguage();
  const [params, setParams] = useSearchParams();
  const today = businessDay(new Date());
  const given = params.get('day') ?? '';
  const day = /^\d{4}-\d{2}-\d{2}$/.test(given) ? given : today;
  const go = (to: string): void => setParams(to === '' || to === today ? {} : { day: to });
  const balance = useQuery({
    queryKey: ['balance', day],
    queryFn: () => dataOf(api.GET('/api/balance', { params: { query: { day } } })),
    refetchInterval: REFRESH_MS,
    placeholderData: keepPreviousData,
  });
  return (
    <Stack gap="md">
      <Group align="end" gap="xs">
        <Button variant="default" onClick={() => go(dayAfter(day, -1))}>
          {t('ops.balance.before')}
        </Button>
        <TextInput
          type="date"
          label={t('ops.balance.day')}
          value={day}
          max={today}
          onChange={(event) => go(event.currentTarget.value)}
        />
        <Button variant="default" disabled={day >= today} onClick={() => go(dayAfter(day, 1))}>
          {t('ops.balance.after')}
        </Button>
      </Group>
      {balance.isPending && <Loading h={240} />}
      {balance.isError && balance.data === undefined && (
        <Fault error={balance.error} retry={() => void balance.refetch()} />
      )}
      {balance.data !== undefined && <Shown balance={balance.data} />}
    </Stack>
  );
}

function Shown({ balance }: { readonly balance: Balance }): ReactNode {
  const { t } = useLanguage();
  return (
    <>
      <Group gap="xs" role="status">
        <Severity of={balance.balanced ? 'done' : 'error'} />
        <Text fw={600}>{t(balance.balanced ? 'ops.balance.ok' : 'ops.balance.bad')}</Text>
      </Group>
      <Differences balance={balance} />
      {balance.total.receipts.received === 0 ? (
        <Text c="dimmed">{t('ops.balance.nothing')}</Text>
      ) : (
        <>
          <Partners balance={balance} />
          <BalanceEnds total={balance.total} />
        </>
      )}
    </>
  );
}

function Differences({ balance: { unequal, faults } }: { readonly balance: Balance }): ReactNode {
  const { t, say, language } = useLanguage();
  return (
    <>
      {unequal.map(({ scope, equation, text, expected, found }) => (
        <Paper key={`${scope} ${equation}`} withBorder p="sm" className="ops-fault">
          <Text fw={600}>{t('ops.balance.unequal', { scope: nameOf(scope), expected, found })}</Text>
          <Text>{say(text)}</Text>
          <Text>{t('ops.balance.next', { what: t(`ops.balance.next.${equation}`) })}</Text>
        </Paper>
      ))}
      {faults.map(({ kind, what, next, count, more, items }) => (
        <Paper key={kind} withBorder p="sm" className="ops-fault">
          <Text fw={600}>
            {say(what)} ({figure(String(count), language)})
          </Text>
          <Text mb={4}>{t('ops.balance.next', { what: say(next) })}</Text>
          {items.map(({ id, scope, detail, since }) => (
            <Text key={id} size="sm" className="ops-words">
              {nameOf(scope)} {detail} {t('ops.balance.since', { at: instant(since, language) })}{' '}
              <Text span c="dimmed" size="xs" ff="monospace">
                {id}
              </Text>
            </Text>
          ))}
          {more > 0 && <Text size="sm">{t('ops.balance.more', { n: more })}</Text>}
        </Paper>
      ))}
    </>
  );
}

const nameOf = (scope: string): string => scope.slice(scope.indexOf(':') + 1);

function Partners({ balance }: { readonly balance: Balance }): ReactNode {
  const { t, language } = useLanguage();
  const n = (count: number | undefined): string => figure(String(count ?? 0), language);
  const amounts = (scope: Balance['total'], which: 'asked' | 'confirmed'): ReactNode =>
    scope.values.map((value) => <div key={value.currency}>{money(value[which], value.currency, language)}</div>);
  const cells = (scope: Balance['total']): ReactNode => (
    <>
      <Table.Td ta="right">{n(scope.interchanges.received)}</Table.Td>
      <Table.Td ta="right">{n(scope.messages.received)}</Table.Td>
      <Table.Td ta="right">{n(scope.orders.received)}</Table.Td>
      <Table.Td ta="right">{n(scope.orders.ends.released)}</Table.Td>
      <Table.Td ta="right">{n(scope.orders.ends.held)}</Table.Td>
      <Table.Td ta="right">{n(scope.messages.ends.refused)}</Table.Td>
      <Table.Td ta="right">{amounts(scope, 'asked')}</Table.Td>
      <Table.Td ta="right">{amounts(scope, 'confirmed')}</Table.Td>
    </>
  );
  const heads = ['files', 'messages', 'orders', 'released', 'held', 'refused', 'asked', 'confirmed'] as const;
  return (
    <section aria-labelledby="ops-partners">
      <Title order={2} size="h5" id="ops-partners">
        {t('ops.balance.perPartner')}
      </Title>
      <Table.ScrollContainer minWidth={820} tabIndex={0}>
        <Table highlightOnHover verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('ops.partner')}</Table.Th>
              {heads.map((head) => (
                <Table.Th key={head} scope="col" ta="right">
                  {t(`ops.balance.${head}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {scopesInOrder(balance).map((scope) => (
              <Table.Tr key={`${scope.kind} ${scope.code}`}>
                <Table.Th scope="row" fw={400}>
                  {scope.kind === 'account' ? (
                    t('ops.balance.account', { code: scope.code })
                  ) : (
                    <Anchor component={Link} to={`/partners/${scope.code}`}>
                      {scope.code}
                    </Anchor>
                  )}
                </Table.Th>
                {cells(scope)}
              </Table.Tr>
            ))}
            <Table.Tr fw={600}>
              <Table.Th scope="row">{t('ops.balance.all')}</Table.Th>
              {cells(balance.total)}
            </Table.Tr>
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </section>
  );
}
