import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ResponseClocks } from '../../src/intake/response-clocks.service';
import { systemClock } from '../../src/kernel';
import { GuideBookService } from '../../src/mapping/services';
import { orderFile } from '../builders/order-file';
import { Office } from '../harness/office';

// Real: the whole program over HTTP, its workers, PostgreSQL. The partners are those of the demo.

interface Row {
  readonly code: string;
  readonly formats: readonly string[];
  readonly lastFileAt: string | null;
  readonly openCases: number;
}
interface Demand {
  readonly kind: string;
  readonly name: string;
  readonly value: string | null;
  readonly from: string;
  readonly instead: string | null;
}
interface Guides {
  readonly overlays: readonly { readonly guide: string; readonly state: string; readonly errors: readonly string[] }[];
  readonly readings: readonly { readonly guide: string; readonly base: string | null; readonly demands: readonly Demand[] }[];
} // prettier-ignore
interface Trial {
  readonly text: string;
  readonly messages: readonly {
    readonly guide: string;
    readonly would: string;
    readonly wrong: readonly { readonly code: string; readonly text: { readonly nl: string } }[];
    readonly order: { readonly number: string; readonly lines: readonly { readonly price: string }[] };
    readonly values: readonly { readonly path: string; readonly offset: number; readonly length: number }[];
    readonly answer: string | null;
  }[];
  readonly acknowledgements: readonly { readonly standard: string }[];
}

let office: Office;
beforeAll(async () => {
  office = await Office.open();
}, 60_000);
afterAll(() => office.close());

const story = (name: string) => readFile(path.join(__dirname, '../../fixtures/stories', name, 'message.edi'));
const list = async (query: string): Promise<readonly Row[]> =>
  (await office.ask<{ items: readonly Row[] }>('fatma', 'GET', `/api/partners?${query}`)).body.items;
const guidesOf = async (code: string): Promise<Guides> =>
  (await office.ask<Guides>('fatma', 'GET', `/api/partners/${code}/guides`)).body;
const tryOut = (code: string, bytes: Buffer, overlay: string | null = null) =>
  office.ask<Trial>('fatma', 'POST', `/api/partners/${code}/trials`, { body: { content: bytes.toString('base64'), overlay } }); // prettier-ignore
/** Everything that a trial could have written to. */
const rows = (): Promise<unknown> =>
  office.query(
    `SELECT (SELECT count(*) FROM interchange) AS interchanges, (SELECT count(*) FROM sales_order) AS orders, (SELECT count(*) FROM review_case) AS cases,
       (SELECT count(*) FROM outbox) AS outbox, (SELECT count(*) FROM event_log) AS events, (SELECT count(*) FROM work) AS work,
       (SELECT count(*) FROM payload_chunk) AS chunks, (SELECT sum(last) FROM control_counter) AS numbers`,
  );

describe('partners', () => {
  it('are found by name, code and identifier, page by page, with what came last and what is open', async () => {
    await office.sendAndRest(await story('04-price-below-ours'));
    const all = await list('');
    expect(all.map(({ code }) => code)).toContain('pannenlap');
    const first = await office.ask<{ items: readonly Row[]; next: string }>('fatma', 'GET', '/api/partners?limit=2');
    const second = await list(`limit=2&cursor=${first.body.next}`);
    expect([...first.body.items, ...second].map(({ code }) => code)).toEqual(all.slice(0, 4).map(({ code }) => code));
    expect(await list('search=8719991000006')).toMatchObject([
      { code: 'hoveling', formats: ['edifact'], lastFileAt: expect.any(String), openCases: 1 },
    ]);
    expect(await list('search=NETWORKID')).toEqual([]);
    expect(await list('status=test')).toMatchObject([{ code: 'nieuwvonder', openCases: 0, lastFileAt: null }]);
  });

  it('show what is agreed, with clocks of their own before those of everybody', async () => {
    await office.query(
      `INSERT INTO response_clock (partner_id, kind, within_minutes, hours, expected) SELECT id, 'order-response', 30, 'clock', 'always' FROM partner WHERE code = 'hoveling'`,
    );
    const { body } = await office.ask('fatma', 'GET', '/api/partners/hoveling');
    expect(body).toMatchObject({
      settings: { respond: 'always', controlVersion: 'eancom', duplicateKey: ['number'] },
      customers: [{ number: '10010', priceTolerancePercent: expect.any(String) }],
      clocks: expect.arrayContaining([
        expect.objectContaining({ kind: 'order-response', withinMinutes: 30, own: true }),
        expect.objectContaining({ kind: 'acknowledgement', own: false }),
      ]),
      connections: [],
    });
    expect((await office.ask('fatma', 'GET', '/api/partners/nobody')).status).toBe(404);
    expect((await office.ask(null, 'GET', '/api/partners')).status).toBe(401);
  });
});

