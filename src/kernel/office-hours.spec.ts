import fc from 'fast-check';
import { addOfficeMinutes, instantOf, subtractOfficeMinutes, type OfficeHours } from './office-hours';

const hours: OfficeHours = {
  opens: '08:00',
  closes: '17:00',
  workingDays: [1, 2, 3, 4, 5],
  holidays: new Set(['2026-12-25', '2027-01-01']),
};
const add = (from: string, minutes: number): string => addOfficeMinutes(new Date(from), minutes, hours).toISOString();

describe('office hours', () => {
  it('know summer and winter', () => {
    expect(instantOf('2026-07-01', '08:00').toISOString()).toBe('2026-07-01T06:00:00.000Z');
    expect(instantOf('2026-12-01', '08:00').toISOString()).toBe('2026-12-01T07:00:00.000Z');
    // Clocks go forward in the night of 29 March 2026 and back in that of 25 October.
    expect(instantOf('2026-03-30', '00:30').toISOString()).toBe('2026-03-29T22:30:00.000Z');
    expect(instantOf('2026-10-25', '12:00').toISOString()).toBe('2026-10-25T11:00:00.000Z');
  });

  it('go on the next working day', () => {
    // Friday 16:00, two hours: one is left for Monday.
    expect(add('2026-11-27T15:00:00Z', 120)).toBe('2026-11-30T08:00:00.000Z');
    // Saturday counts from Monday's opening.
    expect(add('2026-11-28T12:00:00Z', 60)).toBe('2026-11-30T08:00:00.000Z');
    // The day before Christmas at 16:00 is a Thursday, and Friday is a holiday.
    expect(add('2026-12-24T15:00:00Z', 120)).toBe('2026-12-28T08:00:00.000Z');
    // Over the change to winter time: Friday 16:00 summer, Monday 09:00 winter.
    expect(add('2026-10-23T14:00:00Z', 120)).toBe('2026-10-26T08:00:00.000Z');
    // Twenty-four hours of an office of nine hours a day.
    expect(add('2026-11-23T07:00:00Z', 1440)).toBe('2026-11-25T13:00:00.000Z');
  });

  it('count every minute for an office that never opens', () => {
    const from = new Date('2026-11-27T15:00:00Z');
    expect(addOfficeMinutes(from, 30, { ...hours, workingDays: [] }).getTime() - from.getTime()).toBe(1_800_000);
  });

  it('say the same forward and backward: what began by then is due by now', () => {
    const first = Date.parse('2026-01-01T00:00:00Z');
    const instant = fc.integer({ min: 0, max: 700 * 1440 }).map((minute) => new Date(first + minute * 60_000));
    fc.assert(
      fc.property(instant, instant, fc.integer({ min: 1, max: 5_000 }), (base, now, minutes) => {
        const due = addOfficeMinutes(base, minutes, hours).getTime();
        const cutoff = subtractOfficeMinutes(now, minutes, hours).getTime();
        if (base.getTime() <= cutoff) expect(due).toBeLessThanOrEqual(now.getTime());
        // On the stroke of opening and closing both are right.
        else expect(due).toBeGreaterThanOrEqual(now.getTime());
      }),
      { numRuns: 500 },
    );
  });
});
