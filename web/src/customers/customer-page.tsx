import { Alert, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { api, dataOf } from '../api/client';
import { Fault } from '../parts/fault';
import { Loading } from '../parts/loading';
import { PageTabs, useTab } from '../parts/page-tabs';
import { useLanguage } from '../texts/language';
import { RequestButton } from '../requests/request-button';
import { CustomerAgreements } from './customer-agreements';
import { CustomerContacts } from './customer-contacts';
import { CustomerFacts } from './customer-facts';
import { CustomerOrders } from './customer-orders';
import { CustomerPlaces } from './customer-places';

const TABS = ['facts', 'contacts', 'places', 'agreements', 'orders'] as const;

/** Everything that is known of one customer. It comes from the ERP; who answers there is looked after here. */
export function CustomerPage(): ReactNode {
  const { t } = useLanguage();
  const { number = '' } = useParams();
  const tab = useTab(TABS);
  const customer = useQuery({
    queryKey: ['customer', number],
    queryFn: () => dataOf(api.GET('/api/customers/{number}', { params: { path: { number } } })),
  });
  if (customer.isPending) return <Loading h={240} m="md" />;
  if (customer.isError) return <Fault error={customer.error} retry={() => void customer.refetch()} />;
  const { name, blockedReason, chain, orderNote } = customer.data;
  return (
    <Stack p="md" gap="sm">
      <Group gap="md" align="baseline">
        <Title order={1} size="h3">
          {number} {name}
        </Title>
        {chain !== null && <Text>{t('customer.ofChain', { chain })}</Text>}
      </Group>
      <RequestButton customer={number} />
      {blockedReason !== null && (
        <Alert color="red" p="xs" maw={900}>
          {t('customer.blockedBecause', { reason: blockedReason })}
        </Alert>
      )}
      {orderNote !== null && (
        <Alert color="gray" p="xs" maw={900}>
          {t('customer.note', { note: orderNote })}
        </Alert>
      )}
      <PageTabs
        name={t('customer.parts')}
        open={tab}
        tabs={TABS.map((id) => ({ id, label: t(`customer.tab.${id}`) }))}
      />
      {tab === 'facts' && <CustomerFacts customer={customer.data} />}
      {tab === 'contacts' && <CustomerContacts number={number} />}
      {tab === 'places' && <CustomerPlaces number={number} />}
      {tab === 'agreements' && <CustomerAgreements customer={customer.data} />}
      {tab === 'orders' && <CustomerOrders customer={customer.data} />}
    </Stack>
  );
}