describe('how a partner is read', () => {
  it('says what comes from guide, row and overlay, and what it took the place of', async () => {
    const { overlays, readings } = await guidesOf('pannenlap');
    expect(overlays).toMatchObject([{ guide: 'pannenlap/orders', state: 'holds', errors: [] }]);
    const demands = readings.find(({ base }) => base === 'edifact/orders')?.demands ?? [];
    const of = (name: string) => demands.find((one) => one.name === name);
    expect(of('tables.function.5')).toMatchObject({ kind: 'code', value: 'original', from: 'overlay', instead: expect.any(String) }); // prettier-ignore
    expect(of('tables.price.NTO')).toMatchObject({ value: 'net', from: 'overlay', instead: null });
    expect(of('element-code-unknown')).toMatchObject({ kind: 'check', value: 'ignore', from: 'overlay' });
    expect(of('interchange-message-count')).toMatchObject({ value: 'report', from: 'partner' });
    expect(of('document.number')).toMatchObject({ kind: 'read', from: 'guide', instead: null });
  });

  it('follows what is made and withdrawn, and shows the base guide where nothing else holds', async () => {
    expect((await guidesOf('hoveling')).readings.map(({ guide }) => guide)).toEqual(['edifact/orders']);
    const made = 'guide: hoveling/orders\nversion: 1\ntitle: Trial\nextends: edifact/orders\npartner: hoveling\ndocument: { currency: ~ }\nagreed: { dates: dispatch }\nrequired: [date]\n'; // prettier-ignore
    await expect(office.app.get(GuideBookService).add(made, 'trial.yaml', 'jan')).resolves.toMatchObject({ ok: true });
    const { readings } = await guidesOf('hoveling');
    const own = readings.find(({ guide }) => guide === 'hoveling/orders');
    const of = (name: string) => own?.demands.find((one) => one.name === name);
    expect(of('document.currency')).toMatchObject({ value: null, from: 'overlay', instead: expect.any(String) });
    expect(of('agreed.dates')).toMatchObject({ value: 'dispatch', from: 'overlay', instead: 'delivery' });
    expect(of('date')).toMatchObject({ kind: 'needed', from: 'overlay' });
    await office.app.get(GuideBookService).withdraw('hoveling/orders', 1, 'jan');
    const after = await guidesOf('hoveling');
    expect(after.overlays).toMatchObject([{ state: 'withdrawn' }]);
    expect(after.readings.map(({ guide }) => guide)).toEqual(['edifact/orders']);
  });
});

