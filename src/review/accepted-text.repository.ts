import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '../platform';

/** A text of a partner, known by its key (`textKey`). */
export interface PartnerText {
  readonly partnerId: string;
  readonly key: string;
}

/** Exported for the test of its plan. */
export const AMONG = `
  SELECT a.partner_id AS "partnerId", a.text_hash AS key
  FROM (SELECT DISTINCT * FROM unnest($1::uuid[], $2::text[])) AS w(partner_id, text_hash)
  JOIN accepted_text a USING (partner_id, text_hash)`;

/** Remembers which texts of which partner a person has read and accepted (MSG-011). */
@Injectable()
export class AcceptedTextRepository {
  /** Partner id -> the keys of those among these texts that were accepted. */
  async among(sql: Sql, texts: readonly PartnerText[]): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
    const accepted = new Map<string, Set<string>>();
    if (texts.length === 0) return accepted;
    const rows = await sql.query<PartnerText>(AMONG, [
      texts.map(({ partnerId }) => partnerId),
      texts.map(({ key }) => key),
    ]);
    for (const { partnerId, key } of rows) accepted.set(partnerId, (accepted.get(partnerId) ?? new Set()).add(key));
    return accepted;
  }

  /** Who accepted it first stays noted. */
  async accept(tx: Tx, { partnerId, key }: PartnerText, by: string): Promise<void> {
    await tx.query(
      `INSERT INTO accepted_text (partner_id, text_hash, accepted_by) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`,
      [partnerId, key, by],
    );
  }
}
