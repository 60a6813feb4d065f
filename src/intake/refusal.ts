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
