import { createHash, randomBytes } from 'node:crypto';
import { testDatabase, type TestDatabase } from '../../../test/harness';
import { payloadStoreOn } from '../../../test/harness/signing';
import type { StoredPayload } from '../payload';
import type { PayloadStore } from './payload-store.service';

const MEBIBYTE = 1024 * 1024;

describe('the payload store', () => {
  let db: TestDatabase;
  let store: PayloadStore;

  beforeAll(async () => {
    db = await testDatabase();
    store = payloadStoreOn(db.database);
  });
  afterAll(() => db.drop());

  async function* pieces(bytes: Buffer, size: number): AsyncIterable<Uint8Array> {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  const sealed = async (bytes: Buffer, size = 70_001): Promise<StoredPayload> => {
    const stored = await store.store(pieces(bytes, size), 100 * MEBIBYTE);
    if (!stored.ok) throw new Error(stored.error.reason);
    await db.unitOfWork.run((tx) => store.seal(tx, stored.value));
    return stored.value;
  };
  const readAll = async (id: string): Promise<Buffer> => {
    const chunks: Buffer[] = [];
    for await (const chunk of store.read(id)) chunks.push(chunk);
    return Buffer.concat(chunks);
  };
  const chunkCount = async (): Promise<number> => {
    const [row] = await db.database.query<{ n: number }>('SELECT count(*)::int AS n FROM payload_chunk');
    return row!.n;
  };

  it.each([1, MEBIBYTE - 1, MEBIBYTE, MEBIBYTE + 1, 3 * MEBIBYTE + 17])(
    'gives back %i bytes as they came',
    async (size) => {
      const bytes = randomBytes(size);
      const { id, sha256, size: stored } = await sealed(bytes);
      expect(stored).toBe(size);
      expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
      expect((await readAll(id)).equals(bytes)).toBe(true);
    },
  );

  it('reads ranges within, across and beyond chunks, many in one query', async () => {
    const bytes = randomBytes(2 * MEBIBYTE + 100);
    const { id } = await sealed(bytes);
    const small = randomBytes(500);
    const [other] = await db.unitOfWork.run((tx) => store.storeWhole(tx, [{ bytes: small }]));
    const ranges = [
      { id, start: 5, end: 25 },
      { id, start: MEBIBYTE - 3, end: MEBIBYTE + 3 },
      { id: other!.id, start: 100, end: 200 },
      { id, start: 0, end: bytes.length },
      { id, start: bytes.length - 4, end: bytes.length + 50 },
      { id, start: 7, end: 7 },
    ];
    const read = await store.readRanges(ranges);
    const expected = ranges.map((range) => (range.id === id ? bytes : small).subarray(range.start, range.end));
    expect(read.map((each, n) => each.equals(expected[n]!))).toEqual(ranges.map(() => true));
  });

  it('stores fifty small payloads in the transaction of the caller, or none of them', async () => {
    const payloads = Array.from({ length: 50 }, (_, n) => ({ bytes: randomBytes(100 + n) }));
    const before = await chunkCount();
    const failing = db.unitOfWork.run(async (tx) => {
      await store.storeWhole(tx, payloads);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await chunkCount()).toBe(before);
    const stored = await db.unitOfWork.run((tx) => store.storeWhole(tx, payloads));
    for (const [n, { id }] of stored.entries()) expect((await readAll(id)).equals(payloads[n]!.bytes)).toBe(true);
  });

  it('refuses nothing and too much, and keeps none of it', async () => {
    const before = await chunkCount();
    expect(await store.store(pieces(Buffer.alloc(0), 1), 10)).toEqual({ ok: false, error: { reason: 'empty' } });
    const large = await store.store(pieces(randomBytes(3 * MEBIBYTE), 65_536), 2 * MEBIBYTE);
    expect(large).toEqual({ ok: false, error: { reason: 'too-large', limitBytes: 2 * MEBIBYTE } });
    expect(await chunkCount()).toBe(before);
  });

  it('keeps nothing of a source that breaks off', async () => {
    const before = await chunkCount();
    async function* breaking(): AsyncIterable<Uint8Array> {
      yield randomBytes(2 * MEBIBYTE);
      throw new Error('connection lost');
    }
    await expect(store.store(breaking(), 10 * MEBIBYTE)).rejects.toThrow('connection lost');
    expect(await chunkCount()).toBe(before);
  });

  it('writes a small one in the transaction that seals it, and not before', async () => {
    const before = await chunkCount();
    const taken = await store.store(pieces(randomBytes(100_000), 999), 200_000);
    if (!taken.ok) throw new Error('not taken');
    expect(await chunkCount()).toBe(before);
    const failing = db.unitOfWork.run(async (tx) => {
      await store.seal(tx, taken.value);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await chunkCount()).toBe(before);
    await expect(readAll(taken.value.id)).rejects.toThrow('there is no payload');
  });

  it('does not read what nobody sealed, and sweeps it after a day', async () => {
    const stored = await store.store(pieces(randomBytes(MEBIBYTE + 1), 70_001), 2 * MEBIBYTE);
    if (!stored.ok) throw new Error('not stored');
    await expect(readAll(stored.value.id)).rejects.toThrow('there is no payload');
    expect(await store.sweepOrphans()).toBe(0);
    const kept = await sealed(randomBytes(10));
    await db.database.query(`UPDATE payload SET created_at = created_at - interval '25 hours'`);
    expect(await store.sweepOrphans()).toBe(1);
    expect(await readAll(kept.id)).toHaveLength(10);
    await expect(db.unitOfWork.run((tx) => store.seal(tx, stored.value))).rejects.toThrow('swept');
  });
});
