import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { TrytonHttp } from './tryton-http.client';

// Real: HTTP on 127.0.0.1. Made up: a Tryton that does what a Tryton in trouble does.

type Answer = (response: ServerResponse) => void;

const TIMEOUT_MS = 500;
let server: Server;
/** Every question by its method; after `common.` those of the model go by this. */
const asked: { readonly method: string; readonly authorization: string | undefined }[] = [];
let logIn: Answer;
let answers: Answer[];

const json =
  (body: unknown, status = 200): Answer =>
  (response) =>
    void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
const html =
  (status: number, headers: Readonly<Record<string, string>> = {}): Answer =>
  (response) =>
    void response.writeHead(status, { 'content-type': 'text/html', ...headers }).end('<!doctype html><p>Trouble');

beforeAll(async () => {
  server = createServer((request, response) => void take(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
beforeEach(() => {
  asked.length = 0;
  let sessions = 0;
  logIn = (response) => json({ id: 1, result: [7, `session${++sessions}`] })(response);
  answers = [];
});

async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  const { method } = JSON.parse(text) as { readonly method: string };
  asked.push({ method, authorization: request.headers.authorization });
  if (method === 'common.db.login') logIn(response);
  else if (method.endsWith('get_preferences'))
    json({ id: 2, result: { company: 1, groups: [3], language: 'en' } })(response);
  else if (method === 'common.db.logout') json({ id: 3, result: null })(response);
  else (answers.shift() ?? json({ id: 4, result: 'well' }))(response);
}

const open = (secret: Buffer | null = Buffer.from('right horse')): TrytonHttp =>
  new TrytonHttp({
    settings: {
      url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      database: 'erp',
      user: 'intake',
      language: 'en',
    },
    ...{ secret, timeoutMs: TIMEOUT_MS },
  });
const ask = (tryton: TrytonHttp): Promise<unknown> => tryton.call('model.party.party.search', [[]]);
const count = (method: string): number => asked.filter((one) => one.method === method).length;

describe('a session', () => {
  it('is opened once for questions that come at once, and its company goes along with each', async () => {
    const tryton = open();
    expect(await Promise.all([ask(tryton), ask(tryton), ask(tryton)])).toEqual(['well', 'well', 'well']);
    expect(count('common.db.login')).toBe(1);
    expect((await tryton.session()).company).toBe(1);
  });

  it('that is over is opened once more, by one of those who find it so', async () => {
    const tryton = open();
    await ask(tryton);
    answers = [html(401), html(401)];
    expect(await Promise.all([ask(tryton), ask(tryton)])).toEqual(['well', 'well']);
    expect(count('common.db.login')).toBe(2);
  });

  it('that is over again at once is a fault, and no third log-in', async () => {
    const tryton = open();
    answers = [html(401), html(401)];
    await expect(ask(tryton)).rejects.toMatchObject({ kind: 'access' });
    expect(count('common.db.login')).toBe(2);
  });

  it.each([
    [401, 'the name or the password is wrong'],
    [429, 'has locked'],
  ])('that is refused with %i is a fault at once', async (status, words) => {
    logIn = html(status);
    const tryton = open();
    await expect(ask(tryton)).rejects.toMatchObject({
      kind: 'access',
      message: expect.stringContaining(words) as unknown,
    });
    expect(asked).toHaveLength(1);
  });

  it('is not asked for without a password', async () => {
    await expect(ask(open(null))).rejects.toMatchObject({ kind: 'access' });
    expect(asked).toEqual([]);
  });

  it('ends when it is closed', async () => {
    const tryton = open();
    await ask(tryton);
    await tryton.close();
    expect(asked.at(-1)).toMatchObject({ method: 'common.db.logout', authorization: expect.stringMatching(/^Session /) as unknown }); // prettier-ignore
  });
});

describe('an answer', () => {
  const slow: Answer = () => undefined;
  const dripping: Answer = (response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write('{"id":4,"result":');
  };
  const cut: Answer = (response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
    response.write('{"id":4,"result":[1', () => response.destroy());
  };
  const half: Answer = (response) => void response.writeHead(200).end('{"id":4,"result":[1');

  it.each([
    ['does not come', slow, { kind: 'away', message: 'Tryton gave no answer within 0.5 seconds.' }],
    ['does not end', dripping, { kind: 'away', message: 'Tryton gave no answer within 0.5 seconds.' }],
    ['is cut off', cut, { kind: 'away' }],
    ['breaks off', half, { kind: 'away', message: 'The answer of Tryton breaks off.' }],
    ['asks for patience', html(429, { 'retry-after': '7' }), { kind: 'away', retryAfterMs: 7_000 }],
    ['is a page of an error', html(500), { kind: 'away', message: 'Tryton is not at work (500).' }],
    ['is a page of somebody else', html(200), { kind: 'strange' }],
    ['leads on', html(301, { location: 'https://elsewhere.example/' }), { kind: 'strange' }],
  ] as const)('that %s is a fault in words', async (_, answer, fault) => {
    const tryton = open();
    answers = [answer];
    const error: unknown = await ask(tryton).catch((caught: unknown) => caught);
    expect(error).toMatchObject(fault);
    expect((error as Error).message).not.toMatch(/right horse|session1|</);
    // The next one is asked as if nothing had been.
    expect(await ask(tryton)).toBe('well');
  });

  it('is not waited for where nobody listens', async () => {
    const tryton = new TrytonHttp({
      settings: { url: 'http://127.0.0.1:9/', database: 'erp', user: 'intake', language: 'en' },
      ...{ secret: Buffer.from('x'), timeoutMs: 5_000 },
    });
    await expect(ask(tryton)).rejects.toMatchObject({ kind: 'away' });
  });

  it('of a server without TLS is told as such where the address says https', async () => {
    const url = `https://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const settings = { url, database: 'erp', user: 'intake', language: 'en' } as const;
    const tryton = new TrytonHttp({ settings, secret: Buffer.from('x'), timeoutMs: 5_000 });
    await expect(ask(tryton)).rejects.toMatchObject({ kind: 'away', message: expect.stringContaining('does not speak TLS there') as unknown }); // prettier-ignore
  });
});
