import type { ReactNode } from 'react';
import { api, dataOf } from '../api/client';
import type { paths } from '../api/schema';
import { useLanguage } from '../texts/language';
import type { TextKey } from '../texts/text-key';
import { amountOf, type Field, given, type Values } from './fields';
import { RuleList } from './rule-list';

type Agreement =
  paths['/api/change-agreements']['get']['responses'][200]['content']['application/json']['items'][number];
type Put = NonNullable<paths['/api/change-agreements']['put']['requestBody']>['content']['application/json'];

const CHANGES: Readonly<Record<Agreement['changes'], TextKey>> = {
  profile: 'settings.changes.profile',
  allowed: 'settings.changes.allowed',
  none: 'settings.changes.none',
};
const UNTIL: Readonly<Record<Agreement['autoUntil'], TextKey>> = {
  never: 'settings.until.never',
  release: 'settings.until.release',
  picking: 'settings.until.picking',
};

const whole = (text: string | null): number | null => (text === null ? null : Number(text));

const put = (values: Values): Promise<unknown> =>
  api.PUT('/api/change-agreements', {
    body: {
      partner: given(values, 'partner') ?? '',
      customer: given(values, 'customer'),
      documentType: given(values, 'documentType'),
      changes: given(values, 'changes'),
      cutOffHours: whole(given(values, 'cutOffHours')),
      autoUntil: given(values, 'autoUntil'),
      autoQuantityPercent: amountOf(given(values, 'autoQuantityPercent')) ?? null,
      autoQuantity: amountOf(given(values, 'autoQuantity')) ?? null,
      autoDays: whole(given(values, 'autoDays')),
      reason: given(values, 'reason') ?? '',
    } as Put,
  });

/** What is agreed with partners about changes of their orders. */
export function ChangesTab({ mayChange }: { readonly mayChange: boolean }): ReactNode {
  const { t } = useLanguage();
  const choices = (names: Readonly<Record<string, TextKey>>) =>
    Object.entries(names).map(([value, key]) => ({ value, label: t(key) }));
  const fields: readonly Field[] = [
    { name: 'partner', label: 'settings.partner', required: true },
    { name: 'customer', label: 'settings.customer', hint: 'settings.customerHint' },
    { name: 'documentType', label: 'settings.documentType', hint: 'settings.documentTypeHint' },
    { name: 'changes', label: 'settings.mayChange', kind: 'choice', choices: choices(CHANGES), start: 'profile' },
    { name: 'cutOffHours', label: 'settings.cutOffHours', kind: 'number' },
    { name: 'autoUntil', label: 'settings.autoUntil', kind: 'choice', choices: choices(UNTIL), start: 'never' },
    { name: 'autoQuantityPercent', label: 'settings.autoQuantityPercent', kind: 'amount' },
    { name: 'autoQuantity', label: 'settings.autoQuantity', kind: 'amount' },
    { name: 'autoDays', label: 'settings.autoDays', kind: 'number' },
    { name: 'reason', label: 'settings.reason', required: true },
  ];
  const bounds = (row: Agreement): string =>
    [
      row.autoQuantityPercent === null ? null : `${row.autoQuantityPercent} %`,
      row.autoQuantity,
      row.autoDays === null ? null : t('settings.days', { days: row.autoDays }),
    ]
      .filter((one) => one !== null)
      .join(', ') || '–';
  return (
    <RuleList<Agreement>
      name="change-agreements"
      intro="settings.changesIntro"
      add="settings.changesAdd"
      empty="settings.changesEmpty"
      mayChange={mayChange}
      fields={fields}
      columns={[
        { label: 'settings.partner', cell: (row) => row.partner },
        { label: 'settings.customer', cell: (row) => row.customer ?? t('settings.allCustomers') },
        { label: 'settings.documentType', cell: (row) => row.documentType ?? '–' },
        { label: 'settings.mayChange', cell: (row) => t(CHANGES[row.changes]) },
        { label: 'settings.cutOffHours', figure: true, cell: (row) => row.cutOffHours?.toString() ?? '–' },
        { label: 'settings.autoUntil', cell: (row) => t(UNTIL[row.autoUntil]) },
        { label: 'settings.bounds', cell: bounds },
        { label: 'settings.reason', cell: (row) => row.reason },
      ]}
      load={() => dataOf(api.GET('/api/change-agreements'))}
      put={put}
      remove={(id) => api.DELETE('/api/change-agreements/{id}', { params: { path: { id } } })}
    />
  );
}
