import fc from 'fast-check';
import { orderFile } from '../builders/order-file';
import { Office } from '../harness/office';

// Real: the whole program, its workers, PostgreSQL. Messages of any function and meaning, in any order, about a few orders.

const FUNCTIONS = ['1', '4', '5', '6', '7', '9', '9', '9', '16', '17', '23', '29', '31', '34', '42', '43', '46', '53'];
const MEANINGS = [
  'original', 'duplicate', 'copy', 'proposal', 'forecast', 'change', 'replacement', 'cancellation', 'cancellation-and-reorder', 'hold',
  'test', 'agreement', 'told-elsewhere', 'information', 'reminder',
] as const; // prettier-ignore
/** What a message may come to; `waiting` none, once everything is at rest. */
const ENDS = ['ordered', 'change', 'information', 'duplicate', 'test'];

const message = fc.record({
  order: fc.integer({ min: 0, max: 2 }),
  fn: fc.constantFrom(...FUNCTIONS),
  quantity: fc.constantFrom('96', '192'),
});
const said = fc.record({ at: fc.nat(), meaning: fc.constantFrom(...MEANINGS), remember: fc.boolean() });
const run = fc.record({
  messages: fc.array(message, { minLength: 4, maxLength: 10 }),
  said: fc.array(said, { maxLength: 5 }),
});

let office: Office;
let runs = 0;
beforeAll(async () => {
  office = await Office.open({ limits: { graceTimeMs: 0 } });
}, 120_000);
afterAll(() => office.close());

it('no message gives two orders, none is lost, and no number is delivered twice', async () => {
  await fc.assert(
    fc.asyncProperty(run, async ({ messages, said: words }) => {
      const prefix = `LAW${++runs}`;
      for (const [i, { order, fn, quantity }] of messages.entries()) {
        const number = `${prefix}-${String(order)}`;
        await office.send(orderFile(`${prefix}${String(i)}`, [{ number, messageFunction: fn, lines: [{ quantity }] }]));
      }
      await office.rest();
      for (const { at, meaning, remember } of words) {
        const open = await office.query<{ id: string }>(`SELECT id FROM message WHERE order_number LIKE $1 AND state IN ('change', 'information') ORDER BY id`, [`${prefix}-%`]); // prettier-ignore
        const one = open[at % Math.max(open.length, 1)];
        if (one === undefined) continue;
        const body = { meaning, reason: 'Said so', remember: remember ? {} : null };
        expect([202, 409]).toContain((await office.ask('wim', 'POST', `/api/messages/${one.id}/meaning`, { body })).status); // prettier-ignore
        await office.rest();
      }
      const found = await office.query<{ id: string; state: string; orders: number; rows: number; kept: number }>(
        `SELECT m.id, m.state, (SELECT count(*)::int FROM sales_order o WHERE o.message_id = m.id) AS orders,
           (SELECT count(*)::int FROM order_change c WHERE c.message_id = m.id) AS rows,
           (SELECT count(*)::int FROM kept_message k WHERE k.message_id = m.id) AS kept
         FROM message m WHERE m.order_number LIKE $1`,
        [`${prefix}-%`],
      );
      expect(found).toHaveLength(messages.length);
      for (const { state, orders, rows, kept } of found) {
        expect(ENDS).toContain(state);
        const expected = {
          ordered: [1, 0, 0],
          change: [0, 1, 0],
          information: [0, 0, 1],
          duplicate: [0, 0, 0],
          test: [0, 0, 0],
        };
        expect([state, orders, rows, kept]).toEqual([state, ...expected[state as keyof typeof expected]]);
      }
      const twice = await office.query(
        `SELECT buyer_order_number FROM sales_order WHERE buyer_order_number LIKE $1 AND state = 'released' GROUP BY 1 HAVING count(*) > 1`,
        [`${prefix}-%`],
      );
      expect(twice).toEqual([]);
      // What waits for a person has a case.
      const unseen = await office.count(
        `order_change c JOIN message m ON m.id = c.message_id WHERE m.order_number LIKE $1 AND c.state IN ('unmatched', 'requested')
           AND NOT EXISTS (SELECT FROM review_case r WHERE r.subject_key = 'change:' || m.id AND r.state = 'open')`,
        [`${prefix}-%`],
      );
      expect(unseen).toBe(0);
      await office.query('DELETE FROM function_meaning');
    }),
    { numRuns: 12 },
  );
  const { balanced, faults, unequal } = (await office.ask<{ balanced: boolean; faults: unknown; unequal: unknown }>('demo', 'GET', '/api/balance')).body; // prettier-ignore
  expect([faults, unequal, balanced]).toEqual([[], [], true]);
}, 240_000);
