import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, openSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import { freePort } from '../harness/free-port';

const ROOT = path.resolve(__dirname, '../..');
const START_PATIENCE_MS = 120_000;
const STOP_PATIENCE_MS = 40_000;
const LOOK_EVERY_MS = 50;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A pause that keeps nobody from ending. */
const patience = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms).unref());

/** The product as a customer runs it: its own process group, its own PostgreSQL, a data directory and a port that stay the same. */
export class Product {
  private child: ChildProcess | null = null;

  private constructor(
    readonly dataDir: string,
    private readonly port: number,
  ) {}

  static async at(dataDir: string): Promise<Product> {
    mkdirSync(dataDir, { recursive: true });
    return new Product(dataDir, await freePort());
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  start(): void {
    const log = openSync(path.join(this.dataDir, 'product.log'), 'a');
    this.child = spawn(process.execPath, [path.join(ROOT, 'dist/main.js')], {
      cwd: ROOT,
      detached: true,
      stdio: ['ignore', log, log],
      env: {
        ...process.env,
        PORT: String(this.port),
        DATA_DIR: this.dataDir,
        NODE_ENV: 'development',
        LOG_LEVEL: 'warn',
        // A killed process leaves its leases behind: with short ones the others need not wait a minute for each of them.
        WORK_LEASE_MS: '4000',
      },
    });
  }

  /** Waits until it answers that it is ready. */
  async ready(): Promise<void> {
    for (const end = Date.now() + START_PATIENCE_MS; ;) {
      const status = await fetch(`${this.url}/api/health/ready`).then(
        (answer) => answer.status,
        () => 0,
      );
      if (status === 200) return;
      if (this.child !== null && this.child.exitCode !== null)
        throw new Error(`The product ended with ${this.child.exitCode}: ${this.lastLog()}`);
      if (Date.now() > end) throw new Error(`The product does not become ready: ${this.lastLog()}`);
      await pause(LOOK_EVERY_MS);
    }
  }

  /** Kills everything at once, as a power cut does: the program and its PostgreSQL with all backends. Nobody gets to say goodbye. */
  async kill(): Promise<void> {
    const { child } = this;
    const postmaster = this.postmaster();
    const backends = postmaster === null ? [] : childrenOf(postmaster.pid);
    const running = child !== null && child.exitCode === null && child.signalCode === null;
    const ended = running ? onceEnded(child) : null;
    if (running && child.pid !== undefined) killOne(-child.pid);
    if (postmaster !== null) for (const pid of [postmaster.pid, ...backends]) killOne(pid);
    await ended;
    this.child = null;
    if (postmaster !== null) await untilGone([postmaster.pid, ...backends]);
  }

  /** Ends it in order, and whatever is left of it. */
  async stop(): Promise<void> {
    const { child } = this;
    if (child?.pid !== undefined && child.exitCode === null) {
      const ended = onceEnded(child);
      process.kill(child.pid, 'SIGTERM');
      await Promise.race([ended, patience(STOP_PATIENCE_MS)]);
    }
    await this.kill();
  }

  /** A connection to its PostgreSQL, to look into it from the side. */
  async connect(): Promise<Client> {
    const server = this.postmaster();
    if (server === null) throw new Error('PostgreSQL does not run');
    const password = readFileSync(path.join(this.dataDir, 'postgres/cluster/password'), 'utf8').trim();
    const client = new Client({
      host: '127.0.0.1',
      port: server.port,
      user: 'app',
      password,
      database: 'binnendienst',
    });
    client.on('error', () => undefined);
    await client.connect();
    return client;
  }

  lastLog(): string {
    return readFileSync(path.join(this.dataDir, 'product.log'), 'utf8').slice(-1_500);
  }

  /** The server of this data directory, as its pid file names it; null when that process is not a PostgreSQL of ours (any more). */
  private postmaster(): { readonly pid: number; readonly port: number } | null {
    const data = path.join(this.dataDir, 'postgres/cluster/data');
    const [pid, directory, , port] = read(path.join(data, 'postmaster.pid')).split('\n');
    if (!Number(pid) || directory !== data) return null;
    return read(`/proc/${pid}/cmdline`).includes(data) ? { pid: Number(pid), port: Number(port) } : null;
  }
}

const read = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

const onceEnded = (child: ChildProcess): Promise<void> => new Promise((resolve) => child.once('exit', () => resolve()));

function killOne(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself a moment ago.
  }
}

/** The processes whose parent this is. Backends lead groups of their own, so a group does not reach them. */
const childrenOf = (parent: number): readonly number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => read(`/proc/${name}/stat`).split(') ')[1]?.split(' ')[1] === String(parent))
    .map(Number);

/** A zombie is gone: whoever should have collected it was killed as well. */
async function untilGone(pids: readonly number[]): Promise<void> {
  const lives = (pid: number): boolean => {
    const state = read(`/proc/${pid}/stat`).split(') ')[1]?.charAt(0);
    return state !== undefined && state !== 'Z';
  };
  while (pids.some(lives)) await pause(5);
}
