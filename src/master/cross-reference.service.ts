import { Injectable } from '@nestjs/common';
import { err, ok, type IsoDate, type Result } from '../kernel';
import { Database, EventLog, UnitOfWork } from '../platform/services';
import type { PackagingLevel } from './article';

/** A buyer's number that a person vouches for. One of customer and partner is given. */
export interface ConfirmedReference {
  readonly customer: string | null;
  readonly partner: string | null;
  readonly buyerArticle: string;
  /** Our article number. */
  readonly article: string;
  readonly level: PackagingLevel | null;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
  readonly reason: string;
}

export interface ReferenceView extends Omit<ConfirmedReference, 'reason'> {
  readonly id: string;
  readonly source: 'import' | 'person' | 'rule';
  readonly confirmedBy: string | null;
  readonly confirmedAt: string | null;
  readonly reason: string | null;
}

/** What a reference names that is not there. */
export type UnknownName = 'customer' | 'partner' | 'article';

/** The numbers that buyers use for articles of ours, as people look them up and confirm them. */
@Injectable()
export class CrossReferenceService {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventLog,
  ) {}

  /** All that a number means or meant, to whomever; the latest first. */
  async list(buyerArticle: string): Promise<readonly ReferenceView[]> {
    return this.database.query<ReferenceView>(`${VIEW} WHERE r.buyer_article = $1 ORDER BY r.valid_from DESC, a.number LIMIT 500`, [buyerArticle]); // prettier-ignore
  }

  /**
   * Says that a number means an article, for one customer or for all for whom a partner orders. What is there for the same article from the
   * same day is confirmed and takes the new end; a number that means another article as well stays, and is asked about (ITM-003).
   */
  async confirm(reference: ConfirmedReference, by: string): Promise<Result<ReferenceView, UnknownName>> {
    return this.unitOfWork.run(async (tx) => {
      const [known] = await tx.query<Record<UnknownName, string | null>>(KNOWN, [
        reference.customer,
        reference.partner,
        reference.article,
      ]);
      const { customer = null, partner = null, article = null } = known ?? {};
      if (reference.customer !== null && customer === null) return err('customer');
      if (reference.partner !== null && partner === null) return err('partner');
      if (article === null) return err('article');
      const { buyerArticle, level, validFrom, validTo, reason } = reference;
      const [row] = await tx.query<{ id: string }>(CONFIRM, [
        buyerArticle, customer, partner, article, level, validFrom, validTo, by, reason,
      ]); // prettier-ignore
      const [view] = await tx.query<ReferenceView>(`${VIEW} WHERE r.id = $1`, [row?.id]);
      if (view === undefined) throw new Error('A reference that was written is not there');
      const data = { buyerArticle, article: view.article, customer: view.customer, partner: view.partner };
      await this.events.append(tx, [{ kind: 'cross-reference-confirmed', subjectType: 'cross-reference', subjectId: view.id, actor: by, data }]); // prettier-ignore
      return ok(view);
    });
  }
}

const KNOWN = `
  SELECT (SELECT id FROM customer WHERE number = $1) AS customer, (SELECT id FROM partner WHERE code = $2) AS partner,
    (SELECT id FROM article WHERE number = $3) AS article`;

const CONFIRM = `
  INSERT INTO cross_reference (buyer_article, customer_id, partner_id, article_id, level, valid_from, valid_to, source, confirmed_by,
    confirmed_at, reason)
  VALUES ($1, $2, $3, $4, $5, $6, $7, 'person', $8, now(), $9)
  ON CONFLICT (buyer_article, customer_id, partner_id, article_id, valid_from) DO UPDATE
    SET level = EXCLUDED.level, valid_to = EXCLUDED.valid_to, confirmed_by = EXCLUDED.confirmed_by, confirmed_at = EXCLUDED.confirmed_at,
      reason = EXCLUDED.reason
  RETURNING id`;

const VIEW = `
  SELECT r.id, c.number AS customer, p.code AS partner, r.buyer_article AS "buyerArticle", a.number AS article, r.level,
    r.valid_from::text AS "validFrom", r.valid_to::text AS "validTo", r.source, r.confirmed_by AS "confirmedBy",
    to_char(r.confirmed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "confirmedAt", r.reason
  FROM cross_reference r JOIN article a ON a.id = r.article_id
    LEFT JOIN customer c ON c.id = r.customer_id LEFT JOIN partner p ON p.id = r.partner_id`;
