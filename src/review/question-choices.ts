import { answersTo, type ActionCode, type Finding } from '../findings';
import type { Words } from './desk-decision';

/** One way to answer a question for all orders that ask it. */
export interface QuestionChoice {
  readonly kind: 'override' | 'correction';
  readonly action: ActionCode;
  /** The name of the field within a line, and its new value; null of an override. */
  readonly field: string | null;
  readonly value: string | null;
  /** What speaks for it; null where only the catalogue allows it. */
  readonly evidence: Words | null;
}

/** What may be chosen, what is suggested first. A suggestion with another value is a correction of the field that the finding is about. */
export function choicesOf(finding: Finding): readonly QuestionChoice[] {
  const possible = answersTo(finding);
  const field = /^lines\[\d+\]\.(\w+)$/.exec(finding.field ?? '')?.[1] ?? null;
  const suggested = finding.suggestions.flatMap(({ action, value, evidence }): readonly QuestionChoice[] => {
    if (possible.includes(action)) return [{ kind: 'override', action, field: null, value: null, evidence }];
    return field === null || value === null ? [] : [{ kind: 'correction', action, field, value, evidence }];
  });
  const named = new Set(suggested.filter(({ kind }) => kind === 'override').map(({ action }) => action));
  const others = possible.filter((action) => !named.has(action));
  return [
    ...suggested,
    ...others.map((action): QuestionChoice => ({ kind: 'override', action, field: null, value: null, evidence: null })),
  ];
}
