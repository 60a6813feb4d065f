import { randomBytes } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { signingOn } from '../../harness/signing';
import { interrupted, namesIn, receiptsOn, remoteFolder, SftpOffice, storedOn } from '../../harness/sftp-partner';
import { makeKey, Sshd } from '../../harness/sshd';
import { testDatabase, type TestDatabase } from '../../harness';

// Real: OpenSSH, PostgreSQL and the channel between them.

const RENAMED = { complete: { rule: 'renamed' } };

let db: TestDatabase;
let sshd: Sshd;
let office: SftpOffice;

beforeAll(async () => {
  db = await testDatabase();
  sshd = await Sshd.start();
  office = new SftpOffice(db.database);
});
afterAll(async () => {
  await sshd.stop();
  await db.drop();
});

let count = 0;
const newFolder = (files: Readonly<Record<string, string | Buffer>> = {}): string =>
  remoteFolder(sshd, `f${count++}`, files);
const connect = (inbound: object, more: object = {}, who = office) =>
  who.connect(sshd, { inbound: [inbound], ...more }, { confirmed: sshd.fingerprint });

describe('which files are complete', () => {
  it('those with a marker beside them, which goes with them', async () => {
    const folder = newFolder({ 'a.edi': 'A', 'a.edi.done': '', 'b.edi': 'B' });
    const connection = await connect({ folder, complete: { rule: 'marker' } });
    expect(await office.run(connection)).toBe('1 stored');
    expect(namesIn(folder)).toEqual(['b.edi']);
    writeFileSync(`${folder}/b.edi.done`, '');
    expect(await office.run(connection)).toBe('1 stored');
    expect(namesIn(folder)).toEqual([]);
    expect([...(await storedOn(db.database, connection)).keys()]).toEqual(['a.edi', 'b.edi']);
  });

  it('those that stay the same from one look to the next', async () => {
    const folder = newFolder({ 'still.edi': 'S', 'grows.edi': 'G' });
    const connection = await connect({ folder, complete: { rule: 'stable', seconds: 1 } });
    const writer = setInterval(() => appendFileSync(`${folder}/grows.edi`, 'G'), 50);
    expect(await office.run(connection)).toBe('1 stored');
    clearInterval(writer);
    const whole = readFileSync(`${folder}/grows.edi`);
    expect(await office.run(connection)).toBe('1 stored');
    expect((await storedOn(db.database, connection)).get('grows.edi')?.equals(whole)).toBe(true);
  });

  it.each([10, 3_000_000])('not one that somebody writes to while it is fetched (%d bytes)', async (size) => {
    const folder = newFolder({ 'a.edi': Buffer.alloc(size, 'x') });
    const signing = signingOn(db.database);
    const { receipts } = signing;
    signing.receipts = (...args) => {
      appendFileSync(`${folder}/a.edi`, 'more');
      return receipts.apply(signing, args);
    };
    const meddled = new SftpOffice(db.database, {}, signing);
    const connection = await connect({ folder, ...RENAMED }, {}, meddled);
    expect(await meddled.run(connection)).toMatch(/^0 stored, 1 left: .*still writing/);
    expect(namesIn(folder)).toEqual(['a.edi']);
    expect(await receiptsOn(db.database, connection)).toBe(0);
    expect(await office.run(connection)).toBe('1 stored');
    expect((await storedOn(db.database, connection)).get('a.edi')).toHaveLength(size + 4);
  });

  it('not those whose names say "not yet", are excluded, or do not fit the pattern', async () => {
    const names = ['a.tmp', '.hidden', 'b.part', 'c.txt', 'd.edi', 'ORDERS.EDI', 'old-e.edi'];
    const folder = newFolder(Object.fromEntries(names.map((name) => [name, name])));
    const connection = await connect({ folder, ...RENAMED, patterns: ['*.edi'], exclude: ['old-*'] });
    expect(await office.run(connection)).toBe('2 stored');
    expect([...(await storedOn(db.database, connection)).keys()].sort()).toEqual(['ORDERS.EDI', 'd.edi']);
  });
});

