import { Injectable, Logger } from '@nestjs/common';
import { ConfigService } from '../config/config.service';
import { Database } from '../database/database.service';
import { isConnectionFault } from '../database/faults';
import { UnitOfWork } from '../database/unit-of-work.service';
import { MetricsService } from '../health/metrics.service';
import type { Tx } from '../tx';
import {
  hintsOf,
  LeaseLost,
  NotNow,
  PermanentFault,
  type LeasedWork,
  type WorkBatch,
  type WorkProcessor,
} from '../work';
import { backoffMs, shortReason } from './backoff';
import type { HandOut } from './hand-out';
import { type Claim, WorkRepository } from './work.repository';

const DATABASE_PAUSE_MS = 1_000;
/** A timer for longer goes off at once (Node, setTimeout). */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** Runs what was claimed, to the end: completed, put off, set aside or handed back. */
@Injectable()
export class BatchRunner {
  private readonly log = new Logger('Work');

  constructor(
    private readonly work: WorkRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly config: ConfigService,
    private readonly metrics: MetricsService,
  ) {}

  /**
   * Runs a claim. Together first; when that fails each piece alone at once, so that only the guilty one is charged.
   *
   * Resolves when the claim is settled, or when it hangs: its leases have run out by then, others do the work, and what it may still bring
   * is refused by its token. Nothing can stop code that never ends, but it does not keep its place.
   *
   * @param isStopping asked between pieces: what has not begun by then is handed back
   * @returns what was put off or handed back, and is to be handed out again
   */
  async run(processor: WorkProcessor, claim: Claim, isStopping: () => boolean): Promise<readonly HandOut[]> {
    const open = new Set(claim.items);
    const lease = this.keepLease(claim, open);
    const running = this.runToEnd(processor, claim, open, () => isStopping() || lease.isOver());
    try {
      const again = await Promise.race([running, lease.over]);
      if (again !== 'over') return again;
    } finally {
      lease.release();
    }
    this.metrics.countAbandoned(claim.kind);
    const ids = [...open].map(({ id }) => id).join(', ');
    this.log.error(`${claim.kind} ${ids}: hangs, and is waited for no longer; others take the work over`);
    running.catch((error: unknown) => this.log.error(`${claim.kind} ${ids}, long after: ${shortReason(error)}`));
    return [];
  }

  /** Quarantines work that took its process along three times. @returns whether there was any */
  async quarantineExhausted(processors: ReadonlyMap<string, WorkProcessor>): Promise<boolean> {
    return this.unitOfWork.run(async (tx) => {
      const found = await this.work.exhausted(
        tx,
        [...processors.values()].map(({ kind }) => kind),
      );
      if (found === null) return false;
      await this.setAside(
        tx,
        processors.get(found.item.job.kind),
        found.item,
        found.token,
        'its lease ran out three times',
      );
      return true;
    });
  }

  private async runToEnd(
    processor: WorkProcessor,
    claim: Claim,
    open: Set<LeasedWork>,
    isStopping: () => boolean,
  ): Promise<readonly HandOut[]> {
    const again: HandOut[] = [];
    const fault = await this.attempt(processor, claim, claim.items, open, again);
    if (fault === null) return again;
    const [only] = claim.items;
    const later =
      claim.items.length === 1 && only
        ? await this.judge(processor, claim, only, fault)
        : await this.runAlone(processor, claim, open, () => isStopping() || isConnectionFault(fault));
    return [...again, ...later];
  }

  private async runAlone(
    processor: WorkProcessor,
    claim: Claim,
    open: Set<LeasedWork>,
    isStopping: () => boolean,
  ): Promise<readonly HandOut[]> {
    const again: HandOut[] = [];
    for (const item of [...open]) {
      if (isStopping()) return [...again, ...(await this.handBack(claim, [...open]))];
      const fault = await this.attempt(processor, claim, [item], open, again);
      if (fault !== null) again.push(...(await this.judge(processor, claim, item, fault)));
      // Judged is settled: it must not be handed back with the rest.
      open.delete(item);
    }
    return again;
  }

