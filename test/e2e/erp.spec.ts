import { MasterImport } from '../../src/master/services';
import { UnitOfWork } from '../../src/platform/services';
import { orderFile, type FileLine } from '../builders/order-file';
import { Office, type Person } from '../harness/office';

// Real: the whole program over HTTP, its workers, PostgreSQL. The ERP is whoever calls its routes; there is no connection to one yet.

interface Finding {
  readonly id: string;
  readonly code: string;
  readonly state: string;
}
interface Case {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly findings: readonly Finding[];
}

const CHEAP: FileLine = { price: '1.20' };

let office: Office;
let sent = 0;

beforeAll(async () => {
  office = await Office.open({ limits: { graceTimeMs: 0 } });
}, 60_000);
afterAll(() => office.close());

async function order(lines: readonly FileLine[]) {
  sent += 1;
  const number = `ERP-${sent}`;
  await office.sendAndRest(orderFile(`E${sent}`, [{ number, lines }]));
  return row(number);
}
const row = async (number: string) =>
  (
    await office.query<{ id: string; number: string; reference: string; state: string; version: number; customerId: string; total: string; releases: number; occurrence: number | null }>(
      `SELECT id, buyer_order_number AS number, reference, state, version, customer_id AS "customerId", total::text AS total, releases, occurrence
       FROM sales_order WHERE buyer_order_number = $1`,
      [number],
    )
  )[0]!; // prettier-ignore
const exposure = async (customerId: string) =>
  (await office.query<{ n: string }>('SELECT coalesce(sum(released_amount), 0)::text AS n FROM customer_exposure WHERE customer_id = $1', [customerId]))[0]!.n; // prettier-ignore
const REFUSED = { release: 1, reasons: [{ code: 'E042', text: 'Debiteur onbekend' }] };
const refuse = (reference: string, body: object = REFUSED, person: Person = 'demo') =>
  office.ask<{ outcome: string; code: string }>(person, 'POST', `/api/erp/orders/${reference}/refusal`, { body });
const push = async (reference: string) =>
  (await office.ask<{ key: string; kind: string; release: number }>('demo', 'GET', `/api/erp/orders/${reference}`))
    .body;
const look = async (number: string): Promise<Case> =>
  (await office.ask<Case>('demo', 'GET', `/api/review-cases/${await office.caseOf(number)}`)).body;
const act = (person: Person, seen: Case, action: string, body?: unknown) =>
  office.ask<Case>(person, 'POST', `/api/review-cases/${seen.id}/${action}`, { version: seen.version, body });
const codes = (seen: Case) => seen.findings.map(({ code, state }) => `${code} ${state}`);

describe('an order that the ERP refuses', () => {
  it('lies on the desk again, nothing of it booked, and goes out as an amendment', async () => {
    const made = await order([{}]);
    expect(made.state).toBe('released');
    const before = await exposure(made.customerId);
    expect(await push(made.reference)).toMatchObject({ kind: 'new', key: `${made.id}/1`, release: 1 });

    expect(await refuse(made.reference)).toMatchObject({ status: 200, body: { outcome: 'refused' } });
    await office.rest();
    const back = await row(made.number);
    expect(back).toMatchObject({ state: 'in-review', occurrence: null });
    expect(Number(await exposure(made.customerId))).toBe(Number(before) - Number(made.total));
    const seen = await look(made.number);
    expect(seen.state).toBe('open');
    expect(codes(seen)).toContain('ERP-001 open');

    // The same word once more changes nothing, and it is not released while nobody has dealt with it, whatever the master does.
    expect(await refuse(made.reference)).toMatchObject({ status: 200, body: { outcome: 'repeated' } });
    expect(await row(made.number)).toEqual(back);
    await office.query(`UPDATE article SET description = description || '.'`);
    await office.ask('demo', 'POST', '/api/open-orders/judgement');
    await office.rest();
    expect((await row(made.number)).state).toBe('in-review');
    expect((await act('fatma', await look(made.number), 'release')).status).toBe(409);

    const finding = (await look(made.number)).findings.find(({ code }) => code === 'ERP-001');
    const answered = await act('fatma', await look(made.number), 'overrides', { finding: finding?.id, action: 'REPARSE', reason: 'Debiteur aangemaakt' }); // prettier-ignore
    expect(answered.status).toBe(200);
    expect((await act('fatma', answered.body, 'release')).status).toBe(200);
    await office.rest();
    expect(await row(made.number)).toMatchObject({ state: 'released', releases: 2, occurrence: 1 });
    expect(await push(made.reference)).toMatchObject({ kind: 'amended', key: `${made.id}/2` });
    expect(await exposure(made.customerId)).toBe(before);

    // Of the first handing over nobody hears any more; of the second it is a question again, with the same identity.
    expect((await refuse(made.reference)).status).toBe(409);
    expect((await refuse(made.reference, { ...REFUSED, release: 2 })).status).toBe(200);
    await office.rest();
    const again = (await look(made.number)).findings.filter(({ code }) => code === 'ERP-001');
    expect(again).toEqual([{ ...finding, state: 'open' }].map((one) => expect.objectContaining({ id: one.id, state: 'open' }) as Finding)); // prettier-ignore
  });

  it('keeps what people answered before, and says which line', async () => {
    const made = await order([CHEAP]);
    const seen = await look(made.number);
    const price = seen.findings.find(({ code }) => code === 'PRC-001');
    const answered = await act('wim', seen, 'overrides', {
      finding: price?.id,
      action: 'ACC_BUYER',
      reason: 'Afgesproken',
    });
    expect((await act('wim', answered.body, 'release')).status).toBe(200);
    await office.rest();
    const reasons = [{ code: 'L7', text: 'Artikel geblokkeerd', line: 0, lineNumber: '1' }];
    expect((await refuse(made.reference, { release: 1, reasons })).status).toBe(200);
    await office.rest();
    const back = await look(made.number);
    expect(codes(back)).toEqual(expect.arrayContaining(['ERP-001 open', 'PRC-001 overridden']));
    expect(back.findings.find(({ code }) => code === 'ERP-001')).toMatchObject({ text: { nl: expect.stringContaining('Regel 1: het ERP-systeem heeft de order geweigerd: Artikel geblokkeerd (L7)') as string } }); // prettier-ignore
  });

  it('cannot be one that is not released, under way, or not ours; and only the connection may say so', async () => {
    const waiting = await order([CHEAP]);
    expect((await refuse(waiting.reference, { ...REFUSED, release: 0 })).status).toBe(400);
    expect((await refuse(waiting.reference)).status).toBe(409);
    expect((await refuse('SO000000')).status).toBe(404);
    const made = await order([{}]);
    expect((await refuse(made.reference, REFUSED, 'wim')).status).toBe(403);
    await office.query(`UPDATE sales_order SET fulfilment = 'picking' WHERE id = $1`, [made.id]);
    expect((await refuse(made.reference)).status).toBe(409);
    expect((await row(made.number)).state).toBe('released');
  });
});

it('a master that was last told us long ago is told of with each order, until it is told anew', async () => {
  const load = () => office.app.get(UnitOfWork).run((tx) => office.app.get(MasterImport).run(tx, { prices: [] }));
  await load();
  await office.query(`UPDATE master_sync SET synced_at = now() - interval '27 hours'`);
  const made = await order([CHEAP]);
  expect(codes(await look(made.number))).toContain('ERP-002 open');
  const clear = await order([{}]);
  expect(clear.state).toBe('released');
  await load();
  await office.rest();
  expect(codes(await look(made.number))).toContain('ERP-002 resolved');
});
