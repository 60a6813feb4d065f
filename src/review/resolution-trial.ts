import { mayAnswer, type Actor } from '../access';
import {
  answersTo,
  authorityFor,
  fulfils,
  type ActionCode,
  type AutoAnswer,
  type Condition,
  type Finding,
  type FindingCode,
  type Parameter,
} from '../findings';
import { decimal, type AuthorityLimit } from '../kernel';
import type { Guard } from '../master';
import type { Correction, StoredFinding } from '../sales';
import { withinGuard } from './answer-guard';

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
export interface TriedAnswer extends Guard {
  readonly action: ActionCode;
  readonly conditions: readonly Condition[];
  readonly correction: { readonly field: string; readonly value: string } | null;
}

/** A finding of the past that the answer would have been about. */
export interface PastFinding {
  readonly orderId: string;
  readonly reference: string;
  readonly fingerprint: string;
  readonly state: StoredFinding['state'];
  readonly finding: Finding;
  /** The answer of a person, or of what answered by itself. */
  readonly did: string | null;
  /** Why, in the words of the person. */
  readonly why: string | null;
  /** Base units of its line. */
  readonly quantity: string | null;
  /** Of its order. */
  readonly corrections: readonly Correction[];
}

/** What the answer would have done to it, beside what was done. */
export interface TrialLine {
  readonly order: string;
  readonly reference: string;
  readonly finding: string;
  /** What was done: the answer of a person or of what answered by itself; null: other values, or nothing yet. */
  readonly did: string | null;
  /** The value that a person put in its place; null where he did not. */
  readonly value: string | null;
  readonly why: string | null;
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
  return past
    .filter(({ finding }) => fulfils(finding, answer.conditions))
    .map((one): TrialLine => {
      const { orderId: order, reference, fingerprint: finding, did, why } = one;
      const value = correctedTo(one, answer.correction?.field ?? null);
      return { order, reference, finding, did, value, why, outcome: outcomeOf(answer, one, value, { role, limits }) };
    });
}

function outcomeOf(
  answer: TriedAnswer,
  { finding, state, did, quantity }: PastFinding,
  value: string | null,
  { role, limits }: { readonly role: Actor['role']; readonly limits: readonly AuthorityLimit[] },
): TrialLine['outcome'] {
  if (answer.correction !== null) {
    if (value !== null) return value === answer.correction.value ? 'agreed' : 'disagreed';
    // What settled itself, as by the master, is nobody's answer.
    return did === null ? 'open' : 'disagreed';
  }
  const asked = {
    code: finding.code,
    action: answer.action,
    authority: authorityFor(finding, answer.action),
    atStake: finding.atStake,
  };
  const within = withinGuard(finding, answer, quantity === null ? null : decimal(quantity));
  if (!within || !answersTo(finding).includes(answer.action) || !mayAnswer(role, asked, limits)) return 'beyond';
  if (did === null) return state === 'open' ? 'open' : 'disagreed';
  return did === answer.action ? 'agreed' : 'disagreed';
}

/** The latest value that a person put in place of what the finding is about. */
function correctedTo({ finding: { line, field }, corrections }: PastFinding, name: string | null): string | null {
  const path = name === null ? field : name.startsWith('parties.') ? name : `lines[${String(line)}].${name}`;
  return corrections.findLast((one) => one.field === path)?.value ?? null;
}

/** "Would have resolved 23 of 31 such findings, disagreed on 2." */
export interface TrialSum {
  readonly found: number;
  readonly resolved: number;
  readonly disagreed: number;
  readonly lines: readonly TrialLine[];
}

/** What came of it. */
export interface Trial extends TrialSum {
  readonly code: FindingCode;
  readonly cause: string | null;
  /** Open orders, and findings in them, that it would answer now. */
  readonly waiting: { readonly orders: number; readonly lines: number };
  /** It gives away more than who asks may: as a rule it waits for somebody's approval. */
  readonly needsApproval: boolean;
  /** What a condition may be about. */
  readonly parameters: readonly Parameter[];
}

export const trialSum = (lines: readonly TrialLine[]): TrialSum => ({
  found: lines.length,
  resolved: lines.filter(({ outcome }) => outcome !== 'beyond').length,
  disagreed: lines.filter(({ outcome }) => outcome === 'disagreed').length,
  lines,
});
