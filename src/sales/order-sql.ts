import type { JudgedOrder } from './judged-order';
import {
  arrayTypes,
  columnNames,
  fieldNames,
  findingLine,
  HEAD_COLUMNS,
  LINE_COLUMNS,
  recordNames,
  recordType,
} from './order-columns';

/* Statements of `order.repository` that write a judgement, and the rows that they come with. */

/** The lines of orders as rows `y`, the first of their arrays in this parameter; filled by {@link lineColumns}. */
const lineArrays = (from: number): string =>
  `unnest($${String(from)}::uuid[], ${arrayTypes(LINE_COLUMNS, from + 1)}) AS y("orderId", ${recordNames(LINE_COLUMNS)})`;

/** The columns of a finding that a judgement fills, and the record that they come as. */
const FINDING_COLUMNS = 'fingerprint, sequence, code, severity, stops, state, auto_action, auto_by, body';
const FINDING_VALUES =
  'z.fingerprint, z.sequence, z.code, z.severity, z.stops, z.state, z."autoAction", z."autoBy", z.body';
const FINDING_RECORD = `z("orderId" uuid, fingerprint text, sequence integer, code text, severity text, stops boolean,
      state text, "autoAction" text, "autoBy" text, body jsonb)`;

export const INSERT = `
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
    INSERT INTO order_finding (order_id, ${FINDING_COLUMNS})
    SELECT z."orderId", ${FINDING_VALUES} FROM jsonb_to_recordset($2::jsonb) AS ${FINDING_RECORD} JOIN o ON o.id = z."orderId"
    ON CONFLICT DO NOTHING)
  SELECT id, reference FROM o`;

/** The parameter of {@link CHANGED} with the ids of the orders of which a part is released. */
const RESTS = 5 + LINE_COLUMNS.length;

/** A finding that is not about a line that went already: those are history. */
const OF_REST = `(${findingLine('order_finding')} IS NULL OR EXISTS (
  SELECT 1 FROM sales_order_line w WHERE w.order_id = order_finding.order_id AND w.index = ${findingLine('order_finding')} AND w.held))`;

/** Compared as values of their columns: 34.90 is 34.9, and a body is the same in whatever sequence its words stand. */
export const CHANGED = `
  WITH h AS (SELECT * FROM jsonb_to_recordset($1::jsonb) AS x(id uuid, ${recordType(HEAD_COLUMNS)})),
  stored_line AS (SELECT order_id, ${columnNames(LINE_COLUMNS)} FROM sales_order_line
    WHERE order_id = ANY ($3::uuid[]) AND (order_id <> ALL ($${String(RESTS)}::uuid[]) OR held)),
  judged_line AS (SELECT y."orderId", ${fieldNames(LINE_COLUMNS, 'y')} FROM ${lineArrays(4)}),
  stored_finding AS (
    SELECT order_id, fingerprint, sequence, severity, stops, CASE WHEN state = 'auto' THEN auto_action || ' ' || auto_by END, body
    FROM order_finding WHERE order_id = ANY ($3::uuid[]) AND state <> 'resolved' AND source = 'judge'
      AND (order_id <> ALL ($${String(RESTS)}::uuid[]) OR ${OF_REST})),
  judged_finding AS (
    SELECT z."orderId", z.fingerprint, z.sequence, z.severity, z.stops, z."autoAction" || ' ' || z."autoBy", z.body
    FROM jsonb_to_recordset($2::jsonb) AS ${FINDING_RECORD})
  SELECT h.id FROM h JOIN sales_order o ON o.id = h.id
  WHERE (${HEAD_COLUMNS.map(({ column }) => `o."${column}"`).join(', ')}) IS DISTINCT FROM (${fieldNames(HEAD_COLUMNS, 'h')})
  UNION SELECT "orderId" FROM (TABLE judged_line EXCEPT TABLE stored_line) AS a
  UNION SELECT order_id FROM (TABLE stored_line EXCEPT TABLE judged_line) AS b
  UNION SELECT "orderId" FROM (TABLE judged_finding EXCEPT TABLE stored_finding) AS c
  UNION SELECT order_id FROM (TABLE stored_finding EXCEPT TABLE judged_finding) AS d`;

/** Writes down what remembered answers settled, or would have settled on trial; an answer that is off trial by now has settled it. */
export const noteUses = (place: number): string => `
    INSERT INTO resolution_use (resolution_id, order_id, fingerprint, shadow)
    SELECT u."resolutionId", u."orderId", u.fingerprint, u.shadow
    FROM jsonb_to_recordset($${String(place)}::jsonb) AS u("resolutionId" uuid, "orderId" uuid, fingerprint text, shadow boolean)
    ON CONFLICT (resolution_id, order_id, fingerprint) DO UPDATE SET shadow = false, used_at = now()
      WHERE resolution_use.shadow AND NOT EXCLUDED.shadow`;

