import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Navigate, useParams } from 'react-router';
import type { Role } from '../session/roles';
import { useSession } from '../session/session';
import { LinkTabs } from '../parts/link-tabs';
import { useLanguage } from '../texts/language';
import { AuditTab } from './audit-tab';
import { ChangesTab } from './changes-tab';
import { FindingsTab } from './findings-tab';
import { LimitsTab } from './limits-tab';
import { MeaningsTab } from './meanings-tab';
import { NoRights } from './no-rights';
import { PeopleTab } from './people-tab';
import { PortfoliosTab } from './portfolios-tab';
import './settings.css';
import { TemplatesTab } from './templates-tab';
import { mayChange, maySee, type SettingsTab, TABS } from './tabs';

const BODIES: Readonly<Record<string, (props: { readonly mayChange: boolean }) => ReactNode>> = {
  people: PeopleTab,
  portfolios: PortfoliosTab,
  limits: LimitsTab,
  findings: FindingsTab,
  changes: ChangesTab,
  meanings: MeaningsTab,
  templates: TemplatesTab,
  audit: AuditTab,
};

/** The settings of the office; which part of them stands in the address. */
export function SettingsPage(): ReactNode {
  const { t } = useLanguage();
  const { tab: id } = useParams();
  const role = useSession().data?.role;
  const tab = TABS.find((one) => one.id === id);
  if (tab === undefined) return <Navigate to={`/settings/${TABS[0]?.id ?? ''}`} replace />;
  if (role === undefined) return null;
  return (
    <Stack p="md" gap="sm">
      <Title order={1} size="h3">
        {t('settings.title')}
      </Title>
      <LinkTabs
        name={t('settings.tabs')}
        tabs={TABS.map((one) => ({ to: `/settings/${one.id}`, label: t(one.label), open: one === tab }))}
      />
      <TabBody key={tab.id} tab={tab} role={role} />
    </Stack>
  );
}

function TabBody({ tab, role }: { readonly tab: SettingsTab; readonly role: Role }): ReactNode {
  const { t } = useLanguage();
  const Body = BODIES[tab.id];
  if (Body === undefined) return null;
  if (!maySee(tab, role)) return <NoRights role={role} needs={tab.seen === 'all' ? [] : tab.seen} />;
  const changes = mayChange(tab, role);
  return (
    <section aria-labelledby="settings-part">
      <Title order={2} size="h4" id="settings-part" mb="xs">
        {t(tab.label)}
      </Title>
      {!changes && tab.changed.length > 0 && (
        <Text c="dimmed" mb="xs">
          {t(tab.changed.includes('senior') ? 'settings.lookHead' : 'settings.look')}
        </Text>
      )}
      <Body mayChange={changes} />
    </section>
  );
}
