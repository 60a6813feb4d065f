import type { Finding } from '../../findings';
import type { TradingPartner } from '../../master';

/**
 * MSG-004 is found by the reader of the message; what it means depends on the partner. One whose messages are refused gets CONTRL 4,
 * after which the message can never become an order (invariant xii), so nobody may override it. An unknown partner is refused too.
 */
export function judgeControlCounts(findings: readonly Finding[], partner: TradingPartner | null): readonly Finding[] {
  if (!findings.some(({ code }) => code === 'MSG-004')) return findings;
  const severity = partner?.controlCounts === 'tolerate' ? 'error' : 'blocking';
  return findings.map((finding) => (finding.code === 'MSG-004' ? { ...finding, severity, stops: true } : finding));
}
