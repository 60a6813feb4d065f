import fc from 'fast-check';
import { decimal } from '../../src/kernel';
import { orderFile } from '../builders/order-file';
import { Office, type Person } from '../harness/office';

// Real: the whole program over HTTP, its workers, PostgreSQL. Orders, what is asked of them afterwards, people and the partner's settings, in any
// sequence. There is no grace time.

const UNKNOWN = '8719999099989';
const TAPE = { gtin: '8719999011011', price: '6.95' };
const SEED = 20_261_127;

const QUANTITIES = ['96', '120', '192'] as const;
const slot = fc.integer({ min: 0, max: 1 });
const quantity = fc.constantFrom(...QUANTITIES);
const person = fc.constantFrom<Person>('fatma', 'wim');

type Step =
  | { readonly do: 'order' | 'replace'; readonly slot: number; readonly quantity: string; readonly held: boolean }
  | { readonly do: 'change'; readonly slot: number; readonly quantity: string }
  | { readonly do: 'cancel'; readonly slot: number }
  | { readonly do: 'repeat'; readonly n: number }
  | { readonly do: 'apply' | 'refuse'; readonly n: number; readonly who: Person; readonly stale: boolean }
  | { readonly do: 'release'; readonly n: number; readonly who: Person; readonly mend: boolean }
  | { readonly do: 'turn'; readonly n: number; readonly who: Person; readonly stale: boolean }
  | { readonly do: 'set'; readonly level: number; readonly until: string; readonly percent: string };

const setting = fc.record({
  level: fc.constantFrom(2, 3, 3),
  until: fc.constantFrom('never', 'release', 'picking', 'picking'),
  percent: fc.constantFrom('25', '100'),
});
const asked: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('change' as const), slot, quantity }),
  fc.record({ do: fc.constant('cancel' as const), slot }),
  fc.record({ do: fc.constant('replace' as const), slot, quantity, held: fc.boolean() }),
);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: asked },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('order' as const), slot, quantity, held: fc.boolean() }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('turn' as const),
      n: fc.nat(3),
      who: person,
      stale: fc.constantFrom(false, false, true),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('repeat' as const), n: fc.nat(9) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('apply' as const, 'apply' as const, 'refuse' as const),
      n: fc.nat(3),
      who: person,
      stale: fc.constantFrom(false, false, true),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('release' as const), n: fc.nat(3), who: person, mend: fc.boolean() }),
  },
  { weight: 1, arbitrary: setting.map((one): Step => ({ do: 'set', ...one })) },
);

/** A message without its interchange: the same may come in another one. */
type Message = (reference: string) => Buffer;

/** What was sent, by its interchange. */
interface Sent {
  readonly kind: 'order' | 'replace' | 'change' | 'cancel';
  readonly number: string;
  readonly quantity: string | null;
  readonly day: number | null;
  readonly message: Message;
}
interface OrderRow {
  readonly id: string;
  readonly interchange: string;
  readonly number: string;
  readonly state: string;
  readonly version: number;
  readonly releases: number;
  readonly quantity: string | null;
}
interface ChangeRow {
  readonly id: string;
  readonly interchange: string;
  readonly order: string | null;
  readonly state: string;
  readonly version: number;
  readonly auto: { readonly bounds: { readonly until: string; readonly quantityPercent: string } } | null;
  readonly items: readonly { readonly field: string; readonly before: string | null; readonly asked: string | null }[];
}
interface Setting {
  readonly level: number;
  readonly until: string;
  readonly percent: string;
}

let office: Office;
let sent = 0;
beforeAll(async () => {
  office = await Office.open({ limits: { graceTimeMs: 0 } });
}, 60_000);
afterAll(() => office.close());

const ordering =
  (number: string, fn: '9' | '5', { quantity, held }: { quantity: string; held: boolean }): Message =>
  (reference) => {
    const lines = [{ quantity }, held ? { gtin: UNKNOWN, quantity: '12' } : { ...TAPE, quantity: '36' }];
    return orderFile(reference, [{ number, messageFunction: fn, lines }]);
  };

