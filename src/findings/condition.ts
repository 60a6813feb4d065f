import { decimal, isIsoDate, parseDecimal } from '../kernel';
import { CATALOGUE, type FindingCode } from './catalogue';
import type { Finding } from './finding';
import { messageTemplate, type ParameterKind } from './message-format';

/** How a condition compares: the same, another, at most, at least. */
export const COMPARISONS = ['equal', 'other', 'most', 'least'] as const;

/** Something that must hold of a parameter of a finding, as "percent at most 2". */
export interface Condition {
  readonly param: string;
  readonly is: (typeof COMPARISONS)[number];
  readonly value: string;
}

/** Why a condition cannot be kept for a rule. */
export type ConditionFault = 'no-such-parameter' | 'not-comparable' | 'not-a-value';

export interface Parameter {
  readonly name: string;
  readonly kind: ParameterKind;
  /** Of a choice. */
  readonly options: readonly string[];
}

/** What the text works out for itself, or what says where and not what. */
const NOT_COMPARED: readonly string[] = ['severity', 'pos', 'detail', 'sentence', 'field', 'path', 'line'];
const known = new Map<FindingCode, ReadonlyMap<string, Parameter>>();

/** The parameters of a rule's findings that a condition may be about, with their kinds, as the texts of the catalogue show them. */
export function parametersOf(code: FindingCode): ReadonlyMap<string, Parameter> {
  const parameters =
    known.get(code) ??
    new Map(
      [...messageTemplate(CATALOGUE[code].nl, 'nl').kinds()].flatMap(([name, { kind, options }]) =>
        NOT_COMPARED.includes(name) ? [] : [[name, { name, kind, options }] as const],
      ),
    );
  known.set(code, parameters);
  return parameters;
}

/** What is wrong with a condition for findings of this code; null when it can be kept. */
export function conditionFault(code: FindingCode, { param, is, value }: Condition): ConditionFault | null {
  const parameter = parametersOf(code).get(param);
  if (parameter === undefined) return 'no-such-parameter';
  const { kind, options } = parameter;
  if ((is === 'most' || is === 'least') && kind !== 'number' && kind !== 'date') return 'not-comparable';
  if (kind === 'number') return parseDecimal(value) === null ? 'not-a-value' : null;
  if (kind === 'date') return isIsoDate(value) ? null : 'not-a-value';
  return kind === 'choice' && !options.includes(value) ? 'not-a-value' : null;
}

/** True when all conditions hold of a finding. One about a value that the finding does not have holds never. */
export const fulfils = ({ params }: Pick<Finding, 'params'>, conditions: readonly Condition[]): boolean =>
  conditions.every(({ param, is, value }) => {
    const actual = params[param] ?? null;
    if (actual === null || actual === '') return false;
    const order = compared(String(actual), value);
    switch (is) {
      case 'equal':
        return order === 0;
      case 'other':
        return order !== 0;
      case 'most':
        return order !== null && order <= 0;
      case 'least':
        return order !== null && order >= 0;
    }
  });

/** Below zero when the first comes before the second; null when they have no order, as two texts that differ. */
function compared(actual: string, value: string): number | null {
  if (actual === value) return 0;
  if (parseDecimal(actual) !== null && parseDecimal(value) !== null) return decimal(actual).cmp(value);
  if (isIsoDate(actual) && isIsoDate(value)) return actual < value ? -1 : 1;
  return null;
}
