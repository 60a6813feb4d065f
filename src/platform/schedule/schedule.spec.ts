import { Logger } from '@nestjs/common';
import { testConfig, testDatabase, type TestDatabase } from '../../../test/harness';
import { ScheduleRepository } from './schedule.repository';
import { ScheduleService } from './schedule.service';
import { latestPlanned, type ScheduledTask } from './task';

Logger.overrideLogger(false);

describe('the schedule', () => {
  let db: TestDatabase;
  let services: ScheduleService[] = [];

  beforeAll(async () => {
    db = await testDatabase();
  });
  afterEach(async () => {
    await Promise.all(services.map((each) => each.stop()));
    services = [];
  });
  afterAll(() => db.drop());

  const process = async (): Promise<ScheduleService> => {
    const service = new ScheduleService(new ScheduleRepository(await db.connectAgain()), testConfig());
    services.push(service);
    return service;
  };
  const runs = (task: string) =>
    db.database.query<{ outcome: string }>(
      'SELECT outcome, planned_at FROM scheduled_run WHERE task = $1 ORDER BY planned_at',
      [task],
    );
  const task = (name: string, run: () => unknown, more: Partial<ScheduledTask> = {}): ScheduledTask => ({
    name,
    cron: '* * * * * *',
    run: async () => {
      await run();
      return undefined;
    },
    ...more,
  });

  it('runs a planned instant once, however many processes tick a little apart', async () => {
    const five = await Promise.all([1, 2, 3, 4, 5].map(process));
    let ran = 0;
    await Promise.all(
      five.map((each, n) =>
        each.tick(
          task('once', () => ran++),
          new Date(1_700_000_000_000 + n * 90),
        ),
      ),
    );
    expect(ran).toBe(1);
    expect(await runs('once')).toMatchObject([{ outcome: 'done' }]);
  });

  it('follows its cron over two processes', async () => {
    const two = await Promise.all([process(), process()]);
    let ran = 0;
    for (const each of two) each.register(task('seconds', () => ran++));
    for (const each of two) each.start();
    await new Promise((resolve) => setTimeout(resolve, 3_200));
    await Promise.all(two.map((each) => each.stop()));
    const recorded = await runs('seconds');
    expect(ran).toBe(recorded.length);
    expect(ran).toBeGreaterThanOrEqual(2);
    expect(ran).toBeLessThanOrEqual(4);
  });

  it('takes up, changes and drops a task while it runs', async () => {
    const one = await process();
    one.start();
    let ran: string[] = [];
    const until = async (name: string): Promise<void> => {
      ran = [];
      while (!ran.includes(name)) await new Promise((resolve) => setTimeout(resolve, 20));
    };
    one.follow(task('late', () => ran.push('first')));
    await until('first');
    one.follow(task('late', () => ran.push('second')));
    await until('second');
    one.unfollow('late');
    one.follow(task('other', () => ran.push('other')));
    await until('other');
    await until('other');
    expect(ran).toEqual(['other']);
  });

  it('skips a run while the one before it is busy elsewhere', async () => {
    const [busy, next] = [await process(), await process()];
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    let begun = (): void => undefined;
    const started = new Promise<void>((resolve) => (begun = resolve));
    const first = busy.tick(
      task('slow', () => {
        begun();
        return held;
      }),
      new Date(1_700_000_000_000),
    );
    await started;
    await next.tick(
      task('slow', () => undefined),
      new Date(1_700_000_001_000),
    );
    release();
    await first;
    expect(await runs('slow')).toMatchObject([{ outcome: 'done' }, { outcome: 'skipped' }]);
  });

  it('records a failure and goes on', async () => {
    const one = await process();
    await one.tick(
      task('bad', () => Promise.reject(new Error('no disk'))),
      new Date(1_700_000_000_000),
    );
    expect(await runs('bad')).toMatchObject([{ outcome: 'failed' }]);
  });

  it('makes up for the latest missed run, once', async () => {
    const yesterday = new Date(Date.now() - 86_400_000);
    await db.database.query(`INSERT INTO scheduled_run (task, planned_at) VALUES ('missed', $1)`, [yesterday]);
    const two = await Promise.all([process(), process()]);
    let ran = 0;
    for (const each of two) {
      each.register(task('missed', () => ran++, { cron: '0 * * * *', catchUp: true }));
      each.start();
    }
    for (let n = 0; n < 100 && ran === 0; n++) await new Promise((resolve) => setTimeout(resolve, 20));
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(ran).toBe(1);
  });

  it('refuses two tasks of one name, and times that mean nothing', async () => {
    const one = await process();
    one.register(task('a', () => undefined));
    expect(() => one.register(task('a', () => undefined))).toThrow('Two scheduled tasks');
    expect(() => one.register(task('b', () => undefined, { cron: 'at tea time' }))).toThrow('no valid times');
  });

  it('finds the latest planned instant', () => {
    const hourly = (at: Date): boolean => at.getUTCMinutes() === 0;
    const now = new Date('2026-03-01T10:20:30Z');
    expect(latestPlanned(hourly, 60_000, now, new Date('2026-03-01T08:00Z'))).toEqual(new Date('2026-03-01T10:00Z'));
    expect(latestPlanned(hourly, 60_000, now, new Date('2026-03-01T10:00Z'))).toBeNull();
  });
});
