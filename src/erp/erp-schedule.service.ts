import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { plays } from '../platform';
import { ConfigService, ScheduleService } from '../platform/services';
import { ErpBook } from './erp-book.service';
import type { ErpSystem } from './erp.repository';
import { Exporter } from './exporter.service';
import type { ErpEntity } from './port';
import type { RunMode } from './run';
import { SyncService } from './sync.service';
import { cronOf, wholeCron } from './times';

/** How often it is looked whether an ERP came, went or got other times. */
const REFRESH_MS = 10_000;
/** How often it is looked whether an order is to be handed over. */
const LOOK_MS = 1_000;

/** Reads every ERP at its times, and hands orders over as they come. */
@Injectable()
export class ErpSchedule implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('Erp');
  /** By name of the task the times that it is followed at. */
  private readonly followed = new Map<string, string>();
  private timers: readonly NodeJS.Timeout[] = [];
  private stopping = false;
  private handing: Promise<unknown> | null = null;

  constructor(
    private readonly config: ConfigService,
    private readonly schedule: ScheduleService,
    private readonly book: ErpBook,
    private readonly sync: SyncService,
    private readonly exporter: Exporter,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (plays(this.config.values, 'scheduler')) {
      await this.refresh();
      this.timers = [...this.timers, setInterval(() => void this.refresh(), REFRESH_MS).unref()];
    }
    if (plays(this.config.values, 'worker'))
      this.timers = [...this.timers, setInterval(() => this.handOver(), LOOK_MS).unref()];
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    for (const timer of this.timers) clearInterval(timer);
    await this.handing;
  }

  /** Takes over what is written down by now. */
  private async refresh(): Promise<void> {
    try {
      const wanted = new Map<string, { readonly cron: string; readonly run: () => Promise<string> }>();
      for (const erp of await this.book.list()) {
        if (!erp.active) continue;
        for (const feed of await this.book.feeds(erp)) {
          if (!feed.active) continue;
          const { entity, wholeAtHour } = feed;
          wanted.set(`erp ${erp.code} ${entity} news`, { cron: cronOf(feed), run: () => this.read(erp, entity, 'news') });
          if (wholeAtHour !== null)
            wanted.set(`erp ${erp.code} ${entity} whole`, { cron: wholeCron(wholeAtHour), run: () => this.read(erp, entity, 'whole') });
        }
      }
      if (this.stopping) return;
      for (const name of this.followed.keys()) if (!wanted.has(name)) this.unfollow(name);
      for (const [name, { cron, run }] of wanted) {
        if (this.followed.get(name) === cron) continue;
        this.followed.set(name, cron);
        this.schedule.follow({ name, cron, run });
      }
    } catch (error) {
      this.log.warn(`The ERPs could not be read: ${error instanceof Error ? error.message : 'fault'}`);
    }
  }

  private async read(known: ErpSystem, entity: ErpEntity, mode: RunMode): Promise<string> {
    const erp = await this.book.find(known.code);
    if (erp?.active !== true) return 'switched off';
    const { counts, refusal } = await this.sync.read(erp, entity, { mode, by: 'schedule' });
    return refusal ?? `${counts?.read ?? 0} read, ${counts?.changed ?? 0} changed`;
  }

  private handOver(): void {
    if (this.handing !== null || this.stopping) return;
    this.handing = this.exporter
      .run(() => this.stopping)
      .catch((error: unknown) => this.log.warn(`Orders could not be handed over: ${error instanceof Error ? error.message : 'fault'}`))
      .finally(() => (this.handing = null));
  }

  private unfollow(name: string): void {
    this.followed.delete(name);
    this.schedule.unfollow(name);
  }
} // prettier-ignore
