import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { err, ok, type Result } from '../kernel';
import { EventLog, UnitOfWork } from '../platform/services';
import { leavingOf, type DeskRefusal, type ReviewCase } from '../review';
import { ReviewCaseRepository } from '../review/services';
import { SecondChances } from './second-chances.service';

/** Why nothing is tried again. */
export type RetryRefusal =
  | { readonly kind: 'not-found' }
  | { readonly kind: 'stale'; readonly version: number }
  | { readonly kind: 'finished' }
  | Extract<DeskRefusal, { readonly kind: 'leaving' }>
  /** What the case is about cannot be tried again, or somebody did so by other means. */
  | { readonly kind: 'nothing-to-retry' };

/**
 * Gives what failed another chance, after somebody mended the cause. The case ends as `retried`; when the next attempt fails too the
 * same case is open again (`ReviewCaseRepository.open`), so that a failure is never without one.
 */
@Injectable()
export class RetryService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: ReviewCaseRepository,
    private readonly again: SecondChances,
    private readonly events: EventLog,
  ) {}

  retry(caseId: string, version: number, actor: Actor): Promise<Result<ReviewCase, RetryRefusal>> {
    return this.unitOfWork.run(async (tx): Promise<Result<ReviewCase, RetryRefusal>> => {
      await this.cases.lock(tx, caseId);
      const found = await this.cases.find(tx, caseId);
      if (found === null) return err({ kind: 'not-found' });
      if (found.version !== version) return err({ kind: 'stale', version: found.version });
      if (found.state !== 'open') return err({ kind: 'finished' });
      const leaving = leavingOf(found);
      if (leaving !== null) return err(leaving);
      if (!(await this.again.give(tx, found))) return err({ kind: 'nothing-to-retry' });
      await this.cases.close(tx, { id: caseId }, 'retried', actor.id);
      await this.events.append(tx, [
        { kind: 'case-retried', subjectType: 'review-case', subjectId: caseId, actor: actor.id, data: { subject: found.subjectKey } },
      ]); // prettier-ignore
      return ok((await this.cases.find(tx, caseId)) ?? found);
    });
  }
}
