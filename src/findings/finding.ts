import type { Language, SourcePosition } from '../kernel';
import type { FindingCode } from './catalogue';
import type { SyntaxReason } from './syntax-reasons';
import type { ActionCode, Severity } from './vocabulary';

/** Values for the placeholders of a finding's text. Numbers and dates travel as plain text and are formatted per language. */
export type FindingParams = Readonly<Record<string, string | number | null>>;

/** A likely answer to a finding, with the evidence for it, ranked best first. */
export interface Suggestion {
  readonly action: ActionCode;
  /** The value that the action would set; null for actions without one. */
  readonly value: string | null;
  /** Why we think so: a short fact in each language. */
  readonly evidence: Readonly<Record<Language, string>>;
  /** What would have answered so, where a remembered answer is on trial: `resolution:` and its id. */
  readonly by?: string;
}

/** What an answer to a finding gives away: against it stands what a role may give away (authority limits). */
export interface Stake {
  /** In the order's currency; plain text, never below zero. */
  readonly amount: string;
  /** The same as a share of our own value, where the rule knows one. */
  readonly percent: string | null;
}

/** An answer that no person gave: which one, and the setting or the remembered resolution that did (`setting:` or `resolution:` and its id). */
export interface AutoAnswer {
  readonly action: ActionCode;
  readonly by: string;
}

/** Where the severity of a finding comes from: the rule itself, or the last setting that changed it. */
export type SeverityFrom = 'rule' | 'company' | 'partner' | 'document';

/** One thing that is not as it should be, or that staff should know. Made by formats, mapping and checks; never thrown. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** True when the order may not be released while this finding is open. */
  readonly stops: boolean;
  readonly params: FindingParams;
  /** For syntax findings: which rule of the syntax was broken; decides the codes in CONTRL. */
  readonly reason: SyntaxReason | null;
  /** The canonical field it is about, as "number", "parties.buyer" or "lines[2].price"; null when it is about no field. */
  readonly field: string | null;
  /** The line it is about, by its place from 0; null when it is about the order or the message. */
  readonly line: number | null;
  /**
   * What the findings of one rule have in common that a person answers at once, as the unit that is unknown on 192 lines; null when each
   * is a question of its own.
   */
  readonly cause: string | null;
  /** The buyer's value and ours, as compared; with code and field they make the fingerprint. */
  readonly actual: string | null;
  readonly expected: string | null;
  readonly position: SourcePosition | null;
  /** Null where an answer costs us nothing, or nothing that the rule could reckon. */
  readonly atStake: Stake | null;
  /** What the rule said; `severity` is what holds by the settings of company and partner. */
  readonly said: Severity;
  readonly severityFrom: SeverityFrom;
  /** Which version of the rule found it; rises when a rule asks for something else than before. */
  readonly ruleVersion: number;
  readonly suggestions: readonly Suggestion[];
}
