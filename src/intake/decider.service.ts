import { Injectable } from '@nestjs/common';
import type { SourceMessage } from '../mapping';
import { PermanentFault, type LeasedWork, type Tx } from '../platform';
import { orderingKey } from '../purchase-order';
import { candidateOf, type Admission, type Candidate } from '../review';
import { ReleaseService } from '../review/services';
import { CaseOpener } from './case-opener.service';
import { InterchangeRepository } from './interchange.repository';
import { advance, type MessageState, type RoadEvent } from './road';

const EVENTS: Readonly<Record<Admission['outcome'], RoadEvent>> = {
  released: 'admit',
  'in-review': 'admit',
  duplicate: 'repeat',
  test: 'test',
};

/** Takes messages through the gate and moves them along the road, in one transaction. */
@Injectable()
export class Decider {
  constructor(
    private readonly interchanges: InterchangeRepository,
    private readonly gate: ReleaseService,
    private readonly cases: CaseOpener,
  ) {}

  async decide(tx: Tx, messageIds: readonly string[], sources: ReadonlyMap<string, SourceMessage>): Promise<void> {
    await this.lockOrders(tx, [...sources.values()]);
    const waiting = await this.interchanges.stillWaiting(tx, messageIds);
    const candidates = messageIds.filter((id) => waiting.has(id)).map((id) => waitingOrder(sources.get(id)));
    const admissions = await this.gate.admit(tx, candidates);
    await this.interchanges.decided(
      tx,
      admissions.map((admission) => ({
        id: admission.messageId,
        state: stateAfter(admission),
        findings: 'findings' in admission ? admission.findings : null,
      })),
    );
  }

  async quarantined(tx: Tx, work: LeasedWork, reason: string): Promise<void> {
    if (work.job.kind !== 'decide-message') return;
    await this.cases.quarantined(tx, work, { messageId: work.job.messageId }, reason);
  }

  /**
   * Deciding is serial per buyer and order number (architecture, decision 4). The queue sees to it; this lock holds even where the queue
   * is wrong. Taken in one order, so that two batches cannot wait for each other.
   */
  private async lockOrders(tx: Tx, sources: readonly SourceMessage[]): Promise<void> {
    const keys = sources.flatMap(({ understanding, envelope, account }) =>
      understanding.document === null
        ? []
        : (orderingKey(understanding.document, envelope.sender ?? account.partnerId) ?? []),
    );
    await tx.query(
      `SELECT pg_advisory_xact_lock(k) FROM (
         SELECT DISTINCT hashtextextended(key, 0) AS k FROM unnest($1::text[]) AS u(key) ORDER BY 1) AS sorted`,
      [keys],
    );
  }
}

function stateAfter(admission: Admission): MessageState {
  const state = advance('waiting', EVENTS[admission.outcome]);
  if (state === null) throw new Error(`A message cannot go from waiting by ${admission.outcome}`);
  return state;
}

function waitingOrder(source: SourceMessage | undefined): Candidate {
  const document = source?.understanding.document ?? null;
  if (source === undefined || document === null) {
    throw new PermanentFault('The message can no longer be read from its stored bytes');
  }
  return candidateOf(source, document);
}
