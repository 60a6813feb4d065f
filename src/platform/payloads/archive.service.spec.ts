import { randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Client } from 'pg';
import { testConfig, testDatabase, type TestDatabase } from '../../../test/harness';
import { EventLog } from '../events/event-log.service';
import { ArchiveSchedule } from '../schedule/archive-schedule.service';
import { ScheduleRepository } from '../schedule/schedule.repository';
import type { ScheduleService } from '../schedule/schedule.service';
import type { ScheduledTask } from '../schedule/task';
import { archiveFileName, ArchiveFault } from './archive';
import { ArchiveCheck } from './archive-check.service';
import { ArchiveFolder } from './archive-folder.client';
import { ArchiveWriter } from './archive-writer.service';
import { ArchiveRepository } from './archive.repository';
import { ArchiveService } from './archive.service';
import { ArchiveReader } from './archive-reader.service';
import { PayloadRepository } from './payload.repository';
import { PayloadStore } from './payload-store.service';

// Real: PostgreSQL, files. Payloads are stored today and moved to an old month with SQL; a crash is a step that throws.

const MEBIBYTE = 1024 * 1024;
const TODAY = '2026-11-26';
const OLD = '2024-02-01';

let db: TestDatabase;
let dir: string;
let store: PayloadStore;
let folder: ArchiveFolder;
let rows: ArchiveRepository;
let writer: ArchiveWriter;
let archive: ArchiveService;
let check: ArchiveCheck;
beforeEach(async () => {
  db = await testDatabase();
  dir = mkdtempSync(path.join(tmpdir(), 'binnendienst-archive-'));
  const config = testConfig({ archiveDir: path.join(dir, 'archive') });
  folder = new ArchiveFolder(config);
  rows = new ArchiveRepository(db.database);
  store = new PayloadStore(new PayloadRepository(db.database), new ArchiveReader(rows, folder));
  writer = new ArchiveWriter(db.unitOfWork, store, rows, folder);
  archive = new ArchiveService(db.unitOfWork, rows, writer, new EventLog(db.database), new ScheduleRepository(db.database));
  check = new ArchiveCheck(rows, writer, folder);
}); // prettier-ignore
afterEach(async () => {
  jest.restoreAllMocks();
  await db.drop();
  rmSync(dir, { recursive: true, force: true });
});

