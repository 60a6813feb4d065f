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

/** The lines of orders as rows `y`, the first of their arrays in this parameter; filled by {@link lineValues}. */
export const lineArrays = (from: number): string =>
  `unnest($${String(from)}::uuid[], ${arrayTypes(LINE_COLUMNS, from + 1)}) AS y("orderId", ${recordNames(LINE_COLUMNS)})`;

/** The columns of a finding that a judgement fills, and the record that they come as. */
export const FINDING_COLUMNS = 'fingerprint, sequence, code, severity, stops, state, auto_action, auto_by, body';
export const FINDING_VALUES =
  'z.fingerprint, z.sequence, z.code, z.severity, z.stops, z.state, z."autoAction", z."autoBy", z.body';
export const FINDING_RECORD = `z("orderId" uuid, fingerprint text, sequence integer, code text, severity text, stops boolean,
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
