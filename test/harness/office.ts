import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test, type TestingModuleBuilder } from '@nestjs/testing';
import type { NewApiKey } from '../../src/access';
import { ApiKeyBook, UserService } from '../../src/access/services';
import { AppModule } from '../../src/app.module';
import { JOB_KINDS, type JobKind } from '../../src/kernel';
import { DemoService } from '../../src/master/services';
import type { Limits, Role } from '../../src/platform';
import { ConfigService, configureHttp, UnitOfWork, WorkerService } from '../../src/platform/services';
import { Waker } from '../../src/platform/work/waker.service';
import { testConfig, testDatabase, type TestDatabase } from './test-database';

/** Longest time for everything that a test causes. Milliseconds. */
const PATIENCE_MS = 60_000;
const LOOK_EVERY_MS = 20;
/** Work that waits for more of its kind. */
const GATHERING = `kind = 'master-changed' AND state = 'ready' AND due_at > now()`;

/** What a request was answered. */
export interface Answer<T> {
  readonly status: number;
  readonly etag: string | null;
  readonly body: T;
}

export interface OfficeOptions {
  readonly limits?: Partial<Limits>;
  /** What of the program runs; everything where the case does not say otherwise. */
  readonly role?: Role;
  /** Puts other providers in the place of some. */
  readonly override?: (testing: TestingModuleBuilder) => TestingModuleBuilder;
  /** Whether the demo users and a senior are made. Hashing passwords takes a while, so a spec without people leaves it out. */
  readonly people?: boolean;
  /** Whether the demo company is put in; a case without it brings master data of its own. */
  readonly demo?: boolean;
  /** An office that was there before: its database, with its master data and people. */
  readonly database?: TestDatabase;
}

/** The people of an office: two clerks, a senior, somebody of finance, and the admin. */
export type Person = 'fatma' | 'sanne' | 'wim' | 'ineke' | 'demo';
const PASSWORD = 'a long enough password';

/** The whole program over HTTP and its drop folder, on a database of its own with the demo company in it. */
export class Office {
  private readonly tokens = new Map<Person, string>();

  private constructor(
    readonly app: NestExpressApplication,
    readonly db: TestDatabase,
    readonly dataDir: string,
    readonly url: string,
  ) {}

  /** What somebody's requests carry, for a case that makes its requests itself. */
  token(person: Person): string {
    return this.tokens.get(person) ?? '';
  }

