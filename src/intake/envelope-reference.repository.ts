import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform';
import type { ReferenceClaim, ReferenceHolder } from './envelope-reference';

const FIELDS = `key, interchange_id AS "interchangeId", envelope, content_hash AS "contentHash", used_at AS "usedAt"`;

/** Control references that are in use. */
@Injectable()
export class EnvelopeReferenceRepository {
  /**
   * Takes references that nobody uses, or whose use is longer ago than the window. Whoever claims the same one at the same time waits for
   * the end of this transaction; all are taken in one order, so that two batches cannot wait for each other.
   *
   * @param claims one a reference
   * @returns who holds each of them now, by key
   */
  async claim(
    tx: Tx,
    claims: readonly ReferenceClaim[],
    windowDays: number,
  ): Promise<ReadonlyMap<string, ReferenceHolder>> {
    if (claims.length === 0) return new Map();
    const taken = await tx.query<ReferenceHolder>(
      `INSERT INTO envelope_reference AS r (key, interchange_id, envelope, content_hash)
       SELECT x.key, x."interchangeId", x.envelope, x."contentHash"
       FROM jsonb_to_recordset($1::jsonb) AS x(key text, "interchangeId" uuid, envelope integer, "contentHash" text)
       ORDER BY x.key
       ON CONFLICT (key) DO UPDATE
         SET interchange_id = EXCLUDED.interchange_id, envelope = EXCLUDED.envelope, content_hash = EXCLUDED.content_hash, used_at = now()
         WHERE r.used_at < now() - make_interval(days => $2)
           OR (r.interchange_id, r.envelope) = (EXCLUDED.interchange_id, EXCLUDED.envelope)
       RETURNING ${FIELDS}`,
      [JSON.stringify(claims), windowDays],
    );
    const holders = new Map(taken.map((holder) => [holder.key, holder]));
    const missing = claims.map(({ key }) => key).filter((key) => !holders.has(key));
    if (missing.length === 0) return holders;
    // The conflict has locked these rows: they cannot change or go before this transaction ends.
    const others = await tx.query<ReferenceHolder>(`SELECT ${FIELDS} FROM envelope_reference WHERE key = ANY ($1)`, [
      missing,
    ]);
    for (const holder of others) holders.set(holder.key, holder);
    return holders;
  }

  /** Forgets what was used longer ago than the window. @returns how many */
  async forget(tx: Tx, windowDays: number): Promise<number> {
    const [row] = await tx.query<{ n: number }>(
      `WITH gone AS (DELETE FROM envelope_reference WHERE used_at < now() - make_interval(days => $1) RETURNING 1)
       SELECT count(*)::int AS n FROM gone`,
      [windowDays],
    );
    return row?.n ?? 0;
  }
}
