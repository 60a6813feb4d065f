import { Logger } from '@nestjs/common';
import { testConfig } from '../../../test/harness';
import type { ScheduleRepository } from './schedule.repository';
import { ScheduleService } from './schedule.service';

Logger.overrideLogger(false);

const HOUR_MS = 3_600_000;

/** Keeps no record and lets every run begin: the clock is what counts here. */
const forgetful = {
  begin: () => Promise.resolve(true),
  finish: () => Promise.resolve(),
  lastPlanned: () => Promise.resolve(null),
  alone: async (_: string, action: () => Promise<void>) => {
    await action();
    return true;
  },
} as unknown as ScheduleRepository;

describe('a clock that is set while the schedule runs', () => {
  let schedule: ScheduleService;
  let ran: string[];

  beforeEach(() => {
    jest.useFakeTimers({ now: new Date('2026-11-23T10:00:00.500Z') });
    ran = [];
    schedule = new ScheduleService(forgetful, testConfig());
    schedule.register({
      name: 'often',
      cron: '* * * * * *',
      run: (at) => {
        ran.push(at.toISOString());
        return Promise.resolve(undefined);
      },
    });
    schedule.start();
  });
  afterEach(async () => {
    await schedule.stop();
    jest.useRealTimers();
  });

  it.each([
    ['back', -2 * HOUR_MS, /^2026-11-23T08:/],
    ['forward', 2 * HOUR_MS, /^2026-11-23T12:/],
  ])('goes on when it is set %s', async (_, byMs, instant) => {
    await jest.advanceTimersByTimeAsync(3_000);
    expect(ran).toHaveLength(3);
    jest.setSystemTime(new Date().getTime() + byMs);
    await jest.advanceTimersByTimeAsync(4_000);
    const after = ran.slice(3);
    expect(after.length).toBeGreaterThanOrEqual(3);
    expect(after.every((at) => instant.test(at))).toBe(true);
  });
});
