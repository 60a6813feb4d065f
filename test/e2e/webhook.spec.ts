import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Carrier } from '../../src/channels/connections/carrier.service';
import { ConnectionBook } from '../../src/channels/services';
import { API_SCOPES } from '../../src/kernel';
import { SecretStore, UnitOfWork } from '../../src/platform/services';
import { orderFile } from '../builders/order-file';
import { Office } from '../harness/office';

// Real: the whole program over HTTP, PostgreSQL, and a buyer's web server on 127.0.0.1 that takes what is posted to it.

const SECRET = 'what both of us know and nobody else';

interface Got {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

let office: Office;
let server: Server;
let key: string;
const got: Got[] = [];
/** What the buyer answers to the next requests, 200 where nothing stands here; null takes the request and cuts the connection. */
const plan: (number | null)[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      got.push({ headers: request.headers, body: Buffer.concat(chunks).toString('latin1') });
      const status = plan.length === 0 ? 200 : plan.shift();
      if (typeof status === 'number') response.writeHead(status).end('we do not know this order');
      else request.socket.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  office = await Office.open();
  key = await office.keyOf('hoveling', API_SCOPES);
  await office.app.get(UnitOfWork).run((tx) => office.app.get(SecretStore).set(tx, 'koper', Buffer.from(SECRET)));
  await connect({});
  expect(await office.app.get(ConnectionBook).route('hoveling', 'koper')).toBeNull();
}, 60_000);
afterAll(async () => {
  await office.close();
  await new Promise((resolve) => server.close(resolve));
});
beforeEach(() => {
  got.length = 0;
  plan.length = 0;
});

async function connect(settings: object): Promise<void> {
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/edi`;
  const all = { url, allowPrivate: true, timeoutMs: 5_000, ...settings };
  const wanted = { code: 'koper', kind: 'webhook', partnerCode: 'hoveling', settings: all, secretName: 'koper', active: true }; // prettier-ignore
  expect(await office.app.get(ConnectionBook).save(wanted)).toMatchObject({ ok: true });
}

const order = async (number: string): Promise<string> => {
  const answer = await office.ask<{ id: string }>(null, 'POST', '/api/interchanges', {
    body: orderFile(number, [{ number }]),
    headers: { Authorization: `Bearer ${key}` },
  });
  expect(answer.status).toBe(202);
  return answer.body.id;
};
const outbox = (interchangeId: string) =>
  office.query<{ id: string; kind: string; state: string; reason: string | null; file: string }>(
    `SELECT o.id, o.kind, o.state, o.last_error AS reason, o.file_name AS file FROM outbox o JOIN reply r ON r.id = o.subject_id
     WHERE r.interchange_id = $1 ORDER BY o.kind`,
    [interchangeId],
  );
const isSigned = ({ headers, body }: Got): boolean => {
  const signed = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.`;
  const mac = createHmac('sha256', SECRET).update(signed).update(body, 'latin1').digest('base64');
  return headers['webhook-signature'] === `v1,${mac}`;
};
/** Waits for the work, and brings what is put off to now and the rests of systems to an end, as time does. */
const settled = async (): Promise<void> => {
  const troubles = Reflect.get(office.app.get(Carrier), 'troubles') as Map<string, unknown>;
  await office.until('nothing is on its way', async () => {
    troubles.clear();
    await office.query("UPDATE work SET due_at = now() WHERE state = 'ready' AND attempts > 0 AND due_at > now()");
    await office.sweep();
    return (await office.count("work WHERE state <> 'quarantined'")) === 0;
  });
};

describe('answers to a buyer with a webhook', () => {
  it('are posted to him, signed, and lie nowhere else', async () => {
    const id = await order('W-1');
    await settled();
    const rows = await outbox(id);
    expect(rows.map(({ kind, state }) => [kind, state])).toEqual([
      ['CONTRL', 'delivered'],
      ['ORDRSP', 'delivered'],
    ]);
    expect(got.map(({ headers }) => headers['webhook-type']).sort()).toEqual(['CONTRL', 'ORDRSP']);
    expect(new Set(got.map(({ headers }) => headers['webhook-id']))).toEqual(new Set(rows.map(({ id }) => id)));
    expect(got.map(({ headers }) => headers['webhook-file']).sort()).toEqual(rows.map(({ file }) => file));
    expect(got.map(isSigned)).toEqual([true, true]);
    expect(got.find(({ headers }) => headers['webhook-type'] === 'ORDRSP')?.body).toContain('W-1');
    expect(await office.delivered('hoveling')).toEqual(new Map());
  });

  it('are tried again with their id after a fault, and each arrives', async () => {
    plan.push(503, null, 500);
    const id = await order('W-2');
    await settled();
    expect((await outbox(id)).map(({ state }) => state)).toEqual(['delivered', 'delivered']);
    const ids = got.map(({ headers }) => String(headers['webhook-id']));
    expect(new Set(ids).size).toBe(2);
    expect(ids.length).toBeGreaterThan(2);
    const bodies = new Map(got.map(({ headers, body }) => [String(headers['webhook-id']), body]));
    for (const { headers, body } of got) expect(body).toBe(bodies.get(String(headers['webhook-id'])));
    expect(got.every(isSigned)).toBe(true);
    const attempts = got.map(({ headers }) => Number(headers['webhook-attempt']));
    expect(Math.max(...attempts)).toBeGreaterThan(1);
  }, 60_000);

  it('that he refuses are given up at once, and a case says what he said', async () => {
    plan.push(422, 422, 422, 422);
    const id = await order('W-3');
    await settled();
    const rows = await outbox(id);
    expect(rows.map(({ state }) => state)).toEqual(['dead', 'dead']);
    for (const { reason } of rows) expect(reason).toMatch(/^127\.0\.0\.1:\d+ answered 422: we do not know this order$/);
    for (const row of rows)
      expect(await office.count(`review_case WHERE subject_key = 'outbox:' || $1`, [row.id])).toBe(1);
    expect(await office.count("work WHERE state = 'quarantined' AND kind = 'deliver'")).toBe(2);
    expect(JSON.stringify(await office.query('SELECT * FROM event_log'))).not.toContain(SECRET);
  });

  it('never go to an address of an inner network unless that was said', async () => {
    await connect({ allowPrivate: false });
    const id = await order('W-4');
    await settled();
    expect(got).toEqual([]);
    expect((await outbox(id)).map(({ state }) => state)).toEqual(['dead', 'dead']);
    expect((await outbox(id))[0]?.reason).toContain('an address of an inner network');
  });
});
