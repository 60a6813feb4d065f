import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { Office } from '../harness/office';
import { rawRequest, type RawAnswer } from '../harness/raw-request';

// Real: the web part of the program over HTTP, PostgreSQL. What reads the orders does not run: this is about what is let in.

const LIMIT = 2_000_000;
const REQUESTS = 60;
const BYTES = 10_000_000;

let office: Office;
let key: string;
beforeAll(async () => {
  const limits = { httpBytes: LIMIT, keyRequests: REQUESTS, keyBytes: BYTES };
  office = await Office.open({ role: 'web', limits, people: false });
  key = await office.keyOf('hoveling', ['interchanges:write']);
}, 60_000);
afterAll(() => office.close());
beforeEach(() => office.query('DELETE FROM api_key_allowance'));

const upload = (
  pieces: Iterable<Uint8Array>,
  headers: Record<string, string> = {},
  by: string = key,
  query = '',
): Promise<RawAnswer> =>
  rawRequest(
    `${office.url}/api/interchanges${query}`,
    'POST',
    { Authorization: `Bearer ${by}`, 'Accept-Language': 'en', ...headers },
    pieces,
  );
const codeOf = ({ status, text }: RawAnswer): string => `${status} ${(JSON.parse(text) as { code: string }).code}`;
const idOf = ({ text }: RawAnswer): string => (JSON.parse(text) as { id: string }).id;
const GZIP = { 'Content-Encoding': 'gzip' };
function* cut(bytes: Buffer, size: number): Iterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
const stored = async (id: string): Promise<Buffer> => {
  const rows = await office.query<{ bytes: Buffer }>(
    `SELECT c.bytes FROM interchange i JOIN payload_chunk c ON c.payload_id = i.payload_id WHERE i.id = $1 ORDER BY c.n`,
    [id],
  );
  return Buffer.concat(rows.map(({ bytes }) => bytes));
};
const kept = async (): Promise<readonly number[]> => [await office.count('payload'), await office.count('interchange')];
const left = async (): Promise<{ readonly requests: number; readonly bytes: number } | undefined> =>
  (await office.query<{ requests: number; bytes: number }>('SELECT requests, bytes FROM api_key_allowance'))[0];

describe('what a key brings in', () => {
  it("arrives on the account of the key's partner, and receipt and event say which key it was", async () => {
    const answer = await upload([Buffer.from('UNB+1')]);
    expect(answer.status).toBe(202);
    const [row] = await office.query(
      `SELECT a.kind, a.code, p.code AS partner, k.prefix, e.actor = k.id::text AS told FROM receipt r
       JOIN channel_account a ON a.id = r.account_id JOIN partner p ON p.id = a.partner_id JOIN api_key k ON k.id = r.received_by
       JOIN event_log e ON e.kind = 'receipt-given' AND e.subject_id = r.interchange_id::text WHERE r.interchange_id = $1`,
      [idOf(answer)],
    );
    expect(row).toEqual({
      kind: 'api',
      code: 'api:hoveling',
      partner: 'hoveling',
      prefix: key.slice(0, 12),
      told: true,
    });
  });

  it('is never for another partner', async () => {
    expect((await upload([Buffer.from('UNB+2')], {}, key, '?partner=hoveling')).status).toBe(202);
    const before = await kept();
    expect(codeOf(await upload([Buffer.from('UNB+3')], {}, key, '?partner=spijkerhout'))).toBe('404 not-found');
    expect(await kept()).toEqual(before);
  });

  it('is kept apart from what staff and other partners bring, also under the same Idempotency-Key', async () => {
    const other = await office.keyOf('spijkerhout', ['interchanges:write']);
    const headers = { 'Idempotency-Key': 'same' };
    const ids = [];
    for (const by of [key, other, key]) ids.push(idOf(await upload([Buffer.from('UNB+4')], headers, by)));
    expect(ids[0]).toBe(ids[2]);
    expect(ids[0]).not.toBe(ids[1]);
  });

  it('may come in pieces without its length, and is refused where they grow beyond the limit', async () => {
    const bytes = randomBytes(500_000);
    const answer = await upload(cut(bytes, 7_001));
    expect(answer.status).toBe(202);
    expect((await stored(idOf(answer))).equals(bytes)).toBe(true);
    const before = await kept();
    expect(codeOf(await upload(cut(randomBytes(LIMIT * 3), 64_000)))).toBe('413 too-large');
    expect(await kept()).toEqual(before);
    expect(await office.count("receipt WHERE refused_reason = 'too-large' AND size > $1", [LIMIT])).toBe(1);
  });
});

