import { problem, type ProblemError } from '../platform';
import type { HoldRefusal } from './case-hold';

/** A person who is named and is not of the office (any more). */
export const unknownPerson = (path: string): ProblemError =>
  problem('invalid-request', {
    errors: [
      { path, message: { nl: 'Deze collega is er niet (meer).', en: 'There is no such colleague (any more).' } },
    ],
  });

/** Why somebody cannot have a case in hand, in words. */
export function holdProblem(refusal: HoldRefusal): ProblemError {
  if (refusal.kind === 'not-found') return problem('not-found');
  if (refusal.kind === 'nobody-of-that-name') return unknownPerson('body.assignee');
  const detail =
    refusal.kind === 'claimed'
      ? { nl: `${refusal.by} is hiermee bezig.`, en: `${refusal.by} is working on this.` }
      : { nl: 'Dit geval is al afgehandeld.', en: 'This case is already finished.' };
  return problem('conflict', { detail, extra: { refusal: refusal.kind } });
}
