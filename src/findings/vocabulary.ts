/**
 * How bad a finding is. `blocking` (E!) can only be cleared by changing data; `error` (E) can be overridden with a reason by
 * somebody with authority; `warning` (W) is acknowledged where it stops; `info` (I) is shown and never stops.
 */
export type Severity = 'blocking' | 'error' | 'warning' | 'info';

/** The severities, the gravest first. */
export const SEVERITIES = ['blocking', 'error', 'warning', 'info'] as const satisfies readonly Severity[];

/** What staff can do about a finding (validation rules, section 2.0). */
export const ACTION_CODES = [
  'MAP_ITEM', 'SUBST', 'QTY', 'UOM', 'ACC_BUYER', 'USE_OURS', 'MD_REQ', 'DATE', 'REJ_LINE', 'REJ_ORD', 'DUP', 'REPL',
  'APPLY_CHG', 'MAP_LOC', 'SET_CUST', 'CREDIT', 'ASK_CUST', 'ASK_REP', 'SPLIT', 'OVR', 'REPARSE', 'TEST', 'SNOOZE',
] as const; // prettier-ignore
export type ActionCode = (typeof ACTION_CODES)[number];

/** Who may override a finding: each role may do what the ones before it may. */
export const AUTHORITIES = ['clerk', 'senior', 'finance', 'nobody'] as const;
export type Authority = (typeof AUTHORITIES)[number];

/**
 * What may settle a finding without a person (validation rules, section 2.0): nothing; the rule itself, always in the same way; a setting
 * of the partner; a resolution that a person made before.
 */
export type AutoClass = 'never' | 'deterministic' | 'partner' | 'rule';

/** One entry of the catalogue: everything about a kind of finding that is the same each time it occurs. */
export interface CatalogueEntry {
  readonly severity: Severity;
  /** Whether an open finding holds the order. Errors always do; a warning only in the mode `stop` (section 2.0). */
  readonly stops: boolean;
  readonly authority: Authority;
  readonly auto: AutoClass;
  /** A setting may lower it no further; absent: to `info`. What a rule calls blocking is never lowered. */
  readonly lowest?: Severity;
  /** Rises when the rule asks for something else than before; absent: 1. Stored with each finding. */
  readonly version?: number;
  readonly actions: readonly ActionCode[];
  /** ICU messages for staff. */
  readonly nl: string;
  readonly en: string;
  /** ICU messages to read to the customer on the telephone. */
  readonly customerNl: string;
  readonly customerEn: string;
}
