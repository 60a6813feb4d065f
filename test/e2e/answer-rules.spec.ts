import { orderFile, type FileCustomerName, type FileLine } from '../builders/order-file';
import { Office } from '../harness/office';

// Real: the whole program over HTTP, its workers, PostgreSQL. The life of a remembered answer: proposed, approved, on trial, given, suspended by
// itself, ended; and what it would have done to what was found before.

interface Found {
  readonly id: string;
  readonly code: string;
  readonly state: string;
  readonly cause: string | null;
  readonly params: { readonly percent?: string };
}
interface Case {
  readonly id: string;
  readonly version: number;
  readonly salesOrder: string;
  readonly findings: readonly Found[];
}
interface Rule {
  readonly id: string;
  readonly state: string;
  readonly mode: string;
  readonly acts: readonly string[];
  readonly needsApproval: boolean;
  readonly owner: string | null;
  readonly approver: string | null;
  readonly forWhom: string | null;
  readonly hits: number;
  readonly uses: number;
  readonly undone: number;
  readonly suspendedReason: string | null;
  readonly example: { readonly en: string } | null;
  readonly history: readonly { readonly act: string; readonly by: string | null; readonly after: string | null }[];
}
interface Trial {
  readonly found: number;
  readonly resolved: number;
  readonly disagreed: number;
  readonly waiting: { readonly orders: number; readonly lines: number };
  readonly bound: { readonly orders: number; readonly findings: number };
  readonly needsApproval: boolean;
  readonly parameters: readonly { readonly name: string; readonly kind: string }[];
  readonly lines: readonly { readonly outcome: string; readonly did: string | null; readonly why: string | null; readonly value: string | null }[];
} // prettier-ignore

let office: Office;
let sent = 0;

beforeAll(async () => {
  office = await Office.open({ limits: { deskGraceSeconds: 3_600 } });
  await office.passCutOffs();
}, 60_000);
afterAll(() => office.close());

/** Nothing is left to do but decisions that wait. */
const settled = (): Promise<void> =>
  office.until('only decisions wait', async () => (await office.count(`work WHERE state <> 'quarantined' AND (kind <> 'carry-out-decision' OR due_at < now() + interval '10 minutes')`)) === 0); // prettier-ignore
async function order(lines: readonly FileLine[], customer?: FileCustomerName): Promise<string> {
  sent += 1;
  const number = `LIFE-${sent}`;
  await office.send(orderFile(`L${sent}`, [{ number, lines }], customer));
  await settled();
  return number;
}
const look = async (number: string): Promise<Case> =>
  (await office.ask<Case>('demo', 'GET', `/api/review-cases/${await office.caseOf(number)}`)).body;
const held = async (lines: readonly FileLine[]): Promise<Case> => look(await order(lines));
const priceOf = (seen: Case): Found => {
  const found = seen.findings.find(({ code }) => code === 'PRC-001');
  if (found === undefined) throw new Error('The price is no question');
  return found;
};
const stateOf = async (number: string): Promise<string> =>
  (await office.query<{ state: string }>('SELECT state FROM sales_order WHERE buyer_order_number = $1', [number]))[0]?.state ?? ''; // prettier-ignore
const rule = async (id: string): Promise<Rule> => (await office.ask<Rule>('fatma', 'GET', `/api/resolutions/${id}`)).body; // prettier-ignore
const list = async (query: string): Promise<readonly string[]> =>
  (await office.ask<{ items: readonly Rule[] }>('fatma', 'GET', `/api/resolutions?${query}`)).body.items.map(({ id }) => id); // prettier-ignore
const act = async (person: 'fatma' | 'wim' | 'demo', id: string, name: string, body?: object): Promise<number> =>
  (await office.ask(person, 'POST', `/api/resolutions/${id}/${name}`, body === undefined ? {} : { body })).status;
