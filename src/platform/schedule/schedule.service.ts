import { Injectable, Logger } from '@nestjs/common';
import { createTask, validate, type ScheduledTask as CronTask } from 'node-cron';
import { ConfigService } from '../config/config.service';
import { StartRefusal } from '../config/start-refusal';
import { isConnectionFault } from '../database/faults';
import { shortReason } from '../work/backoff';
import { ClockWatch } from './clock-watch';
import { ScheduleRepository } from './schedule.repository';
import { latestPlanned, OFFICE_TIME_ZONE, type RunOutcome, type ScheduledTask } from './task';

/** How often it is looked whether somebody set the clock. */
const CLOCK_LOOK_MS = 250;

/** Runs tasks at their times. Each planned run happens once over all processes, and never while the run before it is busy. */
@Injectable()
export class ScheduleService {
  private readonly log = new Logger('Schedule');
  private readonly tasks = new Map<string, ScheduledTask>();
  private readonly crons = new Map<string, CronTask>();
  private readonly running = new Set<Promise<void>>();
  private watching: NodeJS.Timeout | undefined;
  private started = false;
  private stopping = false;

  constructor(
    private readonly runs: ScheduleRepository,
    private readonly config: ConfigService,
  ) {}

  /** Call it in `onModuleInit`. */
  register(task: ScheduledTask): void {
    if (this.tasks.has(task.name)) throw new StartRefusal([`Two scheduled tasks are called ${task.name}.`]);
    if (!validate(task.cron))
      throw new StartRefusal([`The scheduled task ${task.name} has no valid times: ${task.cron}.`]);
    this.tasks.set(task.name, task);
  }

  /** Registers a task at any time, in the place of the one with its name: for what people write down while the program runs. */
  follow(task: ScheduledTask): void {
    this.unfollow(task.name);
    this.tasks.set(task.name, task);
    if (this.started && !this.stopping) this.begin(task);
  }

  /** Starts no more runs of a task. One under way goes on. */
  unfollow(name: string): void {
    this.tasks.delete(name);
    void this.crons.get(name)?.destroy();
    this.crons.delete(name);
  }

  /** Begins to run the tasks, and makes up for what was missed where a task asks for that. */
  start(): void {
    this.started = true;
    for (const task of this.tasks.values()) this.begin(task);
    const watch = new ClockWatch(new Date().getTime(), performance.now());
    this.watching = setInterval(() => this.lookAtClock(watch), CLOCK_LOOK_MS).unref();
  }

  /** Timers of a cron wait for an instant of the old clock: with one that was set back nothing would run until then. */
  private lookAtClock(watch: ClockWatch): void {
    const movedMs = watch.look(new Date().getTime(), performance.now());
    if (movedMs === 0) return;
    this.log.warn(
      `The clock was set by ${Math.round(movedMs / 1_000)} seconds: the times of all tasks are worked out anew`,
    );
    for (const task of this.tasks.values()) {
      void this.crons.get(task.name)?.destroy();
      this.begin(task);
    }
  }

  private begin(task: ScheduledTask): void {
    const cron = createTask(task.cron, ({ date }) => this.tick(task, date), {
      timezone: OFFICE_TIME_ZONE,
      name: task.name,
      suppressMissedWarning: true,
    });
    void cron.start();
    this.crons.set(task.name, cron);
    if (task.catchUp === true) void this.catchUp(task, cron);
  }

  /** Runs `action` while no other process does something under that name. @returns false when one does */
  alone(name: string, action: () => Promise<void>): Promise<boolean> {
    return this.runs.alone(name, action);
  }

  /** Starts no more runs and waits for those under way, at most for the drain time. */
  async stop(): Promise<void> {
    this.stopping = true;
    clearInterval(this.watching);
    for (const cron of this.crons.values()) await cron.destroy();
    let late: NodeJS.Timeout | undefined;
    const patience = new Promise((resolve) => (late = setTimeout(resolve, this.config.limits.drainMs)));
    await Promise.race([Promise.all(this.running), patience]);
    clearTimeout(late);
  }

  /** Runs a task for a planned instant, unless another process has that run. Also for tests and the command line. */
  async tick(task: ScheduledTask, at: Date): Promise<void> {
    if (this.stopping) return;
    // The instant of the plan, not of the clock: processes whose timers differ by milliseconds mean the same run.
    const plannedAt = new Date(Math.floor(at.getTime() / 1_000) * 1_000);
    const run = this.runOnce(task, plannedAt).finally(() => this.running.delete(run));
    this.running.add(run);
    await run;
  }

  private async runOnce(task: ScheduledTask, plannedAt: Date): Promise<void> {
    try {
      if (!(await this.runs.begin(task.name, plannedAt))) return;
      const ran = await this.runs.alone(task.name, async () => {
        const { outcome, detail } = await this.attempt(task, plannedAt);
        await this.runs.finish(task.name, plannedAt, outcome, detail);
      });
      if (!ran) await this.runs.finish(task.name, plannedAt, 'skipped', 'the run before it was still busy');
    } catch (error) {
      const level = isConnectionFault(error) ? 'warn' : 'error';
      this.log[level](`The run of ${task.name} could not be recorded: ${shortReason(error)}`);
    }
  }

  private async attempt(task: ScheduledTask, plannedAt: Date): Promise<{ outcome: RunOutcome; detail: string | null }> {
    try {
      return { outcome: 'done', detail: (await task.run(plannedAt)) ?? null };
    } catch (error) {
      this.log.error(`${task.name} failed: ${shortReason(error)}`);
      return { outcome: 'failed', detail: shortReason(error) };
    }
  }

  private async catchUp(task: ScheduledTask, cron: CronTask): Promise<void> {
    try {
      const last = await this.runs.lastPlanned(task.name);
      // A task that never ran has missed nothing.
      if (last === null) return;
      const stepMs = task.cron.trim().split(/\s+/).length === 6 ? 1_000 : 60_000;
      const missed = latestPlanned((at) => cron.match(at), stepMs, new Date(), last);
      if (missed !== null) await this.tick(task, missed);
    } catch (error) {
      this.log.warn(`Missed runs of ${task.name} could not be looked up: ${shortReason(error)}`);
    }
  }
}
