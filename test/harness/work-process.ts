import Bull from 'bull';
import { JOB_KINDS } from '../../src/kernel';
import { type ConfigService, UnitOfWork, type Database } from '../../src/platform/services';
import { MetricsService } from '../../src/platform/health/metrics.service';
import { BatchRunner } from '../../src/platform/work/batch-runner.service';
import { BullPost, queuesByKind } from '../../src/platform/work/bull-post.service';
import { HandOutRepository } from '../../src/platform/work/hand-out.repository';
import { RedisConnection } from '../../src/platform/work/redis-connection.client';
import { Waker } from '../../src/platform/work/waker.service';
import { WorkQueueService } from '../../src/platform/work/work-queue.service';
import { WorkRelay } from '../../src/platform/work/work-relay.service';
import { WorkRepository } from '../../src/platform/work/work.repository';
import { WorkerService } from '../../src/platform/work/worker.service';

/** The work queue of one process, put together as Nest does it. */
export interface WorkProcess {
  readonly queue: WorkQueueService;
  readonly workers: WorkerService;
  readonly relay: WorkRelay;
  readonly redis: RedisConnection;
  readonly post: BullPost;
  readonly metrics: MetricsService;
}

export function workProcess(database: Database, config: ConfigService): WorkProcess {
  const work = new WorkRepository(database);
  const redis = new RedisConnection(config);
  const post = new BullPost(redis, queuesByKind(JOB_KINDS.map((kind) => new Bull(kind, redis.queueOptions))));
  const relay = new WorkRelay(new Waker(database), redis, post, new HandOutRepository(database), config);
  const metrics = new MetricsService();
  const runner = new BatchRunner(work, new UnitOfWork(database), database, config, metrics);
  const workers = new WorkerService(work, runner, relay, database, config);
  return { queue: new WorkQueueService(work, relay), workers, relay, redis, post, metrics };
}
