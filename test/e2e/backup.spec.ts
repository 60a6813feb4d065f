import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { backup, restore } from '../../src/cli-backup';
import { dataSourceOptions } from '../../src/platform/database/data-source.client';
import { connectPool } from '../../src/platform/database/open-database.service';
import { ArchiveService, Database, PayloadStore, restoreBackup, UnitOfWork } from '../../src/platform/services';
import { orderFile } from '../builders/order-file';
import { emptyDatabase, testConfig, testDatabase } from '../harness';
import { Office } from '../harness/office';
import { payloadStoreOn } from '../harness/signing';

// Real: the whole program and its PostgreSQL, the commands, files. The restores go into databases of their own on the same server.

let office: Office;
let folder: string;
let file: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'binnendienst-backup-'));
  file = path.join(folder, 'whole.backup');
  office = await Office.open();
  for (const n of [1, 2, 3]) await office.sendAndRest(orderFile(`BK${n}`, [{ number: `BK${n}` }]));
  await office.sendAndRest(orderFile('BK4', [{ number: 'BK4', lines: [{ price: '0.01' }] }]));
  // Several chunks, and bytes of every value.
  const bytes = Buffer.from(Array.from({ length: 2_500_000 }, (_, i) => (i * 31 + (i >> 8)) & 0xff));
  const stored = await office.app.get(PayloadStore).store([bytes] as unknown as AsyncIterable<Uint8Array>, 10_000_000);
  if (stored.ok) await office.app.get(UnitOfWork).run((tx) => office.app.get(PayloadStore).seal(tx, stored.value));
  await office.query(`SELECT make_month_partition('event_log', '2019-03-01')`);
  await office.query(`INSERT INTO event_log (at, kind, subject_type, subject_id, actor) VALUES ('2019-03-05', 'old', 'x', '1', 'system')`); // prettier-ignore
  expect(await on(office.db.url, () => backup([file]))).toMatchObject({ ok: true });
}, 120_000);
afterAll(async () => {
  await office.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs a command with the settings that it would find. */
async function on<T>(url: string, act: () => Promise<T>, settings: Record<string, string> = {}): Promise<T> {
  const before = { ...process.env };
  Object.assign(process.env, { DATABASE_URL: url, DATA_DIR: folder, ...settings });
  try {
    return await act();
  } finally {
    process.env = before;
  }
}

async function ask<T extends object>(url: string, sql: string): Promise<readonly T[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

const tablesOf = (url: string): Promise<readonly { name: string }[]> =>
  ask(url, `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition ORDER BY 1`); // prettier-ignore

const rowsOf = async (url: string, table: string): Promise<readonly string[]> =>
  (await ask<{ row: string }>(url, `SELECT t::text AS row FROM "${table}" t ORDER BY 1`)).map(({ row }) => row);

const KEYS = `SELECT conname, pg_get_constraintdef(oid) AS text FROM pg_constraint WHERE connamespace = 'public'::regnamespace ORDER BY 1, 2`;
/** Of tables without months: the databases differ in those. */
const FOREIGN_KEYS = `SELECT conname, pg_get_constraintdef(oid) AS text FROM pg_constraint WHERE contype = 'f' ORDER BY 1, 2`;
const TRIGGERS = `SELECT tgrelid::regclass::text AS "table", tgname, tgenabled FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1, 2`;

it('is a file of its owner, made while the program works', () => {
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder).filter((name) => name.includes('partial'))).toEqual([]);
});

it('brings every row of every table back, with its numbers, constraints and triggers', async () => {
  const empty = await emptyDatabase();
  await restoreBackup(empty.url, { file, replace: null, after: () => Promise.resolve() });
  const tables = await tablesOf(office.db.url);
  expect(await tablesOf(empty.url)).toEqual(tables);
  expect(tables.length).toBeGreaterThan(30);
  let rows = 0;
  for (const { name } of tables) {
    const there = await rowsOf(empty.url, name);
    const now = await rowsOf(office.db.url, name);
    // The clock goes on: a task that ran since the backup was taken is not in it.
    const then = name === 'scheduled_run' ? now.filter((row) => there.includes(row)) : now;
    expect({ name, rows: there }).toEqual({ name, rows: then });
    rows += there.length;
  }
  expect(rows).toBeGreaterThan(100);
  for (const sql of [KEYS, TRIGGERS, 'SELECT sequencename, last_value FROM pg_sequences ORDER BY 1'])
    expect(await ask(empty.url, sql)).toEqual(await ask(office.db.url, sql));
  expect(await ask(empty.url, 'SELECT count(*)::int AS n FROM event_log_y2019m03')).toEqual([{ n: 1 }]);
}, 60_000);

it('lets nothing out of a database that was put back until a person says so, and skips control numbers', async () => {
  const empty = await emptyDatabase();
  const put = await on(empty.url, () => restore([file]));
  expect(put).toMatchObject({ ok: true });
  expect(put.lines.join('\n')).toContain('outbox release --by USER');
  const counter = 'SELECT max(last)::int AS last FROM control_counter';
  const [before] = await ask<{ last: number }>(office.db.url, counter);
  expect(await ask(empty.url, counter)).toEqual([{ last: (before?.last ?? 0) + 10_000 }]);

  const again = await Office.open({ database: await empty.open() });
  try {
    await again.send(orderFile('BK9', [{ number: 'BK9' }]));
    const waiting = `outbox o JOIN sales_order s ON s.id = o.order_id WHERE s.buyer_order_number = 'BK9' AND o.state = 'due'`;
    await again.until('the answer waits', async () => (await again.count(waiting)) === 1);
    await again.sweep();
    expect(await again.files('out')).toEqual([]);
    await again.ask('wim', 'DELETE', '/api/outbox-hold');
    await again.until('the answers leave', async () => (await again.files('out')).length > 0);
    const [sent] = await again.query<{ number: number }>(
      `SELECT control_reference::int AS number FROM outbox o JOIN sales_order s ON s.id = o.order_id WHERE s.buyer_order_number = 'BK9'`,
    );
    expect(sent?.number).toBeGreaterThan(10_000);
  } finally {
    await again.close();
  }
}, 90_000);

it('fits together when orders come in while it is taken', async () => {
  const busy = path.join(folder, 'busy.backup');
  const sending = Promise.all([10, 11, 12, 13, 14, 15].map((n) => office.send(orderFile(`BK${n}`, [{ number: `BK${n}` }]))));
  expect(await on(office.db.url, () => backup([busy]))).toMatchObject({ ok: true });
  await sending;
  await office.rest();
  const empty = await emptyDatabase();
  await restoreBackup(empty.url, { file: busy, replace: null, after: () => Promise.resolve() });
  expect(await ask(empty.url, KEYS)).toEqual(await ask(office.db.url, KEYS));
}, 60_000); // prettier-ignore

it('goes into a database with something in it only where that is named', async () => {
  const empty = await emptyDatabase();
  expect(await on(empty.url, () => restore([file]))).toMatchObject({ ok: true });
  const without = await on(empty.url, () => restore([file]));
  expect(without).toMatchObject({ ok: false });
  expect(without.lines.join('\n')).toContain(`--replace ${empty.name}`);
  expect(await on(empty.url, () => restore([file, '--replace', 'another']))).toMatchObject({ ok: false });
  expect(await on(empty.url, () => restore([file, '--replace', empty.name]))).toMatchObject({ ok: true });
  expect((await on(office.db.url, () => restore([file]))).lines.join()).toContain('in use');
  const foreign = await emptyDatabase();
  await ask(foreign.url, 'CREATE TABLE of_somebody_else (n int)');
  expect(await on(foreign.url, () => restore([file, '--replace', foreign.name]))).toMatchObject({ ok: false });
  expect(await tablesOf(foreign.url)).toEqual([{ name: 'of_somebody_else' }]);
}, 60_000);

it('brings a backup of an older version up to date', async () => {
  const older = await testDatabase();
  const pool = { connections: 1, statementMs: 0, applicationName: 'backup.spec' };
  const source = await new DataSource(dataSourceOptions(older.url, pool, [])).initialize();
  await source.undoLastMigration({ transaction: 'each' });
  await source.destroy();
  await older.database.query(`INSERT INTO partner (code, name, our_scheme, our_identifier) VALUES ('old', '', '14', '1')`);
  const target = path.join(folder, 'older.backup');
  expect(await on(older.url, () => backup([target]))).toMatchObject({ ok: true });
  await older.drop();
  const empty = await emptyDatabase();
  expect(await on(empty.url, () => restore([target]))).toMatchObject({ ok: true });
  const names = 'SELECT name FROM migration ORDER BY id';
  expect(await ask(empty.url, names)).toEqual(await ask(office.db.url, names));
  expect(await ask(empty.url, FOREIGN_KEYS)).toEqual(await ask(office.db.url, FOREIGN_KEYS));
  expect(await ask(empty.url, 'SELECT code FROM partner')).toEqual([{ code: 'old' }]);
}, 60_000); // prettier-ignore

describe('what is refused, and changes nothing', () => {
  const bytes = (): Buffer => readFileSync(file);
  const edited = (change: (line: string) => string): Buffer => {
    const all = bytes();
    const [begin, end] = [all.indexOf(0x0a) + 1, all.indexOf(0x0a, all.indexOf(0x0a) + 1)];
    return Buffer.concat([all.subarray(0, begin), Buffer.from(change(all.subarray(begin, end).toString())), all.subarray(end)]);
  }; // prettier-ignore
  const flipped = (): Buffer => {
    const all = bytes();
    const at = all.length >> 1;
    all.writeUInt8(all.readUInt8(at) ^ 1, at);
    return all;
  };

  it.each([
    ['a damaged byte', flipped, 'damaged or incomplete'],
    ['a file that ends early', () => bytes().subarray(0, -5_000), 'damaged or incomplete'],
    ['a header that was changed', () => edited((line) => line.replace(/"rows":\d/, '"rows":7')), 'damaged or incomplete'],
    ['something else', () => Buffer.from('UNB+UNOA'), 'is no backup of this program'],
    ['an empty file', () => Buffer.alloc(0), 'is no backup of this program'],
  ])('%s', async (_, make, sentence) => {
    const bad = path.join(folder, 'bad.backup');
    writeFileSync(bad, make());
    const empty = await emptyDatabase();
    const told = await on(empty.url, () => restore([bad]));
    expect(told).toMatchObject({ ok: false });
    expect(told.lines.join()).toContain(sentence);
    expect(await tablesOf(empty.url)).toEqual([]);
  }); // prettier-ignore

  it('a backup of a newer version', async () => {
    const newer = await office.query<{ id: number }>(
      `INSERT INTO migration (timestamp, name) VALUES (9999, 'of-tomorrow-0000000009999') RETURNING id`,
    );
    const target = path.join(folder, 'newer.backup');
    expect(await on(office.db.url, () => backup([target]))).toMatchObject({ ok: true });
    await office.query('DELETE FROM migration WHERE id = $1', [newer[0]?.id]);
    const empty = await emptyDatabase();
    const told = await on(empty.url, () => restore([target]));
    expect(told.lines.join()).toContain('A newer version of the program made this backup');
    expect(await tablesOf(empty.url)).toEqual([]);
  });

  it('a file in the place of another, and a database without the program', async () => {
    expect((await on(office.db.url, () => backup([file]))).lines.join()).toContain('is there already');
    const empty = await emptyDatabase();
    const target = path.join(folder, 'none.backup');
    expect((await on(empty.url, () => backup([target]))).lines.join()).toContain('no database of this program');
    expect(existsSync(target)).toBe(false);
  });
});

it('leaves no half database when the restore is cut, and the same restore goes through afterwards', async () => {
  const empty = await emptyDatabase();
  const cut = restoreBackup(empty.url, {
    file,
    replace: null,
    after: async (tx) => {
      await tx.query('SELECT pg_terminate_backend(pg_backend_pid())');
    },
  });
  await expect(cut).rejects.toThrow();
  expect(await tablesOf(empty.url)).toEqual([]);
  expect(await on(empty.url, () => restore([file]))).toMatchObject({ ok: true });
}, 60_000);

it('leaves no backup under its name when it is killed', async () => {
  const target = path.join(folder, 'killed.backup');
  const blocker = new Client({ connectionString: office.db.url });
  await blocker.connect();
  try {
    await blocker.query('BEGIN; LOCK TABLE scheduled_run IN ACCESS EXCLUSIVE MODE');
    const root = path.join(__dirname, '..', '..');
    const child = spawn(process.execPath, ['-r', path.join(root, 'tools', 'swc-register.cjs'), path.join(root, 'src', 'cli.ts'), 'backup', target], {
      env: { ...process.env, DATABASE_URL: office.db.url, DATA_DIR: folder },
      stdio: 'ignore',
    }); // prettier-ignore
    await office.until('the backup is in the middle', async () =>
      (await office.count(`pg_stat_activity WHERE application_name = 'binnendienst backup' AND datname = current_database() AND wait_event_type = 'Lock'`)) > 0,
    ); // prettier-ignore
    child.kill('SIGKILL');
    await once(child, 'exit');
  } finally {
    await blocker.end();
  }
  expect(existsSync(target)).toBe(false);
}, 60_000);

describe('bytes that were archived', () => {
  let bytes: Buffer;
  let id: string;
  let from: string;
  beforeAll(async () => {
    bytes = Buffer.from(Array.from({ length: 900_000 }, (_, i) => (i * 7 + (i >> 9)) & 0xff));
    const store = office.app.get(PayloadStore);
    const [payload] = await office.app.get(UnitOfWork).run((tx) => store.storeWhole(tx, [{ bytes }]));
    id = payload?.id ?? '';
    for (const [table, key] of [['payload', 'id'], ['payload_chunk', 'payload_id']])
      await office.query(`UPDATE ${table} SET month = '2019-03-01' WHERE ${key} = $1`, [id]);
    await office.app.get(ArchiveService).run('2026-11-26', 12);
    from = path.join(office.dataDir, 'archive');
  }, 60_000); // prettier-ignore
  const read = async (url: string, dir: string): Promise<boolean> => {
    const config = testConfig({ archiveDir: dir });
    const pool = { connections: 1, statementMs: 0, applicationName: 'backup.spec' };
    const database = new Database(await connectPool(url, pool), 0);
    try {
      return (await payloadStoreOn(database, config).readRange(id, 0, bytes.length)).equals(bytes);
    } finally {
      await database.close();
    }
  };

  it('are in the folder that is named, and come back from there', async () => {
    const [target, copies, fresh] = ['archived.backup', 'copies', 'fresh'].map((name) => path.join(folder, name)) as [string, string, string]; // prettier-ignore
    const take = () => on(office.db.url, () => backup([target, '--archive', copies]), { ARCHIVE_DIR: from });
    const taken = await take();
    expect(taken).toMatchObject({ ok: true });
    expect(taken.lines.join('\n')).toContain(`1 were copied to ${copies}`);
    expect(readdirSync(copies)).toEqual(readdirSync(from));
    rmSync(target);
    expect((await take()).lines.join('\n')).toContain(`0 were copied`);

    const empty = await emptyDatabase();
    const put = await on(empty.url, () => restore([target, '--archive', copies]), { ARCHIVE_DIR: fresh });
    expect(put).toMatchObject({ ok: true });
    expect(await read(empty.url, fresh)).toBe(true);
  }, 60_000);

  it('are said to be missing where they are, and the rest comes back', async () => {
    const [target, nowhere] = ['without.backup', 'nowhere'].map((name) => path.join(folder, name)) as [string, string];
    const told = await on(office.db.url, () => backup([target]), { ARCHIVE_DIR: from });
    expect(told).toMatchObject({ ok: true });
    expect(told.lines.join('\n')).toContain(`1 files of the archive`);
    const empty = await emptyDatabase();
    const put = await on(empty.url, () => restore([target]), { ARCHIVE_DIR: nowhere });
    expect(put.ok).toBe(false);
    expect(put.lines.join('\n')).toMatch(
      /The database is as it was at[^]*1 of 1 files of the archive are missing or damaged; the bytes of 1 payloads[^]*\/nowhere\/2019-03-.*is missing/,
    );
    await expect(read(empty.url, nowhere)).rejects.toThrow('is missing');
    // Laid there by hand afterwards, and damaged on the way, and laid there once more.
    mkdirSync(nowhere);
    const [name = ''] = readdirSync(from);
    const whole = readFileSync(path.join(from, name));
    writeFileSync(path.join(nowhere, name), whole.subarray(1));
    const again = await on(empty.url, () => restore([target, '--replace', empty.name]), { ARCHIVE_DIR: nowhere });
    expect(again.lines.join('\n')).toContain('is damaged');
    writeFileSync(path.join(nowhere, name), whole);
    expect(await read(empty.url, nowhere)).toBe(true);
    expect(await on(empty.url, () => restore([target, '--replace', empty.name]), { ARCHIVE_DIR: nowhere })).toMatchObject({ ok: true }); // prettier-ignore
  }, 60_000);

  it('that a backup cannot find make it say so, and it is made all the same', async () => {
    const target = path.join(folder, 'lacking.backup');
    const told = await on(office.db.url, () => backup([target, '--archive', path.join(folder, 'other')]), { ARCHIVE_DIR: path.join(folder, 'gone') }); // prettier-ignore
    expect(told.ok).toBe(false);
    expect(told.lines.join('\n')).toMatch(/read back and found whole[^]*is missing/);
    expect(existsSync(target)).toBe(true);
  }, 60_000);
});
