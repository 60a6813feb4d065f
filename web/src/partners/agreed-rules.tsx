import { Anchor, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { api, dataOf } from '../api/client';
import type { paths } from '../api/schema';
import { Fault } from '../parts/fault';
import { day } from '../parts/format';
import { Loading } from '../parts/loading';
import { useLanguage } from '../texts/language';
import { Facts, Part } from './facts';

type Answer<Path extends keyof paths> = paths[Path] extends {
  readonly get: { responses: { 200: { content: { 'application/json': infer Body } } } };
}
  ? Body
  : never;
type Setting = Answer<'/api/finding-settings'>['items'][number];
type Agreement = Answer<'/api/change-agreements'>['items'][number];
type Meaning = Answer<'/api/function-meanings'>['items'][number];

/** What is set for a partner in the settings: severities, meanings of his codes, and what he may change. */
export function AgreedRules({ code }: { readonly code: string }): ReactNode {
  const rules = useQuery({
    queryKey: ['partner-rules', code],
    queryFn: async () => {
      const [settings, agreements, meanings] = await Promise.all([
        dataOf(api.GET('/api/finding-settings')),
        dataOf(api.GET('/api/change-agreements')),
        dataOf(api.GET('/api/function-meanings')),
      ]);
      const own = <T extends { readonly partner: string | null }>(items: readonly T[]): readonly T[] =>
        items.filter(({ partner }) => partner === code);
      return { settings: own(settings.items), agreements: own(agreements.items), meanings: own(meanings.items) };
    },
  });
  if (rules.isPending) return <Loading h={120} />;
  if (rules.isError) return <Fault error={rules.error} retry={() => void rules.refetch()} />;
  const { settings, agreements, meanings } = rules.data;
  return (
    <>
      <Findings settings={settings} />
      <Meanings meanings={meanings} />
      <Changes agreements={agreements} />
    </>
  );
}

function Way({ to, about }: { readonly to: string; readonly about: string }): ReactNode {
  const { t } = useLanguage();
  return (
    <Anchor component={Link} to={to} size="sm" aria-label={`${t('partner.toSettings')}: ${about}`}>
      {t('partner.toSettings')}
    </Anchor>
  );
}

function Findings({ settings }: { readonly settings: readonly Setting[] }): ReactNode {
  const { t } = useLanguage();
  const title = t('partner.findings');
  const set = ({ severity, stops, auto, reason }: Setting): string => {
    const grave = severity === 'error' || severity === 'warning' || severity === 'info' ? severity : 'asRule';
    return [
      t(`partner.severity.${grave}`),
      ...(stops === null ? [] : [t(stops ? 'partner.stops.yes' : 'partner.stops.no')]),
      ...(auto === null ? [] : [t('partner.auto', { action: auto.action })]),
      reason,
    ].join('; ');
  };
  return (
    <Part title={title} way={<Way to="/settings/findings" about={title} />}>
      {settings.length === 0 && <Text c="dimmed">{t('partner.findings.none')}</Text>}
      <Facts rows={settings.map((one) => [nameOf(one.code, one.documentType), set(one)])} />
    </Part>
  );
}

function Meanings({ meanings }: { readonly meanings: readonly Meaning[] }): ReactNode {
  const { t, language } = useLanguage();
  const title = t('partner.meanings');
  const valid = ({ validFrom: from, validTo: to }: Meaning): string =>
    to === null
      ? t('partner.validFrom', { from: day(from, language) })
      : t('partner.validTo', { from: day(from, language), to: day(to, language) });
  return (
    <Part title={title} way={<Way to="/settings/meanings" about={title} />}>
      {meanings.length === 0 && <Text c="dimmed">{t('partner.meanings.none')}</Text>}
      <Facts
        rows={meanings.map((one) => [
          nameOf(`${t('partner.code')} ${one.code}`, one.documentType),
          `${t(`settings.meaning.${one.meaning}`)}, ${valid(one)}; ${one.reason}`,
        ])}
      />
    </Part>
  );
}

function Changes({ agreements }: { readonly agreements: readonly Agreement[] }): ReactNode {
  const { t } = useLanguage();
  const title = t('partner.changes');
  return (
    <Part title={title} way={<Way to="/settings/changes" about={title} />}>
      {agreements.length === 0 && <Text c="dimmed">{t('partner.changes.none')}</Text>}
      {agreements.map((one) => (
        <Facts
          key={one.id}
          rows={[
            ...(one.customer === null ? [] : [[t('partner.customer'), one.customer] as const]),
            [t('partner.changes.may'), t(one.changes === 'none' ? 'partner.changes.not' : `partner.changes.${one.changes}`)],
            [t('partner.changes.until'), t(`partner.until.${one.autoUntil}`)],
            [t('partner.reason'), one.reason],
          ]}
        />
      ))}
    </Part>
  );
} // prettier-ignore

const nameOf = (name: string, documentType: string | null): string =>
  documentType === null ? name : `${name} (${documentType})`;
