import { Logger } from '@nestjs/common';
import { Client } from 'pg';
import { hashedId } from './hashed-id';
import { EmbeddedServer } from '../../src/platform/postgres/embedded-server.service';

/** Over how long the copies are spread. Days. */
const SPREAD_DAYS = 730;
/** What is younger than this and had a finding still waits for a person, where nothing else is said; of older orders it was settled. Days. */
const OPEN_DAYS = 7;
/** Control references are kept for so long (`LIMIT_ENVELOPE_WINDOW_DAYS`). Days. */
const REFERENCE_DAYS = 90;
const WRITERS = 2;

const OF_ORDER = 'JOIN sales_order o ON o.id = x.order_id JOIN original.chosen i ON i.id = o.interchange_id';
const SUBJECTS = `(
  SELECT id, id AS interchange_id FROM original.chosen UNION ALL
  SELECT id, interchange_id FROM receipt UNION ALL SELECT id, interchange_id FROM message UNION ALL
  SELECT id, interchange_id FROM sales_order UNION ALL
  SELECT b.id, r.interchange_id FROM outbox b JOIN reply r ON r.id = b.subject_id UNION ALL
  SELECT c.id, o.interchange_id FROM review_case c JOIN sales_order o ON o.id = c.sales_order_id)`;

/** The rows that one order leaves behind: the table, and how its rows `x` lead to the interchanges `i` that are copied. */
const TABLES: readonly (readonly [table: string, leads: string])[] = [
  ['payload', 'JOIN original.chosen i ON i.payload_id = x.id'],
  ['payload_chunk', 'JOIN original.chosen i ON i.payload_id = x.payload_id'],
  ['interchange', 'JOIN original.chosen i ON i.id = x.id'],
  ['receipt', 'JOIN original.chosen i ON i.id = x.interchange_id'],
  ['envelope_reference', 'JOIN original.chosen i ON i.id = x.interchange_id'],
  ['message', 'JOIN original.chosen i ON i.id = x.interchange_id'],
  ['sales_order', 'JOIN original.chosen i ON i.id = x.interchange_id'],
  ['sales_order_line', OF_ORDER],
  ['order_finding', OF_ORDER],
  ['review_case', OF_ORDER.replace('x.order_id', 'x.sales_order_id')],
  ['reply', 'JOIN original.chosen i ON i.id = x.interchange_id'],
  ['outbox', 'JOIN reply r ON r.id = x.subject_id JOIN original.chosen i ON i.id = r.interchange_id'],
  ['event_log', `JOIN ${SUBJECTS} s ON s.id::text = x.subject_id JOIN original.chosen i ON i.id = s.interchange_id`],
];

/** Ids of rows that are copied along; all other ids are those of master data and stay. */
const COPIED_IDS = new Set(
  'id payload_id interchange_id message_id order_id sales_order_id subject_id receipt_id'.split(' '),
);
const another = (column: string): string => hashedId(`${column}::text || $1::int`);
const numbered = (column: string): string => `x.${column} || '-' || $1::int`;
const hashed = (column: string): string => `md5(x.${column} || $1::int) || md5($1::int || x.${column})`;
const settled = (column: string, open: string, as: string): string =>
  `CASE WHEN x.${column} = '${open}' AND $2::interval > $3::interval THEN '${as}' ELSE x.${column} END`;

/** Payloads lie by month; `made_at` stands beside each row of the originals for that. */
const MONTH = `date_trunc('month', (x.made_at - $2::interval) AT TIME ZONE 'UTC')::date`;

