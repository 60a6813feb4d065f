import type { XmlElement } from '../xml/message';
import { UBL_NAMESPACE } from '../xml/roots';
import type { ProfileDocument } from './profile-document';
import type { Breach } from './breach';
import { TRANSACTIONS, type Place, type ProfileRule, type Transaction } from './rule';
import { PROFILE_RULES } from './rules';

/** A rule that the document breaks, and where. */
export interface FoundBreach extends Breach {
  readonly rule: ProfileRule;
  readonly place: Place;
}

type Rules = readonly ProfileRule[];
const NO_RULES: Rules = [];

/** What is asked of the elements of one name. */
interface Questions {
  readonly ofAll: Rules;
  /** By the scheme of an identifier; null where the name is of none. */
  readonly ofScheme: ReadonlyMap<string, Rules> | null;
}

/** The rules of a transaction by the elements that they are about: each element of a document asks once. */
interface Plan {
  readonly byName: ReadonlyMap<string, Questions>;
  readonly ofRoot: Rules;
  readonly ofEmpty: Rules;
}

function questionsOf(rules: Rules): Questions {
  const schemes = new Set(rules.flatMap(({ scheme }) => scheme ?? []));
  const ofScheme = new Map([...schemes].map((one) => [one, rules.filter(({ scheme }) => scheme === one)]));
  return { ofAll: rules.filter(({ scheme }) => scheme === undefined), ofScheme: schemes.size === 0 ? null : ofScheme };
}

function planOf(transaction: Transaction): Plan {
  const rules = PROFILE_RULES.filter(({ transactions }) => transactions.includes(transaction));
  const names = new Set(rules.flatMap(({ about }) => (typeof about === 'string' ? [] : about)));
  const about = (name: string): Rules =>
    rules.filter((rule) => typeof rule.about !== 'string' && rule.about.includes(name));
  return {
    byName: new Map([...names].map((name) => [name, questionsOf(about(name))])),
    ofRoot: rules.filter((rule) => rule.about === 'root'),
    ofEmpty: rules.filter((rule) => rule.about === 'empty'),
  };
}

const PLANS = new Map(TRANSACTIONS.map((transaction) => [transaction, planOf(transaction)]));
const isUbl = ({ namespace }: XmlElement): boolean => namespace.startsWith(UBL_NAMESPACE);

/** Every breach of the rules of a transaction, in the order of the document. The tree is walked once. */
export function breachesIn(document: ProfileDocument, transaction: Transaction): readonly FoundBreach[] {
  const plan = PLANS.get(transaction) ?? planOf(transaction);
  const found: FoundBreach[] = [];
  const ask = (rules: Rules, place: Place): void => {
    for (const rule of rules) {
      if (rule.where?.(place) === false) continue;
      const breach = rule.breach(place.element, document, place);
      // What an extension of somebody else calls "Amount" is none of UBL. Asked last, because it is the rarest.
      if (breach !== null && (rule.about === 'empty' || isUbl(place.element))) found.push({ ...breach, rule, place });
    }
  };
  const walk = (element: XmlElement, parent: Place | null): void => {
    const { children, name } = element;
    const questions = plan.byName.get(name);
    if (children.length === 0) {
      const isEmpty = element.text === null;
      if (questions === undefined && !isEmpty) return;
      if (isEmpty) ask(plan.ofEmpty, { element, parent });
    }
    const place: Place = { element, parent };
    if (questions !== undefined) {
      ask(questions.ofAll, place);
      const scheme = questions.ofScheme === null ? null : element.attribute('schemeID');
      if (scheme !== null) ask(questions.ofScheme?.get(scheme) ?? NO_RULES, place);
    }
    for (const child of children) walk(child, place);
  };
  ask(plan.ofRoot, { element: document.root, parent: null });
  walk(document.root, null);
  return found;
}
