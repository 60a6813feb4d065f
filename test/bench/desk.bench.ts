import type { Client } from 'pg';
import { deskOffice } from './desk-data';
import { DeskScreens, type DeskCase } from './desk-screens';
import { percentile, rounded, type Report } from './measure';
import { cpuSecondsOf } from './processes';
import type { RunningProduct } from './running-product';
import { keepStatements, tellDearest } from './statements';

/** Each is asked so often in a row, and all of them so many times in turn. */
const IN_A_ROW = 12;
const ROUNDS = 4;
const CASES = 60;
const PAGE = 100;
const DEEP_PAGES = 60;
/** DESK_STATEMENTS=1 tells which statements cost most. */
const TELLS_STATEMENTS = process.env['DESK_STATEMENTS'] === '1';

interface Asked {
  readonly name: string;
  /** Part of the figure over all lists of the queue. */
  readonly isList: boolean;
  readonly path: string;
}

/**
 * The desk with a million stored orders and ten thousand open cases, over HTTP as its screens ask, one person after the other: every way to list the
 * queue, what is counted beside it, groups, the page of the day, lists of orders; then cases opened with everything that the review shows at once, and
 * orders answered and released with the next one seen. Of each the median, the 95th of a hundred, and the processor time of the program and its
 * PostgreSQL, which other work on the machine changes least. `DESK_DATA` names a folder where the data stays for the next time.
 */
export async function run(report: Report): Promise<void> {
  const { product, client, filling } = await deskOffice(process.env['DESK_DATA'] ?? null);
  let screens: DeskScreens | null = null;
  try {
    if (filling > 0) report({ name: 'desk, filling', value: rounded(filling / 1_000), unit: 's' });
    for (const [what, from] of [['orders stored', 'sales_order'], ['cases open', `review_case WHERE state = 'open'`]] as const)
      report({ name: `desk, ${what}`, value: await count(client, from), unit: what.split(' ')[0] ?? '' });
    screens = await DeskScreens.open(product.url);
    if (TELLS_STATEMENTS) await keepStatements(client);
    await look(report, product, screens, await whatIsAsked(client, screens));
    await work(report, product, screens, client);
    if (TELLS_STATEMENTS) await tellDearest(client);
  } finally {
    screens?.close();
    await client.end();
    await product.remove();
  }
} // prettier-ignore

