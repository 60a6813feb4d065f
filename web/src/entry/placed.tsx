import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { api, dataOf } from '../api/client';
import { useLanguage } from '../texts/language';
import { OrderSource } from './order-source';

const AGAIN_MS = 700;

/** What became of an order that was placed. */
export function Placed({ interchange }: { readonly interchange: string }): ReactNode {
  const { t } = useLanguage();
  const found = useQuery({
    queryKey: ['interchange', interchange],
    queryFn: () => dataOf(api.GET('/api/interchanges/{id}', { params: { path: { id: interchange } } })),
    // Until it is decided; a file that is read has its message.
    refetchInterval: ({ state: { data } }) => {
      const state = data?.messages[0]?.state;
      return data?.state === 'unreadable' || (state !== undefined && state !== 'waiting') ? false : AGAIN_MS;
    },
  });
  const message = found.data?.messages[0];
  const isDecided = message !== undefined && message.state !== 'waiting';
  const word = !isDecided
    ? 'underWay'
    : message.state === 'duplicate'
      ? 'duplicate'
      : message.salesOrderState === 'released' || message.salesOrderState === 'in-review'
        ? message.salesOrderState
        : 'other';
  const target = message?.reviewCase
    ? { to: `/review/${message.reviewCase}`, label: t('entry.placed.case') }
    : message?.salesOrder
      ? { to: `/orders/${message.salesOrder}`, label: t('entry.placed.order') }
      : { to: `/interchanges/${interchange}`, label: t('entry.placed.message') };
  return (
    <Stack p="md" gap="sm">
      <Title order={1} size="h3">
        {t('entry.placed')}
      </Title>
      <Text role="status">{t(`entry.placed.${word}`)}</Text>
      {isDecided && (
        <Group gap="sm">
          <Button component={Link} to={target.to} autoFocus>
            {target.label}
          </Button>
          <Button component={Link} to="/order-entry" variant="default">
            {t('entry.new')}
          </Button>
        </Group>
      )}
      <OrderSource interchange={interchange} />
    </Stack>
  );
}
