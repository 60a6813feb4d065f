import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { err, ok, type Result } from '../kernel';
import type { Tx } from '../platform';
import { ConfigService, UnitOfWork } from '../platform/services';
import { summaryOf, type DecisionEnd, type DeskDecision, type DeskRefusal, type DeskStep, type Words } from '../review';
import { OpenCases, refusalText } from '../review/services';
import type { GroupAnswer } from './decision-group';
import { stepsOf } from './decision-group';
import { DeskDecisions, type UndoRefusal } from './desk-decisions.service';
import type { SeenAt } from './desk-steps.service';
import { DeskTrial } from './desk-trial.service';

/** What comes of a decision about one case of several. */
export interface GroupResult extends SeenAt {
  readonly outcome: 'ok' | 'skipped';
  /** What the buyer gets, or why it is skipped. */
  readonly text: Words;
  /** The order goes, too; else it is answered and stays on the desk. */
  readonly releases: boolean;
  /** Null where it is only tried, and of a case that is skipped. */
  readonly decision: DeskDecision | null;
}

interface Planned {
  readonly steps: readonly DeskStep[];
  readonly end: DecisionEnd;
}

/** Work that stays in its transaction: where two lock the same in different orders, one of them begins again. */
const REPEATABLE = { repeatable: true };

/** Decides for people: tries what they ask for and writes it down, for one case or for several at once. */
@Injectable()
export class DecisionDesk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly open: OpenCases,
    private readonly trial: DeskTrial,
    private readonly decisions: DeskDecisions,
    private readonly config: ConfigService,
  ) {}

  /** Tries the steps and, where all of them would be done, writes the decision down. */
  decide(seen: SeenAt, steps: readonly DeskStep[], actor: Actor): Promise<Result<DeskDecision, DeskRefusal>> {
    return this.unitOfWork.run(async (tx): Promise<Result<DeskDecision, DeskRefusal>> => {
      const taken = await this.open.take(tx, seen.caseId, seen.version);
      if (!taken.ok) return taken;
      const tried = await this.trial.rehearse(tx, seen, steps, actor, true);
      if (!tried.ok) return tried;
      return ok(await this.decisions.write(tx, { ...seen, steps, group: null }, actor, tried.value));
    }, REPEATABLE);
  }

  /** What would come of it now; writes nothing. */
  try(seen: SeenAt, steps: readonly DeskStep[], actor: Actor): Promise<Result<DecisionEnd, DeskRefusal>> {
    return this.unitOfWork.run(async (tx): Promise<Result<DecisionEnd, DeskRefusal>> => {
      const taken = await this.open.take(tx, seen.caseId, seen.version);
      return taken.ok ? this.trial.rehearse(tx, seen, steps, actor) : taken;
    }, REPEATABLE);
  }

  /** Who made a decision has read that it was refused. */
  read(id: string, actor: Actor): Promise<boolean> {
    return this.unitOfWork.run((tx) => this.decisions.read(tx, id, actor.id));
  }

  undo(id: string, actor: Actor): Promise<Result<DeskDecision, UndoRefusal>> {
    return this.unitOfWork.run((tx) => this.decisions.undo(tx, id, actor), REPEATABLE);
  }

  /** Takes back those of a group that wait. @returns one entry a decision of it; none when there is no such group */
  async undoGroup(ids: readonly string[], actor: Actor): Promise<readonly Result<DeskDecision, UndoRefusal>[]> {
    const undone: Result<DeskDecision, UndoRefusal>[] = [];
    for (const id of ids) undone.push(await this.undo(id, actor));
    return undone;
  }

  /** How many cases one call may be about. */
  get most(): number {
    return this.config.limits.deskGroupCases;
  }

  /** What would come of it, case by case; writes nothing. */
  async preview(cases: readonly SeenAt[], answer: GroupAnswer, actor: Actor): Promise<readonly GroupResult[]> {
    const results: GroupResult[] = [];
    for (const seen of cases) {
      const planned = await this.unitOfWork.run((tx) => this.plan(tx, seen, answer, actor), REPEATABLE);
      results.push(resultOf(seen, planned, null));
    }
    return results;
  }

  /**
   * Decides about each case by itself, in a transaction of its own: one that cannot follow keeps no other back. What must be there soonest goes
   * first. What is to be remembered is remembered with the last: before that it would answer the others, and they would be other than was seen.
   */
  async decideAll(
    cases: readonly SeenAt[],
    answer: GroupAnswer,
    actor: Actor,
  ): Promise<{ readonly id: string; readonly results: readonly GroupResult[] }> {
    const id = randomUUID();
    const results = new Map<SeenAt, GroupResult>();
    const once = { ...answer, remember: null };
    const inTurn = await this.unitOfWork.run((tx) => this.decisions.inTurn(tx, cases));
    for (const [place, seen] of inTurn.entries()) {
      const asked = place === cases.length - 1 ? answer : once;
      results.set(
        seen,
        await this.unitOfWork.run(async (tx) => {
          const planned = await this.plan(tx, seen, asked, actor);
          if (!planned.ok) return resultOf(seen, planned, null);
          const { steps, end } = planned.value;
          const decision = await this.decisions.write(tx, { ...seen, steps, group: { id, place } }, actor, end);
          return resultOf(seen, planned, decision);
        }, REPEATABLE),
      );
    }
    return { id, results: cases.flatMap((seen) => results.get(seen) ?? []) };
  }

  /** The answer and the release, where nothing else holds the order; else the answer alone. */
  private async plan(tx: Tx, seen: SeenAt, answer: GroupAnswer, actor: Actor): Promise<Result<Planned, DeskRefusal>> {
    const taken = await this.open.take(tx, seen.caseId, seen.version);
    if (!taken.ok) return taken;
    if (taken.value.order === null) return err({ kind: 'no-order' });
    for (const steps of stepsOf(answer)) {
      const tried = await this.trial.rehearse(tx, seen, steps, actor);
      if (tried.ok) return ok({ steps, end: tried.value });
      if (tried.error.kind !== 'open-findings' || steps.length === 1) return tried;
    }
    return err({ kind: 'no-such-finding' });
  }
}

const resultOf = (seen: SeenAt, planned: Result<Planned, DeskRefusal>, decision: DeskDecision | null): GroupResult =>
  planned.ok
    ? { ...seen, outcome: 'ok', text: summaryOf(planned.value.end), releases: planned.value.steps.length > 1, decision }
    : { ...seen, outcome: 'skipped', text: refusalText(planned.error), releases: false, decision };