  static async open({
    limits = {},
    role = 'all',
    override,
    people = true,
    demo = true,
    database,
  }: OfficeOptions = {}): Promise<Office> {
    const db = database ?? (await testDatabase());
    const dataDir = mkdtempSync(path.join(tmpdir(), 'binnendienst-office-'));
    const config = testConfig({
      databaseUrl: db.url,
      dataDir,
      dataDirChosen: true,
      role,
      limits: { graceTimeMs: 0, pollMs: 1_000, ...limits },
    });
    const testing = Test.createTestingModule({ imports: [AppModule] })
      .overrideProvider(ConfigService)
      .useValue(config);
    const compiled = await (override?.(testing) ?? testing).compile();

    const app = compiled.createNestApplication<NestExpressApplication>({ bodyParser: false, logger: false });
    configureHttp(app, { trustProxy: null, loopbackOnly: true });
    await app.listen(0, '127.0.0.1');
    if (!database && demo) await app.get(UnitOfWork).run((tx) => app.get(DemoService).loadDemo(tx));
    const office = new Office(app, db, dataDir, await app.getUrl());
    if (people && !database) await office.hire();
    if (people) await office.logIn();
    return office;
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.db.drop();
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  /** A request of a person, or of nobody. A body is sent as JSON unless it is bytes. */
  async ask<T = Record<string, unknown>>(
    person: Person | null,
    method: string,
    route: string,
    options: {
      readonly body?: unknown;
      readonly version?: number | null;
      readonly headers?: Record<string, string>;
    } = {},
  ): Promise<Answer<T>> {
    const { body, version = null, headers = {} } = options;
    const isBytes = body instanceof Uint8Array;
    const response = await fetch(`${this.url}${route}`, {
      method,
      headers: {
        ...(person === null ? {} : { Authorization: `Bearer ${this.token(person)}` }),
        ...(version === null ? {} : { 'If-Match': `"${version}"` }),
        ...(body === undefined ? {} : { 'Content-Type': isBytes ? 'application/octet-stream' : 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: isBytes ? new Uint8Array(body) : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = (response.headers.get('content-type') ?? '').includes('json');
    return {
      status: response.status,
      etag: response.headers.get('etag'),
      body: (isJson ? JSON.parse(text) : text) as T,
    };
  }

  /** A new API key of a partner. @returns what his programs send */
  async keyOf(partnerCode: string, scopes: NewApiKey['scopes'], expires: string | null = null): Promise<string> {
    const made = await this.app.get(ApiKeyBook).make({ partnerCode, scopes, expires }, 'system');
    if (!made.ok) throw new Error(`A key was refused: ${made.error}`);
    return made.value.token;
  }

  /** Brings bytes in over HTTP; as every sender does, again where it is asked to (503, a busy machine). @returns the interchange */
  async send(
    bytes: Buffer,
    headers: Record<string, string> = {},
  ): Promise<{ id: string; sha256: string; duplicate: boolean }> {
    type Taken = { id: string; sha256: string; duplicate: boolean };
    const end = Date.now() + PATIENCE_MS;
    for (;;) {
      const answer = await this.ask<Taken>('demo', 'POST', '/api/interchanges', { body: bytes, headers });
      if (answer.status === 202) return answer.body;
      if (answer.status !== 503 || Date.now() > end) throw new Error(`An upload was answered with ${answer.status}`);
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    }
  }

  /** Brings bytes in and waits for everything that follows. @returns the interchange */
  async sendAndRest(bytes: Buffer): Promise<{ id: string; sha256: string; duplicate: boolean }> {
    const sent = await this.send(bytes);
    await this.rest();
    return sent;
  }

  /** Lays files in the drop folder as a partner would: under a temporary name first. */
  async drop(files: Readonly<Record<string, Uint8Array>>): Promise<void> {
    const folder = path.join(this.dataDir, 'drop', 'in');
    await mkdir(folder, { recursive: true });
    for (const [name, bytes] of Object.entries(files)) await writeFile(path.join(folder, `.${name}.tmp`), bytes);
    for (const name of Object.keys(files)) await rename(path.join(folder, `.${name}.tmp`), path.join(folder, name));
  }

  /** The files in a folder of the drop, with those in folders below it. */
  async files(folder: string): Promise<readonly string[]> {
    const root = path.join(this.dataDir, 'drop', folder);
    const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
    return entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
      .sort();
  }

  /** What lies in the partner's out folder, by name. */
  async delivered(partner: string): Promise<ReadonlyMap<string, string>> {
    const names = await this.files(`out/${partner}`);
    return new Map(
      names.map((name) => [name, readFileSync(path.join(this.dataDir, 'drop', 'out', partner, name), 'latin1')]),
    );
  }

  query<T>(sql: string, parameters: readonly unknown[] = []): Promise<readonly T[]> {
    return this.db.database.query<T>(sql, parameters);
  }

  async count(sql: string, parameters: readonly unknown[] = []): Promise<number> {
    const [row] = await this.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${sql}`, parameters);
    return row?.n ?? 0;
  }

  /** Waits until something holds; throws when it takes too long. */
  async until(what: string, condition: () => Promise<boolean>, patienceMs = PATIENCE_MS): Promise<void> {
    for (const end = Date.now() + patienceMs; !(await condition());) {
      if (Date.now() > end) throw new Error(`Waited in vain until ${what}. ${await this.describe()}`);
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    }
  }

  /** Waits until no file waits, no work is left but what was set aside, and nothing is on its way out. */
  async rest(patienceMs = PATIENCE_MS): Promise<void> {
    await this.until(
      'the office rests',
      async () => {
        if ((await this.files('in')).length + (await this.files('processing')).length > 0) return false;
        const [left] = await this.query<{ n: number; gathering: number }>(
          `SELECT count(*)::int AS n, (count(*) FILTER (WHERE ${GATHERING}))::int AS gathering FROM work WHERE state <> 'quarantined'`,
        );
        if (left !== undefined && left.n > 0 && left.n === left.gathering) await this.passGathering();
        return left?.n === 0;
      },
      patienceMs,
    );
  }

  /** Changes of the master wait a moment for more of them. Where nothing else is left to happen that moment passes at once. */
  private async passGathering(): Promise<void> {
    await this.query(`UPDATE work SET due_at = now() WHERE ${GATHERING}`);
    this.wake(['master-changed']);
  }

  private wake(kinds: readonly JobKind[]): void {
    this.app.get(Waker, { strict: false }).wakeHere(kinds);
  }

  /** The review case of the order with this number; the latest where there are more. */
  async caseOf(orderNumber: string): Promise<string> {
    const [row] = await this.query<{ id: string }>(
      `SELECT c.id FROM review_case c JOIN sales_order o ON o.id = c.sales_order_id WHERE o.buyer_order_number = $1
       ORDER BY c.opened_at DESC, o.reference DESC LIMIT 1`,
      [orderNumber],
    );
    if (row === undefined) throw new Error(`Order ${orderNumber} has no review case. ${await this.describe()}`);
    return row.id;
  }

  /** Lets no cut-off be ahead for 23 hours, which would end the grace time of a decision: what a case sees does not depend on the hour. */
  async passCutOffs(): Promise<void> {
    for (const table of ['site', 'carrier']) await this.query(`UPDATE ${table} SET cut_off = '{}'`);
    await this.query(
      `UPDATE customer SET cut_off = '{}', cut_off_time = to_char((now() - interval '1 hour') AT TIME ZONE 'Europe/Amsterdam', 'HH24:MI')`,
    );
  }

  /** Work now, rather than at the next sweep or the next look of a worker. */
  async sweep(): Promise<void> {
    await this.app.get(WorkerService).sweep();
    this.wake(JOB_KINDS);
  }

  private async hire(): Promise<void> {
    const users = this.app.get(UserService);
    await users.createDemoUsers();
    const hired = [
      { user: 'wim', name: 'Wim', role: 'senior', language: 'nl', password: PASSWORD },
      { user: 'ineke', name: 'Ineke', role: 'finance', language: 'nl', password: PASSWORD },
    ] as const;
    for (const person of hired) await users.create(person);
  }

  private async logIn(): Promise<void> {
    for (const user of ['fatma', 'sanne', 'wim', 'ineke', 'demo'] as const) {
      const password = user === 'wim' || user === 'ineke' ? PASSWORD : 'demo';
      const session = await this.ask<{ token: string }>(null, 'POST', '/api/session', { body: { user, password } });
      if (session.status !== 200) throw new Error(`Log-in of ${user} was refused with ${session.status}`);
      this.tokens.set(user, session.body.token);
    }
  }

  private async describe(): Promise<string> {
    const work = await this.query(
      `SELECT kind, state, attempts, expiries, last_error, count(*)::int AS n FROM work GROUP BY 1, 2, 3, 4, 5 LIMIT 20`,
    );
    const orders = await this.query('SELECT state, count(*)::int AS n FROM sales_order GROUP BY 1');
    return JSON.stringify({ work, orders, processing: await this.files('processing') });
  }
}
