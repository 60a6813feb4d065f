import { createHash, randomUUID } from 'node:crypto';
import type { TestDatabase } from '../harness';

/** What became of an arrival, as its sender sees it. */
export type Fate = 'signed' | 'refused' | 'not signed';

/** A channel as the suite sees it: bytes go in, and the sender learns what became of them. */
export interface ChannelUnderTest {
  readonly db: TestDatabase;
  /** The account that everything arrives on. */
  readonly accountCode: string;
  /** Bytes that are too many for this channel. */
  readonly tooMany: number;
  /**
   * Brings bytes in as a sender does who repeats himself: the same key means the same arrival, tried again. Resolves when the channel has
   * signed (moved the file, answered 202), has refused, or has done neither.
   */
  arrive(key: string, bytes: Buffer): Promise<Fate>;
  close(): Promise<void>;
}

interface ReceiptRow {
  readonly id: string;
  readonly interchange: string | null;
  readonly duplicate: boolean;
  readonly refused: string | null;
}

/** What every channel promises (architecture, decisions 1 and 2), run against the real thing. */
export function describeChannel(name: string, open: () => Promise<ChannelUnderTest>): void {
  describe(`channel: ${name}`, () => {
    let channel: ChannelUnderTest;

    beforeAll(async () => {
      channel = await open();
    });
    afterAll(() => channel.close());
    afterEach(async () => {
      const balance = await balanceOf();
      expect(balance.receipts).toBe(balance.interchanges + balance.duplicates + balance.refused);
    });

    const query = <T>(sql: string, parameters: readonly unknown[] = []): Promise<readonly T[]> =>
      channel.db.database.query<T>(sql, parameters);
    const newBytes = (size = 40): Buffer => Buffer.from(`UNB+${randomUUID()}`.padEnd(size, 'x'));
    const receipts = (): Promise<readonly ReceiptRow[]> =>
      query(
        `SELECT r.id, interchange_id AS interchange, duplicate, refused_reason AS refused FROM receipt r
         JOIN channel_account a ON a.id = r.account_id WHERE a.code = $1 ORDER BY number`,
        [channel.accountCode],
      );
    const since = async (act: () => Promise<void>): Promise<readonly ReceiptRow[]> => {
      const before = (await receipts()).length;
      await act();
      return (await receipts()).slice(before);
    };
    const balanceOf = async (): Promise<Record<'receipts' | 'interchanges' | 'duplicates' | 'refused', number>> => {
      const [row] = await query<Record<'receipts' | 'interchanges' | 'duplicates' | 'refused', number>>(
        `SELECT count(*)::int AS receipts, count(*) FILTER (WHERE duplicate)::int AS duplicates,
           count(*) FILTER (WHERE refused_reason IS NOT NULL)::int AS refused, (SELECT count(*)::int FROM interchange) AS interchanges
         FROM receipt`,
      );
      return row ?? { receipts: -1, interchanges: 0, duplicates: 0, refused: 0 };
    };
    /** The stored bytes of an interchange. */
    const stored = async (interchangeId: string | null): Promise<Buffer> => {
      const rows = await query<{ bytes: Buffer }>(
        `SELECT c.bytes FROM interchange i JOIN payload p ON p.id = i.payload_id AND p.sealed_at IS NOT NULL
         JOIN payload_chunk c ON c.payload_id = p.id WHERE i.id = $1 ORDER BY c.n`,
        [interchangeId],
      );
      return Buffer.concat(rows.map(({ bytes }) => bytes));
    };
    const jobsOf = async (key: string | null): Promise<readonly string[]> =>
      (await query<{ kind: string }>('SELECT kind FROM work WHERE key = $1', [key])).map(({ kind }) => kind);

    it.each([40, 600_000, 2_500_000])(
      'stores %d bytes as they are, with receipt and work, before it signs',
      async (size) => {
        const bytes = newBytes(size);
        const [receipt, ...others] = await since(async () => {
          expect(await channel.arrive(randomUUID(), bytes)).toBe('signed');
        });
        expect(others).toEqual([]);
        expect(receipt).toMatchObject({ duplicate: false, refused: null });
        expect((await stored(receipt?.interchange ?? null)).equals(bytes)).toBe(true);
        expect(await jobsOf(receipt?.interchange ?? null)).toEqual(['read-interchange']);
      },
    );

    it.each(['receipt', 'interchange', 'payload_chunk', 'work'])(
      'does not sign when %s cannot be written',
      async (table) => {
        const [key, bytes] = [randomUUID(), newBytes()];
        await query(`ALTER TABLE ${table} RENAME TO away`);
        let fate: Fate | null = null;
        try {
          fate = await channel.arrive(key, bytes);
        } finally {
          await query(`ALTER TABLE away RENAME TO ${table}`);
        }
        expect(fate).toBe('not signed');
        const hash = createHash('sha256').update(bytes).digest('hex');
        expect(await query('SELECT 1 FROM interchange WHERE sha256 = $1', [hash])).toEqual([]);
        const given = await since(async () => {
          expect(await channel.arrive(key, bytes)).toBe('signed');
        });
        expect(given).toMatchObject([{ duplicate: false, refused: null }]);
      },
    );

    it.each([40, 600_000])('gives the same arrival, tried again, the receipt that it has (%d bytes)', async (size) => {
      const [key, bytes] = [randomUUID(), newBytes(size)];
      const given = await since(async () => {
        for (let again = 0; again < 3; again++) expect(await channel.arrive(key, bytes)).toBe('signed');
      });
      expect(given).toMatchObject([{ duplicate: false }]);
    });

    it.each([40, 600_000])('recognises the same bytes of another arrival (%d bytes)', async (size) => {
      const bytes = newBytes(size);
      const given = await since(async () => {
        for (let again = 0; again < 3; again++) expect(await channel.arrive(randomUUID(), bytes)).toBe('signed');
      });
      expect(given.map(({ duplicate }) => duplicate)).toEqual([false, true, true]);
      expect(new Set(given.map(({ interchange }) => interchange)).size).toBe(1);
      expect(await jobsOf(given[1]?.id ?? null)).toEqual(['follow-up-receipt']);
    });

    it('keeps other bytes apart', async () => {
      const given = await since(async () => {
        for (let again = 0; again < 3; again++) await channel.arrive(randomUUID(), newBytes());
      });
      expect(new Set(given.map(({ interchange }) => interchange)).size).toBe(3);
    });

    it.each([
      ['nothing', 'empty', () => 0],
      ['too much', 'too-large', () => channel.tooMany],
    ])('refuses %s, with a receipt and work that tells people', async (_, reason, size) => {
      const key = randomUUID();
      const given = await since(async () => {
        for (let again = 0; again < 2; again++)
          expect(await channel.arrive(key, Buffer.alloc(size(), 'x'))).toBe('refused');
      });
      expect(given).toMatchObject([{ refused: reason, interchange: null, duplicate: false }]);
      expect(await jobsOf(given[0]?.id ?? null)).toEqual(['follow-up-receipt']);
    });

    it('leaves no bytes for good that neither an interchange nor a mail for people holds', async () => {
      const lost = `SELECT p.id FROM payload p WHERE sealed_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM interchange i WHERE i.payload_id = p.id)
         AND NOT EXISTS (SELECT 1 FROM refused_mail m WHERE m.payload_id = p.id)`;
      expect(await query(lost)).toEqual([]);
    });
  });
}
