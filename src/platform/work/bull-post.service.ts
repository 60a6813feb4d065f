import { Injectable, Logger } from '@nestjs/common';
import type { Job as BullJob, Queue } from 'bull';
import { JOB_KINDS, type JobKind } from '../../kernel';
import { shortReason } from './backoff';
import { handOutJobs, type HandOut, type HandOutJob, type Taker } from './hand-out';
import { RedisConnection } from './redis-connection.client';

/** The first piece leaves at once. What follows within this time leaves together, so that single pieces do not cost a job each. */
const SEND_EVERY_MS = 20;
const CLOSE_PATIENCE_MS = 2_000;

/** What a job in Redis holds: ids. What the work is about stands in PostgreSQL and nowhere else. */
export interface JobData {
  readonly workIds: readonly string[];
}
type WorkQueues = ReadonlyMap<JobKind, Queue<JobData>>;

/**
 * The queues by the kind that each is named after. Nest would close a queue at the shutdown of its module, before the workers have ended
 * what they hold: that is left to `BullPost.close`.
 */
export const queuesByKind = (queues: readonly Queue<JobData>[]): WorkQueues =>
  new Map(
    JOB_KINDS.flatMap((kind) => {
      const queue = queues.find(({ name }) => name === kind);
      return queue === undefined ? [] : [[kind, Object.assign(queue, { onApplicationShutdown: () => undefined })]];
    }),
  );

/** Carries ids of work to the workers of all processes by Bull: a queue a kind, a job for up to fifty pieces. */
@Injectable()
export class BullPost {
  private readonly log = new Logger('Work');
  private readonly leaving: HandOut[] = [];
  private sending: NodeJS.Timeout | undefined;
  private sentAt = 0;
  private underWay = Promise.resolve();
  private consuming = false;

  /** @param queues of every kind. They are made by the module whether there is a Redis or not, and opened here when there is. */
  constructor(
    private readonly redis: RedisConnection,
    private readonly queues: WorkQueues,
  ) {}

  /** Hands out, or does so in a moment. @param refused gets what Redis did not take */
  post(work: readonly HandOut[], refused: (work: readonly HandOut[]) => void): void {
    this.leaving.push(...work);
    const pauseMs = SEND_EVERY_MS - (performance.now() - this.sentAt);
    this.sending ??= setTimeout(() => this.send(refused), Math.max(0, pauseMs));
  }

  /** Begins to take jobs, now or as soon as Redis is there. Who takes a job does as many at a time as its kind may. */
  consume(takers: readonly Taker[]): void {
    this.consuming = true;
    for (const taker of takers) {
      const begun = this.queueOf(taker.kind).process(taker.concurrency, async (job: BullJob<JobData>) => {
        await taker.take(job.data.workIds);
      });
      begun.catch((error: unknown) => this.log.debug(`${taker.kind} takes no more jobs: ${shortReason(error)}`));
    }
  }

  /** The ids of all work that a job in Redis still speaks of. @throws when Redis does not answer */
  async knownIds(kinds: readonly JobKind[]): Promise<ReadonlySet<string>> {
    const jobs = await Promise.all(
      kinds.map((kind) => this.queueOf(kind).getJobs(['waiting', 'active', 'delayed', 'paused'])),
    );
    // A job that ended between the list and the look is null, whatever the types say.
    return new Set(jobs.flat().flatMap((job: BullJob<JobData> | null) => job?.data.workIds ?? []));
  }

  /** Takes no more jobs. Those that were begun go on, and are struck off when they end. */
  async stopTaking(): Promise<void> {
    if (!this.consuming) return;
    this.consuming = false;
    const closing = [...this.queues.values()].map((queue) => queue.close(true).catch(() => undefined));
    await Promise.race([Promise.all(closing), pause(CLOSE_PATIENCE_MS)]);
  }

  /** Sends what is leaving, lets the jobs that are done be struck off, and closes the connections. */
  async close(refused: (work: readonly HandOut[]) => void): Promise<void> {
    await this.stopTaking();
    if (this.sending !== undefined) this.send(refused);
    await Promise.race([this.underWay, pause(CLOSE_PATIENCE_MS)]);
    await this.redis.settled(CLOSE_PATIENCE_MS);
    this.redis.close();
  }

  private send(refused: (work: readonly HandOut[]) => void): void {
    clearTimeout(this.sending);
    this.sending = undefined;
    this.sentAt = performance.now();
    const work = this.leaving.splice(0);
    const adding = handOutJobs(work).map(async (job) => ((await this.add(job)) ? [] : job.workIds));
    this.underWay = Promise.all(adding).then((left) => {
      const ids = new Set(left.flat());
      if (ids.size > 0) refused(work.filter(({ id }) => ids.has(id)));
    });
  }

  private async add({ id, kind, delayMs, workIds }: HandOutJob): Promise<boolean> {
    try {
      await this.queueOf(kind).add({ workIds }, { jobId: id, ...(delayMs > 0 && { delay: delayMs }) });
      return true;
    } catch (error) {
      this.log.debug(`Redis did not take ${id}: ${shortReason(error)}`);
      return false;
    }
  }

  private queueOf(kind: JobKind): Queue<JobData> {
    const queue = this.queues.get(kind);
    if (queue === undefined) throw new Error(`There is no queue for ${kind}.`);
    return queue;
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms).unref());
