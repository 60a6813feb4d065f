import fc from 'fast-check';
import { orderFile } from '../builders/order-file';
import { Office } from '../harness/office';

// Real: the whole program over HTTP, its workers, PostgreSQL. A person applies every change that he is asked about, unless it is older than one
// that was applied (CHG-006). There is no grace time.

interface Change {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly findings: readonly { readonly code: string }[];
}

const TAPE = '8719999011011';
const SEED = 460_049;
const PERMUTATIONS = 8;

let office: Office;
let sent = 0;
beforeAll(async () => {
  office = await Office.open({ limits: { graceTimeMs: 0 } });
}, 60_000);
afterAll(() => office.close());

/** What a buyer sends of one order, by its place in his own order. The day says which change was first. */
const MESSAGES = ['order', 'change 1', 'change 2', 'change 3', 'cancellation'] as const;
type Message = (typeof MESSAGES)[number];
const SAYS: Readonly<Record<Exclude<Message, 'order'>, { readonly day: string; readonly lines: readonly string[] }>> = {
  'change 1': { day: '20261121', lines: ['LIN+1+3', 'QTY+21:48:PCE'] },
  'change 2': { day: '20261122', lines: ['LIN+1+3', 'QTY+21:60:PCE', 'LIN+2+2'] },
  'change 3': { day: '20261123', lines: ['LIN+1+3', 'QTY+21:24:PCE', `LIN+3+1+${TAPE}:EN`, 'QTY+21:12:PCE'] },
  cancellation: { day: '20261124', lines: [] },
};

function bytesOf(number: string, message: Message): Buffer {
  if (message === 'order') {
    return orderFile(`O${++sent}`, [{ number, lines: [{ gtin: TAPE, quantity: '36', price: '6.95' }, {}] }]);
  }
  const { day, lines } = SAYS[message];
  const body = [
    'UNH+1+ORDCHG:D:96A:UN:EAN008', `BGM+230+${number}-${day}+${message === 'cancellation' ? '1' : '4'}`, `DTM+137:${day}:102`,
    `RFF+ON:${number}`, 'NAD+BY+8719991000006::9', 'NAD+SU+8719999000008::9', ...lines, 'UNS+S',
  ]; // prettier-ignore
  const reference = `P${++sent}`;
  const all = [`UNB+UNOC:3+8719991000006:14+8719999000008:14+261121:0900+${reference}`, ...body, `UNT+${body.length + 1}+1`, `UNZ+1+${reference}`]; // prettier-ignore
  return Buffer.from(all.map((segment) => `${segment}'`).join(''), 'latin1');
}

async function changesOf(number: string): Promise<readonly Change[]> {
  const [order] = await office.query<{ id: string }>('SELECT id FROM sales_order WHERE buyer_order_number = $1', [number]);
  return order === undefined ? [] : (await office.ask<Change[]>('demo', 'GET', `/api/order-changes?salesOrder=${order.id}`)).body;
} // prettier-ignore

/** Applies what waits, the first that came first, until nothing is left that may be applied without a doubt. */
async function applyAll(number: string): Promise<void> {
  const doubtful = ({ findings }: Change): boolean =>
    findings.some(({ code }) => code === 'CHG-006' || code === 'CHG-002');
  for (;;) {
    const open = (await changesOf(number)).find((change) => change.state === 'requested' && !doubtful(change));
    if (open === undefined) return;
    const route = `/api/order-changes/${open.id}/application`;
    const { status } = await office.ask('wim', 'POST', route, { version: open.version, body: { reason: 'As asked' } });
    // 412: it was asked about before a newer one was applied. Now he knows.
    expect([200, 412]).toContain(status);
  }
}

/** What has become of an order whose messages came like this. */
async function came(messages: readonly Message[]) {
  const number = `PERM-${++sent}`;
  for (const message of messages) {
    await office.sendAndRest(bytesOf(number, message));
    await applyAll(number);
  }
  const [order] = await office.query<{ state: string; lines: string | null }>(
    // Of an order that is cancelled nothing is delivered, whatever stands in it.
    `SELECT o.state, (SELECT string_agg(coalesce(l.confirmed_quantity::text, '-'), ' ' ORDER BY l.index) FROM sales_order_line l
       WHERE l.order_id = o.id AND o.state <> 'cancelled') AS lines
     FROM sales_order o WHERE o.buyer_order_number = $1`,
    [number],
  );
  const applied = await office.query<{ day: string }>(
    `SELECT c.document ->> 'date' AS day FROM order_change c JOIN sales_order o ON o.id = c.order_id
     WHERE o.buyer_order_number = $1 AND c.state IN ('applied', 'partly-applied') ORDER BY c.decided_at`,
    [number],
  );
  const open = (await changesOf(number)).filter(({ state }) => state === 'requested');
  return { order, days: applied.map(({ day }) => day), open: open.flatMap(({ findings }) => findings.map(({ code }) => code)) };
} // prettier-ignore

it('whatever the order in which they come, they end as in their own or with a question, and none is applied after a later one', async () => {
  const withEnd = fc.sample(fc.shuffledSubarray([...MESSAGES], { minLength: MESSAGES.length }), { numRuns: PERMUTATIONS / 2, seed: SEED });
  const changes = MESSAGES.filter((message) => message !== 'cancellation');
  const without = fc.sample(fc.shuffledSubarray([...changes], { minLength: changes.length }), { numRuns: PERMUTATIONS / 2, seed: SEED });
  const [cancelled, changed] = [await came(MESSAGES), await came(changes)];
  expect([cancelled.order?.state, cancelled.open]).toEqual(['cancelled', []]);
  expect(changed).toMatchObject({ order: { state: 'released', lines: '24 - 12' }, open: [] });
  for (const messages of [...withEnd, ...without]) {
    const { order, days, open } = await came(messages);
    expect([messages, days]).toEqual([messages, [...days].sort()]);
    const expected = (messages.includes('cancellation') ? cancelled : changed).order;
    if (!open.includes('CHG-006')) expect([messages, order]).toEqual([messages, expected]);
  }
}, 180_000); // prettier-ignore

it('the same change is applied once, however often and whenever it comes', async () => {
  const { order, days, open } = await came(['change 1', 'change 1', 'order', 'change 1', 'change 2', 'change 1', 'change 2']); // prettier-ignore
  expect([order?.lines, days, open]).toEqual(['60 -', ['2026-11-21', '2026-11-22'], []]);
}, 60_000);
