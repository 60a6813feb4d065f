import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '../platform';
import type { MessageRow } from './interchange.repository';

/** A message that no guide read, and whose case nobody has closed. */
export interface SetAsideMessage {
  readonly id: string;
  readonly interchangeId: string;
  readonly receivedAt: Date;
  readonly type: string;
  /** Number of the first receipt of its file. */
  readonly receiptNumber: string;
}

/** What reads it now. */
export interface NewReading {
  readonly id: string;
  readonly guide: string;
  readonly edition: string;
  readonly orderNumber: string | null;
  readonly orderingKey: string | null;
}

/** A file may hold envelopes of several senders, and an account may bring those of another partner. */
const SENDER = `i.envelopes -> m.envelope -> 'envelope'`;
const IDENTIFIED = `SELECT 1 FROM partner_identifier d WHERE d.value = ${SENDER} ->> 'sender'
  AND d.scheme = coalesce(${SENDER} ->> 'senderQualifier', d.scheme)`;
const IS_HIS = `(EXISTS (${IDENTIFIED} AND d.partner_id = p.id) OR a.partner_id = p.id AND NOT EXISTS (${IDENTIFIED}))`;

/** Finds messages that were set aside and puts them back on the road. */
@Injectable()
export class SecondReadingRepository {
  /** Those of a partner: by the sender of their own envelope, else by the account that they came through; what a person has closed meanwhile was dealt with by other means. */
  setAside(sql: Sql, partner: string): Promise<readonly SetAsideMessage[]> {
    return sql.query<SetAsideMessage>(
      `SELECT m.id, m.interchange_id AS "interchangeId", i.received_at AS "receivedAt", m.type,
         (SELECT min(r.number)::text FROM receipt r WHERE r.interchange_id = i.id) AS "receiptNumber"
       FROM review_case c JOIN message m ON m.id = c.message_id JOIN interchange i ON i.id = m.interchange_id
       JOIN channel_account a ON a.id = i.account_id JOIN partner p ON p.code = $1
       WHERE c.reason = 'not-an-order' AND c.state = 'open' AND m.state = 'set-aside' AND ${IS_HIS}
       ORDER BY i.received_at, m.index LIMIT 500`,
      [partner],
    );
  }

  /** Those that are set aside still wait now. @returns them, in the order of their arrival */
  async waitAgain(tx: Tx, readings: readonly NewReading[]): Promise<readonly MessageRow[]> {
    return tx.query<MessageRow>(
      `UPDATE message m SET state = 'waiting', guide = x.guide, guide_version = x.edition, order_number = x."orderNumber",
         ordering_key = x."orderingKey", findings = '[]'
       FROM jsonb_to_recordset($1::jsonb) AS x(id uuid, guide text, edition text, "orderNumber" text, "orderingKey" text)
       WHERE m.id = x.id AND m.state = 'set-aside'
       RETURNING m.id, m.interchange_id AS "interchangeId", m.index, m.type, m.ordering_key AS "orderingKey", m.state`,
      [JSON.stringify(readings)],
    );
  }
}
