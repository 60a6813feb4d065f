import { Injectable } from '@nestjs/common';
import { wholeFinding, type ActionCode, type KeptFinding } from '../findings';
import type { PurchaseOrder } from '../purchase-order';
import { arrayLiteral, type Sql, type Tx } from '../platform';
import { HEAD_COLUMNS, LINE_COLUMNS, readBack } from './order-columns';
import { CHANGED, findingRows, INSERT, lineColumns, REWRITE, noteUses, usesOf } from './order-sql';
import type { JudgedOrder, NewOrder } from './judged-order';
import { isReleased, type Correction, type SalesOrder, type SalesOrderLine } from './sales-order';
import type { OverrideDecision, StoredFinding } from './stored-finding';

const ORDER_FIELDS = `
  o.id, o.reference, o.message_id AS "messageId", o.interchange_id AS "interchangeId", o.state, o.version, o.occurrence,
  o.content_hash AS "contentHash", o.document, o.asked, o.fulfilment, o.released_by AS "releasedBy", o.corrections, o.rejection_reason AS "rejectionReason",
  o.outcome_version AS "outcomeVersion", o.received_at AS "receivedAt", o.released_at AS "releasedAt", ${readBack(HEAD_COLUMNS, 'o')}`;

/** Reads and writes orders of the sales administration; everything set-based. */
@Injectable()
export class OrderRepository {
  /**
   * Writes orders with their lines and findings in one statement.
   *
   * @returns id -> our reference of those that are new; a message that already has its order is left alone
   */
  async insert(tx: Tx, orders: readonly NewOrder[]): Promise<ReadonlyMap<string, string>> {
    const rows = await tx.query<{ id: string; reference: string }>(INSERT, [
      JSON.stringify(
        orders.map(({ id, messageId, interchangeId, contentHash, document, receivedAt, head }) => ({
          id, messageId, interchangeId, contentHash, document, receivedAt, ...head,
        })), // prettier-ignore
      ),
      JSON.stringify(orders.flatMap(findingRows)),
      ...lineValues(orders),
    ]);
    await writeUses(
      tx,
      orders.filter(({ id }) => rows.some((row) => row.id === id)),
    );
    return new Map(rows.map(({ id, reference }) => [id, reference]));
  }

  /** {@link rewriteAll} of one order. @returns its new version */
  async rewrite(tx: Tx, judged: JudgedOrder): Promise<number> {
    const version = (await this.rewriteAll(tx, [judged])).get(judged.id);
    if (version === undefined) throw new Error(`Sales order ${judged.id} is not there`);
    return version;
  }

  /**
   * Stores later judgements of orders in review, which the caller has locked, in one statement: heads, lines and findings. Findings keep
   * their identity and what was decided about them; those that no longer hold become resolved. What others said about an order (the ERP, a
   * change) is not for a judgement to settle.
   *
   * @returns by id the new versions
   */
  async rewriteAll(tx: Tx, judged: readonly JudgedOrder[]): Promise<ReadonlyMap<string, number>> {
    if (judged.length === 0) return new Map();
    const rows = await tx.query<{ id: string; version: number }>(REWRITE, [
      JSON.stringify(judged.map(({ id, head, rest }) => ({ id, rest: rest ?? null, ...head }))),
      JSON.stringify(judged.flatMap(findingRows)),
      JSON.stringify(judged.flatMap(({ id, reopened }) => (reopened ?? []).map((fingerprint) => ({ orderId: id, fingerprint })))), // prettier-ignore
      JSON.stringify(usesOf(judged)),
      ...lineValues(judged),
    ]);
    return new Map(rows.map(({ id, version }) => [id, version]));
  }

  /** Of these judgements the ids of those that say anything else than what is stored. */
  async changedAmong(sql: Sql, judged: readonly JudgedOrder[]): Promise<ReadonlySet<string>> {
    const rows = await sql.query<{ id: string }>(CHANGED, [
      JSON.stringify(judged.map(({ id, head }) => ({ id, ...head }))),
      JSON.stringify(judged.flatMap(findingRows)),
      judged.map(({ id }) => id),
      ...lineValues(judged),
      judged.filter(({ rest }) => rest !== undefined).map(({ id }) => id),
    ]);
    const reopened = judged.filter((one) => (one.reopened ?? []).length > 0);
    return new Set([...rows, ...reopened].map(({ id }) => id));
  }

