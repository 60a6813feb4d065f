import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api, dataOf } from '../api/client';
import { Connections } from '../partners/connections';
import { Fault } from '../parts/fault';
import { Loading } from '../parts/loading';
import { useLanguage } from '../texts/language';
import { REFRESH_MS } from './operations';

/** Systems that we fetch from and deliver to, and how that goes. */
export function ConnectionsTab(): ReactNode {
  const { t } = useLanguage();
  const connections = useQuery({
    queryKey: ['connections'],
    queryFn: () => dataOf(api.GET('/api/connections')),
    refetchInterval: REFRESH_MS,
  });
  if (connections.isPending) return <Loading h={160} />;
  if (connections.isError && connections.data === undefined)
    return <Fault error={connections.error} retry={() => void connections.refetch()} />;
  const { items } = connections.data;
  return items.length === 0 ? <Text c="dimmed">{t('ops.connections.none')}</Text> : <Connections connections={items} />;
}
