import type { Client } from 'pg';
import { pause } from '../chaos/parts';
import { demoOrders, type DemoOrder } from './demo-orders';
import { percentile, rounded, type Report } from './measure';
import { Poster, type Posted } from './poster';
import { asSql, RunningProduct, until, untilIdle } from './running-product';

const WARM_UP = 300;
const IDLE = 200;
/** Between two orders on the idle system, and by how much it varies: nothing is to fall into step with what looks at times. Milliseconds. */
const REST_MS = { least: 60, spread: 90 };
const BURST = 1_200;
const AT_ONCE = 8;
const HALF_LOAD_S = 20;
/** More than the quickest machine takes. */
const ORDERS = 20_000;

/** When each interchange was told to be decided, by the clock of this process. */
type Decided = ReadonlyMap<string, number>;

/**
 * A 20-line order posted with a partner's API key until it is committed as a released order. The product runs as `npm start` runs it; this
 * process is the poster and has the only clock: PostgreSQL tells it of every decided order with a NOTIFY of the deciding transaction itself,
 * which goes out when that is on disk and others see it. That trigger, and that commits with it queue up, is at the cost of the product.
 * First on an idle system, one order at a time; then at half of the orders a second that a burst came to just before, at a fixed pace that
 * waits for no answer, with one order in ten that has a finding. A late send counts as late: the time runs from when it was due.
 */
export async function run(report: Report): Promise<void> {
  // What a key may do in a minute is meant for one partner's ordinary program.
  const product = await RunningProduct.start({ LIMIT_KEY_REQUESTS_MINUTE: '1000000', LIMIT_KEY_BYTES_MINUTE: '10000000000' });
  const client = await product.connect();
  let poster: Poster | null = null;
  try {
    const orders = await demoOrders(asSql(client), ORDERS);
    poster = await Poster.open(product.url, orders.map(({ partner }) => partner)); // prettier-ignore
    const decided = await listen(client);
    const clean = orders.slice(0, 2 * (WARM_UP + IDLE)).filter(({ clean: isClean }) => isClean);
    await burst(poster, decided, clean.slice(0, WARM_UP));
    await untilIdle(client);
    const alone = await oneByOne(poster, decided, clean.slice(WARM_UP, WARM_UP + IDLE));
    await tell(report, client, 'latency, idle', alone, decided);

    const mixed = orders.slice(2 * (WARM_UP + IDLE));
    const perSecond = await burst(poster, decided, mixed.slice(0, BURST));
    report({ name: 'latency, burst over HTTP', value: rounded(perSecond), unit: 'orders/s' });
    await untilIdle(client);
    const half = perSecond / 2;
    const posted = await paced(poster, mixed.slice(BURST, BURST + Math.ceil(half * HALF_LOAD_S)), half);
    await until(client, () => Promise.resolve(areDecided(posted, decided)));
    await tell(report, client, `latency, at half load (${rounded(half)} orders/s)`, posted, decided);
  } finally {
    poster?.close();
    await client.end();
    await product.remove();
  }
} // prettier-ignore

/** Has the database tell when a message is decided, in whose transaction its order is released. */
async function listen(client: Client): Promise<Decided> {
  const decided = new Map<string, number>();
  client.on('notification', ({ payload }) => decided.set(payload ?? '', performance.now()));
  await client.query(
    `CREATE FUNCTION bench_decided() RETURNS trigger LANGUAGE plpgsql AS
       $$ BEGIN PERFORM pg_notify('bench_decided', NEW.interchange_id::text); RETURN NULL; END $$;
     CREATE TRIGGER bench_decided AFTER UPDATE OF state ON message FOR EACH ROW WHEN (NEW.state = 'ordered')
       EXECUTE FUNCTION bench_decided();
     LISTEN bench_decided`,
  );
  return decided;
}

const areDecided = (posted: readonly Posted[], decided: Decided): boolean =>
  posted.every(({ interchangeId }) => decided.has(interchangeId));

async function untilDecided(posted: readonly Posted[], decided: Decided): Promise<void> {
  while (!areDecided(posted, decided)) await pause(1);
}

async function oneByOne(poster: Poster, decided: Decided, orders: readonly DemoOrder[]): Promise<readonly Posted[]> {
  const posted: Posted[] = [];
  for (const [n, order] of orders.entries()) {
    const one = await poster.post(order);
    await untilDecided([one], decided);
    posted.push(one);
    await pause(REST_MS.least + ((n * 37) % REST_MS.spread));
  }
  return posted;
}

/** As many as can be. @returns orders a second, from the first that was sent to the last that was decided */
async function burst(poster: Poster, decided: Decided, orders: readonly DemoOrder[]): Promise<number> {
  const waiting = [...orders];
  const posted: Posted[] = [];
  const began = performance.now();
  const send = async (): Promise<void> => {
    for (let order = waiting.shift(); order !== undefined; order = waiting.shift()) posted.push(await poster.post(order));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, send));
  await untilDecided(posted, decided);
  const ended = Math.max(...posted.map(({ interchangeId }) => decided.get(interchangeId) ?? Infinity));
  return (1_000 * orders.length) / (ended - began);
} // prettier-ignore

/** At a fixed pace, whether what was sent before is answered or not. */
async function paced(poster: Poster, orders: readonly DemoOrder[], perSecond: number): Promise<readonly Posted[]> {
  const began = performance.now();
  const sent: Promise<Posted>[] = [];
  for (const [n, order] of orders.entries()) {
    const dueAt = began + (1_000 * n) / perSecond;
    const early = dueAt - performance.now();
    if (early > 0) await pause(early);
    sent.push(poster.post(order).then((posted) => ({ ...posted, sentAt: dueAt })));
  }
  return Promise.all(sent);
}

/** Of the orders that were released; those that a person has to look at have no such moment. */
async function tell(report: Report, client: Client, name: string, posted: readonly Posted[], decided: Decided): Promise<void> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT interchange_id AS id FROM sales_order WHERE state = 'released' AND interchange_id = ANY ($1)`,
    [posted.map(({ interchangeId }) => interchangeId)],
  );
  const released = new Set(rows.map(({ id }) => id));
  const timed = posted.filter(({ interchangeId }) => released.has(interchangeId));
  if (timed.length < 0.85 * posted.length) throw new Error(`only ${timed.length} of ${posted.length} orders were released`);
  const signed = timed.map(({ sentAt, answeredAt }) => answeredAt - sentAt);
  const whole = timed.map(({ interchangeId, sentAt }) => (decided.get(interchangeId) ?? Infinity) - sentAt);
  for (const [what, times] of [['answered 202', signed], ['released', whole]] as const) {
    report({ name: `${name}: ${what}, p50`, value: rounded(percentile(times, 0.5)), unit: 'ms' });
    report({ name: `${name}: ${what}, p99`, value: rounded(percentile(times, 0.99)), unit: `ms of ${times.length}` });
  }
} // prettier-ignore
