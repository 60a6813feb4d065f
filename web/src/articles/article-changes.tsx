import { Stack, Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { api, dataOf } from '../api/client';
import { instant } from '../parts/format';
import { ListFrame, usePages } from '../parts/pages';
import { Sheet } from '../parts/sheet';
import { inWords } from '../settings/audit';
import { useLanguage } from '../texts/language';
import type { ArticleChange } from './articles';

/** What was changed of an article, its packages and its prices: column by column, as the master calls them. */
export function ArticleChanges({ number }: { readonly number: string }): ReactNode {
  const { t, language } = useLanguage();
  const pages = usePages(['article', number, 'changes'], (cursor) =>
    dataOf(
      api.GET('/api/articles/{number}/changes', {
        params: { path: { number }, query: { limit: 50, ...(cursor && { cursor }) } },
      }),
    ),
  );
  return (
    <Stack gap="sm">
      <Text maw={720}>{t('changes.intro')}</Text>
      <ListFrame pages={pages} empty={t('changes.none')}>
        <Sheet
          name={t('article.tab.changes')}
          minWidth={640}
          columns={[{ label: t('changes.at') }, { label: t('changes.of') }, { label: t('changes.what') }]}
        >
          {pages.items.map((change) => (
            <Table.Tr key={change.id}>
              <Table.Td>{instant(change.at, language)}</Table.Td>
              <Table.Td>
                {t(`changes.subject.${change.subject}`)} {change.of}
              </Table.Td>
              <Table.Td>
                <Fields change={change} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Sheet>
      </ListFrame>
    </Stack>
  );
}

function Fields({ change: { before, after } }: { readonly change: ArticleChange }): ReactNode {
  return Object.keys(after)
    .sort()
    .map((name) => (
      <div key={name}>
        {name}: {inWords(before[name])} → {inWords(after[name])}
      </div>
    ));
}
