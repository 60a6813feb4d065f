import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http';
import { createServer as createTcpServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { testConfig, testDatabase, type TestDatabase } from '../../../test/harness';
import { LaterFault, PermanentFault } from '../../platform';
import { SecretStore } from '../../platform/services';
import type { Connection, Delivered, Delivery } from '../connections/connection';
import { ConnectionBook } from '../connections/connection-book.service';
import { ConnectionRepository } from '../connections/connection.repository';
import { WebhookKind } from './webhook-kind.service';

// Real: servers on 127.0.0.1 that behave as bad as they can, PostgreSQL with the secrets.

const SECRET = 'a secret that is long enough to sign';
const OLD = Buffer.from('the old secret, long enough as well');

interface Got {
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

let db: TestDatabase;
let kind: WebhookKind;
const open: { server: Server; sockets: Set<Socket> }[] = [];

beforeAll(async () => {
  db = await testDatabase();
  const secrets = new SecretStore(db.database, testConfig({ secretKey: randomBytes(32) }));
  await db.unitOfWork.run(async (tx) => {
    await secrets.set(tx, 'koper', Buffer.from(SECRET));
    await secrets.set(tx, 'koper-old', Buffer.from(`whsec_${OLD.toString('base64')}`));
    await secrets.set(tx, 'koper-token', Buffer.from('Bearer of-the-partner'));
    await secrets.set(tx, 'short', Buffer.from('short'));
  });
  kind = new WebhookKind(
    new ConnectionBook(db.database, db.unitOfWork, new ConnectionRepository()),
    secrets,
    db.database,
  );
});
afterEach(async () => {
  for (const { server, sockets } of open.splice(0)) {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  }
});
afterAll(() => db.drop());

/** @returns the port that it listens on */
async function listening(server: Server): Promise<number> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => sockets.add(socket.on('error', () => undefined)));
  open.push({ server, sockets });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

/** A receiver that notes what it gets before it answers. */
async function receiver(answer: RequestListener): Promise<{ readonly port: number; readonly got: Got[] }> {
  const got: Got[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      got.push({ method: request.method ?? '', headers: request.headers, body: Buffer.concat(chunks) });
      answer(request, response);
    });
  });
  return { port: await listening(server), got };
}

/** A receiver that speaks no HTTP of its own: it writes these bytes once something came, and does with the connection what it is told. */
const speaking = (bytes: string, then: (socket: Socket) => void): Promise<number> =>
  listening(
    createTcpServer((socket) => {
      socket.once('data', () => {
        socket.write(bytes);
        then(socket);
      });
    }),
  );

const connectionTo = (port: number, settings: object = {}, secretName: string | null = 'koper'): Connection => ({
  id: randomUUID(), code: 'koper', kind: 'webhook', partnerId: null, accountId: null, secretName, active: true,
  settings: { url: `http://127.0.0.1:${port}/edi?from=us`, allowPrivate: true, timeoutMs: 1_000, ...settings },
}); // prettier-ignore

const answerOf = (body: Buffer = Buffer.from('UNB+ANSWER'), fileName = 'ORDRSP_4711_000123.edi'): Delivery => ({
  outboxId: randomUUID(),
  partnerCode: 'hoveling',
  fileName,
  body,
});
const post = (
  port: number,
  settings: object = {},
  deliveries: readonly Delivery[] = [answerOf()],
): Promise<Delivered> => kind.deliver(connectionTo(port, settings), deliveries);