/** An ORDCHG about line 1, or about the order as a whole. The day rises, so that a later one is never older than an earlier one. */
function asking(number: string, day: number, quantity: string | null): Message {
  return (reference) => {
    const date = `2026${String(Math.floor(day / 28) + 1).padStart(2, '0')}${String((day % 28) + 1).padStart(2, '0')}`;
    const body = [
      'UNH+1+ORDCHG:D:96A:UN:EAN008', `BGM+230+${number}-${String(day)}+${quantity === null ? '1' : '4'}`, `DTM+137:${date}:102`,
      `RFF+ON:${number}`, 'NAD+BY+8719991000006::9', 'NAD+SU+8719999000008::9',
      ...(quantity === null ? [] : ['LIN+1+3', `QTY+21:${quantity}:PCE`]), 'UNS+S',
    ]; // prettier-ignore
    const all = [`UNB+UNOC:3+8719991000006:14+8719999000008:14+261121:0900+${reference}`, ...body, `UNT+${body.length + 1}+1`, `UNZ+1+${reference}`]; // prettier-ignore
    return Buffer.from(all.map((segment) => `${segment}'`).join(''), 'latin1');
  };
}

/** Everything that stands about the orders of one run. */
async function standing(prefix: string) {
  const like = [`${prefix}-%`];
  const orders = await office.query<OrderRow>(
    `SELECT o.id, o.interchange_id AS interchange, o.buyer_order_number AS number, o.state, o.version, o.releases, l.base_quantity::text AS quantity
     FROM sales_order o LEFT JOIN sales_order_line l ON l.order_id = o.id AND l.index = 0 WHERE o.buyer_order_number LIKE $1 ORDER BY o.reference`,
    like,
  );
  const changes = await office.query<ChangeRow>(
    `SELECT c.id, m.interchange_id AS interchange, c.order_id AS order, c.state, c.version, c.auto, c.items
     FROM order_change c JOIN message m ON m.id = c.message_id WHERE m.order_number LIKE $1 ORDER BY c.decided_at NULLS LAST, c.received_at, c.id`,
    like,
  );
  return { orders, changes };
}
type Standing = Awaited<ReturnType<typeof standing>>;

const isOrder = ({ state }: OrderRow): boolean => state !== 'became-change';

/** One run: what was sent, and what the partner's settings are. */
class Run {
  readonly sent = new Map<string, Sent>();
  setting: Setting = { level: 2, until: 'never', percent: '25' };
  private day = 0;

  constructor(readonly prefix: string) {}

  async take(one: Step, now: Standing): Promise<void> {
    const number = 'slot' in one ? `${this.prefix}-${String(one.slot)}` : '';
    switch (one.do) {
      case 'order':
      case 'replace':
        return this.send({ kind: one.do, number, quantity: one.quantity, day: null, message: ordering(number, one.do === 'order' ? '9' : '5', one) }); // prettier-ignore
      case 'change':
      case 'cancel': {
        const asks = one.do === 'change' ? one.quantity : null;
        const day = (this.day += 1);
        return this.send({ kind: one.do, number, quantity: asks, day, message: asking(number, day, asks) });
      }
      case 'repeat': {
        const all = [...this.sent.values()];
        const again = all[one.n % Math.max(all.length, 1)];
        return again === undefined ? undefined : this.send(again);
      }
      case 'apply':
      case 'refuse': {
        const waiting = now.changes.filter(({ state }) => state === 'requested');
        const change = waiting[one.n % Math.max(waiting.length, 1)];
        if (change === undefined) return;
        const route = `/api/order-changes/${change.id}/${one.do === 'apply' ? 'application' : 'refusal'}`;
        const version = one.stale ? change.version - 1 : change.version;
        const { status } = await office.ask(one.who, 'POST', route, { version, body: { reason: 'Zo gevraagd' } });
        expect(one.stale ? [412] : [200, 403, 409, 412]).toContain(status);
        return;
      }
      case 'turn':
        return this.turn(one, now);
      case 'release':
        return this.release(one, now);
      case 'set':
        return this.set(one);
    }
  }

