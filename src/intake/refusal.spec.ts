import { makeFinding, type SyntaxReason } from '../findings';
import { isTold, MOST_FINDINGS, mostTelling } from './refusal';

const finding = (reason: SyntaxReason, severity: 'error' | 'warning' = 'error') =>
  makeFinding('MSG-010', { reason, severity });

describe('of more findings than are kept', () => {
  const many = Array.from({ length: MOST_FINDINGS }, () => finding('segment-unknown'));

  it('those that refuse come first: without one the acknowledgement would accept', () => {
    const checks = { 'segment-unknown': 'report', 'element-too-long': 'refuse' } as const;
    const kept = mostTelling([...many, finding('element-too-long', 'warning')], checks);
    expect([kept.length, kept[0]?.reason, kept[1]?.reason]).toEqual([50, 'element-too-long', 'segment-unknown']);
    expect(mostTelling(many, checks)).toBe(many);
  });
});

describe('an acknowledgement tells', () => {
  it('of what refuses and of what is reported, and of nothing else', () => {
    const checks = { 'segment-unknown': 'report', 'segment-missing': 'ignore' } as const;
    const told = (['segment-unknown', 'segment-missing', 'element-missing'] as const).filter((reason) =>
      isTold(finding(reason), checks),
    );
    expect(told).toEqual(['segment-unknown', 'element-missing']);
    expect(isTold(finding('element-missing', 'warning'), checks)).toBe(false);
  });
});
