import { orderFile } from '../builders/order-file';
import { addDays, businessDateOf } from '../../src/kernel';
import { Office, type Person } from '../harness/office';

// Real: the whole program over HTTP, its workers, PostgreSQL, the drop folder. There is no grace time.

interface Change {
  readonly id: string;
  readonly salesOrder: string | null;
  readonly state: string;
  readonly version: number;
  readonly intent: string;
  readonly items: readonly { readonly key: string; readonly before: string | null; readonly asked: string | null; readonly ours: string | null }[];
  readonly findings: readonly { readonly code: string; readonly text: { readonly nl: string; readonly en: string } }[];
} // prettier-ignore

const TAPE = '8719999011011';
const USUAL = '8719999010014';
const LINES = [{ gtin: TAPE, quantity: '36', price: '6.95' }, {}];

let office: Office;
let sent = 0;
beforeAll(async () => {
  office = await Office.open({ limits: { graceTimeMs: 0 } });
}, 60_000);
afterAll(() => office.close());

const newNumber = (): string => `CHG-${++sent}`;

/** An ORDCHG of the same customer, with what stands between the parties and UNS. */
function changeFile(
  order: string,
  lines: readonly string[],
  { fn = '4', number = `W-${order}-${++sent}`, type = 'ORDCHG', date = '20261121', wants = '' } = {},
): Buffer {
  const body = [
    `UNH+1+${type}:D:96A:UN:EAN008`,
    `BGM+${type === 'ORDCHG' ? '230' : '220'}+${number}+${fn}${wants === '' ? '' : `+${wants}`}`,
    `DTM+137:${date}:102`,
    ...(type === 'ORDCHG' ? [`RFF+ON:${order}`] : []),
    'NAD+BY+8719991000006::9',
    'NAD+SU+8719999000008::9',
    ...lines,
    'UNS+S',
  ];
  const all = ['UNB+UNOC:3+8719991000006:14+8719999000008:14+261121:0900+C' + String(++sent), ...body, `UNT+${body.length + 1}+1`, 'UNZ+1+C' + String(sent)];
  return Buffer.from(all.map((segment) => `${segment}'`).join(''), 'latin1');
} // prettier-ignore

async function ordered(lines: readonly object[] = LINES): Promise<string> {
  const number = newNumber();
  await office.sendAndRest(orderFile(`O${++sent}`, [{ number, lines }]));
  return number;
}
async function changesOf(number: string): Promise<readonly Change[]> {
  const [order] = await office.query<{ id: string }>('SELECT id FROM sales_order WHERE buyer_order_number = $1', [number]);
  return (await office.ask<Change[]>('demo', 'GET', `/api/order-changes?salesOrder=${order?.id ?? ''}`)).body;
} // prettier-ignore
const orderOf = async (number: string) =>
  (
    await office.query<{ id: string; state: string; total: string; outcome: number; released: string | null }>(
      `SELECT o.id, o.state, o.total::text, o.outcome_version AS outcome, e.released_amount::text AS released
       FROM sales_order o LEFT JOIN customer_exposure e ON e.customer_id = o.customer_id WHERE o.buyer_order_number = $1`,
      [number],
    )
  )[0];
const linesOf = (number: string) =>
  office.query(
    `SELECT l.index, l.confirmed_quantity::text AS quantity, l.rejected_reason IS NOT NULL AS declined
     FROM sales_order_line l JOIN sales_order o ON o.id = l.order_id WHERE o.buyer_order_number = $1 ORDER BY l.index`,
    [number],
  );
const decide = (person: Person, change: Change | undefined, what: string, body: object) =>
  office.ask<Change & { readonly code?: string }>(person, 'POST', `/api/order-changes/${change?.id ?? ''}/${what}`, {
    version: change?.version ?? 0,
    body,
  });
/** Each answer that left, the latest last: the function of BGM, and the lines with what is done to each and both quantities. */
async function answersTo(number: string): Promise<readonly string[]> {
  const rows = await office.query<{ body: Buffer }>(
    `SELECT b.body FROM outbox b JOIN sales_order o ON o.id = b.order_id WHERE o.buyer_order_number = $1 AND b.body IS NOT NULL ORDER BY b.created_at`,
    [number],
  );
  return rows.map(({ body }) => {
    const text = body.toString('latin1');
    const bgm = /BGM\+231\+[^+]*\+(\d+)/.exec(text)?.[1] ?? '';
    const lines = [...text.matchAll(/LIN\+(\d+)\+(\d).*?(?=LIN|UNS)/g)].map(([all, line, action]) => `${line ?? ''}:${action ?? ''} ${[...all.matchAll(/QTY\+(?:21|113):([\d.]+)/g)].map(([, q]) => q).join('>')}`);
    return `${bgm} ${lines.join(', ')}`;
  });
} // prettier-ignore

