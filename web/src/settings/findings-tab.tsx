import type { ReactNode } from 'react';
import { api, dataOf } from '../api/client';
import type { paths } from '../api/schema';
import { useLanguage } from '../texts/language';
import type { TextKey } from '../texts/text-key';
import { type Field, given, type Values } from './fields';
import { RuleList } from './rule-list';

type Setting = paths['/api/finding-settings']['get']['responses'][200]['content']['application/json']['items'][number];
type Put = NonNullable<paths['/api/finding-settings']['put']['requestBody']>['content']['application/json'];

const SEVERITIES: Readonly<Record<string, TextKey>> = {
  error: 'settings.severity.error',
  warning: 'settings.severity.warning',
  info: 'settings.severity.info',
};

const put = (values: Values): Promise<unknown> => {
  const stops = given(values, 'stops');
  return api.PUT('/api/finding-settings', {
    body: {
      partner: given(values, 'partner'),
      documentType: given(values, 'documentType'),
      code: given(values, 'code')?.toUpperCase() ?? '',
      said: given(values, 'said'),
      severity: given(values, 'severity'),
      stops: stops === null ? null : stops === 'yes',
      reason: given(values, 'reason') ?? '',
    } as Put,
  });
};

/** How grave findings are, of the company or of one partner, where it is other than their rule says. */
export function FindingsTab({ mayChange }: { readonly mayChange: boolean }): ReactNode {
  const { t } = useLanguage();
  const severity = (said: string | null): string => {
    const key = said === null ? undefined : SEVERITIES[said];
    return key === undefined ? t('settings.asRule') : t(key);
  };
  const choices = [
    { value: '', label: t('settings.asRule') },
    ...Object.entries(SEVERITIES).map(([value, key]) => ({ value, label: t(key) })),
  ];
  const stops = (row: Setting): string => {
    if (row.stops === null) return t('settings.asRule');
    return t(row.stops ? 'settings.yes' : 'settings.no');
  };
  const fields: readonly Field[] = [
    { name: 'code', label: 'settings.code', required: true },
    { name: 'severity', label: 'settings.severity', kind: 'choice', choices },
    {
      name: 'stops',
      label: 'settings.stops',
      kind: 'choice',
      choices: [
        { value: '', label: t('settings.asRule') },
        { value: 'yes', label: t('settings.yes') },
        { value: 'no', label: t('settings.no') },
      ],
    },
    { name: 'partner', label: 'settings.partner', hint: 'settings.partnerHint' },
    { name: 'documentType', label: 'settings.documentType', hint: 'settings.documentTypeHint' },
    {
      name: 'said',
      label: 'settings.said',
      kind: 'choice',
      choices: [{ value: '', label: t('settings.always') }, ...choices.slice(1)],
    },
    { name: 'reason', label: 'settings.reason', required: true },
  ];
  return (
    <RuleList<Setting>
      name="finding-settings"
      intro="settings.findingsIntro"
      add="settings.findingsAdd"
      empty="settings.findingsEmpty"
      mayChange={mayChange}
      fields={fields}
      columns={[
        { label: 'settings.code', cell: (row) => row.code },
        { label: 'settings.partner', cell: (row) => row.partner ?? t('settings.company') },
        { label: 'settings.documentType', cell: (row) => row.documentType ?? '–' },
        { label: 'settings.said', cell: (row) => (row.said === null ? t('settings.always') : severity(row.said)) },
        { label: 'settings.severity', cell: (row) => severity(row.severity) },
        { label: 'settings.stops', cell: stops },
        { label: 'settings.auto', cell: (row) => row.auto?.action ?? '–' },
        { label: 'settings.reason', cell: (row) => row.reason },
      ]}
      load={() => dataOf(api.GET('/api/finding-settings'))}
      put={put}
      remove={(id) => api.DELETE('/api/finding-settings/{id}', { params: { path: { id } } })}
    />
  );
}
