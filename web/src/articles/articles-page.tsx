import { Group, NativeSelect, Stack, Table, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { api, dataOf } from '../api/client';
import { useAddress } from '../parts/address';
import { ListFrame, usePages } from '../parts/pages';
import { RowLink, useRowKeys } from '../parts/row-links';
import { SearchField } from '../parts/search-field';
import { Sheet } from '../parts/sheet';
import { unitOf } from '../parts/unit';
import { useLanguage } from '../texts/language';
import { ArticleState } from './article-state';
import { articleAddress, type FoundArticle, STATUSES } from './articles';

/** All articles, and those that are looked for while somebody types. The address holds what is looked for. */
export function ArticlesPage(): ReactNode {
  const { t } = useLanguage();
  const [address, change] = useAddress();
  const q = address.get('q') ?? '';
  const status = STATUSES.find((one) => one === address.get('status'));
  const pages = usePages(
    ['articles', 'list', q, status ?? ''],
    (cursor) =>
      dataOf(
        api.GET('/api/articles', {
          params: {
            query: { limit: 50, ...(q !== '' && { q }), ...(status && { status }), ...(cursor && { cursor }) },
          },
        }),
      ),
    { stays: true },
  );
  useRowKeys();
  return (
    <Stack p="md" gap="sm">
      <Title order={1} size="h3">
        {t('nav.articles')}
      </Title>
      <Group align="flex-end" gap="sm">
        <SearchField
          param="q"
          label={t('articles.search')}
          hint={t('articles.searchHint')}
          settled={pages.query.isSuccess && !pages.query.isPlaceholderData}
        />
        <NativeSelect
          label={t('articles.status')}
          value={status ?? ''}
          onChange={(event) => change({ status: event.currentTarget.value })}
          data={[
            { value: '', label: t('articles.everyStatus') },
            ...STATUSES.map((value) => ({ value, label: t(`article.status.${value}`) })),
          ]}
        />
      </Group>
      <ListFrame pages={pages} empty={t(q === '' ? 'articles.none' : 'articles.notFound', { q })}>
        <Rows rows={pages.items} />
      </ListFrame>
    </Stack>
  );
}

function Rows({ rows }: { readonly rows: readonly FoundArticle[] }): ReactNode {
  const { t } = useLanguage();
  return (
    <Sheet
      name={t('nav.articles')}
      minWidth={720}
      columns={[
        { label: t('article.number') },
        { label: t('article.description') },
        { label: t('articles.status') },
        { label: 'GTIN' },
        { label: t('article.baseUnit') },
      ]}
    >
      {rows.map((row) => (
        <Table.Tr key={row.number}>
          <Table.Td>
            <RowLink to={articleAddress(row.number)}>{row.number}</RowLink>
          </Table.Td>
          <Table.Td>{row.description}</Table.Td>
          <Table.Td>
            <ArticleState status={row.status} successor={row.successor} />
          </Table.Td>
          <Table.Td>
            {row.gtin ?? (
              <Text span c="dimmed">
                –
              </Text>
            )}
          </Table.Td>
          <Table.Td>{unitOf(row.baseUnit, t)}</Table.Td>
        </Table.Tr>
      ))}
    </Sheet>
  );
}
