import type { Language } from '../kernel';
import { Injectable } from '@nestjs/common';
import type { TradingPartner } from '../master';
import type { Sql, Tx } from '../platform';
import type { StoredReply } from './compose-reply';
import type { AcknowledgementModel } from './acknowledgement-model';
import type { OrderResponseModel } from './outcome';

type ReplyKind = StoredReply['kind'];

/** A reply to be made: what it is about, and everything its bytes are composed from. */
export interface NewReply {
  readonly id: string;
  readonly kind: ReplyKind;
  readonly partnerId: string;
  readonly orderId: string | null;
  readonly interchangeId: string;
  /** Which envelope of the interchange an acknowledgement is about; null for an order response. */
  readonly envelope: number | null;
  readonly outcomeVersion: number;
  readonly model: AcknowledgementModel | OrderResponseModel;
}

/** A reply together with the partner's settings that decide its form. */
export type ReplyToCompose = StoredReply & {
  readonly outboxId: string;
  readonly partnerId: string;
  readonly ours: { readonly scheme: string; readonly value: string };
  readonly companyName: string;
  /** Of the customer who is answered; null where the answer is about no order. */
  readonly language: Language | null;
};

/** What decides the form of answers to a partner, beside the answer itself. */
export type ComposeSettings = Pick<ReplyToCompose, 'ours' | 'companyName'> & {
  readonly languages: Readonly<Record<string, Language>>;
};

