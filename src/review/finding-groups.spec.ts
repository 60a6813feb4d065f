import { makeFinding, type FindingDetails, type FindingCode } from '../findings';
import type { StoredFinding } from '../sales';
import { questionsOf } from './finding-groups';

const stored = (
  id: string,
  code: FindingCode,
  details: FindingDetails,
  over: Partial<StoredFinding> = {},
): StoredFinding => ({
  fingerprint: id,
  state: 'open',
  stops: true,
  finding: makeFinding(code, details),
  source: 'judge',
  auto: null,
  autoRefused: false,
  override: null,
  ...over,
});

describe('the questions of a case', () => {
  it('are one for each code and cause, with their lines', () => {
    const unit = (id: string, line: number, over: Partial<StoredFinding> = {}) =>
      stored(id, 'UOM-001', { line, cause: 'DSP' }, over);
    expect(
      questionsOf([
        unit('a', 0),
        stored('b', 'UOM-001', { line: 1, cause: 'XYZ' }),
        unit('c', 2),
        stored('d', 'ITM-002', { line: 2, cause: 'DSP' }),
        unit('e', 3, { state: 'resolved' }),
      ]),
    ).toEqual([
      { code: 'UOM-001', cause: 'DSP', findings: ['a', 'c'], lines: [0, 2], open: true },
      { code: 'UOM-001', cause: 'XYZ', findings: ['b'], lines: [1], open: true },
      { code: 'ITM-002', cause: 'DSP', findings: ['d'], lines: [2], open: true },
    ]);
  });

  it('without a cause are asked one by one', () => {
    const alone = questionsOf([stored('a', 'DUP-001', {}), stored('b', 'DUP-001', {})]);
    expect(alone).toMatchObject([{ findings: ['a'], lines: [] }, { findings: ['b'] }]);
  });

  it('are open while one of their findings holds the order', () => {
    const half = [
      stored('a', 'PRC-001', { cause: 'x' }, { state: 'overridden' }),
      stored('b', 'PRC-001', { cause: 'x' }),
    ];
    expect(questionsOf(half)).toMatchObject([{ open: true }]);
    expect(questionsOf(half.map((one) => ({ ...one, state: 'auto' as const })))).toMatchObject([{ open: false }]);
    expect(questionsOf(half.map((one) => ({ ...one, stops: false })))).toMatchObject([{ open: false }]);
  });
});
