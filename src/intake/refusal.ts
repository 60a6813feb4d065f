import { SYNTAX_REASONS, type Finding, type SyntaxReason } from '../findings';
import type { TradingPartner } from '../master';

/** Control counts and references: a partner may be known to get them wrong, and then a person decides instead of the acknowledgement. */
const TOLERABLE: ReadonlySet<SyntaxReason> = new Set<SyntaxReason>([
  'message-segment-count',
  'message-reference-mismatch',
  'group-message-count',
  'group-reference-mismatch',
  'interchange-message-count',
  'interchange-reference-mismatch',
]);

/** Whether a finding of the syntax refuses what it is about: the acknowledgement says so, and it can never become an order. */
export function refuses(finding: Finding, controlCounts: TradingPartner['controlCounts']): boolean {
  if (finding.reason === null || SYNTAX_REASONS[finding.reason].level === 'none') return false;
  if (finding.severity !== 'blocking' && finding.severity !== 'error') return false;
  return !(controlCounts === 'tolerate' && TOLERABLE.has(finding.reason));
}

/** What an acknowledgement tells; a partner whose counts are tolerated reads of them as well where something else refuses his message. */
export const isRefusal = (finding: Finding): boolean => refuses(finding, 'refuse');

/** Findings kept of a refused message, a group, an envelope, a case: enough to mend it by, and a bound on what a hostile file can make us keep. */
export const MOST_FINDINGS = 50;

/** As many findings as are kept. Those that refuse go first where some are left out: without one, the acknowledgement would accept. */
export const mostTelling = (findings: readonly Finding[]): readonly Finding[] =>
  findings.length <= MOST_FINDINGS
    ? findings
    : [...findings.filter(isRefusal), ...findings.filter((finding) => !isRefusal(finding))].slice(0, MOST_FINDINGS);
