import { MasterImport } from '../../src/master/services';
import { UnitOfWork } from '../../src/platform/services';
import { orderFile } from '../builders/order-file';
import { Office, type Person } from '../harness/office';

// Real: the whole program over HTTP, its workers, PostgreSQL, the drop folder. There is no grace time.

interface Change {
  readonly id: string;
  readonly message: string;
  readonly state: string;
  readonly intent: string;
  readonly version: number;
  readonly findings: readonly { readonly code: string }[];
}
interface Case {
  readonly state: string;
  readonly version: number;
  readonly findings: readonly { readonly id: string; readonly code: string; readonly state: string }[];
}

let office: Office;
let sent = 0;
beforeAll(async () => {
  office = await Office.open({ limits: { graceTimeMs: 0 } });
}, 120_000);
afterAll(() => office.close());

const newNumber = (): string => `FN-${++sent}`;
async function bring(number: string, messageFunction = '9', lines: readonly object[] = [{}]): Promise<string> {
  const { id } = await office.sendAndRest(orderFile(`F${++sent}`, [{ number, messageFunction, lines }]));
  const [message] = await office.query<{ id: string }>('SELECT id FROM message WHERE interchange_id = $1', [id]);
  return message?.id ?? '';
}
const stateOf = async (message: string): Promise<string | undefined> =>
  (await office.query<{ state: string }>('SELECT state FROM message WHERE id = $1', [message]))[0]?.state;
const ordersOf = (number: string) =>
  office.query<{ id: string; state: string }>(
    'SELECT id, state FROM sales_order WHERE buyer_order_number = $1 ORDER BY received_at',
    [number],
  );
const answers = (number: string) =>
  office.count('outbox b JOIN sales_order o ON o.id = b.order_id WHERE o.buyer_order_number = $1', [number]);
const changeOf = async (message: string): Promise<Change | undefined> =>
  (await office.ask<Change[]>('demo', 'GET', '/api/order-changes')).body.find((one) => one.message === message);
const decide = (person: Person, change: Change | undefined, what: string) =>
  office.ask<Change & { code?: string }>(person, 'POST', `/api/order-changes/${change?.id ?? ''}/${what}`, {
    version: change?.version ?? 0,
    body: { reason: 'As agreed' },
  });
const mean = (person: Person, message: string, meaning: string, remember: object | null = null) =>
  office.ask<{ messages: number }>(person, 'POST', `/api/messages/${message}/meaning`, {
    body: { meaning, reason: 'Asked by telephone', remember },
  });
const casesOf = (message: string) =>
  office.query<{ state: string }>(`SELECT state FROM review_case WHERE subject_key = 'change:' || $1`, [message]);

