import { execFile, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { findBinaries } from '../../src/platform/postgres/binaries.client';
import { openCluster } from '../../src/platform/postgres/cluster.client';
import { asUser, serverUser } from '../../src/platform/postgres/server-user.client';
import { freePort, Part, pause } from './parts';

export type QueueName = 'postgres' | 'bull';

const DATABASE = 'binnendienst';
const READY_PATIENCE_MS = 120_000;
const LOOK_MS = 50;
/** A killed process leaves its leases behind: with short ones the others need not wait a minute for each of them. Milliseconds. */
const LEASE_MS = 4_000;

/**
 * The product spread over processes as on several machines: PostgreSQL and, where Bull hands out the work, Redis; a web process, two
 * workers and a scheduler with its folders.
 */
export class Company {
  readonly parts = new Map<string, Part>();

  private constructor(
    readonly home: string,
    readonly dataDir: string,
    private readonly databaseUrl: string,
    readonly ports: { readonly web: number; readonly redis: number | null },
    /** Everything lies on a disk of its own, which can be filled. */
    readonly hasOwnDisk: boolean,
  ) {}

  get url(): string {
    return `http://127.0.0.1:${this.ports.web}`;
  }

  /** @param dist the compiled program; another than the project's own when a guard was taken out of it */
  static async open(home: string, queue: QueueName, dist: string): Promise<Company> {
    // PostgreSQL runs as another user, who must get in.
    chmodSync(home, 0o755);
    const hasOwnDisk = mount(home);
    const user = serverUser();
    const base = path.join(home, 'postgres');
    const dataDir = path.join(home, 'data');
    for (const folder of [base, dataDir]) mkdirSync(folder, { recursive: true });
    if (user !== null) chownSync(base, user.uid, user.gid);
    const binaries = await findBinaries(user, base);
    const cluster = await openCluster(base, binaries, user);
    const [postgresPort, redisPort, webPort] = [await freePort(), await freePort(), await freePort()];
    const databaseUrl = `postgres://app:${encodeURIComponent(cluster.password)}@127.0.0.1:${postgresPort}/${DATABASE}`;
    const company = new Company(
      home,
      dataDir,
      databaseUrl,
      { web: webPort, redis: queue === 'bull' ? redisPort : null },
      hasOwnDisk,
    );
    const add = (name: string, command: ConstructorParameters<typeof Part>[2]): void =>
      void company.parts.set(name, new Part(name, path.join(home, `${name}.log`), command));
    add('postgres', () => ({
      program: binaries.postgres,
      args: ['-D', cluster.data, '-p', String(postgresPort), '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=',
        '-c', 'max_connections=120'],
      env: { ...binaries.environment },
      cwd: base,
      ...asUser(cluster.user),
    })); // prettier-ignore
    if (queue === 'bull') {
      const folder = path.join(home, 'redis');
      mkdirSync(folder, { recursive: true });
      add('redis', () => ({
        program: 'redis-server',
        args: ['--port', String(redisPort), '--bind', '127.0.0.1', '--dir', folder, '--save', '', '--appendonly', company.keeps ? 'yes' : 'no'],
      })); // prettier-ignore
    }
    const program = (role: string, port: number): ConstructorParameters<typeof Part>[2] => () => ({
      program: process.execPath,
      args: [path.join(dist, 'main.js')],
      env: {
        ...process.env,
        NODE_ENV: 'development',
        ROLE: role,
        PORT: String(port),
        DATA_DIR: dataDir,
        DATABASE_URL: databaseUrl,
        REDIS_URL: queue === 'bull' ? `redis://127.0.0.1:${redisPort}` : '',
        LOG_LEVEL: 'warn',
        WORK_LEASE_MS: String(LEASE_MS),
        DATABASE_CONNECTIONS: '8',
        ...company.clock(),
      },
    }); // prettier-ignore
    add('web', program('web', webPort));
    add('worker-1', program('worker', 0));
    add('worker-2', program('worker', 0));
    add('scheduler', program('scheduler', 0));
    company.setClock(0);
    await company.prepare(dist);
    return company;
  }

  /** Whether Redis keeps what it has over a start; asked when it starts. */
  keeps = false;

  /** The programs' clock can be set. */
  readonly hasOwnClock = FAKE_TIME !== null;

  /** Sets the clock of the programs off by so many hours. */
  setClock(hours: number): void {
    if (this.hasOwnClock) writeFileSync(this.clockFile, `${hours < 0 ? '' : '+'}${hours}h\n`);
  }

  fillDisk(): void {
    const { bavail, bsize } = statfsSync(this.home);
    if (this.hasOwnDisk) spawnSync('fallocate', ['-l', String(bavail * bsize), path.join(this.home, 'filler')]);
  }

  freeDisk(): void {
    rmSync(path.join(this.home, 'filler'), { force: true });
  }

  /** Gives the disk back, with everything on it. */
  unmount(): void {
    if (this.hasOwnDisk) spawnSync('umount', ['-l', this.home]);
  }

  private get clockFile(): string {
    return path.join(this.home, 'clock');
  }

  private clock(): Readonly<Record<string, string>> {
    if (FAKE_TIME === null) return {};
    return {
      LD_PRELOAD: FAKE_TIME,
      FAKETIME_TIMESTAMP_FILE: this.clockFile,
      FAKETIME_CACHE_DURATION: '1',
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
    };
  }

  part(name: string): Part {
    const part = this.parts.get(name);
    if (part === undefined) throw new Error(`There is no part ${name}`);
    return part;
  }

  /** Starts what does not run. */
  startAll(): void {
    for (const part of this.parts.values()) if (!part.isRunning) part.start();
  }

  /** Waits until the web process says that it is ready. A part that ends by itself meanwhile is started again, as a service manager would. */
  async ready(): Promise<void> {
    for (const end = Date.now() + READY_PATIENCE_MS; Date.now() < end;) {
      this.startAll();
      const answer = await fetch(`${this.url}/api/health/ready`).catch(() => null);
      if (answer?.status === 200) return;
      await pause(LOOK_MS);
    }
    const logs = [...this.parts].map(([name, part]) => `--- ${name} ${part.ending ?? 'runs'}\n${part.lastLog()}`);
    throw new Error(`The company does not become ready:\n${logs.join('\n')}`);
  }

  async connect(): Promise<Client> {
    const client = new Client({
      connectionString: this.databaseUrl,
      connectionTimeoutMillis: 2_000,
      query_timeout: 5_000,
    });
    client.on('error', () => undefined);
    await client.connect();
    return client;
  }

  /** Ends everything, clients first. */
  async stop(): Promise<void> {
    const last = ['postgres', 'redis'];
    await Promise.all([...this.parts.values()].filter(({ name }) => !last.includes(name)).map((part) => part.stop()));
    await this.parts.get('redis')?.stop();
    await this.part('postgres').stop('SIGINT');
  }

  /** Makes the database, its tables and the demo company. */
  private async prepare(dist: string): Promise<void> {
    this.part('postgres').start();
    const server = this.databaseUrl.replace(/\/[^/]*$/, '/postgres');
    for (const end = Date.now() + READY_PATIENCE_MS; ;) {
      const client = new Client({ connectionString: server });
      try {
        await client.connect();
        await client.query(`CREATE DATABASE ${DATABASE}`);
        break;
      } catch (error) {
        if (Date.now() > end) throw error;
        await pause(LOOK_MS);
      } finally {
        await client.end().catch(() => undefined);
      }
    }
    await promisify(execFile)(process.execPath, [path.join(dist, 'cli.js'), 'demo'], {
      env: {
        ...process.env,
        NODE_ENV: 'development',
        DATA_DIR: this.dataDir,
        DATABASE_URL: this.databaseUrl,
        REDIS_URL: '',
      },
    });
  }
}

/** Sets the clock of one program off (Debian, libfaketime); null where it is not installed. */
const FAKE_TIME =
  ['/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1', '/usr/lib/aarch64-linux-gnu/faketime/libfaketime.so.1'].find(
    (file) => existsSync(file),
  ) ?? null;
const DISK_SIZE = '2g';

/** Lays a small disk over a folder. @returns false where that is not allowed */
const mount = (folder: string): boolean =>
  spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK_SIZE},mode=0755`, 'tmpfs', folder]).status === 0;
