import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { err, ok, type Result } from '../kernel';
import { OFFICE, type NewEvent, type Sql, type Tx } from '../platform';
import { ConfigService, EventLog, WorkQueueService } from '../platform/services';
import { dueAt, summaryOf, type DecisionEnd, type DeskDecision, type DeskRefusal, type DeskStep } from '../review';
import { DeskDecisionRepository } from '../review/services';
import type { SeenAt } from './desk-steps.service';
import { DeskTrial } from './desk-trial.service';

/** A decision to be written down. */
export interface Decided extends SeenAt {
  readonly steps: readonly DeskStep[];
  /** Of several cases that are decided at once: they are carried out one after the other, in this sequence. */
  readonly group: { readonly id: string; readonly place: number } | null;
}

/** Why a decision is not taken back. */
export type UndoRefusal =
  | { readonly kind: 'not-found' }
  /** It was carried out, or refused. */
  | { readonly kind: 'ended'; readonly decision: DeskDecision };

/** What became of a decision when it was due: how long it must wait yet, in milliseconds; or that nothing is left to do. */
export type CarriedOut = { readonly waitMs: number } | null;

/** Decisions of the desk: written down, taken back, carried out when they are due. */
@Injectable()
export class DeskDecisions {
  constructor(
    private readonly decisions: DeskDecisionRepository,
    private readonly trial: DeskTrial,
    private readonly work: WorkQueueService,
    private readonly events: EventLog,
    private readonly config: ConfigService,
  ) {}

  /** Writes a decision down whose steps were tried in this transaction. The caller has the case in hand. */
  async write(tx: Tx, { caseId, version, steps, group }: Decided, actor: Actor, end: DecisionEnd): Promise<DeskDecision> {
    const id = randomUUID();
    const due = (await this.dueOf(tx, [caseId])).get(caseId);
    if (due === undefined) throw new Error(`Case ${caseId} is in hand and is not there`);
    const written = { id, caseId, caseVersion: version, steps, byId: actor.id, role: actor.role, dueAt: due, groupId: group?.id ?? null, summary: summaryOf(end) };
    if (!(await this.decisions.insert(tx, written))) throw new Error(`Case ${caseId} is in hand and has a decision all the same`);
    await this.work.enqueue(tx, [
      {
        job: { kind: 'carry-out-decision', decisionId: id },
        dueAt: due,
        ...(group === null ? {} : { orderingKey: group.id, orderingSequence: String(group.place).padStart(6, '0') }),
      },
    ]);
    await this.note(tx, caseId, actor.id, 'decision-made', { decision: id, steps: steps.map(({ kind }) => kind), dueAt: due.toISOString() });
    const decision = await this.decisions.find(tx, id);
    if (decision === null) throw new Error(`Decision ${id} is not there right after it was written`);
    return decision;
  } // prettier-ignore

  /**
   * The cases in the sequence in which decisions about them are to act, where they act one after the other: what must be there soonest does not wait
   * until the others had their time to be undone.
   */
  async inTurn<C extends SeenAt>(tx: Tx, cases: readonly C[]): Promise<readonly C[]> {
    const due = await this.dueOf(
      tx,
      cases.map(({ caseId }) => caseId),
    );
    // Of what nothing hurries the grace time ends at one moment: the sort leaves it in its sequence. A case that is gone comes last, and is refused.
    const dueOf = ({ caseId }: C): number => due.get(caseId)?.getTime() ?? Number.MAX_SAFE_INTEGER;
    return [...cases].sort((a, b) => dueOf(a) - dueOf(b));
  }

  /** Takes a decision back that waits; one that was taken back already stays so. */
  async undo(tx: Tx, id: string, actor: Actor): Promise<Result<DeskDecision, UndoRefusal>> {
    const undone = await this.decisions.end(tx, id, 'undone');
    const decision = await this.decisions.find(tx, id);
    if (decision === null) return err({ kind: 'not-found' });
    if (!undone) return decision.state === 'undone' ? ok(decision) : err({ kind: 'ended', decision });
    await this.note(tx, decision.caseId, actor.id, 'decision-undone', { decision: id });
    await this.work.withdraw(tx, ['carry-out-decision'], [id]);
    return ok(decision);
  }

  /**
   * Carries a decision out, in one transaction with its end: it is judged anew, and refused where it does not hold any more. Of one that was
   * taken back nothing is done.
   */
  async carryOut(tx: Tx, id: string): Promise<CarriedOut> {
    const waitMs = await this.decisions.waits(tx, id);
    if (waitMs === null) return null;
    if (waitMs > 0) return { waitMs };
    // First of all, so that of this and an undo one comes too late; and the case is free for what is done now.
    if (!(await this.decisions.end(tx, id, 'done'))) return null;
    const decision = await this.decisions.find(tx, id);
    if (decision === null) return null;
    const { caseId, caseVersion: version, steps, by, roleNow } = decision;
    // By the authority of now: who may no more what he might then has it done by nobody.
    const done =
      roleNow === null || !OFFICE.includes(roleNow)
        ? err({ kind: 'not-authorised', needed: 'clerk' } as const)
        : await this.trial.carryOut(tx, { caseId, version }, steps, { ...by, role: roleNow });
    if (!done.ok) await this.refuse(tx, decision, done.error);
    return null;
  }

  /** It failed again and again by a fault of ours: nobody waits for it any longer. */
  async fail(tx: Tx, id: string): Promise<void> {
    const refusal: DeskRefusal = { kind: 'failed' };
    const decision = await this.decisions.find(tx, id);
    if (decision === null || !(await this.decisions.end(tx, id, 'refused', refusal))) return;
    await this.note(tx, decision.caseId, 'system', 'decision-refused', { decision: id, why: refusal.kind });
  }

  /** The newest first, of a group that is among them all, and what was refused and who made it has not read. */
  async latest(sql: Sql, by: string | null, most: number): Promise<readonly DeskDecision[]> {
    const latest = await this.decisions.latest(sql, by, most);
    const groups = [...new Set(latest.flatMap(({ groupId }) => groupId ?? []))];
    const others = await this.decisions.together(sql, groups, this.config.limits.deskGroupCases * groups.length);
    const unread = by === null ? [] : await this.decisions.unread(sql, by, most);
    const all = new Map([...latest, ...others, ...unread].map((one) => [one.id, one]));
    return [...all.values()].sort((a, b) => b.madeAt.getTime() - a.madeAt.getTime() || (a.id < b.id ? -1 : 1));
  }

  /** Who made it has read that it was refused. @returns false when there is no such decision of his */
  read(tx: Tx, id: string, by: string): Promise<boolean> {
    return this.decisions.read(tx, id, by);
  }

  /** By case, as if it were decided about now. */
  private async dueOf(tx: Tx, caseIds: readonly string[]): Promise<ReadonlyMap<string, Date>> {
    const known = await this.decisions.clocks(tx, caseIds);
    const grace = this.config.limits.deskGraceSeconds;
    return new Map([...known].map(([id, { now, cutOff, clocks }]) => [id, dueAt(now, grace, cutOff, clocks)]));
  }

  private async refuse(tx: Tx, { id, caseId }: DeskDecision, refusal: DeskRefusal): Promise<void> {
    await this.decisions.refuse(tx, id, refusal);
    await this.note(tx, caseId, 'system', 'decision-refused', { decision: id, why: refusal.kind });
  }

  private note(tx: Tx, caseId: string, actor: string, kind: string, data: NonNullable<NewEvent['data']>): Promise<void> {
    return this.events.append(tx, [{ kind, subjectType: 'review-case', subjectId: caseId, actor, data }]);
  } // prettier-ignore
}