/** What a copy says other than its original, beside ids and instants. */
const OTHERWISE: Readonly<Record<string, string>> = {
  'payload.sha256': hashed('sha256'),
  'payload.month': MONTH,
  'payload_chunk.month': MONTH,
  'interchange.sha256': hashed('sha256'),
  'receipt.arrival_key': numbered('arrival_key'),
  'envelope_reference.key': hashed('key'),
  'message.order_number': numbered('order_number'),
  'message.ordering_key': numbered('ordering_key'),
  'sales_order.reference': numbered('reference'),
  'sales_order.buyer_order_number': numbered('buyer_order_number'),
  'sales_order.order_number_key': numbered('order_number_key'),
  'sales_order.content_hash': hashed('content_hash'),
  'sales_order.state': settled('state', 'in-review', 'released'),
  'sales_order.released_at': `coalesce(x.released_at, x.judged_at) - $2::interval`,
  'sales_order.occurrence': 'coalesce(x.occurrence, 1)',
  'order_finding.state': settled('state', 'open', 'overridden'),
  'review_case.subject_key': `split_part(x.subject_key, ':', 1) || ':' || ${another(`split_part(x.subject_key, ':', 2)`)}`,
  'review_case.state': settled('state', 'open', 'released'),
  'outbox.control_reference': numbered('control_reference'),
  'event_log.subject_id': `${another('x.subject_id')}::text`,
};

interface Definition {
  readonly table: string;
  readonly name: string;
  readonly kind: 'f' | 'p' | 'u' | 'index';
  readonly text: string;
}

/**
 * Makes an administration grow to that many orders without taking each through the product: what the orders of the files `bench-*` left in
 * every table is copied, with ids, numbers and hashes of its own, two years back. Keys and indexes are taken off for it and put back, and it
 * is checked that all are there again. In the end it is vacuumed and analysed as a database is that grew slowly, and everything is on disk.
 */
export async function grow(dataDir: string, orders: number, openDays = OPEN_DAYS): Promise<void> {
  Logger.overrideLogger(false);
  const settings = { fsync: 'off', full_page_writes: 'off', wal_level: 'minimal', max_wal_senders: '0', max_wal_size: '4GB', maintenance_work_mem: '1GB', autovacuum: 'off', shared_buffers: '1GB' }; // prettier-ignore
  const server = await EmbeddedServer.open({ dataDir, serving: true, settings });
  const clients = Array.from({ length: WRITERS }, () => new Client(server.address));
  const [client] = clients as [Client];
  try {
    await Promise.all(clients.map((each) => each.connect()));
    const copied = await takeOriginals(client);
    const copies = Math.ceil(orders / copied);
    await makeMonths(client);
    const inserts = await insertsOf(client);
    const definitions = await definitionsOf(client);
    for (const each of definitions) await client.query(dropOf(each));
    // The oldest first, as they would have come.
    const left = Array.from({ length: copies }, (_, n) => copies - n);
    const write = async (writer: Client): Promise<void> => {
      for (let n = left.shift(); n !== undefined; n = left.shift())
        for (const { text, forDays } of inserts) {
          const days = (n * SPREAD_DAYS) / copies;
          if (days <= forDays) await writer.query(text, [n, `${days} days`, `${openDays} days`]);
        }
    };
    await Promise.all(clients.map(write));
    for (const each of [...definitions].reverse()) await client.query(makeOf(each));
    await fillHistory(client);
    await client.query('DROP SCHEMA original CASCADE');
    const again = await definitionsOf(client);
    if (JSON.stringify(again) !== JSON.stringify(definitions)) throw new Error('Not all keys and indexes are there again');
    await client.query('VACUUM (ANALYZE)');
    await client.query('CHECKPOINT');
  } finally {
    await Promise.all(clients.map((each) => each.end()));
    await server.stop();
  }
} // prettier-ignore

/** Lays the rows that are copied aside. @returns how many orders they are of */
async function takeOriginals(client: Client): Promise<number> {
  await client.query(
    `CREATE SCHEMA original;
     CREATE TABLE original.chosen AS SELECT i.id, i.payload_id, p.created_at AS made_at
       FROM interchange i JOIN payload p ON p.id = i.payload_id WHERE i.name LIKE 'bench-%'`,
  );
  for (const [table, leads] of TABLES)
    await client.query(`CREATE TABLE original.${table} AS SELECT x.*, i.made_at FROM ${table} x ${leads}`);
  const { rows } = await client.query<{ n: number }>('SELECT count(*)::int AS n FROM original.sales_order');
  return rows[0]?.n ?? 0;
}

