import { Logger } from '@nestjs/common';
import type { ConfigService } from '../config/config.service';
import type { Database } from '../database/database.service';
import { isConnectionFault } from '../database/faults';
import type { WorkProcessor } from '../work';
import { shortReason } from './backoff';
import type { BatchRunner } from './batch-runner.service';
import { Bell, Places } from './bell';
import type { Taker } from './hand-out';
import type { WorkRelay } from './work-relay.service';
import type { Claim, WorkRepository } from './work.repository';

const FAULT_PAUSE_MS = 1_000;

/** What a worker needs of the rest. */
export interface WorkerTools {
  readonly work: WorkRepository;
  readonly runner: BatchRunner;
  readonly relay: WorkRelay;
  readonly database: Database;
  readonly config: ConfigService;
}

/**
 * Does the work of one kind in one process, in a number of places at the same time. It is told which pieces to take, or looks by itself when
 * it is woken or nobody tells it anything.
 */
export class QueueWorker implements Taker {
  private readonly log = new Logger('Work');
  private readonly bell = new Bell();
  private readonly places: Places;
  private readonly running = new Set<Promise<void>>();
  private looking = Promise.resolve();
  private stopping = false;

  constructor(
    private readonly processor: WorkProcessor,
    private readonly tools: WorkerTools,
  ) {
    this.places = new Places(processor.concurrency);
  }

  get kind(): WorkProcessor['kind'] {
    return this.processor.kind;
  }

  get concurrency(): number {
    return this.processor.concurrency;
  }

  /** How many batches have not ended. */
  get busy(): number {
    return this.running.size;
  }

  start(): void {
    this.looking = this.keepLooking();
  }

  look(): void {
    this.bell.ring();
  }

  /** Begins nothing more. Resolves when everything that runs has ended. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.bell.ring();
    await this.looking;
    await Promise.all(this.running);
  }

  take(workIds: readonly string[]): Promise<void> {
    return this.track(async () => {
      if (!(await this.tools.relay.anyWaits(workIds))) return;
      await this.places.take();
      try {
        await this.takeThese(workIds);
      } finally {
        this.places.give();
      }
    });
  }

  /** Batch by batch until none is left that can be had. Those that cannot are left to the relay. */
  private async takeThese(workIds: readonly string[]): Promise<void> {
    const { work, relay, config } = this.tools;
    let left = workIds;
    let passedOver = false;
    while (left.length > 0) {
      if (this.stopping) return relay.giveBack(left);
      // Whoever ends the hold has everything handed out that waits.
      if (await this.processor.isHeld?.()) return;
      const claim = await work.claimThese(this.kind, this.processor.batchSize, config.limits.leaseMs, left);
      if (claim.items.length > 0) {
        const taken = new Set(claim.items.map(({ id }) => id));
        left = left.filter((id) => !taken.has(id));
        await this.run(claim);
      } else {
        // Once more after the note: what was in the way may have ended just before it, and then nobody else comes for these.
        if (passedOver || !(await relay.passOver(left))) return;
        passedOver = true;
      }
    }
  }

  private async keepLooking(): Promise<void> {
    const { relay } = this.tools;
    if (relay.pollMs === null) await this.bell.wait(null);
    while (!this.stopping) {
      if (!(await this.lookOnce())) await this.bell.wait(relay.pollMs);
    }
  }

  /** @returns whether there may be more to begin at once */
  private async lookOnce(): Promise<boolean> {
    await this.places.take();
    const claim = this.stopping ? null : await this.claimOrNull();
    if (claim === null || claim.items.length === 0) {
      this.places.give();
      return this.stopping;
    }
    void this.track(() =>
      this.run(claim).finally(() => {
        this.places.give();
        // Suspects in between make a batch smaller than what waits.
        if (claim.items.length > 1) this.look();
      }),
    );
    return claim.mayBeMore;
  }

  private async claimOrNull(): Promise<Claim | null> {
    const { work, config } = this.tools;
    try {
      if (await this.processor.isHeld?.()) return null;
      return await work.claim(this.kind, this.processor.batchSize, config.limits.leaseMs);
    } catch (error) {
      if (!isConnectionFault(error)) this.log.error(`No work could be claimed: ${shortReason(error)}`);
      if (!this.stopping) await this.pauseAfterFault();
      return null;
    }
  }

  private async run(claim: Claim): Promise<void> {
    const { runner, relay, work } = this.tools;
    try {
      // A claim that was under way when the stop came is for others.
      const again = this.stopping
        ? await work.handBack(claim, claim.items)
        : await runner.run(this.processor, claim, () => this.stopping);
      relay.handOut(again);
    } catch (error) {
      this.log.error(`A batch of ${this.kind} ended badly: ${shortReason(error)}`);
    }
    relay.freed(claim.orderingKeys);
  }

  /** Keeps what runs in sight until it has ended, and lets no fault out: what was not done is found by a sweep. */
  private track(act: () => Promise<void>): Promise<void> {
    const tracked = act()
      .catch((error: unknown) => {
        if (!isConnectionFault(error)) this.log.error(`No work of ${this.kind} could be taken: ${shortReason(error)}`);
      })
      .finally(() => this.running.delete(tracked));
    this.running.add(tracked);
    return tracked;
  }

  private async pauseAfterFault(): Promise<void> {
    await Promise.race([
      this.tools.database.whenReady(FAULT_PAUSE_MS),
      new Promise((resolve) => setTimeout(resolve, FAULT_PAUSE_MS)),
    ]);
  }
}
