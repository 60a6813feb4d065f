/*
 * What the statements of the balance share. Parameters: $1 the first instant of the day, $2 the first instant after it, $3 the code of a
 * partner or null for all.
 */

/** Where something came from, from an interchange or receipt with account `a` and partner `p`. */
export const SCOPE = `CASE WHEN p.code IS NULL THEN 'account:' || coalesce(a.code, '?') ELSE 'partner:' || p.code END`;
export const OF_PARTNER = `($3::text IS NULL OR p.code = $3)`;

/** `day`: the interchanges of the day. */
export const DAY = `day AS MATERIALIZED (
  SELECT i.id, i.state, i.message_count, i.received_at, i.format, i.name, i.account_id, a.partner_id AS account_partner_id, ${SCOPE} AS scope
  FROM interchange i LEFT JOIN channel_account a ON a.id = i.account_id LEFT JOIN partner p ON p.id = coalesce(i.partner_id, a.partner_id)
  WHERE i.received_at >= $1 AND i.received_at < $2 AND ${OF_PARTNER})`;

/** `part`: their messages, each with the word that says how far it came. */
export const PART = `part AS MATERIALIZED (
  SELECT d.id AS interchange_id, d.scope, d.state AS interchange_state, d.received_at, m.id, m.type, m.state, o.orders,
    m.state || CASE o.orders WHEN 0 THEN '' WHEN 1 THEN '/' || o.state ELSE '/several' END AS word
  FROM day d JOIN message m ON m.interchange_id = d.id
  CROSS JOIN LATERAL (SELECT count(*) AS orders, min(state) AS state FROM sales_order WHERE message_id = m.id) AS o)`;

/** `file`: the interchanges with the different words of their messages. */
export const FILE = `file AS MATERIALIZED (
  SELECT d.id, d.scope, d.state, d.message_count, count(p.id) AS stored,
    coalesce(array_agg(DISTINCT p.word ORDER BY p.word) FILTER (WHERE p.id IS NOT NULL), '{}') AS words
  FROM day d LEFT JOIN part p ON p.interchange_id = d.id GROUP BY d.id, d.scope, d.state, d.message_count)`;

/** `booked`: the orders of the day. Each has the instant of arrival of its interchange, so it is of the same day. */
export const BOOKED = `booked AS MATERIALIZED (
  SELECT o.id, o.reference, o.message_id, o.interchange_id, o.state, o.partner_id, o.currency, o.total, o.document, o.outcome_version, o.received_at,
    ${SCOPE} AS scope
  FROM sales_order o LEFT JOIN interchange i ON i.id = o.interchange_id LEFT JOIN channel_account a ON a.id = i.account_id
  LEFT JOIN partner p ON p.id = coalesce(i.partner_id, a.partner_id)
  WHERE o.received_at >= $1 AND o.received_at < $2 AND ${OF_PARTNER})`;

/** A number of a document as stored; null where the text is none, for a statement that throws tells nothing at all. */
export const number = (text: string): string =>
  `CASE WHEN ${text} ~ '^-?[0-9]+([.][0-9]+)?$' THEN (${text})::numeric END`;
