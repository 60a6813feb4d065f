import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { ChangeOutboxRepository } from '../master/services';
import { plays } from '../platform';
import { ConfigService, Database } from '../platform/services';
import { ChangeHandOver } from './change-hand-over.service';
import { ChangeReturn } from './change-return.service';

/** How often it is looked whether a change is to be handed over. */
const LOOK_MS = 1_000;
/** After how many looks it is looked whether what waits can still come. */
const LOOKS_BETWEEN_RETURNS = 60;

/** Hands changes of the master over as they are approved, and gives back what nothing would close any more. */
@Injectable()
export class ChangeSchedule implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('Erp');
  private timer: NodeJS.Timeout | null = null;
  private stopping = false;
  private handing: Promise<unknown> | null = null;
  private looks = 0;

  constructor(
    private readonly config: ConfigService,
    private readonly database: Database,
    private readonly outbox: ChangeOutboxRepository,
    private readonly changes: ChangeHandOver,
    private readonly returns: ChangeReturn,
  ) {}

  onApplicationBootstrap(): void {
    if (plays(this.config.values, 'worker')) this.timer = setInterval(() => this.handOver(), LOOK_MS).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    if (this.timer !== null) clearInterval(this.timer);
    await this.handing;
  }

  private async look(): Promise<void> {
    if (await this.outbox.isAnyDue(this.database)) await this.changes.run(() => this.stopping);
    if (this.looks++ % LOOKS_BETWEEN_RETURNS === 0) await this.returns.run();
  }

  private handOver(): void {
    if (this.handing !== null || this.stopping) return;
    this.handing = this.look()
      .catch((error: unknown) =>
        this.log.warn(`Changes could not be handed over: ${error instanceof Error ? error.message : 'fault'}`),
      )
      .finally(() => (this.handing = null));
  }
}
