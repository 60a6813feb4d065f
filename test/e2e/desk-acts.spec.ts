import { orderFile, type FileLine } from '../builders/order-file';
import { findingName } from '../../src/findings';
import { MessageSourceService } from '../../src/mapping/services';
import { Office, type Answer, type Person } from '../harness/office';

// Real: the whole program over HTTP, its workers, PostgreSQL. Every act of the desk as a decision that waits; time passes when the test says so.

interface Case {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly salesOrder: string;
  readonly aboutOrder: { readonly id: string } | null;
  readonly findings: readonly { readonly id: string; readonly code: string; readonly state: string }[];
  readonly refused: { readonly text: { readonly nl: string } } | null;
}
interface Change {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly items: readonly { readonly key: string }[];
}
interface Told {
  readonly id: string;
  readonly state: string;
  readonly unread: boolean;
  readonly dueAt: string;
  readonly waitsMs: number;
  readonly summary: { readonly nl: string };
  readonly goes?: boolean;
  readonly lines?: readonly { readonly kind: string }[];
  readonly detail?: string;
}

const UNKNOWN: FileLine = { gtin: '8719999099989', quantity: '12' };
const TAPE: FileLine = { gtin: '8719999011011', quantity: '36', price: '6.95' };
const HOVELING = '8719991000006';

let office: Office;
let sent = 0;
beforeAll(async () => {
  office = await Office.open({ limits: { deskGraceSeconds: 3_600, sourcePieceBytes: 16_384 } });
  await office.passCutOffs();
}, 240_000);
afterAll(() => office.close());

const settled = (): Promise<void> =>
  office.until(
    'only decisions wait',
    async () => (await office.count(`work WHERE state <> 'quarantined' AND (kind <> 'carry-out-decision' OR due_at < now() + interval '10 minutes')`)) === 0,
  ); // prettier-ignore
async function order(lines: readonly FileLine[]): Promise<string> {
  const number = `ACT-${++sent}`;
  await office.send(orderFile(`A${sent}`, [{ number, lines }]));
  await settled();
  return number;
}
const look = async (id: string): Promise<Case> => (await office.ask<Case>('demo', 'GET', `/api/review-cases/${id}`)).body; // prettier-ignore
const held = async (lines: readonly FileLine[]): Promise<Case> => look(await office.caseOf(await order(lines)));
const decide = (seen: Case, steps: readonly object[], person: Person = 'wim', route = ''): Promise<Answer<Told>> =>
  office.ask<Told>(person, 'POST', `/api/desk-decisions${route}`, { version: seen.version, body: { case: seen.id, steps } }); // prettier-ignore
async function pass(id: string): Promise<void> {
  await office.query('UPDATE desk_decision SET due_at = clock_timestamp() WHERE id = $1', [id]);
  await office.query(`UPDATE work SET due_at = now() WHERE kind = 'carry-out-decision' AND key = $1`, [id]);
  await office.sweep();
  await settled();
}
const linesOf = (orderId: string) =>
  office.query<{ quantity: string | null; declined: boolean; held: boolean }>(
    `SELECT confirmed_quantity::text AS quantity, rejected_reason IS NOT NULL AS declined, held FROM sales_order_line WHERE order_id = $1 ORDER BY index`,
    [orderId],
  );
const stateOf = async (orderId: string): Promise<string | undefined> =>
  (await office.query<{ state: string }>('SELECT state FROM sales_order WHERE id = $1', [orderId]))[0]?.state;

