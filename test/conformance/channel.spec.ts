import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { DropFolderClient } from '../../src/channels/folder/drop-folder.client';
import { FolderIntake } from '../../src/channels/folder/folder-intake.service';
import { processingName } from '../../src/channels/folder/folder-names';
import { businessDateOf } from '../../src/kernel';
import { DEFAULT_LIMITS } from '../../src/platform';
import { testDatabase } from '../harness';
import { Office } from '../harness/office';
import { signingOn } from '../harness/signing';
import { describeChannel, type Fate } from './channel';

const LIMIT = 3_000_000;

describeChannel('folder', async () => {
  const db = await testDatabase();
  const root = mkdtempSync(path.join(tmpdir(), 'binnendienst-channel-'));
  const folder = new DropFolderClient(root);
  await folder.makeFolders();
  const [account] = await db.database.query<{ id: string }>("SELECT id FROM channel_account WHERE code = 'drop'");
  const intake = new FolderIntake(folder, account?.id ?? '', signingOn(db.database), {
    ...DEFAULT_LIMITS,
    fileBytes: LIMIT,
  });
  return {
    db,
    accountCode: 'drop',
    tooMany: LIMIT + 1,
    /** A file that was moved and has its key: from there on a retry finds it, as after a crash. */
    async arrive(key, bytes): Promise<Fate> {
      const fileName = processingName(keyOf(key), 'order.edi');
      writeFileSync(path.join(root, 'processing', fileName), bytes);
      await intake.recover().catch(() => undefined);
      const day = businessDateOf(new Date());
      const lies = (where: string): boolean => existsSync(path.join(root, where, fileName));
      const fates = [
        lies('processing') && 'not signed',
        lies(`archive/${day}`) && 'signed',
        lies(`failed/${day}`) && 'refused',
      ];
      rmSync(path.join(root, 'archive'), { recursive: true, force: true });
      rmSync(path.join(root, 'failed'), { recursive: true, force: true });
      const [fate, ...others] = fates.filter((found): found is Fate => found !== false);
      if (fate === undefined || others.length > 0) throw new Error(`The file lies in ${fates.length} folders`);
      return fate;
    },
    async close() {
      await db.drop();
      rmSync(root, { recursive: true, force: true });
    },
  };
});

/** A key of the form that the folder gives. */
const keyOf = (text: string): string => `0aaaaaaaa-${createHash('sha256').update(text).digest('hex').slice(0, 12)}`;

describeChannel('HTTP', async () => {
  const office = await Office.open({ role: 'web', limits: { httpBytes: LIMIT } });
  return {
    db: office.db,
    accountCode: 'desk',
    tooMany: LIMIT + 1,
    async arrive(key, bytes): Promise<Fate> {
      const headers = { 'Idempotency-Key': key };
      const { status } = await office.ask('fatma', 'POST', '/api/interchanges', { body: bytes, headers });
      if (status === 202) return 'signed';
      return status < 500 ? 'refused' : 'not signed';
    },
    close: () => office.close(),
  };
});

describeChannel('HTTP by API key', async () => {
  const { office, key } = await officeWithKey();
  return {
    db: office.db,
    accountCode: 'api:hoveling',
    tooMany: LIMIT + 1,
    arrive: (arrivalKey, bytes) => byKey(office, key, bytes, { 'Idempotency-Key': arrivalKey }),
    close: () => office.close(),
  };
});

describeChannel('HTTP by API key, gzip', async () => {
  const { office, key } = await officeWithKey();
  return {
    db: office.db,
    accountCode: 'api:hoveling',
    tooMany: LIMIT + 1,
    arrive: (arrivalKey, bytes) =>
      byKey(office, key, gzipSync(bytes), { 'Idempotency-Key': arrivalKey, 'Content-Encoding': 'gzip' }),
    close: () => office.close(),
  };
});

async function officeWithKey(): Promise<{ office: Office; key: string }> {
  const office = await Office.open({ role: 'web', limits: { httpBytes: LIMIT }, people: false });
  return { office, key: await office.keyOf('hoveling', ['interchanges:write']) };
}

async function byKey(office: Office, key: string, body: Buffer, headers: Record<string, string>): Promise<Fate> {
  const asked = { body, headers: { Authorization: `Bearer ${key}`, ...headers } };
  const { status } = await office.ask(null, 'POST', '/api/interchanges', asked);
  if (status === 202) return 'signed';
  return status < 500 ? 'refused' : 'not signed';
}

describe('an Idempotency-Key', () => {
  let office: Office;
  beforeAll(async () => {
    office = await Office.open({ role: 'web' });
  });
  afterAll(() => office.close());
  const upload = (key: string, text: string) =>
    office.ask<{ code: string }>('fatma', 'POST', '/api/interchanges', {
      body: Buffer.from(text),
      headers: { 'Idempotency-Key': key },
    });

  it('that was used for other bytes is refused, and those bytes can come under their own', async () => {
    expect((await upload('k1', 'first')).status).toBe(202);
    expect(await upload('k1', 'second')).toMatchObject({ status: 409, body: { code: 'conflict' } });
    expect(await office.count('interchange')).toBe(1);
    expect((await upload('k2', 'second')).status).toBe(202);
    expect(await office.count('interchange')).toBe(2);
    expect(await office.count("work WHERE kind = 'read-interchange'")).toBe(2);
  });

  it('used for other bytes at the same moment never leaves bytes that nobody reads', async () => {
    for (let round = 0; round < 10; round++) {
      const both = await Promise.all(['a', 'b'].map((text) => upload(`race${round}`, `${text}${round}`)));
      expect(both.filter(({ status }) => status === 202)).toHaveLength(1);
    }
    expect(
      await office.count('interchange i WHERE NOT EXISTS (SELECT 1 FROM receipt r WHERE r.interchange_id = i.id)'),
    ).toBe(0);
  });

  it('of the wrong form is refused before anything is stored', async () => {
    const before = await office.count('payload');
    expect((await upload('k'.repeat(201), 'x')).status).toBe(400);
    expect(await office.count('payload')).toBe(before);
  });
});
