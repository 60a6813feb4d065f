import { createHash } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { businessDateOf } from '../../kernel';
import { DEFAULT_LIMITS } from '../../platform';
import { testDatabase, type TestDatabase } from '../../../test/harness';
import { signingOn } from '../../../test/harness/signing';
import { DropFolderClient, type TakenFile } from './drop-folder.client';
import { FolderIntake } from './folder-intake.service';
import { processingName } from './folder-names';

// Real: files on disk, PostgreSQL. The clock is set forward between two looks, so that nobody waits for a file to lie still.

let db: TestDatabase;
let accountId: string;
let root: string;
let clock = 0;

beforeAll(async () => {
  db = await testDatabase();
  const [account] = await db.database.query<{ id: string }>("SELECT id FROM channel_account WHERE code = 'drop'");
  accountId = account?.id ?? '';
});
afterAll(() => db.drop());
beforeEach(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'binnendienst-folder-'));
  clock = 0;
  const now = performance.now;
  jest.spyOn(performance, 'now').mockImplementation(() => now.call(performance) + clock);
  await new DropFolderClient(root).makeFolders();
});
afterEach(async () => {
  jest.restoreAllMocks();
  rmSync(root, { recursive: true, force: true });
  await db.database.query('TRUNCATE receipt, interchange, payload, payload_chunk, work CASCADE');
});

/** A folder whose process dies at one point; what was done until then stays. */
class DyingFolder extends DropFolderClient {
  constructor(
    at: string,
    private readonly diesAt: 'after the move' | 'before archiving' | 'before failing' | 'after reading' | null,
  ) {
    super(at);
  }

  override async take(name: string, now: Date): Promise<TakenFile | null> {
    const taken = await super.take(name, now);
    if (this.diesAt === 'after the move') throw new Error('killed');
    return taken;
  }

  override async read(file: TakenFile): Promise<Buffer> {
    const bytes = await super.read(file);
    if (this.diesAt === 'after reading') throw new Error('killed');
    return bytes;
  }

  override async archive(file: TakenFile, now: Date): Promise<void> {
    if (this.diesAt === 'before archiving') throw new Error('killed');
    return super.archive(file, now);
  }

  override async fail(file: TakenFile, now: Date, reason: string): Promise<void> {
    if (this.diesAt === 'before failing') throw new Error('killed');
    return super.fail(file, now, reason);
  }
}

const intakeOf = (
  folder: DropFolderClient = new DropFolderClient(root),
  fileBytes = DEFAULT_LIMITS.fileBytes,
): FolderIntake => new FolderIntake(folder, accountId, signingOn(db.database), { ...DEFAULT_LIMITS, fileBytes });
const put = (name: string, content: string | Buffer): void => writeFileSync(path.join(root, 'in', name), content);
const inFolder = (folder: string): readonly string[] =>
  readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map(({ name }) => name.replace(/^[^~]*~/, ''))
    .sort();
/** Looks twice, far enough apart. @returns how many files were taken in */
async function takeIn(intake: FolderIntake): Promise<number> {
  await look(intake);
  clock += 10_000;
  return look(intake);
}
const look = async (intake: FolderIntake): Promise<number> => (await intake.look(new AbortController().signal)).count;
const receipts = () =>
  db.database.query<{
    name: string;
    key: string;
    interchange: string | null;
    duplicate: boolean;
    refused: string | null;
  }>(
    `SELECT name, arrival_key AS key, interchange_id AS interchange, duplicate, refused_reason AS refused FROM receipt ORDER BY number`,
  );
const interchanges = () => db.database.query<{ id: string; sha256: string }>('SELECT id, sha256 FROM interchange');
const jobs = () => db.database.query<{ kind: string }>('SELECT kind FROM work ORDER BY id');

