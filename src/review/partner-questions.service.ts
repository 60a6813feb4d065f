import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform';
import type { Entry } from './admission';
import { sharedCause, subjectOfQuestion, type SharedFinding } from './partner-question';
import { PartnerQuestionRepository } from './partner-question.repository';
import { ReviewCaseRepository } from './review-case.repository';

/** Sees that what orders of a partner ask in common is asked once (validation rules, section 2.0). */
@Injectable()
export class PartnerQuestions {
  constructor(
    private readonly questions: PartnerQuestionRepository,
    private readonly cases: ReviewCaseRepository,
  ) {}

  /**
   * Orders have come. A question that came up before is a case of the partner from now on, and orders that are held by nothing else need no
   * case of their own. Nothing is read or written where no order asks anything of the kind.
   */
  async came(tx: Tx, entries: readonly Entry[]): Promise<void> {
    const found = entries.flatMap(sharedFindings);
    if (found.length === 0) return;
    const repeated = await this.questions.note(tx, found);
    await this.cases.open(
      tx,
      repeated.map(({ id, partnerId, code, cause }) => ({
        reason: 'partner-question',
        subjectKey: subjectOfQuestion(id),
        owner: code === 'MSG-010' ? 'technical' : 'customer-service',
        title: cause,
        findings: found
          .filter((one) => one.partnerId === partnerId && one.code === code && one.cause === cause)
          .slice(0, 1)
          .map(({ finding }) => finding),
      })),
    );
    const holding = found.filter(({ finding }) => finding.stops).map(({ orderId }) => orderId);
    if (holding.length > 0) await this.questions.settleOwnCases(tx, holding);
  }

  /** Orders were judged again: those that are held by something else by now need somebody who looks at them. */
  async judgedAgain(tx: Tx, orderIds: readonly string[]): Promise<void> {
    if (orderIds.length > 0) await this.questions.reopenOwnCases(tx, orderIds);
  }
}

/** What an order asks that others of its partner may ask too, and nothing has answered. */
function sharedFindings({ candidate, verdict, duplicateOf, test, replaces }: Entry): readonly SharedFinding[] {
  const partnerId = verdict.judged.head.partnerId;
  if (partnerId === null || duplicateOf !== null || test || replaces) return [];
  return verdict.judged.findings.flatMap(({ fingerprint, finding, auto = null }) => {
    const cause = auto === null ? sharedCause(finding) : null;
    return cause === null
      ? []
      : [{ partnerId, orderId: candidate.id, code: finding.code, cause, fingerprint, finding }];
  });
}
