import { Anchor, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, Navigate, useParams } from 'react-router';
import { api, ApiError, dataOf } from '../api/client';
import { Fault } from '../parts/fault';
import { instant } from '../parts/format';
import { LinkTabs } from '../parts/link-tabs';
import { Loading } from '../parts/loading';
import { useLanguage } from '../texts/language';
import type { TextKey } from '../texts/text-key';
import '../settings/settings.css';
import { AgreedTab } from './agreed-tab';
import { AlarmMark } from './alarm-mark';
import { BenchTab } from './bench-tab';
import type { Partner } from './partners';
import { automationText } from './partners-page';
import { ReadingTab } from './reading-tab';

const TABS: readonly {
  readonly id: string;
  readonly label: TextKey;
  readonly Body: (props: { readonly partner: Partner }) => ReactNode;
}[] = [
  { id: 'agreed', label: 'partner.agreed', Body: AgreedTab },
  { id: 'reading', label: 'partner.reading', Body: ReadingTab },
  { id: 'bench', label: 'partner.bench', Body: BenchTab },
];

/** A partner: what is agreed, how he is read, and a bench for his files. Which part stands in the address. */
export function PartnerPage(): ReactNode {
  const { t } = useLanguage();
  const { code = '', tab: id } = useParams();
  const partner = useQuery({
    queryKey: ['partner', code],
    queryFn: () => dataOf(api.GET('/api/partners/{code}', { params: { path: { code } } })),
  });
  const tab = TABS.find((one) => one.id === id);
  if (tab === undefined) return <Navigate to={`/partners/${code}/agreed`} replace />;
  if (partner.isPending) return <Loading h={240} m="md" />;
  if (partner.isError) {
    const isGone = partner.error instanceof ApiError && partner.error.status === 404;
    return isGone ? <NoPartner /> : <Fault error={partner.error} retry={() => void partner.refetch()} />;
  }
  return (
    <Stack p="md" gap="sm">
      <Head partner={partner.data} />
      <LinkTabs
        name={t('partner.tabs')}
        tabs={TABS.map((one) => ({ to: `/partners/${code}/${one.id}`, label: t(one.label), open: one === tab }))}
      />
      <tab.Body key={code} partner={partner.data} />
    </Stack>
  );
}

function Head({ partner }: { readonly partner: Partner }): ReactNode {
  const { t, language } = useLanguage();
  const { code, name, status, automation, lastFileAt, alarm, formats } = partner;
  return (
    <Group gap="lg" align="baseline">
      <Title order={1} size="h3">
        {name}
      </Title>
      <Text c="dimmed">
        {t('partner.head', {
          code,
          status: t(`partners.status.${status}`),
          last: lastFileAt === null ? t('partners.never') : instant(lastFileAt, language),
        })}
        {formats.length > 0 && ` · ${formats.join(', ')}`}
      </Text>
      <Text>{automationText(automation, t)}</Text>
      <AlarmMark alarm={alarm} />
    </Group>
  );
}

function NoPartner(): ReactNode {
  const { t } = useLanguage();
  return (
    <Stack p="md" gap="xs">
      <Title order={1} size="h3">
        {t('partner.notFound')}
      </Title>
      <Anchor component={Link} to="/partners">
        {t('partner.toList')}
      </Anchor>
    </Stack>
  );
}