/** An ORDCHG of the same customer about these lines. */
async function changed(number: string, lines: readonly string[]): Promise<{ seen: Case; change: Change }> {
  const body = ['UNH+1+ORDCHG:D:96A:UN:EAN008', `BGM+230+W-${++sent}+4`, 'DTM+137:20261121:102', `RFF+ON:${number}`, `NAD+BY+${HOVELING}::9`, 'NAD+SU+8719999000008::9', ...lines, 'UNS+S']; // prettier-ignore
  const all = [`UNB+UNOC:3+${HOVELING}:14+8719999000008:14+261121:0900+C${sent}`, ...body, `UNT+${body.length + 1}+1`, `UNZ+1+C${sent}`]; // prettier-ignore
  await office.send(Buffer.from(all.map((segment) => `${segment}'`).join(''), 'latin1'));
  await settled();
  const [found] = await office.query<{ id: string; change: string }>(
    `SELECT r.id, c.id AS change FROM order_change c JOIN sales_order o ON o.id = c.order_id JOIN review_case r ON r.message_id = c.message_id
     WHERE o.buyer_order_number = $1 AND c.state = 'requested'`,
    [number],
  );
  const change = (await office.ask<Change>('demo', 'GET', `/api/order-changes/${found?.change ?? ''}`)).body;
  return { seen: await look(found?.id ?? ''), change };
}

it('puts another value in an order and releases it, in one decision', async () => {
  const seen = await held([{ quantity: '0' }, TAPE]);
  const steps = [
    { kind: 'correction', body: { corrections: [{ field: 'lines[0].quantity', value: '192' }] } },
    { kind: 'release' },
  ];
  const tried = await decide(seen, steps, 'wim', '/preview');
  expect([tried.status, tried.body.goes, tried.body.summary.nl]).toEqual([200, true, '1 regel akkoord, 1 gewijzigd']);
  expect(tried.body.lines?.map(({ kind }) => kind)).toEqual(['changed', 'accepted']);
  const made = await decide(seen, steps);
  expect([made.status, await stateOf(seen.salesOrder)]).toEqual([201, 'in-review']);
  await pass(made.body.id);
  expect(await stateOf(seen.salesOrder)).toBe('released');
  expect((await linesOf(seen.salesOrder)).map(({ quantity }) => quantity)).toEqual(['192', '36']);
}, 60_000);

it('declines a line and releases the rest, and lets a line wait where the partner agreed to it', async () => {
  const seen = await held([UNKNOWN, TAPE]);
  const reject = { kind: 'line-rejection', body: { lines: [0], reason: 'Niet in ons assortiment' } };
  const part = { kind: 'release', body: { hold: [0] } };
  const refused = await decide(seen, [part], 'wim', '/preview');
  expect([refused.status, refused.body.detail?.includes('partialAcceptance')]).toEqual([409, true]);
  await office.query(`UPDATE partner SET partial_acceptance = 'by-hand' WHERE id = (SELECT partner_id FROM sales_order WHERE id = $1)`, [seen.salesOrder]); // prettier-ignore
  const may = await office.ask<{ hold: readonly number[] | null }>('fatma', 'GET', `/api/review-cases/${seen.id}/possibilities`); // prettier-ignore
  expect(may.body.hold).toEqual([0]);
  expect((await decide(seen, [part], 'wim', '/preview')).body.summary.nl).toBe('1 regel akkoord, 1 in de wacht');
  const made = await decide(seen, [reject, { kind: 'release' }]);
  expect(made.body.summary.nl).toBe('1 regel akkoord, 1 afgewezen');
  await pass(made.body.id);
  expect([await stateOf(seen.salesOrder), (await linesOf(seen.salesOrder)).map(({ declined }) => declined)]).toEqual(['released', [true, false]]); // prettier-ignore
}, 60_000);

