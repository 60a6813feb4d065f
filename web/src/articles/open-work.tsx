import { Anchor, Button, Group, Text, Title } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { api, dataOf } from '../api/client';
import { Fault } from '../parts/fault';
import { instant } from '../parts/format';
import { Loading } from '../parts/loading';
import type { QueueRow } from '../queue/queue-api';
import { useLanguage } from '../texts/language';

const SHOWN = 10;

/** Open orders with the article, and the cases in which something is the matter with it. */
export function OpenWork({ article }: { readonly article: string }): ReactNode {
  const { t, language } = useLanguage();
  const orders = useInfiniteQuery({
    queryKey: ['sales-orders', 'open', article],
    queryFn: ({ pageParam }) => {
      const query = { article, limit: SHOWN, ...(pageParam && { cursor: pageParam }) };
      return dataOf(api.GET('/api/sales-orders/open', { params: { query } }));
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  if (orders.isPending) return <Loading h={80} />;
  if (orders.isError) return <Fault error={orders.error} retry={() => void orders.refetch()} />;
  const rows = orders.data.pages.flatMap(({ items }) => items);
  return (
    <section aria-labelledby="open-orders">
      <Title order={2} size="h5" id="open-orders" mb={4}>
        {t('article.openOrders')}
      </Title>
      {rows.length === 0 && <Text c="dimmed">{t('article.openOrders.none')}</Text>}
      {rows.map((order) => (
        <Group key={order.id} gap="sm">
          <Anchor component={Link} to={`/orders/${order.id}`}>
            {order.reference}
          </Anchor>
          <Text span>{order.customer?.name}</Text>
          <Text span>{order.buyerOrderNumber}</Text>
          <Text span c="dimmed">
            {`${t(`orders.state.${order.state}`)}, ${instant(order.receivedAt, language)}`}
          </Text>
        </Group>
      ))}
      {orders.hasNextPage && (
        <Button variant="default" size="xs" mt="xs" onClick={() => void orders.fetchNextPage()}>
          {t('app.more')}
        </Button>
      )}
      <OpenCases filter={{ article }} address={`/queue?states=all&article=${encodeURIComponent(article)}`} />
    </section>
  );
}

/** The open cases of an article or a customer, what is missed first first. */
export function OpenCases({
  filter,
  address,
}: {
  readonly filter: { readonly article: string } | { readonly customer: string };
  readonly address: string;
}): ReactNode {
  const { t, say } = useLanguage();
  const about = ({ finding, titleText }: QueueRow): string =>
    finding !== null ? say(finding.text) : titleText === null ? '' : say(titleText);
  const cases = useQuery({
    queryKey: ['queue', 'of', filter],
    queryFn: () => dataOf(api.GET('/api/review-queue', { params: { query: { ...filter, limit: SHOWN } } })),
  });
  if (cases.isPending) return <Loading h={80} mt="md" />;
  if (cases.isError) return <Fault error={cases.error} retry={() => void cases.refetch()} />;
  return (
    <>
      <Title order={2} size="h5" mt="md" mb={4}>
        {t('article.openCases')}
      </Title>
      {cases.data.items.length === 0 && <Text c="dimmed">{t('article.openCases.none')}</Text>}
      {cases.data.items.map((row) => (
        <Group key={row.id} gap="sm" wrap="nowrap" align="baseline">
          <Anchor component={Link} to={`/review/${row.id}`}>
            {row.order?.number ?? row.order?.reference ?? t('queue.noOrder')}
          </Anchor>
          <Text span>{row.customer?.name}</Text>
          <Text span c="dimmed" truncate>
            {about(row)}
          </Text>
        </Group>
      ))}
      {cases.data.items.length > 0 && (
        <Anchor component={Link} to={address} display="inline-block" mt={4}>
          {t('article.allCases')}
        </Anchor>
      )}
    </>
  );
}