/**
 * A line keeps its place for ever, so that lines are written over and none is written twice. Of an order of which a part is released
 * (`rest`) only the lines that wait, and what is found about them or the whole, are written.
 */
export const REWRITE = `
  WITH h AS (SELECT * FROM jsonb_to_recordset($1::jsonb) AS x(id uuid, rest integer[], ${recordType(HEAD_COLUMNS)})),
  y AS (SELECT * FROM ${lineArrays(5)}),
  z AS (SELECT * FROM jsonb_to_recordset($2::jsonb) AS ${FINDING_RECORD}),
  again AS (SELECT * FROM jsonb_to_recordset($3::jsonb) AS a("orderId" uuid, fingerprint text)),
  o AS (
    UPDATE sales_order o SET ${HEAD_COLUMNS.map(({ column, field }) => `"${column}" = h."${field}"`).join(', ')}, judged_at = now(),
      version = o.version + 1
    FROM h WHERE o.id = h.id RETURNING o.id, o.version),
  gone AS (
    DELETE FROM sales_order_line l USING h
    WHERE l.order_id = h.id AND (h.rest IS NULL OR l.index = ANY (h.rest)) AND NOT EXISTS (SELECT 1 FROM y WHERE y."orderId" = l.order_id AND y.index = l.index)),
  lines AS (
    INSERT INTO sales_order_line (order_id, ${columnNames(LINE_COLUMNS)}) SELECT y."orderId", ${fieldNames(LINE_COLUMNS, 'y')} FROM y
    ON CONFLICT (order_id, index) DO UPDATE SET released_at = NULL,
      ${LINE_COLUMNS.map(({ column }) => `"${column}" = EXCLUDED."${column}"`).join(', ')}),
  findings AS (
    INSERT INTO order_finding (order_id, ${FINDING_COLUMNS}) SELECT z."orderId", ${FINDING_VALUES} FROM z
    ON CONFLICT (order_id, fingerprint) DO UPDATE SET sequence = EXCLUDED.sequence, severity = EXCLUDED.severity,
      stops = EXCLUDED.stops, body = EXCLUDED.body, auto_action = EXCLUDED.auto_action, auto_by = EXCLUDED.auto_by,
      state = CASE WHEN order_finding.state = 'overridden' AND NOT EXISTS (
          SELECT 1 FROM again a WHERE a."orderId" = order_finding.order_id AND a.fingerprint = order_finding.fingerprint)
        THEN 'overridden' ELSE EXCLUDED.state END),
  settled AS (
    UPDATE order_finding f SET state = 'resolved' FROM h
    WHERE f.order_id = h.id AND f.state <> 'resolved' AND f.source = 'judge'
      AND (h.rest IS NULL OR ${findingLine('f')} IS NULL OR ${findingLine('f')} = ANY (h.rest))
      AND NOT EXISTS (SELECT 1 FROM z WHERE z."orderId" = f.order_id AND z.fingerprint = f.fingerprint)),
  uses AS (${noteUses(4)})
  SELECT id, version FROM o`;

const BY_RESOLUTION = 'resolution:';

/** What fills {@link lineArrays}: the order ids, then the columns, each as an array. */
export function lineColumns(
  orders: readonly JudgedOrder[],
): readonly (readonly (string | number | boolean | null)[])[] {
  const lines = orders.flatMap(({ lines }) => lines);
  const orderIds = orders.flatMap(({ id, lines }) => lines.map(() => id));
  return [orderIds, ...LINE_COLUMNS.map(({ field }) => lines.map((line) => line[field]))];
}

export const findingRows = (order: JudgedOrder): readonly object[] =>
  order.findings.map(({ fingerprint, finding, auto = null }, sequence) => ({
    orderId: order.id,
    fingerprint,
    sequence,
    code: finding.code,
    severity: finding.severity,
    stops: finding.stops,
    state: auto === null ? 'open' : 'auto',
    autoAction: auto?.action ?? null,
    autoBy: auto?.by ?? null,
    body: finding,
  }));

export const usesOf = (orders: readonly JudgedOrder[]): readonly object[] =>
  orders.flatMap(({ id, findings }) =>
    findings.flatMap(({ fingerprint, auto = null, finding }) => [
      ...usedBy(auto?.by).map((resolutionId) => ({ orderId: id, fingerprint, resolutionId, shadow: false })),
      ...finding.suggestions
        .flatMap(({ by }) => usedBy(by))
        .map((resolutionId) => ({ orderId: id, fingerprint, resolutionId, shadow: true })),
    ]),
  );

const usedBy = (by: string | undefined): readonly string[] =>
  by?.startsWith(BY_RESOLUTION) === true ? [by.slice(BY_RESOLUTION.length)] : [];
