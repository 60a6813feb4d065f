import { PermanentFault } from '../work';
import { nextTry, type Pace } from './pace';

const HOUR = 3_600_000;
const pace: Pace = { deliverForMs: 72 * HOUR, deliveryWaitMs: 900_000, deliveryAskedWaitMs: 24 * HOUR };
const now = new Date('2026-11-27T16:00:00Z');
const waits = (fault: Error, attempt: number, chance = 1, failingSince: Date | null = now): number | null => {
  const next = nextTry({ attempt, failingSince, fault }, now, chance, pace);
  return next === null ? null : next.getTime() - now.getTime();
};
const closed = new Error('closed');

describe('the pace of attempts', () => {
  it('is quick in the first minute and never slower than the longest wait', () => {
    const all = Array.from({ length: 40 }, (_, i) => waits(closed, i + 1) ?? 0);
    let [sum, count] = [0, 0];
    while (sum + (all[count] ?? 0) <= 62_000) sum += all[count++] ?? 0;
    expect(count).toBe(5);
    expect(Math.max(...all)).toBe(900_000);
    expect(all).toEqual([...all].sort((a, b) => a - b));
  });

  it('differs by chance, from half to the whole', () => {
    expect([waits(closed, 30, 0), waits(closed, 30, 1)]).toEqual([450_000, 900_000]);
  });

  it('survives a weekend and ends after the time that is set', () => {
    expect(waits(closed, 300, 1, new Date(now.getTime() - 71 * HOUR))).not.toBeNull();
    expect(waits(closed, 300, 1, new Date(now.getTime() - 72 * HOUR))).toBeNull();
  });

  it('is never faster than the other side asks, within reason', () => {
    const asks = (retryAfterMs: unknown): Error => Object.assign(new Error('busy'), { retryAfterMs });
    expect(waits(asks(HOUR), 1)).toBe(HOUR);
    expect(waits(asks(10), 20)).toBe(900_000);
    expect(waits(asks(1_000 * HOUR), 1)).toBe(24 * HOUR);
    for (const odd of [-5, NaN, 'soon', undefined]) expect(waits(asks(odd), 1)).toBe(2_000);
  });

  it('ends at once where another attempt is of no use', () => {
    expect(waits(new PermanentFault('no'), 1)).toBeNull();
  });
});
