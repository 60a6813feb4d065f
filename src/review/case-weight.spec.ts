import { weighCase, type CaseFacts } from './case-weight';

const HOURS = { opens: '08:00', closes: '17:00', workingDays: [1, 2, 3, 4, 5], holidays: new Set<string>() };
const facts = (more: Partial<CaseFacts> = {}): CaseFacts => ({
  ...{ openedAt: new Date('2026-11-24T08:00:00Z'), reason: 'findings', receivedAt: new Date('2026-11-24T08:00:00Z') },
  ...{ confirmedDate: null, leadTimeDays: null, cutOffTime: null, cutOff: null, onTheWay: [] },
  ...{ responseMinutes: null, responseHours: null, findings: [], lines: [], ...more },
});
const due = (more: Partial<CaseFacts>) => {
  const { dueAt, dueBy } = weighCase(facts(more), HOURS, 3_600_000);
  return [dueBy, dueAt.toISOString()];
};

describe('a case', () => {
  it('is due by what is nearest, and by our own target where nothing is known', () => {
    const cutOff = { confirmedDate: '2026-11-26', leadTimeDays: 2, cutOffTime: '14:00' };
    expect(due({})).toEqual(['target', '2026-11-24T09:00:00.000Z']);
    expect(due(cutOff)).toEqual(['cut-off', '2026-11-24T13:00:00.000Z']);
    expect(due({ ...cutOff, cutOff: { '2': '11:00' } })).toEqual(['cut-off', '2026-11-24T10:00:00.000Z']);
    // The first of customer, site and carrier on that very weekday.
    expect(due({ ...cutOff, onTheWay: [{ '2': '12:00' }, { '1': '09:30', '2': '11:30' }] })).toEqual(['cut-off', '2026-11-24T10:30:00.000Z']); // prettier-ignore
    expect(due({ ...cutOff, cutOff: { '2': '11:00' }, onTheWay: [{ '2': '12:00' }, null] })).toEqual(['cut-off', '2026-11-24T10:00:00.000Z']); // prettier-ignore
    expect(due({ ...cutOff, responseMinutes: 60, responseHours: 'clock' })).toEqual(['response', '2026-11-24T09:00:00.000Z']); // prettier-ignore
    expect(due({ ...cutOff, confirmedDate: '2026-11-25' })).toEqual(['target', '2026-11-24T09:00:00.000Z']);
  });

  it('has at risk what is held', () => {
    const lines = [0, 1].map((index) => ({ index, amount: '10.10', article: `A${String(index)}` }));
    const one = { code: 'PRC-001', severity: 'error' as const, stops: true, cause: null };
    expect(weighCase(facts({ lines, findings: [{ ...one, line: 1 }] }), HOURS, 1)).toMatchObject({ value: '20.2', atRisk: '10.1', affected: 1, articles: ['A1'] }); // prettier-ignore
    expect(weighCase(facts({ lines, findings: [{ ...one, line: null }] }), HOURS, 1).atRisk).toBe('20.2');
  });
});
