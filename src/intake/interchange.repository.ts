import { Injectable } from '@nestjs/common';
import type { Finding } from '../findings';
import type { Charset, Format, MessageGroup } from '../formats';
import type { MessageMeaning } from '../kernel';
import type { Sql, Tx } from '../platform';
import type { ReadEnvelope } from './envelope-reading';
import type { ReadMessage } from './read-message';
import { advance, type MessageState } from './road';

/** An interchange that waits to be read. */
export interface StoredInterchange {
  readonly id: string;
  readonly state: 'received' | 'read' | 'unreadable';
  readonly name: string | null;
  readonly payloadId: string;
  readonly size: number;
  /** The only partner that the delivering account may speak for; null for the company's own. */
  readonly accountPartnerId: string | null;
  /** The code of that partner. */
  readonly accountPartner: string | null;
  readonly receivedAt: Date;
  /** Number of the first receipt: what came first is decided first. */
  readonly receiptNumber: string;
}

/** What reading found out about an interchange. */
export interface InterchangeOutcome {
  readonly id: string;
  readonly state: 'read' | 'unreadable';
  readonly format: Format;
  readonly charset: Charset | null;
  readonly envelopes: readonly ReadEnvelope[];
  readonly groups: readonly MessageGroup[];
  readonly findings: readonly Finding[];
  readonly partnerId: string | null;
  readonly messageCount: number;
}

/** A message as it was written down. */
export interface MessageRow {
  readonly id: string;
  readonly interchangeId: string;
  readonly index: number;
  readonly type: string;
  readonly orderingKey: string | null;
  readonly state: MessageState;
}

/** A message with what a case about it tells. */
export interface ToldMessage extends MessageRow {
  readonly envelope: number;
  readonly groupIndex: number | null;
  readonly reference: string | null;
  readonly orderNumber: string | null;
  /** Empty unless somebody has to look at it. */
  readonly findings: readonly Finding[];
}

/** Interchanges and their messages. */
@Injectable()
export class InterchangeRepository {
  async toRead(sql: Sql, ids: readonly string[]): Promise<readonly StoredInterchange[]> {
    const rows = await sql.query<StoredInterchange & { size: string }>(
      `SELECT i.id, i.state, i.name, i.payload_id AS "payloadId", i.size, a.partner_id AS "accountPartnerId",
         (SELECT p.code FROM partner p WHERE p.id = a.partner_id) AS "accountPartner", i.received_at AS "receivedAt",
         (SELECT min(r.number)::text FROM receipt r WHERE r.interchange_id = i.id) AS "receiptNumber"
       FROM interchange i JOIN channel_account a ON a.id = i.account_id WHERE i.id = ANY ($1) ORDER BY i.received_at, i.id`,
      [ids],
    );
    return rows.map((row) => ({ ...row, size: Number(row.size) }));
  }

  /**
   * Writes messages of one or many interchanges. One that is there already, from a reading that broke off, stays; when it was decided
   * meanwhile it keeps what became of it.
   */
  async insertMessages(
    tx: Tx,
    messages: readonly (ReadMessage & { readonly interchangeId: string })[],
  ): Promise<readonly MessageRow[]> {
    if (messages.length === 0) return [];
    return tx.query<MessageRow>(
      `INSERT INTO message (interchange_id, index, envelope, group_index, reference, type, version, byte_start, byte_end, start_line, start_column,
         wrapped, guide, guide_version, order_number, ordering_key, state, findings)
       SELECT x."interchangeId", x.index, x.envelope, x."groupIndex", x.reference, x.type, x.version, x."byteStart", x."byteEnd", x."startLine",
         x."startColumn", x.wrapped, x.guide, x."guideVersion", x."orderNumber", x."orderingKey", x.state, x.findings
       FROM jsonb_to_recordset($1::jsonb) AS x("interchangeId" uuid, index integer, envelope integer, "groupIndex" integer, reference text, type text,
         version text, "byteStart" bigint, "byteEnd" bigint, "startLine" integer, "startColumn" integer, wrapped boolean, guide text,
         "guideVersion" text, "orderNumber" text, "orderingKey" text, state text, findings jsonb)
       ON CONFLICT (interchange_id, index) DO UPDATE SET state = message.state
       RETURNING id, interchange_id AS "interchangeId", index, type, ordering_key AS "orderingKey", state`,
      [JSON.stringify(messages)],
    );
  }

  /** Refuses every message of envelopes and groups that are wrong as a whole. */
  async refuse(tx: Tx, interchangeId: string, envelopes: readonly number[], groups: readonly number[]): Promise<void> {
    if (envelopes.length === 0 && groups.length === 0) return;
    await tx.query(
      `UPDATE message SET state = 'refused' WHERE interchange_id = $1 AND (envelope = ANY ($2) OR group_index = ANY ($3))
         AND state IN ('waiting', 'set-aside', 'frame')`,
      [interchangeId, envelopes, groups],
    );
  }

