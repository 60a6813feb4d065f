import { mkdirSync, realpathSync } from 'node:fs';
import { chmod, chown, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import { Client } from 'pg';
import { EXIT, StartRefusal } from '../config/start-refusal';
import type { DatabaseAddress } from '../database/data-source.client';
import { faultCode } from '../database/faults';
import { findBinaries, type Binaries } from './binaries.client';
import { DATABASE_USER, openCluster, type Cluster } from './cluster.client';
import {
  findPostmaster,
  freePort,
  isAlive,
  isFree,
  logFile,
  startPostmaster,
  stopPostmaster,
  type Postmaster,
} from './postmaster.client';
import { ServerLock } from './server-lock.client';
import { canReach, serverUser } from './server-user.client';

const DATABASE = 'binnendienst';
const endProcess = (): void => {
  process.kill(process.pid, 'SIGTERM');
};
const WATCH_EVERY_MS = 200;
const STOP_PATIENCE_MS = 30_000;
/** A recovery after a crash reads up to `max_wal_size` of log. */
const START_PATIENCE_MS = 600_000;
const RESTART_PAUSES_MS = [0, 200, 1_000, 2_000, 5_000];
/** Another start, or a stop, may be under way on the same files: look again a few times before giving up. */
const OPEN_ATTEMPTS = 5;

export interface EmbeddedServerOptions {
  /** The data directory of the program; the server lives in `postgres` below it. */
  readonly dataDir: string;
  /** Whether this process serves (one per data directory) or is a tool that shares the database. */
  readonly serving: boolean;
  /** What happens when another program took over while the server was away. Without it this process ends itself. */
  readonly displaced?: () => void;
  /** Extra settings of PostgreSQL, for tests. */
  readonly settings?: Readonly<Record<string, string>>;
}

/**
 * PostgreSQL in the data directory, started, watched and stopped by this process. It runs detached: when this process is killed the
 * server stays, loses nothing, and the next start adopts it.
 */
export class EmbeddedServer {
  private readonly log = new Logger('PostgreSQL');
  private lock: ServerLock | null = null;
  private watching: NodeJS.Timeout | undefined;
  private restoring: Promise<void> | null = null;
  private stopping = false;

  private constructor(
    private readonly options: EmbeddedServerOptions,
    private readonly binaries: Binaries,
    private readonly cluster: Cluster,
    private postmaster: Postmaster,
  ) {}

  /**
   * Opens the server on a data directory: makes its files when there are none, adopts a running one, starts one otherwise.
   *
   * @throws StartRefusal when another program serves from this directory, or the server cannot run
   */
  static async open(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
    const user = serverUser();
    const home = await prepareHome(options.dataDir);
    const binaries = await findBinaries(user, home);
    const cluster = await openCluster(home, binaries, user);
    for (let attempt = 1; ; attempt++) {
      const running = await findPostmaster(cluster);
      try {
        const postmaster = running ?? (await startPostmaster(binaries, cluster, await freePort(), options.settings));
        const server = new EmbeddedServer(options, binaries, cluster, postmaster);
        await server.untilReady();
        await server.takeLock();
        server.watch();
        return server;
      } catch (error) {
        if (error instanceof StartRefusal && error.exitCode === EXIT.configuration) throw error;
        if (attempt === OPEN_ATTEMPTS) throw new StartRefusal([describe(error, cluster)], EXIT.unavailable);
        await pause(200 * attempt);
      }
    }
  }

  /** Where the database is; the port may change when the server has to be started again. */
  get address(): DatabaseAddress {
    const { port, socket } = this.postmaster;
    return {
      host: socket ?? '127.0.0.1',
      port,
      user: DATABASE_USER,
      password: this.cluster.password,
      database: DATABASE,
    };
  }

  get pid(): number {
    return this.postmaster.pid;
  }

  /** Called with the new address when it changed. */
  onMoved: (address: DatabaseAddress) => void = () => undefined;

  /** Stops the server unless somebody else uses it. Close the pool first: what still runs is cancelled. */
  async stop(): Promise<void> {
    this.stopping = true;
    clearInterval(this.watching);
    // A server that is just coming back has to be waited for, or it would stay behind.
    if (this.restoring !== null) await Promise.race([this.restoring, pause(STOP_PATIENCE_MS)]);
    const last = await (this.lock?.isLast() ?? Promise.resolve(false)).catch(() => true);
    await this.lock?.leave();
    this.lock = null;
    if (last && !(await stopPostmaster(this.postmaster, STOP_PATIENCE_MS))) {
      this.log.warn('PostgreSQL is still stopping. Nothing is lost; the next start waits for it.');
    }
  }

  private async takeLock(): Promise<void> {
    const lost = (): void => {
      this.lock = null;
    };
    this.lock = await ServerLock.take(this.address, this.options.serving, lost);
    if (this.lock === null) {
      throw new StartRefusal([
        `Another Binnendienst already serves from ${this.options.dataDir}. Stop that one first, or give this one its own DATA_DIR.`,
        'To run several processes on one database set DATABASE_URL.',
      ]);
    }
    await this.lock.ensureDatabase(DATABASE);
  }

  private watch(): void {
    this.watching = setInterval(() => {
      if (this.stopping || this.restoring !== null) return;
      if (isAlive(this.postmaster.pid) && this.lock !== null) return;
      this.restoring = this.restore().finally(() => {
        this.restoring = null;
      });
    }, WATCH_EVERY_MS);
    this.watching.unref();
  }

  /** Brings back what is missing, the server or only our lock on it, for as long as it takes. */
  private async restore(): Promise<void> {
    if (!isAlive(this.postmaster.pid)) {
      this.log.error(`PostgreSQL ended by itself: ${await logTail(this.cluster)}`);
    }
    for (let attempt = 0; !this.stopping; attempt++) {
      await pause(RESTART_PAUSES_MS[Math.min(attempt, RESTART_PAUSES_MS.length - 1)] ?? 0);
      try {
        if (!isAlive(this.postmaster.pid)) await this.startAgain();
        await this.untilReady();
        await this.takeLock();
        return;
      } catch (error) {
        if (error instanceof StartRefusal && error.exitCode === EXIT.configuration) {
          // Somebody took over while the server was away. Two programs on one directory is what the lock is there to prevent.
          this.log.fatal(error.message);
          (this.options.displaced ?? endProcess)();
          return;
        }
        this.log.warn(`PostgreSQL cannot be started yet: ${String(error)}`);
      }
    }
  }

  private async startAgain(): Promise<void> {
    const found = await findPostmaster(this.cluster);
    const { port, socket } = this.postmaster;
    const same = found === null && (await isFree(port));
    const next =
      found ??
      (await startPostmaster(this.binaries, this.cluster, same ? port : await freePort(), this.options.settings));
    this.postmaster = next;
    if (next.port !== port || next.socket !== socket) this.onMoved(this.address);
  }

  /** Waits until the server answers with our password; recovery after a crash takes its time. */
  private async untilReady(): Promise<void> {
    for (const until = performance.now() + START_PATIENCE_MS; ;) {
      const client = new Client({ ...this.address, database: 'postgres', connectionTimeoutMillis: 5_000 });
      client.on('error', () => undefined);
      try {
        await client.connect();
        return;
      } catch (error) {
        if (!isAlive(this.postmaster.pid))
          throw new Error(`it ended: ${await logTail(this.cluster)}`, { cause: error });
        if (faultCode(error) === '28P01')
          throw new StartRefusal([`The password in ${this.cluster.data}/../password does not fit.`]);
        if (performance.now() > until) throw error;
        await pause(20);
      } finally {
        await client.end().catch(() => undefined);
      }
    }
  }
}

async function prepareHome(dataDir: string): Promise<string> {
  mkdirSync(dataDir, { recursive: true });
  // One name for one directory: through a link it would look like another server.
  const root = realpathSync(dataDir);
  const home = join(root, 'postgres');
  mkdirSync(home, { recursive: true, mode: 0o700 });
  const user = serverUser();
  if (user === null) return home;
  // We may be root with a strict umask: the server's user has to pass through, without reading what lies there.
  if (!canReach(user, root)) await chmod(root, (await stat(root)).mode | 0o011);
  if ((await stat(home)).uid === 0) await chown(home, user.uid, user.gid);
  return home;
}

function describe(error: unknown, cluster: Cluster): string {
  const reason = error instanceof Error ? error.message : String(error);
  return `PostgreSQL does not start (${reason}). Its log is ${logFile(cluster)}.`;
}

async function logTail(cluster: Cluster): Promise<string> {
  const text = await readFile(logFile(cluster), 'utf8').catch(() => '');
  return text.trim().split('\n').slice(-3).join(' | ') || 'its log is empty';
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
