import { Anchor, Stack, Table, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { api, dataOf } from '../api/client';
import { instant, figure } from '../parts/format';
import { ListFrame, usePages } from '../parts/pages';
import { useLanguage } from '../texts/language';

/** Everything that came in, the newest first. */
export function InterchangesPage(): ReactNode {
  const { t, language } = useLanguage();
  const pages = usePages(['interchanges'], (cursor) =>
    dataOf(api.GET('/api/interchanges', { params: { query: { limit: 50, ...(cursor !== undefined && { cursor }) } } })),
  );
  return (
    <Stack p="md" gap="sm">
      <Title order={1} size="h3">
        {t('nav.interchanges')}
      </Title>
      <ListFrame pages={pages} empty={t('interchanges.none')}>
        <Table.ScrollContainer minWidth={720}>
          <Table highlightOnHover verticalSpacing={6}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t('interchanges.received')}</Table.Th>
                <Table.Th scope="col">{t('interchanges.name')}</Table.Th>
                <Table.Th scope="col">{t('interchanges.partner')}</Table.Th>
                <Table.Th scope="col">{t('interchanges.format')}</Table.Th>
                <Table.Th scope="col" ta="right">
                  {t('interchanges.messages')}
                </Table.Th>
                <Table.Th scope="col">{t('interchanges.state')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {pages.items.map((one) => (
                <Table.Tr key={one.id}>
                  <Table.Td>{instant(one.receivedAt, language)}</Table.Td>
                  <Table.Td>
                    <Anchor component={Link} to={`/interchanges/${one.id}`}>
                      {one.name ?? one.sha256.slice(0, 12)}
                    </Anchor>
                  </Table.Td>
                  <Table.Td>{one.partner ?? one.account}</Table.Td>
                  <Table.Td>{one.format}</Table.Td>
                  <Table.Td ta="right">{figure(String(one.messageCount), language)}</Table.Td>
                  <Table.Td>{t(`interchanges.state.${one.state}`)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      </ListFrame>
    </Stack>
  );
}