describe('a file in `in`', () => {
  it('is left alone under a name that says "not yet", and so is a folder', async () => {
    put('.order.edi.tmp', 'x');
    put('order.edi.part', 'x');
    mkdirSync(path.join(root, 'in', 'sub'));
    expect(await takeIn(intakeOf())).toBe(0);
    expect(inFolder('in')).toEqual(['.order.edi.tmp', 'order.edi.part']);
  });

  it('is left alone while somebody writes to it, and taken when it lies still', async () => {
    const intake = intakeOf();
    put('order.edi', 'UNB');
    await look(intake);
    for (let i = 0; i < 3; i++) {
      clock += 10_000;
      appendFileSync(path.join(root, 'in', 'order.edi'), 'more');
      expect(await look(intake)).toBe(0);
    }
    clock += 10_000;
    expect(await look(intake)).toBe(1);
    expect(inFolder('archive')).toEqual(['order.edi']);
    const [stored] = await interchanges();
    expect(stored?.sha256).toBe(createHash('sha256').update('UNBmoremoremore').digest('hex'));
  });

  it('goes to `archive` with a receipt, an interchange and work to read it', async () => {
    put('order.edi', 'UNB');
    expect(await takeIn(intakeOf())).toBe(1);
    expect([inFolder('in'), inFolder('processing'), inFolder('archive'), inFolder('failed')]).toEqual([
      [],
      [],
      ['order.edi'],
      [],
    ]);
    expect(await receipts()).toEqual([
      {
        name: 'order.edi',
        key: expect.stringMatching(/-/),
        interchange: expect.any(String),
        duplicate: false,
        refused: null,
      },
    ]);
    expect(await jobs()).toEqual([{ kind: 'read-interchange' }]);
  });

  it('is taken in whatever its name is, and stops no other', async () => {
    const long = `${'n'.repeat(246)}.edi`;
    put(long, 'long');
    put('order.edi', 'short');
    expect(await takeIn(intakeOf())).toBe(2);
    expect(inFolder('archive')).toHaveLength(2);
    expect(await receipts()).toHaveLength(2);
  });

  it('larger than what is read whole is streamed, byte by byte the same', async () => {
    const bytes = Buffer.alloc(3 * 1024 * 1024 + 17, 'UNB+');
    put('large.edi', bytes);
    await takeIn(intakeOf());
    expect(inFolder('archive')).toEqual(['large.edi']);
    const [stored] = await interchanges();
    expect(stored?.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  it('under a name that is not UTF-8 is taken in, and puts no other in its place', async () => {
    const name = Buffer.concat([Buffer.from(`${path.join(root, 'in')}/caf`), Buffer.from([0xe9]), Buffer.from('.edi')]);
    writeFileSync(name, 'of an old FTP program');
    put('caf\u00e9.edi', 'of a new one');
    const intake = intakeOf();
    for (let looks = 0; looks < 4; looks++) await takeIn(intake);
    expect((await receipts()).map((receipt) => receipt.name)).toEqual(['caf\u00e9.edi', 'caf\u00e9.edi']);
    expect(await interchanges()).toHaveLength(2);
    expect([inFolder('in'), inFolder('processing')]).toEqual([[], []]);
  });

  it.each([10, 1_000_000])('of %d bytes that cannot be read waits in `processing` and stops no other', async (size) => {
    let locked = true;
    /** A file of somebody else's, for which we have no rights. */
    class Locked extends DropFolderClient {
      override read(file: TakenFile): Promise<Buffer> {
        return super.read(this.asFound(file));
      }

      override stream(file: TakenFile): AsyncIterable<Uint8Array> {
        return super.stream(this.asFound(file));
      }

      private asFound(file: TakenFile): TakenFile {
        return locked && file.name === 'locked.edi' ? { ...file, path: `${file.path}.locked` } : file;
      }
    }
    put('locked.edi', Buffer.alloc(size, 'l'));
    put('order.edi', 'UNB');
    const intake = intakeOf(new Locked(root));
    expect(await takeIn(intake)).toBe(2);
    expect([inFolder('processing'), inFolder('archive')]).toEqual([['locked.edi'], ['order.edi']]);
    expect(await intake.recover()).toMatchObject([{ fileName: 'locked.edi' }]);
    locked = false;
    expect(await intake.recover()).toEqual([]);
    expect(inFolder('archive')).toEqual(['locked.edi', 'order.edi']);
    expect(await receipts()).toHaveLength(2);
  });

  it.each([
    ['small', 1_000],
    ['large', 1_000_000],
  ])('that is %s is not signed for when somebody writes on while it is read', async (_, size) => {
    put('order.edi', Buffer.alloc(size, 'a'));
    let more = true;
    class WrittenOn extends DropFolderClient {
      override async changed(file: TakenFile): Promise<boolean> {
        if (more) appendFileSync(file.path, 'b');
        return super.changed(file);
      }
    }
    const intake = intakeOf(new WrittenOn(root));
    expect(await takeIn(intake)).toBe(1);
    expect(await intake.recover()).toMatchObject([
      { fileName: 'order.edi', message: expect.stringContaining('still writing') },
    ]);
    expect(await receipts()).toEqual([]);
    more = false;
    await intake.recover();
    const [stored] = await interchanges();
    expect(stored?.sha256).toBe(createHash('sha256').update(Buffer.alloc(size, 'a')).update('bb').digest('hex'));
    expect(await receipts()).toHaveLength(1);
    expect(inFolder('archive')).toEqual(['order.edi']);
  });
});

describe('a crash', () => {
  it.each(['after the move', 'after reading', 'before archiving'] as const)(
    '%s leads to one receipt, one interchange and the file in `archive`',
    async (moment) => {
      put('order.edi', 'UNB');
      await expect(takeIn(intakeOf(new DyingFolder(root, moment)))).rejects.toThrow('killed');
      expect(inFolder('processing')).toEqual(['order.edi']);
      expect(await receipts()).toHaveLength(moment === 'before archiving' ? 1 : 0);
      for (let again = 0; again < 2; again++) await intakeOf().recover();
      expect([inFolder('processing'), inFolder('archive')]).toEqual([[], ['order.edi']]);
      expect(await receipts()).toMatchObject([{ duplicate: false, refused: null }]);
      expect(await interchanges()).toHaveLength(1);
      expect(await jobs()).toEqual([{ kind: 'read-interchange' }]);
    },
  );

  it('does not let a later file overtake an earlier one', async () => {
    const names = Array.from({ length: 30 }, (_, n) => `order-${String(n).padStart(2, '0')}.edi`);
    for (const [n, name] of names.entries()) {
      put(name, `UNB${n}`);
      utimesSync(path.join(root, 'in', name), 1_700_000_000 + n, 1_700_000_000 + n);
    }
    await expect(takeIn(intakeOf(new DyingFolder(root, 'after reading')))).rejects.toThrow('killed');
    expect(inFolder('processing')).toHaveLength(30);
    await intakeOf().recover();
    expect((await receipts()).map(({ name }) => name)).toEqual(names);
  });

  it('after the receipt of a refused file leads to `failed`, with one receipt', async () => {
    put('empty.edi', '');
    await expect(takeIn(intakeOf(new DyingFolder(root, 'before failing')))).rejects.toThrow('killed');
    expect(await receipts()).toMatchObject([{ refused: 'empty' }]);
    await intakeOf().recover();
    expect(inFolder('failed')).toEqual(['empty.edi', 'empty.edi.reason.txt']);
    expect(await receipts()).toHaveLength(1);
  });

  it('while the reason is written does not leave a refused file without one', async () => {
    const fileName = processingName('0abcdefgh-0123456789ab', 'empty.edi');
    writeFileSync(path.join(root, 'processing', fileName), '');
    const reason = path.join(root, 'failed', businessDateOf(new Date()), `${fileName}.reason.txt`);
    mkdirSync(reason, { recursive: true });
    await expect(intakeOf().recover()).rejects.toThrow();
    rmSync(reason, { recursive: true });
    await intakeOf().recover();
    expect(inFolder('failed')).toEqual(['empty.edi', 'empty.edi.reason.txt']);
    expect(readFileSync(reason, 'utf8')).toMatch(/Leeg bestand.+Empty file/);
  });
});

describe('a file that is refused', () => {
  it.each([
    ['empty', '', 'empty'],
    ['too large', 'x'.repeat(2_000), 'too-large'],
  ])('because it is %s has a receipt, a reason beside it and work that makes a case', async (_, content, refused) => {
    put('bad.edi', content);
    expect(await takeIn(intakeOf(undefined, 1_000))).toBe(1);
    expect(inFolder('failed')).toEqual(['bad.edi', 'bad.edi.reason.txt']);
    expect(await receipts()).toMatchObject([{ name: 'bad.edi', interchange: null, refused }]);
    expect(await interchanges()).toEqual([]);
    expect(await jobs()).toEqual([{ kind: 'follow-up-receipt' }]);
  });

  it('is a link, which nobody follows', async () => {
    const secret = path.join(root, 'secret.txt');
    writeFileSync(secret, 'secret');
    symlinkSync(secret, path.join(root, 'in', 'link.edi'));
    expect(await takeIn(intakeOf())).toBe(1);
    expect(await receipts()).toMatchObject([{ refused: 'not-a-file' }]);
    expect(inFolder('failed')).toEqual(['link.edi', 'link.edi.reason.txt']);
    expect(readFileSync(secret, 'utf8')).toBe('secret');
    expect(await interchanges()).toEqual([]);
  });
});

describe('the same bytes again', () => {
  it('get a receipt of their own, marked duplicate, and the interchange that was there', async () => {
    const intake = intakeOf();
    put('order.edi', 'UNB');
    await takeIn(intake);
    put('order.edi', 'UNB');
    await takeIn(intake);
    const [first, second] = await receipts();
    expect([first?.duplicate, second?.duplicate]).toEqual([false, true]);
    expect(second?.interchange).toBe(first?.interchange);
    expect(inFolder('archive')).toEqual(['order.edi', 'order.edi']);
    expect(await jobs()).toEqual([{ kind: 'read-interchange' }, { kind: 'follow-up-receipt' }]);
  });

  it('in one batch make one interchange', async () => {
    put('a.edi', 'UNB');
    put('b.edi', 'UNB');
    expect(await takeIn(intakeOf())).toBe(2);
    expect(await interchanges()).toHaveLength(1);
    expect((await receipts()).map(({ duplicate }) => duplicate)).toEqual([false, true]);
    expect(inFolder('archive')).toEqual(['a.edi', 'b.edi']);
  });

  it('brought in by two at the same moment make one interchange, and no bytes are stored that nobody holds', async () => {
    const other = signingOn(await db.connectAgain());
    const bytes = Buffer.alloc(700_000, 'UNB+');
    const arrive = (signing: ReturnType<typeof signingOn>, arrivalKey: string) =>
      signing.signFor({ accountId, arrivalKey, name: null, receivedBy: null }, pieces(bytes), 1_000_000);
    for (let round = 0; round < 5; round++) {
      bytes.writeUInt32BE(round);
      const both = await Promise.all([arrive(signingOn(db.database), `a${round}`), arrive(other, `b${round}`)]);
      expect(both.map((receipt) => receipt.ok && receipt.value.duplicate).sort()).toEqual([false, true]);
    }
    const lost = 'SELECT p.id FROM payload p WHERE NOT EXISTS (SELECT 1 FROM interchange i WHERE i.payload_id = p.id)';
    expect(await db.database.query(lost)).toEqual([]);
  });
});

async function* pieces(bytes: Buffer): AsyncIterable<Buffer> {
  for (let at = 0; at < bytes.length; at += 100_000) yield await Promise.resolve(bytes.subarray(at, at + 100_000));
}

describe('while the database is away', () => {
  it('nothing is signed for, and nothing is lost', async () => {
    const away = await db.connectAgain();
    await away.close();
    const intake = new FolderIntake(new DropFolderClient(root), accountId, signingOn(away), DEFAULT_LIMITS);
    put('order.edi', 'UNB');
    await expect(takeIn(intake)).rejects.toThrow();
    expect([inFolder('processing'), inFolder('archive'), inFolder('failed')]).toEqual([['order.edi'], [], []]);
    expect(await receipts()).toEqual([]);
    await intakeOf().recover();
    expect(inFolder('archive')).toEqual(['order.edi']);
    expect(await receipts()).toHaveLength(1);
  });
});

it('leaves what it did not put into `processing` there', async () => {
  writeFileSync(path.join(root, 'processing', 'stranger.edi'), 'x');
  await intakeOf().recover();
  expect(existsSync(path.join(root, 'processing', 'stranger.edi'))).toBe(true);
});
