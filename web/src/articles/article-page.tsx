import { Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { api, dataOf } from '../api/client';
import { Fault } from '../parts/fault';
import { Loading } from '../parts/loading';
import { PageTabs, useTab } from '../parts/page-tabs';
import { useLanguage } from '../texts/language';
import { ArticleChanges } from './article-changes';
import { ArticleFacts } from './article-facts';
import { ArticlePrices } from './article-prices';
import { ArticleState } from './article-state';
import { RequestButton } from '../requests/request-button';
import { PriceWhy } from './price-why';

const TABS = ['facts', 'prices', 'why', 'changes'] as const;

/** Everything that is known of one article. Nobody changes it here: it comes from the ERP, and its owner is asked. */
export function ArticlePage(): ReactNode {
  const { t } = useLanguage();
  const { number = '' } = useParams();
  const tab = useTab(TABS);
  const article = useQuery({
    queryKey: ['article', number],
    queryFn: () => dataOf(api.GET('/api/articles/{number}', { params: { path: { number } } })),
  });
  if (article.isPending) return <Loading h={240} m="md" />;
  if (article.isError) return <Fault error={article.error} retry={() => void article.refetch()} />;
  const { description, status, statusReason } = article.data;
  return (
    <Stack p="md" gap="sm">
      <div>
        <Group gap="md" align="baseline">
          <Title order={1} size="h3">
            {number} {description}
          </Title>
          <ArticleState status={status} successor={article.data.successors[0]?.number ?? null} />
        </Group>
        {statusReason !== null && <Text>{statusReason}</Text>}
      </div>
      <RequestButton article={number} />
      <PageTabs name={t('article.parts')} open={tab} tabs={TABS.map((id) => ({ id, label: t(`article.tab.${id}`) }))} />
      {tab === 'facts' && <ArticleFacts article={article.data} />}
      {tab === 'prices' && <ArticlePrices number={number} baseUnit={article.data.baseUnit} />}
      {tab === 'why' && <PriceWhy article={article.data} />}
      {tab === 'changes' && <ArticleChanges number={number} />}
    </Stack>
  );
}