  async set({ level, until, percent }: Setting): Promise<void> {
    this.setting = { level, until, percent };
    await office.query(`UPDATE partner SET automation = $1 WHERE code = 'hoveling'`, [level]);
    const body = { partner: 'hoveling', reason: 'Afgesproken', autoUntil: until, autoQuantityPercent: percent };
    expect((await office.ask('demo', 'PUT', '/api/change-agreements', { body })).status).toBe(200);
  }

  /** An order that waits is taken for a change of the one with its number, where there is one. */
  private async turn(one: { readonly n: number; readonly who: Person; readonly stale: boolean }, now: Standing): Promise<void> {
    // The later ones first: those are more often asked about.
    const waiting = now.orders.filter(({ state }) => state === 'in-review').reverse();
    const order = waiting[one.n % Math.max(waiting.length, 1)];
    const [open] = await office.query<{ id: string }>(`SELECT id FROM review_case WHERE sales_order_id = $1 AND state = 'open'`, [order?.id ?? null]);
    if (open === undefined || order === undefined) return;
    const version = one.stale ? order.version - 1 : order.version;
    const { status } = await office.ask(one.who, 'POST', `/api/review-cases/${open.id}/replacement`, { version, body: { reason: 'Zo bedoeld' } });
    expect(one.stale ? [412] : [200, 409]).toContain(status);
  } // prettier-ignore

  /** What holds the order is put right first, or not. */
  private async release(one: { readonly n: number; readonly who: Person; readonly mend: boolean }, now: Standing): Promise<void> {
    const waiting = now.orders.filter(({ state }) => state === 'in-review');
    const order = waiting[one.n % Math.max(waiting.length, 1)];
    const [open] = await office.query<{ id: string }>(`SELECT id FROM review_case WHERE sales_order_id = $1 AND state = 'open'`, [order?.id ?? null]);
    if (open === undefined) return;
    const act = async (who: Person, action: string, body: unknown): Promise<void> => {
      const { version } = (await office.ask<{ version: number }>('wim', 'GET', `/api/review-cases/${open.id}`)).body;
      const { status } = await office.ask(who, 'POST', `/api/review-cases/${open.id}/${action}`, { version, body });
      expect([200, 400, 403, 409, 412]).toContain(status);
    };
    const corrections = [{ field: 'lines[1].gtin', value: TAPE.gtin }, { field: 'lines[1].price', value: TAPE.price }];
    if (one.mend) await act('wim', 'corrections', { corrections });
    await act(one.who, 'release', {});
  } // prettier-ignore

  private async send(message: Sent): Promise<void> {
    const { id } = await office.send(message.message(`L${String((sent += 1))}`));
    this.sent.set(id, message);
  }
}

