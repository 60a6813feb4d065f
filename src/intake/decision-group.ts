import type { z } from 'zod';
import type { ActionCode } from '../findings';
import type { DeskStep, QuestionGroup, remember } from '../review';

/** One answer to one question, for every order that asks it. */
export interface GroupAnswer {
  readonly question: QuestionGroup;
  readonly answer:
    | { readonly kind: 'override'; readonly action: ActionCode | null; readonly reason: string }
    | { readonly kind: 'correction'; readonly field: string; readonly value: string | null };
  /** Orders that nothing else holds are released with it. */
  readonly release: boolean;
  readonly remember: z.output<typeof remember>;
}

/** The steps for one order, the most wanted first: with the release, and without. */
export function stepsOf({ question, answer, release, remember }: GroupAnswer): readonly (readonly DeskStep[])[] {
  const group = { ...question };
  const step: DeskStep =
    answer.kind === 'override'
      ? { kind: 'override', body: { group, action: answer.action, reason: answer.reason, remember } }
      : { kind: 'correction', body: { corrections: [{ group, field: answer.field, value: answer.value }], remember } };
  return release ? [[step, { kind: 'release', body: undefined }], [step]] : [[step]];
}
