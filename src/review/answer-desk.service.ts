import { Injectable } from '@nestjs/common';
import { beyondLimit, mayAnswer, roleFor, whoMay, type Actor } from '../access';
import { answersTo, authorityFor, type ActionCode } from '../findings';
import { err, ok, type Result } from '../kernel';
import type { Tx } from '../platform';
import type { Correction, SalesOrder, StoredFinding } from '../sales';
import { OrderRepository } from '../sales/services';
import { AnswerAuthority, type Authorities } from './answer-authority.service';
import { checkCorrection, withCorrection } from './corrections';
import { overrideOf } from './decisions';
import type { DeskRefusal } from './desk-refusal';
import { DeskWriter } from './desk-writer.service';
import { inGroup, type QuestionGroup } from './finding-groups';
import { OpenCases } from './open-cases.service';
import { isOfGoneLine, isGone } from './partial';
import { Rememberer, type Remember } from './rememberer.service';
import { trialsOf } from './resolution-trial';

/** One finding, or all open ones of a code with one cause. */
type AnswerTarget = { readonly finding: string } | { readonly group: QuestionGroup };

/** How questions are answered that are accepted as they are. */
export interface Acceptance {
  readonly target: AnswerTarget;
  readonly action: ActionCode | null;
  readonly reason: string;
  /** An act right after it, in the same transaction, judges the order with this answer: judging it here as well would be for nobody. */
  readonly judgedNext?: boolean;
}

/** A value for one field, or for the field with this name of every line that a question is about. */
export type CorrectionAsked =
  | { readonly field: string; readonly value: string | null }
  | { readonly group: QuestionGroup; readonly field: string; readonly value: string | null };

/** What came of it beside the case itself: how many other open orders have the same question, which are judged again now. */
interface AnswerGiven {
  readonly alsoCleared: number | null;
}

export type AnswerResult = Result<AnswerGiven, DeskRefusal>;

/** Answers questions of a case: by other values, by accepting, for one finding or for all of one cause, and by taking back what answered itself. */
@Injectable()
export class AnswerDesk {
  constructor(
    private readonly open: OpenCases,
    private readonly orders: OrderRepository,
    private readonly desk: DeskWriter,
    private readonly rememberer: Rememberer,
    private readonly authority: AnswerAuthority,
  ) {}

  /** Puts other values in place of what was understood from the message. */
  correct(
    caseId: string,
    version: number,
    actor: Actor,
    asked: readonly CorrectionAsked[],
    remember: Remember | null,
  ): Promise<AnswerResult> {
    return this.open.withOrder(caseId, version, async (tx, order): Promise<AnswerResult> => {
      const findings = await this.orders.findings(tx, order.id);
      let made = order.corrections;
      const corrections: Correction[] = [];
      for (const one of asked) {
        const fields = fieldsOf(one, findings);
        if (fields.length === 0) return err({ kind: 'no-such-finding' });
        if (fields.some((field) => isGone(order, field))) return err({ kind: 'line-gone' });
        for (const field of fields) {
          const checked = checkCorrection(order.document, field, one.value);
          if (!checked.ok) return err({ kind: 'correction', field, fault: checked.error });
          const correction = { field, value: one.value, by: actor.id, at: new Date().toISOString() };
          made = withCorrection(made, correction);
          corrections.push(correction);
        }
      }
      let alsoCleared: number | null = null;
      // What is written into the master cannot be on trial.
      if (remember?.mode === 'shadow') return err({ kind: 'remember', fault: 'not-remembered' });
      if (remember !== null) {
        const remembered = await this.rememberCorrections(
          tx,
          order,
          { corrections, reason: remember.reason, validTo: remember.validTo },
          findings,
        );
        if (!remembered.ok) return remembered;
        alsoCleared = remembered.value;
      }
      await this.orders.setCorrections(tx, order.id, made);
      await this.desk.note(tx, order, actor, 'order-corrected', {
        corrections: corrections.map(({ field }) => field),
        ...(remember === null ? {} : { remembered: remember.reason }),
      });
      await this.desk.judgeAgain(tx, { ...order, corrections: made });
      await this.countSettled(tx, order.id, findings);
      return ok({ alsoCleared });
    });
  }

  /** Accepts a finding as it is, or all open ones of one cause, with a reason, by somebody who may. */
  override(
    caseId: string,
    version: number,
    actor: Actor,
    decision: Acceptance,
    remember: Remember | null,
  ): Promise<AnswerResult> {
    return this.open.withOrder(caseId, version, async (tx, order): Promise<AnswerResult> => {
      const authorities = await this.authority.current(tx);
      const answers: Answered[] = [];
      for (const stored of targetsOf(decision.target, await this.orders.findings(tx, order.id))) {
        if (isOfGoneLine(order, stored.finding)) return err({ kind: 'line-gone' });
        const answer = answerOf(stored, decision.action, actor, authorities);
        if (!answer.ok) return answer;
        answers.push({ stored, action: answer.value });
      }
      // All or none: nothing is written before each of them may be answered so.
      const [first] = answers;
      if (first === undefined) return err({ kind: 'no-such-finding' });
      let alsoCleared: number | null = null;
      if (remember !== null) {
        const kept = { ...remember, action: first.action };
        const remembered = await this.rememberer.rememberAnswer(tx, actor, order, first.stored.finding, kept);
        if (!remembered.ok) return remembered;
        alsoCleared = remembered.value.alsoCleared;
      }
      for (const answer of answers) await this.accept(tx, order, answer, actor, decision.reason);
      if (decision.judgedNext !== true) await this.desk.judgeAgain(tx, order);
      return ok({ alsoCleared });
    });
  }

