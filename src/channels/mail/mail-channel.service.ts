import {
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
  type OnModuleInit,
} from '@nestjs/common';
import { createTask, validate, type ScheduledTask as CronTask } from 'node-cron';
import { OFFICE_TIME_ZONE, plays, shortReason, type ScheduledTask } from '../../platform';
import { ConfigService, ScheduleService } from '../../platform/services';
import type { Connection, ConnectionKind, Delivered, Delivery } from '../connections/connection';
import { ConnectionBook } from '../connections/connection-book.service';
import { MailFetcher } from './mail-fetcher.service';
import { MailPost } from './mail-post.service';
import { MailRest } from './mail-rest';
import { mailSettings } from './mail-settings';

/** How soon a mailbox that was written down, changed or switched off is noticed. */
const REFRESH_MS = 10_000;

/** Mailboxes: fetched from at the times of their schedules, by one process at a time, and answers by mail. */
@Injectable()
export class MailChannel implements ConnectionKind, OnModuleInit, OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly name = 'mail';
  readonly accountKind = 'mail';
  readonly settings = mailSettings.refine(({ schedule }) => validate(schedule), {
    path: ['schedule'],
    message: 'is no cron expression',
  });

  private readonly log = new Logger('Mail');
  private readonly stopping = new AbortController();
  private readonly rest = new MailRest();
  private readonly crons = new Map<string, { readonly cron: CronTask; readonly schedule: string }>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly config: ConfigService,
    private readonly book: ConnectionBook,
    private readonly schedule: ScheduleService,
    private readonly fetcher: MailFetcher,
    private readonly post: MailPost,
  ) {}

  onModuleInit(): void {
    this.book.register(this);
  }

  onApplicationBootstrap(): void {
    if (!plays(this.config.values, 'scheduler')) return;
    this.timer = setInterval(() => void this.refresh(), REFRESH_MS);
    void this.refresh();
  }

  /** Fetches nothing more; the schedule waits for the message at hand. */
  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    this.stopping.abort();
    for (const { cron } of this.crons.values()) await cron.destroy();
  }

  isFetched(): boolean {
    return true;
  }

  test(connection: Connection): Promise<readonly string[]> {
    return this.fetcher.look(connection);
  }

  deliver(connection: Connection, deliveries: readonly Delivery[]): Promise<Delivered> {
    return this.post.deliver(connection, deliveries);
  }

  /** Empties one mailbox now, unless another process is at it or the server was found closed a moment ago. */
  async fetch(code: string, at: Date): Promise<void> {
    if (this.rest.mayGo(code, performance.now())) await this.schedule.tick(this.taskOf(code), at);
  }

  private taskOf(code: string): ScheduledTask {
    const run = async (): Promise<string | undefined> => {
      const connection = await this.book.find(code);
      if (connection?.active !== true) return undefined;
      try {
        const { taken, review, left } = await this.fetcher.run(connection, this.stopping.signal);
        this.rest.succeeded(code);
        return `${taken} taken, ${review} to review, ${left} left`;
      } catch (error) {
        this.rest.failed(code, performance.now());
        throw error;
      }
    };
    return { name: `mail:${code}`, cron: this.crons.get(code)?.schedule ?? '* * * * *', run };
  }

  /** Brings the timers in line with the connections that are written down. */
  private async refresh(): Promise<void> {
    try {
      const inUse = await this.book.inUse('mail');
      const wanted = new Map(inUse.map(({ code, settings }) => [code, mailSettings.parse(settings).schedule]));
      for (const [code, { cron, schedule }] of this.crons) {
        if (wanted.get(code) === schedule) continue;
        this.crons.delete(code);
        await cron.destroy();
      }
      for (const [code, schedule] of wanted) if (!this.crons.has(code)) this.begin(code, schedule);
    } catch (error) {
      this.log.warn(`The mailboxes could not be looked up: ${shortReason(error)}`);
    }
  }

  private begin(code: string, schedule: string): void {
    if (this.stopping.signal.aborted) return;
    const options = { timezone: OFFICE_TIME_ZONE, name: `mail:${code}`, suppressMissedWarning: true };
    const cron = createTask(schedule, ({ date }) => this.fetch(code, date), options);
    this.crons.set(code, { cron, schedule });
    void cron.start();
  }
}
