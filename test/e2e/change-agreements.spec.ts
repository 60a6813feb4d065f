import { orderFile } from '../builders/order-file';
import { Office, type Person } from '../harness/office';
import { OFFICE_TODAY } from '../../src/kernel';

// Real: the whole program over HTTP, its workers, PostgreSQL, the drop folder. There is no grace time.

interface Change {
  readonly id: string;
  readonly salesOrder: string | null;
  readonly state: string;
  readonly intent: string;
  readonly version: number;
  readonly auto: { readonly by: string; readonly bounds: Readonly<Record<string, string | null>> } | null;
  readonly items: readonly { readonly key: string; readonly asked: string | null }[];
  readonly findings: readonly { readonly code: string; readonly text: { readonly nl: string } }[];
}

const UNKNOWN = '8719999099989';
let office: Office;
let sent = 0;
beforeAll(async () => {
  office = await Office.open({ limits: { graceTimeMs: 0 } });
}, 120_000);
afterAll(() => office.close());

const newNumber = (): string => `AGR-${++sent}`;
const ordered = async (lines: readonly object[] = [{}], number = newNumber()): Promise<string> => {
  await office.sendAndRest(orderFile(`A${++sent}`, [{ number, lines }]));
  return number;
};
/** An ORDCHG of Hoveling about line 1. */
async function changed(order: string, quantity: string, fn = '4'): Promise<void> {
  const reference = `C${++sent}`;
  const body = [
    'UNH+1+ORDCHG:D:96A:UN:EAN008',
    `BGM+230+W-${reference}+${fn}`,
    'DTM+137:20261121:102',
    `RFF+ON:${order}`,
    'NAD+BY+8719991000006::9',
    'NAD+SU+8719999000008::9',
    ...(fn === '4' ? ['LIN+1+3', `QTY+21:${quantity}:PCE`] : []),
    'UNS+S',
  ];
  const all = [`UNB+UNOC:3+8719991000006:14+8719999000008:14+261121:0900+${reference}`, ...body, `UNT+${body.length + 1}+1`, `UNZ+1+${reference}`]; // prettier-ignore
  await office.sendAndRest(Buffer.from(all.map((segment) => `${segment}'`).join(''), 'latin1'));
}
const changesOf = async (number: string): Promise<readonly Change[]> => {
  const [order] = await office.query<{ id: string }>('SELECT id FROM sales_order WHERE buyer_order_number = $1', [number]); // prettier-ignore
  return (await office.ask<Change[]>('demo', 'GET', `/api/order-changes?salesOrder=${order?.id ?? ''}`)).body;
};
const stateOf = async (number: string) =>
  (await office.query<{ state: string; quantity: string | null }>(
    `SELECT o.state, l.base_quantity::text AS quantity FROM sales_order o JOIN sales_order_line l ON l.order_id = o.id AND l.index = 0
     WHERE o.buyer_order_number = $1`,
    [number],
  ))[0]; // prettier-ignore
const agree = async (what: object, person: Person = 'demo') =>
  office.ask<{ id: string }>(person, 'PUT', '/api/change-agreements', {
    body: { partner: 'hoveling', reason: 'Agreed in May', ...what },
  });
const level = (automation: number) =>
  office.query(`UPDATE partner SET automation = $1 WHERE code = 'hoveling'`, [automation]);

describe('a change within what is agreed', () => {
  it('is applied by itself only where that is agreed, up to the bound, and says by what', async () => {
    expect((await agree({ autoUntil: 'picking', autoQuantityPercent: '25' }, 'wim')).status).toBe(403);
    const id = (await agree({ autoUntil: 'picking', autoQuantityPercent: '25' })).body.id;
    const number = await ordered();
    await changed(number, '120');
    expect(await changesOf(number)).toMatchObject([{ state: 'requested', auto: null }]);
    await level(3);
    const next = await ordered();
    await changed(next, '120');
    expect(await changesOf(next)).toMatchObject([
      { state: 'applied', auto: { by: `agreement:${id}`, bounds: { until: 'picking', quantityPercent: '25' } } },
    ]);
    expect(await stateOf(next)).toMatchObject({ state: 'released', quantity: '120' });
    expect(await office.count(`review_case WHERE title = $1 AND state = 'open'`, [next])).toBe(0);
    // One case more than a quarter.
    await changed(next, '168');
    expect(await changesOf(next)).toMatchObject([{ state: 'applied' }, { state: 'requested', auto: null }]);
  });

  it('only before the release where that is agreed', async () => {
    await agree({ autoUntil: 'release', autoQuantityPercent: '25' });
    const number = await ordered();
    await changed(number, '120');
    expect(await changesOf(number)).toMatchObject([{ state: 'requested', auto: null }]);
    const held = await ordered([{}, { gtin: UNKNOWN, quantity: '12' }]);
    await changed(held, '120');
    expect(await changesOf(held)).toMatchObject([{ state: 'applied' }]);
    expect(await stateOf(held)).toMatchObject({ state: 'in-review', quantity: '120' });
    await level(2);
  });
});

