import { Group, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api, dataOf } from '../api/client';
import type { paths } from '../api/schema';
import { Fault } from '../parts/fault';
import { day, figure } from '../parts/format';
import { Loading } from '../parts/loading';
import { Severity } from '../review/severity';
import { useLanguage } from '../texts/language';

type Fulfilment = paths['/api/sales-orders/{id}/fulfilment']['get']['responses'][200]['content']['application/json'];
interface Order {
  readonly id: string;
  readonly lines: readonly { readonly number: string | null; readonly description: string | null }[];
}

/** What the ERP tells of an order; nothing at all while it has told nothing. */
export function OrderFulfilment({ order }: { readonly order: Order }): ReactNode {
  const { t } = useLanguage();
  const { id } = order;
  const told = useQuery({
    queryKey: ['fulfilment', id],
    queryFn: () => dataOf(api.GET('/api/sales-orders/{id}/fulfilment', { params: { path: { id } } })),
  });
  const exported = useQuery({
    queryKey: ['erp-exports', 'order', id],
    queryFn: () => dataOf(api.GET('/api/erp-exports', { params: { query: { order: id, limit: 1 } } })),
  });
  if (told.isPending || exported.isPending) return <Loading h={40} />;
  if (told.isError) return <Fault error={told.error} retry={() => void told.refetch()} />;
  const { deliveries, invoices } = told.data;
  const number = exported.data?.items[0]?.number ?? null;
  const isTold = deliveries.length + invoices.length > 0;
  if (!isTold && number === null) return null;
  return (
    <Stack gap="xs" component="section" aria-labelledby="fulfilment">
      <Title order={2} size="h5" id="fulfilment">
        {t('orders.ful.title')}
      </Title>
      {number !== null && <Text>{t('orders.ful.inErp', { number })}</Text>}
      {isTold && (
        <>
          <Lines told={told.data} order={order} />
          <Group align="start" gap="xl">
            <Deliveries deliveries={deliveries} />
            <Invoices invoices={invoices} />
          </Group>
        </>
      )}
    </Stack>
  );
}

function Lines({
  told: { lines, deliveries },
  order,
}: {
  readonly told: Fulfilment;
  readonly order: Order;
}): ReactNode {
  const { t, language } = useLanguage();
  const isMoreToCome = deliveries.some(({ state }) => state === 'waiting' || state === 'picking');
  const right = ['ordered', 'delivered'] as const;
  return (
    <Table.ScrollContainer minWidth={640} tabIndex={0}>
      <Table verticalSpacing={4}>
        <Table.Caption>{t('orders.ful.lines')}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('orders.ful.line')}</Table.Th>
            <Table.Th scope="col">{t('orders.ful.article')}</Table.Th>
            {right.map((head) => (
              <Table.Th key={head} scope="col" ta="right">
                {t(`orders.ful.${head}`)}
              </Table.Th>
            ))}
            <Table.Th scope="col">{t('orders.ful.difference')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map((line) => (
            <Table.Tr key={line.index}>
              <Table.Td>{order.lines[line.index]?.number ?? String(line.index + 1)}</Table.Td>
              <Table.Td>
                {line.article ?? '–'} <Text span>{order.lines[line.index]?.description}</Text>
              </Table.Td>
              {right.map((column) => (
                <Table.Td key={column} ta="right">
                  {figure(line[column], language)}
                </Table.Td>
              ))}
              <Table.Td>
                <Difference of={line.difference} isMoreToCome={isMoreToCome} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** Says a difference in a word and a shape: goods may still come, or there are too few or too many. */
function Difference({ of, isMoreToCome }: { readonly of: string | null; readonly isMoreToCome: boolean }): ReactNode {
  const { t, language } = useLanguage();
  if (of === null) return '–';
  if (Number(of) === 0) return t('orders.ful.equal');
  const isLess = of.startsWith('-');
  const n = figure(of.replace('-', ''), language);
  const word = isLess ? (isMoreToCome ? 'toCome' : 'less') : 'more';
  return (
    <Group gap={6} wrap="nowrap">
      <Severity of={word === 'toCome' ? 'info' : 'warning'} />
      <Text fw={word === 'toCome' ? undefined : 600}>{t(`orders.ful.${word}`, { n })}</Text>
    </Group>
  );
}

function Deliveries({ deliveries }: { readonly deliveries: Fulfilment['deliveries'] }): ReactNode {
  const { t, language } = useLanguage();
  return (
    <div>
      <Title order={3} size="h6">
        {t('orders.ful.deliveries')}
      </Title>
      {deliveries.length === 0 ? (
        <Text c="dimmed">{t('orders.ful.noDeliveries')}</Text>
      ) : (
        <Table verticalSpacing={4} w="auto">
          <Table.Thead>
            <Table.Tr>
              {(['delivery', 'state', 'shippedOn'] as const).map((head) => (
                <Table.Th key={head} scope="col">
                  {t(`orders.ful.${head}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {deliveries.map(({ number, state, shippedOn, lines }) => {
              const extra = lines.filter(({ index }) => index === null);
              return (
                <Table.Tr key={number}>
                  <Table.Th scope="row" fw={400}>
                    {number}
                    {extra.length > 0 && (
                      <Text size="sm">
                        {t('orders.ful.extra')}{' '}
                        {extra
                          .map(({ article, quantity }) => `${figure(quantity, language)} ${article ?? '–'}`)
                          .join(', ')}
                      </Text>
                    )}
                  </Table.Th>
                  <Table.Td>{t(`orders.ful.d.${state}`)}</Table.Td>
                  <Table.Td>{day(shippedOn, language)}</Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      )}
    </div>
  );
}

function Invoices({ invoices }: { readonly invoices: Fulfilment['invoices'] }): ReactNode {
  const { t, language } = useLanguage();
  const amount = (value: string | null, currency: string): string =>
    value === null ? '–' : `${currency} ${figure(value, language, 2)}`;
  return (
    <div>
      <Title order={3} size="h6">
        {t('orders.ful.invoices')}
      </Title>
      {invoices.length === 0 ? (
        <Text c="dimmed">{t('orders.ful.noInvoices')}</Text>
      ) : (
        <Table verticalSpacing={4} w="auto">
          <Table.Thead>
            <Table.Tr>
              {(['invoice', 'state', 'date'] as const).map((head) => (
                <Table.Th key={head} scope="col">
                  {t(`orders.ful.${head}`)}
                </Table.Th>
              ))}
              {(['net', 'gross'] as const).map((head) => (
                <Table.Th key={head} scope="col" ta="right">
                  {t(`orders.ful.${head}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {invoices.map(({ number, state, date, currency, netAmount, grossAmount }, place) => (
              <Table.Tr key={place}>
                <Table.Th scope="row" fw={400}>
                  {number ?? t('orders.ful.draftNumber')}
                </Table.Th>
                <Table.Td>{t(`orders.ful.i.${state}`)}</Table.Td>
                <Table.Td>{day(date, language)}</Table.Td>
                <Table.Td ta="right">{amount(netAmount, currency)}</Table.Td>
                <Table.Td ta="right">{amount(grossAmount, currency)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </div>
  );
}