describe('names', () => {
  it('of all kinds are fetched; links, and names that mean a path somewhere, are not', async () => {
    const names = ['with space.edi', 'é€漢.edi', 'a..b.edi', 'quote\'".edi', 'back\\tick`$(x).edi', 'line\nbreak.edi'];
    const taken = names.filter((name) => !name.includes('\\'));
    const folder = newFolder(Object.fromEntries(names.map((name) => [name, name])));
    mkdirSync(`${folder}/folder.edi`);
    symlinkSync(`${folder}/with space.edi`, `${folder}/link.edi`);
    const connection = await connect({ folder, ...RENAMED });
    expect(await office.run(connection)).toBe(`${taken.length} stored, 2 no regular files`);
    const stored = await storedOn(db.database, connection);
    expect([...stored.keys()].sort()).toEqual([...taken].sort());
    for (const [name, bytes] of stored) expect(bytes.toString()).toBe(name);
  });

  it('that are no text are left and told, and stop nobody', async () => {
    const folder = newFolder({ 'good.edi': 'G' });
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xe9, 0x2e, 0x65])]), 'latin1 name');
    const connection = await connect({ folder, ...RENAMED });
    expect(await office.run(connection)).toMatch(/^1 stored, 1 left: .*no such file/);
  });
});

describe('what becomes of a file', () => {
  it('is moved when it is stored, also when there is one of its name', async () => {
    const done = newFolder({ 'a.edi': 'an older one' });
    const folder = newFolder({ 'a.edi': 'A', 'b.edi': 'B' });
    utimesSync(`${folder}/a.edi`, 1_800_000_000, 1_800_000_000);
    const connection = await connect({ folder, ...RENAMED, stored: { do: 'move', folder: done } });
    expect(await office.run(connection)).toBe('2 stored');
    expect(namesIn(folder)).toEqual([]);
    expect(namesIn(done)).toEqual(['a.edi', 'a.edi.1800000000-1', 'b.edi']);
    expect(readFileSync(`${done}/a.edi`, 'utf8')).toBe('an older one');
  });

  it('is left where the partner keeps it, and is not fetched again', async () => {
    const folder = newFolder({ 'a.edi': 'A' });
    const connection = await connect({ folder, ...RENAMED, stored: { do: 'leave' } });
    expect(await office.run(connection)).toBe('1 stored');
    expect(await office.run(connection)).toBe('0 stored');
    expect(await receiptsOn(db.database, connection)).toBe(1);
    expect(namesIn(folder)).toEqual(['a.edi']);
  });

  it('when it is refused, is left with one receipt, or moved', async () => {
    const small = new SftpOffice(db.database, { fileBytes: 1_000 });
    const folder = newFolder({ 'big.edi': Buffer.alloc(1_001, 'x'), 'empty.edi': '' });
    const connection = await connect({ folder, ...RENAMED }, {}, small);
    expect(await small.run(connection)).toBe('0 stored, 2 refused');
    expect(await small.run(connection)).toBe('0 stored');
    expect(await receiptsOn(db.database, connection)).toBe(2);
    const aside = newFolder();
    const settings = { ...(connection.settings as object), inbound: [{ folder, ...RENAMED, refused: { do: 'move', folder: aside } }] }; // prettier-ignore
    expect(await small.run({ ...connection, settings })).toBe('0 stored');
    expect(namesIn(aside)).toEqual(['big.edi', 'empty.edi']);
  });

  it('does not hang on another folder, which is not there', async () => {
    const folder = newFolder({ 'a.edi': 'A' });
    const inbound = [{ folder: sshd.path('not-there') }, { folder, ...RENAMED }];
    const connection = await office.connect(sshd, { inbound }, { confirmed: sshd.fingerprint });
    expect(await office.run(connection)).toMatch(
      /^1 stored, 1 left: list .*not-there: there is no such file or folder$/,
    );
  });

  it('follows the order of their times, in batches, however large they are', async () => {
    const files = Array.from({ length: 120 }, (_, i) => [`${119 - i}.edi`, i === 60 ? 600_000 : 10] as const);
    const folder = newFolder(Object.fromEntries(files.map(([name, size]) => [name, name.padEnd(size, 'x')])));
    for (const [i, [name]] of files.entries()) utimesSync(`${folder}/${name}`, 1_800_000_000 + i, 1_800_000_000 + i);
    const connection = await connect({ folder, ...RENAMED }, { limits: { filesARun: 100 } });
    expect(await office.run(connection)).toBe('100 stored');
    expect(await office.run(connection)).toBe('20 stored');
    expect([...(await storedOn(db.database, connection)).keys()]).toEqual(files.map(([name]) => name));
  });
});

