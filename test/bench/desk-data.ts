import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Client } from 'pg';
import { deskOrderMaker } from './desk-orders';
import { grow } from './grown-tables';
import { hashedId } from './hashed-id';
import { addCustomers } from './many-customers';
import { asSql, RunningProduct, until, untilIdle } from './running-product';
import { STATEMENT_SETTINGS } from './statements';

const STORED = Number(process.env['DESK_ORDERS'] ?? 1_000_000);
const OPEN = 10_000;
/** Taken in by the product itself; all others are copies of what these left in the tables. */
const ORIGINALS = 4_000;
/** Of the orders one in so many lies on the desk, or did. */
const FAULTY = 10;
const SPREAD_DAYS = 730;
const PATIENCE_MS = 900_000;

/** The product with so many orders and open cases. */
export interface DeskOffice {
  readonly product: RunningProduct;
  readonly client: Client;
  /** Zero where the data was there already. Milliseconds. */
  readonly filling: number;
}

/**
 * Starts the product on an administration with a million orders, ten thousand of which lie on the desk: with customers, colleagues who hold cases,
 * cases that were put off, and comments.
 *
 * @param kept a folder where the data stays for the next time; without it the data goes with the product
 */
export async function deskOffice(kept: string | null): Promise<DeskOffice> {
  const product = await RunningProduct.start({}, kept);
  let client = await product.connect();
  if (await isFilled(client)) return { product, client, filling: 0 };
  const began = performance.now();
  await addCustomers(asSql(client));
  await takeOriginals(product, client);
  for (const setting of STATEMENT_SETTINGS) await client.query(`ALTER SYSTEM SET ${setting}`);
  await client.end();
  const openDays = (SPREAD_DAYS * OPEN * FAULTY) / STORED;
  await product.whileStopped(() => grow(product.dataDir, STORED, openDays));
  client = await product.connect();
  await client.query('SET statement_timeout = 0');
  for (const statement of DESK) await client.query(statement);
  await client.query('VACUUM (ANALYZE) review_case, case_comment, app_user');
  await client.query('CHECKPOINT');
  return { product, client, filling: performance.now() - began };
}

async function isFilled(client: Client): Promise<boolean> {
  const { rows } = await client.query(`SELECT FROM app_user WHERE name = 'desk-1'`);
  return rows.length > 0;
}

async function takeOriginals({ dataDir, dropIn }: RunningProduct, client: Client): Promise<void> {
  const make = await deskOrderMaker(asSql(client));
  const staged = path.join(dataDir, 'staged');
  await mkdir(staged, { recursive: true });
  const orders = Array.from({ length: ORIGINALS }, (_, n) => make(n));
  for (const { name, bytes } of orders) await writeFile(path.join(staged, name), bytes);
  for (const { name } of orders) await rename(path.join(staged, name), path.join(dropIn, name));
  const decided = `SELECT count(*)::int AS n FROM sales_order o JOIN interchange i ON i.id = o.interchange_id WHERE i.name LIKE 'bench-%'`;
  await until(client, async () => ((await client.query<{ n: number }>(decided)).rows[0]?.n ?? 0) >= ORIGINALS, PATIENCE_MS); // prettier-ignore
  await untilIdle(client, PATIENCE_MS);
}

/** Numbers the open cases, the same way each time. */
const NUMBERED = `(SELECT id, row_number() OVER (ORDER BY id) AS n FROM review_case WHERE state = 'open')`;
const COLLEAGUE = `(SELECT array_agg(id ORDER BY name) FROM app_user WHERE name LIKE 'desk-%')`;
const OTHER_REASONS = ['acknowledgement', 'tell-buyer', 'overdue', 'traffic'];

/** The desk at work, in an order in which each finds what it needs. */
const DESK: readonly string[] = [
  `INSERT INTO app_user (id, name, display_name, role, password_hash) SELECT ${hashedId(`'desk-' || n`)}, 'desk-' || n, 'Proefcollega ' || n, 'clerk', 'x' FROM generate_series(1, 8) AS n`,
  // Some cases are about something else than what is wrong with an order.
  `INSERT INTO review_case (reason, subject_key, about_order_id, customer_id, title, due_at)
   SELECT (ARRAY['${OTHER_REASONS.join("', '")}'])[1 + n % ${OTHER_REASONS.length}], 'bench:' || n, o.id, o.customer_id, o.buyer_order_number, now()
   FROM (SELECT id, customer_id, buyer_order_number, row_number() OVER (ORDER BY received_at DESC, id) AS n FROM sales_order WHERE state = 'released'
     ORDER BY received_at DESC, id LIMIT 400) AS o`,
  // One is missed every few minutes, one in ten lies ahead; some at the same instant.
  `UPDATE review_case c SET opened_at = now() - x.n * interval '10 minutes', due_at = date_trunc('minute', now()) + (1000 - x.n / 3 * 3) * interval '9 minutes',
     assignee = CASE WHEN x.n % 3 = 0 THEN ${COLLEAGUE}[1 + x.n % 8] END,
     claimed_by = CASE WHEN x.n % 50 = 1 THEN ${COLLEAGUE}[1 + x.n % 7] END, claimed_at = CASE WHEN x.n % 50 = 1 THEN now() END,
     waiting_for = CASE WHEN x.n % 20 = 2 THEN 'customer' WHEN x.n % 20 = 5 THEN 'colleague' END,
     snoozed_until = CASE WHEN x.n % 20 IN (2, 7) THEN now() + interval '20 hours' END
   FROM ${NUMBERED} AS x WHERE x.id = c.id`,
  `INSERT INTO case_comment (case_id, author, text, written_at)
   SELECT x.id, ${COLLEAGUE}[1 + (x.n + k) % 8], 'Gebeld, de klant zoekt het uit', now() - k * interval '1 hour'
   FROM ${NUMBERED} AS x CROSS JOIN generate_series(1, 3) AS k WHERE x.n % 4 = 0`,
];