/** The months that the program would have made as they came. */
async function makeMonths(client: Client): Promise<void> {
  for (const parent of ['payload_chunk', 'event_log'])
    await client.query(
      `SELECT make_month_partition($1, (date_trunc('month', now() AT TIME ZONE 'UTC') - n * interval '1 month')::date)
       FROM generate_series(1, $2) AS n`,
      [parent, Math.ceil(SPREAD_DAYS / 30) + 1],
    );
}

/** The statement for each table that writes copy $1, which is $2 older than the originals; and of which age on there are no such rows. */
async function insertsOf(client: Client): Promise<readonly { readonly text: string; readonly forDays: number }[]> {
  const { rows } = await client.query<{ table: string; column: string; type: string }>(
    `SELECT table_name AS "table", column_name AS "column", data_type AS type FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name = ANY ($1) AND is_identity = 'NO' AND coalesce(column_default, '') NOT LIKE 'nextval%'
     ORDER BY ordinal_position`,
    [TABLES.map(([table]) => table)],
  );
  return TABLES.map(([table]) => {
    const columns = rows.filter((row) => row.table === table);
    const values = columns.map(({ column, type }) => {
      const otherwise = OTHERWISE[`${table}.${column}`];
      if (otherwise !== undefined) return otherwise;
      if (type === 'uuid' && COPIED_IDS.has(column)) return another(`x."${column}"`);
      return type.startsWith('timestamp') ? `x."${column}" - $2::interval` : `x."${column}"`;
    });
    const names = columns.map(({ column }) => `"${column}"`).join(', ');
    return {
      // Each statement names all three, whether it needs them or not.
      text: `INSERT INTO ${table} (${names}) SELECT ${values.join(', ')} FROM original.${table} x WHERE num_nulls($1::int, $2::interval, $3::interval) = 0`,
      forDays: table === 'envelope_reference' ? REFERENCE_DAYS : Infinity,
    };
  });
}

/** Foreign keys to and from the tables, then keys, then indexes: the order in which they can be taken off. */
async function definitionsOf(client: Client): Promise<readonly Definition[]> {
  const { rows } = await client.query<Definition>(
    `WITH t AS (SELECT unnest($1::regclass[]) AS id)
     SELECT conrelid::regclass::text AS "table", conname AS name, contype::text AS kind, pg_get_constraintdef(oid) AS text,
       CASE contype WHEN 'f' THEN 0 ELSE 1 END AS place
     FROM pg_constraint WHERE contype IN ('f', 'p', 'u') AND conparentid = 0
       AND (conrelid IN (SELECT id FROM t) OR contype = 'f' AND confrelid IN (SELECT id FROM t))
     UNION ALL
     SELECT indrelid::regclass::text, indexrelid::regclass::text, 'index', replace(pg_get_indexdef(indexrelid), ' ON ONLY ', ' ON '), 2
     FROM pg_index x WHERE indrelid IN (SELECT id FROM t) AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = x.indexrelid AND c.contype IN ('p', 'u'))
     ORDER BY place, 1, 2`,
    [TABLES.map(([table]) => table)],
  );
  return rows.map(({ table, name, kind, text }) => ({ table, name, kind, text }));
}

const dropOf = ({ table, name, kind }: Definition): string =>
  kind === 'index' ? `DROP INDEX ${name}` : `ALTER TABLE ${table} DROP CONSTRAINT ${name}`;
const makeOf = ({ table, name, kind, text }: Definition): string =>
  kind === 'index' ? text : `ALTER TABLE ${table} ADD CONSTRAINT ${name} ${text}`;

/** Every customer has a history of every article, as after years; of what is ordered it says what is usual. */
async function fillHistory(client: Client): Promise<void> {
  await client.query(
    `INSERT INTO quantity_history (customer_id, article_id, quantities)
     SELECT c.id, a.id, array_fill(coalesce(u.quantity, 12), ARRAY[50])
     FROM customer c CROSS JOIN article a LEFT JOIN (
       SELECT o.customer_id, l.article_id, max(l.base_quantity) AS quantity
       FROM original.sales_order o JOIN original.sales_order_line l ON l.order_id = o.id GROUP BY 1, 2) AS u
       ON u.customer_id = c.id AND u.article_id = a.id
     ON CONFLICT DO NOTHING`,
  );
  await client.query('UPDATE quantity_history_progress SET counted_until = now()');
}
