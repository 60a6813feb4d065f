import { mayAnswer, type Actor } from '../access';
import { answersTo, authorityFor, type ActionCode, type AutoAnswer, type Finding } from '../findings';
import { decimal, type AuthorityLimit } from '../kernel';
import type { StoredFinding } from '../sales';

const EVIDENCE = {
  nl: 'Een onthouden antwoord dat op proef is, zou zo hebben beslist.',
  en: 'A remembered answer that is on trial would have decided so.',
};

/** A finding with what an answer on trial says of it, before everything else that is suggested. */
export const withTrial = (finding: Finding, shadow: AutoAnswer | undefined): Finding =>
  shadow === undefined
    ? finding
    : {
        ...finding,
        suggestions: [
          { action: shadow.action, value: null, evidence: EVIDENCE, by: shadow.by },
          ...finding.suggestions,
        ],
      };

/** What answers on trial said of a finding, by the id of the resolution. */
export const trialsOf = ({
  suggestions,
}: Finding): readonly { readonly resolutionId: string; readonly action: ActionCode }[] =>
  suggestions.flatMap(({ action, by }) =>
    by?.startsWith('resolution:') === true ? [{ resolutionId: by.slice('resolution:'.length), action }] : [],
  );

/** An answer that somebody thinks of having remembered. */
export interface TriedAnswer {
  readonly action: ActionCode;
  readonly mostAmount: string | null;
}

/** A finding of the past that the answer would have been about. */
export type PastFinding = Pick<StoredFinding, 'fingerprint' | 'state' | 'finding' | 'override' | 'auto'> & {
  readonly orderId: string;
  readonly reference: string;
};

/** What the answer would have done to it, beside what was done. */
export interface TrialLine {
  readonly order: string;
  readonly reference: string;
  readonly finding: string;
  /** What was done: the answer of a person or of what answered by itself; null: other values, or nothing yet. */
  readonly did: string | null;
  readonly outcome:
    /** It would have answered as it was answered. */
    | 'agreed'
    /** It would have answered otherwise, or what people settled by other values. */
    | 'disagreed'
    /** Nobody has answered it yet. */
    | 'open'
    /** It gives away more than the answer may, or cannot be answered so. */
    | 'beyond';
}

/** Holds an answer against what was found and done before: what it would have settled, and where people did something else. */
export function tryAnswer(
  answer: TriedAnswer,
  past: readonly PastFinding[],
  role: Actor['role'],
  limits: readonly AuthorityLimit[],
): readonly TrialLine[] {
  return past.map(({ orderId, reference, fingerprint, finding, state, override, auto }): TrialLine => {
    const did = override?.action ?? auto?.action ?? null;
    const line = { order: orderId, reference, finding: fingerprint, did };
    const asked = {
      code: finding.code,
      action: answer.action,
      authority: authorityFor(finding, answer.action),
      atStake: finding.atStake,
    };
    const within =
      answer.mostAmount === null ||
      (finding.atStake !== null && decimal(finding.atStake.amount).lte(answer.mostAmount));
    if (!within || !answersTo(finding).includes(answer.action) || !mayAnswer(role, asked, limits))
      return { ...line, outcome: 'beyond' };
    if (did === null) return { ...line, outcome: state === 'open' ? 'open' : 'disagreed' };
    return { ...line, outcome: did === answer.action ? 'agreed' : 'disagreed' };
  });
}