describe('a message that asks for nothing', () => {
  it.each([
    ['31', 'copy', 'info'],
    ['29', 'agreement', 'info'],
    ['6', 'agreement', 'info'],
    ['42', 'told-elsewhere', 'info'],
    ['43', 'told-elsewhere', 'info'],
  ])('by function %s (%s) about an order that we have is kept, and neither an order nor an answer comes of it', async (fn, intent, severity) => {
    const number = newNumber();
    await bring(number);
    const before = await answers(number);
    const message = await bring(number, fn);
    expect([await stateOf(message), await ordersOf(number), await answers(number)]).toMatchObject(['information', [{ state: 'released' }], before]);
    const kept = (await office.ask<{ items: { message: string; salesOrder: string; findings: { code: string }[] }[] }>('demo', 'GET', `/api/kept-messages?intent=${intent}`)).body.items;
    const [order] = await ordersOf(number);
    expect(kept.find((one) => one.message === message)).toMatchObject({ salesOrder: order?.id, findings: [{ code: 'CHG-010' }] });
    expect(await office.query(`SELECT findings -> 0 ->> 'severity' AS severity FROM message WHERE id = $1`, [message])).toEqual([{ severity }]);
  }); // prettier-ignore

  it('is shown page by page, those of a partner or of a meaning alone as well, each once', async () => {
    for (let n = 0; n < 3; n++) await bring(newNumber(), '31');
    const walk = async (filter: string): Promise<string[]> => {
      const seen: string[] = [];
      for (let next: string | null = ''; next !== null;) {
        const cursor: string = next === '' ? '' : `&cursor=${encodeURIComponent(next)}`;
        const page = (await office.ask<{ items: { message: string }[]; next: string | null }>('demo', 'GET', `/api/kept-messages?limit=2${filter}${cursor}`)).body; // prettier-ignore
        expect(page.items.length).toBeLessThanOrEqual(2);
        seen.push(...page.items.map(({ message }) => message));
        ({ next } = page);
      }
      return seen;
    };
    const expected = async (which: string): Promise<string[]> =>
      (await office.query<{ id: string }>(`SELECT k.message_id AS id FROM kept_message k LEFT JOIN partner p ON p.id = k.partner_id WHERE ${which} ORDER BY k.received_at DESC, k.message_id DESC`)).map(({ id }) => id); // prettier-ignore
    expect((await expected('true')).length).toBeGreaterThan(2);
    expect(await walk('')).toEqual(await expected('true'));
    expect(await walk('&partner=hoveling')).toEqual(await expected(`p.code = 'hoveling'`));
    expect(await walk('&intent=copy')).toEqual(await expected(`k.intent = 'copy'`));
    expect(await walk('&partner=nobody')).toEqual([]);
    expect((await office.ask('demo', 'GET', '/api/kept-messages?cursor=x')).status).toBe(400);
  });

  it('warns where the order that a copy is of is missing', async () => {
    const message = await bring(newNumber(), '31');
    expect(await stateOf(message)).toBe('information');
    expect(await office.query(`SELECT findings -> 0 ->> 'severity' AS severity FROM message WHERE id = $1`, [message])).toEqual([{ severity: 'warning' }]); // prettier-ignore
  });

  it.each([
    ['16', 'forecast'],
    ['46', 'provisional'],
  ])('by function %s is kept as a %s and never an order, unless a person says that it is one', async (fn, intent) => {
    const number = newNumber();
    const message = await bring(number, fn);
    expect([await stateOf(message), await ordersOf(number)]).toEqual(['information', []]);
    expect(await office.count('kept_message WHERE message_id = $1 AND intent = $2', [message, intent])).toBe(1);
    expect((await mean('fatma', message, 'original')).status).toBe(403);
    expect((await mean('wim', message, 'original')).body).toEqual({ messages: 1 });
    await office.rest();
    expect([await stateOf(message), await ordersOf(number)]).toMatchObject(['ordered', [{ state: 'released' }]]);
    expect((await mean('wim', message, 'copy')).status).toBe(409);
  });

  it('by function 43 about an order that we do not have is looked at as an order, and released by who may', async () => {
    const number = newNumber();
    const message = await bring(number, '43');
    expect([await stateOf(message), await ordersOf(number)]).toMatchObject(['ordered', [{ state: 'in-review' }]]);
    const id = await office.caseOf(number);
    let shown = (await office.ask<Case>('wim', 'GET', `/api/review-cases/${id}`)).body;
    const asked = shown.findings.find(({ code }) => code === 'CHG-008');
    const body = { finding: asked?.id, action: 'OVR', reason: 'Not keyed by hand' };
    shown = (await office.ask<Case>('wim', 'POST', `/api/review-cases/${id}/overrides`, { version: shown.version, body })).body; // prettier-ignore
    shown = (await office.ask<Case>('wim', 'POST', `/api/review-cases/${id}/release`, { version: shown.version })).body;
    expect(shown.state).toBe('released');
    await office.rest();
  });
});

