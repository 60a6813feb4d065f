import { execFileSync, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { asUser, serverUser } from '../../src/platform/postgres/server-user.client';
import { freePort } from './free-port';

/** Where Debian and those who build it themselves put the programs of the server. */
const PLACES = ['/usr/lib/postgresql', '/usr/pgsql'];

/** The programs of an installed PostgreSQL, the newest of them. */
function programs(): string {
  const found = PLACES.flatMap((place) => (existsSync(place) ? readdirSync(place).map((name) => path.join(place, name, 'bin')) : []));
  const complete = found.filter((bin) => ['initdb', 'pg_ctl', 'pg_basebackup'].every((name) => existsSync(path.join(bin, name))));
  const [newest] = complete.sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
  if (newest === undefined) throw new Error('there is no PostgreSQL with pg_basebackup here');
  return newest;
} // prettier-ignore

/** A PostgreSQL server of somebody's own that archives its log of changes as docs/backup.md says, and is brought back as it says. */
export class ExternalPostgres {
  private readonly bin = programs();
  private readonly user = serverUser();
  private data: string;

  private constructor(
    private readonly folder: string,
    readonly port: number,
  ) {
    this.data = path.join(folder, 'data');
  }

  get url(): string {
    return `postgres://postgres@127.0.0.1:${this.port}/binnendienst`;
  }

  static async start(): Promise<ExternalPostgres> {
    const folder = mkdtempSync(path.join(tmpdir(), 'binnendienst-recovery-'));
    chmodSync(folder, 0o755);
    const server = new ExternalPostgres(folder, await freePort());
    for (const name of ['data', 'archive', 'backup']) server.makeFolder(path.join(folder, name));
    server.run('initdb', '-D', server.data, '-A', 'trust', '-U', 'postgres', '--no-sync');
    const archive = path.join(folder, 'archive');
    server.configure([
      `port = ${server.port}`,
      `listen_addresses = '127.0.0.1'`,
      `unix_socket_directories = ''`,
      'wal_level = replica',
      'archive_mode = on',
      `archive_command = 'test ! -f ${archive}/%f && cp %p ${archive}/.%f && mv ${archive}/.%f ${archive}/%f'`,
      'archive_timeout = 60',
    ]);
    server.control('start', '-l', path.join(folder, 'data', 'server.log'));
    const client = new Client({ connectionString: server.url.replace(/binnendienst$/, 'postgres') });
    await client.connect();
    await client.query('CREATE DATABASE binnendienst');
    await client.end();
    return server;
  }

  /** A base backup into a folder of its own. */
  backUp(): void {
    const to = path.join(this.folder, 'backup', 'base');
    this.run('pg_basebackup', '-h', '127.0.0.1', '-p', String(this.port), '-U', 'postgres', '-D', to, '-Ft', '-z', '-c', 'fast', '--wal-method=stream'); // prettier-ignore
  }

  /** Ends it at once, and brings it back to that instant in another data directory. */
  recover(instant: Date): void {
    this.control('stop', '-m', 'immediate');
    const [damaged, base, archive] = [this.data, path.join(this.folder, 'backup', 'base'), path.join(this.folder, 'archive')]; // prettier-ignore
    this.data = path.join(this.folder, 'recovered');
    this.makeFolder(this.data);
    this.as('tar', '-xzf', path.join(base, 'base.tar.gz'), '-C', this.data);
    this.as('tar', '-xzf', path.join(base, 'pg_wal.tar.gz'), '-C', path.join(this.data, 'pg_wal'));
    this.as('sh', '-c', `cp -n "${damaged}"/pg_wal/0* "${archive}"/`);
    this.configure([
      `restore_command = 'cp ${archive}/%f %p'`,
      `recovery_target_time = '${instant.toISOString().replace('Z', '+00')}'`,
      `recovery_target_action = 'promote'`,
    ]);
    const signal = path.join(this.data, 'recovery.signal');
    writeFileSync(signal, '');
    this.give(signal);
    this.control('start', '-l', path.join(this.data, 'server.log'));
  }

  remove(): void {
    spawnSync(path.join(this.bin, 'pg_ctl'), ['-D', this.data, '-m', 'immediate', '-w', 'stop'], { cwd: '/', ...asUser(this.user) }); // prettier-ignore
    rmSync(this.folder, { recursive: true, force: true });
  }

  private configure(lines: readonly string[]): void {
    appendFileSync(path.join(this.data, 'postgresql.conf'), `\n${lines.join('\n')}\n`);
  }

  private control(...args: readonly string[]): void {
    try {
      this.run('pg_ctl', '-D', this.data, '-w', ...args);
    } catch (error) {
      const log = path.join(this.data, 'server.log');
      throw new Error(`pg_ctl ${args.join(' ')}: ${existsSync(log) ? readFileSync(log, 'utf8') : String(error)}`, { cause: error }); // prettier-ignore
    }
  }

  private run(program: string, ...args: readonly string[]): void {
    this.as(path.join(this.bin, program), ...args);
  }

  /** PostgreSQL does not run as root. What it prints goes nowhere: the server would keep our pipes open. */
  private as(program: string, ...args: readonly string[]): void {
    execFileSync(program, args, { cwd: '/', stdio: 'ignore', ...asUser(this.user) });
  }

  private makeFolder(folder: string): void {
    mkdirSync(folder, { mode: 0o700 });
    this.give(folder);
  }

  private give(file: string): void {
    if (this.user !== null) chownSync(file, this.user.uid, this.user.gid);
  }
}
