import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform';
import { OutboxDeskRepository, WorkQueueService } from '../platform/services';
import type { ReviewCase } from '../review';
import { InterchangeRepository } from './interchange.repository';

/** What can be tried again: work that was set aside, an answer that did not leave, a file that could not be read. */
@Injectable()
export class SecondChances {
  constructor(
    private readonly outbox: OutboxDeskRepository,
    private readonly interchanges: InterchangeRepository,
    private readonly queue: WorkQueueService,
  ) {}

  /** @returns false when there is nothing to be tried again */
  async give(tx: Tx, { subjectKey, reason }: ReviewCase): Promise<boolean> {
    const [kind, id = ''] = subjectKey.split(':');
    if (kind === 'work') return this.queue.reviveOne(tx, id);
    if (kind === 'outbox') return this.outbox.retry(tx, id);
    if (kind !== 'interchange' || reason !== 'unreadable' || !(await this.interchanges.readAgain(tx, id))) return false;
    await this.queue.enqueue(tx, [{ job: { kind: 'read-interchange', interchangeId: id } }]);
    return true;
  }
}