  /** The oldest first. */
  async idsInReview(sql: Sql): Promise<readonly string[]> {
    const rows = await sql.query<{ id: string }>(
      `SELECT id FROM sales_order WHERE state IN ('in-review', 'partly-released') ORDER BY received_at, id`,
    );
    return rows.map(({ id }) => id);
  }

  /** Notes that a person wants to be asked about a finding that was answered without one. False when it is not (any more). */
  async refuseAuto(tx: Tx, orderId: string, fingerprint: string): Promise<StoredFinding['auto']> {
    const [row] = await tx.query<{ action: ActionCode; by: string }>(
      `UPDATE order_finding SET state = 'open', auto_refused = true
       WHERE order_id = $1 AND fingerprint = $2 AND state = 'auto' RETURNING auto_action AS action, auto_by AS by`,
      [orderId, fingerprint],
    );
    return row ?? null;
  }

  /** Locks an order against every other change, and reads it. Null when there is no such order. */
  async lock(tx: Tx, id: string): Promise<SalesOrder | null> {
    return (await this.lockAll(tx, [id])).get(id) ?? null;
  }

  /** Locks orders, in the sequence of their ids, and reads them. Those that are not there are missing. */
  async lockAll(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, SalesOrder>> {
    await tx.query('SELECT 1 FROM sales_order WHERE id = ANY ($1::uuid[]) ORDER BY id FOR UPDATE', [ids]);
    return this.findAll(tx, ids);
  }

  async find(sql: Sql, id: string): Promise<SalesOrder | null> {
    return (await this.findAll(sql, [id])).get(id) ?? null;
  }

  /** The id of the order that we call so. */
  async idOf(sql: Sql, reference: string): Promise<string | null> {
    const [row] = await sql.query<{ id: string }>('SELECT id FROM sales_order WHERE reference = $1', [reference]);
    return row?.id ?? null;
  }

  private async findAll(sql: Sql, ids: readonly string[]): Promise<ReadonlyMap<string, SalesOrder>> {
    const orders = await sql.query<Omit<SalesOrder, 'lines'>>(
      `SELECT ${ORDER_FIELDS} FROM sales_order o WHERE o.id = ANY ($1::uuid[])`,
      [ids],
    );
    if (orders.length === 0) return new Map();
    const lines = await sql.query<SalesOrderLine & { orderId: string }>(
      `SELECT l.order_id AS "orderId", ${readBack(LINE_COLUMNS, 'l')} FROM sales_order_line l
       WHERE l.order_id = ANY ($1::uuid[]) ORDER BY l.order_id, l.index`,
      [ids],
    );
    const byOrder = new Map<string, SalesOrderLine[]>(orders.map(({ id }) => [id, []]));
    for (const { orderId, ...line } of lines) byOrder.get(orderId)?.push(line);
    return new Map(orders.map((order) => [order.id, { ...order, lines: byOrder.get(order.id) ?? [] }]));
  }

  /** The order of the same customer, under the same number, that has this content; null when there is none. */
  async withContent(
    sql: Sql,
    { customerId, orderNumberKey, orderNumberScope }: SalesOrder,
    contentHash: string,
  ): Promise<Pick<SalesOrder, 'id' | 'reference' | 'document'> | null> {
    const [row] = await sql.query<Pick<SalesOrder, 'id' | 'reference' | 'document'>>(
      `SELECT o.id, o.reference, o.document FROM sales_order o
       WHERE o.order_number_key = $2 AND o.customer_id = $1 AND o.order_number_scope = $3 AND o.content_hash = $4
       ORDER BY o.received_at DESC LIMIT 1`,
      [customerId, orderNumberKey, orderNumberScope, contentHash],
    );
    return row ?? null;
  }

  /** The findings of an order, those that no longer hold last. */
  async findings(sql: Sql, orderId: string): Promise<readonly StoredFinding[]> {
    return (await this.findingsOf(sql, [orderId])).get(orderId) ?? [];
  }

  /** By order, {@link findings} of several. */
  async findingsOf(sql: Sql, orderIds: readonly string[]): Promise<ReadonlyMap<string, readonly StoredFinding[]>> {
    const rows = await sql.query<StoredFindingRow & { orderId: string }>(
      `SELECT order_id AS "orderId", ${FINDING} FROM order_finding WHERE order_id = ANY ($1::uuid[])
       ORDER BY order_id, state = 'resolved', sequence`,
      [orderIds],
    );
    const byOrder = new Map<string, StoredFinding[]>(orderIds.map((id) => [id, []]));
    for (const { orderId, ...row } of rows) byOrder.get(orderId)?.push(storedFinding(row));
    return byOrder;
  }

  /** For a list of orders: how many findings each has, and the `most` that matter most, open and severe ones first. */
  async mainFindings(
    sql: Sql,
    orderIds: readonly string[],
    most: number,
  ): Promise<ReadonlyMap<string, { readonly count: number; readonly findings: readonly StoredFinding[] }>> {
    const rows = await sql.query<StoredFindingRow & { orderId: string; count: number }>(
      `SELECT "orderId", count, ${FINDING} FROM (
         SELECT *, order_id AS "orderId", count(*) OVER (PARTITION BY order_id)::int AS count,
           row_number() OVER (PARTITION BY order_id ORDER BY state <> 'open', NOT stops,
             array_position(ARRAY['blocking', 'error', 'warning', 'info'], severity), sequence) AS place
         FROM order_finding WHERE order_id = ANY ($1)) AS f
       WHERE place <= $2 ORDER BY order_id, place`,
      [orderIds, most],
    );
    const byOrder = new Map<string, { count: number; findings: StoredFinding[] }>();
    for (const row of rows) {
      const told = byOrder.get(row.orderId) ?? { count: row.count, findings: [] };
      told.findings.push(storedFinding(row));
      byOrder.set(row.orderId, told);
    }
    return byOrder;
  }

  /** Puts another wording of the buyer's order in force; the caller has locked the order and judges it again. */
  async revise(tx: Tx, id: string, { document, asked, corrections, rejectedLines }: Revision): Promise<void> {
    await tx.query(
      `UPDATE sales_order SET document = $2, asked = $3, corrections = $4, rejected_lines = $5, version = version + 1 WHERE id = $1`,
      [id, JSON.stringify(document), asked === null ? null : JSON.stringify(asked), JSON.stringify(corrections), JSON.stringify([...rejectedLines])], // prettier-ignore
    );
  }

  /**
   * Keeps that a change is refused: what is booked stays. Lines that it would have added stand behind the others, declined.
   */
  async refuseChange(tx: Tx, order: SalesOrder, { document, asked, reason }: RefusedChange): Promise<void> {
    const added = document.lines.slice(order.document.lines.length);
    await tx.query(
      `UPDATE sales_order SET document = $2, asked = $3, version = version + 1, outcome_version = outcome_version + $4 WHERE id = $1`,
      [order.id, JSON.stringify(document), JSON.stringify(asked), isReleased(order.state) ? 1 : 0],
    );
    const reopened = asked.lines.flatMap(({ withdrawn }, index) => (withdrawn !== true && order.document.lines[index]?.withdrawn === true ? [index] : [])); // prettier-ignore
    await tx.query(`UPDATE sales_order_line SET rejected_reason = $3 WHERE order_id = $1 AND index = ANY ($2)`, [order.id, reopened, reason]); // prettier-ignore
    await tx.query(
      `INSERT INTO sales_order_line (order_id, index, number, rejected_reason, gtin, supplier_article, buyer_article, description, unit)
       SELECT $1, x.index, x.number, $3, x.gtin, x."supplierArticle", x."buyerArticle", x.description, x.unit
       FROM jsonb_to_recordset($2::jsonb) AS x(index integer, number text, gtin text, "supplierArticle" text, "buyerArticle" text,
         description text, unit text)`,
      [order.id, JSON.stringify(added.map((line, i) => ({ ...line, index: order.document.lines.length + i }))), reason],
    );
  }

  /** Keeps a correction beside the document; a later one of the same field replaces it. */
  async setCorrections(tx: Tx, id: string, corrections: readonly Correction[]): Promise<void> {
    await tx.query('UPDATE sales_order SET corrections = $2 WHERE id = $1', [id, JSON.stringify(corrections)]);
  }

  async setRejectedLines(tx: Tx, id: string, rejected: ReadonlyMap<number, string>): Promise<void> {
    await tx.query('UPDATE sales_order SET rejected_lines = $2 WHERE id = $1', [id, JSON.stringify([...rejected])]);
  }

  async rejectedLines(sql: Sql, id: string): Promise<ReadonlyMap<number, string>> {
    return (await this.rejectedLinesOf(sql, [id])).get(id) ?? new Map<number, string>();
  }

  /** By order, the lines that are declined, and why. */
  async rejectedLinesOf(sql: Sql, ids: readonly string[]): Promise<ReadonlyMap<string, ReadonlyMap<number, string>>> {
    const rows = await sql.query<{ id: string; rejected: [number, string][] }>(
      'SELECT id, rejected_lines AS rejected FROM sales_order WHERE id = ANY ($1::uuid[])',
      [ids],
    );
    return new Map(rows.map(({ id, rejected }) => [id, new Map(rejected)]));
  }

  /** Notes a person's decision on an open finding. False when the finding is not open (any more). */
  async override(tx: Tx, orderId: string, fingerprint: string, decision: OverrideDecision): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE order_finding SET state = 'overridden', override_action = $3, override_reason = $4, override_authority = $5,
         overridden_by = $6, overridden_at = now(), override_at_stake = $7
       WHERE order_id = $1 AND fingerprint = $2 AND state = 'open' RETURNING 1`,
      [
        orderId,
        fingerprint,
        decision.action,
        decision.reason,
        decision.authority,
        decision.by,
        decision.atStake ?? null,
      ],
    );
    return rows.length === 1;
  }

  /**
   * Ends an order that a person takes for a change of another one. Nothing of it is refused, so nobody is told anything by this. False when it does
   * not wait at the desk (any more).
   */
  async becomeChange(tx: Tx, id: string): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE sales_order SET state = 'became-change', version = version + 1 WHERE id = $1 AND state = 'in-review' RETURNING 1`,
      [id],
    );
    return rows.length === 1;
  }

  async reject(tx: Tx, id: string, reason: string): Promise<void> {
    await tx.query(
      `UPDATE sales_order SET state = 'rejected', rejection_reason = $2, version = version + 1,
         outcome_version = outcome_version + 1
       WHERE id = $1 AND state = 'in-review'`,
      [id, reason],
    );
  }
}

