import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { COUNTS_REPORTED } from '../../../test/builders';
import { testDatabase, type TestDatabase } from '../../../test/harness';
import { messageRows } from '../../../test/harness/road-rows';
import { dataSourceOptions } from '../database/data-source.client';
import { MIGRATIONS } from '.';
import { AcceptedText } from './0007-accepted-text';
import { SyntaxChecks } from './0012-syntax-checks';
import { CasesAboutOrders } from './0014-cases-about-orders';

/** Every file below src that is called *.entity.ts: an entity that nobody lists cannot hide from this test. */
function entities(): (new () => object)[] {
  const source = join(__dirname, '..', '..');
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.entity.ts'),
  );
  return files.flatMap((name) =>
    Object.values(jest.requireActual<Record<string, new () => object>>(join(source, name))),
  );
}

describe('migrations', () => {
  let db: TestDatabase;
  let source: DataSource;

  beforeAll(async () => {
    db = await testDatabase();
    const settings = { connections: 2, statementMs: 0, applicationName: 'migrations.spec' };
    const classes = entities().filter((each) => typeof each === 'function');
    source = await new DataSource(dataSourceOptions(db.url, settings, classes)).initialize();
  });
  afterAll(async () => {
    await source.destroy();
    await db.drop();
  });

  const drift = async (): Promise<readonly string[]> => {
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    return upQueries.map(({ query }) => query);
  };

  it('make exactly the tables that the entities describe', async () => {
    expect(source.entityMetadatas.length).toBeGreaterThan(5);
    expect(await drift()).toEqual([]);
  });

  // TypeORM compares checks and indexes by name and columns alone; what a condition says only PostgreSQL can tell.
  it('give checks and partial indexes the conditions that the entities state', async () => {
    const runner = source.createQueryRunner();
    const print = async (definition: string): Promise<string> => {
      const rows = (await runner.query(`SELECT (${definition}) AS text`)) as { text: string | null }[];
      return rows[0]?.text ?? '';
    };
    const check = (table: string, name: string) =>
      `SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = '${name}' AND conrelid = '${table}'::regclass`;
    const predicate = (name: string) =>
      `SELECT pg_get_expr(indpred, indrelid) FROM pg_index WHERE indexrelid = '${name}'::regclass`;
    const stated: string[] = [];
    const real: string[] = [];
    await runner.startTransaction();
    for (const { tableName: table, checks, indices } of source.entityMetadatas) {
      for (const { name, expression } of checks) {
        await runner.query(`ALTER TABLE ${table} ADD CONSTRAINT stated CHECK (${expression})`);
        stated.push(`${name}: ${await print(check(table, 'stated'))}`);
        real.push(`${name}: ${await print(check(table, name))}`);
        await runner.query(`ALTER TABLE ${table} DROP CONSTRAINT stated`);
      }
      for (const { name, where } of indices.filter((index) => index.where !== undefined)) {
        await runner.query(`CREATE INDEX stated ON ${table} ((1)) WHERE ${where ?? ''}`);
        stated.push(`${name}: ${await print(predicate('stated'))}`);
        real.push(`${name}: ${await print(predicate(name))}`);
        await runner.query('DROP INDEX stated');
      }
    }
    await runner.rollbackTransaction();
    await runner.release();
    expect(stated.length).toBeGreaterThan(30);
    expect(real).toEqual(stated);
  });

  it('go down to nothing, and up again', async () => {
    for (const _ of MIGRATIONS) await source.undoLastMigration({ transaction: 'each' });
    const left = await source.query(
      `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND NOT EXISTS (
         SELECT FROM pg_index WHERE indexrelid = pg_class.oid AND indrelid = 'migration'::regclass)
         AND relname !~ '^(migration|typeorm)'
       UNION SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace`,
    );
    expect(left).toEqual([]);
    await source.runMigrations({ transaction: 'each' });
    expect(await drift()).toEqual([]);
  });

  it('give orders that were understood before a place for allowances, and take it away again', async () => {
    const { interchangeId, messageIds } = await messageRows(db.database, 2);
    const line = (number: string) => ({ number, allowances: [] });
    for (const [i, lines] of [[line('1'), line('2')], []].entries()) {
      await db.database.query(
        `INSERT INTO sales_order (id, reference, message_id, interchange_id, state, content_hash, document, received_at, judged_at)
         VALUES (gen_random_uuid(), $1, $2, $3, 'in-review', '', $4, now(), now())`,
        [`S${i}`, messageIds[i], interchangeId, JSON.stringify({ number: 'A', lines, allowances: [] })],
      );
    }
    const documents = (): Promise<readonly unknown[]> =>
      db.database.query('SELECT document FROM sales_order ORDER BY reference');
    for (const _ of MIGRATIONS.slice(MIGRATIONS.indexOf(AcceptedText))) {
      await source.undoLastMigration({ transaction: 'each' });
    }
    const without = JSON.stringify(await documents());
    expect(without).not.toContain('allowances');
    expect(without).toContain('"lines":[{"number":"1"},{"number":"2"}]');
    await source.runMigrations({ transaction: 'each' });
    const later = { action: null, requestedDispatch: null, identifications: [], subLines: [], schedules: [] };
    const head = {
      orderNumber: null,
      sequence: null,
      requestedDispatch: null,
      paymentTerms: null,
      deliveryTerms: null,
    };
    expect(await documents()).toEqual([
      {
        document: {
          ...head,
          number: 'A',
          lines: [line('1'), line('2')].map((one) => ({ ...one, ...later })),
          allowances: [],
        },
      },
      { document: { ...head, number: 'A', lines: [], allowances: [] } },
    ]);
    await db.database.query('TRUNCATE sales_order, message, interchange CASCADE');
  });

  it('lead the cases about answers that were opened before to their orders', async () => {
    const { interchangeId, messageIds } = await messageRows(db.database, 4);
    const [partner] = await db.database.query<{ id: string }>(
      `INSERT INTO partner (code, name, our_scheme, our_identifier) VALUES ('a', '', '14', '1') RETURNING id`,
    );
    const [order] = await db.database.query<{ id: string }>(
      `INSERT INTO sales_order (id, reference, message_id, interchange_id, state, content_hash, document, received_at, judged_at)
       VALUES (gen_random_uuid(), 'S1', $1, $2, 'in-review', '', '{}', now(), now()) RETURNING id`,
      [messageIds[0], interchangeId],
    );
    const [sent] = await db.database.query<{ id: string }>(
      `INSERT INTO outbox (id, subject_id, order_id, partner_id, kind, version, state, due_at, body, control_reference)
       VALUES (gen_random_uuid(), gen_random_uuid(), $1, $2, 'ORDRSP', 1, 'dead', now(), 'x', '00000007') RETURNING id`,
      [order?.id, partner?.id],
    );
    await db.database.query(
      `INSERT INTO received_acknowledgement (message_id, partner_id, standard, outcome, control_reference, content, received_at, place)
       VALUES ($1, $3, 'CONTRL', 'rejected', '00000007', '{}', now(), 0), ($2, $3, 'CONTRL', 'rejected', '00000008', '{}', now(), 0)`,
      [messageIds[1], messageIds[2], partner?.id],
    );
    for (const [reason, subject, message] of [
      ['acknowledgement', 'message:1', messageIds[1]],
      ['acknowledgement', 'message:2', messageIds[2]],
      ['findings', 'order:1', messageIds[0]],
      ['quarantined', `outbox:${sent?.id ?? ''}`, null],
      ['tell-buyer', 'tell:1', messageIds[0]],
    ]) {
      await db.database.query(`INSERT INTO review_case (reason, subject_key, message_id) VALUES ($1, $2, $3)`, [reason, subject, message]); // prettier-ignore
    }
    for (const _ of MIGRATIONS.slice(MIGRATIONS.indexOf(CasesAboutOrders))) {
      await source.undoLastMigration({ transaction: 'each' });
    }
    await source.runMigrations({ transaction: 'each' });
    const led = await db.database.query<{ key: string }>(
      'SELECT subject_key AS key FROM review_case WHERE about_order_id = $1 ORDER BY 1',
      [order?.id],
    );
    expect(led.map(({ key }) => key)).toEqual(['message:1', `outbox:${sent?.id ?? ''}`, 'tell:1']);
    await db.database.query('TRUNCATE sales_order, outbox, message, interchange, partner CASCADE');
  });

  it('make tolerated counts settings of each check, and back as far as there are words for it', async () => {
    const partner = (code: string, checks: object): Promise<unknown> =>
      db.database.query(
        `INSERT INTO partner (code, name, syntax_checks, our_scheme, our_identifier) VALUES ($1, '', $2, '14', '1')`,
        [code, JSON.stringify(checks)],
      );
    await partner('a-strict', { 'element-code-unknown': 'ignore' });
    await partner('b-counts', { 'message-segment-count': 'report' });
    await partner('c-stricter', { 'message-segment-count': 'refuse' });
    for (const _ of MIGRATIONS.slice(MIGRATIONS.indexOf(SyntaxChecks))) {
      await source.undoLastMigration({ transaction: 'each' });
    }
    expect(await db.database.query('SELECT code, control_counts FROM partner ORDER BY code')).toEqual([
      { code: 'a-strict', control_counts: 'refuse' },
      { code: 'b-counts', control_counts: 'tolerate' },
      { code: 'c-stricter', control_counts: 'refuse' },
    ]);
    await source.runMigrations({ transaction: 'each' });
    const rows = await db.database.query<{ syntax_checks: object }>('SELECT syntax_checks FROM partner ORDER BY code');
    expect(rows.map(({ syntax_checks: checks }) => checks)).toEqual([{}, COUNTS_REPORTED, {}]);
    await db.database.query('DELETE FROM partner');
  });

  it('are numbered in the order of the list', () => {
    const numbers = MIGRATIONS.map((Migration) => Number(new Migration().name?.slice(-13)));
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    expect(new Set(numbers).size).toBe(numbers.length);
  });
});