describe('a change of a released order', () => {
  it('waits for a person, is applied by the gate, moves the exposure by the difference, and is accepted because it was done', async () => {
    const number = await ordered();
    const before = await orderOf(number);
    expect(before).toMatchObject({ state: 'released', outcome: 1 });
    await office.sendAndRest(changeFile(number, ['LIN+1+3+8719999011011:EN', 'QTY+21:48:PCE', 'PRI+AAA:6.95']));
    const [change] = await changesOf(number);
    expect(change).toMatchObject({
      state: 'requested',
      intent: 'change',
      items: [{ key: 'lines[0].quantity', before: '36 PCE', asked: '48 PCE', ours: '36 PCE' }],
      findings: [{ code: 'CHG-005' }],
    });
    expect(change?.findings[0]?.text.nl).toMatch(/^1 wijziging van order SO\d+; 1 aantal\. /);
    expect(await orderOf(number)).toEqual(before);
    const applied = await decide('fatma', change, 'application', { reason: 'As asked' });
    expect([applied.status, applied.body.state]).toEqual([200, 'applied']);
    await office.rest();
    const after = await orderOf(number);
    expect(after).toMatchObject({ state: 'released', outcome: 2 });
    expect(Number(after?.total) - Number(before?.total)).toBeCloseTo(12 * 6.95);
    expect(Number(after?.released) - Number(before?.released)).toBeCloseTo(12 * 6.95);
    expect(await answersTo(number)).toEqual(['29 1:5 36>36, 2:5 96>96', '29 1:5 48>48, 2:5 96>96']);
    expect(await office.count(`order_document d JOIN sales_order o ON o.id = d.order_id WHERE o.buyer_order_number = $1`, [number])).toBe(2); // prettier-ignore
  });

  it('is never accepted where only some of it is applied', async () => {
    const number = await ordered();
    await office.sendAndRest(changeFile(number, ['LIN+1+3+8719999011011:EN', 'QTY+21:48:PCE', 'LIN+2+2', `LIN+3+1+${USUAL}:EN`, 'QTY+21:96:PCE', 'PRI+AAA:1.85'])); // prettier-ignore
    const [change] = await changesOf(number);
    expect(change?.items.map(({ key }) => key)).toEqual(['lines[0].quantity', 'lines[1].line', 'new[2].line']);
    const body = { items: ['lines[0].quantity', 'lines[1].line'], reason: 'No room for more' };
    expect((await decide('fatma', change, 'application', body)).body.state).toBe('partly-applied');
    await office.rest();
    expect(await linesOf(number)).toEqual([
      { index: 0, quantity: '48', declined: false },
      { index: 1, quantity: null, declined: true },
      { index: 2, quantity: null, declined: true },
    ]);
    expect((await answersTo(number)).at(-1)).toBe('4 1:5 48>48, 3:7 96');
  });

  it('that adds what is no longer sold is asked about, whatever was sold when the order came', async () => {
    const number = await ordered();
    const discontinued = (on: string | null) =>
      office.query(
        `UPDATE article SET status = CASE WHEN $1::date IS NULL THEN 'active' ELSE 'discontinued' END, discontinued_on = $1::date
         WHERE id = (SELECT article_id FROM packaging WHERE gtin = '08719999010021')`,
        [on],
      );
    const cameEarlier = (days: number) =>
      office.query(
        `UPDATE interchange SET received_at = received_at - make_interval(days => $2) WHERE id = (SELECT interchange_id FROM sales_order WHERE buyer_order_number = $1)`,
        [number, days],
      );
    await cameEarlier(5);
    await discontinued(addDays(businessDateOf(new Date()), -2));
    try {
      await office.sendAndRest(changeFile(number, ['LIN+3+1+8719999010021:EN', 'QTY+21:48:PCE', 'PRI+AAA:3.40']));
      const [change] = await changesOf(number);
      expect((await decide('fatma', change, 'application', { reason: 'As asked' })).body.state).toBe('applied');
      await office.rest();
      const codes = await office.query<{ code: string }>(
        `SELECT f.code FROM order_finding f JOIN sales_order o ON o.id = f.order_id WHERE o.buyer_order_number = $1 AND f.state = 'open' AND f.stops`,
        [number],
      );
      expect([(await orderOf(number))?.state, codes]).toEqual(['in-review', [{ code: 'ITM-006' }]]);
    } finally {
      await discontinued(null);
      await cameEarlier(-5);
      await office.rest();
    }
  });

  it('that is refused leaves the order as it is, and the answer confirms that', async () => {
    const number = await ordered();
    const before = await orderOf(number);
    await office.sendAndRest(changeFile(number, ['LIN+1+3+8719999011011:EN', 'QTY+21:48:PCE']));
    const [change] = await changesOf(number);
    expect((await decide('fatma', change, 'refusal', { reason: 'Too late' })).body.state).toBe('refused');
    await office.rest();
    expect(await orderOf(number)).toEqual({ ...before, outcome: 2 });
    expect((await answersTo(number)).at(-1)).toBe('4 1:3 48>36, 2:5 96>96');
  });

  it.each([
    ['application', { reason: 'As asked' }],
    ['refusal', { reason: 'Te laat' }],
  ])('that wants no answer (4343 = NA) gets none: %s', async (what, body) => {
    const more = ['LIN+1+3+8719999011011:EN', 'QTY+21:48:PCE'];
    for (const [wants, answers] of [['', 1], ['NA', 0], ['AC', 1]] as const) {
      const number = await ordered();
      const before = (await answersTo(number)).length;
      await office.sendAndRest(changeFile(number, more, { wants }));
      expect((await decide('fatma', (await changesOf(number))[0], what, body)).status).toBe(200);
      await office.rest();
      expect([wants, (await answersTo(number)).length - before]).toEqual([wants, answers]);
    }
  }); // prettier-ignore

  it('in which the buyer writes something waits until somebody has read it, and the same words hold no other one', async () => {
    const words = `FTX+PUR+++Bel eerst poort ${++sent}`;
    const codesOf = (change: Change | undefined): unknown => change?.findings.map(({ code }) => code);
    // Nothing but words: without them nobody is asked.
    const first = await ordered();
    await office.sendAndRest(changeFile(first, ['LIN+1+3+8719999011011:EN', 'QTY+21:36:PCE', words, 'PRI+AAA:6.95']));
    const [change] = await changesOf(first);
    expect([change?.state, codesOf(change)]).toEqual(['requested', ['MSG-011']]);
    expect(change?.findings[0]?.text.nl).toContain('Bel eerst poort');
    expect((await decide('fatma', change, 'application', { reason: 'Gelezen' })).body.state).toBe('applied');
    expect(await orderOf(first)).toMatchObject({ state: 'released', outcome: 1 });
    const second = await ordered();
    await office.sendAndRest(changeFile(second, ['LIN+1+3+8719999011011:EN', 'QTY+21:36:PCE', words, 'PRI+AAA:6.95']));
    expect((await changesOf(second))[0]?.state).toBe('applied');
    // Of one that is refused nobody said that nothing need be done for them.
    const more = ['LIN+1+3+8719999011011:EN', 'QTY+21:48:PCE', `FTX+PUR+++Op een blokpallet ${++sent}`];
    for (const number of [await ordered(), await ordered()]) {
      await office.sendAndRest(changeFile(number, more));
      const [other] = await changesOf(number);
      expect(other?.findings.map(({ code }) => code)).toEqual(['CHG-005', 'MSG-011']);
      expect((await decide('fatma', other, 'refusal', { reason: 'Te laat' })).status).toBe(200);
    }
    // A cancellation by itself, but for what is written in it.
    const fourth = newNumber();
    await office.sendAndRest(orderFile(`O${++sent}`, [{ number: fourth, lines: [{ price: '1.00' }] }]));
    await office.sendAndRest(changeFile(fourth, [`FTX+PUR+++Alleen de rest ${++sent}`], { fn: '1' }));
    expect([(await orderOf(fourth))?.state, (await changesOf(fourth))[0]?.state]).toEqual(['in-review', 'requested']);
  }); // prettier-ignore

  it('with words at a line that it adds is read by applying it, and its order asks about them no more', async () => {
    const number = await ordered();
    const words = `FTX+PUR+++Los in de bak ${++sent}`;
    await office.sendAndRest(changeFile(number, ['LIN+3+1+8719999010021:EN', 'QTY+21:24:PCE', words, 'PRI+AAA:3.40']));
    const [change] = await changesOf(number);
    expect(change?.findings.map(({ code }) => code)).toContain('MSG-011');
    expect((await decide('fatma', change, 'application', { reason: 'Gelezen' })).body.state).toBe('applied');
    expect(await orderOf(number)).toMatchObject({ state: 'released' });
  });

  it('that the gate does not let through lies on the desk, and is released from there', async () => {
    const number = await ordered();
    await office.sendAndRest(changeFile(number, ['LIN+1+3+8719999011011:EN', 'QTY+21:36:PCE', 'PRI+AAA:1.20']));
    const [change] = await changesOf(number);
    expect((await decide('fatma', change, 'application', { reason: 'As asked' })).body.state).toBe('applied');
    expect(await orderOf(number)).toMatchObject({ state: 'in-review', outcome: 1 });
    const id = await office.caseOf(number);
    type Case = { readonly state: string; readonly version: number; readonly findings: readonly { readonly id: string; readonly code: string }[] }; // prettier-ignore
    let shown = (await office.ask<Case>('wim', 'GET', `/api/review-cases/${id}`)).body;
    const price = shown.findings.find(({ code }) => code === 'PRC-001');
    shown = (await office.ask<Case>('wim', 'POST', `/api/review-cases/${id}/overrides`, { version: shown.version, body: { finding: price?.id, action: 'USE_OURS', reason: 'Ours' } })).body; // prettier-ignore
    shown = (await office.ask<Case>('wim', 'POST', `/api/review-cases/${id}/release`, { version: shown.version })).body;
    expect(shown.state).toBe('released');
    await office.rest();
    expect((await answersTo(number)).at(-1)).toMatch(/^4 1:3 36>36, 2:5 96>96$/);
  });

  it('of another partner, or of an order that nobody sent, changes nothing', async () => {
    const number = await ordered();
    const unknown = newNumber();
    await office.sendAndRest(changeFile(unknown, ['LIN+1+3', 'QTY+21:1:PCE']));
    await office.sendAndRest(
      Buffer.from(changeFile(number, ['LIN+1+2']).toString('latin1').replaceAll('8719991000006', '8719992000005'), 'latin1'),
    ); // prettier-ignore
    const waiting = (await office.ask<Change[]>('demo', 'GET', '/api/order-changes?state=unmatched')).body;
    expect(waiting).toHaveLength(2);
    for (const { findings } of waiting) expect(findings[0]).toMatchObject({ code: 'CHG-001' });
    expect(await orderOf(number)).toMatchObject({ state: 'released' });
    for (const one of waiting) expect((await decide('fatma', one, 'refusal', { reason: 'Unknown' })).status).toBe(200);
  });

  it('that comes before its order is judged when that comes', async () => {
    const number = newNumber();
    await office.sendAndRest(changeFile(number, ['LIN+1+3+8719999011011:EN', 'QTY+21:48:PCE']));
    await office.sendAndRest(orderFile(`O${++sent}`, [{ number, lines: LINES }]));
    expect(await changesOf(number)).toMatchObject([{ state: 'requested', items: [{ key: 'lines[0].quantity' }] }]);
  });

  it('sent twice is asked once, and an older one after a newer is a question', async () => {
    const number = await ordered();
    const lines = ['LIN+1+3+8719999011011:EN', 'QTY+21:48:PCE'];
    const once = { number: `W-${number}`, date: '20261122' };
    await office.sendAndRest(changeFile(number, lines, once));
    await office.sendAndRest(changeFile(number, lines, once));
    const [change, ...more] = await changesOf(number);
    expect(more).toEqual([]);
    await decide('fatma', change, 'application', { reason: 'As asked' });
    await office.sendAndRest(changeFile(number, ['LIN+1+3', 'QTY+21:60:PCE'], { date: '20261121' }));
    const [, older] = await changesOf(number);
    expect(older?.findings.map(({ code }) => code)).toEqual(['CHG-006', 'CHG-005']);
    expect((await decide('fatma', older, 'application', { reason: 'As asked' })).status).toBe(403);
  });

  it('with a line that nobody can place is applied as a person says', async () => {
    const number = await ordered([{ gtin: TAPE, quantity: '36', price: '6.95' }, { gtin: TAPE, quantity: '12', price: '6.95' }]); // prettier-ignore
    await office.sendAndRest(changeFile(number, ['LIN+9+3+8719999011011:EN', 'QTY+21:24:PCE']));
    const [change] = await changesOf(number);
    expect(change).toMatchObject({ items: [], findings: [{ code: 'CHG-004' }] });
    expect((await decide('fatma', change, 'application', { reason: 'As asked' })).status).toBe(400);
    const done = await decide('fatma', change, 'application', { lines: [{ line: 0, orderLine: 1 }], reason: 'Line 2' });
    expect([done.status, done.body.state]).toEqual([200, 'applied']);
    expect(await linesOf(number)).toMatchObject([{ quantity: '36' }, { quantity: '24' }]);
  });
});

