import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import type { FindingCode } from '../findings';
import { err, ok, type Result } from '../kernel';
import type { ResolutionScope } from '../master';
import { ReferenceRepository } from '../master/services';
import { Database } from '../platform/services';
import { OrderRepository } from '../sales/services';
import { scopeIds, type RememberingFault } from './remembering';
import { tryAnswer, type TrialLine, type TriedAnswer } from './resolution-trial';

/** An answer to be tried on what was found before: the question of a finding, as it stands in this order. */
export interface TrialAsked extends TriedAnswer {
  readonly order: string;
  readonly finding: string;
  readonly scope: ResolutionScope;
}

/** What came of it. */
export interface Trial {
  readonly code: FindingCode;
  readonly cause: string;
  /** How many such findings there were, of those looked at. */
  readonly found: number;
  readonly resolved: number;
  readonly disagreed: number;
  readonly lines: readonly TrialLine[];
}

/** Orders that are looked at, the latest; whoever wants to look further back has the reports. */
const MOST_ORDERS = 20_000;
/** Findings that are listed, and reckoned with. */
const MOST_FINDINGS = 500;

/** Shows what a remembered answer would have done, before it is remembered. Writes nothing. */
@Injectable()
export class ResolutionTrials {
  constructor(
    private readonly database: Database,
    private readonly orders: OrderRepository,
    private readonly reference: ReferenceRepository,
  ) {}

  async run(asked: TrialAsked, actor: Actor): Promise<Result<Trial, RememberingFault | 'not-found'>> {
    const order = await this.orders.find(this.database, asked.order);
    const stored = (await this.orders.findings(this.database, asked.order)).find(({ fingerprint }) => fingerprint === asked.finding); // prettier-ignore
    if (order === null || stored === undefined) return err('not-found');
    const { code, cause, line } = stored.finding;
    const articleId = line === null ? null : (order.lines[line]?.articleId ?? null);
    const ids = scopeIds(stored.finding, asked.scope, { partnerId: order.partnerId, customerId: order.customerId, articleId }); // prettier-ignore
    if (typeof ids === 'string') return err(ids);
    const found = await this.database.query<{ orderId: string; reference: string; fingerprint: string }>(PAST, [
      code, cause, ids.partnerId, ids.customerId, ids.articleId,
    ]); // prettier-ignore
    const findings = await this.orders.findingsOf(this.database, [...new Set(found.map(({ orderId }) => orderId))]);
    const past = found.flatMap(({ orderId, reference, fingerprint }) => {
      const one = findings.get(orderId)?.find((known) => known.fingerprint === fingerprint);
      return one === undefined ? [] : [{ ...one, orderId, reference }];
    });
    const { authorityLimits } = await this.reference.current(this.database);
    const lines = tryAnswer(asked, past, actor.role, authorityLimits);
    return ok({
      code,
      cause: cause ?? '',
      found: lines.length,
      resolved: lines.filter(({ outcome }) => outcome !== 'beyond').length,
      disagreed: lines.filter(({ outcome }) => outcome === 'disagreed').length,
      lines,
    });
  }
}

const PAST = `
  SELECT o.id AS "orderId", o.reference, f.fingerprint
  FROM (SELECT id, reference, partner_id, customer_id, received_at FROM sales_order ORDER BY received_at DESC, id DESC LIMIT ${String(MOST_ORDERS)}) o
    JOIN order_finding f ON f.order_id = o.id
  WHERE f.code = $1 AND f.body ->> 'cause' = $2 AND f.stops AND f.source = 'judge'
    AND ($3::uuid IS NULL OR o.partner_id = $3) AND ($4::uuid IS NULL OR o.customer_id = $4)
    AND ($5::uuid IS NULL OR EXISTS (
      SELECT FROM sales_order_line l WHERE l.order_id = o.id AND l.index = (f.body ->> 'line')::integer AND l.article_id = $5))
  ORDER BY o.received_at DESC, o.id, f.sequence LIMIT ${String(MOST_FINDINGS)}`;