describe('a function that nobody knows', () => {
  it('waits for a person, holds the order that it names meanwhile, and goes on as he says', async () => {
    const number = newNumber();
    await bring(number);
    const message = await bring(number, '34', [{ quantity: '48' }]);
    expect(await stateOf(message)).toBe('change');
    const change = await changeOf(message);
    expect(change).toMatchObject({ intent: 'unknown', state: 'requested', findings: [{ code: 'CHG-008' }] });
    expect((await decide('wim', change, 'application')).status).toBe(409);
    expect((await mean('fatma', message, 'replacement')).status).toBe(403);
    expect((await mean('wim', message, 'replacement')).status).toBe(202);
    await office.rest();
    expect(await changeOf(message)).toMatchObject({ intent: 'replace', findings: [{ code: 'CHG-005' }] });
    expect(await casesOf(message)).toEqual([{ state: 'open' }]);
    expect(await ordersOf(number)).toHaveLength(1);
  });

  it('is remembered for the partner: what waits for it goes on, and the next one is never asked about', async () => {
    const [first, second, third] = [newNumber(), newNumber(), newNumber()];
    const one = await bring(first, '35');
    const two = await bring(second, '35');
    expect([await ordersOf(first), await stateOf(two)]).toEqual([[], 'change']);
    expect((await mean('wim', one, 'original', {})).body).toEqual({ messages: 2 });
    await office.rest();
    await bring(third, '35');
    for (const number of [first, second, third]) expect(await ordersOf(number)).toMatchObject([{ state: 'released' }]);
    for (const message of [one, two]) expect(await casesOf(message)).toEqual([{ state: 'retried' }]);
    const { items } = (await office.ask<{ items: { id: string; code: string; meaning: string; partner: string; source: string }[] }>('demo', 'GET', '/api/function-meanings')).body; // prettier-ignore
    expect(items).toMatchObject([{ partner: 'hoveling', code: '35', meaning: 'original', source: 'person' }]);
    expect((await office.ask('wim', 'DELETE', `/api/function-meanings/${items[0]?.id ?? ''}`)).status).toBe(204);
    expect(await stateOf(await bring(newNumber(), '35'))).toBe('change');
  });

  it('that is declined comes to an end, and nobody is answered', async () => {
    const number = newNumber();
    await bring(number);
    const before = await answers(number);
    const change = await changeOf(await bring(number, '34'));
    expect((await decide('fatma', change, 'refusal')).body.state).toBe('refused');
    await office.rest();
    expect(await answers(number)).toBe(before);
  });
});

describe('what a partner means by a code', () => {
  it('is set and goes before what the guide says: 17 as a reminder, which cancels nothing', async () => {
    const body = { partner: 'hoveling', kind: 'order', code: '17', meaning: 'reminder', reason: 'Agreed in May' };
    expect((await office.ask('fatma', 'PUT', '/api/function-meanings', { body })).status).toBe(403);
    expect((await office.ask('wim', 'PUT', '/api/function-meanings', { body: { ...body, partner: 'nobody' } })).status).toBe(404); // prettier-ignore
    expect((await office.ask('wim', 'PUT', '/api/function-meanings', { body })).status).toBe(200);
    const number = newNumber();
    await bring(number);
    const reminder = await bring(number, '17');
    expect([await stateOf(reminder), await ordersOf(number)]).toMatchObject(['information', [{ state: 'released' }]]);
    // What waits for a meaning goes on when it is set, as when it is said of one message; not before the day on which it counts.
    const waiting = newNumber();
    await bring(waiting, '36');
    const original = { partner: 'hoveling', code: '36', meaning: 'original', reason: 'Agreed in May' };
    await office.ask('wim', 'PUT', '/api/function-meanings', { body: { ...original, validFrom: '2199-01-01' } });
    await office.rest();
    expect(await ordersOf(waiting)).toEqual([]);
    await office.ask('wim', 'PUT', '/api/function-meanings', { body: original });
    await office.rest();
    expect(await ordersOf(waiting)).toMatchObject([{ state: 'released' }]);
    const over = await office.ask('wim', 'PUT', '/api/function-meanings', { body: { ...original, validTo: '2020-01-01' } }); // prettier-ignore
    expect(over.status).toBe(400);
    const lost = newNumber();
    await bring(lost, '17');
    expect(await ordersOf(lost)).toMatchObject([{ state: 'in-review' }]);
  });
});

