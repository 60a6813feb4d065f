import { spawnSync } from 'node:child_process';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Client } from 'pg';
import { demoOrderMaker, type DemoOrder } from './demo-orders';
import { grow } from './grown-tables';
import { addCustomers, AMONG_CUSTOMERS } from './many-customers';
import { median, rounded, type Report } from './measure';
import { cpuSecondsOf } from './processes';
import { asSql, RunningProduct, until, untilIdle } from './running-product';
import { keepStatements, STATEMENT_SETTINGS, tellStatements } from './statements';

const STORED = Number(process.env['GROWTH_ORDERS'] ?? 1_000_000);
/** Zero: three rounds. Otherwise rounds follow on rounds for so long, with whatever autovacuum does meanwhile. */
const MINUTES = Number(process.env['GROWTH_MINUTES'] ?? 0);
const ROUNDS = 3;
const ORIGINALS = 2_000;
const WARM_UP = 500;
const A_ROUND = 2_000;
/** Beyond this it is told which statements became dearer; GROWTH_STATEMENTS=1 tells it at any rate. */
const TARGET = process.env['GROWTH_STATEMENTS'] === '1' ? 0 : 1.2;

/** What one order cost in one round. Milliseconds. */
interface Cost {
  readonly decided: number;
  readonly delivered: number;
  readonly program: number;
  readonly postgres: number;
}

/**
 * What an order costs where a million are stored (20 million lines), over what it costs where there are next to none: two installations of
 * the product as `npm start` runs it, the same orders dropped in the folder of each in turn, until they are decided and until nothing is left
 * to do; medians. Both took the same 2,000 orders first. One of them was stopped then and grew by copies of all rows of those, two years
 * back, and both were started anew and warmed up.
 */
export async function run(report: Report): Promise<void> {
  const small = await Installation.open();
  let large: Installation | null = null;
  try {
    large = await Installation.open();
    for (const each of [small, large]) await addCustomers(asSql(each.client));
    const make = await demoOrderMaker(asSql(small.client));
    let next = 0;
    const some = (count: number): DemoOrder[] => Array.from({ length: count }, () => make(next++));
    const [originals, warmUp] = [some(ORIGINALS), some(WARM_UP)];
    for (const each of [small, large]) await each.take(originals);
    const began = performance.now();
    await small.again(() => Promise.resolve());
    await large.again((dataDir) => grow(dataDir, STORED));
    report({ name: 'growth, filling', value: rounded((performance.now() - began) / 1_000), unit: 's' });
    report({ name: 'growth, orders stored', value: await large.stored(), unit: 'orders' });
    // What is still on its way to the disk would be at the cost of who comes first.
    spawnSync('sync');
    for (const each of [small, large]) await each.take(warmUp);
    for (const each of [small, large]) await keepStatements(each.client);

    const costs: { readonly small: Cost[]; readonly large: Cost[] } = { small: [], large: [] };
    const end = performance.now() + MINUTES * 60_000;
    for (let round = 0; round < ROUNDS || performance.now() < end; round++) {
      const orders = some(A_ROUND);
      costs.small.push(await small.take(orders));
      costs.large.push(await large.take(orders));
    }
    const worst = tell(report, costs.small, costs.large);
    if (worst > TARGET) await tellStatements(small.client, large.client, A_ROUND * costs.large.length);
  } finally {
    await large?.close();
    await small.close();
  }
} // prettier-ignore

/** @returns the worst ratio */
function tell(report: Report, small: readonly Cost[], large: readonly Cost[]): number {
  let worst = 0;
  const figure = (name: string, unit: string, of: (cost: Cost) => number): void => {
    const [value, peerValue] = [rounded(median(large.map(of))), rounded(median(small.map(of)))];
    const ratio = rounded(value / peerValue);
    worst = Math.max(worst, ratio);
    report({ name: `growth, ${AMONG_CUSTOMERS}, ${name}`, value, unit, peer: 'at none', peerValue, ratio });
  };
  figure('until decided', 'ms/order', ({ decided }) => decided);
  figure('until delivered', 'ms/order', ({ delivered }) => delivered);
  figure('the program', 'CPU ms/order', ({ program }) => program);
  figure('PostgreSQL', 'CPU ms/order', ({ postgres }) => postgres);
  figure('both', 'CPU ms/order', ({ program, postgres }) => program + postgres);
  if (MINUTES > 0) {
    const third = Math.max(1, Math.floor(large.length / 3));
    const part = (costs: readonly Cost[]): number => median(costs.map(({ program, postgres }) => program + postgres));
    const [value, peerValue] = [rounded(part(large.slice(-third))), rounded(part(large.slice(0, third)))];
    report({ name: `growth, last third of ${large.length} rounds`, value, unit: 'CPU ms/order', peer: 'first third', peerValue, ratio: rounded(value / peerValue) });
  }
  return worst;
} // prettier-ignore

/** The product with its database, and a look into that. */
class Installation {
  private constructor(
    private readonly product: RunningProduct,
    public client: Client,
  ) {}

  static async open(): Promise<Installation> {
    const product = await RunningProduct.start();
    return new Installation(product, await product.connect());
  }

  /** Stops it for something that is done to its data, and starts it anew. */
  async again(act: (dataDir: string) => Promise<void>): Promise<void> {
    for (const setting of STATEMENT_SETTINGS) await this.client.query(`ALTER SYSTEM SET ${setting}`);
    await this.client.end();
    await this.product.whileStopped(() => act(this.product.dataDir));
    this.client = await this.product.connect();
  }

  /** Takes orders in by the drop folder, to the end. */
  async take(orders: readonly DemoOrder[]): Promise<Cost> {
    const staged = path.join(this.product.dataDir, 'staged');
    await mkdir(staged, { recursive: true });
    for (const { name, bytes } of orders) await writeFile(path.join(staged, name), bytes);
    const since = await this.now();
    const [program, postgres] = this.cpu();
    const began = performance.now();
    for (const { name } of orders) await rename(path.join(staged, name), path.join(this.product.dropIn, name));
    await until(this.client, async () => (await this.since(since)) >= orders.length, 600_000);
    const decided = performance.now() - began;
    await untilIdle(this.client, 600_000);
    const delivered = performance.now() - began;
    const [programAfter, postgresAfter] = this.cpu();
    return {
      decided: decided / orders.length,
      delivered: delivered / orders.length,
      program: (1_000 * (programAfter - program)) / orders.length,
      postgres: (1_000 * (postgresAfter - postgres)) / orders.length,
    };
  }

  async stored(): Promise<number> {
    const { rows } = await this.client.query<{ n: number }>('SELECT count(*)::int AS n FROM sales_order');
    return rows[0]?.n ?? 0;
  }

  async close(): Promise<void> {
    await this.client.end();
    await this.product.remove();
  }

  private cpu(): readonly [program: number, postgres: number] {
    return [cpuSecondsOf(this.product.programPids()), cpuSecondsOf(this.product.databasePids())];
  }

  private async now(): Promise<Date> {
    const { rows } = await this.client.query<{ now: Date }>('SELECT now()');
    return rows[0]?.now ?? new Date();
  }

  /** Looked up by an index, so that looking costs the same in both. */
  private async since(instant: Date): Promise<number> {
    const { rows } = await this.client.query<{ n: number }>(
      'SELECT count(*)::int AS n FROM sales_order WHERE received_at >= $1',
      [instant],
    );
    return rows[0]?.n ?? 0;
  }
}
