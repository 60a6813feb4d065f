import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { TrytonHttp } from '../../src/erp/tryton/tryton-http.client';
import { trytonSettings, type TrytonSettings } from '../../src/erp/tryton/tryton-settings';
import { freePort } from './free-port';
import { until } from './until';

// A real Tryton is brought up by scripts that are not part of this repository: TRYTON_SCRIPTS names the folder with tryton-up.sh,
// tryton-reset.sh and tryton-down.sh. What they make is kept in TRYTON_DIR, so that only the first run waits for it.
const scripts = path.resolve(process.env['TRYTON_SCRIPTS'] || path.resolve(__dirname, '../../../shared/erp')); // empty counts as not set
const folder = process.env['TRYTON_DIR'] || path.join(tmpdir(), `binnendienst-tryton-${userInfo().username}`); // prettier-ignore
const isThere = ['tryton-up.sh', 'tryton-reset.sh', 'tryton-down.sh'].every((name) =>
  existsSync(path.join(scripts, name)),
);

/** `describe` where the scripts are there; without them its tests are skipped, never passed. */
export const describeTryton = isThere ? describe : describe.skip;

const COLD_MS = 600_000;
const LOCK_MS = 900_000;

interface Connection {
  readonly url: string;
  readonly database: string;
  readonly users: Readonly<Record<string, string>>;
}

/** A Tryton with its master as it was seeded. */
export class TrytonServer {
  private readonly open: TrytonHttp[] = [];

  private constructor(
    private readonly port: number,
    readonly connection: Connection,
  ) {}

  /** Brings it up, from nothing where it must be, and puts it back to its seed. */
  static async start(): Promise<TrytonServer> {
    await takeFolder();
    const wasSeeded = existsSync(path.join(folder, 'run', 'seeded'));
    const port = await freePort();
    run('tryton-up.sh', port);
    // Also where it is new: what ran on another port goes over to this one.
    if (wasSeeded) run('tryton-reset.sh', port);
    const connection = JSON.parse(readFileSync(path.join(folder, 'connection.json'), 'utf8')) as Connection;
    return new TrytonServer(port, connection);
  }

  settings(user: string, more: Partial<TrytonSettings> = {}): TrytonSettings {
    const { url, database } = this.connection;
    return { ...trytonSettings.parse({ url, database, user, language: 'en' }), ...more };
  }

  password(user: string): Buffer {
    return Buffer.from(this.connection.users[user] ?? '');
  }

  /** Speaks to it as one of its users, beside the connector. */
  as(user: string, more: Partial<TrytonSettings> = {}): TrytonHttp {
    const access = { settings: this.settings(user, more), secret: this.password(user), timeoutMs: 120_000 };
    const client = new TrytonHttp(access);
    this.open.push(client);
    return client;
  }

  /** Ends its processes at once, as a failing machine does; what was committed stays. */
  kill(): void {
    const file = path.join(folder, 'run', 'trytond.pid');
    process.kill(Number(readFileSync(file, 'utf8').split('\n')[0]), 'SIGKILL');
    rmSync(file, { force: true });
  }

  /** Brings up again what was killed, where it was. @param queues leaves what can be done later to a worker, and there is none */
  revive({ queues = false }: { readonly queues?: boolean } = {}): void {
    run('tryton-up.sh', this.port, queues ? { TRYTOND_QUEUE__WORKER: 'True' } : {});
  }

  /** Ends its processes; what it has stays, for the next run. */
  async stop(): Promise<void> {
    for (const client of this.open) await client.close();
    run('tryton-down.sh');
    rmSync(`${folder}.lock`, { force: true });
  }
}

function run(script: string, port?: number, more: Readonly<Record<string, string>> = {}): void {
  const args = [path.join(scripts, script), folder, ...(port === undefined ? [] : [String(port)])];
  const { status, error } = spawnSync('bash', args, {
    stdio: 'ignore',
    timeout: COLD_MS,
    env: { ...process.env, ...more },
  });
  if (status !== 0)
    throw new Error(`${script} ended with ${String(status)} ${error?.message ?? ''}: see ${path.join(folder, 'log')}`);
}

/** One run at a time: two would put each other's Tryton back to its seed. */
async function takeFolder(): Promise<void> {
  const lock = `${folder}.lock`;
  mkdirSync(path.dirname(folder), { recursive: true });
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  await until(
    'no other run has this Tryton',
    () => {
      try {
        writeFileSync(lock, String(process.pid), { flag: 'wx' });
        return Promise.resolve(true);
      } catch {
        if (!isAlive(Number(readFileSync(lock, 'utf8')))) rmSync(lock, { force: true });
        return Promise.resolve(undefined);
      }
    },
    LOCK_MS,
  );
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