const lineValues = (orders: readonly JudgedOrder[]): readonly string[] => lineColumns(orders).map(arrayLiteral);

/** Another wording of an order, and what of the decisions on it still holds. */
export interface Revision {
  readonly document: PurchaseOrder;
  readonly asked: PurchaseOrder | null;
  readonly corrections: readonly Correction[];
  readonly rejectedLines: ReadonlyMap<number, string>;
}

export interface RefusedChange {
  readonly document: PurchaseOrder;
  readonly asked: PurchaseOrder;
  readonly reason: string;
}

const FINDING = `fingerprint, state, stops, body, source, auto_action AS "autoAction", auto_by AS "autoBy", auto_refused AS "autoRefused",
  override_action AS action, override_reason AS reason, override_authority AS authority, overridden_by AS by, overridden_at AS at,
  override_at_stake::text AS "atStake"`;

/** What was decided before a finding went away does not count when it comes back: it is open again. */
function storedFinding(row: StoredFindingRow): StoredFinding {
  const { fingerprint, state, stops, body, source, autoAction, autoBy, autoRefused, ...decided } = row;
  const { action, reason, authority, by, at, atStake } = decided;
  const override =
    action === null || state === 'open' || state === 'auto' ? null : { action, reason, authority, by, at, atStake };
  const auto = state !== 'auto' || autoAction === null || autoBy === null ? null : { action: autoAction, by: autoBy };
  const finding = wholeFinding(body);
  return { fingerprint, state, stops, finding, source, auto, autoRefused, override };
}

/** Notes which findings a remembered answer settled, or would have on trial; once each, however often the order is judged. */
async function writeUses(tx: Tx, orders: readonly JudgedOrder[]): Promise<void> {
  const uses = usesOf(orders);
  if (uses.length === 0) return;
  await tx.query(noteUses(1), [JSON.stringify(uses)]);
}

interface StoredFindingRow {
  readonly fingerprint: string;
  readonly state: StoredFinding['state'];
  readonly stops: boolean;
  readonly body: KeptFinding;
  readonly source: StoredFinding['source'];
  readonly autoAction: ActionCode | null;
  readonly autoBy: string | null;
  readonly autoRefused: boolean;
  readonly action: string | null;
  readonly reason: string;
  readonly authority: string;
  readonly by: string;
  readonly at: Date;
  readonly atStake: string | null;
}