describe('a message of changes that asks for something else', () => {
  it('by a function that nobody knows waits for somebody who may say what it means', async () => {
    const number = await ordered();
    await office.sendAndRest(changeFile(number, ['LIN+1+3', 'QTY+21:48:PCE'], { fn: '34' }));
    const [change] = await changesOf(number);
    expect(change).toMatchObject({ intent: 'unknown', findings: [{ code: 'CHG-008' }] });
    expect((await decide('wim', change, 'application', { reason: 'As asked' })).status).toBe(409);
  });

  it('by function 31 is kept, and asks for nothing', async () => {
    const number = await ordered();
    await office.sendAndRest(changeFile(number, ['LIN+1+3', 'QTY+21:48:PCE'], { fn: '31' }));
    expect(await changesOf(number)).toEqual([]);
    expect(await office.count('kept_message WHERE order_number = $1', [number])).toBe(1);
  });
});

describe('a cancellation', () => {
  it('of an order that was not released cancels it by itself', async () => {
    const number = await ordered([{ gtin: '8719999099989', quantity: '12' }]);
    expect(await orderOf(number)).toMatchObject({ state: 'in-review' });
    await office.sendAndRest(changeFile(number, [], { fn: '1' }));
    expect(await orderOf(number)).toMatchObject({ state: 'cancelled' });
    expect(await office.count(`review_case WHERE title = $1 AND state = 'open'`, [number])).toBe(0);
  });

  it('of a released one waits for a person, takes the value out of the exposure, and the number may come again', async () => {
    const number = await ordered();
    const before = await orderOf(number);
    await office.sendAndRest(changeFile(number, [], { fn: '17', number, type: 'ORDERS' }));
    const [change] = await changesOf(number);
    expect(change).toMatchObject({
      intent: 'cancel-and-reorder',
      findings: [{ code: 'CHG-007' }, { code: 'MSG-003' }],
    });
    expect((await decide('fatma', change, 'application', { reason: 'As asked' })).body.state).toBe('applied');
    const after = await orderOf(number);
    expect(after).toMatchObject({ state: 'cancelled' });
    expect(Number(before?.released) - Number(after?.released)).toBeCloseTo(Number(before?.total));
    await office.sendAndRest(orderFile(`O${++sent}`, [{ number, lines: [{}] }]));
    const states = await office.query(`SELECT state FROM sales_order WHERE buyer_order_number = $1 ORDER BY received_at`, [number]); // prettier-ignore
    expect(states).toEqual([{ state: 'cancelled' }, { state: 'released' }]);
  });
});

describe('a replacement', () => {
  it('of an order that we have says what differs; of one that we do not have it is the order', async () => {
    const number = await ordered();
    const lines = ['LIN+1++8719999011011:EN', 'QTY+21:48:PCE', 'PRI+AAA:6.95'];
    await office.sendAndRest(changeFile(number, lines, { fn: '5', number, type: 'ORDERS' }));
    expect((await changesOf(number))[0]?.items.map(({ key }) => key)).toEqual(['lines[0].quantity', 'lines[1].line']);
    const unknown = newNumber();
    await office.sendAndRest(
      Buffer.from(orderFile(`O${++sent}`, [{ number: unknown, messageFunction: '5' }]).toString('latin1'), 'latin1'),
    );
    expect(await orderOf(unknown)).toMatchObject({ state: 'released' });
  });
});

describe('what came of them', () => {
  it('adds up at the end of the day', async () => {
    const { balanced, faults, unequal } = (
      await office.ask<{ balanced: boolean; faults: unknown; unequal: unknown }>('demo', 'GET', '/api/balance')
    ).body;
    expect([faults, unequal, balanced]).toEqual([[], [], true]);
  });
});
