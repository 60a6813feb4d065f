import { Injectable, Logger } from '@nestjs/common';
import { JOB_KINDS, type JobKind } from '../../kernel';
import { ConfigService } from '../config/config.service';
import { isConnectionFault } from '../database/faults';
import { shortReason } from './backoff';
import { BullPost } from './bull-post.service';
import type { HandOut, Taker } from './hand-out';
import { HandOutRepository } from './hand-out.repository';
import { RedisConnection } from './redis-connection.client';
import { Waker } from './waker.service';

/** Work that was due for so long and that no job in Redis speaks of is lost there. Longer than a job takes to get there. */
const LOST_AFTER_MS = 2_000;

/**
 * Tells workers of work, after the commit that made it. There are two ways: jobs in Redis that carry ids, where REDIS_URL is set and Redis
 * answers; otherwise a NOTIFY of PostgreSQL and a poll. Whichever it is, PostgreSQL says what work there is and who may do it, so a message
 * that is lost or doubled costs time and nothing else. Nothing in here is waited for by who hands out, and nothing throws.
 */
@Injectable()
export class WorkRelay {
  private readonly log = new Logger('Work');
  private stopping = false;

  constructor(
    private readonly waker: Waker,
    private readonly redis: RedisConnection,
    private readonly post: BullPost,
    private readonly handOuts: HandOutRepository,
    private readonly config: ConfigService,
  ) {
    redis.open();
  }

  /** How long a worker waits before it looks by itself; null when it is told of everything. */
  get pollMs(): number | null {
    return this.redis.isUp ? null : this.config.limits.pollMs;
  }

  /** Tells workers of all processes. */
  handOut(work: readonly HandOut[]): void {
    if (work.length === 0) return;
    if (this.redis.isUp) this.post.post(work, this.notify);
    else this.notify(work);
  }

  /** Work of these keys has ended: what waited behind it may be done now. */
  freed(orderingKeys: readonly string[]): void {
    if (orderingKeys.length === 0) return;
    this.quietly(async () => {
      if (this.redis.isUp) this.handOut(await this.handOuts.nextOf(orderingKeys));
      // The next piece of the same key may be of another kind.
      else this.waker.wakeHere(await this.handOuts.kindsOf(orderingKeys));
    });
  }

  /** Whether any of these waits to be done: where batches are filled up, others have done them more often than not. */
  anyWaits(workIds: readonly string[]): Promise<boolean> {
    return this.handOuts.anyWaits(workIds);
  }

  /** A worker gives back what it was told of and does not do. */
  async giveBack(workIds: readonly string[]): Promise<void> {
    this.handOut(await this.handOuts.again(workIds));
  }

  /**
   * A worker was told of these and could not have them: they come again when they are due, or when what is in their way has ended.
   *
   * @returns whether any of them waits at all; mostly others have done them
   */
  async passOver(workIds: readonly string[]): Promise<boolean> {
    const waiting = await this.handOuts.passOver(workIds);
    this.handOut(waiting.filter(({ inMs }) => inMs > 0));
    return waiting.length > 0;
  }

  /** A kind may be worked on again: all of its work is handed out that nobody is told of. */
  resumed(kind: JobKind): void {
    this.waker.wake([kind]);
    this.quietly(() => this.sweep(0));
  }

  /** Begins to tell these workers. */
  listen(takers: readonly Taker[]): void {
    for (const taker of takers) this.waker.onWake(taker.kind, () => taker.look());
    this.waker.listen(() => {
      if (!this.redis.isUp) this.waker.wakeHere(JOB_KINDS);
    });
    if (this.config.redisUrl === null) return;
    this.redis.onState((isUp) => {
      // What was in Redis before may be gone, and what was added meanwhile went by another way. Or it went away: now everybody looks.
      if (isUp) this.quietly(() => this.sweep(0));
      else this.waker.wakeHere(JOB_KINDS);
    });
    this.post.consume(takers);
  }

  /**
   * Hands out again what is due and could be done, but stands in no job of Redis: Redis was emptied or started anew, or a worker died with
   * the job. Work that merely waits for its turn stays as it is.
   */
  async sweep(lostAfterMs = LOST_AFTER_MS): Promise<void> {
    if (!this.redis.isUp) return;
    const overdue = await this.handOuts.overdue(lostAfterMs);
    if (overdue.length === 0) return;
    const known = await this.post.knownIds([...new Set(overdue.map(({ kind }) => kind))]);
    const lost = overdue.filter(({ id }) => !known.has(id));
    if (lost.length === 0) return;
    const again = await this.handOuts.lost(lost);
    if (lostAfterMs > 0)
      this.log.warn(`${again.length} pieces of work stood in no job of Redis and are handed out again.`);
    this.handOut(again);
  }

  /** Takes nothing more for the workers of this process. */
  async stopTaking(): Promise<void> {
    this.stopping = true;
    await this.post.stopTaking();
  }

  async close(): Promise<void> {
    this.stopping = true;
    await this.post.close(this.notify);
    await this.waker.close();
  }

  private readonly notify = (work: readonly HandOut[]): void => {
    // What is due later, or put off, is found by the poll.
    this.waker.wake([...new Set(work.filter(({ inMs }) => inMs <= 0).map(({ kind }) => kind))]);
  };

  private quietly(act: () => Promise<void>): void {
    act().catch((error: unknown) => {
      if (!this.stopping && !isConnectionFault(error))
        this.log.warn(`Work could not be handed out: ${shortReason(error)}`);
    });
  }
}
