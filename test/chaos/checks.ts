import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Client } from 'pg';
import type { BalanceView } from '../../src/reports';
import { FILE_CUSTOMER_NAMES } from '../builders/order-file';
import { nothing, repeated, same, type Check } from './check';
import type { Endpoint } from './endpoint';
import { logIn } from './feeder';
import type { ChaosLoad } from './order-files';
import { answersAtPartners, endpointChecks, keptWhole, remoteChecks, type Answer } from './partner-checks';
import type { Remote } from './remote';

/** Where the product runs that is looked at. */
export interface Place {
  readonly dataDir: string;
  readonly url: string;
}

/** What of a place only its run knows. */
export interface Surroundings {
  /** Orders that the demo company has waiting. */
  readonly demoFiles: number;
  /** Systems of partners; null where the run has none, and their files lie in folders. */
  readonly endpoint: Endpoint | null;
  readonly remote: Remote | null;
}

/** Looks at everything that a run left behind. */
export async function checkAll(
  product: Place,
  client: Client,
  load: ChaosLoad,
  around: Surroundings,
): Promise<readonly Check[]> {
  const drop = path.join(product.dataDir, 'drop');
  const ask = async (sql: string): Promise<readonly string[]> =>
    (await client.query<{ x: string }>(sql)).rows.map(({ x }) => x);
  const none = async (name: string, sql: string): Promise<Check> => nothing(name, await ask(sql));
  return [
    ...(await orderChecks(product, ask, load)),
    ...(await replyChecks(ask, load, drop, around)),
    ...(await fileChecks(ask, load, drop, around.demoFiles)),
    await keptWhole(ask, load),
    ...(around.endpoint === null ? [] : await endpointChecks(ask, load, around.endpoint)),
    ...(around.remote === null ? [] : await remoteChecks(ask, load, around.remote)),
    await none('work left over or set aside', `SELECT kind || ' ' || state || ' ' || coalesce(last_error, '') AS x FROM work`),
    await none('messages neither ordered nor repeated', `SELECT m.order_number || ' ' || m.state AS x FROM message m
      WHERE m.order_number LIKE 'CH%' AND m.state NOT IN ('ordered', 'duplicate')`),
    await none('messages decided twice', `SELECT 'again ' || m.order_number AS x FROM message m
      WHERE m.state <> 'ordered' AND EXISTS (SELECT 1 FROM sales_order o WHERE o.message_id = m.id)`),
    await none('stored bytes that no interchange holds', `SELECT p.id::text AS x FROM payload p
      WHERE p.sealed_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM interchange i WHERE i.payload_id = p.id)`),
    await none('released orders with an open stopping finding', `SELECT o.reference AS x FROM sales_order o WHERE o.state = 'released'
      AND EXISTS (SELECT 1 FROM order_finding f WHERE f.order_id = o.id AND f.state = 'open' AND f.stops)`),
    await none('orders noted as released more or less than once', `SELECT o.buyer_order_number AS x FROM sales_order o
      WHERE o.state = 'released' AND o.buyer_order_number LIKE 'CH%' AND
        (SELECT count(*) FROM event_log e WHERE e.subject_id = o.message_id::text AND e.kind = 'order-released') <> 1`),
  ]; // prettier-ignore
}

type Ask = (sql: string) => Promise<readonly string[]>;

async function orderChecks(product: Place, ask: Ask, { orders }: ChaosLoad): Promise<readonly Check[]> {
  const stored = await ask(
    `SELECT buyer_order_number || ' ' || state AS x FROM sales_order WHERE buyer_order_number LIKE 'CH%'`,
  );
  const wanted = orders.map(({ number, state }) => `${number} ${state}`);
  const released = orders.filter(({ state }) => state === 'released').map(({ number }) => number);
  const inReview = orders.filter(({ state }) => state === 'in-review').map(({ number }) => number);
  const token = await logIn(product.url);
  const listed = (await page(product, token, '/api/sales-orders')).map((order) => String(order['buyerOrderNumber']));
  const cases = (await page(product, token, '/api/review-cases')).map((one) => String(one['title']));
  const ours = (names: readonly string[]): readonly string[] => names.filter((name) => name.startsWith('CH'));
  return [
    same('orders, each once, in their state (SQL)', wanted, stored),
    same('released orders (API)', released, ours(listed)),
    same('review cases (API)', inReview, ours(cases)),
    nothing('what the balance of today misses or has twice', await imbalances(product, token)),
  ];
}

