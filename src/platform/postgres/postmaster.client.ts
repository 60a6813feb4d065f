import { execFileSync, spawn } from 'node:child_process';
import { existsSync, openSync, closeSync, readFileSync, statSync } from 'node:fs';
import { readFile, rename, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import type { Binaries } from './binaries.client';
import type { Cluster } from './cluster.client';
import { asUser } from './server-user.client';

/** A PostgreSQL server process that we started or found. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  /** Directory of the socket by which processes of this machine reach it for less than by TCP; null when it has none. */
  readonly socket: string | null;
}

const LOG_LIMIT_BYTES = 16 * 1024 * 1024;
/** Below the range that systems give to outgoing connections, so that a server that starts again finds its port free. */
const PORTS = { from: 20_000, count: 12_000 };

/** What the address of a Unix socket has room for (sockaddr_un on Linux, the end of the text taken off). */
const SOCKET_PATH_BYTES = 107;

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  max_connections: '100',
  shared_buffers: '128MB',
  max_wal_size: '2GB',
  min_wal_size: '128MB',
  checkpoint_timeout: '15min',
  fsync: 'on',
  synchronous_commit: 'on',
  autovacuum_naptime: '15s',
  jit: 'off',
  // Many short statements at once: to start workers for one of them takes longer than it does.
  max_parallel_workers_per_gather: '0',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_line_prefix: '%m [%p] ',
  tcp_keepalives_idle: '60',
  cluster_name: 'binnendienst',
};

export const logFile = (cluster: Cluster): string => join(dirname(cluster.data), 'server.log');

/**
 * Finds the server that already runs on these files. A pid file that nobody stands behind any more is cleared away when PostgreSQL
 * would trip over it: it takes a zombie, or a stranger who was given the same number, for a running server.
 */
export async function findPostmaster(cluster: Cluster): Promise<Postmaster | null> {
  const file = join(cluster.data, 'postmaster.pid');
  const [pidLine, , , portLine, socketLine] = (await readFile(file, 'utf8').catch(() => '')).split('\n');
  const pid = Number(pidLine);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  if (isServer(pid, cluster.data)) {
    // The file grows while the server starts: a moment later it holds the port and the directory of the socket too.
    if (portLine && socketLine !== undefined) return { pid, port: Number(portLine), socket: socketLine || null };
    await new Promise((resolve) => setTimeout(resolve, 20));
    return findPostmaster(cluster);
  }
  if (exists(pid)) await rm(file, { force: true });
  return null;
}

/** Starts a server; it may still be starting when this returns. It outlives this process, so that a crash of ours harms nothing. */
export async function startPostmaster(
  binaries: Binaries,
  cluster: Cluster,
  port: number,
  extra: Readonly<Record<string, string>> = {},
): Promise<Postmaster> {
  const log = logFile(cluster);
  const size = await stat(log).then(
    (file) => file.size,
    () => 0,
  );
  if (size > LOG_LIMIT_BYTES) await rename(log, `${log}.1`);
  const socket = socketDirectory(cluster, port);
  const settings = Object.entries({ ...SETTINGS, unix_socket_directories: socket ?? '', ...extra, port: String(port) });
  const out = openSync(log, 'a', 0o600);
  try {
    const child = spawn(
      binaries.postgres,
      ['-D', cluster.data, ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`])],
      {
        ...asUser(cluster.user),
        cwd: cluster.data,
        env: binaries.environment,
        detached: true,
        stdio: ['ignore', out, out],
      },
    );
    const pid = await new Promise<number>((resolve, reject) => {
      child.once('error', reject);
      child.once('spawn', () => resolve(child.pid ?? 0));
    });
    child.unref();
    return { pid, port, socket };
  } finally {
    closeSync(out);
  }
}

/** Beside the data, where only the user of the server comes; null where the path is too long, or the system has no such sockets. */
function socketDirectory(cluster: Cluster, port: number): string | null {
  const directory = dirname(cluster.data);
  const fits = Buffer.byteLength(join(directory, `.s.PGSQL.${port}`)) <= SOCKET_PATH_BYTES;
  return process.platform !== 'win32' && fits && !directory.includes(',') ? directory : null;
}

/** Stops the server: running statements are cancelled, everything committed is on disk. */
export async function stopPostmaster(postmaster: Pick<Postmaster, 'pid'>, patienceMs: number): Promise<boolean> {
  signal(postmaster.pid, 'SIGINT');
  for (const until = performance.now() + patienceMs; performance.now() < until;) {
    if (!isAlive(postmaster.pid)) return true;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return false;
}

/** Whether the process runs; a zombie does not. */
export function isAlive(pid: number): boolean {
  return exists(pid) && processState(pid) !== 'Z';
}

/** A port that is free at this moment. */
export async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const port = PORTS.from + Math.floor(Math.random() * PORTS.count);
    if (await isFree(port)) return port;
  }
  throw new Error('no free port found');
}

/** Whether nobody listens on that port of this machine. */
export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)));
  });
}

function isServer(pid: number, data: string): boolean {
  if (!isAlive(pid)) return false;
  if (!hasProc) return ask(pid, 'command').includes(data);
  // A server stands in its data directory. Its command line would not do: the same directory has many names.
  try {
    const [there, here] = [statSync(`/proc/${pid}/cwd`), statSync(data)];
    return there.ino === here.ino && there.dev === here.dev;
  } catch {
    return false;
  }
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It is gone already, which is what the signal was for.
  }
}

const hasProc = existsSync('/proc/self/stat');

function processState(pid: number): string {
  // In /proc the state follows the command in brackets, which may itself hold brackets and blanks.
  if (hasProc)
    return (
      readQuietly(`/proc/${pid}/stat`)
        .replace(/^.*\) /s, '')
        .charAt(0) || 'Z'
    );
  return ask(pid, 'stat').charAt(0);
}

function readQuietly(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function ask(pid: number, field: string): string {
  try {
    return execFileSync('ps', ['-o', `${field}=`, '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}