/** A payload that came in that month; null where the month has no partition of its own. */
async function stored(bytes: Buffer, month = OLD, partition = true): Promise<string> {
  let id: string;
  if (bytes.length <= MEBIBYTE) {
    const [payload] = await db.unitOfWork.run((tx) => store.storeWhole(tx, [{ bytes }]));
    id = payload?.id ?? '';
  } else {
    const taken = await store.store([bytes] as unknown as AsyncIterable<Uint8Array>, 100 * MEBIBYTE);
    if (!taken.ok) throw new Error(taken.error.reason);
    await db.unitOfWork.run((tx) => store.seal(tx, taken.value));
    ({ id } = taken.value);
  }
  if (partition) await db.database.query(`SELECT make_month_partition('payload_chunk', $1::date)`, [month]);
  for (const [table, key] of [['payload', 'id'], ['payload_chunk', 'payload_id']])
    await db.database.query(`UPDATE ${table} SET month = $2 WHERE ${key} = $1`, [id, month]);
  return id;
} // prettier-ignore
async function whole(id: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of store.read(id)) {
    expect(chunk.length).toBeLessThanOrEqual(MEBIBYTE);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
const chunks = async (): Promise<number> =>
  (await db.database.query<{ n: number }>('SELECT count(*)::int AS n FROM payload_chunk'))[0]?.n ?? -1;
const files = (): readonly string[] => (existsSync(folder.path) ? readdirSync(folder.path).sort() : []);
const fileOf = (n = 0): string => path.join(folder.path, files()[n] ?? '');
const run = () => archive.run(TODAY, 12);
const lacking = (): Promise<readonly unknown[]> =>
  db.database.query(`SELECT FROM pg_class WHERE relname = 'payload_chunk_y2024m02'`);

it('gives the same bytes from the archive, whole and in ranges, and takes the month out of the database', async () => {
  const small = randomBytes(700);
  const large = randomBytes(2 * MEBIBYTE + 123);
  const payloads = [small, Buffer.from('second'), large, randomBytes(MEBIBYTE), Buffer.from('last')];
  const ids: string[] = [];
  for (const bytes of payloads) ids.push(await stored(bytes));
  const young = await stored(Buffer.from('young'), '2026-10-01');
  expect(await archive.preview(TODAY, 12)).toMatchObject({ before: '2025-11-01', payloads: 5, months: 1 });

  const report = await run();
  expect(report).toMatchObject({ payloads: 5, files: 1, damaged: [], partitions: ['payload_chunk_y2024m02'] });
  expect(report.bytes).toBe(payloads.reduce((sum, { length }) => sum + length, 0));
  expect(await lacking()).toEqual([]);
  expect(await chunks()).toBe(1);
  for (const [i, id] of ids.entries()) expect((await whole(id)).equals(payloads[i] ?? Buffer.alloc(0))).toBe(true);
  expect((await whole(young)).toString()).toBe('young');

  const [first = '', , big = ''] = ids;
  const ranges = [
    { id: big, start: MEBIBYTE - 3, end: MEBIBYTE + 3 },
    { id: first, start: 10, end: 20 },
    { id: young, start: 1, end: 3 },
    { id: big, start: 0, end: large.length + 50 },
    { id: big, start: 5, end: 5 },
    { id: big, start: large.length + 5, end: large.length + 9 },
  ];
  const read = await store.readRanges(ranges);
  const expected = [large.subarray(MEBIBYTE - 3, MEBIBYTE + 3), small.subarray(10, 20), Buffer.from('ou'), large, Buffer.alloc(0), Buffer.alloc(0)]; // prettier-ignore
  expect(read.map((bytes, i) => bytes.equals(expected[i]!))).toEqual(expected.map(() => true));
  // Without a database, with what every system has.
  expect(gunzipSync(readFileSync(fileOf())).equals(Buffer.concat(payloads))).toBe(true);
  expect(statSync(fileOf()).mode & 0o777).toBe(0o600);
  expect(await new EventLog(db.database).of('payload-archive', '2025-11-01')).toMatchObject([{ kind: 'archive-ran', data: { payloads: 5 } }]); // prettier-ignore
});

it('puts months into files of their own, and moves nothing twice', async () => {
  const ids = [await stored(Buffer.from('a'), '2024-02-01'), await stored(Buffer.from('b'), '2024-03-01', false)];
  expect(await run()).toMatchObject({ files: 2, payloads: 2 });
  expect(files().map((name) => name.slice(0, 7))).toEqual(['2024-02', '2024-03']);
  // Of the default partition nothing can be dropped: its chunks are deleted.
  expect(await chunks()).toBe(0);
  expect(await run()).toMatchObject({ files: 0, payloads: 0, partitions: [] });
  expect((await Promise.all(ids.map(whole))).join()).toBe('a,b');
});

describe('a run that broke off', () => {
  const bytes = randomBytes(MEBIBYTE + 5);
  let id: string;
  beforeEach(async () => {
    id = await stored(bytes);
  });
  const finish = async (): Promise<void> => {
    expect((await whole(id)).equals(bytes)).toBe(true);
    jest.restoreAllMocks();
    await run();
    expect((await whole(id)).equals(bytes)).toBe(true);
    expect(files()).toHaveLength(1);
    expect(await chunks()).toBe(0);
    expect((await rows.list()).map(({ payloads }) => payloads)).toEqual([1]);
    expect(await rows.leftovers()).toEqual([]);
    expect(await check.verify()).toEqual({ files: 1, payloads: 1, faults: [], strangers: [] });
  };

  it('while the file was written', async () => {
    jest.spyOn(store, 'read').mockImplementation(async function* () {
      yield await Promise.resolve(bytes.subarray(0, MEBIBYTE));
      throw new Error('killed');
    });
    await expect(run()).rejects.toThrow('killed');
    jest.restoreAllMocks();
    expect(files()).toEqual([]);
    await finish();
  });

  it('when the file was there and no row led to it', async () => {
    jest.spyOn(rows, 'keep').mockRejectedValue(new Error('killed'));
    await expect(run()).rejects.toThrow('killed');
    expect(files()).toHaveLength(1);
    expect(await chunks()).toBe(2);
    await finish();
  });

  it('when the rows led to the file and the chunks were still there', async () => {
    jest.spyOn(rows, 'drop').mockRejectedValue(new Error('killed'));
    await expect(run()).rejects.toThrow('killed');
    expect(await chunks()).toBe(2);
    await finish();
  });

  it('when another file was to be taken away', async () => {
    const leftover = { id: '0b0f4f0a-8d0e-4a53-9d3f-6a8f8f0f3c11', month: OLD };
    await db.unitOfWork.run((tx) => rows.begin(tx, leftover));
    await folder.write(leftover, [Buffer.from('x')] as unknown as AsyncIterable<Uint8Array>);
    writeFileSync(path.join(folder.path, `.${archiveFileName(leftover)}.partial`), 'x');
    jest.spyOn(rows, 'forget').mockRejectedValue(new Error('killed'));
    await expect(run()).rejects.toThrow('killed');
    expect(files()).toEqual([]);
    await finish();
  });
});

it('takes no chunk away before the file was read back', async () => {
  const id = await stored(randomBytes(5_000));
  const write = folder.write.bind(folder);
  jest.spyOn(folder, 'write').mockImplementation(async (name, plain) => {
    const content = await write(name, plain);
    const file = folder.fileOf(name);
    const written = readFileSync(file);
    written.writeUInt8(written.readUInt8(200) ^ 1, 200);
    writeFileSync(file, written);
    return content;
  });
  await expect(run()).rejects.toThrow(ArchiveFault);
  expect(await chunks()).toBe(1);
  expect(await whole(id)).toHaveLength(5_000);
});

it('says in a sentence that the folder takes no file, and loses nothing', async () => {
  const id = await stored(Buffer.from('bytes'));
  writeFileSync(folder.path, 'a file in the place of the folder');
  await expect(run()).rejects.toThrow(`The archive folder ${folder.path} takes no file (EEXIST). Is it mounted`);
  expect((await whole(id)).toString()).toBe('bytes');
  rmSync(folder.path);
  expect(await run()).toMatchObject({ payloads: 1 });
  expect(await rows.leftovers()).toEqual([]);
});

it('leaves what is damaged in the database where it is, and says so', async () => {
  const [good, bad, holes] = [await stored(Buffer.from('good')), await stored(Buffer.from('bad')), await stored(randomBytes(2 * MEBIBYTE))];
  await db.database.query(`UPDATE payload_chunk SET bytes = 'bat' WHERE payload_id = $1`, [bad]);
  await db.database.query(`DELETE FROM payload_chunk WHERE payload_id = $1 AND n = 1`, [holes]);
  const report = await run();
  expect(report).toMatchObject({ payloads: 1, files: 1, partitions: [] });
  expect([...report.damaged].sort()).toEqual([bad, holes].sort());
  expect((await whole(good)).toString()).toBe('good');
  expect((await whole(bad)).toString()).toBe('bat');
  expect(await chunks()).toBe(2);
  await expect(store.readRange(holes, 0, 2 * MEBIBYTE)).rejects.toThrow('lacks a chunk');
  expect(await check.verify()).toMatchObject({ faults: [] });
}); // prettier-ignore

describe('a file', () => {
  let id: string;
  beforeEach(async () => {
    id = await stored(randomBytes(3 * MEBIBYTE));
    await run();
  });
  const reasons = async (): Promise<string> => {
    const found = [whole(id), store.readRange(id, 2 * MEBIBYTE, 2 * MEBIBYTE + 9), store.readRange(id, 2 * MEBIBYTE, 3 * MEBIBYTE)];
    const settled = await Promise.allSettled(found);
    for (const each of settled) if (each.status === 'rejected') expect(each.reason).toBeInstanceOf(ArchiveFault);
    return settled.map((each) => (each.status === 'rejected' ? (each.reason as Error).message : 'read')).join('\n');
  }; // prettier-ignore

  it('that is missing is named, with what to do, and is read again once it is back', async () => {
    const name = fileOf();
    renameSync(name, path.join(dir, 'away'));
    expect(await reasons()).toMatch(new RegExp(`^(The archive file ${name} is missing. Put a copy of it back.*\\n?){3}$`));
    expect((await check.verify()).faults).toEqual([expect.stringMatching(/is missing.* 1 payloads lie in it/)]);
    renameSync(path.join(dir, 'away'), name);
    expect(await reasons()).toBe('read\nread\nread');
  }); // prettier-ignore

  it('that is damaged is named by whoever reads the damage', async () => {
    const bytes = readFileSync(fileOf());
    const at = bytes.length - 1_000;
    bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
    writeFileSync(fileOf(), bytes);
    expect(await reasons()).toMatch(/^(The archive file .* is damaged.*\n?){3}$/);
    expect(await store.readRange(id, 5, 10)).toHaveLength(5);
    expect((await check.verify()).faults).toEqual([expect.stringContaining('is damaged')]);
    writeFileSync(fileOf(), bytes.subarray(0, at));
    expect(await reasons()).toMatch(/^(The archive file .* is damaged.*\n?){3}$/);
  });

  it('that holds other bytes, however well compressed, is damaged', async () => {
    const other = Buffer.alloc(statSync(fileOf()).size);
    gzipSync('other').copy(other);
    writeFileSync(fileOf(), other);
    expect(await reasons()).toMatch(/^(The archive file .* is damaged.*\n?){3}$/);
    await expect(store.readRange(id, 0, 3)).rejects.toThrow('is damaged');
  });

  it('of which the database knows nothing is told of and left alone', async () => {
    const stranger = path.join(folder.path, '2020-01-0b0f4f0a-8d0e-4a53-9d3f-6a8f8f0f3c11.gz');
    writeFileSync(stranger, 'x');
    expect(await check.verify()).toMatchObject({ faults: [], strangers: [stranger] });
    await run();
    expect(existsSync(stranger)).toBe(true);
  });
});

it('goes on where the bytes move while they are read', async () => {
  const bytes = randomBytes(4 * MEBIBYTE);
  const id = await stored(bytes);
  const reading = store.read(id)[Symbol.asyncIterator]();
  const parts = [(await reading.next()).value as Buffer];
  await run();
  const firstId = (await rows.list())[0]?.id ?? '';
  for (let next = await reading.next(); next.done !== true; next = await reading.next()) parts.push(next.value);
  expect(Buffer.concat(parts).equals(bytes)).toBe(true);

  // From one file to another, between the look at the row and the look at the file.
  const first = await rows.kept([firstId]);
  await writer.write(OLD, await rows.payloadsOf(firstId));
  expect(await archive.tidy(TODAY)).toMatchObject({ removed: 1 });
  const kept = jest.spyOn(rows, 'kept').mockResolvedValueOnce(first);
  expect((await store.readRange(id, 7, 19)).equals(bytes.subarray(7, 19))).toBe(true);
  kept.mockResolvedValueOnce(first);
  expect((await whole(id)).equals(bytes)).toBe(true);
  expect(kept).toHaveBeenCalledTimes(4);
});

it('takes bytes that are not wanted any more out of its files, and leaves the others readable', async () => {
  const [kept, gone, alone] = [await stored(Buffer.from('kept')), await stored(Buffer.from('gone')), await stored(Buffer.from('alone'), '2024-03-01')];
  await run();
  await db.database.query('DELETE FROM payload WHERE id = ANY($1)', [[gone, alone]]);
  // Of months that are young enough nothing is written anew; what nobody needs goes.
  expect(await archive.tidy('2024-01-01')).toEqual({ rewritten: 0, removed: 1, faults: [] });
  expect(gunzipSync(readFileSync(fileOf())).toString()).toBe('keptgone');
  expect(await archive.tidy('2025-01-01')).toEqual({ rewritten: 1, removed: 1, faults: [] });
  expect(gunzipSync(readFileSync(fileOf())).toString()).toBe('kept');
  expect(files()).toHaveLength(1);
  expect((await whole(kept)).toString()).toBe('kept');
  expect(await check.verify()).toEqual({ files: 1, payloads: 1, faults: [], strangers: [] });
}); // prettier-ignore

it('runs alone, and takes nothing away while a backup is taken', async () => {
  const id = await stored(Buffer.from('bytes'));
  await archive.alone(async () => {
    await expect(run()).rejects.toThrow('being worked on already');
  });
  const backup = new Client({ connectionString: db.url });
  await backup.connect();
  await backup.query('SELECT pg_advisory_lock_shared(7352, 1)');
  await expect(run()).rejects.toThrow('A backup is being taken');
  expect(await chunks()).toBe(1);
  expect((await whole(id)).toString()).toBe('bytes');
  await backup.end();
  expect(await run()).toMatchObject({ payloads: 0, partitions: ['payload_chunk_y2024m02'] });
  expect((await whole(id)).toString()).toBe('bytes');
}); // prettier-ignore

it.each([
  [0, []],
  [12, ['archive']],
])('is run on the first of the month where the setting says %i months', async (archiveMonths, names) => {
  const registered: ScheduledTask[] = [];
  const schedule = { register: (task: ScheduledTask) => registered.push(task) } as unknown as ScheduleService;
  new ArchiveSchedule(schedule, archive, testConfig({ limits: { archiveMonths } })).onModuleInit();
  expect(registered.map(({ name }) => name)).toEqual(names);
  await stored(Buffer.from('bytes'));
  for (const task of registered) {
    expect(task).toMatchObject({ cron: '30 4 1 * *', catchUp: true });
    expect(await task.run(new Date(`${TODAY}T12:00:00Z`))).toBe('1 payloads moved into 1 files');
  }
});