describe('what else is agreed', () => {
  it('a change after the cut-off is a question (CHG-003), and nothing is applied by itself', async () => {
    await level(3);
    await agree({ cutOffHours: 8784, autoUntil: 'picking', autoQuantityPercent: '25' });
    // Days that are further away than the hours.
    const early = await ordered();
    await changed(early, '120');
    expect((await changesOf(early))[0]?.findings.map(({ code }) => code)).toEqual(['CHG-005']);
    await office.query(`UPDATE sales_order_line SET confirmed_date = ${OFFICE_TODAY} + 30 WHERE order_id = (SELECT id FROM sales_order WHERE buyer_order_number = $1)`, [early]); // prettier-ignore
    await changed(early, '96');
    const [, late] = await changesOf(early);
    expect(late).toMatchObject({ state: 'requested', findings: [{ code: 'CHG-003' }, { code: 'CHG-005' }] });
    expect(late?.findings[0]?.text.nl).toMatch(/uiterste wijzigingstijd [(]20\d\d-\d\d-\d\d \d\d:\d\d[)]/);
    await level(2);
  });

  it('no changes by message are a question (MSG-013), also of an order that is not released', async () => {
    await agree({ changes: 'none' });
    const number = await ordered([{ gtin: UNKNOWN, quantity: '12' }]);
    await changed(number, '', '1');
    expect(await changesOf(number)).toMatchObject([{ state: 'requested', findings: [{ code: 'MSG-013' }] }]);
    // Nor is it forgotten where the change comes first, or under another number.
    const later = newNumber();
    await changed(later, '120');
    await ordered([{}], later);
    expect((await changesOf(later))[0]?.findings.map(({ code }) => code)).toContain('MSG-013');
    await changed(newNumber(), '120');
    const unmatched = (await office.ask<Change[]>('demo', 'GET', '/api/order-changes?state=unmatched')).body.at(-1);
    const linked = await office.ask<Change>('fatma', 'POST', `/api/order-changes/${unmatched?.id ?? ''}/order`, { version: unmatched?.version ?? 0, body: { order: await ordered() } }); // prettier-ignore
    expect(linked.body.findings.map(({ code }) => code)).toContain('MSG-013');
    const { items } = (await office.ask<{ items: { id: string }[] }>('demo', 'GET', '/api/change-agreements')).body;
    for (const { id } of items) expect((await office.ask('demo', 'DELETE', `/api/change-agreements/${id}`)).status).toBe(204); // prettier-ignore
  });
});

describe('a change of an order that is called otherwise', () => {
  it('is linked to the order that a person names, and then decided as any other', async () => {
    const number = await ordered();
    const misspelt = newNumber();
    await changed(misspelt, '120');
    const unmatched = async () =>
      (await office.ask<Change[]>('demo', 'GET', '/api/order-changes?state=unmatched')).body.at(-1);
    const link = (change: Change | undefined, order: string) =>
      office.ask<Change>('fatma', 'POST', `/api/order-changes/${change?.id ?? ''}/order`, { version: change?.version ?? 0, body: { order } }); // prettier-ignore
    expect((await link(await unmatched(), 'NO-SUCH-ORDER')).status).toBe(409);
    const linked = await link(await unmatched(), number);
    expect(linked.body).toMatchObject({ state: 'requested', findings: [{ code: 'CHG-005' }] });
    expect((await link(linked.body, number)).status).toBe(409);
    const applied = await office.ask<Change>('fatma', 'POST', `/api/order-changes/${linked.body.id}/application`, { version: linked.body.version, body: { reason: 'As asked' } }); // prettier-ignore
    expect(applied.body.state).toBe('applied');
    expect(await stateOf(number)).toMatchObject({ state: 'released', quantity: '120' });
  });

  it('is never an order of another partner', async () => {
    const theirs = `THEIRS-${++sent}`;
    await office.sendAndRest(orderFile(`S${++sent}`, [{ number: theirs }], 'spijkerhout'));
    await changed(newNumber(), '120');
    const change = (await office.ask<Change[]>('demo', 'GET', '/api/order-changes?state=unmatched')).body.at(-1);
    const named = await office.ask('fatma', 'POST', `/api/order-changes/${change?.id ?? ''}/order`, { version: change?.version ?? 0, body: { order: theirs } }); // prettier-ignore
    expect(named.status).toBe(409);
  });
});
