import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { Carrier } from '../../src/channels/connections/carrier.service';
import type { Connection, ConnectionKind, Delivery } from '../../src/channels/connections/connection';
import { ConnectionBook } from '../../src/channels/connections/connection-book.service';
import { ConnectionRepository } from '../../src/channels/connections/connection.repository';
import { DeliverProcessor } from '../../src/channels/deliver.processor';
import { DeliveryBook } from '../../src/channels/delivery-book.service';
import { DeliveryWays } from '../../src/channels/delivery-ways.service';
import type { Limits, OutboxRow, WorkProcessor } from '../../src/platform';
import {
  EventLog,
  MetricsService,
  UnitOfWork,
  WorkRepository,
  type Database,
  type WorkerService,
} from '../../src/platform/services';
import { BatchRunner } from '../../src/platform/work/batch-runner.service';
import { outboxOf } from './outbox';
import { testConfig, type TestDatabase } from './test-database';

/** Everything that delivers, on a database of a test, with partners' systems that are made up. One process of several, where a test wants more. */
export class Mailroom {
  /** What a partner's system says to an answer instead of taking it. */
  refuses: (connection: Connection, delivery: Delivery) => Error | null = () => null;
  /** Every answer that was offered to a system: `code file`. */
  readonly offered: string[] = [];
  /** Every answer that a system took, by its code. */
  readonly taken = new Map<string, string[]>();
  readonly dataDir = mkdtempSync(path.join(tmpdir(), 'binnendienst-mailroom-'));
  readonly book: ConnectionBook;
  readonly processor: DeliverProcessor;
  private readonly work: WorkRepository;
  private readonly runner: BatchRunner;

  constructor(
    readonly db: TestDatabase,
    limits: Partial<Limits> = {},
    readonly database: Database = db.database,
  ) {
    const config = testConfig({ dataDir: this.dataDir, limits });
    const unitOfWork = new UnitOfWork(database);
    const connections = new ConnectionRepository();
    this.book = new ConnectionBook(database, unitOfWork, connections);
    this.book.register(this.kind());
    const carrier = new Carrier(database, connections, this.book, config);
    const deliveries = new DeliveryBook(database, outboxOf(database), new EventLog(database), config);
    const worker = { register: () => undefined } as unknown as WorkerService;
    this.processor = new DeliverProcessor(worker, unitOfWork, deliveries, new DeliveryWays(carrier, config));
    this.work = new WorkRepository(database);
    this.runner = new BatchRunner(this.work, unitOfWork, database, config, new MetricsService());
  }

  /** A partner whose answers go to a system of his own, called as he is; without one to his out folder. @returns his id */
  async partner(code: string, connected = true): Promise<string> {
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO partner (code, name, our_scheme, our_identifier) VALUES ($1, $1, '14', '8719999000009') RETURNING id`,
      [code],
    );
    if (connected) await this.connect(code, true);
    return row?.id ?? '';
  }

  async connect(code: string, active: boolean): Promise<void> {
    const settings = { url: 'https://koper.example/edi' };
    const saved = await this.book.save({
      code,
      kind: 'webhook',
      partnerCode: code,
      settings,
      secretName: null,
      active,
    });
    if (!saved.ok) throw new Error(saved.error.join(' '));
    const wrong = await this.book.route(code, code);
    if (wrong !== null) throw new Error(wrong);
  }

  /** Hands out what is due of a kind and does it, once. @returns how many pieces there were */
  async round(processor: WorkProcessor = this.processor): Promise<number> {
    if ((await processor.isHeld?.()) === true) return 0;
    const claim = await this.work.claim(processor.kind, processor.batchSize, 60_000);
    if (claim.items.length > 0) await this.runner.run(processor, claim, () => false);
    return claim.items.length;
  }

  /** What was put off is due now, but for what waits for its grace time. */
  async later(): Promise<void> {
    await this.database.query(
      `UPDATE work SET due_at = now() - interval '1 second'
       WHERE state = 'ready' AND NOT EXISTS (SELECT FROM outbox o WHERE o.id::text = work.key AND o.state = 'held' AND o.due_at > now())`,
    );
  }

  async row(id: string): Promise<OutboxRow> {
    const row = await outboxOf(this.database).find(id);
    if (row === null) throw new Error(`No row ${id}`);
    return row;
  }

  private kind(): ConnectionKind {
    return {
      name: 'webhook',
      settings: z.strictObject({ url: z.url() }),
      accountKind: null,
      test: () => Promise.resolve(['all is well']),
      deliver: (connection, deliveries) => {
        const done: Delivery[] = [];
        for (const delivery of deliveries) {
          this.offered.push(`${connection.code} ${delivery.fileName}`);
          const fault = this.refuses(connection, delivery);
          if (fault !== null) return Promise.resolve({ done, fault });
          this.taken.set(connection.code, [...(this.taken.get(connection.code) ?? []), delivery.fileName]);
          done.push(delivery);
        }
        return Promise.resolve({ done, fault: null });
      },
    };
  }
}
