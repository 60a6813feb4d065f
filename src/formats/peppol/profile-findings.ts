import { makeFinding, type Finding } from '../../findings';
import type { XmlElement } from '../xml/message';
import { breachesIn, type FoundBreach } from './breaches';
import { ROOTS, SPECIFICATIONS } from './header-rules';
import { ProfileDocument } from './profile-document';
import { demandOf, ruleId, TRANSACTIONS, type RuleName, type Telling, type Transaction } from './rule';

/** Findings of one message, as of a refused one. */
const MOST_FINDINGS = 50;
/** Places where a rule is only noted: a sender who always does it so is not told better by a longer list. */
const MOST_NOTES = 5;
/** Longest value in a finding; the message has the rest. */
const MOST_VALUE = 80;

/** The transaction that a document claims to be; null where it does not speak of the profile, or is of a kind that has no rules here. */
function transactionOf(root: XmlElement): Transaction | null {
  const specification = root.child('CustomizationID')?.text ?? '';
  if (!TRANSACTIONS.some((one) => specification.startsWith(SPECIFICATIONS[one]))) return null;
  return TRANSACTIONS.find((one) => ROOTS[one] === root.name) ?? null;
}

/**
 * What is told of the rules of Peppol that a document breaks (decision 41). None of it refuses the document: what a person must look at
 * first comes first and stops, the rest is shown. Nothing where the document does not claim the profile.
 */
export function profileFindings(root: XmlElement): readonly Finding[] {
  const transaction = transactionOf(root);
  if (transaction === null) return [];
  const document = new ProfileDocument(root);
  const breaches = breachesIn(document, transaction);
  if (breaches.length === 0) return [];
  const broken = new Set(breaches.map(({ rule }) => rule.name));
  const told = breaches.map((breach) => ({ breach, telling: tellingOf(breach, document, broken) }));
  const held = told.filter(({ telling }) => telling === 'hold');
  const noted = firstOfEach(told.filter(({ telling }) => telling === 'note').map(({ breach }) => breach));
  return [
    ...held.map(({ breach }) => findingOf(breach, transaction, true)),
    ...noted.map((breach) => findingOf(breach, transaction, false)),
  ].slice(0, MOST_FINDINGS);
}

function tellingOf(found: FoundBreach, document: ProfileDocument, broken: ReadonlySet<RuleName>): Telling {
  const { rule, place, actual, expected } = found;
  return typeof rule.told === 'function' ? rule.told({ place, actual, expected, document, broken }) : rule.told;
}

function firstOfEach(breaches: readonly FoundBreach[]): readonly FoundBreach[] {
  const counts = new Map<RuleName, number>();
  return breaches.filter(({ rule: { name } }) => {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count <= MOST_NOTES;
  });
}

const shown = (value: string | null): string | null =>
  value !== null && value.length > MOST_VALUE ? `${value.slice(0, MOST_VALUE - 1)}…` : value;

function findingOf({ rule, place, ...breach }: FoundBreach, transaction: Transaction, holds: boolean): Finding {
  const id = ruleId(rule.name, transaction);
  const { position } = place.element;
  const actual = shown(breach.actual);
  const expected = shown(breach.expected);
  return makeFinding('MSG-010', {
    reason: 'profile-rule',
    severity: holds ? 'warning' : 'info',
    stops: holds,
    position,
    // With rule and path: two places with one value are two questions.
    actual: `${id} ${position.path}${actual === null ? '' : ` = ${actual}`}`,
    expected,
    params: {
      rule: id,
      demand: demandOf(rule.name),
      path: position.path,
      value: actual ?? '',
      expected: expected ?? '',
      ...(holds ? { hold: 'yes' } : {}),
    },
  });
}
