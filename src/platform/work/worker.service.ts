import { Injectable, Logger } from '@nestjs/common';
import { JOB_KINDS, type JobKind } from '../../kernel';
import { ConfigService } from '../config/config.service';
import { StartRefusal } from '../config/start-refusal';
import { Database } from '../database/database.service';
import { isConnectionFault } from '../database/faults';
import type { WorkProcessor } from '../work';
import { shortReason } from './backoff';
import { BatchRunner } from './batch-runner.service';
import { Waker } from './waker.service';
import { WorkRepository } from './work.repository';

/** Part of a lease after which work that lost its worker is looked for. */
const SWEEPS_PER_LEASE = 6;
const FAULT_PAUSE_MS = 1_000;

/**
 * Hands work to the processors. Each processor registers itself when its module starts; work begins when all have, and start-up is
 * refused when a kind of work has no processor, or two.
 */
@Injectable()
export class WorkerService {
  private readonly log = new Logger('Work');
  private readonly processors = new Map<JobKind, WorkProcessor>();
  private readonly running = new Set<Promise<void>>();
  private readonly loops: Promise<void>[] = [];
  private readonly ends: (() => void)[] = [];
  private stopping = false;

  constructor(
    private readonly work: WorkRepository,
    private readonly runner: BatchRunner,
    private readonly waker: Waker,
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
    this.waker.listen();
    for (const processor of this.processors.values()) this.loops.push(this.loop(processor));
    const sweeping = setInterval(() => void this.sweep(), this.config.limits.leaseMs / SWEEPS_PER_LEASE);
    this.ends.push(() => clearInterval(sweeping));
    void this.sweep();
  }

  /** Takes no more work, waits for what runs, hands back the rest. Resolves at the latest after the drain time. */
  async drain(): Promise<void> {
    this.stopping = true;
    for (const end of this.ends) end();
    let late: NodeJS.Timeout | undefined;
    const patience = new Promise<'late'>((resolve) => {
      late = setTimeout(() => resolve('late'), this.config.limits.drainMs);
    });
    const done = Promise.all(this.loops).then(() => Promise.all(this.running));
    if ((await Promise.race([done, patience])) === 'late') {
      this.log.warn(
        `${this.running.size} batches did not finish in time; others take them over when their leases run out.`,
      );
    }
    clearTimeout(late);
    await this.waker.close();
  }

  /** Frees work whose worker is gone, and sets aside what lost its worker too often. */
  async sweep(): Promise<void> {
    try {
      this.waker.wake(await this.work.sweep());
      while (!this.stopping && (await this.runner.quarantineExhausted(this.processors)));
    } catch (error) {
      if (!isConnectionFault(error)) this.log.error(`The sweep failed: ${shortReason(error)}`);
    }
  }

  private async loop(processor: WorkProcessor): Promise<void> {
    const bell = new Bell();
    this.ends.push(
      this.waker.onWake(processor.kind, () => bell.ring()),
      () => bell.ring(),
    );
    let slots = processor.concurrency;
    while (!this.stopping) {
      if (slots === 0) {
        await bell.wait(null);
        continue;
      }
      const began = await this.claimAndRun(processor, () => {
        slots++;
        bell.ring();
      });
      if (began) slots--;
      else await bell.wait(this.config.limits.pollMs);
    }
  }

  /** @returns whether a batch began; `finished` is called at its end */
  private async claimAndRun(processor: WorkProcessor, finished: () => void): Promise<boolean> {
    try {
      if ((await processor.isHeld?.()) === true) return false;
      const claim = await this.work.claim(processor.kind, processor.batchSize, this.config.limits.leaseMs);
      if (claim.items.length === 0) return false;
      const batch = this.runner
        .run(processor, claim, () => this.stopping)
        .catch((error: unknown) => this.log.error(`A batch of ${processor.kind} ended badly: ${shortReason(error)}`))
        .finally(() => {
          this.running.delete(batch);
          finished();
          // The next piece of the same key may be of another kind.
          if (claim.ordered) this.waker.wakeHere(JOB_KINDS);
        });
      this.running.add(batch);
      return true;
    } catch (error) {
      if (!isConnectionFault(error)) this.log.error(`No work could be claimed: ${shortReason(error)}`);
      if (!this.stopping) await this.pauseAfterFault();
      return false;
    }
  }

  private async pauseAfterFault(): Promise<void> {
    await Promise.race([
      this.database.whenReady(FAULT_PAUSE_MS),
      new Promise((resolve) => setTimeout(resolve, FAULT_PAUSE_MS)),
    ]);
  }
}

/** Remembers a ring that came while nobody was waiting. */
class Bell {
  private rung = false;
  private wake: (() => void) | null = null;

  ring(): void {
    this.rung = true;
    this.wake?.();
  }

  /** Waits for a ring, or at most so long. */
  async wait(atMostMs: number | null): Promise<void> {
    if (!this.rung) {
      await new Promise<void>((resolve) => {
        const timer = atMostMs === null ? undefined : setTimeout(resolve, atMostMs);
        this.wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.wake = null;
    this.rung = false;
  }
}
