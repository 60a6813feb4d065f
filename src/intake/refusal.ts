import { treatmentOf, type Finding, type SyntaxChecks } from '../findings';

/** Whether a finding of the syntax refuses what it is about: the acknowledgement says so, and it can never become an order. */
export const refuses = (finding: Finding, checks: SyntaxChecks): boolean => treatmentOf(finding, checks) === 'refuse';

/** Whether the partner is told of a finding without being refused for it, where his acknowledgement has words for that. */
export const reports = (finding: Finding, checks: SyntaxChecks): boolean => treatmentOf(finding, checks) === 'report';

/** What an acknowledgement tells. */
export const isTold = (finding: Finding, checks: SyntaxChecks): boolean =>
  refuses(finding, checks) || reports(finding, checks);

/** Findings kept of a refused message, a group, an envelope, a case: enough to mend it by, and a bound on what a hostile file can make us keep. */
export const MOST_FINDINGS = 50;

/** As many findings as are kept. Those that refuse go first where some are left out: without one, the acknowledgement would accept. */
export const mostTelling = (findings: readonly Finding[], checks: SyntaxChecks): readonly Finding[] =>
  findings.length <= MOST_FINDINGS
    ? findings
    : [
        ...findings.filter((finding) => refuses(finding, checks)),
        ...findings.filter((finding) => !refuses(finding, checks)),
      ].slice(0, MOST_FINDINGS);
