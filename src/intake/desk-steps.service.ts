import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import type { Result } from '../kernel';
import type { Tx } from '../platform';
import type { DeskRefusal, DeskStep } from '../review';
import { AnswerDesk, ChangeDecisions, DeskService, DuplicateDesk } from '../review/services';
import { ReplacementDesk } from './replacement-desk.service';

/** A case as the person saw it. */
export interface SeenAt {
  readonly caseId: string;
  readonly version: number;
}

/** Does one act of the desk within a transaction: the very services behind the endpoints. */
@Injectable()
export class DeskSteps {
  constructor(
    private readonly answers: AnswerDesk,
    private readonly desk: DeskService,
    private readonly duplicates: DuplicateDesk,
    private readonly replacements: ReplacementDesk,
    private readonly changes: ChangeDecisions,
  ) {}

  /**
   * @param tx the transaction that runs: the services join it
   * @param next what the person does after it, in the same transaction
   */
  do(tx: Tx, seen: SeenAt, actor: Actor, step: DeskStep, next?: DeskStep): Promise<Result<unknown, DeskRefusal>> {
    const { caseId, version } = seen;
    switch (step.kind) {
      case 'override': {
        const { finding, group, action, reason, remember } = step.body;
        const target = group === undefined ? { finding: finding ?? '' } : { group };
        const acceptance = { target, action, reason, judgedNext: judges(next) };
        return this.answers.override(caseId, version, actor, acceptance, remember);
      }
      case 'correction':
        return this.answers.correct(caseId, version, actor, step.body.corrections, step.body.remember);
      case 'line-rejection':
        return this.desk.rejectLines(caseId, version, actor, step.body.lines, step.body.reason);
      case 'release':
        return this.desk.release(caseId, version, actor, step.body?.hold ?? []);
      case 'rejection':
        return this.desk.reject(caseId, version, actor, step.body.reason);
      case 'duplicate':
        return this.duplicates.drop(caseId, version, actor, step.body.reason);
      case 'replacement':
        return this.replacements.replace(caseId, version, actor, step.body.reason);
      case 'application':
        return this.changes.apply(tx, step.change, step.version, actor, step.body);
      case 'refusal':
        return this.changes.refuse(tx, step.change, step.version, actor, step.body.reason);
    }
  }
}

/** Both judge the order with every answer before them, or leave that to the act after them. */
const judges = (step: DeskStep | undefined): boolean => step?.kind === 'override' || step?.kind === 'release';
