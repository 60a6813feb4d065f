import { chmodSync, chownSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import { findBinaries, type Binaries } from '../../src/platform/postgres/binaries.client';
import { openCluster, type Cluster } from '../../src/platform/postgres/cluster.client';
import { asUser, serverUser } from '../../src/platform/postgres/server-user.client';
import { freePort } from '../harness/free-port';
import { Clock } from './clock';
import { Disk } from './disk';
import { Endpoint } from './endpoint';
import { liftCreditLimits } from './order-files';
import { Part, pause, type Command } from './parts';
import { commandLine, connectPartners } from './partners';
import { hasSshd, Remote } from './remote';

export type QueueName = 'postgres' | 'bull';

const DATABASE = 'binnendienst';
const READY_PATIENCE_MS = 120_000;
const LOOK_MS = 50;
/** A killed process leaves its leases behind: with short ones the others need not wait a minute for each of them. Milliseconds. */
const LEASE_MS = 4_000;
/** Longest time that a partner's system which was found closed is left alone. Milliseconds. */
const DELIVERY_WAIT_MS = 3_000;

/** Where everything of a company is. */
interface Setting {
  readonly home: string;
  readonly dataDir: string;
  /** The compiled program. */
  readonly dist: string;
  readonly databaseUrl: string;
  readonly ports: { readonly web: number; readonly postgres: number; readonly redis: number | null };
  /** Everything of the company lies on it. */
  readonly disk: Disk;
  readonly clock: Clock;
  /** The systems of its partners; no SFTP server where none is installed. */
  readonly endpoint: Endpoint;
  readonly remote: Remote | null;
}

/**
 * The product spread over processes as on several machines: PostgreSQL and, where Bull hands out the work, Redis; a web process, two
 * workers and a scheduler with its folders. Partners have a web server and an SFTP server.
 */
export class Company {
  readonly parts = new Map<string, Part>();
  /** Whether Redis keeps what it has over a start; asked when it starts. */
  keeps = false;

  private constructor(private readonly setting: Setting) {}

  get url(): string {
    return `http://127.0.0.1:${this.setting.ports.web}`;
  }

  get dataDir(): string {
    return this.setting.dataDir;
  }

  get ports(): Setting['ports'] {
    return this.setting.ports;
  }

  get disk(): Disk {
    return this.setting.disk;
  }

  get clock(): Clock {
    return this.setting.clock;
  }

  get endpoint(): Endpoint {
    return this.setting.endpoint;
  }

  get remote(): Remote | null {
    return this.setting.remote;
  }

  /** @param dist the compiled program; another than the project's own when a guard was taken out of it */
  static async open(home: string, queue: QueueName, dist: string): Promise<Company> {
    // PostgreSQL runs as another user, who must get in.
    chmodSync(home, 0o755);
    const disk = Disk.under(home);
    const user = serverUser();
    const base = path.join(home, 'postgres');
    const dataDir = path.join(home, 'data');
    for (const folder of [base, dataDir]) mkdirSync(folder, { recursive: true });
    if (user !== null) chownSync(base, user.uid, user.gid);
    const binaries = await findBinaries(user, base);
    const cluster = await openCluster(base, binaries, user);
    const [postgres, redis, web] = [await freePort(), await freePort(), await freePort()];
    const company = new Company({
      home,
      dataDir,
      dist,
      databaseUrl: `postgres://app:${encodeURIComponent(cluster.password)}@127.0.0.1:${postgres}/${DATABASE}`,
      ports: { web, postgres, redis: queue === 'bull' ? redis : null },
      disk,
      clock: new Clock(path.join(home, 'clock')),
      endpoint: await Endpoint.start(),
      remote: hasSshd ? await Remote.open() : null,
    });
    company.add('postgres', () => company.postgres(binaries, cluster));
    if (queue === 'bull') company.add('redis', () => company.redis());
    for (const name of ['web', 'worker-1', 'worker-2', 'scheduler']) company.add(name, () => company.program(name));
    const { remote } = company;
    if (remote !== null) company.parts.set(remote.part.name, remote.part);
    await company.prepare();
    return company;
  }

  part(name: string): Part {
    const part = this.parts.get(name);
    if (part === undefined) throw new Error(`There is no part ${name}`);
    return part;
  }

  /** Starts what does not run. */
  startAll(): void {
    for (const part of this.parts.values()) if (!part.isRunning && !part.isAway) part.start();
  }

  /** Lets everything be well that was not. */
  mend(): void {
    for (const part of this.parts.values()) {
      part.wake();
      part.comeBack();
    }
    this.disk.free();
    this.clock.set(0);
    this.endpoint.mend();
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
      connectionString: this.setting.databaseUrl,
      connectionTimeoutMillis: 2_000,
      query_timeout: 5_000,
    });
    client.on('error', () => undefined);
    await client.connect();
    return client;
  }

  /** Ends everything, clients first. */
  async stop(): Promise<void> {
    const last = ['postgres', 'redis', 'sshd'];
    await Promise.all([...this.parts.values()].filter(({ name }) => !last.includes(name)).map((part) => part.stop()));
    await this.parts.get('sshd')?.stop();
    await this.parts.get('redis')?.stop();
    await this.part('postgres').stop('SIGINT');
    this.endpoint.stop();
    await this.remote?.close();
  }

  private add(name: string, command: () => Command): void {
    this.parts.set(name, new Part(name, path.join(this.setting.home, `${name}.log`), command));
  }

  private postgres(binaries: Binaries, { data, user }: Cluster): Command {
    const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=120'];
    return {
      program: binaries.postgres,
      args: ['-D', data, '-p', String(this.ports.postgres), ...settings.flatMap((one) => ['-c', one])],
      env: { ...binaries.environment },
      cwd: path.join(this.setting.home, 'postgres'),
      ...asUser(user),
    };
  }

  private redis(): Command {
    const folder = path.join(this.setting.home, 'redis');
    mkdirSync(folder, { recursive: true });
    const keeping = ['--save', '', '--appendonly', this.keeps ? 'yes' : 'no'];
    return {
      program: 'redis-server',
      args: ['--port', String(this.ports.redis), '--bind', '127.0.0.1', '--dir', folder, ...keeping],
    };
  }

  private program(name: string): Command {
    const { dist, ports, clock } = this.setting;
    return {
      program: process.execPath,
      args: [path.join(dist, 'main.js')],
      env: {
        ...this.environment,
        // Two workers are one role.
        ROLE: name.replace(/-\d$/, ''),
        PORT: String(name === 'web' ? ports.web : 0),
        REDIS_URL: ports.redis === null ? '' : `redis://127.0.0.1:${ports.redis}`,
        LOG_LEVEL: 'warn',
        WORK_LEASE_MS: String(LEASE_MS),
        DELIVERY_LONGEST_WAIT_MS: String(DELIVERY_WAIT_MS),
        DATABASE_CONNECTIONS: '8',
        ...clock.environment,
      },
    };
  }

  /** What every start of the program needs to find the company. */
  private get environment(): Readonly<Record<string, string | undefined>> {
    const { dataDir, databaseUrl } = this.setting;
    return { ...process.env, NODE_ENV: 'development', DATA_DIR: dataDir, DATABASE_URL: databaseUrl, REDIS_URL: '' };
  }

  /** Makes the database, its tables and the demo company, and writes down where the partners' systems are. */
  private async prepare(): Promise<void> {
    const { databaseUrl, dist, home, endpoint, remote } = this.setting;
    this.part('postgres').start();
    const server = databaseUrl.replace(/\/[^/]*$/, '/postgres');
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
    const run = commandLine(dist, this.environment);
    await run(['demo']);
    await connectPartners(run, home, endpoint, remote);
    const client = await this.connect();
    await liftCreditLimits(client);
    await client.end();
  }
}
