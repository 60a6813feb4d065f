import { Injectable } from '@nestjs/common';
import type { AuthorityLimit } from '../kernel';
import type { Sql, Tx } from '../platform';
import type { FindingSetting } from './finding-setting';

/** A setting with who made it, when and why. */
export interface ListedSetting extends FindingSetting {
  readonly partner: string | null;
  readonly reason: string;
  readonly setBy: string | null;
  readonly setAt: Date;
}

export type ListedLimit = AuthorityLimit & { readonly id: string; readonly setBy: string | null; readonly setAt: Date };

/** A setting as it is put: of a partner by his code. */
export type NewSetting = Omit<FindingSetting, 'id' | 'partnerId'> & {
  readonly partner: string | null;
  readonly reason: string;
};

/** Keeps what the office sets about findings: how grave they are, and how much each role may give away. */
@Injectable()
export class RuleSettingRepository {
  settings(sql: Sql): Promise<readonly ListedSetting[]> {
    return sql.query(
      `SELECT s.id, s.partner_id AS "partnerId", p.code AS partner, s.document_type AS "documentType", s.code, s.said, s.severity, s.stops, s.auto,
         s.reason, s.set_by AS "setBy", s.set_at AS "setAt"
       FROM finding_setting s LEFT JOIN partner p ON p.id = s.partner_id
       ORDER BY s.code, p.code NULLS FIRST, s.document_type NULLS FIRST, s.said NULLS FIRST`,
    );
  }

  /** Puts a setting in the place of the one for the same. @returns its id; null when there is no such partner */
  async put(tx: Tx, setting: NewSetting, by: string): Promise<string | null> {
    const [row] = await tx.query<{ id: string }>(
      `INSERT INTO finding_setting (partner_id, document_type, code, said, severity, stops, auto, reason, set_by)
       SELECT p.id, $2, $3, $4, $5, $6, $7, $8, $9 FROM (SELECT 1) AS one LEFT JOIN partner p ON p.code = $1
       WHERE $1::text IS NULL OR p.id IS NOT NULL
       ON CONFLICT (partner_id, document_type, code, said) DO UPDATE SET severity = EXCLUDED.severity, stops = EXCLUDED.stops,
         auto = EXCLUDED.auto, reason = EXCLUDED.reason, set_by = EXCLUDED.set_by, set_at = now()
       RETURNING id`,
      [
        setting.partner, setting.documentType, setting.code, setting.said, setting.severity, setting.stops,
        setting.auto === null ? null : JSON.stringify(setting.auto), setting.reason, by,
      ], // prettier-ignore
    );
    return row?.id ?? null;
  }

  async remove(tx: Tx, id: string): Promise<boolean> {
    return (await tx.query('DELETE FROM finding_setting WHERE id = $1 RETURNING 1', [id])).length === 1;
  }

  limits(sql: Sql): Promise<readonly ListedLimit[]> {
    return sql.query(
      `SELECT id, role, code, action, most_amount::text AS "mostAmount", most_percent::text AS "mostPercent", set_by AS "setBy", set_at AS "setAt"
       FROM authority_limit ORDER BY role, code NULLS FIRST, action NULLS FIRST`,
    );
  }

  async putLimit(tx: Tx, limit: AuthorityLimit, by: string): Promise<string> {
    const [row] = await tx.query<{ id: string }>(
      `INSERT INTO authority_limit (role, code, action, most_amount, most_percent, set_by) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (role, code, action) DO UPDATE SET most_amount = EXCLUDED.most_amount, most_percent = EXCLUDED.most_percent,
         set_by = EXCLUDED.set_by, set_at = now()
       RETURNING id`,
      [limit.role, limit.code, limit.action, limit.mostAmount, limit.mostPercent, by],
    );
    if (row === undefined) throw new Error('A limit was not written');
    return row.id;
  }

  async removeLimit(tx: Tx, id: string): Promise<boolean> {
    return (await tx.query('DELETE FROM authority_limit WHERE id = $1 RETURNING 1', [id])).length === 1;
  }
}
