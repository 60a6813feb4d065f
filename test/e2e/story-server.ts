import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import { UserService } from '../../src/access/services';
import { AppModule } from '../../src/app.module';
import type { Finding } from '../../src/findings';
import { fixedClock } from '../../src/kernel';
import { DemoService } from '../../src/master/services';
import { ConfigService, configureHttp, UnitOfWork } from '../../src/platform/services';
import { JudgingService } from '../../src/review/judging.service';
import { OrderSource } from '../../src/review/order-source.service';
import type { SalesOrder } from '../../src/sales';
import { OrderRepository, QuantityHistoryService } from '../../src/sales/services';
import { testConfig, testDatabase, type TestDatabase } from '../harness';

/** Longest time for everything that a file causes, in milliseconds. */
const PATIENCE_MS = 20_000;
const LOOK_EVERY_MS = 20;
const HISTORY = path.resolve(__dirname, '../../fixtures/demo/history.json');

/** Bytes that left, or are about to. */
export interface Departure {
  readonly id: string;
  readonly orderId: string | null;
  readonly kind: string;
  readonly state: string;
  readonly partner: string;
  readonly fileName: string | null;
  readonly body: Buffer | null;
  readonly again: boolean;
}

/** A finding as it is stored: the API of interchanges has no field. */
type StoredFinding = Pick<Finding, 'code' | 'severity' | 'stops' | 'field' | 'position'>;

/** The whole program on a database of its own with the demo company in it, and a person who has logged in. */
export class StoryServer {
  private constructor(
    private readonly app: NestExpressApplication,
    private readonly db: TestDatabase,
    private readonly dataDir: string,
    private readonly url: string,
    private token: string,
  ) {}

