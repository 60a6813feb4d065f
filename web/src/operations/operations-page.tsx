import { Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Navigate, useParams } from 'react-router';
import type { Role } from '../session/roles';
import { useSession } from '../session/session';
import { NoRights } from '../settings/no-rights';
import '../settings/settings.css';
import { LinkTabs } from '../parts/link-tabs';
import { useLanguage } from '../texts/language';
import type { TextKey } from '../texts/text-key';
import { BalanceTab } from './balance-tab';
import { ConnectionsTab } from './connections-tab';
import { DeliveriesTab } from './deliveries-tab';
import { ErpTab } from './erp-tab';
import './operations.css';
import { QueuesTab } from './queues-tab';
import { SilenceTab } from './silence-tab';

interface Tab {
  readonly id: string;
  readonly label: TextKey;
  /** Who sees it; the server asks the same. */
  readonly seen: readonly Role[] | 'all';
  readonly Body: (props: { readonly role: Role }) => ReactNode;
}

const TABS: readonly Tab[] = [
  { id: 'balance', label: 'ops.balance', seen: 'all', Body: BalanceTab },
  { id: 'queues', label: 'ops.queues', seen: ['admin'], Body: QueuesTab },
  { id: 'deliveries', label: 'ops.deliveries', seen: 'all', Body: DeliveriesTab },
  { id: 'silence', label: 'ops.silence', seen: 'all', Body: SilenceTab },
  { id: 'connections', label: 'ops.connections', seen: 'all', Body: ConnectionsTab },
  { id: 'erp', label: 'ops.erp', seen: 'all', Body: ErpTab },
];

/** What those look at who look after the program: whether everything came through, and what is stuck. Which part stands in the address. */
export function OperationsPage(): ReactNode {
  const { t } = useLanguage();
  const { tab: id } = useParams();
  const role = useSession().data?.role;
  const tab = TABS.find((one) => one.id === id);
  if (tab === undefined) return <Navigate to="/operations/balance" replace />;
  if (role === undefined) return null;
  const needs = tab.seen === 'all' ? [] : tab.seen;
  const mayNot = needs.length > 0 && !needs.includes(role);
  return (
    <Stack p="md" gap="sm">
      <Title order={1} size="h3">
        {t('ops.title')}
      </Title>
      <LinkTabs
        name={t('ops.tabs')}
        tabs={TABS.map((one) => ({ to: `/operations/${one.id}`, label: t(one.label), open: one === tab }))}
      />
      {mayNot ? <NoRights role={role} needs={needs} /> : <tab.Body role={role} />}
    </Stack>
  );
}