describe('when something breaks', () => {
  it.each([false, true])(
    'between store and remove, the file gets the receipt that it has (with a marker: %s)',
    async (withMarker) => {
      const folder = newFolder({ 'a.edi': 'A', 'b.edi': 'B', ...(withMarker ? { 'a.edi.done': '', 'b.edi.done': '' } : {}) }); // prettier-ignore
      let first = true;
      const signing = interrupted(db.database, () => {
        if (first) sshd.cutSessions();
        first = false;
      });
      const crashed = new SftpOffice(db.database, {}, signing);
      const complete = { rule: withMarker ? 'marker' : 'renamed' };
      const connection = await connect({ folder, complete }, {}, crashed);
      // Stored, cut off before the removal; the same run comes back and finishes.
      expect(await crashed.run(connection)).toBe('2 stored');
      expect(namesIn(folder)).toEqual([]);
      expect(await receiptsOn(db.database, connection)).toBe(2);
      expect(first).toBe(false);
    },
  );

  it('after the marker was removed and before the file was, the next run finishes it', async () => {
    const folder = newFolder({ 'a.edi': 'A', 'a.edi.done': '' });
    const connection = await connect({ folder, complete: { rule: 'marker' } });
    utimesSync(`${folder}/a.edi`, 1_800_000_000, 1_800_000_000);
    await office.run(connection);
    writeFileSync(`${folder}/a.edi`, 'A');
    utimesSync(`${folder}/a.edi`, 1_800_000_000, 1_800_000_000);
    expect(await office.run(connection)).toBe('0 stored');
    expect(namesIn(folder)).toEqual([]);
    expect(await receiptsOn(db.database, connection)).toBe(1);
  });

  it('never takes other bytes of the same name, time and size for those that were stored', async () => {
    const folder = newFolder();
    const connection = await connect({ folder, ...RENAMED });
    for (const content of ['ONE', 'TWO', 'SIX']) {
      writeFileSync(`${folder}/a.edi`, content);
      utimesSync(`${folder}/a.edi`, 1_800_000_000, 1_800_000_000);
      expect(await office.run(connection)).toBe('1 stored');
      expect(namesIn(folder)).toEqual([]);
    }
    expect(await receiptsOn(db.database, connection)).toBe(3);
  });

  it('in the middle of a large file, nothing is signed for, and the next attempt takes all of it', async () => {
    const bytes = randomBytes(40_000_000);
    const folder = newFolder({ 'large.edi': bytes });
    const signing = signingOn(db.database);
    const { signFor } = signing;
    const seen: number[] = [];
    signing.signFor = (arrival, source, limit) => {
      seen.push(0);
      return signFor.call(signing, arrival, watched(source), limit);
    };
    async function* watched(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
      const attempt = seen.length - 1;
      for await (const piece of source) {
        const before = seen[attempt] ?? 0;
        seen[attempt] = before + piece.length;
        if (attempt === 0 && before < 8_000_000 && seen[attempt] >= 8_000_000) {
          expect(sshd.cutSessions()).toBeGreaterThan(0);
          expect(await receiptsOn(db.database, connection)).toBe(0);
        }
        yield piece;
      }
    }
    const cut = new SftpOffice(db.database, {}, signing);
    const connection = await connect({ folder, ...RENAMED }, {}, cut);
    expect(await cut.run(connection)).toBe('1 stored');
    expect(seen).toHaveLength(2);
    expect(seen[0]).toBeLessThan(bytes.length);
    expect((await storedOn(db.database, connection)).get('large.edi')?.equals(bytes)).toBe(true);
    expect(await receiptsOn(db.database, connection)).toBe(1);
  });

  it('when the server stops answering, it is cut off after its time, and tried again', async () => {
    const folder = newFolder({ 'a.edi': 'A' });
    let halted = false;
    const signing = interrupted(db.database, () => {
      if (!halted) sshd.haltSessions();
      halted = true;
    });
    const slow = new SftpOffice(db.database, {}, signing);
    const connection = await connect({ folder, ...RENAMED }, { limits: { operationSeconds: 1 } }, slow);
    expect(await slow.run(connection)).toBe('1 stored');
    expect(halted).toBe(true);
    expect(namesIn(folder)).toEqual([]);
    expect(await receiptsOn(db.database, connection)).toBe(1);
  });

  it('when the server is away, that is said, it is left alone for a while, and then used again', async () => {
    const folder = newFolder({ 'a.edi': 'A' });
    const connection = await connect({ folder, ...RENAMED });
    await sshd.down();
    await expect(office.run(connection)).rejects.toThrow(/cannot be reached.*ECONNREFUSED/);
    await sshd.up();
    let said = await office.run(connection);
    expect(said).toMatch(/left alone for/);
    while (said.startsWith('left alone')) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      said = await office.run(connection);
    }
    expect(said).toBe('1 stored');
  });

  it('comes back within one run when the server restarts', async () => {
    const folder = newFolder({ 'a.edi': 'A' });
    const connection = await connect({ folder, ...RENAMED });
    await sshd.down();
    const running = office.run(connection);
    await sshd.up();
    expect(await running).toBe('1 stored');
  });

  it('one that says nothing does not keep another waiting', async () => {
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const address = silent.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const folder = newFolder({ 'a.edi': 'A' });
    const good = await connect({ folder, ...RENAMED });
    const hanging = await office.connect(
      { port, user: 'x', clientKey: sshd.clientKey },
      { inbound: [{ folder }], limits: { connectSeconds: 2 } },
    );
    let isOver = false;
    const stop = new AbortController();
    const waiting = office.run(hanging, stop.signal).catch((error: unknown) => {
      isOver = true;
      return error;
    });
    expect(await office.run(good)).toBe('1 stored');
    expect(isOver).toBe(false);
    stop.abort();
    expect(String(await waiting)).toMatch(/no connection within 2 s/);
    silent.close();
  });

  it('is drained: the files in hand get their receipts, and no further one is begun', async () => {
    const files = Object.fromEntries(Array.from({ length: 120 }, (_, i) => [`${i}.edi`, `${i}`]));
    const folder = newFolder(files);
    const stop = new AbortController();
    const signing = interrupted(db.database, () => stop.abort());
    const draining = new SftpOffice(db.database, {}, signing);
    const connection = await connect({ folder, ...RENAMED }, {}, draining);
    expect(await draining.run(connection, stop.signal)).toBe('50 stored');
    expect(namesIn(folder)).toHaveLength(70);
    expect(await receiptsOn(db.database, connection)).toBe(50);
  });
});

