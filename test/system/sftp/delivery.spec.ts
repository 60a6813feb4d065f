import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Connection, Delivery } from '../../../src/channels';
import { PermanentFault } from '../../../src/platform';
import { testDatabase, type TestDatabase } from '../../harness';
import { namesIn, remoteFolder, SftpOffice } from '../../harness/sftp-partner';
import { Sshd } from '../../harness/sshd';

// Real: OpenSSH, PostgreSQL and the channel between them.

let db: TestDatabase;
let sshd: Sshd;
let office: SftpOffice;
let folder: string;
let connection: Connection;

beforeAll(async () => {
  db = await testDatabase();
  sshd = await Sshd.start();
  office = new SftpOffice(db.database);
});
let count = 0;
beforeEach(async () => {
  folder = remoteFolder(sshd, `out${count++}`);
  connection = await office.connect(sshd, { outbound: { folder } }, { confirmed: sshd.fingerprint });
});
afterAll(async () => {
  await sshd.stop();
  await db.drop();
});

const answer = (fileName: string, body: string | Buffer = fileName): Delivery => ({
  outboxId: fileName,
  partnerCode: 'noordster',
  fileName,
  body: Buffer.from(body),
});
const bring = (...answers: readonly Delivery[]) => office.kind.deliver(connection, answers);

describe('an answer', () => {
  it('is brought whole and under its name, with nothing left beside it', async () => {
    const answers = Array.from({ length: 20 }, (_, i) => answer(`ORDRSP_${i}.edi`, Buffer.alloc(i * 10_000, 'x')));
    expect(await bring(...answers)).toEqual({ done: answers, fault: null });
    expect(namesIn(folder)).toEqual(answers.map(({ fileName }) => fileName).sort());
    for (const { fileName, body } of answers) expect(readFileSync(`${folder}/${fileName}`).equals(body)).toBe(true);
  });

  it('that is there already with the same bytes counts as delivered, and is not written again', async () => {
    await bring(answer('a.edi'));
    const before = statSync(`${folder}/a.edi`).ino;
    expect(await bring(answer('a.edi'))).toMatchObject({ done: [{ fileName: 'a.edi' }], fault: null });
    expect(statSync(`${folder}/a.edi`).ino).toBe(before);
  });

  it('never overwrites a file with other content; what stands before it arrives, what stands behind it waits', async () => {
    writeFileSync(`${folder}/b.edi`, 'of somebody else');
    const outcome = await bring(answer('a.edi'), answer('b.edi'), answer('c.edi'));
    expect(outcome.done.map(({ fileName }) => fileName)).toEqual(['a.edi']);
    expect(outcome.fault).toBeInstanceOf(PermanentFault);
    expect(readFileSync(`${folder}/b.edi`, 'utf8')).toBe('of somebody else');
    expect(existsSync(`${folder}/c.edi`)).toBe(false);
  });

  it('that is cut off half way never shows under its name, and is brought whole at the next attempt', async () => {
    const body = randomBytes(60_000_000);
    const large = answer('large.edi', body);
    const bringing = bring(answer('first.edi'), large);
    const temporary = `${folder}/large.edi.tmp`;
    while (!existsSync(temporary) || statSync(temporary).size < 1_000_000) await sleep(2);
    sshd.cutSessions();
    const outcome = await bringing;
    expect(outcome.fault).toMatchObject({ kind: 'connection' });
    expect(existsSync(`${folder}/large.edi`)).toBe(false);
    expect(statSync(temporary).size).toBeLessThan(body.length);
    expect(await bring(answer('first.edi'), large)).toMatchObject({ fault: null });
    expect(readFileSync(`${folder}/large.edi`).equals(body)).toBe(true);
    expect(namesIn(folder)).toEqual(['first.edi', 'large.edi']);
  });

  it('to a folder that is not there, or over a connection without one, says so', async () => {
    const nowhere = await office.connect(sshd, { outbound: { folder: `${folder}/none` } }, { confirmed: sshd.fingerprint }); // prettier-ignore
    expect(String((await office.kind.deliver(nowhere, [answer('a.edi')])).fault)).toMatch(/no such file or folder/);
    const without = await office.connect(sshd, {}, { confirmed: sshd.fingerprint });
    expect((await office.kind.deliver(without, [answer('a.edi')])).fault).toBeInstanceOf(PermanentFault);
  });
});
