import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { api, dataOf } from '../api/client';
import { Fault } from '../parts/fault';
import { Loading } from '../parts/loading';
import type { Role } from '../session/roles';
import { useLanguage } from '../texts/language';
import { ErpExports } from './erp-exports';
import { ErpFeeds } from './erp-feeds';
import { ErpRefusedRows } from './erp-refused-rows';
import { ErpReverted } from './erp-reverted';
import { ErpRuns } from './erp-runs';
import { ErpStateBar } from './erp-state-bar';
import type { Told } from './erp-words';

const REFRESH_MS = 5_000;

/** The ERPs that we keep in step with: how each is, what was read and what came of it, and orders on their way to it. */
export function ErpTab({ role }: { readonly role: Role }): ReactNode {
  const { t } = useLanguage();
  const [told, setTold] = useState<Told | null>(null);
  const erps = useQuery({
    queryKey: ['erps'],
    queryFn: () => dataOf(api.GET('/api/erps')),
    refetchInterval: REFRESH_MS,
  });
  if (erps.isPending) return <Loading h={240} />;
  if (erps.isError && erps.data === undefined) return <Fault error={erps.error} retry={() => void erps.refetch()} />;
  const { items } = erps.data;
  if (items.length === 0) return <Text c="dimmed">{t('erp.none')}</Text>;
  const mayAct = role === 'admin';
  // A function in a state is called unless it is wrapped.
  const tell = (what: Told): void => setTold(() => what);
  return (
    <Stack gap="lg">
      <Text role="status" mih={20} fw={600}>
        {told?.(t)}
      </Text>
      {items.map((erp) => (
        <section key={erp.code} aria-labelledby={`erp-${erp.code}`}>
          <Title order={2} size="h4" id={`erp-${erp.code}`}>
            {erp.code}{' '}
            <Text span c="dimmed" fw={400}>
              {erp.connector}
              {erp.takesOrders && `, ${t('erp.takesOrders')}`}
            </Text>
          </Title>
          <Stack gap="md" mt="xs">
            <ErpStateBar erp={erp} mayAct={mayAct} onTold={tell} />
            {erp.reverted.length > 0 && (
              <ErpReverted code={erp.code} takesOrders={erp.takesOrders} told={erp.reverted} />
            )}
            <ErpFeeds erp={erp} mayAct={mayAct} onTold={tell} />
            <ErpRuns code={erp.code} takesOrders={erp.takesOrders} mayAct={mayAct} onTold={tell} />
          </Stack>
        </section>
      ))}
      <ErpExports mayAct={mayAct} onTold={tell} />
      <ErpRefusedRows />
    </Stack>
  );
}
