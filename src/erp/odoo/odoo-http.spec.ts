import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { OdooHttp, type OdooAccess } from './odoo-http.client';

// Real: HTTP on 127.0.0.1. Made up: an Odoo that does what one in trouble does.

type Answer = (response: ServerResponse) => void;
interface Asked {
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: unknown;
}

const TIMEOUT_MS = 500;
let server: Server;
const asked: Asked[] = [];
let version: Answer;
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
  version = json({ version_info: [19, 0, 0, 'final', 0, ''], version: '19.0' });
  answers = [];
});

interface Rpc {
  readonly params?: { readonly method: string; readonly args: readonly unknown[] };
}

async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  const { url = '', headers } = request;
  const body = text === '' ? null : (JSON.parse(text) as Rpc);
  asked.push({ url, headers, body });
  const isRpc = url === '/jsonrpc';
  const say = (result: unknown): void => json(isRpc ? { jsonrpc: '2.0', id: 1, result } : result)(response);
  const model = isRpc ? body?.params?.args[3] : url.split('/')[3];
  if (url === '/web/version') version(response);
  else if (body?.params?.method === 'authenticate') say(7);
  else if (url.endsWith('/context_get')) say({ lang: 'en_US', tz: 'UTC', uid: 7 });
  else if (model === 'res.users') say([{ id: 7, company_id: [3, 'Voorbeeld'] }]);
  else (answers.shift() ?? ((to) => (isRpc ? json({ jsonrpc: '2.0', id: 1, result: 'well' }) : json('well'))(to)))(response); // prettier-ignore
}

const open = (more: Partial<OdooAccess['settings']> = {}, secret: Buffer | null = Buffer.from('right-horse')): OdooHttp =>
  new OdooHttp({
    settings: {
      url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      ...{ database: 'company', api: 'auto', login: 'intake', company: null, locale: null },
      ...more,
    },
    ...{ secret, timeoutMs: TIMEOUT_MS },
  }); // prettier-ignore
const ask = (odoo: OdooHttp): Promise<unknown> =>
  odoo.call('res.partner', 'search_read', { domain: [], fields: ['name'] });

describe('a question', () => {
  it('goes to /json/2 with the key, the database and the company, from 19 on', async () => {
    expect(await ask(open())).toBe('well');
    expect(asked.at(-1)).toMatchObject({
      url: '/json/2/res.partner/search_read',
      headers: { authorization: 'bearer right-horse', 'x-odoo-database': 'company' },
      body: {
        domain: [],
        fields: ['name'],
        context: { lang: 'en_US', tz: 'UTC', allowed_company_ids: [3] },
      },
    });
  });

  it.each([
    ['there is no page that tells a version', html(404)],
    ['the version is older', json({ version_info: ['saas~18', 3, 0, 'final', 0, ''], version: 'saas~18.3' })],
    ['something else answers there', html(200)],
  ])('goes to /jsonrpc where %s', async (_, answer) => {
    version = answer;
    const odoo = open({ locale: 'nl_NL', company: 5 });
    expect(await odoo.call('sale.order', 'write', { ids: [9], vals: { origin: 'SO-1' } })).toBe('well');
    expect(asked.at(-1)?.body).toMatchObject({
      method: 'call',
      params: {
        service: 'object',
        method: 'execute_kw',
        args: [
          ...['company', 7, 'right-horse', 'sale.order', 'write', [[9], { origin: 'SO-1' }]],
          { context: { lang: 'nl_NL', tz: 'UTC', allowed_company_ids: [5] } },
        ],
      },
    });
    expect(asked.filter(({ body }) => (body as Rpc | null)?.params?.method === 'authenticate')).toHaveLength(1);
  });

  it('is not asked without a key, or with one that is none, or without a name where one is needed', async () => {
    await expect(ask(open({}, null))).rejects.toMatchObject({ kind: 'access' });
    await expect(ask(open({}, Buffer.from('two\nlines')))).rejects.toMatchObject({ kind: 'access' });
    await expect(ask(open({ api: 'jsonrpc', login: null }))).rejects.toMatchObject({ kind: 'access' });
    expect(asked.map(({ url }) => url)).toEqual(['/web/version', '/web/version']);
  });

  it('who we are is asked once for questions that come at once, and again where that failed', async () => {
    const odoo = open({ api: 'json2' });
    expect(await Promise.all([ask(odoo), ask(odoo)])).toEqual(['well', 'well']);
    expect(asked.filter(({ url }) => url.endsWith('context_get'))).toHaveLength(1);
    expect(await odoo.session()).toEqual({ userId: 7, company: 3 });
  });
});

describe('an answer', () => {
  const slow: Answer = () => undefined;
  const dripping: Answer = (response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write('[{"id":');
  };
  const cut: Answer = (response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
    response.write('[{"id":1', () => response.destroy());
  };
  const half: Answer = (response) => void response.writeHead(200).end('[{"id":1');

  it.each([
    ['does not come', slow, { kind: 'away', message: 'Odoo gave no answer within 0.5 seconds.' }],
    ['does not end', dripping, { kind: 'away', message: 'Odoo gave no answer within 0.5 seconds.' }],
    ['is cut off', cut, { kind: 'away' }],
    ['breaks off', half, { kind: 'away', message: 'The answer of Odoo breaks off.' }],
    ['asks for patience', html(429, { 'retry-after': '7' }), { kind: 'away', retryAfterMs: 7_000 }],
    ['is a page of an error', html(500), { kind: 'away', message: 'Odoo is not at work (500).' }],
    ['is a page of somebody else', html(200), { kind: 'strange' }],
    ['leads on', html(303, { location: '/web/database/selector' }), { kind: 'strange' }],
  ] as const)('that %s is a fault in words', async (_, answer, fault) => {
    const odoo = open({ api: 'json2' });
    answers = [answer];
    const error: unknown = await ask(odoo).catch((caught: unknown) => caught);
    expect(error).toMatchObject(fault);
    expect((error as Error).message).not.toMatch(/right-horse|</);
    // The next one is asked as if nothing had been.
    expect(await ask(odoo)).toBe('well');
  });
});
