import { Injectable } from '@nestjs/common';
import type { Finding } from '../findings';
import type { PurchaseOrder } from '../purchase-order';
import { arrayLiteral, type Sql, type Tx } from '../platform';
import {
  arrayTypes, columnNames, fieldNames, HEAD_COLUMNS, LINE_COLUMNS, readBack, recordNames, recordType,
} from './order-columns'; // prettier-ignore
import type { JudgedOrder, NewOrder } from './judged-order';
import type { Correction, SalesOrder, SalesOrderLine } from './sales-order';
import type { StoredFinding } from './stored-finding';

/** The lines of orders as rows `y`, the first of their arrays in this parameter; filled by {@link lineValues}. */
const lineArrays = (from: number): string =>
  `unnest($${String(from)}::uuid[], ${arrayTypes(LINE_COLUMNS, from + 1)}) AS y("orderId", ${recordNames(LINE_COLUMNS)})`;

const INSERT = `
  WITH o AS (
    INSERT INTO sales_order (id, reference, message_id, interchange_id, state, content_hash, document, received_at, judged_at,
      ${columnNames(HEAD_COLUMNS)})
    SELECT x.id, 'SO' || nextval('sales_order_reference'), x."messageId", x."interchangeId", 'in-review', x."contentHash", x.document,
      x."receivedAt", now(), ${fieldNames(HEAD_COLUMNS, 'x')}
    FROM jsonb_to_recordset($1::jsonb) AS x(id uuid, "messageId" uuid, "interchangeId" uuid, "contentHash" text, document jsonb,
      "receivedAt" timestamptz, ${recordType(HEAD_COLUMNS)})
    ON CONFLICT (message_id) DO NOTHING
    RETURNING id, reference),
  l AS (
    INSERT INTO sales_order_line (order_id, ${columnNames(LINE_COLUMNS)})
    SELECT y."orderId", ${fieldNames(LINE_COLUMNS, 'y')}
    FROM ${lineArrays(3)} JOIN o ON o.id = y."orderId"),
  f AS (
    INSERT INTO order_finding (order_id, fingerprint, sequence, code, severity, stops, body)
    SELECT z."orderId", z.fingerprint, z.sequence, z.code, z.severity, z.stops, z.body
    FROM jsonb_to_recordset($2::jsonb) AS z("orderId" uuid, fingerprint text, sequence integer, code text, severity text,
      stops boolean, body jsonb) JOIN o ON o.id = z."orderId"
    ON CONFLICT DO NOTHING)
  SELECT id, reference FROM o`;