  /** @returns null when every piece was struck off, else what went wrong */
  private async attempt(
    processor: WorkProcessor,
    claim: Claim,
    items: readonly LeasedWork[],
    open: Set<LeasedWork>,
    again: HandOut[],
  ): Promise<unknown> {
    const work = this.work;
    const batch: WorkBatch = {
      items,
      async complete(tx: Tx, done = items) {
        const anew = await work.complete(tx, claim, done);
        tx.afterCommit(() => {
          done.forEach((item) => open.delete(item));
          again.push(...anew);
        });
      },
      async putOff(tx, item, delayMs, reason) {
        const later = await work.putOffUncounted(tx, claim.token, item, delayMs, reason);
        if (later.length === 0) throw lostLease(claim, item);
        tx.afterCommit(() => {
          open.delete(item);
          again.push(...later);
        });
      },
      async setAside(tx, item, reason) {
        if (!(await work.quarantine(tx, claim.token, item, reason))) throw lostLease(claim, item);
        tx.afterCommit(() => open.delete(item));
      },
    };
    try {
      await processor.process(batch);
      const left = items.filter((item) => open.has(item)).length;
      return left === 0 ? null : new Error(`the processor of ${claim.kind} left ${left} pieces unfinished`);
    } catch (error) {
      // What was committed before the fault stays done.
      return items.some((item) => open.has(item)) ? error : null;
    }
  }

  private async judge(
    processor: WorkProcessor,
    claim: Claim,
    item: LeasedWork,
    fault: unknown,
  ): Promise<readonly HandOut[]> {
    if (fault instanceof LeaseLost) {
      this.log.warn(`${claim.kind} ${item.id}: ${fault.message}`);
      return [];
    }
    if (fault instanceof NotNow || isConnectionFault(fault)) return this.handBack(claim, [item]);
    const reason = shortReason(fault);
    const last = fault instanceof PermanentFault || item.attempt >= this.config.limits.workAttempts;
    this.log[last ? 'error' : 'warn'](`${claim.kind} ${item.id}, attempt ${item.attempt}: ${reason}`);
    return this.settle(async () => {
      const waitMs = Math.max(backoffMs(item.attempt, Math.random()), hintsOf(fault).retryAfterMs ?? 0);
      if (!last) return this.work.putOff(claim, item, waitMs, reason);
      await this.unitOfWork.run((tx) => this.setAside(tx, processor, item, claim.token, reason));
      return [];
    });
  }

  private async setAside(
    tx: Tx,
    processor: WorkProcessor | undefined,
    item: LeasedWork,
    token: string,
    reason: string,
  ): Promise<void> {
    if (await this.work.quarantine(tx, token, item, reason)) await processor?.quarantined(tx, item, reason);
  }

  private handBack(claim: Claim, items: readonly LeasedWork[]): Promise<readonly HandOut[]> {
    return this.settle(() => this.work.handBack(claim, items));
  }

  /**
   * Writes what became of the work, and waits for the database when it is away. It gives up when the lease is over anyway: then the
   * sweep has given the work to somebody else.
   */
  private async settle(writing: () => Promise<readonly HandOut[]>): Promise<readonly HandOut[]> {
    for (const until = performance.now() + this.config.limits.leaseMs; ;) {
      try {
        return await writing();
      } catch (error) {
        if (!isConnectionFault(error) || performance.now() > until) {
          this.log.error(`The outcome of work could not be written; its lease will run out: ${shortReason(error)}`);
          return [];
        }
        await this.database.whenReady(DATABASE_PAUSE_MS);
        await new Promise((resolve) => setTimeout(resolve, DATABASE_PAUSE_MS / 10));
      }
    }
  }

  private keepLease(claim: Claim, open: ReadonlySet<LeasedWork>): Lease {
    const { leaseMs, longestWorkMs } = this.config.limits;
    const until = performance.now() + longestWorkMs;
    const renewing = setInterval(() => {
      // Work that hangs for an hour is not long, it is stuck: then the lease runs out and others try.
      if (performance.now() > until) clearInterval(renewing);
      else void this.work.renew(claim, [...open], leaseMs).catch(() => undefined);
    }, leaseMs / 3);
    renewing.unref();
    let isOver = false;
    let ending: NodeJS.Timeout | undefined;
    const over = new Promise<'over'>((resolve) => {
      ending = setTimeout(
        () => {
          isOver = true;
          resolve('over');
        },
        Math.min(longestWorkMs + leaseMs, LONGEST_TIMER_MS),
      ).unref();
    });
    return {
      over,
      isOver: () => isOver,
      release: () => {
        clearInterval(renewing);
        clearTimeout(ending);
      },
    };
  }
}

const lostLease = (claim: Claim, item: LeasedWork): LeaseLost =>
  new LeaseLost(`${claim.kind} ${item.id} belongs to somebody else by now`);

/** The leases of a claim, for as long as they are renewed. */
interface Lease {
  /** Resolves when they were renewed for as long as work may last, and the last of them has run out since. */
  readonly over: Promise<'over'>;
  readonly isOver: () => boolean;
  readonly release: () => void;
}