  static async start(): Promise<StoryServer> {
    const db = await testDatabase();
    const dataDir = mkdtempSync(path.join(tmpdir(), 'binnendienst-stories-'));
    const config = testConfig({
      databaseUrl: db.url,
      dataDir,
      dataDirChosen: true,
      role: 'all',
      limits: { graceTimeMs: 0 },
    });
    const testing = await Test.createTestingModule({ imports: [AppModule] })
      .overrideProvider(ConfigService)
      .useValue(config)
      .compile();

    const app = testing.createNestApplication<NestExpressApplication>({ bodyParser: false, logger: false });
    configureHttp(app, { trustProxy: null, loopbackOnly: true });
    await app.listen(0, '127.0.0.1');
    const history = JSON.parse(await readFile(HISTORY, 'utf8')) as Parameters<QuantityHistoryService['seed']>[1];
    await app.get(UnitOfWork).run(async (tx) => {
      await app.get(DemoService).loadDemo(tx);
      await app.get(QuantityHistoryService).seed(tx, history);
    });
    await app.get(UserService).createDemoUsers();
    const server = new StoryServer(app, db, dataDir, await app.getUrl(), '');
    const session = {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{"user":"demo","password":"demo"}',
    };
    server.token = (await server.ask<{ token: string }>('/api/session', session)).token;
    return server;
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.db.drop();
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  /** Brings bytes in as staff do, perhaps for a partner. @returns the interchange, and whether its bytes came before */
  async send(
    name: string,
    bytes: Buffer,
    partner?: string,
  ): Promise<{ readonly id: string; readonly duplicate: boolean }> {
    const headers = { 'Content-Type': 'application/octet-stream' };
    const query = new URLSearchParams({ name, ...(partner === undefined ? {} : { partner }) });
    return this.ask(`/api/interchanges?${query.toString()}`, { method: 'POST', headers, body: new Uint8Array(bytes) });
  }

  /** The numbers of the orders of an interchange of which somebody is asked to tell the buyer. */
  async toTell(interchangeId: string): Promise<readonly string[]> {
    const rows = await this.db.database.query<{ number: string }>(
      `SELECT o.buyer_order_number AS number FROM review_case c JOIN sales_order o ON o.id = c.about_order_id
       WHERE c.reason = 'tell-buyer' AND c.interchange_id = $1 ORDER BY 1`,
      [interchangeId],
    );
    return rows.map(({ number }) => number);
  }

  /** What the API says; throws when it refuses. */
  async ask<T>(route: string, init: RequestInit = {}): Promise<T> {
    const headers = new Headers(init.headers);
    if (this.token !== '') headers.set('Authorization', `Bearer ${this.token}`);
    const response = await fetch(`${this.url}${route}`, { ...init, headers });
    if (!response.ok) throw new Error(`${init.method ?? 'GET'} ${route}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  }

  /** Waits until no work is left and nothing is on its way out. Throws when something was set aside or it takes too long. */
  async rest(): Promise<void> {
    const end = Date.now() + PATIENCE_MS;
    for (;;) {
      const left = await this.db.database.query<{ state: string }>(
        `SELECT kind, state, last_error AS error, count(*)::int FROM work GROUP BY kind, state, last_error
         UNION ALL SELECT kind, state, last_error, count(*)::int FROM outbox WHERE state IN ('held', 'due', 'sending', 'dead')
           GROUP BY kind, state, last_error`,
      );
      if (left.length === 0) return;
      const hopeless = left.some(({ state }) => state === 'quarantined' || state === 'dead');
      if (hopeless || Date.now() > end) throw new Error(`Work does not come to rest: ${JSON.stringify(left)}`);
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    }
  }

  /** Everything that left so far, oldest first. */
  async departures(): Promise<readonly Departure[]> {
    return this.db.database.query<Departure>(
      `SELECT o.id, o.order_id AS "orderId", o.kind, o.state, p.code AS partner, o.file_name AS "fileName", o.body,
         o.resend_of IS NOT NULL AS again
       FROM outbox o JOIN partner p ON p.id = o.partner_id ORDER BY o.created_at, o.id`,
    );
  }

  /** The codes found when every order is judged again as if it had come at that instant: our reference -> codes. */
  async judgedAt(instant: Date): Promise<ReadonlyMap<string, readonly string[]>> {
    const orders = await this.orders();
    return this.app.get(UnitOfWork).run(async (tx) => {
      const toJudge = [];
      for (const order of orders) {
        const { toJudge: one } = await this.app.get(OrderSource, { strict: false }).of(tx, order);
        toJudge.push({ ...one, arrival: { ...one.arrival, receivedAt: instant } });
      }
      const verdicts = await this.app.get(JudgingService, { strict: false }).judgeAll(tx, toJudge, fixedClock(instant));
      return new Map(
        orders.map(({ reference }, i) => [reference, verdicts[i]?.findings.map(({ code }) => code) ?? []]),
      );
    });
  }

  /** Our reference of every order -> the codes that were found when it came. */
  async judgedThen(): Promise<ReadonlyMap<string, readonly string[]>> {
    const rows = await this.db.database.query<{ reference: string; codes: readonly string[] }>(
      `SELECT o.reference, array(SELECT f.code FROM order_finding f WHERE f.order_id = o.id ORDER BY f.sequence) AS codes
       FROM sales_order o ORDER BY o.reference`,
    );
    return new Map(rows.map(({ reference, codes }) => [reference, codes]));
  }

  private async orders(): Promise<readonly SalesOrder[]> {
    const rows = await this.db.database.query<{ id: string }>('SELECT id FROM sales_order ORDER BY reference');
    const found = await Promise.all(rows.map(({ id }) => this.app.get(OrderRepository).find(this.db.database, id)));
    return found.filter((order) => order !== null);
  }

  /** What lies in the partner's folder under this name. */
  delivered(partner: string, fileName: string): Buffer {
    return readFileSync(path.join(this.dataDir, 'drop', 'out', partner, fileName));
  }

  /** The findings of each message of an interchange, in the order of the messages. */
  async findings(interchangeId: string): Promise<readonly (readonly StoredFinding[])[]> {
    const rows = await this.db.database.query<{ findings: readonly StoredFinding[] }>(
      `SELECT coalesce((SELECT jsonb_agg(f.body) FROM order_finding f WHERE f.order_id = o.id), m.findings) AS findings
       FROM message m LEFT JOIN sales_order o ON o.message_id = m.id WHERE m.interchange_id = $1 ORDER BY m.index`,
      [interchangeId],
    );
    return rows.map(({ findings }) => findings);
  }
}
