import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import {
  authorityFor,
  parametersOf,
  wholeFinding,
  type ActionCode,
  type Finding,
  type FindingCode,
  type KeptFinding,
} from '../findings';
import { err, ok, type Result } from '../kernel';
import type { ResolutionScope } from '../master';
import { ReferenceRepository } from '../master/services';
import { Database } from '../platform/services';
import type { Correction, SalesOrder } from '../sales';
import { OrderRepository } from '../sales/services';
import { guardNeedsApproval, guardOr } from './answer-guard';
import { Rememberer, type Remember } from './rememberer.service';
import { ownersOfCorrection, scopeIds, wantedFault, type RememberingFault, type ScopeOf } from './remembering';
import type { ListedResolution } from './listed-resolution';
import { trialSum, tryAnswer, type PastFinding, type Trial, type TriedAnswer } from './resolution-trial';

/** An answer to be tried on what was found before: to the question of a finding, as it stands in this order. */
export interface TrialAsked extends Pick<Remember, 'conditions' | 'wide' | 'guard'> {
  readonly order: string;
  readonly finding: string;
  readonly scope: ResolutionScope;
  readonly action: ActionCode;
  /** Another value instead of an answer: what is remembered then is a row of the master. */
  readonly correction: { readonly field: string; readonly value: string } | null;
}

/** Orders that are looked at, the latest; whoever wants to look further back has the reports. */
export const MOST_ORDERS = 20_000;
/** Findings that are listed, and reckoned with, of those that were and of those that wait. */
export const MOST_FINDINGS = 500;

/** Which findings are meant. */
interface Question extends ScopeOf {
  readonly code: FindingCode;
  readonly cause: string | null;
  /** In place of a cause that the finding has not: the value that it is about. */
  readonly actual: string | null;
}

/** Shows what a remembered answer would have done, before it is remembered. Writes nothing. */
@Injectable()
export class ResolutionTrials {
  constructor(
    private readonly database: Database,
    private readonly orders: OrderRepository,
    private readonly reference: ReferenceRepository,
    private readonly rememberer: Rememberer,
  ) {}

  /** Of an answer that somebody thinks of having remembered. */
  async run(asked: TrialAsked, actor: Actor): Promise<Result<Trial, RememberingFault | 'not-found'>> {
    const order = await this.orders.find(this.database, asked.order);
    const stored = (await this.orders.findings(this.database, asked.order)).find(({ fingerprint }) => fingerprint === asked.finding); // prettier-ignore
    if (order === null || stored === undefined) return err('not-found');
    const { finding } = stored;
    const ids = await this.idsOf(order, finding, asked);
    if (typeof ids === 'string') return err(ids);
    const fault = asked.correction === null ? wantedFault(finding, asked) : null;
    if (fault !== null) return err(fault);
    const { authorityLimits } = await this.reference.current(this.database);
    const { code, cause, actual } = finding;
    const guard = guardOr(asked.guard, finding);
    const needsApproval = asked.correction === null && guardNeedsApproval(actor.role, { code, action: asked.action, authority: authorityFor(finding, asked.action) }, guard, authorityLimits); // prettier-ignore
    const question = { code, cause: asked.wide ? null : cause, actual: cause === null && !asked.wide ? actual : null, ...ids }; // prettier-ignore
    // As a rule it would go as far as somebody approves; until then it is held against what its maker may.
    return ok({ ...(await this.of(question, { ...asked, ...guard }, actor.role, asked.order)), needsApproval });
  }

  /** Of an answer that is remembered already, by what it may give away itself. */
  async ofKept(kept: ListedResolution): Promise<Trial> {
    const tried = { ...kept, action: kept.action as ActionCode, correction: null };
    return { ...(await this.of({ ...kept, actual: null }, tried, kept.role, null)), needsApproval: kept.needsApproval };
  }

  private async of(question: Question, tried: TriedAnswer, role: Actor['role'], except: string | null): Promise<Omit<Trial, 'needsApproval'>> {
    const { authorityLimits } = await this.reference.current(this.database);
    const { code, cause, actual, partnerId, customerId, chain, articleId } = question;
    const values = [code, cause, actual, partnerId, customerId, chain, articleId];
    const past = (await this.database.query<PastRow>(PAST, values)).map(pastOf);
    const open = (await this.database.query<PastRow>(WAITING, [...values, except])).map(pastOf);
    const waiting = tryAnswer(tried, open, role, authorityLimits).filter(({ outcome }) => outcome !== 'beyond');
    return {
      code,
      cause,
      ...trialSum(tryAnswer(tried, past, role, authorityLimits)),
      waiting: { orders: new Set(waiting.map(({ order }) => order)).size, lines: waiting.length },
      parameters: [...parametersOf(code).values()],
    };
  } // prettier-ignore

  private async idsOf(order: SalesOrder, finding: Finding, { scope, correction }: TrialAsked): Promise<ScopeOf | RememberingFault> {
    const owners = await this.rememberer.ownersOf(this.database, order, finding);
    return correction === null ? scopeIds(finding, scope, owners) : ownersOfCorrection(correction.field, owners);
  } // prettier-ignore
}

interface PastRow {
  readonly orderId: string;
  readonly reference: string;
  readonly fingerprint: string;
  readonly state: PastFinding['state'];
  readonly body: KeptFinding;
  readonly did: string | null;
  readonly why: string | null;
  readonly quantity: string | null;
  readonly corrections: readonly Correction[];
}

const pastOf = ({ body, ...row }: PastRow): PastFinding => ({ ...row, finding: wholeFinding(body) });

const OF_QUESTION = `f.code = $1 AND ($2::text IS NULL OR f.body ->> 'cause' = $2) AND ($3::text IS NULL OR f.body ->> 'actual' = $3) AND f.stops AND f.source = 'judge'
  AND ($4::uuid IS NULL OR o.partner_id = $4) AND ($5::uuid IS NULL OR o.customer_id = $5)
  AND ($6::text IS NULL OR o.customer_id IN (SELECT c.id FROM customer c WHERE c.chain = $6)) AND ($7::uuid IS NULL OR l.article_id = $7)`;
const ROW = `o.id AS "orderId", o.reference, o.corrections, f.fingerprint, f.state, f.body, coalesce(f.override_action, f.auto_action) AS did,
  f.override_reason AS why, l.base_quantity::text AS quantity`;
const LINE = `LEFT JOIN sales_order_line l ON l.order_id = o.id AND l.index = (f.body ->> 'line')::integer`;

const PAST = `
  SELECT ${ROW}
  FROM (SELECT id, reference, partner_id, customer_id, received_at, corrections FROM sales_order ORDER BY received_at DESC, id DESC LIMIT ${String(MOST_ORDERS)}) o
    JOIN order_finding f ON f.order_id = o.id ${LINE}
  WHERE ${OF_QUESTION}
  ORDER BY o.received_at DESC, o.id, f.sequence LIMIT ${String(MOST_FINDINGS)}`;

const WAITING = `
  SELECT ${ROW}
  FROM sales_order o JOIN order_finding f ON f.order_id = o.id AND f.state = 'open' ${LINE}
  WHERE o.state IN ('in-review', 'partly-released') AND o.id IS DISTINCT FROM $8::uuid AND ${OF_QUESTION}
  ORDER BY o.received_at, o.id, f.sequence LIMIT ${String(MOST_FINDINGS)}`;
