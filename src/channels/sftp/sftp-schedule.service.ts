import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { plays } from '../../platform';
import { ConfigService, ScheduleService } from '../../platform/services';
import { ConnectionBook } from '../connections/connection-book.service';
import { SftpDoor } from './sftp-door.service';
import { SftpRunner } from './sftp-runner.service';

/** How often we look whether a connection came, went or got other times: nobody has to start the program again for a new partner. */
const REFRESH_MS = 10_000;

/** Goes to every partner's server at its times. One run of a connection over all processes; connections do not wait for each other. */
@Injectable()
export class SftpSchedule implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('Sftp');
  private readonly stopping = new AbortController();
  /** By code of the connection the times that it is followed at. */
  private readonly followed = new Map<string, string>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly config: ConfigService,
    private readonly schedule: ScheduleService,
    private readonly book: ConnectionBook,
    private readonly door: SftpDoor,
    private readonly runner: SftpRunner,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!plays(this.config.values, 'scheduler')) return;
    await this.refresh();
    this.timer = setInterval(() => void this.refresh(), REFRESH_MS).unref();
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.timer);
    // The schedule waits for the runs under way; each ends after the files that it has in hand.
    this.stopping.abort();
  }

  /** Takes over what is written down by now. */
  async refresh(): Promise<void> {
    try {
      const inUse = await this.book.inUse('sftp');
      const wanted = new Map<string, string>();
      for (const connection of inUse) {
        const { inbound, schedule } = this.door.settings(connection);
        if (inbound.length > 0) wanted.set(connection.code, schedule);
      }
      if (this.stopping.signal.aborted) return;
      for (const code of this.followed.keys()) if (!wanted.has(code)) this.unfollow(code);
      for (const [code, cron] of wanted) if (this.followed.get(code) !== cron) this.follow(code, cron);
    } catch (error) {
      this.log.warn(`The connections could not be read: ${error instanceof Error ? error.message : 'fault'}`);
    }
  }

  /** Fetches over one connection, as at its times. @returns a few words for the record */
  async fetch(code: string): Promise<string> {
    const connection = await this.book.find(code);
    if (connection?.active !== true) return 'the connection is switched off';
    return this.runner.run(connection, this.stopping.signal);
  }

  private follow(code: string, cron: string): void {
    this.followed.set(code, cron);
    this.schedule.follow({ name: taskOf(code), cron, run: () => this.fetch(code) });
  }

  private unfollow(code: string): void {
    this.followed.delete(code);
    this.schedule.unfollow(taskOf(code));
  }
}

const taskOf = (code: string): string => `sftp ${code}`;