it('applies a part of a change, with a value of ours in the place of another part, and not before it is due', async () => {
  const number = await order([TAPE, {}]);
  const { seen, change } = await changed(number, ['LIN+1+3+8719999011011:EN', 'QTY+21:48:PCE', 'LIN+2+3+8719999010014:EN', 'QTY+21:192:PCE']); // prettier-ignore
  const orderId = seen.aboutOrder?.id ?? '';
  const apply = (body: object) => ({ kind: 'application', change: change.id, version: change.version, body: { reason: 'Niet meer op voorraad', ...body } }); // prettier-ignore
  const wrong = await decide(seen, [apply({ values: [{ key: 'lines[0].quantity', value: 'veel' }] })], 'fatma', '/preview'); // prettier-ignore
  expect(wrong.status).toBe(400);
  expect((await decide(seen, [apply({ except: ['lines[9].quantity'] })], 'fatma', '/preview')).status).toBe(400);
  const steps = [apply({ except: ['lines[1].quantity'], values: [{ key: 'lines[0].quantity', value: '40' }] })];
  expect((await decide(seen, steps, 'fatma', '/preview')).body.summary.nl).toBe('wijziging overgenomen: 2 regels gewijzigd'); // prettier-ignore
  const made = await decide(seen, steps, 'fatma');
  expect([made.status, (await linesOf(orderId)).map(({ quantity }) => quantity)]).toEqual([201, ['36', '96']]);
  await pass(made.body.id);
  expect([await stateOf(orderId), (await linesOf(orderId)).map(({ quantity }) => quantity)]).toEqual(['released', ['40', '96']]); // prettier-ignore
  const after = await office.ask<Change>('demo', 'GET', `/api/order-changes/${change.id}`);
  expect([after.body.state, (await look(seen.id)).state]).toEqual(['partly-applied', 'closed']);
}, 60_000);

it('refuses a change, and undone it stands open as it was', async () => {
  const number = await order([TAPE, {}]);
  const { seen, change } = await changed(number, ['LIN+1+3+8719999011011:EN', 'QTY+21:48:PCE']);
  const refusal = { kind: 'refusal', change: change.id, version: change.version, body: { reason: 'Al ingepakt' } };
  const undone = await decide(seen, [refusal], 'fatma');
  expect((await office.ask('fatma', 'DELETE', `/api/desk-decisions/${undone.body.id}`)).status).toBe(200);
  expect((await look(seen.id)).state).toBe('open');
  const made = await decide(await look(seen.id), [refusal], 'fatma');
  expect(made.body.summary.nl).toBe('wijziging geweigerd: 1 regel akkoord, 1 gewijzigd');
  await pass(made.body.id);
  expect((await look(seen.id)).state).toBe('closed');
  expect((await linesOf(seen.aboutOrder?.id ?? '')).map(({ quantity }) => quantity)).toEqual(['36', '96']);
}, 60_000);

it('asks for the authority of then, tells its maker until he has read it, and the limit is told before anything is stored', async () => {
  const seen = await held([{ price: '1.20' }]);
  const finding = seen.findings.find(({ code }) => code === 'PRC-001')?.id;
  const steps = [{ kind: 'override', body: { finding, action: 'ACC_BUYER', reason: 'Afgesproken' } }, { kind: 'release' }]; // prettier-ignore
  const limit = await office.ask<{ id: string }>('demo', 'PUT', '/api/authority-limits', { body: { role: 'senior', code: 'PRC-001', action: null, mostAmount: '10', mostPercent: null } }); // prettier-ignore
  const told = await office.ask<{ answers: readonly { action: string; refused: { nl: string } | null }[] }>('wim', 'GET', `/api/review-cases/${seen.id}/possibilities`); // prettier-ignore
  const words = told.body.answers.find(({ action }) => action === 'ACC_BUYER')?.refused?.nl;
  expect(words).toMatch(
    /^Dit geeft 62,40 weg; uw grens is 10,00\. Dit mag een beheerder\. Collega’s die dit mogen: .*Demo/,
  );
  const refused = await decide(seen, steps);
  expect([refused.status, refused.body.detail]).toEqual([403, words]);
  await office.ask('demo', 'DELETE', `/api/authority-limits/${limit.body.id}`);
  const made = await decide(seen, steps);
  expect(made.status).toBe(201);
  await office.query(`UPDATE app_user SET role = 'clerk' WHERE name = 'wim'`);
  await pass(made.body.id);
  expect([await stateOf(seen.salesOrder), (await look(seen.id)).refused?.text.nl]).toEqual(['in-review', 'Uw rol mag deze melding niet accepteren. Dit mag een hoofd.']); // prettier-ignore
  const mine = async () => (await office.ask<{ items: readonly Told[] }>('wim', 'GET', '/api/desk-decisions')).body.items.find(({ id }) => id === made.body.id); // prettier-ignore
  expect((await mine())?.unread).toBe(true);
  expect((await office.ask('fatma', 'POST', `/api/desk-decisions/${made.body.id}/read`)).status).toBe(404);
  expect((await office.ask('wim', 'POST', `/api/desk-decisions/${made.body.id}/read`)).status).toBe(204);
  expect((await mine())?.unread).toBe(false);
  await office.query(`UPDATE app_user SET role = 'senior' WHERE name = 'wim'`);
}, 60_000);

