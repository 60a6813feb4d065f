import { isAcknowledgement } from '../formats';
import { Injectable, Logger } from '@nestjs/common';
import { withInterchange, type Tx, type WorkRequest } from '../platform';
import { EventLog, WorkQueueService } from '../platform/services';
import { ReviewCaseRepository } from '../review/services';
import type { InterchangeOutcome, MessageRow } from './interchange.repository';

/** What happens after reading. */
@Injectable()
export class NextSteps {
  private readonly log = new Logger('Road');

  constructor(
    private readonly work: WorkQueueService,
    private readonly events: EventLog,
    private readonly cases: ReviewCaseRepository,
  ) {}

  /**
   * Puts messages down to be decided; those of one order one after the other, what arrived first goes first. Acknowledgements are matched
   * instead, in any order.
   */
  async decide(tx: Tx, rows: readonly MessageRow[], receiptNumbers: ReadonlyMap<string, string>): Promise<void> {
    const requests = rows
      .filter(({ state }) => state === 'waiting')
      .map(({ id, interchangeId, index, type, orderingKey }): WorkRequest => ({
        job: { kind: isAcknowledgement(type) ? 'match-acknowledgement' : 'decide-message', messageId: id },
        orderingKey: orderingKey === null ? null : `order ${orderingKey}`,
        orderingSequence: `${(receiptNumbers.get(interchangeId) ?? '0').padStart(15, '0')}.${String(index).padStart(9, '0')}`,
      }));
    await this.work.enqueue(tx, requests);
  }

  /** Messages that were set aside and wait now: they are decided like others, and nobody need look at them any more. */
  async readAgain(
    tx: Tx,
    rows: readonly MessageRow[],
    receiptNumbers: ReadonlyMap<string, string>,
    by: string,
  ): Promise<void> {
    await this.decide(tx, rows, receiptNumbers);
    await this.cases.closeSubjects(tx, rows.map(({ id }) => `message:${id}`), 'settled', null); // prettier-ignore
    await this.events.append(
      tx,
      rows.map(({ id }) => ({ kind: 'message-read-again', subjectType: 'message', subjectId: id, actor: by })),
    );
  }

  /** Messages of which a person said what they mean: they are decided anew, and the question is no more. */
  async meant(
    tx: Tx,
    rows: readonly MessageRow[],
    receiptNumbers: ReadonlyMap<string, string>,
    by: string,
    data: Readonly<Record<string, string | boolean>>,
  ): Promise<void> {
    await this.decide(tx, rows, receiptNumbers);
    await this.cases.closeSubjects(tx, rows.map(({ id }) => `change:${id}`), 'retried', by); // prettier-ignore
    await this.events.append(
      tx,
      rows.map(({ id }) => ({ kind: 'message-meant', subjectType: 'message', subjectId: id, actor: by, data })),
    );
  }

  async note(tx: Tx, outcomes: readonly InterchangeOutcome[]): Promise<void> {
    await this.events.append(
      tx,
      outcomes.map(({ id, state, messageCount, format }) => ({
        kind: state === 'read' ? 'interchange-read' : 'interchange-unreadable',
        subjectType: 'interchange',
        subjectId: id,
        actor: 'system',
        data: { messageCount, format },
      })),
    );
    tx.afterCommit(() => {
      for (const { id, state, messageCount, format } of outcomes) {
        withInterchange(id, () => this.log.log(`${state} as ${format}, messages: ${messageCount}`));
      }
    });
  }
}