/** Reads and writes replies; what is in the outbox is the outbox's own. */
@Injectable()
export class ReplyRepository {
  /** Writes replies. One that was made before, for the same order and outcome or the same envelope, stays. @returns ids of new ones */
  async insert(tx: Tx, replies: readonly NewReply[]): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ id: string }>(
      `INSERT INTO reply (id, kind, partner_id, order_id, interchange_id, envelope, outcome_version, model)
       SELECT x.id, x.kind, x."partnerId", x."orderId", x."interchangeId", x.envelope, x."outcomeVersion", x.model
       FROM jsonb_to_recordset($1::jsonb) AS x(id uuid, kind text, "partnerId" uuid, "orderId" uuid, "interchangeId" uuid,
         envelope integer, "outcomeVersion" integer, model jsonb)
       ON CONFLICT DO NOTHING RETURNING id`,
      [JSON.stringify(replies)],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Those of these orders of which an answer was made that was not taken back. */
  async answeredBefore(sql: Sql, orderIds: readonly string[]): Promise<ReadonlySet<string>> {
    if (orderIds.length === 0) return new Set();
    const rows = await sql.query<{ id: string }>(
      `SELECT DISTINCT order_id AS id FROM outbox WHERE order_id = ANY ($1::uuid[]) AND state <> 'cancelled'`,
      [orderIds],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Which of these identifiers of receivers are our own: a location of the company, or how a partner knows us. */
  async ownIdentifiers(sql: Sql, receivers: readonly string[]): Promise<ReadonlySet<string>> {
    if (receivers.length === 0) return new Set();
    const rows = await sql.query<{ id: string }>(
      `SELECT r.id FROM unnest($1::text[]) AS r (id)
       WHERE EXISTS (SELECT FROM company c WHERE r.id = ANY (c.glns)) OR EXISTS (SELECT FROM partner p WHERE p.our_identifier = r.id)`,
      [[...new Set(receivers)]],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Whether these partners want order responses when an order does not say. */
  async responsePolicies(
    sql: Sql,
    partnerIds: readonly string[],
  ): Promise<ReadonlyMap<string, TradingPartner['respond']>> {
    const rows = await sql.query<{ id: string; respond: TradingPartner['respond'] }>(
      'SELECT id, respond FROM partner WHERE id = ANY ($1)',
      [[...new Set(partnerIds)]],
    );
    return new Map(rows.map(({ id, respond }) => [id, respond]));
  }

  /** The latest reply of each order. */
  async lastOfOrders(sql: Sql, orderIds: readonly string[]): Promise<readonly string[]> {
    if (orderIds.length === 0) return [];
    const rows = await sql.query<{ id: string }>(
      `SELECT DISTINCT ON (order_id) id FROM reply WHERE order_id = ANY ($1) ORDER BY order_id, outcome_version DESC`,
      [orderIds],
    );
    return rows.map(({ id }) => id);
  }

  async acknowledgementsOf(sql: Sql, interchangeId: string): Promise<readonly string[]> {
    const rows = await sql.query<{ id: string }>(
      `SELECT id FROM reply WHERE interchange_id = $1 AND envelope IS NOT NULL ORDER BY envelope, kind`,
      [interchangeId],
    );
    return rows.map(({ id }) => id);
  }

  /** The acknowledgements of these envelopes; an order response has no envelope of its own. */
  async ofEnvelopes(
    sql: Sql,
    envelopes: readonly { readonly interchangeId: string; readonly envelope: number }[],
  ): Promise<readonly string[]> {
    const rows = await sql.query<{ id: string }>(
      `SELECT DISTINCT r.id FROM jsonb_to_recordset($1::jsonb) AS x("interchangeId" uuid, envelope integer)
       JOIN reply r ON r.interchange_id = x."interchangeId" AND r.envelope = x.envelope ORDER BY r.id`,
      [JSON.stringify(envelopes)],
    );
    return rows.map(({ id }) => id);
  }

  /** What the composer needs for these outbox rows, in their order. */
  async toCompose(sql: Sql, outboxIds: readonly string[]): Promise<readonly ReplyToCompose[]> {
    return sql.query<ReplyToCompose>(
      `SELECT b.id AS "outboxId", r.kind, r.partner_id AS "partnerId", r.model,
         jsonb_build_object('scheme', p.our_scheme, 'value', p.our_identifier) AS ours, c.name AS "companyName",
         k.language
       FROM unnest($1::uuid[]) WITH ORDINALITY AS w(id, place)
       JOIN outbox b ON b.id = w.id JOIN reply r ON r.id = b.subject_id JOIN partner p ON p.id = r.partner_id CROSS JOIN company c
       LEFT JOIN sales_order s ON s.id = r.order_id LEFT JOIN customer k ON k.id = s.customer_id
       ORDER BY w.place`,
      [outboxIds],
    );
  }

  /** The same for orders whose answers are only shown, by partner; the language by customer. */
  async composeSettings(
    sql: Sql,
    orders: readonly { readonly partnerId: string | null; readonly customerId: string | null }[],
  ): Promise<ReadonlyMap<string, ComposeSettings>> {
    const rows = await sql.query<ComposeSettings & { id: string }>(
      `SELECT p.id, jsonb_build_object('scheme', p.our_scheme, 'value', p.our_identifier) AS ours, c.name AS "companyName",
         (SELECT coalesce(jsonb_object_agg(k.id, k.language), '{}') FROM customer k WHERE k.id = ANY ($2)) AS languages
       FROM partner p CROSS JOIN company c WHERE p.id = ANY ($1)`,
      [orders.flatMap(({ partnerId }) => partnerId ?? []), orders.flatMap(({ customerId }) => customerId ?? [])],
    );
    return new Map(rows.map(({ id, ...settings }) => [id, settings]));
  }

  /**
   * Takes a control reference for each reply, in one go for all partners. The row lock makes one composer per partner work at a time, and a
   * number that was committed is never taken again, whether the bytes ever leave or not (architecture, decision 7). One that is rolled back was
   * never sent: take it in the transaction that stores the bytes. The locks are taken in the order of the ids, so that two composers cannot
   * wait for each other.
   *
   * @param partnerIds whom each reply is for
   * @returns the number of each; those of one partner are consecutive
   */
  async takeControlNumbers(tx: Tx, partnerIds: readonly string[]): Promise<readonly number[]> {
    if (partnerIds.length === 0) return [];
    const rows = await tx.query<{ partnerId: string; before: string }>(
      `WITH wanted AS (SELECT partner_id, count(*) AS count FROM unnest($1::uuid[]) AS u (partner_id) GROUP BY partner_id),
       taken AS (
         INSERT INTO control_counter (partner_id, last) SELECT partner_id, count FROM wanted ORDER BY partner_id
         ON CONFLICT (partner_id) DO UPDATE SET last = control_counter.last + EXCLUDED.last RETURNING partner_id, last)
       SELECT partner_id AS "partnerId", (last - count)::text AS before FROM taken JOIN wanted USING (partner_id)`,
      [partnerIds],
    );
    const last = new Map(rows.map(({ partnerId, before }) => [partnerId, Number(before)]));
    return partnerIds.map((partnerId) => {
      const before = last.get(partnerId);
      if (before === undefined) throw new Error('A control counter gave no number');
      last.set(partnerId, before + 1);
      return before + 1;
    });
  }
}
