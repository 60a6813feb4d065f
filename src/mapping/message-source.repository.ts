import { Injectable } from '@nestjs/common';
import type { Format, Message, MessageGroup } from '../formats';
import type { Sql } from '../platform';
import { frameTypes } from './file-frame';
import type { SourceAccount, StoredEnvelope } from './source-message';

/** Where the bytes of a message are, and what was noted of it when the interchange was read. */
export interface MessagePlace {
  readonly messageId: string;
  readonly interchangeId: string;
  readonly index: number;
  readonly envelopeIndex: number;
  readonly byteStart: number;
  readonly byteEnd: number;
  readonly startLine: number;
  readonly startColumn: number;
  readonly wrapped: boolean;
  readonly group: MessageGroup | null;
  readonly payloadId: string;
  readonly payloadSize: number;
  readonly format: Format;
  readonly envelope: StoredEnvelope | null;
  /** What read the message first; null where no guide did. */
  readonly guide: string | null;
  readonly edition: string | null;
  readonly account: SourceAccount;
  readonly receivedAt: Date;
}

/** A message that frames others. */
export interface FrameRow extends Pick<Message, 'index' | 'envelope' | 'type'> {
  readonly id: string;
  readonly interchangeId: string;
}

interface PlaceRow extends Omit<MessagePlace, 'account' | 'byteStart' | 'byteEnd' | 'payloadSize'> {
  readonly byteStart: string;
  readonly byteEnd: string;
  readonly payloadSize: string;
  readonly accountName: string;
  readonly accountPartnerId: string | null;
  readonly accountIdentifier: SourceAccount['identifier'];
}

/** Finds the bytes of stored messages. */
@Injectable()
export class MessageSourceRepository {
  async places(sql: Sql, messageIds: readonly string[]): Promise<readonly MessagePlace[]> {
    const rows = await sql.query<PlaceRow>(
      `SELECT m.id AS "messageId", m.interchange_id AS "interchangeId", m.index, m.envelope AS "envelopeIndex",
         m.byte_start AS "byteStart", m.byte_end AS "byteEnd", m.start_line AS "startLine", m.start_column AS "startColumn",
         m.wrapped, i.groups -> m.group_index AS "group",
         i.payload_id AS "payloadId", i.size AS "payloadSize", i.format, i.envelopes -> m.envelope AS envelope,
         m.guide, m.guide_version AS edition, a.name AS "accountName", a.partner_id AS "accountPartnerId",
         (SELECT jsonb_build_object('scheme', d.scheme, 'value', d.value) FROM partner_identifier d WHERE d.partner_id = a.partner_id
            ORDER BY d.scheme, d.value LIMIT 1) AS "accountIdentifier", i.received_at AS "receivedAt"
       FROM message m JOIN interchange i ON i.id = m.interchange_id JOIN channel_account a ON a.id = i.account_id
       WHERE m.id = ANY ($1)`,
      [messageIds],
    );
    return rows.map(({ accountName: name, accountPartnerId: partnerId, accountIdentifier: identifier, ...row }) => ({
      ...row,
      account: { name, partnerId, identifier },
      byteStart: Number(row.byteStart),
      byteEnd: Number(row.byteEnd),
      payloadSize: Number(row.payloadSize),
    }));
  }

  /** Where files begin and end within these interchanges, in their order. One look at an interchange, however many messages are asked for. */
  async frames(sql: Sql, interchangeIds: readonly string[]): Promise<readonly FrameRow[]> {
    return sql.query<FrameRow>(
      `SELECT id, interchange_id AS "interchangeId", index, envelope, type FROM message
       WHERE interchange_id = ANY ($1) AND type = ANY ($2) ORDER BY index`,
      [interchangeIds, frameTypes()],
    );
  }
}