describe('an answer that is posted', () => {
  it('carries its bytes, its name, and a signature over both and the time', async () => {
    const { port, got } = await receiver((_request, response) => response.writeHead(202).end('thanks'));
    const delivery = answerOf(randomBytes(300_000));
    expect(await post(port, {}, [delivery])).toEqual({ done: [delivery], fault: null });
    const [{ method, headers, body } = { method: '', headers: {}, body: Buffer.alloc(0) }] = got;
    expect([method, body.equals(delivery.body), got.length]).toEqual(['POST', true, 1]);
    expect(headers).toMatchObject({
      'content-type': 'application/EDIFACT',
      'content-length': '300000',
      'webhook-id': delivery.outboxId,
      'webhook-type': 'ORDRSP',
      'webhook-file': 'ORDRSP_4711_000123.edi',
      'webhook-attempt': '1',
    });
    const timestamp = String(headers['webhook-timestamp']);
    expect(Math.abs(Date.now() / 1_000 - Number(timestamp))).toBeLessThan(60);
    const signed = Buffer.concat([Buffer.from(`${delivery.outboxId}.${timestamp}.`), delivery.body]);
    expect(headers['webhook-signature']).toBe(`v1,${createHmac('sha256', SECRET).update(signed).digest('base64')}`);
    expect(JSON.stringify(headers)).not.toContain(SECRET);
  });

  it('is signed with the old secret too as long as the receiver may have it', async () => {
    const { port, got } = await receiver((_request, response) => response.writeHead(204).end());
    await post(port, { oldSecret: 'koper-old' });
    const { headers = {}, body = Buffer.alloc(0) } = got[0] ?? {};
    const signed = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body.toString()}`;
    const by = (key: string | Buffer): string => `v1,${createHmac('sha256', key).update(signed).digest('base64')}`;
    expect(headers['webhook-signature']).toBe(`${by(SECRET)} ${by(OLD)}`);
  });

  it('has the same id at each attempt, and says which it is', async () => {
    const { port, got } = await receiver((_request, response) =>
      response.writeHead(got.length === 1 ? 500 : 200).end(),
    );
    const delivery = answerOf();
    await db.database.query(
      `INSERT INTO outbox (id, subject_id, partner_id, kind, version, state, due_at, body, attempts)
       VALUES ($1, $1, gen_random_uuid(), 'ORDRSP', 1, 'sending', now(), 'x', 2)`,
      [delivery.outboxId],
    );
    await post(port, {}, [delivery]);
    await post(port, {}, [delivery]);
    expect(got.map(({ headers }) => headers['webhook-id'])).toEqual([delivery.outboxId, delivery.outboxId]);
    expect(got[0]?.headers['webhook-attempt']).toBe('3');
  });

  it.each([
    ['CONTRL_000001.edi', 'CONTRL', 'application/EDIFACT'],
    ['997_000001.x12', '997', 'application/EDI-X12'],
    ['OrderResponse_4711_1.xml', 'OrderResponse', 'application/xml'],
  ])('of the name %s is of the type %s', async (fileName, type, contentType) => {
    const { port, got } = await receiver((_request, response) => response.writeHead(200).end());
    await post(port, {}, [answerOf(Buffer.from('x'), fileName)]);
    expect(got[0]?.headers).toMatchObject({ 'webhook-type': type, 'content-type': contentType });
  });

  it('has the headers of the settings, confidential ones out of the secret store', async () => {
    const { port, got } = await receiver((_request, response) => response.writeHead(200).end());
    await post(port, { headers: { 'X-From': 'us', Authorization: { secret: 'koper-token' } } });
    expect(got[0]?.headers).toMatchObject({ 'x-from': 'us', authorization: 'Bearer of-the-partner' });
  });
});

describe('a receiver', () => {
  const end = (socket: Socket): void => void socket.end();
  const hang = (): void => undefined;
  const head = (status: string, more = ''): string => `HTTP/1.1 ${status}\r\n${more}\r\n`;

  it.each([
    [
      'says yes and breaks off its body',
      head('200 OK', 'Content-Length: 100\r\n') + 'half',
      (s: Socket) => s.destroy(),
    ],
    ['says yes and never ends its body', head('200 OK', 'Transfer-Encoding: chunked\r\n') + '5\r\nhello\r\n', hang],
    ['says yes with a body without end', head('200 OK') + 'x'.repeat(100_000), hang],
  ])('that %s has the answer', async (_, bytes, then) => {
    expect((await post(await speaking(bytes, then))).fault).toBeNull();
  });

  it.each([
    ['takes the answer and says nothing', '', hang, 'gave no answer within 1 seconds'],
    ['takes the answer and falls over', '', (s: Socket) => s.destroy(), 'the connection was cut'],
    ['hangs up politely', '', end, 'the connection was cut'],
    ['breaks off within its first line', 'HTTP/1.1 20', end, 'could not be reached'],
    ['hangs within its headers', 'HTTP/1.1 200 OK\r\nX: y\r\n', hang, 'gave no answer within'],
    ['speaks something else', 'SSH-2.0-OpenSSH_9.2\r\n', hang, 'is no HTTP'],
    ['sends headers without end', `HTTP/1.1 200 OK\r\nX: ${'y'.repeat(100_000)}`, hang, 'HPE_HEADER_OVERFLOW'],
    ['says 500', head('500 Oops', 'Content-Length: 4\r\n') + 'oops', end, 'answered 500: oops'],
    ['says 500 and hangs', head('500 Oops', 'Content-Length: 400\r\n') + 'oops', hang, 'answered 500: oops'],
  ])('that %s is tried again', async (_, bytes, then, words) => {
    const { done, fault, onlyThis } = await post(await speaking(bytes, then));
    expect([done, onlyThis, fault instanceof PermanentFault]).toEqual([[], undefined, false]);
    expect(fault?.message).toContain(words);
  });

  it('that says yes before it has everything has nothing', async () => {
    const port = await listening(
      createTcpServer((socket) => {
        socket.pause();
        socket.write('HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n');
      }),
    );
    const { fault } = await post(port, {}, [answerOf(Buffer.alloc(50_000_000))]);
    expect(fault?.message).toContain('it answered before it had everything');
  });

  it('that lets its headers trickle is left after the time limit', async () => {
    let timer: NodeJS.Timeout | undefined;
    const port = await speaking('HTTP/1.1 200 OK\r\nX: ', (socket) => {
      timer = setInterval(() => socket.write('y'), 50);
    });
    const { fault } = await post(port);
    clearInterval(timer);
    expect(fault?.message).toContain('gave no answer within 1 seconds');
  });

  it('that is not there, or has no name, is tried again', async () => {
    const port = await speaking('', hang);
    await new Promise((resolve) => open.splice(0)[0]?.server.close(resolve));
    expect((await post(port)).fault?.message).toContain('nobody listens there (ECONNREFUSED)');
    const { fault } = await post(0, { url: 'https://koper.invalid/', allowPrivate: false });
    expect([fault instanceof PermanentFault, fault?.message]).toEqual([
      false,
      expect.stringContaining('koper.invalid'),
    ]);
  });

  it('whose certificate is no certificate is not trusted', async () => {
    const port = await speaking('no TLS at all', hang);
    const { fault } = await post(port, { url: `https://127.0.0.1:${port}/` });
    expect(fault?.message).toContain('could not be reached');
  });

  it('that asks for a rest gets it', async () => {
    const { port } = await receiver((_request, response) =>
      response.writeHead(429, { 'Retry-After': '90' }).end('slowly'),
    );
    const { fault } = await post(port);
    expect(fault).toBeInstanceOf(LaterFault);
    expect(fault).toMatchObject({
      retryAfterMs: 90_000,
      message: expect.stringContaining('answered 429: slowly') as string,
    });
  });

  it('that says no is not asked again, and why can be read', async () => {
    const text = `\u001b[2J<b>unknown order</b>\u0000 ${'x'.repeat(1_000_000)}`;
    const { port, got } = await receiver((_request, response) => response.writeHead(422).end(text));
    const { done, fault, onlyThis } = await post(port, {}, [answerOf(), answerOf()]);
    expect([done, fault instanceof PermanentFault, onlyThis, got.length]).toEqual([[], true, true, 1]);
    expect(fault?.message).toContain('answered 422: [2J<b>unknown order</b> xxx');
    expect(fault?.message.length).toBeLessThan(300);
  });

  it('that leads elsewhere is not followed', async () => {
    const other = await receiver((_request, response) => response.writeHead(200).end());
    const to = `http://127.0.0.1:${other.port}/`;
    const { port } = await receiver((_request, response) => response.writeHead(307, { Location: to }).end());
    const { fault } = await post(port);
    expect(fault).toBeInstanceOf(PermanentFault);
    expect(fault?.message).toContain(`redirects to ${to} (307)`);
    expect(other.got).toEqual([]);
  });

  it('gets answers in their order, up to the first that it does not take', async () => {
    const { port, got } = await receiver((_request, response) =>
      response.writeHead(got.length === 3 ? 503 : 200).end(),
    );
    const all = [answerOf(), answerOf(), answerOf(), answerOf()];
    const { done, fault } = await post(port, {}, all);
    expect([done, fault?.message]).toEqual([all.slice(0, 2), expect.stringContaining('503')]);
    expect(got.map(({ headers }) => headers['webhook-id'])).toEqual(all.slice(0, 3).map(({ outboxId }) => outboxId));
  });
});

