import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '../platform';
import type { ChangeAgreement } from './change-agreement';

/** An agreement with who made it, when and why. */
export interface ListedAgreement extends ChangeAgreement {
  readonly partner: string;
  readonly customer: string | null;
  readonly reason: string;
  readonly setBy: string | null;
  readonly setAt: Date;
}

/** An agreement as a person puts it: of a partner by his code, of a customer by our number. */
export type NewAgreement = Omit<ChangeAgreement, 'id' | 'partnerId' | 'customerId'> & {
  readonly partner: string;
  readonly customer: string | null;
  readonly reason: string;
};

/** Keeps what is agreed with partners about changes of their orders. */
@Injectable()
export class ChangeAgreementRepository {
  list(sql: Sql): Promise<readonly ListedAgreement[]> {
    return sql.query(
      `SELECT a.id, a.partner_id AS "partnerId", p.code AS partner, a.customer_id AS "customerId", c.number AS customer,
         a.document_type AS "documentType", a.changes, a.cut_off_hours AS "cutOffHours", a.auto_until AS "autoUntil",
         a.auto_quantity_percent::text AS "autoQuantityPercent", a.auto_quantity::text AS "autoQuantity", a.auto_days AS "autoDays",
         a.reason, a.set_by AS "setBy", a.set_at AS "setAt"
       FROM change_agreement a JOIN partner p ON p.id = a.partner_id LEFT JOIN customer c ON c.id = a.customer_id
       ORDER BY p.code, c.number NULLS FIRST, a.document_type NULLS FIRST`,
    );
  }

  /** Puts an agreement in the place of the one for the same. @returns its id; null when there is no such partner or customer */
  async put(tx: Tx, one: NewAgreement, by: string): Promise<string | null> {
    const [row] = await tx.query<{ id: string }>(
      `INSERT INTO change_agreement (partner_id, customer_id, document_type, changes, cut_off_hours, auto_until,
         auto_quantity_percent, auto_quantity, auto_days, reason, set_by)
       SELECT p.id, c.id, $3, $4, $5, $6, $7, $8, $9, $10, $11 FROM partner p LEFT JOIN customer c ON c.number = $2
       WHERE p.code = $1 AND ($2::text IS NULL OR c.id IS NOT NULL)
       ON CONFLICT (partner_id, customer_id, document_type) DO UPDATE SET changes = EXCLUDED.changes,
         cut_off_hours = EXCLUDED.cut_off_hours, auto_until = EXCLUDED.auto_until, auto_quantity_percent = EXCLUDED.auto_quantity_percent,
         auto_quantity = EXCLUDED.auto_quantity, auto_days = EXCLUDED.auto_days, reason = EXCLUDED.reason, set_by = EXCLUDED.set_by,
         set_at = now()
       RETURNING id`,
      [
        one.partner, one.customer, one.documentType, one.changes, one.cutOffHours, one.autoUntil,
        one.autoQuantityPercent, one.autoQuantity, one.autoDays, one.reason, by,
      ], // prettier-ignore
    );
    return row?.id ?? null;
  }

  async remove(tx: Tx, id: string): Promise<boolean> {
    return (await tx.query('DELETE FROM change_agreement WHERE id = $1 RETURNING 1', [id])).length === 1;
  }
}
