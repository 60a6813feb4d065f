import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../api/client';
import type { paths } from '../api/schema';

type Query = NonNullable<paths['/api/rule-examples']['get']['parameters']['query']>;
export type Example =
  paths['/api/rule-examples']['get']['responses'][200]['content']['application/json']['items'][number];
export type Parameter = Example['parameters'][number];
export type Proposal = NonNullable<paths['/api/resolutions']['post']['requestBody']>['content']['application/json'];
type Tried = NonNullable<paths['/api/resolutions/trial']['post']['requestBody']>['content']['application/json'];
type Condition = NonNullable<Proposal['conditions']>[number];

/** A condition as it is typed. */
export interface Row {
  readonly param: string;
  readonly is: Condition['is'];
  readonly value: string;
}

/** A rule as it is typed. */
export interface RuleForm {
  readonly action: string;
  readonly scope: Proposal['scope'];
  readonly wide: boolean;
  readonly rows: readonly Row[];
  readonly mostAmount: string;
  readonly mostPercent: string;
  readonly mostQuantity: string;
  readonly days: number;
  readonly mode: 'draft' | 'shadow' | 'auto';
  readonly reason: string;
}

export const SCOPES = ['customer', 'partner', 'chain', 'article', 'global'] as const;
export const MODES = ['draft', 'shadow', 'auto'] as const;

export const emptyForm = ({ actions }: Example): RuleForm => ({
  action: actions[0] ?? '',
  scope: 'customer',
  wide: true,
  rows: [],
  mostAmount: '',
  mostPercent: '',
  mostQuantity: '',
  days: 180,
  mode: 'shadow',
  reason: '',
});

/** How a parameter can be compared: texts and choices have no order. */
export const comparisonsOf = ({ kind }: Pick<Parameter, 'kind'>): readonly Row['is'][] =>
  kind === 'number' || kind === 'date' ? ['most', 'least', 'equal', 'other'] : ['equal', 'other'];

/** A number as people type it, as the API writes it: "1.234,5" and "1234.5" are the same. */
export function plainNumber(typed: string): string {
  const text = typed.replace(/\s/g, '');
  return text.includes(',') ? text.replaceAll('.', '').replace(',', '.') : text;
}

/** What is sent of a form, without what only a rule that is kept has; rows without a value are not there yet. */
export function triedOf({ order, finding, parameters }: Example, form: RuleForm): Tried {
  const bound = (typed: string): string | null => (typed.trim() === '' ? null : plainNumber(typed));
  const [mostAmount, mostPercent, mostQuantity] = [form.mostAmount, form.mostPercent, form.mostQuantity].map(bound);
  const isGuarded = [mostAmount, mostPercent, mostQuantity].some((one) => one !== null);
  const conditions = form.rows
    .filter(({ value }) => value.trim() !== '')
    .map(({ param, is, value }) => {
      const isNumber = parameters.some(({ name, kind }) => name === param && kind === 'number');
      return { param, is, value: isNumber ? plainNumber(value) : value.trim() };
    });
  return {
    order,
    finding,
    scope: form.scope,
    wide: form.wide,
    action: form.action as Tried['action'],
    conditions,
    guard: isGuarded
      ? { mostAmount: mostAmount ?? null, mostPercent: mostPercent ?? null, mostQuantity: mostQuantity ?? null }
      : null,
  };
}

/** Findings that a rule may be made from; nothing is asked while nobody said which. */
export const useExamples = (query: Query | null) =>
  useQuery({
    queryKey: ['rule-examples', query],
    queryFn: () => dataOf(api.GET('/api/rule-examples', { params: { query: query ?? {} } })),
    enabled: query !== null,
  });
