import type { ReactNode } from 'react';
import { api, dataOf } from '../api/client';
import type { paths } from '../api/schema';
import { useLanguage } from '../texts/language';
import type { TextKey } from '../texts/text-key';
import { MEANINGS } from '../parts/meanings';
import { type Field, given, type Values } from './fields';
import { RuleList } from './rule-list';

type Meaning = paths['/api/function-meanings']['get']['responses'][200]['content']['application/json']['items'][number];
type Put = NonNullable<paths['/api/function-meanings']['put']['requestBody']>['content']['application/json'];

const KINDS: Readonly<Record<NonNullable<Meaning['kind']>, TextKey>> = {
  order: 'settings.kind.order',
  'order-change': 'settings.kind.order-change',
  'order-cancellation': 'settings.kind.order-cancellation',
};

const put = (values: Values): Promise<unknown> =>
  api.PUT('/api/function-meanings', {
    body: {
      partner: given(values, 'partner') ?? '',
      kind: given(values, 'kind'),
      documentType: given(values, 'documentType'),
      code: given(values, 'code') ?? '',
      meaning: given(values, 'meaning'),
      ...(given(values, 'validFrom') === null ? {} : { validFrom: given(values, 'validFrom') }),
      validTo: given(values, 'validTo'),
      reason: given(values, 'reason') ?? '',
    } as Put,
  });

/** What partners mean by the functions of their messages. */
export function MeaningsTab({ mayChange }: { readonly mayChange: boolean }): ReactNode {
  const { t } = useLanguage();
  const choices = (names: Readonly<Record<string, TextKey>>) =>
    Object.entries(names).map(([value, key]) => ({ value, label: t(key) }));
  const fields: readonly Field[] = [
    { name: 'partner', label: 'settings.partner', required: true },
    { name: 'code', label: 'settings.function', hint: 'settings.functionHint', required: true },
    { name: 'meaning', label: 'settings.meaning', kind: 'choice', choices: choices(MEANINGS), start: 'original' },
    {
      name: 'kind',
      label: 'settings.kind',
      kind: 'choice',
      choices: [{ value: '', label: t('settings.allKinds') }, ...choices(KINDS)],
    },
    { name: 'documentType', label: 'settings.documentType', hint: 'settings.documentTypeHint' },
    { name: 'validFrom', label: 'settings.from', hint: 'settings.fromHint', kind: 'day' },
    { name: 'validTo', label: 'settings.to', kind: 'day' },
    { name: 'reason', label: 'settings.reason', required: true },
  ];
  return (
    <RuleList<Meaning>
      name="function-meanings"
      intro="settings.meaningsIntro"
      add="settings.meaningsAdd"
      empty="settings.meaningsEmpty"
      mayChange={mayChange}
      fields={fields}
      columns={[
        { label: 'settings.partner', cell: (row) => row.partner },
        { label: 'settings.function', cell: (row) => row.code },
        { label: 'settings.meaning', cell: (row) => t(MEANINGS[row.meaning]) },
        { label: 'settings.kind', cell: (row) => (row.kind === null ? t('settings.allKinds') : t(KINDS[row.kind])) },
        { label: 'settings.documentType', cell: (row) => row.documentType ?? '–' },
        { label: 'settings.from', cell: (row) => row.validFrom },
        { label: 'settings.to', cell: (row) => row.validTo ?? '–' },
        { label: 'settings.reason', cell: (row) => row.reason },
      ]}
      load={() => dataOf(api.GET('/api/function-meanings'))}
      put={put}
      remove={(id) => api.DELETE('/api/function-meanings/{id}', { params: { path: { id } } })}
    />
  );
}