async function replyChecks(
  ask: Ask,
  { orders, contents }: ChaosLoad,
  drop: string,
  { endpoint, remote }: Surroundings,
): Promise<readonly Check[]> {
  const released = orders.filter(({ state }) => state === 'released');
  const answered = await ask(`SELECT o.buyer_order_number AS x FROM outbox b JOIN sales_order o ON o.id = b.order_id
    WHERE b.resend_of IS NULL AND b.kind = 'ORDRSP' AND b.state = 'delivered' AND o.buyer_order_number LIKE 'CH%'`);
  const acknowledged =
    await ask(`SELECT i.id::text AS x FROM outbox b JOIN reply r ON r.id = b.subject_id JOIN interchange i ON i.id = r.interchange_id
    WHERE b.resend_of IS NULL AND b.kind = 'CONTRL' AND b.state = 'delivered' AND i.name LIKE 'order-%'`);
  const lying = FILE_CUSTOMER_NAMES.flatMap((partner) =>
    filesBelow(path.join(drop, 'out', partner)).map((file): Answer => ({ partner, file: path.basename(file), text: readFileSync(file, 'latin1') })),
  ); // prettier-ignore
  const answers = [...lying, ...answersAtPartners(endpoint, remote)];
  const texts = answers.map(({ text }) => text);
  const responses = texts.flatMap((text) =>
    [...text.matchAll(/RFF\+ON:(CH[^:']+)'/g)].map(([, number]) => number ?? '?'),
  );
  const contrls = texts.filter((text) => text.includes('UCI+C0'));
  return [
    same('order responses delivered (SQL)', released.map(({ number }) => number), answered),
    same('order responses that partners have', released.map(({ number }) => number), responses),
    count('acknowledgements, one an interchange (SQL)', contents, new Set(acknowledged).size, repeated(acknowledged)),
    count('acknowledgements that partners have', contents, contrls.length, repeated(contrls.map((text) => /UCI\+(C\d+)/.exec(text)?.[1] ?? '?'))),
    nothing('control references used twice for one partner', repeated(answers.map(({ partner, text }) => `${partner} ${/UNB(?:\+[^+']*){4}\+([^+']+)/.exec(text)?.[1] ?? '?'}`))),
    nothing('half-written files in the out folders', lying.filter(({ file }) => file.startsWith('.')).map(({ file }) => file)),
    nothing('answers that are not delivered', await ask(`SELECT kind || ' ' || state || ' ' || coalesce(last_error, '') AS x FROM outbox WHERE state <> 'delivered'`)),
    nothing('answers made twice', await ask(`SELECT coalesce(order_id, subject_id)::text || ' ' || kind AS x FROM outbox WHERE resend_of IS NULL
      GROUP BY coalesce(order_id, subject_id), kind, version HAVING count(*) > 1`)),
  ]; // prettier-ignore
}

async function fileChecks(ask: Ask, load: ChaosLoad, drop: string, demoFiles: number): Promise<readonly Check[]> {
  const names = load.files.map(({ name }) => name);
  const original = (file: string): string => path.basename(file).replace(/^[^~]*~/, '');
  const archived = filesBelow(path.join(drop, 'archive')).map(original);
  const receipts = await ask(`SELECT name AS x FROM receipt WHERE name LIKE 'order-%'`);
  const [balance] =
    await ask(`SELECT concat_ws(' ', count(*), count(*) FILTER (WHERE NOT duplicate AND interchange_id IS NOT NULL),
    count(*) FILTER (WHERE duplicate), count(*) FILTER (WHERE refused_reason IS NOT NULL), (SELECT count(*) FROM interchange)) AS x FROM receipt`);
  const [all = 0, first = 0, again = 0, refused = 0, interchanges = 0] = (balance ?? '').split(' ').map(Number);
  return [
    nothing('files left in `in`', filesBelow(path.join(drop, 'in'))),
    nothing('files left in `processing`', filesBelow(path.join(drop, 'processing'))),
    same('files in `archive`, each once', load.files.filter(({ channel }) => channel === 'folder').map(({ name }) => name), archived.filter((name) => name.startsWith('order-'))),
    nothing('files in `failed`', filesBelow(path.join(drop, 'failed'))),
    same('receipts, each file one', names, receipts),
    count('receipts of all files dropped', names.length + demoFiles, all, []),
    count('receipts = interchanges + duplicates + refused', all, interchanges + again + refused, first === interchanges ? [] : [`${first} first receipts`]),
    count('interchanges, one a content', load.contents + demoFiles, interchanges, await ask(`SELECT coalesce(name, id::text) || ' ' || state AS x FROM interchange WHERE state <> 'read'`)),
  ]; // prettier-ignore
}

/** The product's own account of the day: it must know of no loss either. */
async function imbalances(product: Place, token: string): Promise<readonly string[]> {
  const answer = await fetch(`${product.url}/api/balance`, { headers: { Authorization: `Bearer ${token}` } });
  const { faults, unequal } = (await answer.json()) as BalanceView;
  return [
    ...faults.map(({ kind, count, items }) => `${kind} ${String(count)}: ${items[0]?.id ?? ''}`),
    ...unequal.map(({ equation, expected, found }) => `${equation}: ${String(expected)} and ${String(found)}`),
  ];
}

/** Everything a list has, page by page. */
async function page(product: Place, token: string, route: string): Promise<readonly Record<string, unknown>[]> {
  const items: Record<string, unknown>[] = [];
  for (let cursor = ''; ;) {
    const more = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const answer = await fetch(`${product.url}${route}?limit=200${more}`, {
      headers: { Authorization: `Bearer ${token}` },
    });
    const body = (await answer.json()) as { items: Record<string, unknown>[]; next: string | null };
    items.push(...body.items);
    if (body.next === null) return items;
    cursor = body.next;
  }
}

function filesBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

const count = (name: string, expected: number, found: number, wrong: readonly string[]): Check => ({
  name,
  expected,
  found,
  wrong,
});
