import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ArrivalRepository } from '../../src/channels/arrival.repository';
import type { Connection } from '../../src/channels/connections/connection';
import { ConnectionRepository } from '../../src/channels/connections/connection.repository';
import { ConnectionBook } from '../../src/channels/connections/connection-book.service';
import { MailChannel } from '../../src/channels/mail/mail-channel.service';
import { MailDesk } from '../../src/channels/mail/mail-desk.service';
import { MailFetcher } from '../../src/channels/mail/mail-fetcher.service';
import { MailKeeper } from '../../src/channels/mail/mail-keeper.service';
import { MailReplies } from '../../src/channels/mail/mail-replies.service';
import { MailSenders } from '../../src/channels/mail/mail-senders.service';
import { MailPost } from '../../src/channels/mail/mail-post.service';
import { mailSettings } from '../../src/channels/mail/mail-settings';
import { MailRepository } from '../../src/channels/mail/mail.repository';
import { ReceiptLedger } from '../../src/channels/receipt-ledger.service';
import { ScheduleRepository } from '../../src/platform/schedule/schedule.repository';
import {
  CaseMailRepository,
  EventLog,
  ScheduleService,
  SecretStore,
  UnitOfWork,
  type Database,
} from '../../src/platform/services';
import type { Dovecot } from './dovecot';
import { contactsOn, payloadStoreOn, signingOn, workQueueOn } from './signing';
import { testConfig, testDatabase, type TestDatabase } from './test-database';

export const MAIL_PARTNER = 'noordster';
export const MAIL_SENDER = 'orders@noordster.example';

/** A mailbox on a database of its own, with a partner whose address is known. */
export class MailBench {
  private constructor(
    readonly db: TestDatabase,
    readonly connection: Connection,
    private readonly dataDir: string,
  ) {}

  static async open(server: Pick<Dovecot, 'port' | 'user' | 'password'>, settings: object = {}): Promise<MailBench> {
    const db = await testDatabase();
    const dataDir = mkdtempSync(path.join(tmpdir(), 'binnendienst-mail-'));
    await db.database.query(
      `INSERT INTO partner (code, name, our_scheme, our_identifier) VALUES ('${MAIL_PARTNER}', 'Noordster', '14', '1'), ('zuiderkruis', 'Zuiderkruis', '14', '1')`,
    );
    const parsed = mailSettings.parse({
      host: '127.0.0.1',
      port: server.port,
      tls: 'none',
      user: server.user,
      ...settings,
    });
    const connections = new ConnectionRepository();
    const connection = await db.unitOfWork.run(async (tx) => {
      await new SecretStore(db.database, testConfig({ dataDir })).set(tx, 'box', Buffer.from(server.password));
      await new MailRepository().setAddress(tx, MAIL_PARTNER, MAIL_SENDER);
      const row = {
        code: 'box',
        kind: 'mail',
        partnerId: null,
        settings: parsed,
        secretName: 'box',
        active: true,
      } as const;
      const saved = (await connections.save(tx, row))!;
      return { ...saved, accountId: await connections.ensureAccount(tx, saved, 'mail') };
    });
    return new MailBench(db, connection, dataDir);
  }

  /** What one process has, on a pool of its own if wanted. */
  desk(database: Database = this.db.database): MailDesk {
    const [unitOfWork, signing, mails] = [new UnitOfWork(database), signingOn(database), new MailRepository()];
    const ledger = new ReceiptLedger(new ArrivalRepository(), workQueueOn(database), new EventLog(database));
    const keeper = new MailKeeper(unitOfWork, payloadStoreOn(database), ledger, signing, mails);
    const replies = new MailReplies(unitOfWork, new CaseMailRepository(), workQueueOn(database));
    return new MailDesk(new MailSenders(database, unitOfWork, mails), signing, keeper, replies);
  }

  fetcher(database: Database = this.db.database, desk: MailDesk = this.desk(database)): MailFetcher {
    const config = testConfig({ dataDir: this.dataDir });
    return new MailFetcher(config, new SecretStore(database, config), desk, contactsOn(database));
  }

  get mails(): MailRepository {
    return new MailRepository();
  }

  /** The channel of one process, which takes nothing by itself. */
  async channel(): Promise<MailChannel> {
    const database = await this.db.connectAgain();
    const config = testConfig({ dataDir: this.dataDir });
    const book = new ConnectionBook(database, new UnitOfWork(database), new ConnectionRepository());
    const schedule = new ScheduleService(new ScheduleRepository(database), config);
    const channel = new MailChannel(config, book, schedule, this.fetcher(database), new MailPost(new SecretStore(database, config))); // prettier-ignore
    channel.onModuleInit();
    return channel;
  }

  run(connection: Connection = this.connection) {
    return this.fetcher().run(connection, new AbortController().signal);
  }

  /** The same mailbox with some settings other. */
  with(settings: object): Connection {
    return {
      ...this.connection,
      settings: mailSettings.parse({ ...(this.connection.settings as object), ...settings }),
    };
  }

  /** Receipts in their order, with what is kept of mails that went to review. */
  receipts(): Promise<readonly ReceiptSeen[]> {
    return this.db.database.query<ReceiptSeen>(
      `SELECT a.code AS account, r.name, r.size::int AS size, r.duplicate, r.refused_reason AS refused, m.sender, m.subject,
         (SELECT count(*)::int FROM payload p WHERE p.id = m.payload_id AND p.sealed_at IS NOT NULL) AS kept
       FROM receipt r JOIN channel_account a ON a.id = r.account_id LEFT JOIN refused_mail m ON m.receipt_id = r.id ORDER BY r.number`,
    );
  }

  /** Everything that was taken in, as text. */
  async contents(): Promise<readonly string[]> {
    const rows = await this.db.database.query<{ bytes: Buffer }>(
      `SELECT string_agg(c.bytes, ''::bytea ORDER BY c.n) AS bytes FROM interchange i JOIN payload p ON p.id = i.payload_id AND p.sealed_at IS NOT NULL
       JOIN payload_chunk c ON c.payload_id = p.id GROUP BY i.id, i.received_at ORDER BY min(c.bytes)`,
    );
    return rows.map(({ bytes }) => bytes.toString('latin1'));
  }

  /** The mails that were kept for people. */
  async kept(): Promise<readonly Buffer[]> {
    const rows = await this.db.database.query<{ bytes: Buffer }>(
      `SELECT string_agg(c.bytes, ''::bytea ORDER BY c.n) AS bytes FROM refused_mail m JOIN payload_chunk c ON c.payload_id = m.payload_id
       GROUP BY m.receipt_id`,
    );
    return rows.map(({ bytes }) => bytes);
  }

  async reset(): Promise<void> {
    await this.db.database.query('TRUNCATE refused_mail, receipt, interchange, payload, work CASCADE');
  }

  async close(): Promise<void> {
    await this.db.drop();
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}

export interface ReceiptSeen {
  readonly account: string;
  readonly name: string | null;
  readonly size: number;
  readonly duplicate: boolean;
  readonly refused: string | null;
  readonly sender: string | null;
  readonly subject: string | null;
  readonly kept: number;
}