/** Every message has one end, and what waits for a person is seen by one. */
async function nothingLost({ sent: messages, prefix }: Run, { orders: all, changes }: Standing): Promise<void> {
  // An order that turned out to be a change stays as a row, and its message ended as the change.
  const [orders, turned] = [all.filter(isOrder), all.filter((one) => !isOrder(one))];
  const rows = await office.query<{ interchange: string; state: string }>(
    'SELECT interchange_id AS interchange, state FROM message WHERE order_number LIKE $1',
    [`${prefix}-%`],
  );
  expect(rows.map(({ interchange }) => interchange).sort()).toEqual([...messages.keys()].sort());
  const found = (list: readonly { readonly interchange: string }[], of: string) =>
    list.filter(({ interchange }) => interchange === of).length;
  const ends: Readonly<Record<string, readonly number[]>> = { ordered: [1, 0], change: [0, 1], duplicate: [0, 0] };
  for (const { interchange, state } of rows)
    expect([state, found(orders, interchange), found(changes, interchange)]).toEqual([state, ...(ends[state] ?? [])]);
  const ofTurned = rows.filter(({ interchange }) => turned.some((one) => one.interchange === interchange));
  expect(ofTurned.map(({ state }) => state)).toEqual(turned.map(() => 'change'));
  // Of itself its buyer hears nothing.
  expect(await office.count(`outbox b JOIN sales_order o ON o.id = b.order_id WHERE o.state = 'became-change'`)).toBe(
    0,
  );
  const unseen = await office.query(
    `SELECT m.order_number FROM order_change c JOIN message m ON m.id = c.message_id
     WHERE m.order_number LIKE $1 AND c.state IN ('unmatched', 'requested')
       AND NOT EXISTS (SELECT FROM review_case r WHERE r.subject_key = 'change:' || m.id AND r.state = 'open')
     UNION ALL SELECT o.buyer_order_number FROM sales_order o WHERE o.buyer_order_number LIKE $1 AND o.state = 'in-review'
       AND NOT EXISTS (SELECT FROM review_case r WHERE r.state = 'open' AND (r.sales_order_id = o.id OR r.subject_key IN (
         SELECT 'change:' || c.message_id FROM order_change c WHERE c.order_id = o.id)))`,
    [`${prefix}-%`],
  );
  expect(unseen).toEqual([]);
}

/** What is booked is what was sent with the changes that were applied, each once, in the sequence of the decisions; and no number is delivered twice. */
async function nothingDoubled({ sent: messages }: Run, { orders, changes }: Standing): Promise<void> {
  for (const order of orders) {
    const applied = changes.filter((one) => one.order === order.id && one.state === 'applied').map(({ interchange }) => messages.get(interchange)); // prettier-ignore
    const cancelled = applied.some((one) => one?.kind === 'cancel');
    expect([order.number, order.state === 'cancelled']).toEqual([order.number, cancelled]);
    const last = applied.reduce((held, one) => one?.quantity ?? held, messages.get(order.interchange)?.quantity ?? null);
    if (!cancelled) expect([order.number, order.quantity]).toEqual([order.number, last]);
  } // prettier-ignore
  const going = orders.filter(({ state }) => state === 'released').map(({ number }) => number);
  expect(going).toEqual([...new Set(going)]);
  const exposures = await office.count(
    `customer_exposure e WHERE e.released_amount <> (
       SELECT coalesce(sum(o.total), 0) FROM sales_order o WHERE o.customer_id = e.customer_id AND o.state IN ('released', 'partly-released'))`,
  );
  expect(exposures).toBe(0);
}

/** Nothing goes while something that holds it is open: no finding, and no change that somebody has to decide about. */
async function nothingGoesUnanswered(before: Standing, { orders, changes }: Standing): Promise<void> {
  const open = await office.query(
    `SELECT o.buyer_order_number FROM sales_order o WHERE o.state = 'released'
       AND EXISTS (SELECT 1 FROM order_finding f WHERE f.order_id = o.id AND f.state = 'open' AND f.stops)`,
  );
  expect(open).toEqual([]);
  const waited = new Set(before.changes.filter(({ state }) => state === 'requested').map(({ id }) => id));
  for (const order of orders) {
    const was = before.orders.find(({ id }) => id === order.id);
    if (order.releases === (was?.releases ?? 0)) continue;
    const undecided = changes.filter((one) => one.order === order.id && one.state === 'requested' && waited.has(one.id));
    expect([order.number, undecided]).toEqual([order.number, []]);
  }
} // prettier-ignore

/** "96 PCE", as people read it. */
const amountOf = (shown: string | null) => decimal(shown?.split(' ')[0] ?? '0');

