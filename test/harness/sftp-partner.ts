import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, writeFileSync, type Dirent } from 'node:fs';
import type { Connection } from '../../src/channels/connections/connection';
import { ConnectionBook } from '../../src/channels/connections/connection-book.service';
import { ConnectionRepository } from '../../src/channels/connections/connection.repository';
import { HostKeyBook } from '../../src/channels/sftp/host-key-book.service';
import { HostKeyRepository } from '../../src/channels/sftp/host-key.repository';
import { SftpConnectionKind } from '../../src/channels/sftp/sftp-connection.service';
import { SftpDelivery } from '../../src/channels/sftp/sftp-delivery.service';
import { SftpDoor } from '../../src/channels/sftp/sftp-door.service';
import { SftpRunner } from '../../src/channels/sftp/sftp-runner.service';
import type { SigningService } from '../../src/channels/signing.service';
import type { Limits } from '../../src/platform';
import { EventLog, SecretStore, UnitOfWork, type Database } from '../../src/platform/services';
import { contactsOn, signingOn, workQueueOn } from './signing';
import type { Sshd } from './sshd';
import { testConfig } from './test-database';

/** The SFTP channel on a database, as Nest would put it together. */
export class SftpOffice {
  readonly book: ConnectionBook;
  readonly keys: HostKeyBook;
  readonly kind: SftpConnectionKind;
  readonly runner: SftpRunner;
  private readonly unitOfWork: UnitOfWork;
  private readonly secrets: SecretStore;

  constructor(
    readonly database: Database,
    limits: Partial<Limits> = {},
    signing: SigningService = signingOn(database),
  ) {
    const config = testConfig({ secretKey: Buffer.alloc(32, 7), limits });
    this.unitOfWork = new UnitOfWork(database);
    this.secrets = new SecretStore(database, config);
    this.book = new ConnectionBook(database, this.unitOfWork, new ConnectionRepository());
    this.keys = new HostKeyBook(database, this.unitOfWork, new HostKeyRepository(), workQueueOn(database), new EventLog(database)); // prettier-ignore
    const door = new SftpDoor(this.secrets, this.keys);
    this.kind = new SftpConnectionKind(this.book, door, this.keys, new SftpDelivery(door));
    this.kind.onModuleInit();
    this.runner = new SftpRunner(door, signing, config, contactsOn(database, config));
  }

  async secret(name: string, bytes: Buffer): Promise<void> {
    await this.unitOfWork.run((tx) => this.secrets.set(tx, name, bytes));
  }

  /** Writes a connection to a server down, whose key is confirmed unless the case says otherwise. */
  async connect(
    sshd: Pick<Sshd, 'port' | 'clientKey' | 'user'>,
    settings: Readonly<Record<string, unknown>>,
    { code = `c${randomUUID().slice(0, 8)}`, confirmed = null as string | null } = {},
  ): Promise<Connection> {
    await this.secret(`${code}-key`, sshd.clientKey);
    const saved = await this.book.save({
      code,
      kind: 'sftp',
      partnerCode: null,
      settings: { host: '127.0.0.1', port: sshd.port, user: sshd.user, ...settings },
      secretName: `${code}-key`,
      active: true,
    });
    if (!saved.ok) throw new Error(saved.error.join('; '));
    if (confirmed !== null) await this.keys.confirm(saved.value.id, confirmed, null);
    return saved.value;
  }

  run(connection: Connection, signal = new AbortController().signal): Promise<string> {
    return this.runner.run(connection, signal);
  }
}

/** A store that tells what a run is doing, so that a test can break it there. */
export function interrupted(database: Database, afterStore: () => void): SigningService {
  const signing = signingOn(database);
  const { signForAll } = signing;
  signing.signForAll = async (arrivals) => {
    const receipts = await signForAll.call(signing, arrivals);
    afterStore();
    return receipts;
  };
  return signing;
}

/** Makes a remote folder with files in it. @returns its path */
export function remoteFolder(sshd: Sshd, name: string, files: Readonly<Record<string, string | Buffer>> = {}): string {
  const folder = sshd.path(name);
  mkdirSync(folder, { recursive: true });
  for (const [file, content] of Object.entries(files)) writeFileSync(`${folder}/${file}`, content);
  return folder;
}

export const namesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry: Dirent) => entry.isFile())
    .map(({ name }) => name)
    .sort();

/** Bytes of every interchange that arrived on a connection's account, by the name of the first receipt. */
export async function storedOn(database: Database, connection: Connection): Promise<ReadonlyMap<string, Buffer>> {
  const rows = await database.query<{ name: string; bytes: Buffer }>(
    `SELECT r.name, (SELECT string_agg(c.bytes, ''::bytea ORDER BY c.n) FROM payload_chunk c WHERE c.payload_id = i.payload_id) AS bytes
     FROM receipt r JOIN interchange i ON i.id = r.interchange_id WHERE r.account_id = $1 AND NOT r.duplicate ORDER BY r.number`,
    [connection.accountId],
  );
  return new Map(rows.map(({ name, bytes }) => [name, bytes]));
}

/** How many receipts were given on a connection's account. */
export async function receiptsOn(database: Database, connection: Connection): Promise<number> {
  const [row] = await database.query<{ n: number }>('SELECT count(*)::int AS n FROM receipt WHERE account_id = $1', [
    connection.accountId,
  ]);
  return row?.n ?? -1;
}