const wanted = (seen: Case) => ({
  order: seen.salesOrder,
  finding: priceOf(seen).id,
  scope: 'customer',
  action: 'ACC_BUYER',
  reason: 'Agreed for this season',
});
/** Decides as somebody at the desk does; it waits until it is taken back. */
async function decideAndUndo(number: string): Promise<void> {
  const seen = await look(number);
  const steps = [{ kind: 'override', body: { finding: priceOf(seen).id, action: 'ACC_BUYER', reason: 'As on trial' } }];
  const made = await office.ask<{ id: string }>('demo', 'POST', '/api/desk-decisions', { version: seen.version, body: { case: seen.id, steps } }); // prettier-ignore
  expect(made.status).toBe(201);
  expect((await office.ask('demo', 'DELETE', `/api/desk-decisions/${made.body.id}`)).status).toBe(200);
}

it('lives from a draft that passes its maker’s authority to its end', async () => {
  const first = await held([{ price: '1.60' }]);
  const guard = { mostAmount: '60', mostPercent: null, mostQuantity: '200' };
  const conditions = [{ param: 'percent', is: 'least', value: '-20' }, { param: 'percent', is: 'most', value: '20' }]; // prettier-ignore
  const asked = { ...wanted(first), conditions, wide: true, guard };
  const limit = { role: 'senior', code: 'PRC-001', mostAmount: '50' };
  expect((await office.ask('demo', 'PUT', '/api/authority-limits', { body: limit })).status).toBe(200);

  const badly = { ...asked, conditions: [{ param: 'percent', is: 'most', value: 'little' }] };
  expect((await office.ask('wim', 'POST', '/api/resolutions', { body: badly })).status).toBe(400);
  expect((await office.ask('wim', 'POST', '/api/resolutions', { body: { ...asked, conditions: [] } })).status).toBe(400); // prettier-ignore
  const proposed = await office.ask<{ id: string; mode: string }>('wim', 'POST', '/api/resolutions', { body: { ...asked, mode: 'auto' } }); // prettier-ignore
  expect(proposed).toMatchObject({ status: 201, body: { mode: 'draft' } });
  const { id } = proposed.body;
  expect(await rule(id)).toMatchObject({ state: 'draft', needsApproval: true, owner: 'Wim', acts: ['approve', 'end'] });
  expect((await rule(id)).example?.en).toContain('1.60');
  expect([await act('wim', id, 'start'), await act('fatma', id, 'approve'), await act('wim', id, 'approve')]).toEqual([409, 403, 403]); // prettier-ignore
  expect(await act('demo', id, 'approve')).toBe(204);
  expect(await rule(id)).toMatchObject({ state: 'shadow', needsApproval: false, approver: expect.any(String) as string }); // prettier-ignore

  // On trial it answers nothing; that it would have is counted. It is for other prices as well, within its conditions.
  const [near, nearer, far] = [await order([{ price: '1.70' }]), await order([{ price: '1.75' }]), await order([{ price: '1.20' }])]; // prettier-ignore
  expect([await stateOf(near), (await rule(id)).hits, (await rule(id)).uses]).toEqual(['in-review', 3, 0]);
  // Two decisions that followed it are taken back.
  await decideAndUndo(near);
  expect(await rule(id)).toMatchObject({ state: 'shadow', undone: 1 });
  await decideAndUndo(nearer);
  expect(await rule(id)).toMatchObject({ state: 'suspended', undone: 2, suspendedReason: 'undone', acts: ['try', 'end'] }); // prettier-ignore

  expect([await act('wim', id, 'try'), await act('wim', id, 'start')]).toEqual([204, 204]);
  await settled();
  expect([await stateOf(near), await stateOf(nearer), await stateOf(far)]).toEqual(['released', 'released', 'in-review']); // prettier-ignore
  // More pieces than its guard lets through, though little money.
  expect(await stateOf(await order([{ price: '1.62', quantity: '240' }]))).toBe('in-review');
  expect((await rule(id)).uses).toBeGreaterThanOrEqual(2);

  // What it gives by itself and is taken back counts anew since it was started.
  for (const state of ['auto', 'suspended']) {
    const seen = await held([{ price: '1.80' }, { gtin: '8719999099989', quantity: '12' }]);
    expect(priceOf(seen).state).toBe('auto');
    const taken = await office.ask('fatma', 'POST', `/api/review-cases/${seen.id}/questions`, { version: seen.version, body: { finding: priceOf(seen).id } }); // prettier-ignore
    expect([taken.status, (await rule(id)).state]).toEqual([200, state]);
  }
  expect([await list('state=suspended&code=PRC-001'), await list('state=auto'), await list('code=UOM-001')]).toEqual([[id], [], []]); // prettier-ignore

  await office.query(`UPDATE resolution SET valid_from = '2020-01-01', valid_to = '2020-06-30' WHERE id = $1`, [id]);
  expect(await rule(id)).toMatchObject({ state: 'expired', acts: ['end'] });
  expect([await list('state=expired'), await act('wim', id, 'try')]).toEqual([[id], 409]);
  expect(await act('wim', id, 'end', { reason: 'The season is over' })).toBe(204);
  expect(await rule(id)).toMatchObject({ state: 'ended', acts: [], suspendedReason: 'The season is over' });
  expect((await rule(id)).history.map(({ act: name }) => name)).toEqual(['end', 'start', 'try', 'approve', 'propose']);
  expect((await rule(id)).history[0]?.by).toBe('Wim');
});