it('waits no longer than any clock of the case', async () => {
  const seen = await held([UNKNOWN]);
  const opened = await office.query<{ at: Date; received: Date }>(`SELECT c.opened_at AS at, o.received_at AS received FROM review_case c JOIN sales_order o ON o.id = c.sales_order_id WHERE c.id = $1`, [seen.id]); // prettier-ignore
  // Twenty minutes after it came the partner waits for his answer: that is before the hour of grace is over.
  await office.query(`INSERT INTO response_clock (partner_id, kind, within_minutes, hours, expected)
    SELECT partner_id, 'order-response', 20, 'clock', 'always' FROM sales_order WHERE id = $1
    ON CONFLICT (partner_id, kind) DO UPDATE SET within_minutes = 20, hours = 'clock'`, [seen.salesOrder]); // prettier-ignore
  const made = await decide(seen, [{ kind: 'rejection', body: { reason: 'Niet te leveren' } }]);
  const due = new Date(made.body.dueAt).getTime() - (opened[0]?.received.getTime() ?? 0);
  expect(due).toBeLessThanOrEqual(20 * 60_000 - 5_000);
}, 60_000);

interface Piece {
  readonly text: string;
  readonly next: number | null;
  readonly values: readonly object[];
}

it('reads a large message once, however many pieces of it are shown', async () => {
  const seen = await held([UNKNOWN, ...Array.from({ length: 999 }, () => TAPE)]);
  const read = jest.spyOn(office.app.get(MessageSourceService), 'read');
  let from: number | null = null;
  let text = '';
  let pieces = 0;
  do {
    const query: string = from === null ? '' : `?from=${from}`;
    const { body }: Answer<Piece> = await office.ask<Piece>('fatma', 'GET', `/api/review-cases/${seen.id}/source${query}`); // prettier-ignore
    expect(body.values.length).toBeGreaterThan(0);
    from = body.next;
    text += body.text;
    pieces++;
  } while (from !== null && pieces < 50);
  expect(pieces).toBeGreaterThan(2);
  expect([text.match(/LIN\+/g)?.length, read.mock.calls.length]).toEqual([1000, 1]);
  read.mockRestore();
}, 120_000);

it('says where a case stands in the queue, and what a finding is called', async () => {
  const seen = await held([UNKNOWN]);
  const { body } = await office.ask<{ at: number | null; total: number; previous: string | null; next: string | null }>('fatma', 'GET', `/api/review-queue/place?case=${seen.id}`); // prettier-ignore
  const listed = await office.ask<{ items: readonly { id: string; finding: { code: string; name: object } | null }[] }>('fatma', 'GET', '/api/review-queue?limit=200'); // prettier-ignore
  const ids = listed.body.items.map(({ id }) => id);
  const at = ids.indexOf(seen.id);
  expect(body).toEqual({ at: at + 1, total: ids.length, previous: ids[at - 1] ?? null, next: ids[at + 1] ?? ids[0] });
  const finding = listed.body.items[at]?.finding;
  expect(finding?.name).toEqual(findingName(finding?.code ?? ''));
  const none = await office.ask<{ at: number | null; next: string }>('fatma', 'GET', `/api/review-queue/place?case=${seen.id}&code=CRD-001`); // prettier-ignore
  expect([none.body.at, none.body.next]).toEqual([null, null]);
}, 60_000);
