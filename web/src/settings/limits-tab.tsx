import type { ReactNode } from 'react';
import { api, dataOf } from '../api/client';
import type { paths } from '../api/schema';
import { roleName, ROLE_NAMES } from '../session/roles';
import { useLanguage } from '../texts/language';
import type { TextKey } from '../texts/text-key';
import { amountOf, type Field, given, type Values } from './fields';
import { RuleList } from './rule-list';

type Limit = paths['/api/authority-limits']['get']['responses'][200]['content']['application/json']['items'][number];
type Put = NonNullable<paths['/api/authority-limits']['put']['requestBody']>['content']['application/json'];

/** Answers that give something away. */
const ACTIONS: Readonly<Record<string, TextKey>> = {
  ACC_BUYER: 'settings.action.ACC_BUYER',
  SUBST: 'settings.action.SUBST',
  QTY: 'settings.action.QTY',
  DATE: 'settings.action.DATE',
  CREDIT: 'settings.action.CREDIT',
  OVR: 'settings.action.OVR',
};
const BOUND = ['clerk', 'senior', 'finance', 'admin'] as const;

const put = (values: Values): Promise<unknown> =>
  api.PUT('/api/authority-limits', {
    body: {
      role: given(values, 'role'),
      code: given(values, 'code')?.toUpperCase() ?? null,
      action: given(values, 'action'),
      mostAmount: amountOf(given(values, 'mostAmount')) ?? null,
      mostPercent: amountOf(given(values, 'mostPercent')) ?? null,
    } as Put,
  });

/** How much each role may give away by an answer. */
export function LimitsTab({ mayChange }: { readonly mayChange: boolean }): ReactNode {
  const { t, language } = useLanguage();
  const money = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 6 });
  const figure = (amount: string | null): string => (amount === null ? '–' : money.format(Number(amount)));
  const named = (key: TextKey | null | undefined, otherwise: string): string => (key ? t(key) : otherwise);
  const fields: readonly Field[] = [
    {
      name: 'role',
      label: 'people.role',
      kind: 'choice',
      start: 'clerk',
      choices: BOUND.map((value) => ({ value, label: t(ROLE_NAMES[value]) })),
    },
    { name: 'mostAmount', label: 'settings.mostAmount', hint: 'settings.mostAmountHint', kind: 'amount' },
    { name: 'mostPercent', label: 'settings.mostPercent', kind: 'amount' },
    { name: 'code', label: 'settings.code', hint: 'settings.codeHint' },
    {
      name: 'action',
      label: 'settings.action',
      kind: 'choice',
      choices: [
        { value: '', label: t('settings.allAnswers') },
        ...Object.entries(ACTIONS).map(([value, key]) => ({ value, label: t(key) })),
      ],
    },
  ];
  return (
    <RuleList<Limit>
      name="authority-limits"
      intro="settings.limitsIntro"
      add="settings.limitsAdd"
      empty="settings.limitsEmpty"
      mayChange={mayChange}
      fields={fields}
      columns={[
        { label: 'people.role', cell: (row) => named(roleName(row.role), row.role) },
        { label: 'settings.code', cell: (row) => row.code ?? t('settings.allFindings') },
        {
          label: 'settings.action',
          cell: (row) => (row.action === null ? t('settings.allAnswers') : named(ACTIONS[row.action], row.action)),
        },
        { label: 'settings.mostAmount', figure: true, cell: (row) => figure(row.mostAmount) },
        { label: 'settings.mostPercent', figure: true, cell: (row) => figure(row.mostPercent) },
      ]}
      load={() => dataOf(api.GET('/api/authority-limits'))}
      put={put}
      remove={(id) => api.DELETE('/api/authority-limits/{id}', { params: { path: { id } } })}
    />
  );
}
