import type { FindingCode, ProfileDemand } from '../../findings';
import type { XmlElement } from '../xml/message';
import type { Breach } from './breach';
import type { ProfileDocument } from './profile-document';

/** The documents of the profile that have rules here, by the number of their transaction: order, change of one, cancellation of one. */
export const TRANSACTIONS = ['T01', 'T114', 'T115'] as const;
export type Transaction = (typeof TRANSACTIONS)[number];

/** Rules of every transaction have a name of their own ("COMMON-R040"); the others are numbered alike in T01, T114 and T115 ("R003"). */
export type RuleName = `R${string}` | `CL${string}` | `COMMON-R${string}`;

/** An element with what it stands in: elements do not know their parents. */
export interface Place {
  readonly element: XmlElement;
  readonly parent: Place | null;
}

/** `note`: shown, never stopping. `hold`: a person looks at the order first. `never`: a recommendation. A code: that finding asks already. */
export type Telling = 'note' | 'hold' | 'never' | FindingCode;

/** A breach among the others of its document. */
export interface Seen extends Breach {
  readonly place: Place;
  readonly document: ProfileDocument;
  /** Every rule that the document breaks somewhere. */
  readonly broken: ReadonlySet<RuleName>;
}

/** One rule of the profile. It is asked at each element that it is about, and answers for that element. */
export interface ProfileRule {
  readonly name: RuleName;
  readonly transactions: readonly Transaction[];
  /** How the profile itself counts a breach: fatal is an error, and what should only be so a warning. */
  readonly flag: 'fatal' | 'warning';
  /** What it demands, in our words. */
  readonly demands: string;
  /** Local names of the elements of UBL that it is about; `root` and `empty` (without text and children) are no names. */
  readonly about: readonly string[] | 'root' | 'empty';
  /** Only those of this scheme, where it is about identifiers. */
  readonly scheme?: string;
  /** Which of these, where not all. */
  readonly where?: (place: Place) => boolean;
  /** Null where the element keeps to the rule. */
  readonly breach: (element: XmlElement, document: ProfileDocument, place: Place) => Breach | null;
  readonly told: Telling | ((seen: Seen) => Telling);
}

export const ORDERS: readonly Transaction[] = ['T01', 'T114'];

/** The id that the profile gives a rule in a transaction: "PEPPOL-T01-R003", "PEPPOL-COMMON-R040". */
export const ruleId = (name: RuleName, transaction: Transaction): string =>
  name.startsWith('COMMON-') ? `PEPPOL-${name}` : `PEPPOL-${transaction}-${name}`;

/** The name under which the texts of findings know the rule; choices of a text have no hyphens. */
export const demandOf = (name: RuleName): ProfileDemand => name.replace('-', '_') as ProfileDemand;

/** True where the place is `parent/own`, by local names. */
export const isIn = ({ parent }: Place, name: string): boolean => parent?.element.name === name;
