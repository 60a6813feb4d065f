import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { MetricsService, ReadinessService } from '../../src/platform/services';
import { Office } from '../harness/office';
import { rawSender, type RawSending, type SentThrough } from '../harness/raw-sender';

// Real: the web part of the program, PostgreSQL, and connections to it that nothing helps. A sender is told why he is refused, also
// when he reads his answer only after he has sent everything.

const LIMIT = 300_000;
const PIECE = 64_000;
const BODY = randomBytes(4_000_000);

let office: Office;
let key: string;
beforeAll(async () => {
  office = await Office.open({ role: 'web', limits: { httpBytes: LIMIT }, people: false });
  key = await office.keyOf('hoveling', ['interchanges:write']);
}, 60_000);
afterAll(() => office.close());
beforeEach(() => office.query('DELETE FROM api_key_allowance'));
afterEach(() => jest.restoreAllMocks());

const head = (headers: Readonly<Record<string, string>>, by = key): Buffer =>
  Buffer.from(
    ['POST /api/interchanges HTTP/1.1', 'Host: localhost', `Authorization: Bearer ${by}`, 'Accept-Language: en']
      .concat(Object.entries(headers).map(([name, value]) => `${name}: ${value}`))
      .join('\r\n') + '\r\n\r\n',
  );
function* cut(bytes: Buffer): Iterable<Buffer> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}
const END = Buffer.from('0\r\n\r\n');
const chunk = (piece: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`${piece.length.toString(16)}\r\n`), piece, Buffer.from('\r\n')]);
function* chunked(bytes: Buffer): Iterable<Buffer> {
  for (const piece of cut(bytes)) yield chunk(piece);
  yield END;
}
function* many(pieces: number): Iterable<Buffer> {
  for (let n = 0; n < pieces; n++) yield chunk(BODY.subarray(0, PIECE));
}

const ANNOUNCED = { 'Content-Length': String(BODY.length) };
const CHUNKED = { 'Transfer-Encoding': 'chunked' };
const GZIP = { ...CHUNKED, 'Content-Encoding': 'gzip' };
const good = gzipSync(BODY);
/** Its checksum is not that of its bytes; much follows. */
const damaged = Buffer.concat([gzipSync('UNB+1').subarray(0, -8), Buffer.alloc(8), BODY]);

/** The whole answer, or none: what its header says of its length must have come. */
function answerOf({ text }: SentThrough): string {
  const [top = '', body = ''] = text.split('\r\n\r\n');
  if (Buffer.byteLength(body) !== Number(/^content-length: (\d+)$/im.exec(top)?.[1])) return `no answer: ${text}`;
  const { status, code } = JSON.parse(body) as { status: number; code: string };
  return `${top.split(' ')[1] ?? ''} ${status} ${code} ${/^connection: (\S+)$/im.exec(top)?.[1] ?? ''}`;
}

