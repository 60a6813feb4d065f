import { DEFAULT_CHECKS, heldTo, treatmentOf, type Finding } from '../../findings';
import type { TradingPartner } from '../../master';

/**
 * What reading found, as it stands for the partner (decision 23). What is refused to him has never been let on as an order (invariant
 * xii); where his settings have become stricter since, nobody may answer it any more.
 */
export function judgeReading(findings: readonly Finding[], partner: TradingPartner | null): readonly Finding[] {
  if (findings.length === 0) return findings;
  const checks = partner?.syntaxChecks ?? DEFAULT_CHECKS;
  return heldTo(findings, checks).map((finding) =>
    treatmentOf(finding, checks) === 'refuse' ? { ...finding, severity: 'blocking', stops: true } : finding,
  );
}
