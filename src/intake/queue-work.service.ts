import { Injectable } from '@nestjs/common';
import type { JobKind } from '../kernel';
import type { Tx } from '../platform';
import { OutboxDeskRepository, type SetAside, WorkQueueService } from '../platform/services';
import { ReviewCaseRepository } from '../review/services';

/** Brings work back, with the answer or the case that hangs on it. */
@Injectable()
export class QueueWork {
  constructor(
    private readonly queue: WorkQueueService,
    private readonly outbox: OutboxDeskRepository,
    private readonly cases: ReviewCaseRepository,
  ) {}

  resumed(tx: Tx, kind: JobKind): void {
    this.queue.resumed(tx, kind);
  }

  /** @returns how many of them were still set aside */
  async again(tx: Tx, found: readonly SetAside[], by: string | null): Promise<number> {
    // The cases first: who tries a single case again locks it before its work.
    const subjects = found.map(({ id, job }) => ('outboxId' in job ? `outbox:${job.outboxId}` : `work:${id}`));
    await this.cases.closeSubjects(tx, subjects, 'retried', by);
    let count = 0;
    for (const { id, job } of found) {
      // An answer that was given up is dead, and only its outbox brings it back. One that is superseded has no use, but its work must end.
      const isBack =
        'outboxId' in job && job.kind !== 'report-undelivered' && (await this.outbox.retry(tx, job.outboxId));
      if (isBack || (await this.queue.reviveOne(tx, id))) count++;
    }
    return count;
  }
}
