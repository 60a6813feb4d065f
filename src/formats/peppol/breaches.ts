import type { XmlElement } from '../xml/message';
import { UBL_NAMESPACE } from '../xml/roots';
import type { ProfileDocument } from './profile-document';
import { TRANSACTIONS, type Breach, type Place, type ProfileRule, type Transaction } from './rule';
import { PROFILE_RULES } from './rules';

/** A rule that the document breaks, and where. */
export interface FoundBreach extends Breach {
  readonly rule: ProfileRule;
  readonly place: Place;
}

/** The rules of a transaction by the elements that they are about: each element of a document asks once. */
interface Plan {
  readonly byName: ReadonlyMap<string, readonly ProfileRule[]>;
  readonly ofRoot: readonly ProfileRule[];
  readonly ofEvery: readonly ProfileRule[];
}

function planOf(transaction: Transaction): Plan {
  const rules = PROFILE_RULES.filter(({ transactions }) => transactions.includes(transaction));
  const byName = new Map<string, ProfileRule[]>();
  for (const rule of rules) {
    if (typeof rule.about === 'string') continue;
    for (const name of rule.about) byName.set(name, [...(byName.get(name) ?? []), rule]);
  }
  return {
    byName,
    ofRoot: rules.filter(({ about }) => about === 'root'),
    ofEvery: rules.filter(({ about }) => about === 'every'),
  };
}

const PLANS = new Map(TRANSACTIONS.map((transaction) => [transaction, planOf(transaction)]));
const NO_RULES: readonly ProfileRule[] = [];

/** Every breach of the rules of a transaction, in the order of the document. The tree is walked once. */
export function breachesIn(document: ProfileDocument, transaction: Transaction): readonly FoundBreach[] {
  const plan = PLANS.get(transaction) ?? planOf(transaction);
  const found: FoundBreach[] = [];
  const ask = (rules: readonly ProfileRule[], place: Place): void => {
    for (const rule of rules) {
      if (rule.where?.(place) === false) continue;
      const breach = rule.breach(place.element, document, place);
      if (breach !== null) found.push({ ...breach, rule, place });
    }
  };
  const walk = (element: XmlElement, parent: Place | null): void => {
    const place: Place = { element, parent };
    ask(plan.ofEvery, place);
    if (parent === null) ask(plan.ofRoot, place);
    const rules = plan.byName.get(element.name) ?? NO_RULES;
    // What an extension of somebody else calls "Amount" is none of UBL.
    if (rules.length > 0 && element.namespace.startsWith(UBL_NAMESPACE)) ask(rules, place);
    for (const child of element.children) walk(child, place);
  };
  walk(document.root, null);
  return found;
}
