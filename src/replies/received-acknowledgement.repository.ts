import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '../platform';
import { ownReference } from './control-reference';
import { acknowledgedReference, type AcknowledgedAs, type Received } from './received';

/** The last word of one kind of acknowledgement about something that we sent. */
export interface LastWord {
  readonly partnerId: string;
  readonly controlReference: string;
  readonly outcome: AcknowledgedAs;
  readonly receivedAt: Date;
}

/** Acknowledgements that partners sent us. */
@Injectable()
export class ReceivedAcknowledgementRepository {
  /** Writes them down; one that is there already stays. */
  async insert(tx: Tx, received: readonly Received[]): Promise<void> {
    await tx.query(
      `INSERT INTO received_acknowledgement (message_id, partner_id, standard, outcome, control_reference, content, received_at, place)
       SELECT r."messageId", r."partnerId", r.standard, r.outcome, r."controlReference", r.content, r."receivedAt", r.place
       FROM jsonb_to_recordset($1::jsonb) AS r ("messageId" uuid, "partnerId" uuid, standard text, outcome text,
         "controlReference" text, content jsonb, "receivedAt" timestamptz, place integer)
       ON CONFLICT DO NOTHING`,
      [
        JSON.stringify(
          received.map((one) => ({
            ...one,
            standard: one.content.standard,
            outcome: one.content.outcome,
            controlReference: ownReference(acknowledgedReference(one.content)),
          })),
        ),
      ],
    );
  }

  /** What each kind of acknowledgement said last about what was sent to partners under these references. */
  async lastWords(
    sql: Sql,
    sent: readonly { readonly partnerId: string; readonly controlReference: string }[],
  ): Promise<readonly LastWord[]> {
    return sql.query<LastWord>(
      `SELECT DISTINCT ON (a.partner_id, a.control_reference, a.standard) a.partner_id AS "partnerId",
         a.control_reference AS "controlReference", a.outcome, a.received_at AS "receivedAt"
       FROM received_acknowledgement a JOIN (SELECT DISTINCT * FROM jsonb_to_recordset($1::jsonb)
         AS r ("partnerId" uuid, "controlReference" text)) AS s
         ON a.partner_id = s."partnerId" AND a.control_reference = s."controlReference"
       ORDER BY a.partner_id, a.control_reference, a.standard, a.received_at DESC, a.place DESC`,
      [JSON.stringify(sent)],
    );
  }
}
