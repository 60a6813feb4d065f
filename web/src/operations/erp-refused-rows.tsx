import { Table, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { api, dataOf } from '../api/client';
import { instant } from '../parts/format';
import { ListFrame, usePages } from '../parts/pages';
import { useLanguage } from '../texts/language';
import { tableKey } from './erp-words';
import { REFRESH_MS } from './operations';

/** Rows of the master that were not taken over, with what is wrong with each. */
export function ErpRefusedRows(): ReactNode {
  const { t, language } = useLanguage();
  const pages = usePages(
    ['master-refusals'],
    (cursor) =>
      dataOf(
        api.GET('/api/master-refusals', { params: { query: { limit: 20, ...(cursor !== undefined && { cursor }) } } }),
      ),
    { again: () => REFRESH_MS },
  );
  const nameOf = (table: string): string => {
    const key = tableKey(table);
    return key === null ? table : t(key);
  };
  return (
    <section aria-labelledby="erp-refused">
      <Title order={2} size="h4" id="erp-refused">
        {t('erp.refused')}
      </Title>
      <ListFrame pages={pages} empty={t('erp.refused.none')}>
        <Text mb={4}>{t('erp.refused.intro')}</Text>
        <Table.ScrollContainer minWidth={700} tabIndex={0}>
          <Table verticalSpacing={4}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t('erp.run.table')}</Table.Th>
                <Table.Th scope="col">{t('erp.refused.key')}</Table.Th>
                <Table.Th scope="col">{t('erp.refused.faults')}</Table.Th>
                <Table.Th scope="col">{t('erp.refused.seen')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {pages.items.map((row) => (
                <Table.Tr key={`${row.table} ${row.key}`}>
                  <Table.Td>{nameOf(row.table)}</Table.Td>
                  <Table.Th scope="row" fw={400}>
                    {row.key}
                  </Table.Th>
                  <Table.Td className="ops-words" lang="en">
                    {row.faults.join('; ')}
                  </Table.Td>
                  <Table.Td>{instant(row.seenAt, language)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      </ListFrame>
    </section>
  );
}
