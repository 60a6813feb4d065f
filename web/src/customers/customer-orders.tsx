import { Stack, Table, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { api, dataOf } from '../api/client';
import { OpenCases } from '../articles/open-work';
import { instant, money } from '../parts/format';
import { ListFrame, usePages } from '../parts/pages';
import { RowLink, useRowKeys } from '../parts/row-links';
import { Sheet } from '../parts/sheet';
import { useLanguage } from '../texts/language';
import type { Customer } from './customers';

/** The cases of a customer that wait, and his orders, the newest first. */
export function CustomerOrders({ customer }: { readonly customer: Customer }): ReactNode {
  const { t, language } = useLanguage();
  const { id, number } = customer;
  const pages = usePages(['sales-orders', 'of', number], (cursor) =>
    dataOf(
      api.GET('/api/sales-orders', {
        params: { query: { customer: number, limit: 20, ...(cursor && { cursor }) } },
      }),
    ),
  );
  useRowKeys();
  return (
    <Stack gap="sm">
      <section>
        <OpenCases filter={{ customer: id }} address={`/queue?states=all&customer=${id}`} />
      </section>
      <section aria-labelledby="recent">
        <Title order={2} size="h5" id="recent" mb={4}>
          {t('customer.recent')}
        </Title>
        <ListFrame pages={pages} empty={t('customer.noOrders')}>
          <Sheet
            name={t('customer.recent')}
            minWidth={640}
            columns={[
              { label: t('orders.reference') },
              { label: t('orders.number') },
              { label: t('orders.state') },
              { label: t('orders.received') },
              { label: t('orders.total'), figure: true },
            ]}
          >
            {pages.items.map((order) => (
              <Table.Tr key={order.id}>
                <Table.Td>
                  <RowLink to={`/orders/${order.id}`}>{order.reference}</RowLink>
                </Table.Td>
                <Table.Td>{order.buyerOrderNumber}</Table.Td>
                <Table.Td>{t(`orders.state.${order.state}`)}</Table.Td>
                <Table.Td>{instant(order.receivedAt, language)}</Table.Td>
                <Table.Td ta="right">{money(order.total, order.currency, language)}</Table.Td>
              </Table.Tr>
            ))}
          </Sheet>
        </ListFrame>
      </section>
    </Stack>
  );
}
