import { Injectable } from '@nestjs/common';
import type { FunctionKind, MessageMeaning } from '../kernel';
import type { Tx } from '../platform';
import type { MessageRow } from './interchange.repository';

/** A message whose meaning a person may give: nobody knew it, or it was kept as one that asks for nothing. */
export interface MeantMessage {
  readonly id: string;
  readonly receiptNumber: string;
  readonly partnerId: string | null;
  readonly kind: FunctionKind;
  readonly documentType: string | null;
  /** Null where the message has none: then its partner's meaning cannot be remembered. */
  readonly code: string | null;
}

const FOUND = `
  SELECT m.id, (SELECT min(r.number)::text FROM receipt r WHERE r.interchange_id = m.interchange_id) AS "receiptNumber",
    coalesce(c.partner_id, k.partner_id) AS "partnerId", d.document ->> 'kind' AS kind, d.document ->> 'documentType' AS "documentType",
    d.document ->> 'functionCode' AS code
  FROM message m LEFT JOIN order_change c ON c.message_id = m.id AND c.intent = 'unknown' AND c.state IN ('unmatched', 'requested')
    LEFT JOIN kept_message k ON k.message_id = m.id
    CROSS JOIN LATERAL (SELECT coalesce(c.document, k.document) AS document) d
  WHERE d.document IS NOT NULL AND m.state IN ('change', 'information')`;

/** Puts messages back on the road once somebody knows what they mean. */
@Injectable()
export class MeaningRepository {
  /** Locks and reads the message; null where there is none whose meaning can be given. */
  async find(tx: Tx, id: string): Promise<MeantMessage | null> {
    const [row] = await tx.query<MeantMessage>(`${FOUND} AND m.id = $1 FOR UPDATE OF m`, [id]);
    return row ?? null;
  }

  /** What else of a partner waits for the meaning of this code, the oldest first. */
  async waitingFor(
    tx: Tx,
    partnerId: string,
    code: string,
    kind: FunctionKind | null,
    documentType: string | null,
  ): Promise<readonly MeantMessage[]> {
    return tx.query<MeantMessage>(
      `${FOUND} AND c.partner_id = $1 AND d.document ->> 'functionCode' = $2 AND ($3::text IS NULL OR d.document ->> 'kind' = $3)
         AND ($4::text IS NULL OR d.document ->> 'documentType' = $4)
       ORDER BY m.id LIMIT 500 FOR UPDATE OF m`,
      [partnerId, code, kind, documentType],
    );
  }

  /** They wait to be decided again; what was written down of them goes, and comes anew. @param meaning of these alone; null: as agreed */
  async waitAgain(tx: Tx, ids: readonly string[], meaning: MessageMeaning | null): Promise<readonly MessageRow[]> {
    await tx.query(`DELETE FROM order_change WHERE message_id = ANY ($1) AND intent = 'unknown' AND state IN ('unmatched', 'requested')`, [ids]); // prettier-ignore
    await tx.query('DELETE FROM kept_message WHERE message_id = ANY ($1)', [ids]);
    return tx.query<MessageRow>(
      `UPDATE message m SET state = 'waiting', meaning = $2, findings = '[]' WHERE id = ANY ($1)
       RETURNING m.id, m.interchange_id AS "interchangeId", m.index, m.type, m.ordering_key AS "orderingKey", m.state`,
      [ids, meaning],
    );
  }
}
