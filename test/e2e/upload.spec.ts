import { request, type ClientRequest } from 'node:http';
import { orderFile } from '../builders/order-file';
import { Office } from '../harness/office';

// Real: the web part of the program over HTTP, PostgreSQL. What reads the orders does not run: this is about what is let in.

let office: Office;
beforeAll(async () => {
  office = await Office.open({ role: 'web', limits: { uploadsAtOnce: 2 } });
}, 60_000);
afterAll(() => office.close());

interface Refusal {
  readonly code: string;
  readonly detail?: string;
}
const upload = (body: Buffer, headers: Record<string, string>, query = '') =>
  office.ask<Refusal>('fatma', 'POST', `/api/interchanges${query}`, {
    body,
    headers: { 'Accept-Language': 'en', ...headers },
  });

describe('a form', () => {
  it.each([
    [
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="f"; filename="a.edi"\r\n\r\nUNB\r\n--x--',
    ],
    ['Multipart/Mixed; boundary=x', '--x--'],
  ])('of the type %s is refused and told what to send instead; nothing is stored', async (type, body) => {
    const before = [await office.count('payload'), await office.count('receipt')];
    const answer = await upload(Buffer.from(body), { 'Content-Type': type });
    expect(answer).toMatchObject({ status: 415, body: { code: 'unsupported-media-type' } });
    expect(answer.body.detail).toContain('--data-binary @file');
    expect([await office.count('payload'), await office.count('receipt')]).toEqual(before);
  });

  it('is what the other types are not', async () => {
    // curl says the last one of whatever it sends with --data-binary.
    const types = ['application/octet-stream', 'application/EDIFACT', 'application/xml', 'text/plain', 'application/x-www-form-urlencoded']; // prettier-ignore
    for (const type of types) {
      const answer = await upload(orderFile(`T${type.length}`, [{ number: type }]), { 'Content-Type': type });
      expect([type, answer.status]).toEqual([type, 202]);
    }
  });
});

describe('the name of an upload', () => {
  it('is kept for people', async () => {
    const answer = await upload(orderFile('NAMED', [{ number: 'N-1' }]), {}, '?name=Bestelling%204711%20caf%C3%A9.edi');
    expect(answer.status).toBe(202);
    expect(await office.count("interchange WHERE name = 'Bestelling 4711 café.edi'")).toBe(1);
    expect(await office.count("receipt WHERE name = 'Bestelling 4711 café.edi'")).toBe(1);
  });

  it.each([
    '..%2F..%2Fetc%2Fpasswd',
    'a%5Cb.edi',
    'a%0Ab.edi',
    'a%00.edi',
    '',
    '%20',
    'x'.repeat(201),
    '%E2%80%AEide.exe',
  ])('%s is refused, and nothing is stored', async (name) => {
    const before = await office.count('payload');
    const answer = await upload(Buffer.from('UNB'), {}, `?name=${name}`);
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid-request', errors: [{ path: 'query.name' }] } });
    expect(await office.count('payload')).toBe(before);
  });
});

describe('more uploads at once than there is room for', () => {
  /** Begins an upload and keeps the end of its bytes back. */
  const begin = (bytes: Buffer): { readonly sending: ClientRequest; readonly status: Promise<number | undefined> } => {
    const sending = request(`${office.url}/api/interchanges`, {
      method: 'POST',
      agent: false,
      headers: { Authorization: `Bearer ${office.token('fatma')}`, 'Content-Length': bytes.length },
    });
    const status = new Promise<number | undefined>((resolve, reject) => {
      sending.once('response', (response) => resolve(response.resume().statusCode));
      sending.once('error', reject);
    });
    sending.write(bytes.subarray(0, 10));
    return { sending, status };
  };

  it('are asked to come again, and the one that has its place goes on', async () => {
    const file = orderFile('SLOW', [{ number: 'S-1' }]);
    const other = (): ReturnType<typeof upload> => upload(orderFile('OTHER', [{ number: 'O-1' }]), {});
    let slow = begin(file);
    try {
      let answer = await other();
      // It has its place as soon as its first bytes came, unless the other one was there at that moment.
      for (let i = 0; i < 200 && answer.status === 202; i++) {
        if ((await Promise.race([slow.status, Promise.resolve(null)])) === 503) slow = begin(file);
        answer = await other();
      }
      expect(answer).toMatchObject({ status: 503, body: { code: 'unavailable' } });
      // Somebody else has a place all the same.
      const hers = await office.ask('sanne', 'POST', '/api/interchanges', {
        body: orderFile('HERS', [{ number: 'H-1' }]),
      });
      expect(hers.status).toBe(202);
      slow.sending.end(file.subarray(10));
      expect(await slow.status).toBe(202);
      expect((await other()).status).toBe(202);
    } finally {
      slow.sending.destroy();
    }
  });
});
