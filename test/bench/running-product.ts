import { existsSync, readFileSync, rmSync } from 'node:fs';
import { chmod, mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import type { Sql } from '../../src/platform';
import { fromRoot, Part, pause } from '../chaos/parts';
import { freePort } from '../harness/free-port';
import { endAtExit, familyOf, startEnvironment, startFlags } from './processes';

const START_PATIENCE_MS = 120_000;
const LOOK_MS = 50;
/** The demo brings so many orders of its own. */
const DEMO_ORDERS = 11;

type Settings = Readonly<Record<string, string>>;

/** The product as `npm start` runs it, in a process of its own, with its own PostgreSQL and the demo company. */
export class RunningProduct {
  private readonly part: Part;

  private constructor(
    readonly dataDir: string,
    private readonly port: number,
    settings: Settings,
    private readonly stays: boolean,
  ) {
    this.part = new Part('product', path.join(dataDir, 'product.log'), () => ({
      program: process.execPath,
      args: [...startFlags(), fromRoot('tools/start.mjs')],
      cwd: fromRoot(),
      env: {
        ...process.env,
        ...startEnvironment(),
        NODE_ENV: 'development',
        ROLE: 'all',
        DATABASE_URL: '',
        REDIS_URL: '',
        PORT: String(port),
        DATA_DIR: dataDir,
        ...settings,
      },
    }));
  }

  /**
   * Resolves when it is ready and the orders of the demo are done.
   *
   * @param kept where its data lies and stays; without it in a folder of its own that goes when it goes
   */
  static async start(settings: Settings = {}, kept: string | null = null): Promise<RunningProduct> {
    const dataDir = kept ?? (await mkdtemp(path.join(tmpdir(), 'binnendienst-bench-')));
    await mkdir(dataDir, { recursive: true });
    // PostgreSQL does not run as root and must reach its data.
    await chmod(dataDir, 0o755);
    const product = new RunningProduct(dataDir, await freePort(), settings, kept !== null);
    endAtExit(kept === null ? dataDir : null, () => [product.pid, product.postmaster().pid]);
    try {
      await product.begin();
      const client = await product.connect();
      await until(client, async () => (await count(client, 'receipt')) >= DEMO_ORDERS);
      await untilIdle(client);
      await client.end();
      return product;
    } catch (error) {
      await product.remove();
      throw error;
    }
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get pid(): number {
    return this.part.pid ?? 0;
  }

  /** Where partners lay their files. */
  get dropIn(): string {
    return path.join(this.dataDir, 'drop', 'in');
  }

  /** The program with its children, without PostgreSQL. */
  programPids(): readonly number[] {
    const database = new Set(this.databasePids());
    return familyOf(this.pid).filter((pid) => !database.has(pid));
  }

  databasePids(): readonly number[] {
    const { pid } = this.postmaster();
    return pid === 0 ? [] : familyOf(pid);
  }

  /** A connection to its PostgreSQL, to look into it from the side. */
  async connect(): Promise<Client> {
    const password = readFileSync(path.join(this.dataDir, 'postgres/cluster/password'), 'utf8').trim();
    const { port } = this.postmaster();
    const client = new Client({ host: '127.0.0.1', port, user: 'app', password, database: 'binnendienst' });
    client.on('error', () => undefined);
    await client.connect();
    return client;
  }

  /** Ends it, does something with its data, and starts it again. */
  async whileStopped(act: () => Promise<void>): Promise<void> {
    await this.part.stop();
    await act();
    await this.begin();
  }

  /** Ends it, and takes its data away where it is not to stay. */
  async remove(): Promise<void> {
    await this.part.stop();
    if (!this.stays) rmSync(this.dataDir, { recursive: true, force: true });
  }

  private async begin(): Promise<void> {
    this.part.start();
    for (const end = Date.now() + START_PATIENCE_MS; ;) {
      const answer = await fetch(`${this.url}/api/health/ready`).catch(() => null);
      if (answer?.status === 200) return;
      if (!this.part.isRunning || Date.now() > end)
        throw new Error(`The product does not become ready: ${this.part.lastLog()}`);
      await pause(LOOK_MS);
    }
  }

  /** Zeros when it does not run. */
  private postmaster(): { readonly pid: number; readonly port: number } {
    const file = path.join(this.dataDir, 'postgres/cluster/data/postmaster.pid');
    const [pid, , , port] = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : ['0', '', '', '0'];
    return { pid: Number(pid), port: Number(port) };
  }
}

/** Waits until nothing is left to be done. */
export const untilIdle = (client: Client, patienceMs?: number): Promise<void> =>
  until(client, async () => (await count(client, 'work')) === 0, patienceMs);

export async function count(client: Client, table: 'receipt' | 'work'): Promise<number> {
  const { rows } = await client.query<{ n: string }>(`SELECT count(*) AS n FROM ${table}`);
  return Number(rows[0]?.n ?? 0);
}

/** @throws with what lies where when that takes longer than anybody waits */
export async function until(
  client: Client,
  done: () => Promise<boolean>,
  patienceMs = START_PATIENCE_MS,
): Promise<void> {
  for (const end = Date.now() + patienceMs; !(await done());) {
    if (Date.now() > end) throw new Error(`The bench did not come to its end: ${await whatWaits(client)}`);
    await pause(LOOK_MS);
  }
}

async function whatWaits(client: Client): Promise<string> {
  const { rows } = await client.query(
    `SELECT 'work ' || kind || ' ' || state AS what, count(*), max(last_error) AS error FROM work GROUP BY 1 UNION ALL
     SELECT 'message ' || state, count(*), NULL FROM message GROUP BY 1 UNION ALL
     SELECT 'order ' || state, count(*), NULL FROM sales_order GROUP BY 1`,
  );
  return JSON.stringify(rows);
}

/** The connection as the program's own code takes it. */
export const asSql = (client: Client): Sql => ({
  query: async <R>(text: string, parameters: readonly unknown[] = []) =>
    (await client.query(text, [...parameters])).rows as R[],
  tuples: async (text: string, parameters: readonly unknown[] = []) =>
    (await client.query<never>({ text, values: [...parameters], rowMode: 'array' })).rows,
});