it('is held against what people did, says what waits, and what it disagreed on', async () => {
  const decided = async (action: 'ACC_BUYER' | 'USE_OURS'): Promise<void> => {
    const seen = await held([{ price: '1.44' }]);
    const body = { finding: priceOf(seen).id, action, reason: `Because ${action}` };
    expect((await office.ask('wim', 'POST', `/api/review-cases/${seen.id}/overrides`, { version: seen.version, body })).status).toBe(200); // prettier-ignore
  };
  for (const action of ['ACC_BUYER', 'ACC_BUYER', 'USE_OURS'] as const) await decided(action);
  const seen = await held([{ price: '1.44' }, { price: '1.44' }]);
  const other = await order([{ price: '1.44' }, { price: '1.44' }]);
  const { reason: _, ...body } = wanted(seen);
  const trial = await office.ask<Trial>('wim', 'POST', '/api/resolutions/trial', { body });
  expect(trial).toMatchObject({
    status: 200,
    body: { found: 7, resolved: 7, disagreed: 1, waiting: { orders: 1, lines: 2 }, bound: { orders: 20_000, findings: 500 }, needsApproval: false }, // prettier-ignore
  });
  expect(trial.body.lines.filter(({ outcome }) => outcome === 'disagreed')).toMatchObject([{ did: 'USE_OURS', why: 'Because USE_OURS', value: null }]); // prettier-ignore
  expect(trial.body.parameters).toContainEqual(expect.objectContaining({ name: 'percent', kind: 'number' }));
  expect(await stateOf(other)).toBe('in-review');

  const made = await office.ask<{ id: string }>('wim', 'POST', '/api/resolutions', { body: { ...body, reason: 'Agreed', mode: 'auto' } }); // prettier-ignore
  await settled();
  expect(await stateOf(other)).toBe('released');
  expect((await office.ask<Trial>('fatma', 'GET', `/api/resolutions/${made.body.id}/trial`)).body).toMatchObject({ found: 7, disagreed: 1, waiting: { orders: 0 } }); // prettier-ignore
  // What is agreed with the customer is other than it was: nobody knows whether the answer still holds.
  await office.query(`UPDATE customer SET substitution = 'never' WHERE id = (SELECT customer_id FROM resolution WHERE id = $1)`, [made.body.id]); // prettier-ignore
  expect(await rule(made.body.id)).toMatchObject({ state: 'suspended', suspendedReason: 'master-changed' });
  await settled();
});