async function count(client: Client, from: string): Promise<number> {
  const { rows } = await client.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${from}`);
  return rows[0]?.n ?? 0;
}

/** Everything that the lists of the desk are asked for, with keys that are there. */
async function whatIsAsked(client: Client, screens: DeskScreens): Promise<readonly Asked[]> {
  interface Keys { readonly customer: string; readonly finding: string; readonly article: string; readonly colleague: string; readonly number: string; readonly order: string } // prettier-ignore
  const { rows } = await client.query<Keys>(
    `SELECT (SELECT customer_id FROM review_case WHERE state = 'open' GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1) AS customer,
       (SELECT unnest(causes) FROM review_case WHERE state = 'open' GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1) AS finding,
       (SELECT unnest(articles) FROM review_case WHERE state = 'open' GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1) AS article,
       (SELECT id FROM app_user WHERE name = 'desk-3') AS colleague, o.order_number_key AS number, o.id AS order
     FROM sales_order o WHERE o.state = 'released' ORDER BY o.received_at LIMIT 1`,
  );
  const [keys] = rows;
  if (keys === undefined) throw new Error('Nothing is stored');
  const queue = (query = ''): string => `/api/review-queue?limit=${PAGE}${query}`;
  const narrowed: Readonly<Record<string, string>> = {
    all: '', new: '&states=new', 'put off': '&states=snoozed,waiting-customer', 'of a customer': `&customer=${keys.customer}`,
    'with a code': '&code=PRC-001', 'with a finding': `&finding=${encodeURIComponent(keys.finding)}`, 'with an article': `&article=${encodeURIComponent(keys.article)}`,
    'with errors': '&severity=error', 'about an acknowledgement': '&reason=acknowledgement', mine: '&assignee=me', 'of a colleague': `&assignee=${keys.colleague}`,
    "nobody's, new, a code, a day old": '&assignee=nobody&states=new&code=PRC-001&olderThanHours=24',
  }; // prettier-ignore
  const list = (name: string, path: string): Asked => ({ name: `queue, ${name}`, isList: true, path });
  const other = (name: string, path: string): Asked => ({ name, isList: false, path });
  const orders = `/api/sales-orders?limit=50`;
  return [
    ...Object.entries(narrowed).map(([name, query]) => list(name, queue(query))),
    list(`page ${DEEP_PAGES}`, await screens.cursorAfter(queue(), DEEP_PAGES)),
    list('with a code, page 10', await screens.cursorAfter(queue('&code=PRC-001'), 10)),
    other('counts', '/api/review-queue/counts'),
    other('counts, of a customer', `/api/review-queue/counts?customer=${keys.customer}`),
    ...['finding', 'customer', 'article'].map((by) => other(`groups by ${by}`, `/api/review-queue/groups?by=${by}`)),
    other('groups by finding, of a customer', `/api/review-queue/groups?by=finding&customer=${keys.customer}`),
    other('cases, the oldest 200', '/api/review-cases?state=open&limit=200'),
    other('today', '/api/today'),
    other('orders', orders),
    other('orders, page 100', await screens.cursorAfter(orders, 100)),
    other('orders in review', `${orders}&state=in-review`),
    other('orders declined', `${orders}&state=rejected`),
    other('orders by number', `${orders}&buyerOrderNumber=${keys.number}`),
    other('an order', `/api/sales-orders/${keys.order}`),
  ];
}

/** Asks for lists, a few times each and all in turn, so that what else goes on meets all of them. */
async function look(report: Report, product: RunningProduct, screens: DeskScreens, asked: readonly Asked[]): Promise<void> {
  const times = asked.map((): number[] => []);
  const cpu = asked.map(() => 0);
  for (const { path } of asked) await screens.time(path);
  for (let round = 0; round < ROUNDS; round++)
    for (const [place, { path }] of asked.entries()) {
      const before = used(product);
      for (let n = 0; n < IN_A_ROW; n++) times[place]?.push(await screens.time(path));
      cpu[place]! += (1_000 * (used(product) - before)) / (IN_A_ROW * ROUNDS);
    }
  for (const [place, { name }] of asked.entries()) tell(report, name, times[place] ?? [], cpu[place]);
  tell(report, 'queue, all these lists', times.filter((_, place) => asked[place]?.isList).flat());
} // prettier-ignore

/** Opens cases, then decides about as many and sees the next each time; what was decided is undone in the end. */
async function work(report: Report, product: RunningProduct, screens: DeskScreens, client: Client): Promise<void> {
  const { rows } = await client.query<{ id: string; copied: boolean }>(
    `SELECT c.id, o.reference ~ '-' AS copied FROM review_case c JOIN sales_order o ON o.id = c.sales_order_id
     WHERE c.state = 'open' AND c.reason = 'findings' AND c.claimed_by IS NULL AND o.state = 'in-review'
       AND NOT EXISTS (SELECT FROM order_finding f WHERE f.order_id = o.id AND f.state = 'open' AND f.stops AND f.code <> 'PRC-001')
     ORDER BY md5(c.id::text)`,
  );
  // A copy says in its document the number of its original: judged again, it is the same order once more.
  const some = (copied: boolean): readonly string[] => rows.filter((row) => row.copied === copied).slice(0, CASES).map(({ id }) => id);
  const [opened, acted] = [some(true), some(false)];
  await screens.open(acted[0] ?? '');
  const beforeOpening = used(product);
  const opening: number[] = [];
  for (const id of opened) opening.push(await screens.open(id));
  tell(report, 'open a case', opening, (1_000 * (used(product) - beforeOpening)) / opening.length);

  const acting: { readonly decision: string; readonly decidedMs: number; readonly ms: number }[] = [];
  let seen = await screens.get<DeskCase>(`/api/review-cases/${acted[0] ?? ''}`);
  const beforeActing = used(product);
  for (const next of acted.slice(1)) {
    // What else is found when it is judged again is another matter: such a case is passed over.
    const done = await screens.act(seen, next).catch(() => null);
    if (done !== null) acting.push(done);
    seen = await screens.get<DeskCase>(`/api/review-cases/${next}`);
  }
  const cpu = (1_000 * (used(product) - beforeActing)) / acting.length;
  for (const { decision } of acting) await screens.undo(decision).catch(() => null);
  if (acting.length < acted.length / 2) throw new Error(`only ${acting.length} of ${acted.length} cases could be released`);
  tell(report, 'act and see the next', acting.map(({ ms }) => ms), cpu);
  tell(report, 'of that, until it is decided', acting.map(({ decidedMs }) => decidedMs));
} // prettier-ignore

const used = (product: RunningProduct): number =>
  cpuSecondsOf(product.programPids()) + cpuSecondsOf(product.databasePids());

function tell(report: Report, name: string, times: readonly number[], cpu?: number): void {
  const beside = cpu === undefined ? '' : `, ${rounded(cpu)} CPU ms`;
  report({ name: `desk, ${name}: p50`, value: rounded(percentile(times, 0.5)), unit: `ms${beside}` });
  report({ name: `desk, ${name}: p95`, value: rounded(percentile(times, 0.95)), unit: `ms of ${times.length}` });
}