describe('the bench of a partner', () => {
  it('reads a file as he would be read, with the bytes of each value and the answer he would get, and writes nothing', async () => {
    const bytes = orderFile('BENCH', [{ number: 'BENCH-1' }]);
    const before = await rows();
    const { status, body } = await tryOut('hoveling', bytes);
    expect(status).toBe(200);
    const [message] = body.messages;
    expect(message).toMatchObject({
      guide: 'edifact/orders',
      would: 'released',
      wrong: [],
      order: { number: 'BENCH-1' },
    });
    expect(message?.answer).toContain('ORDRSP');
    expect(body.acknowledgements).toMatchObject([{ standard: 'CONTRL' }]);
    const number = message?.values.find((one) => one.path === 'number');
    expect(body.text.slice(number?.offset, (number?.offset ?? 0) + (number?.length ?? 0))).toBe('BENCH-1');
    const wrong = await tryOut('hoveling', await story('03-unknown-article'));
    expect(wrong.body.messages[0]?.wrong.map(({ text }) => text.nl).join()).toMatch(/artikel/i);
    expect(await rows()).toEqual(before);
  });

  it('tries an overlay of his own, says what is wrong with one, and lets nobody but the office in', async () => {
    const bytes = orderFile('BENCH2', [{ number: 'BENCH-2' }]);
    const overlay = (partner: string, more: string) =>
      `guide: ${partner}/trial\nversion: 1\ntitle: Trial\nextends: edifact/orders\npartner: ${partner}\n${more}`;
    const tried = await tryOut('hoveling', bytes, overlay('hoveling', "document: { number: { constant: 'SAME' } }\n"));
    expect(tried.body.messages[0]).toMatchObject({ guide: 'hoveling/trial', order: { number: 'SAME' } });
    const bad = await tryOut('hoveling', bytes, overlay('hoveling', 'document: { nmber: BGM.2.1 }\n'));
    expect(bad).toMatchObject({ status: 400, body: { errors: [{ path: 'body.overlay', message: expect.stringContaining('nmber') }] } }); // prettier-ignore
    expect((await tryOut('hoveling', bytes, overlay('spijkerhout', ''))).status).toBe(400);
    expect((await tryOut('nobody', bytes)).status).toBe(404);
    expect((await tryOut('hoveling', Buffer.alloc(512 * 1024 + 1, 32))).status).toBe(413);
    await office.query(`UPDATE app_user SET role = 'viewer' WHERE name = 'sanne'`);
    const viewer = await office.ask('sanne', 'POST', '/api/partners/hoveling/trials', { body: { content: 'QQ==' } });
    expect(viewer.status).toBe(403);
  });

  it('takes what is no order at all, and more messages than it looks at', async () => {
    const nonsense = await tryOut('hoveling', Buffer.from('<script>alert(1)</script>'));
    expect(nonsense).toMatchObject({ status: 200, body: { messages: [] } });
    const many = orderFile(
      'MANY',
      Array.from({ length: 25 }, (_, at) => ({ number: `MANY-${at}` })),
    );
    const { body } = await tryOut('hoveling', many);
    expect(body).toMatchObject({ left: 5 });
    expect(body.messages).toHaveLength(20);
  });
});

describe('what went wrong and what is late', () => {
  it('lists work that was set aside with its case, for admins', async () => {
    await office.ask('demo', 'POST', '/api/queues/deliver/pause');
    await office.send(orderFile('DEADW', [{ number: 'DEADW-1' }]));
    await office.until('both answers wait', async () => (await office.count(`work WHERE kind = 'deliver'`)) === 2);
    await office.query(`UPDATE work SET state = 'quarantined', last_error = 'no way there' WHERE kind = 'deliver'`);
    const { body } = await office.ask<{ items: readonly object[]; next: string | null }>('demo', 'GET', '/api/queues/dead-work'); // prettier-ignore
    expect(body.items).toMatchObject([{ kind: 'deliver', lastError: 'no way there', case: null }, { kind: 'deliver' }]);
    const [first] = (await office.ask<typeof body>('demo', 'GET', '/api/queues/dead-work?limit=1')).body.items;
    expect([first]).toEqual(body.items.slice(0, 1));
    expect((await office.ask('wim', 'GET', '/api/queues/dead-work')).status).toBe(403);
  });

  it('lists answers that are late now, and where they are', async () => {
    expect(await late()).toEqual([]);
    await office.query(`UPDATE interchange SET received_at = received_at - interval '30 days'`);
    expect(await late()).toMatchObject([
      { kind: 'acknowledgement', things: [{ sending: { state: 'sending', revision: expect.any(Number) as number } }] },
      { kind: 'order-response', things: [{ subject: 'DEADW-1' }] },
    ]);
    // A case for each says so to whoever clears exceptions.
    await office.app.get(ResponseClocks).look(systemClock);
    expect(await office.count(`review_case WHERE reason = 'overdue' AND state = 'open'`)).toBe(2);
  });
});

const late = async (): Promise<readonly unknown[]> =>
  (await office.ask<{ items: readonly unknown[] }>('fatma', 'GET', '/api/overdue-answers')).body.items;