const ORDER_FIELDS = `
  o.id, o.reference, o.message_id AS "messageId", o.interchange_id AS "interchangeId", o.state, o.version, o.occurrence,
  o.content_hash AS "contentHash", o.document, o.asked, o.fulfilment, o.corrections, o.rejection_reason AS "rejectionReason",
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
    return new Map(rows.map(({ id, reference }) => [id, reference]));
  }

  /**
   * Stores a later judgement of an order in review, which the caller has locked: head, lines and findings. Findings keep their identity
   * and what was decided about them; those that no longer hold become resolved.
   *
   * @returns the order's new version
   */
  async rewrite(tx: Tx, judged: JudgedOrder): Promise<number> {
    const assignments = HEAD_COLUMNS.map(({ column, field }) => `"${column}" = x."${field}"`).join(', ');
    const [row] = await tx.query<{ version: number }>(
      `UPDATE sales_order o SET ${assignments}, judged_at = now(), version = o.version + 1
       FROM jsonb_to_recordset($2::jsonb) AS x(${recordType(HEAD_COLUMNS)})
       WHERE o.id = $1 RETURNING o.version`,
      [judged.id, JSON.stringify([judged.head])],
    );
    await tx.query('DELETE FROM sales_order_line WHERE order_id = $1', [judged.id]);
    await tx.query(
      `INSERT INTO sales_order_line (order_id, ${columnNames(LINE_COLUMNS)})
       SELECT y."orderId", ${fieldNames(LINE_COLUMNS, 'y')} FROM ${lineArrays(1)}`,
      lineValues([judged]),
    );
    await tx.query(
      `INSERT INTO order_finding (order_id, fingerprint, sequence, code, severity, stops, body)
       SELECT z."orderId", z.fingerprint, z.sequence, z.code, z.severity, z.stops, z.body
       FROM jsonb_to_recordset($1::jsonb) AS z("orderId" uuid, fingerprint text, sequence integer, code text, severity text,
         stops boolean, body jsonb)
       ON CONFLICT (order_id, fingerprint) DO UPDATE SET sequence = EXCLUDED.sequence, severity = EXCLUDED.severity,
         stops = EXCLUDED.stops, body = EXCLUDED.body,
         state = CASE WHEN order_finding.state = 'resolved' THEN 'open' ELSE order_finding.state END`,
      [JSON.stringify(findingRows(judged))],
    );
    await tx.query(
      `UPDATE order_finding SET state = 'resolved'
       WHERE order_id = $1 AND state <> 'resolved' AND fingerprint <> ALL ($2)`,
      [judged.id, judged.findings.map(({ fingerprint }) => fingerprint)],
    );
    if (row === undefined) throw new Error(`Sales order ${judged.id} is not there`);
    return row.version;
  }

  /** Locks an order against every other change, and reads it. Null when there is no such order. */
  async lock(tx: Tx, id: string): Promise<SalesOrder | null> {
    await tx.query('SELECT 1 FROM sales_order WHERE id = $1 FOR UPDATE', [id]);
    return this.find(tx, id);
  }

  async find(sql: Sql, id: string): Promise<SalesOrder | null> {
    const [order] = await sql.query<Omit<SalesOrder, 'lines'>>(
      `SELECT ${ORDER_FIELDS} FROM sales_order o WHERE o.id = $1`,
      [id],
    );
    if (order === undefined) return null;
    const lines = await sql.query<SalesOrderLine>(
      `SELECT ${readBack(LINE_COLUMNS, 'l')} FROM sales_order_line l WHERE l.order_id = $1 ORDER BY l.index`,
      [id],
    );
    return { ...order, lines };
  }

  /** The findings of an order, those that no longer hold last. */
  async findings(sql: Sql, orderId: string): Promise<readonly StoredFinding[]> {
    const rows = await sql.query<StoredFindingRow>(
      `SELECT ${FINDING} FROM order_finding WHERE order_id = $1 ORDER BY state = 'resolved', sequence`,
      [orderId],
    );
    return rows.map(storedFinding);
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
      [order.id, JSON.stringify(document), JSON.stringify(asked), order.state === 'released' ? 1 : 0],
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
    const [row] = await sql.query<{ rejected: [number, string][] }>(
      'SELECT rejected_lines AS rejected FROM sales_order WHERE id = $1',
      [id],
    );
    return new Map(row?.rejected ?? []);
  }

  /** Notes a person's decision on an open finding. False when the finding is not open (any more). */
  async override(
    tx: Tx,
    orderId: string,
    fingerprint: string,
    decision: { action: string; reason: string; authority: string; by: string },
  ): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE order_finding SET state = 'overridden', override_action = $3, override_reason = $4, override_authority = $5,
         overridden_by = $6, overridden_at = now()
       WHERE order_id = $1 AND fingerprint = $2 AND state = 'open' RETURNING 1`,
      [orderId, fingerprint, decision.action, decision.reason, decision.authority, decision.by],
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

const FINDING = `fingerprint, state, stops, body, override_action AS action, override_reason AS reason,
  override_authority AS authority, overridden_by AS by, overridden_at AS at`;

/** Findings that were stored before they said so name neither line nor cause. */
const UNSAID = { line: null, cause: null };

/** What was decided before a finding went away does not count when it comes back: it is open again. */
function storedFinding(row: StoredFindingRow): StoredFinding {
  const { fingerprint, state, stops, body, action, reason, authority, by, at } = row;
  const override = action === null || state === 'open' ? null : { action, reason, authority, by, at };
  return { fingerprint, state, stops, finding: { ...UNSAID, ...body }, override };
}

interface StoredFindingRow {
  readonly fingerprint: string;
  readonly state: StoredFinding['state'];
  readonly stops: boolean;
  readonly body: Finding;
  readonly action: string | null;
  readonly reason: string;
  readonly authority: string;
  readonly by: string;
  readonly at: Date;
}

function lineValues(orders: readonly JudgedOrder[]): readonly string[] {
  const lines = orders.flatMap(({ lines }) => lines);
  const orderIds = orders.flatMap(({ id, lines }) => lines.map(() => id));
  return [orderIds, ...LINE_COLUMNS.map(({ field }) => lines.map((line) => line[field]))].map(arrayLiteral);
}

const findingRows = (order: JudgedOrder): readonly object[] =>
  order.findings.map(({ fingerprint, finding }, sequence) => ({
    orderId: order.id,
    fingerprint,
    sequence,
    code: finding.code,
    severity: finding.severity,
    stops: finding.stops,
    body: finding,
  }));
