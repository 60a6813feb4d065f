import { Injectable } from '@nestjs/common';
import type { Tx } from '../tx';
import type { WorkQueue, WorkRequest } from '../work';
import { Waker } from './waker.service';
import { WorkRepository } from './work.repository';

/**
 * Writes work down in the transaction of the change that causes it, and wakes workers after the commit. Enqueue last, after locking
 * what the work will read: work that is being done right now under the same kind and key counts as being there, and only a lock that
 * it shares with you makes sure that it sees your change.
 */
@Injectable()
export class WorkQueueService implements WorkQueue {
  constructor(
    private readonly work: WorkRepository,
    private readonly waker: Waker,
  ) {}

  async enqueue(tx: Tx, requests: readonly WorkRequest[]): Promise<void> {
    if (requests.length === 0) return;
    await this.work.insert(tx, requests);
    const kinds = [...new Set(requests.map(({ job }) => job.kind))];
    tx.afterCommit(() => this.waker.wake(kinds));
  }
}