describe('being let in', () => {
  it('by a key with a passphrase', async () => {
    const file = sshd.path('locked_key');
    makeKey(file, 'open sesame');
    appendFileSync(`${sshd.folder}/authorized_keys`, readFileSync(`${file}.pub`));
    await office.secret('pass', Buffer.from('open sesame'));
    const locked = { port: sshd.port, user: sshd.user, clientKey: readFileSync(file) };
    const folder = newFolder({ 'a.edi': 'A' });
    const settings = { inbound: [{ folder, ...RENAMED }], passphraseSecret: 'pass' };
    const connection = await office.connect(locked, settings, { confirmed: sshd.fingerprint });
    expect(await office.run(connection)).toBe('1 stored');
    const without = await office.connect(locked, { inbound: [{ folder }] }, { confirmed: sshd.fingerprint });
    await expect(office.run(without)).rejects.toThrow(/private key cannot be read/);
  });

  it('is refused with a word that holds no secret', async () => {
    makeKey(sshd.path('strange_key'));
    const clientKey = readFileSync(sshd.path('strange_key'));
    const stranger = await office.connect({ port: sshd.port, user: sshd.user, clientKey }, {}, { confirmed: sshd.fingerprint }); // prettier-ignore
    const fault: unknown = await office.run(stranger).catch((error: unknown) => error);
    expect(String(fault)).toBe(`SftpFault: 127.0.0.1:${sshd.port} does not let us in as ${sshd.user}`);
    const broken = await office.connect({ port: sshd.port, user: sshd.user, clientKey: Buffer.from('-----BEGIN OPENSSH PRIVATE KEY-----\nhush') }, {}, { confirmed: sshd.fingerprint }); // prettier-ignore
    const other: unknown = await office.run(broken).catch((error: unknown) => error);
    expect(String(other)).toMatch(/private key cannot be read/);
    expect(String(other)).not.toContain('hush');
  });

  it('says at a test what it would fetch, and what is not there', async () => {
    const folder = newFolder({ 'a.edi': 'A', 'b.tmp': 'B' });
    const connection = await connect({ folder }, { outbound: { folder: sshd.path('nowhere') } });
    const [first, second, third] = await office.kind.test(connection);
    expect(first).toContain(`host key ssh-ed25519 ${sshd.fingerprint}, confirmed`);
    expect(second).toMatch(/2 files, would fetch 1 when they stay the same for 5 s: a\.edi$/);
    expect(third).toMatch(/NOT POSSIBLE, .*no such file or folder/);
    expect(existsSync(`${folder}/a.edi`)).toBe(true);
  });
});
