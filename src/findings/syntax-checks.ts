import { CATALOGUE } from './catalogue';
import type { Finding } from './finding';
import { answersTo } from './make-finding';
import { SYNTAX_REASONS, type SyntaxReason } from './syntax-reasons';
import type { CatalogueEntry } from './vocabulary';

/*
 * What is done with a finding of the syntax for a partner: the one place that answers it, for reading, judging and acknowledgements
 * (decision 23).
 */

/**
 * What a partner may have set for a check of the syntax. `refuse`: the acknowledgement refuses what the finding is about, and it can never
 * become an order. `report`: a person sees the finding, and the acknowledgement accepts. `ignore`: nothing is kept and nothing said.
 */
export const SYNTAX_CHECKS = ['refuse', 'report', 'ignore'] as const;
export type SyntaxCheck = (typeof SYNTAX_CHECKS)[number];

/** The settings of a partner. What is not named is done as the severity of the finding says. */
export type SyntaxChecks = Readonly<Partial<Record<SyntaxReason, SyntaxCheck>>>;

/** Who has no settings: an unknown sender, and a file that is only looked at. */
export const DEFAULT_CHECKS: SyntaxChecks = {};

/** What is done with a finding; `show`: people see it, and the acknowledgement says nothing. */
export type Treatment = SyntaxCheck | 'show';

/**
 * Checks that a partner may be let off. What is not in this list can be refused, never let off: a safeguard, or something without which
 * nothing that was read can be trusted. A new reason is therefore held to until somebody decides otherwise.
 */
const LENIENT: ReadonlySet<SyntaxReason> = new Set<SyntaxReason>([
  'interchange-reference-mismatch',
  'interchange-message-count',
  'group-reference-mismatch',
  'group-message-count',
  'message-reference-mismatch',
  'message-segment-count',
  'message-type-unknown',
  'segment-unknown',
  'segment-unexpected',
  'segment-out-of-order',
  'segment-missing',
  'segment-repeated',
  'group-repeated',
  'segment-empty',
  'element-missing',
  'element-too-many',
  'component-too-many',
  'element-too-long',
  'element-too-short',
  'element-not-numeric',
  'element-date-invalid',
  'element-time-invalid',
  'element-repeated',
  'element-code-unknown',
  'profile-rule',
]);

/** The settings that a check may have. None where no acknowledgement could say that it refuses. */
export function allowedChecks(reason: SyntaxReason): readonly SyntaxCheck[] {
  if (SYNTAX_REASONS[reason].level === 'none') return [];
  return LENIENT.has(reason) ? SYNTAX_CHECKS : ['refuse'];
}

/** What is done with a finding of a partner who has these settings. One that is not allowed counts as none, wherever it came from. */
export function treatmentOf({ reason, severity }: Finding, checks: SyntaxChecks): Treatment {
  if (reason === null || SYNTAX_REASONS[reason].level === 'none') return 'show';
  const set = checks[reason];
  if (set !== undefined && allowedChecks(reason).includes(set)) return set;
  return isError(severity) ? 'refuse' : 'show';
}

/** Findings as they stand under the settings: those that are ignored are gone, the others as loud as what is done with them. */
export const heldTo = (findings: readonly Finding[], checks: SyntaxChecks): readonly Finding[] =>
  findings.flatMap((finding) => {
    const treatment = treatmentOf(finding, checks);
    if (treatment === 'show') return [finding];
    if (treatment === 'ignore') return [];
    return [treatment === 'refuse' ? refused(finding) : reported(finding)];
  });

const isError = (severity: Finding['severity']): boolean => severity === 'blocking' || severity === 'error';

const refused = (finding: Finding): Finding =>
  isError(finding.severity) ? finding : { ...finding, severity: 'error', stops: true };

/**
 * What would have been refused stops the order, as an error that a person can answer: where nobody may answer its own code, it is told as
 * one of control counts, for the same reason: data may be missing. What would only have been shown is at least a warning.
 */
function reported(finding: Finding): Finding {
  if (isError(finding.severity)) {
    const answerable = answersTo({ code: finding.code, severity: 'error' }).length > 0;
    return { ...finding, code: answerable ? finding.code : 'MSG-004', severity: 'error', stops: true };
  }
  const entry: CatalogueEntry = CATALOGUE[finding.code];
  return { ...finding, severity: 'warning', stops: finding.stops || (entry.severity === 'warning' && entry.stops) };
}