describe('an inner network', () => {
  it.each(['127.0.0.1', 'localhost', '[::ffff:127.0.0.1]', '2130706433'])(
    'is not knocked at by the name %s',
    async (host) => {
      const { port, got } = await receiver((_request, response) => response.writeHead(200).end());
      const settings = { url: `http://${host}:${port}/`, allowPrivate: false, allowHttp: true };
      const { fault } = await post(port, settings);
      expect(fault).toBeInstanceOf(PermanentFault);
      expect(fault?.message).toContain('an address of an inner network');
      expect(got).toEqual([]);
      await expect(kind.test(connectionTo(port, settings))).rejects.toThrow('an address of an inner network');
    },
  );
});

describe('the test of a connection', () => {
  it('looks and posts nothing', async () => {
    const { port, got } = await receiver((_request, response) => response.writeHead(405).end());
    expect(await kind.test(connectionTo(port))).toEqual([
      `127.0.0.1:${port} answered HEAD with 405: somebody is there. Nothing was posted.`,
      'One secret signs.',
    ]);
    expect(got.map(({ method }) => method)).toEqual(['HEAD']);
  });

  it.each([
    [null, {}, 'has no secret to sign with'],
    ['missing', {}, 'there is no secret missing'],
    ['short', {}, 'less than 24 bytes'],
    ['koper', { oldSecret: 'missing' }, 'there is no secret missing'],
    ['koper', { headers: { 'X-Token': { secret: 'missing' } } }, 'there is no secret missing'],
  ])('says what is missing: secret %s, %j', async (secretName, settings, words) => {
    await expect(kind.test(connectionTo(1, settings, secretName))).rejects.toThrow(words);
  });
});