/** Whatever was applied without a person was within what the partner's settings were at that moment; @returns how much that was */
function onlyAsAgreed({ setting, sent: messages }: Run, one: Step, before: Standing, now: Standing): number {
  if (one.do === 'apply') return 0;
  let count = 0;
  const decided = (each: ChangeRow): boolean => each.state === 'applied';
  const earlier = new Set(before.changes.filter(decided).map(({ id }) => id));
  for (const change of now.changes.filter((each) => decided(each) && !earlier.has(each.id))) {
    const { kind, day } = messages.get(change.interchange)!;
    const state = before.orders.find(({ id }) => id === change.order)?.state ?? 'in-review';
    if (change.auto === null) {
      // What asks for what is booked already changes nothing. Else only an order that did not go yet is cancelled so.
      if (kind !== 'cancel' && change.items.length === 0) continue;
      expect([kind, state]).toEqual(['cancel', 'in-review']);
      continue;
    }
    count += 1;
    const { level, until, percent } = setting;
    expect([level, change.auto.bounds.until, change.auto.bounds.quantityPercent]).toEqual([3, until, percent]);
    expect(until === 'picking' ? ['in-review', 'released'] : ['in-review']).toContain(state);
    for (const { field, before: old, asked: wanted } of change.items) {
      expect(field).toBe('quantity');
      const [was, now] = [amountOf(old), amountOf(wanted)];
      expect(now.minus(was).abs().times(100).lte(was.times(percent))).toBe(true);
    }
    const same = now.changes.filter((each) => each.order === change.order && earlier.has(each.id));
    const newest = Math.max(0, ...same.map(({ interchange }) => messages.get(interchange)?.day ?? 0));
    if (day !== null) expect(day).toBeGreaterThanOrEqual(newest);
  }
  return count;
}

const going = ({ orders }: Standing): number => orders.filter(({ state }) => state === 'released').length;

it('whatever is asked and decided in whatever sequence, nothing is lost, nothing is doubled, and nothing goes unanswered', async () => {
  const seen = { auto: 0, applied: 0, released: 0, cancelled: 0, duplicates: 0, turned: 0 };
  let runs = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ quantity, held: fc.boolean() }), { minLength: 2, maxLength: 2 }),
      setting,
      fc.array(step, { minLength: 6, maxLength: 14 }),
      async (first, agreed, steps) => {
        const run = new Run(`CHLAW${String((runs += 1))}`);
        await run.set(agreed);
        const orders = first.map((order, at): Step => ({ do: 'order', slot: at, ...order }));
        let before = await standing(run.prefix);
        for (const one of [...orders, ...steps]) {
          await run.take(one, before);
          await office.rest();
          const now = await standing(run.prefix);
          await nothingLost(run, now);
          await nothingDoubled(run, now);
          await nothingGoesUnanswered(before, now);
          seen.auto += onlyAsAgreed(run, one, before, now);
          if (one.do === 'apply') seen.applied += 1;
          if (one.do === 'release' && going(now) > going(before)) seen.released += 1;
          before = now;
        }
        seen.cancelled += before.orders.filter(({ state }) => state === 'cancelled').length;
        seen.duplicates += run.sent.size - before.orders.filter(isOrder).length - before.changes.length;
        seen.turned += before.orders.filter((one) => !isOrder(one)).length;
      },
    ),
    // One run takes seconds, so the first that fails is told as it is.
    { numRuns: 20, seed: SEED, endOnFailure: true },
  );
  // The runs are of use only when all of it happens in them.
  expect(Object.entries(seen).filter(([, count]) => count === 0)).toEqual([]);
  const { balanced, faults, unequal } = (await office.ask<{ balanced: boolean; faults: unknown; unequal: unknown }>('demo', 'GET', '/api/balance')).body; // prettier-ignore
  expect([faults, unequal, balanced]).toEqual([[], [], true]);
}, 300_000);