describe('a gzip body', () => {
  it.each([1, 1_000, 100_000])('is stored unpacked, in pieces of %d bytes', async (size) => {
    const bytes = Buffer.from(`UNB+${String(size)}`.padEnd(200_000, 'packed '));
    const packed = gzipSync(bytes);
    const answer = await upload(cut(packed, size), GZIP);
    expect(answer.status).toBe(202);
    expect((await stored(idOf(answer))).equals(bytes)).toBe(true);
    expect(JSON.parse((await upload([bytes])).text) as { id: string; duplicate: boolean }).toMatchObject({
      id: idOf(answer),
      duplicate: true,
    });
  });

  it('may have several members', async () => {
    const answer = await upload([Buffer.concat([gzipSync('UNB+'), gzipSync('MEMBERS')])], GZIP);
    expect((await stored(idOf(answer))).toString()).toBe('UNB+MEMBERS');
  });

  it('that grows beyond the limit is refused, however small it is', async () => {
    const bomb = gzipSync(Buffer.alloc(LIMIT * 50));
    expect(bomb.length).toBeLessThan(LIMIT / 10);
    const before = await kept();
    const answers = [
      await upload([bomb], GZIP),
      await upload([bomb], { ...GZIP, 'Content-Length': String(bomb.length) }),
      await upload([gzipSync(Buffer.alloc(LIMIT + 1))], GZIP),
    ];
    expect(answers.map(codeOf)).toEqual(['413 too-large', '413 too-large', '413 too-large']);
    expect((await upload([gzipSync(Buffer.alloc(LIMIT))], GZIP)).status).toBe(202);
    expect((await kept())[0]).toBe((before[0] ?? 0) + 1);
  });

  it('that never grows is refused as well', async () => {
    // Empty blocks of deflate (RFC 1951, 3.2.4) behind a header of gzip.
    const head = gzipSync('').subarray(0, 10);
    const nothing = Buffer.concat(Array.from({ length: 10_000 }, () => Buffer.of(0, 0, 0, 0xff, 0xff)));
    const pieces = [head, ...Array.from({ length: (LIMIT / nothing.length) * 2 }, () => nothing)];
    expect(codeOf(await upload(pieces, GZIP))).toBe('413 too-large');
  });

  const good = gzipSync('UNB+GOOD'.padEnd(5_000, 'x'));
  it.each([
    ['is none', Buffer.from('UNB+PLAIN')],
    ['ends too early', good.subarray(0, good.length - 4)],
    ['breaks off in the middle', good.subarray(0, 30)],
    ['is damaged', Buffer.concat([good.subarray(0, good.length - 8), Buffer.alloc(8)])],
    ['has something behind its end', Buffer.concat([good, Buffer.from('UNZ+1+1')])],
    ['has zeros and something behind its end', Buffer.concat([good, Buffer.alloc(9), Buffer.from('UNZ+1+1')])],
  ])('that %s is refused, and nothing is stored', async (_, body) => {
    const before = await kept();
    for (const size of [body.length, 25, 1])
      expect(codeOf(await upload(cut(body, size), GZIP))).toBe('400 invalid-request');
    expect(await kept()).toEqual(before);
  });

  it.each(['br', 'deflate', 'zstd', 'compress', 'gzip, gzip', 'gzip, br', 'identity, gzip'])(
    'by the name of %s is refused, and the right name said',
    async (coding) => {
      const before = await kept();
      const answer = await upload([Buffer.from('x')], { 'Content-Encoding': coding });
      expect([codeOf(answer), answer.headers['accept-encoding']]).toEqual(['415 unsupported-media-type', 'gzip']);
      expect(await kept()).toEqual(before);
    },
  );
});

describe('the limits of a key', () => {
  const small = (n: number): Promise<RawAnswer> => upload([Buffer.from(`UNB+SMALL${String(n)}`)]);

  it('hold its requests, also when many come at once, and let them in again with time', async () => {
    for (let n = 0; n < 3; n++) await small(n);
    await office.query('UPDATE api_key_allowance SET requests = 1, at = clock_timestamp()');
    const before = await kept();
    const answers = await Promise.all([10, 11, 12, 13].map(small));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThanOrEqual(2);
    expect(refused.map(codeOf)[0]).toBe('429 rate-limited');
    for (const { headers } of refused) expect(Number(headers['retry-after'])).toBeGreaterThanOrEqual(1);
    expect((await kept())[1]).toBe((before[1] ?? 0) + answers.length - refused.length);
    await office.query("UPDATE api_key_allowance SET at = at - interval '10 seconds'");
    expect((await small(20)).status).toBe(202);
    const { requests = 0 } = (await left()) ?? {};
    expect(requests).toBeGreaterThan(6);
    expect(requests).toBeLessThan(REQUESTS);
  });

  it('are those of the key, and not of the partner next to it', async () => {
    await small(30);
    await office.query('UPDATE api_key_allowance SET requests = -1000, at = clock_timestamp()');
    expect((await small(31)).status).toBe(429);
    const other = await office.keyOf('spijkerhout', ['interchanges:write']);
    expect((await upload([Buffer.from('UNB+31')], {}, other)).status).toBe(202);
  });

  it('hold its bytes as they are stored, unpacked ones too', async () => {
    const charged = async (send: () => Promise<RawAnswer>): Promise<number> => {
      await office.query('DELETE FROM api_key_allowance');
      expect((await send()).status).toBe(202);
      return BYTES - ((await left())?.bytes ?? 0);
    };
    const nearly = (bytes: number): [number, number] => [bytes * 0.5, bytes * 1.01];
    const within = (value: number, [low, high]: [number, number]): void => {
      expect(value).toBeGreaterThan(low);
      expect(value).toBeLessThan(high);
    };
    const size = 1_900_000;
    within(await charged(() => upload([gzipSync(Buffer.alloc(size, 'a'))], GZIP)), nearly(size));
    within(await charged(() => upload([Buffer.alloc(size, 'b')], { 'Content-Length': String(size) })), nearly(size));
    within(await charged(() => upload(cut(Buffer.alloc(size, 'c'), 100_000))), nearly(size));
  });

  it('let nothing in while bytes are owed, and say for how long', async () => {
    await small(40);
    await office.query('UPDATE api_key_allowance SET bytes = $1, at = clock_timestamp()', [-BYTES / 2]);
    const before = await kept();
    const answer = await small(41);
    expect(codeOf(answer)).toBe('429 rate-limited');
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(15);
    expect(await kept()).toEqual(before);
  });
});
