import { Group, Stack, Table, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { api, dataOf } from '../api/client';
import { ListFrame, usePages } from '../parts/pages';
import { RowLink, useRowKeys } from '../parts/row-links';
import { SearchField } from '../parts/search-field';
import { Shape } from '../parts/shape';
import { Sheet } from '../parts/sheet';
import { nameOf, useColleagues } from '../settings/colleagues';
import { useLanguage } from '../texts/language';
import { customerAddress } from './customers';

/** All customers, and those that are looked for while somebody types. */
export function CustomersPage(): ReactNode {
  const { t } = useLanguage();
  const [address] = useSearchParams();
  const q = address.get('q') ?? '';
  const colleagues = useColleagues();
  const pages = usePages(
    ['customers', 'list', q],
    (cursor) =>
      dataOf(
        api.GET('/api/customers', {
          params: { query: { limit: 50, ...(q !== '' && { q }), ...(cursor && { cursor }) } },
        }),
      ),
    { stays: true },
  );
  useRowKeys();
  return (
    <Stack p="md" gap="sm">
      <Title order={1} size="h3">
        {t('nav.customers')}
      </Title>
      <SearchField
        param="q"
        label={t('customers.search')}
        hint={t('customers.searchHint')}
        settled={pages.query.isSuccess && !pages.query.isPlaceholderData}
      />
      <ListFrame pages={pages} empty={t(q === '' ? 'customers.none' : 'customers.notFound', { q })}>
        <Sheet
          name={t('nav.customers')}
          minWidth={640}
          columns={[
            { label: t('customer.number') },
            { label: t('customer.name') },
            { label: t('customer.city') },
            { label: t('customer.representative') },
            { label: t('customer.responsible') },
            { label: t('customer.orders') },
          ]}
        >
          {pages.items.map((row) => (
            <Table.Tr key={row.number}>
              <Table.Td>
                <RowLink to={customerAddress(row.number)}>{row.number}</RowLink>
              </Table.Td>
              <Table.Td>{row.name}</Table.Td>
              <Table.Td>{row.city}</Table.Td>
              <Table.Td>{row.representative}</Table.Td>
              <Table.Td>{row.responsible === null ? '' : nameOf(colleagues, row.responsible)}</Table.Td>
              <Table.Td>
                <Group gap={6} wrap="nowrap">
                  <Shape of={row.blocked ? 'error' : 'done'} />
                  <Text span>{t(row.blocked ? 'customer.blocked' : 'customer.free')}</Text>
                </Group>
              </Table.Td>
            </Table.Tr>
          ))}
        </Sheet>
      </ListFrame>
    </Stack>
  );
}
