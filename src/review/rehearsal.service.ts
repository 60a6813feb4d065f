import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { NO_DECISIONS } from '../checks';
import { systemClock } from '../kernel';
import { UnitOfWork } from '../platform/services';
import { AnswerPreview } from '../replies/services';
import { releasedOrder, type SalesOrder } from '../sales';
import { entryOf, newOrderOf, type Entry } from './admission';
import { JudgingService } from './judging.service';
import type { Rehearsed, Trial } from './rehearsed';

/** Our order number in an answer that is only shown: none is used up. */
const SHOWN_REFERENCE = 'S0000000';

/**
 * Judges orders as the gate would, with the facts as they are now, and changes nothing: the transaction is read only, so that the
 * database itself refuses whatever would be written.
 */
@Injectable()
export class RehearsalService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly judging: JudgingService,
    private readonly answers: AnswerPreview,
  ) {}

  /**
   * One entry an order, in the given order.
   *
   * @param at the instant that counts as now
   */
  rehearse(trials: readonly Trial[], at = systemClock.now()): Promise<readonly Rehearsed[]> {
    return this.unitOfWork.run(async (tx) => {
      await tx.query('SET TRANSACTION READ ONLY');
      const known = trials.map((trial) => ({ ...trial, id: trial.orderId ?? randomUUID(), decisions: NO_DECISIONS }));
      const verdicts = await this.judging.tryAll(tx, known, { now: () => at });
      const entries = known.map((trial, at) => entryOf(trial, verdicts[at]));
      const answerable = entries.flatMap((entry) =>
        outcomeOf(entry) === 'released' && entry.candidate.address !== null
          ? [{ order: asReleased(entry, at), address: entry.candidate.address }]
          : [],
      );
      const answers = await this.answers.of(tx, answerable, at);
      return entries.map((entry) => ({
        outcome: outcomeOf(entry),
        changes: changedBy(entry),
        findings: entry.verdict.findings,
        judged: entry.verdict.judged,
        answer: answers.get(entry.candidate.id) ?? null,
      }));
    });
  }
}

function outcomeOf({ test, replaces, duplicateOf, verdict }: Entry): Rehearsed['outcome'] {
  if (test) return 'test';
  if (replaces) return 'change';
  if (duplicateOf !== null) return 'duplicate';
  return verdict.clear ? 'released' : 'in-review';
}

/** The order that this one replaces by the partner's setting, as its finding names it. */
function changedBy({ test, replaces, verdict }: Entry): string | null {
  const named =
    test || !replaces ? undefined : verdict.findings.find(({ code }) => code === 'DUP-001')?.params['order'];
  return typeof named === 'string' ? named : null;
}

const asReleased = (entry: Entry, at: Date): SalesOrder =>
  releasedOrder(newOrderOf(entry), SHOWN_REFERENCE, {
    version: 1,
    occurrence: 1,
    outcomeVersion: 1,
    releasedAt: at,
  });