  /** Marks every message of envelopes that came before, with what is to be said of each. */
  async repeat(
    tx: Tx,
    interchangeId: string,
    repetitions: readonly { readonly envelope: number; readonly finding: Finding }[],
  ): Promise<void> {
    if (repetitions.length === 0) return;
    await tx.query(
      `UPDATE message m SET state = 'duplicate', findings = jsonb_build_array(x.finding)
       FROM jsonb_to_recordset($2::jsonb) AS x (envelope integer, finding jsonb)
       WHERE m.interchange_id = $1 AND m.envelope = x.envelope AND m.state IN ('waiting', 'refused', 'set-aside', 'frame')`,
      [interchangeId, JSON.stringify(repetitions)],
    );
  }

  /** The messages of a large interchange, page by page. */
  async page(sql: Sql, interchangeId: string, afterIndex: number, limit: number): Promise<readonly ToldMessage[]> {
    return sql.query<ToldMessage>(
      `SELECT id, interchange_id AS "interchangeId", index, ordering_key AS "orderingKey", state, envelope, group_index AS "groupIndex", reference,
         type,
         order_number AS "orderNumber", CASE WHEN state IN ('refused', 'set-aside') THEN findings ELSE '[]' END AS findings
       FROM message WHERE interchange_id = $1 AND index > $2 ORDER BY index LIMIT $3`,
      [interchangeId, afterIndex, limit],
    );
  }

  /**
   * Puts a file that could not be read back to be read. Not when it was answered: what an acknowledgement refused never becomes an
   * order (invariant xii). @returns false when it cannot be read again
   */
  async readAgain(tx: Tx, id: string): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE interchange SET state = 'received' WHERE id = $1 AND state = 'unreadable'
         AND NOT EXISTS (SELECT FROM reply WHERE interchange_id = $1) RETURNING id`,
      [id],
    );
    return rows.length === 1;
  }

  /** What deciding needs of a large interchange before it is finished with. */
  async noteEnvelopes(
    tx: Tx,
    { id, format, envelopes, groups }: Pick<InterchangeOutcome, 'id' | 'format' | 'envelopes' | 'groups'>,
  ): Promise<void> {
    await tx.query('UPDATE interchange SET format = $2, envelopes = $3, groups = $4 WHERE id = $1', [
      id,
      format,
      JSON.stringify(envelopes.map(storedEnvelope)),
      JSON.stringify(groups),
    ]);
  }

  async finish(tx: Tx, outcomes: readonly InterchangeOutcome[]): Promise<void> {
    await tx.query(
      `UPDATE interchange i SET state = x.state, format = x.format, charset = x.charset, envelopes = x.envelopes, groups = x.groups,
         findings = x.findings, partner_id = x."partnerId", message_count = x."messageCount", read_at = now()
       FROM jsonb_to_recordset($1::jsonb) AS x(id uuid, state text, format text, charset jsonb, envelopes jsonb, groups jsonb, findings jsonb,
         "partnerId" uuid, "messageCount" integer)
       WHERE i.id = x.id`,
      [JSON.stringify(outcomes.map((outcome) => ({ ...outcome, envelopes: outcome.envelopes.map(storedEnvelope) })))],
    );
  }

  /** The messages among these that still wait to be decided, each with what a person said that it means, if anybody did. */
  async stillWaiting(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, MessageMeaning | null>> {
    const rows = await tx.query<{ id: string; meaning: MessageMeaning | null }>(
      `SELECT id, meaning FROM message WHERE id = ANY ($1) AND state = 'waiting' ORDER BY id FOR UPDATE`,
      [ids],
    );
    return new Map(rows.map(({ id, meaning }) => [id, meaning]));
  }

  /** Moves messages along the road. */
  async decided(
    tx: Tx,
    messages: readonly {
      readonly id: string;
      readonly state: MessageState;
      readonly findings: readonly Finding[] | null;
    }[],
  ): Promise<void> {
    await tx.query(
      `UPDATE message m SET state = x.state, judged_at = now(), findings = coalesce(x.findings, m.findings)
       FROM jsonb_to_recordset($1::jsonb) AS x(id uuid, state text, findings jsonb) WHERE m.id = x.id`,
      [JSON.stringify(messages)],
    );
  }

  /** The message of an order that a person takes for one that replaces another becomes a change. */
  async replaces(tx: Tx, id: string, findings: readonly Finding[]): Promise<void> {
    const rows = await tx.query(
      `UPDATE message SET state = $2, meaning = 'replacement', judged_at = now(), findings = $3 WHERE id = $1 AND state = 'ordered' RETURNING 1`,
      [id, advance('ordered', 'replace'), JSON.stringify(findings)],
    );
    if (rows.length !== 1) throw new Error(`Message ${id} is no order`);
  }
}

const storedEnvelope = ({
  envelope,
  headerStart,
  headerEnd,
  characters,
  lineBreaks,
  findings,
  messageCount,
  refused,
}: ReadEnvelope) => ({
  envelope,
  headerStart,
  headerEnd,
  characters,
  lineBreaks,
  findings,
  messageCount,
  refused,
});
