import { Anchor, Group, NativeSelect, Stack, Table, TextInput, Title } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { api, dataOf } from '../api/client';
import type { paths } from '../api/schema';
import { instant, money } from '../parts/format';
import { NewOrder } from '../parts/new-order';
import { ListFrame, usePages } from '../parts/pages';
import { useLanguage } from '../texts/language';

type OrderState = NonNullable<NonNullable<paths['/api/sales-orders']['get']['parameters']['query']>['state']>;
type OrderRow = paths['/api/sales-orders']['get']['responses'][200]['content']['application/json']['items'][number];

const STATES: readonly OrderState[] = [
  'released',
  'partly-released',
  'in-review',
  'rejected',
  'cancelled',
  'became-change',
];

/** All orders by state, and the one with a number of the customer's. The address holds what is looked for. */
export function OrdersPage(): ReactNode {
  const { t } = useLanguage();
  const [search, setSearch] = useSearchParams();
  const state = STATES.find((known) => known === search.get('state')) ?? 'released';
  const number = search.get('number') ?? '';
  const [typed, setTyped] = useState(number);
  const look = (change: Readonly<Record<string, string>>): void => setSearch({ state, number, ...change });
  const pages = usePages(['sales-orders', state, number], (cursor) =>
    dataOf(
      api.GET('/api/sales-orders', {
        params: {
          query: {
            state,
            limit: 50,
            ...(number !== '' && { buyerOrderNumber: number }),
            ...(cursor !== undefined && { cursor }),
          },
        },
      }),
    ),
  );
  return (
    <Stack p="md" gap="sm">
      <Group justify="space-between">
        <Title order={1} size="h3">
          {t('nav.orders')}
        </Title>
        <NewOrder />
      </Group>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          look({ number: typed.trim() });
        }}
      >
        <Group align="end" gap="sm">
          <TextInput
            label={t('orders.number')}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <NativeSelect
            label={t('orders.state')}
            value={state}
            onChange={(event) => look({ state: event.currentTarget.value })}
            data={STATES.map((value) => ({ value, label: t(`orders.state.${value}`) }))}
          />
        </Group>
      </form>
      <ListFrame pages={pages} empty={t('orders.none')}>
        <Table.ScrollContainer minWidth={720}>
          <Table highlightOnHover verticalSpacing={6}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t('orders.reference')}</Table.Th>
                <Table.Th scope="col">{t('orders.number')}</Table.Th>
                <Table.Th scope="col">{t('orders.customer')}</Table.Th>
                <Table.Th scope="col">{t('orders.received')}</Table.Th>
                <Table.Th scope="col" ta="right">
                  {t('orders.total')}
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {pages.items.map((order) => (
                <Row key={order.id} order={order} />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      </ListFrame>
    </Stack>
  );
}

function Row({ order }: { readonly order: OrderRow }): ReactNode {
  const { language } = useLanguage();
  return (
    <Table.Tr>
      <Table.Td>
        <Anchor component={Link} to={`/orders/${order.id}`}>
          {order.reference}
        </Anchor>
      </Table.Td>
      <Table.Td>{order.buyerOrderNumber}</Table.Td>
      <Table.Td>{order.customer?.name}</Table.Td>
      <Table.Td>{instant(order.receivedAt, language)}</Table.Td>
      <Table.Td ta="right">{money(order.total, order.currency, language)}</Table.Td>
    </Table.Tr>
  );
}
