import fc from 'fast-check';
import { validate } from 'node-cron';
import { busyMs, pauseMs } from './breaker';
import { cronOf, wholeCron } from './times';

describe('the times at which an entity is read', () => {
  it.each([
    [{ everyMinutes: 15, fromHour: 0, toHour: 24 }, '*/15 0-23 * * *'],
    [{ everyMinutes: 7, fromHour: 6, toHour: 20 }, '*/10 6-19 * * *'],
    [{ everyMinutes: 45, fromHour: 8, toHour: 9 }, '0 8-8 * * *'],
    [{ everyMinutes: 60, fromHour: 0, toHour: 24 }, '0 0-23/1 * * *'],
    [{ everyMinutes: 300, fromHour: 0, toHour: 24 }, '0 0-23/6 * * *'],
    [{ everyMinutes: 1_440, fromHour: 5, toHour: 24 }, '0 5-23/24 * * *'],
  ])('%j', (times, cron) => {
    expect(cronOf(times)).toBe(cron);
  });

  it('are such that the schedule can keep, whatever a person may write down', () => {
    const times = fc
      .tuple(fc.integer({ min: 1, max: 1_440 }), fc.integer({ min: 0, max: 23 }), fc.integer({ min: 1, max: 24 }))
      .filter(([, from, to]) => from < to);
    fc.assert(
      fc.property(times, ([everyMinutes, fromHour, toHour]) => {
        expect(validate(cronOf({ everyMinutes, fromHour, toHour }))).toBe(true);
        expect(validate(wholeCron(fromHour))).toBe(true);
      }),
    );
  });
});

describe('how long an ERP is left alone', () => {
  it('doubles from five seconds to five minutes', () => {
    expect([1, 2, 3, 7, 50].map((failures) => pauseMs(failures))).toEqual([5_000, 10_000, 20_000, 300_000, 300_000]);
  });

  it('is never less than it asks for, and an hour of that at most', () => {
    expect(pauseMs(1, 90_000)).toBe(90_000);
    expect(pauseMs(1, 86_400_000)).toBe(3_600_000);
  });

  it('is short for one order that was in the way of another', () => {
    expect([1, 2, 12].map((attempts) => busyMs(attempts))).toEqual([1_000, 2_000, 60_000]);
  });
});