describe('what is imported', () => {
  const imported = (files: object) =>
    office.app.get(UnitOfWork).run((tx) => office.app.get(MasterImport).run(tx, files));

  it('are meanings and agreements by the names of partners, each row by itself; what a person said stays', async () => {
    const meanings = [
      { partner: 'hoveling', code: '19', meaning: 'copy' },
      { partner: 'nobody', code: '19', meaning: 'copy' },
      { partner: 'hoveling', code: '20', meaning: 'whatever' },
      { partner: 'hoveling', code: '21', meaning: 'copy', validFrom: '2026-02-01', validTo: '2026-01-01' },
    ];
    const agreements = [{ partner: 'hoveling', documentType: '230', cutOffHours: 48 }, { partner: 'hoveling', customer: 'none' }]; // prettier-ignore
    const files = { 'function-meanings': meanings, 'change-agreements': agreements };
    for (const _ of [1, 2]) {
      const { written, refused } = await imported(files);
      expect([written, refused.length]).toEqual([{ 'function-meanings': 1, 'change-agreements': 1 }, 4]);
    }
    const number = newNumber();
    expect(await stateOf(await bring(number, '19'))).toBe('information');
    const [row] = await office.query<{ hours: number }>('SELECT cut_off_hours AS hours FROM change_agreement');
    expect(row?.hours).toBe(48);
    const said = { partner: 'hoveling', code: '19', meaning: 'original', validFrom: '2000-01-01', reason: 'It is one' };
    expect((await office.ask('wim', 'PUT', '/api/function-meanings', { body: said })).status).toBe(200);
    await imported({ 'function-meanings': [meanings[0]] });
    expect(await stateOf(await bring(newNumber(), '19'))).toBe('ordered');
  });
});

describe('an order to wait with', () => {
  it('is held until a person lifts that', async () => {
    const number = newNumber();
    await bring(number, '23');
    expect(await ordersOf(number)).toMatchObject([{ state: 'in-review' }]);
    const id = await office.caseOf(number);
    let shown = (await office.ask<Case>('fatma', 'GET', `/api/review-cases/${id}`)).body;
    expect(shown.findings.map(({ code }) => code)).toEqual(['CHG-011']);
    const body = { finding: shown.findings[0]?.id, action: 'OVR', reason: 'He may have it' };
    shown = (await office.ask<Case>('fatma', 'POST', `/api/review-cases/${id}/overrides`, { version: shown.version, body })).body; // prettier-ignore
    shown = (await office.ask<Case>('fatma', 'POST', `/api/review-cases/${id}/release`, { version: shown.version })).body; // prettier-ignore
    expect(shown.state).toBe('released');
    await office.rest();
  });

  it('or until a change of it is applied', async () => {
    const number = newNumber();
    await bring(number, '23');
    const change = await changeOf(await bring(number, '5', [{ quantity: '192' }]));
    expect((await decide('fatma', change, 'application')).body.state).toBe('applied');
    const id = await office.caseOf(number);
    const shown = (await office.ask<Case>('fatma', 'GET', `/api/review-cases/${id}`)).body;
    expect(shown.findings.filter(({ state }) => state === 'open')).toEqual([]);
    expect((await office.ask<Case>('fatma', 'POST', `/api/review-cases/${id}/release`, { version: shown.version })).body.state).toBe('released'); // prettier-ignore
    await office.rest();
  });

  it('that is released is taken back by a person, and then waits', async () => {
    const number = newNumber();
    await bring(number);
    const message = await bring(number, '23');
    expect(await changeOf(message)).toMatchObject({ intent: 'hold', findings: [{ code: 'CHG-011' }] });
    expect(await ordersOf(number)).toMatchObject([{ state: 'released' }]);
    expect((await decide('fatma', await changeOf(message), 'application')).body.state).toBe('requested');
    expect(await ordersOf(number)).toMatchObject([{ state: 'in-review' }]);
    const id = await office.caseOf(number);
    const shown = (await office.ask<Case>('fatma', 'GET', `/api/review-cases/${id}`)).body;
    expect((await office.ask('fatma', 'POST', `/api/review-cases/${id}/release`, { version: shown.version })).status).toBe(409); // prettier-ignore
    expect((await decide('fatma', await changeOf(message), 'application')).body.state).toBe('applied');
    const now = (await office.ask<Case>('fatma', 'GET', `/api/review-cases/${id}`)).body;
    expect((await office.ask<Case>('fatma', 'POST', `/api/review-cases/${id}/release`, { version: now.version })).body.state).toBe('released'); // prettier-ignore
    await office.rest();
  });
});

describe('what came of them', () => {
  it('adds up at the end of the day', async () => {
    const { balanced, faults, unequal } = (await office.ask<{ balanced: boolean; faults: unknown; unequal: unknown }>('demo', 'GET', '/api/balance')).body; // prettier-ignore
    expect([faults, unequal, balanced]).toEqual([[], [], true]);
  });
});
