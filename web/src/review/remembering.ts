import type { Remember } from './deeds';
import { answersTo, fieldOf, type Choice, type Question } from './model';

/** How long an answer counts, in days. */
export const DAYS = [30, 90, 180, 365] as const;

/** What the box says about remembering. */
export interface Remembering {
  readonly on: boolean;
  readonly scope: Remember['scope'];
  readonly days: (typeof DAYS)[number];
  readonly mode: 'auto' | 'shadow';
  /** For every difference of this size at most, in percent, instead of this very question. */
  readonly wide: boolean;
}

export const NOT_REMEMBERED: Remembering = { on: false, scope: 'customer', days: 180, mode: 'auto', wide: false };

/** The size of the difference that the finding is about, in percent; null where it is about none. */
export function percentOf({ finding: { params } }: Question): string | null {
  const percent = params['percent'];
  return typeof percent === 'string' && /^-?\d+(\.\d+)?$/.test(percent) ? percent.replace('-', '') : null;
}

/** Which findings are meant: this very question, or every one whose difference is no larger. */
export function boundsOf(question: Question, wide: boolean): Pick<Required<Remember>, 'conditions' | 'wide'> {
  const percent = percentOf(question);
  if (!wide || percent === null) return { conditions: [], wide: false };
  return {
    wide: true,
    conditions: [
      { param: 'percent', is: 'least', value: `-${percent}` },
      { param: 'percent', is: 'most', value: percent },
    ],
  };
}

/** The last day, by the clock of this browser, as the API writes days. */
export function lastDay(today: Date, days: number): string {
  const last = new Date(Date.UTC(today.getFullYear(), today.getMonth(), today.getDate() + days));
  return last.toISOString().slice(0, 10);
}

/** What is sent along with an answer; null when nothing is to be remembered. What goes into the master is not tried first. */
export function rememberedAs({ on, scope, days, mode, wide }: Remembering, question: Question | null, reason: string, today: Date): Remember | null {
  if (!on || question === null) return null;
  const validTo = lastDay(today, days);
  if (answersTo(question.finding).length === 0) return { scope, validTo, reason, mode: 'auto' };
  return { scope, validTo, reason, mode, ...boundsOf(question, wide) };
} // prettier-ignore

/** Whose a value becomes where it is written into the master: what a unit or a buyer is called is the partner's. */
export const masterOf = ({ finding }: Question): 'partner' | 'customer' | null =>
  answersTo(finding).length > 0
    ? null
    : finding.actions.some((one) => one === 'UOM' || one === 'SET_CUST')
      ? 'partner'
      : 'customer';

/** What is asked of the back-test for a choice: an answer, or another value; null for what cannot be remembered. */
export function triedAs(choice: Choice, question: Question): { readonly action: string; readonly correction: { readonly field: string; readonly value: string } | null } | null {
  const field = choice.value === null ? null : fieldOf(choice.action, question.finding);
  if (field !== null && choice.value !== null) return { action: choice.action, correction: { field: field.name, value: choice.value } };
  return answersTo(question.finding).includes(choice.action) ? { action: choice.action, correction: null } : null;
} // prettier-ignore