  /** Takes an automatic answer back: the question is put to a person, in this order. */
  ask(caseId: string, version: number, actor: Actor, finding: string): Promise<AnswerResult> {
    return this.open.withOrder(caseId, version, async (tx, order): Promise<AnswerResult> => {
      const asked = (await this.orders.findings(tx, order.id)).find(({ fingerprint }) => fingerprint === finding);
      if (asked !== undefined && isOfGoneLine(order, asked.finding)) return err({ kind: 'line-gone' });
      const auto = await this.orders.refuseAuto(tx, order.id, finding);
      if (auto === null) return err({ kind: 'no-such-finding' });
      await this.rememberer.undone(tx, order.id, finding, auto);
      await this.desk.note(tx, order, actor, 'auto-answer-undone', { fingerprint: finding, by: auto.by });
      await this.desk.judgeAgain(tx, order);
      return ok({ alsoCleared: null });
    });
  }

  /** Answers on trial said something of questions that are none any more: a person settled them by other values. */
  private async countSettled(tx: Tx, orderId: string, before: readonly StoredFinding[]): Promise<void> {
    const tried = before.filter(({ state, finding }) => state === 'open' && trialsOf(finding).length > 0);
    if (tried.length === 0) return;
    const open = new Set((await this.orders.findings(tx, orderId)).flatMap(({ state, fingerprint }) => (state === 'open' ? [fingerprint] : []))); // prettier-ignore
    for (const one of tried) if (!open.has(one.fingerprint)) await this.rememberer.countTrial(tx, orderId, one, null);
  }

  private async rememberCorrections(
    tx: Tx,
    order: SalesOrder,
    remembered: {
      readonly corrections: readonly Correction[];
      readonly reason: string;
      readonly validTo: string | null;
    },
    findings: readonly StoredFinding[],
  ): Promise<Result<number, DeskRefusal>> {
    const { toJudge } = await this.desk.source(tx, order);
    return this.rememberer.rememberCorrections(tx, order, remembered, findings, toJudge.arrival.format);
  }

  private async accept(
    tx: Tx,
    order: SalesOrder,
    { stored, action }: Answered,
    actor: Actor,
    reason: string,
  ): Promise<void> {
    const { fingerprint, finding } = stored;
    await this.orders.override(tx, order.id, fingerprint, overrideOf(finding, action, reason, actor));
    await this.rememberer.rememberText(tx, order, finding, actor);
    await this.rememberer.countTrial(tx, order.id, stored, action);
    await this.desk.note(tx, order, actor, 'finding-overridden', { code: finding.code, fingerprint, action });
  }
}

interface Answered {
  readonly stored: StoredFinding;
  readonly action: ActionCode;
}

const targetsOf = (target: AnswerTarget, findings: readonly StoredFinding[]): readonly StoredFinding[] =>
  findings.filter(
    (stored) =>
      stored.state === 'open' &&
      ('group' in target
        ? stored.stops && inGroup(stored.finding, target.group)
        : stored.fingerprint === target.finding),
  );

/** The fields that a correction is about: one, or that of each line which the question is about. */
function fieldsOf(asked: CorrectionAsked, findings: readonly StoredFinding[]): readonly string[] {
  if (!('group' in asked)) return [asked.field];
  const lines = targetsOf({ group: asked.group }, findings).flatMap(({ finding }) => finding.line ?? []);
  return [...new Set(lines)].map((line) => `lines[${String(line)}].${asked.field}`);
}

/** What overriding means where the person names no action: accept it as the buyer has it. */
const ACCEPTING: readonly ActionCode[] = ['OVR', 'ACC_BUYER', 'SUBST', 'CREDIT'];

/** The action that is recorded; the reason why this finding cannot be overridden like this otherwise. */
export function answerOf(
  { finding }: StoredFinding,
  action: ActionCode | null,
  actor: Actor,
  { limits, colleagues }: Authorities,
): Result<ActionCode, DeskRefusal> {
  const possible = answersTo(finding);
  const chosen = action ?? ACCEPTING.find((one) => possible.includes(one)) ?? possible[0];
  if (chosen === undefined) return err({ kind: 'not-authorised', needed: 'nobody' });
  if (!possible.includes(chosen)) return err({ kind: 'action-not-possible', possible });
  const { code, atStake } = finding;
  const asked = { code, action: chosen, authority: authorityFor(finding, chosen), atStake };
  if (mayAnswer(actor.role, asked, limits)) return ok(chosen);
  const beyond = beyondLimit(actor.role, asked, limits);
  const names = whoMay(colleagues, asked, limits);
  return err({ kind: 'not-authorised', needed: roleFor(asked, limits), names, ...(beyond === null ? {} : { beyond }) });
}
