import { Injectable, Logger } from '@nestjs/common';
import { JOB_KINDS, type JobKind } from '../../kernel';
import { ConfigService } from '../config/config.service';
import { StartRefusal } from '../config/start-refusal';
import { Database } from '../database/database.service';
import { isConnectionFault } from '../database/faults';
import type { WorkProcessor } from '../work';
import { shortReason } from './backoff';
import { BatchRunner } from './batch-runner.service';
import { QueueWorker } from './queue-worker.service';
import { WorkRelay } from './work-relay.service';
import { WorkRepository } from './work.repository';

/** Part of a lease after which work that lost its worker is looked for. */
const SWEEPS_PER_LEASE = 6;

/**
 * Hands work to the processors. Each processor registers itself when its module starts; work begins when all have, and start-up is
 * refused when a kind of work has no processor, or two.
 */
@Injectable()
export class WorkerService {
  private readonly log = new Logger('Work');
  private readonly processors = new Map<JobKind, WorkProcessor>();
  private workers: readonly QueueWorker[] = [];
  private sweeping: NodeJS.Timeout | undefined;
  private stopping = false;

  constructor(
    private readonly work: WorkRepository,
    private readonly runner: BatchRunner,
    private readonly relay: WorkRelay,
    private readonly database: Database,
    private readonly config: ConfigService,
  ) {}

  /** Call it in `onModuleInit` of the processor. */
  register(processor: WorkProcessor): void {
    if (this.processors.has(processor.kind))
      throw new StartRefusal([`Two processors want work of the kind ${processor.kind}.`]);
    this.processors.set(processor.kind, processor);
  }

  /**
   * Begins to hand out work.
   *
   * @param kinds which kinds must have a processor; tests of one kind narrow this
   * @throws StartRefusal when one has none
   */
  start(kinds: readonly JobKind[] = JOB_KINDS): void {
    const lacking = kinds.filter((kind) => !this.processors.has(kind));
    if (lacking.length > 0)
      throw new StartRefusal(lacking.map((kind) => `No processor does work of the kind ${kind}.`));
    const tools = {
      work: this.work,
      runner: this.runner,
      relay: this.relay,
      database: this.database,
      config: this.config,
    };
    this.workers = [...this.processors.values()].map((processor) => new QueueWorker(processor, tools));
    for (const worker of this.workers) worker.start();
    this.relay.listen(this.workers);
    this.sweeping = setInterval(() => void this.sweep(), this.config.limits.leaseMs / SWEEPS_PER_LEASE);
    void this.sweep();
  }

  /** Takes no more work, waits for what runs, hands back the rest. Resolves at the latest after the drain time. */
  async drain(): Promise<void> {
    this.stopping = true;
    clearInterval(this.sweeping);
    let late: NodeJS.Timeout | undefined;
    const patience = new Promise<'late'>((resolve) => {
      late = setTimeout(() => resolve('late'), this.config.limits.drainMs);
    });
    const done = Promise.all(this.workers.map((worker) => worker.stop()));
    await this.relay.stopTaking();
    if ((await Promise.race([done, patience])) === 'late') {
      const busy = this.workers.reduce((sum, worker) => sum + worker.busy, 0);
      this.log.warn(`${busy} batches did not finish in time; others take them over when their leases run out.`);
    }
    clearTimeout(late);
    await this.relay.close();
  }

  /** Frees work whose worker is gone, sets aside what lost its worker too often, and hands out what nobody was told of. */
  async sweep(): Promise<void> {
    try {
      this.relay.handOut(await this.work.sweep());
      while (!this.stopping && (await this.runner.quarantineExhausted(this.processors)));
      await this.relay.sweep();
    } catch (error) {
      if (!isConnectionFault(error)) this.log.error(`The sweep failed: ${shortReason(error)}`);
    }
  }
}