it('of a chain counts for its other customers, and for nobody else', async () => {
  await office.query(`UPDATE customer SET chain = 'tuinketen' WHERE id IN (SELECT customer_id FROM partner_customer pc JOIN partner p ON p.id = pc.partner_id WHERE p.code IN ('hoveling', 'pannenlap'))`); // prettier-ignore
  const seen = await held([{ price: '1.52' }]);
  const body = { ...wanted(seen), scope: 'chain', mode: 'auto' };
  const made = await office.ask<{ id: string }>('wim', 'POST', '/api/resolutions', { body });
  expect(made.status).toBe(201);
  expect((await rule(made.body.id)).forWhom).toBe('tuinketen');
  expect(await stateOf(await order([{ price: '1.52' }], 'pannenlap'))).toBe('released');
  await office.query(`UPDATE customer SET chain = NULL`);
  await settled();
  expect(await stateOf(await order([{ price: '1.52' }], 'pannenlap'))).toBe('in-review');
});

it('of a unit is tried on the values that people put in its place', async () => {
  const pieces = async (number: string, value: string): Promise<void> => {
    const seen = await look(number);
    const group = { code: 'UOM-001', cause: 'edifact|DSP' };
    await office.ask('fatma', 'POST', `/api/review-cases/${seen.id}/corrections`, { version: seen.version, body: { corrections: [{ group, field: 'unit', value }] } }); // prettier-ignore
  };
  const displays = async (): Promise<string> => {
    sent += 1;
    const file = orderFile(`L${sent}`, [{ number: `LIFE-${sent}`, lines: [{}, {}] }]).toString('latin1');
    await office.send(Buffer.from(file.replaceAll(':PCE', ':DSP'), 'latin1'));
    await settled();
    return `LIFE-${sent}`;
  };
  const [one, two, three] = [await displays(), await displays(), await displays()];
  await pieces(one, 'PCE');
  await pieces(two, 'CT');
  const seen = await look(three);
  const finding = seen.findings.find(({ code }) => code === 'UOM-001')?.id ?? '';
  const body = { order: seen.salesOrder, finding, scope: 'partner', action: 'UOM', correction: { field: 'unit', value: 'PCE' } }; // prettier-ignore
  const { body: trial } = await office.ask<Trial>('fatma', 'POST', '/api/resolutions/trial', { body });
  expect(trial).toMatchObject({ found: 6, resolved: 6, disagreed: 2 });
  expect(trial.lines.find(({ outcome }) => outcome === 'disagreed')?.value).toBe('CT');
});

describe('a rule that is made without an order at hand', () => {
  it('begins with a finding that was there, and keeps the conditions and guards that were typed', async () => {
    interface Example {
      readonly order: string;
      readonly finding: string;
      readonly actions: readonly string[];
      readonly parameters: readonly { readonly name: string; readonly kind: string; readonly value: string | null }[];
    }
    const ask = (query: string) =>
      office.ask<{ items: readonly Example[] }>('wim', 'GET', `/api/rule-examples?${query}`);
    await held([{ price: '1.10' }]);
    const [first] = (await ask('code=PRC-001')).body.items;
    if (first === undefined) throw new Error('There is no example');
    const { order: from, finding } = first;
    expect(first.actions).toContain('ACC_BUYER');
    const percent = first.parameters.find(({ name }) => name === 'percent');
    expect(percent).toMatchObject({ kind: 'number', value: expect.stringMatching(/^-\d/) });
    expect((await ask(`order=${from}&finding=${finding}`)).body.items).toEqual([first]);
    expect((await ask(`order=${from}`)).status).toBe(400);
    expect((await ask('code=UOM-003')).body.items).toEqual([]);
    const conditions = [{ param: 'percent', is: 'least', value: '-99.5' }];
    const guard = { mostAmount: '500', mostPercent: '99.5', mostQuantity: '1000' };
    const body = { order: from, finding, scope: 'customer', action: 'ACC_BUYER', wide: true, conditions, guard, mode: 'draft', reason: 'Agreed for spring' }; // prettier-ignore
    const made = await office.ask<{ id: string }>('wim', 'POST', '/api/resolutions', { body });
    expect(made.status).toBe(201);
    expect(await rule(made.body.id)).toMatchObject({ cause: null, conditions, ...guard });
  });
});
