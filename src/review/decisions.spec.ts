import { makeFinding, type FindingCode } from '../findings';
import type { StoredFinding } from '../sales';
import { decisionsOf } from './decisions';

/** A finding that somebody overrode. */
const overridden = (
  code: FindingCode,
  action: string,
  authority: string,
  over: Partial<StoredFinding> = {},
): StoredFinding => ({
  fingerprint: `${code}-1`,
  state: 'overridden',
  stops: true,
  finding: makeFinding(code),
  source: 'judge',
  auto: null,
  autoRefused: false,
  override: { action, reason: 'akkoord', authority, by: 'user-1', at: new Date('2026-11-23T08:00:00Z'), atStake: null },
  ...over,
});
const overrides = (...findings: StoredFinding[]) => [...decisionsOf(findings, new Map()).overrides];

describe('a decision of the desk', () => {
  it('counts when the role may give it', () => {
    expect(overrides(overridden('DUP-001', 'OVR', 'senior'))).toEqual([['DUP-001-1', 'OVR']]);
    expect(overrides(overridden('PAR-005', 'CREDIT', 'finance'))).toEqual([['PAR-005-1', 'CREDIT']]);
  });

  it('counts no longer when the catalogue asks for more than the role then had', () => {
    expect(overrides(overridden('DUP-001', 'OVR', 'clerk'))).toEqual([]);
    expect(overrides(overridden('PAR-005', 'CREDIT', 'senior'))).toEqual([]);
  });

  it('lets a clerk keep our price where giving it away needs a senior', () => {
    expect(overrides(overridden('PRC-005', 'USE_OURS', 'clerk'))).toEqual([['PRC-005-1', 'USE_OURS']]);
    expect(overrides(overridden('PRC-001', 'ACC_BUYER', 'clerk'))).toEqual([]);
  });

  it('never counts for a blocking finding or an action that the finding does not have', () => {
    expect(overrides(overridden('PRC-004', 'OVR', 'admin'))).toEqual([]);
    expect(overrides(overridden('DUP-001', 'ACC_BUYER', 'admin'))).toEqual([]);
    expect(overrides(overridden('DUP-001', '__proto__', 'admin'))).toEqual([]);
  });

  it.each(['open', 'resolved'] as const)('does not count while the finding is %s', (state) => {
    expect(overrides(overridden('DUP-001', 'OVR', 'senior', { state }))).toEqual([]);
  });

  it('does not count without its override', () => {
    expect(overrides(overridden('DUP-001', 'OVR', 'senior', { override: null }))).toEqual([]);
  });

  it('keeps the rejected lines as they are', () => {
    const lines = new Map([[2, 'niet leverbaar']]);
    expect(decisionsOf([], lines)).toEqual({ overrides: new Map(), rejectedLines: lines });
  });
});
