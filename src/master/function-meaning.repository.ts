import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '../platform';
import type { FunctionMeaning } from './function-meaning';

/** A meaning with who said so, when and why. */
export interface ListedMeaning extends FunctionMeaning {
  readonly partner: string;
  readonly reason: string;
  readonly source: 'import' | 'person';
  readonly confirmedBy: string | null;
  readonly confirmedAt: Date;
}

/** A meaning as a person puts it: of a partner by his code. */
export type NewMeaning = Omit<FunctionMeaning, 'id' | 'partnerId'> & {
  readonly partner: string;
  readonly reason: string;
};

/** Keeps what partners mean by the functions of their messages. */
@Injectable()
export class FunctionMeaningRepository {
  list(sql: Sql): Promise<readonly ListedMeaning[]> {
    return sql.query(
      `SELECT m.id, m.partner_id AS "partnerId", p.code AS partner, m.kind, m.document_type AS "documentType", m.code, m.meaning, m.reason,
         m.source, m.confirmed_by AS "confirmedBy", m.confirmed_at AS "confirmedAt", m.valid_from::text AS "validFrom", m.valid_to::text AS "validTo"
       FROM function_meaning m JOIN partner p ON p.id = m.partner_id
       ORDER BY p.code, m.code, m.kind NULLS FIRST, m.document_type NULLS FIRST, m.valid_from`,
    );
  }

  /** Puts a meaning in the place of the one for the same from the same day. @returns its id; null when there is no such partner */
  async put(tx: Tx, meaning: NewMeaning, by: string): Promise<string | null> {
    const [row] = await tx.query<{ id: string }>(
      `INSERT INTO function_meaning (partner_id, kind, document_type, code, meaning, valid_from, valid_to, reason, source, confirmed_by)
       SELECT p.id, $2, $3, $4, $5, $6, $7, $8, 'person', $9 FROM partner p WHERE p.code = $1
       ON CONFLICT (partner_id, kind, document_type, code, valid_from) DO UPDATE SET meaning = EXCLUDED.meaning, valid_to = EXCLUDED.valid_to,
         reason = EXCLUDED.reason, source = 'person', confirmed_by = EXCLUDED.confirmed_by, confirmed_at = now()
       RETURNING id`,
      [
        meaning.partner, meaning.kind, meaning.documentType, meaning.code, meaning.meaning, meaning.validFrom, meaning.validTo,
        meaning.reason, by,
      ], // prettier-ignore
    );
    return row?.id ?? null;
  }

  async remove(tx: Tx, id: string): Promise<boolean> {
    return (await tx.query('DELETE FROM function_meaning WHERE id = $1 RETURNING 1', [id])).length === 1;
  }

  /** The code of a partner; null when there is none. */
  /** Whose meaning it is; null when there is no such meaning. */
  async partnerOf(tx: Tx, id: string): Promise<string | null> {
    const [row] = await tx.query<{ partnerId: string }>('SELECT partner_id AS "partnerId" FROM function_meaning WHERE id = $1', [id]); // prettier-ignore
    return row?.partnerId ?? null;
  }

  async partnerCode(tx: Tx, id: string): Promise<string | null> {
    const [row] = await tx.query<{ code: string }>('SELECT code FROM partner WHERE id = $1', [id]);
    return row?.code ?? null;
  }
}
