import { createHash } from 'node:crypto';
import type { SourcePosition } from '../kernel';
import { CATALOGUE, type FindingCode } from './catalogue';
import type { Finding, FindingParams, Stake, Suggestion } from './finding';
import type { SyntaxReason } from './syntax-reasons';
import type { ActionCode, Authority, CatalogueEntry, Severity } from './vocabulary';

/** What differs from one occurrence of a finding to the next; everything left out is "none". */
export interface FindingDetails {
  readonly params?: FindingParams;
  readonly reason?: SyntaxReason;
  readonly field?: string | null;
  readonly line?: number | null;
  readonly cause?: string | null;
  readonly actual?: string | null;
  readonly expected?: string | null;
  readonly position?: SourcePosition | null;
  readonly suggestions?: readonly Suggestion[];
  readonly atStake?: Stake | null;
  /** Only where the catalogue names two severities for one code, as "E / I". */
  readonly severity?: Severity;
  readonly stops?: boolean;
}

/**
 * Control characters as signs (Unicode block Control Pictures): what is quoted is shown to people and kept in a database, and neither takes
 * them as they are.
 */
const shown = (text: string): string =>
  text.replace(/[\0-\x1f\x7f]/g, (sign) =>
    sign === '\x7f' ? '\u2421' : String.fromCharCode(0x2400 + sign.charCodeAt(0)),
  );

function shownParams(params: FindingParams): FindingParams {
  if (!Object.values(params).some((value) => typeof value === 'string' && /[\0-\x1f\x7f]/.test(value))) return params;
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, typeof value === 'string' ? shown(value) : value]),
  );
}

const shownOrNull = (text: string | null | undefined): string | null =>
  text === null || text === undefined ? null : shown(text);

/** Makes a finding with the severity and the stopping mode of the catalogue, unless the details say otherwise. */
export function makeFinding(code: FindingCode, details: FindingDetails = {}): Finding {
  const entry: CatalogueEntry = CATALOGUE[code];
  const severity = details.severity ?? entry.severity;
  return {
    code,
    severity,
    stops:
      details.stops ?? (severity === 'blocking' || severity === 'error' || (severity === 'warning' && entry.stops)),
    params: shownParams(details.params ?? {}),
    reason: details.reason ?? null,
    field: details.field ?? null,
    line: details.line ?? null,
    cause: shownOrNull(details.cause),
    actual: shownOrNull(details.actual),
    expected: shownOrNull(details.expected),
    position: details.position ?? null,
    atStake: details.atStake ?? null,
    said: severity,
    severityFrom: 'rule',
    ruleVersion: entry.version ?? 1,
    suggestions: details.suggestions ?? [],
  };
}

/** The part of a finding that an answer is bound to. */
export type Question = Pick<Finding, 'code' | 'reason' | 'field' | 'actual' | 'expected'>;

/**
 * What makes two findings of one order the same question: rule, field, the buyer's value and ours, as a short hash that serves as the
 * finding's id. An override is bound to it, so it dies when one of the values changes (invariant iv).
 */
export const fingerprint = (finding: Question): string =>
  createHash('sha256')
    .update(JSON.stringify([finding.code, finding.reason, finding.field, finding.actual, finding.expected]))
    .digest('hex')
    .slice(0, 24);

/** Actions that settle a finding as it stands. The other ones change the order or the master, and the finding goes by itself. */
const ANSWERING: ReadonlySet<ActionCode> = new Set(['OVR', 'ACC_BUYER', 'USE_OURS', 'SUBST', 'CREDIT']);

/** Offered again, what the ERP refused is taken as it stands; anywhere else reading again changes the order. */
const isAnswer = (code: FindingCode, action: ActionCode): boolean =>
  ANSWERING.has(action) || (code === 'ERP-001' && action === 'REPARSE');

/** The actions that may be recorded as an override of this very finding; none for one that only other data can clear. */
export const answersTo = (finding: Pick<Finding, 'code' | 'severity'>): readonly ActionCode[] =>
  finding.severity === 'blocking'
    ? []
    : CATALOGUE[finding.code].actions.filter((action) => isAnswer(finding.code, action));

/**
 * Who may answer this finding with this action. Keeping our own value costs us nothing and is told to the buyer, so anybody may;
 * whatever gives something away needs the authority of the catalogue.
 */
export function authorityFor(finding: Pick<Finding, 'code' | 'severity'>, action: ActionCode): Authority {
  if (!answersTo(finding).includes(action)) return 'nobody';
  return action === 'USE_OURS' ? 'clerk' : CATALOGUE[finding.code].authority;
}
