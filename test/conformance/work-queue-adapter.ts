import type { Limits, WorkProcessor } from '../../src/platform';
import type { WorkerService, WorkQueueService } from '../../src/platform/services';
import type { TestDatabase } from '../harness';

interface Parts {
  readonly queue: WorkQueueService;
  readonly workers: WorkerService;
}

/** One process with workers, as the suite sees it. */
export interface WorkerProcess {
  readonly queue: WorkQueueService;
  /** Hands out work to these processors. */
  start(processors: readonly WorkProcessor[]): void;
  /** Finishes what runs, hands back the rest. */
  drain(): Promise<void>;
  /** Looks for work that lost its worker now, rather than in a while. */
  sweep(): Promise<void>;
}

/** What an adapter of the work queue has to offer to be judged. */
export interface WorkQueueAdapter {
  readonly db: TestDatabase;
  process(limits: Partial<Limits>): Promise<Parts>;
  close(): Promise<void>;
}

export const workerProcess = ({ queue, workers }: Parts): WorkerProcess => ({
  queue,
  start(processors) {
    processors.forEach((each) => workers.register(each));
    workers.start(processors.map(({ kind }) => kind));
  },
  drain: () => workers.drain(),
  sweep: () => workers.sweep(),
});