describe('a refused sender who goes on sending', () => {
  it.each<[string, string, () => Buffer, Iterable<Buffer>]>([
    ['of an announced size', '413 413 too-large close', () => head(ANNOUNCED), cut(BODY)],
    ['that grew', '413 413 too-large close', () => head(CHUNKED), [...chunked(BODY)]],
    ['of a coding that is not read', '415 415 unsupported-media-type close', () => head({ ...ANNOUNCED, 'Content-Encoding': 'br' }), cut(BODY)],
    ['that is no gzip', '400 400 invalid-request close', () => head(GZIP), [...chunked(BODY)]],
    ['of gzip that is damaged', '400 400 invalid-request close', () => head(GZIP), [...chunked(damaged)]],
    ['of gzip that grew', '413 413 too-large close', () => head(GZIP), [...chunked(good)]],
    ['under a wrong key', '401 401 unauthenticated close', () => head(ANNOUNCED, `${key}x`), cut(BODY)],
    ['to no such partner', '404 404 not-found close', () => Buffer.from(head(ANNOUNCED).toString().replace(' HTTP', '?partner=nobody HTTP')), cut(BODY)],
  ])('bytes %s has his whole answer: %s', async (_, expected, top, pieces) => {
    const sender = rawSender(office.url);
    await sender.send([top()]);
    await sender.send(pieces, 5);
    const told = await sender.through();
    expect([answerOf(told), told.fault]).toEqual([expected, null]);
  }); // prettier-ignore

  it('has it when his key has no requests left', async () => {
    await office.query('INSERT INTO api_key_allowance SELECT id, -1000, 0, clock_timestamp() FROM api_key');
    const sender = rawSender(office.url);
    await sender.send([head(CHUNKED)]);
    await sender.send(chunked(BODY), 5);
    const told = await sender.through();
    expect([answerOf(told), told.fault]).toEqual(['429 429 rate-limited close', null]);
  });

  it('learns that nothing more comes, and may still go on', async () => {
    const sender = await refused(office);
    await sender.ended();
    expect(await connectionsOf(office)).toBe(1);
    await sender.send([chunk(BODY), END]);
    const told = await sender.through();
    expect([answerOf(told), told.fault]).toEqual(['415 415 unsupported-media-type close', null]);
  });

  it('gets nothing done that he sends behind it', async () => {
    const observed = jest.spyOn(office.app.get(MetricsService), 'observeRequest');
    const sender = await refused(office);
    await sender.send([Buffer.concat([END, Buffer.from('GET /api/health/live HTTP/1.1\r\nHost: localhost\r\n\r\n')])]);
    expect(answerOf(await sender.through())).toBe('415 415 unsupported-media-type close');
    // Whoever comes later is through: it would be as well.
    expect((await fetch(`${office.url}/api/health/live`)).status).toBe(200);
    await office.until('all are through', async () => (await connectionsOf(office)) <= 1);
    expect(observed.mock.calls.map(([{ status }]) => status)).toEqual([415, 200]);
  });
});

/** Stops the clock that measures durations, and puts it ahead by what it is set to. */
function aheadBy(ms: number): { ms: number } {
  const ahead = { ms };
  const stopped = performance.now();
  jest.spyOn(performance, 'now').mockImplementation(() => stopped + ahead.ms);
  return ahead;
}

const connectionsOf = ({ app }: Office): Promise<number> =>
  new Promise((resolve, reject) =>
    app.getHttpServer().getConnections((error: Error | null, n: number) => (error ? reject(error) : resolve(n))),
  );

/** A sender who has been refused in the middle of his bytes. */
async function refused(by: Office): Promise<RawSending> {
  const sender = rawSender(by.url);
  await sender.send([head({ ...CHUNKED, 'Content-Encoding': 'br' }), chunk(BODY.subarray(0, PIECE))]);
  await sender.answered();
  return sender;
}

describe('a refused sender who does not stop', () => {
  it('is cut off after so many bytes', async () => {
    const sender = await refused(office);
    const pieces = [...many(4_000)];
    await sender.send(pieces);
    const { sentBytes } = await sender.through();
    expect(sentBytes).toBeGreaterThan(BODY.length);
    expect(sentBytes).toBeLessThan(pieces.length * PIECE);
  });

  it('is cut off after so long a time, though he goes on sending', async () => {
    const sender = await refused(office);
    const clock = aheadBy(0);
    function* bySeconds(): Iterable<Buffer> {
      for (const piece of many(1_000)) {
        clock.ms += 1_000;
        yield piece;
      }
    }
    await sender.send(bySeconds(), 20);
    expect(clock.ms).toBeGreaterThan(20_000);
    expect(clock.ms).toBeLessThan(1_000_000);
  });

  it('is cut off sooner when he is silent', async () => {
    const sender = await refused(office);
    aheadBy(6_000);
    await office.until('the connection is cut', async () => (await connectionsOf(office)) === 0);
    await sender.through();
  });

  it('does not keep the process from ending', async () => {
    const ending = await Office.open({ role: 'web', people: false });
    try {
      ending.app.get(ReadinessService).startDraining();
      const sender = await refused(ending);
      const pieces = [...many(1_000)];
      await sender.send(pieces, 20);
      expect((await sender.through()).sentBytes).toBeLessThan(pieces.length * PIECE);
    } finally {
      await ending.close();
    }
  });
});
