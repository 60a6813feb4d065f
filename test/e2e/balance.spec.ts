import { readFileSync } from 'node:fs';
import path from 'node:path';
import { orderFile } from '../builders/order-file';
import { Office } from '../harness/office';
import type { BalanceView } from '../../src/reports';
import { BalanceService } from '../../src/reports/services';

// Real: the whole program over HTTP and its drop folder, its workers, PostgreSQL. One of everything that can become of a file.

const LIMIT = 20_000;
const OURS = '8719999000008';
const story = (name: string, file: string): Buffer =>
  readFileSync(path.resolve(__dirname, '../../fixtures/stories', name, file));

let office: Office;
beforeAll(async () => {
  office = await Office.open({ limits: { fileBytes: LIMIT, httpBytes: LIMIT } });
}, 60_000);
afterAll(() => office.close());

const today = (): string => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam' }).format(new Date());
const balance = async (query = ''): Promise<BalanceView> => {
  const { status, body } = await office.ask<BalanceView>('fatma', 'GET', `/api/balance${query}`);
  expect(status).toBe(200);
  return body;
};
/** The ends that hold something. */
const filled = ({ ends }: { readonly ends: Readonly<Record<string, number>> }) =>
  Object.fromEntries(Object.entries(ends).filter(([, count]) => count > 0));

/** Our ORDRSP to the first order is accepted by the buyer's system. */
async function contrlOfOurs(): Promise<Buffer> {
  const [row] = await office.query<{ reference: string }>(
    `SELECT control_reference AS reference FROM outbox WHERE kind = 'ORDRSP' AND state = 'delivered' ORDER BY created_at LIMIT 1`,
  );
  const body = [`UCI+${row?.reference ?? ''}+${OURS}:14+8719991000006:14+7`];
  return Buffer.from(
    `${[`UNB+UNOC:3+8719991000006:14+${OURS}:14+261120:0915+BALACK`, 'UNH+1+CONTRL:D:3:UN', ...body, 'UNT+3+1', 'UNZ+1+BALACK'].join("'")}'`,
  );
}

describe('a day with one of everything', () => {
  beforeAll(async () => {
    // Settled: two orders, one line and two. Held: a price below ours. Twice over: the same bytes, and the same envelope in other bytes.
    const clean = orderFile('BAL1', [{ number: 'BAL-1' }, { number: 'BAL-2', lines: [{}, { quantity: '192' }] }]);
    await office.drop({ 'clean.edi': clean });
    await office.rest();
    await office.drop({
      'held.edi': orderFile('BAL2', [{ number: 'BAL-3', lines: [{ price: '1.20' }] }]),
      'same-bytes.edi': clean,
      'same-envelope.edi': Buffer.concat([Buffer.from('\r\n'), clean]),
      // The order of BAL-1 in another envelope.
      'repeated.edi': orderFile('BAL3', [{ number: 'BAL-1' }]),
      'refused.edi': story('17-wrong-count-refused', 'message.edi'),
      'one-of-three.edi': story('21-one-bad-of-three', 'message.edi'),
      'test.edi': story('38-test-message', 'message.edi'),
      'no-order.xml': story('29-an-invoice', 'message.edi'),
      'unreadable.edi': Buffer.from('This is no message at all.'),
      'empty.edi': Buffer.alloc(0),
      'large.edi': Buffer.alloc(LIMIT + 1, 'x'),
      'of-ours.edi': await contrlOfOurs(),
    });
    await office.rest();
  }, 90_000);

  it('balances, term by term', async () => {
    const day = await balance();
    expect([day.faults, day.unequal, day.balanced, day.day]).toEqual([[], [], true, today()]);
    expect(day.total.receipts.received).toBe(13);
    expect(filled(day.total.receipts)).toEqual({
      'not-let-in': 2,
      'same-bytes': 1,
      unreadable: 1,
      settled: 1,
      held: 2,
      refused: 1,
      'partly-refused': 1,
      test: 1,
      acknowledgement: 1,
      repeated: 2,
    });
    expect(day.total.interchanges.received).toBe(10);
    expect(filled(day.total.messages)).toEqual({
      released: 4,
      held: 1,
      'set-aside': 1,
      refused: 2,
      duplicate: 3,
      test: 1,
      acknowledgement: 1,
    });
    expect(filled(day.total.orders)).toEqual({ released: 4, held: 1 });
  });

  it('counts the orders of one partner, their lines and what they are worth', async () => {
    const day = await balance(`?day=${today()}&partner=hoveling`);
    const [own, ...others] = day.scopes;
    expect([own?.kind, own?.code, others]).toEqual(['partner', 'hoveling', []]);
    const [row] = await office.query<{ released: string; held: string; lines: number; total: string; orders: number }>(
      `SELECT count(*)::int AS orders, sum(total) FILTER (WHERE o.state = 'released')::text AS total,
         sum((SELECT count(*) FROM sales_order_line l WHERE l.order_id = o.id))::int AS lines
       FROM sales_order o JOIN interchange i ON i.id = o.interchange_id JOIN partner p ON p.id = i.partner_id WHERE p.code = 'hoveling'`,
    );
    expect(day.total.orders.received).toBe(row?.orders);
    expect(day.total.lines.received).toBe(row?.lines);
    const [value, ...more] = day.total.values;
    expect(more).toEqual([]);
    expect(Number(value?.confirmed)).toBe(Number(row?.total));
    // 96 at 1.20 is held; the buyer's prices of the others are ours.
    expect(value).toMatchObject({
      currency: 'EUR',
      held: '115.20',
      declined: '0.00',
      released: value?.confirmed,
      unvalued: 0,
    });
  });

  it('stands with the account where no partner is known', async () => {
    const account = (await balance()).scopes.find(({ kind }) => kind === 'account');
    expect(account?.code).toBe('drop');
    expect(filled(account!.receipts)).toMatchObject({ 'not-let-in': 2, unreadable: 1 });
  });

  it('is kept at night, and opens no case', async () => {
    const tomorrow = new Date(Date.now() + 86_400_000);
    expect(await office.app.get(BalanceService).closeDays(tomorrow)).toBe(`${today()} balances`);
    expect(await office.app.get(BalanceService).closeDays(tomorrow)).toBe('nothing to close');
    await office.rest();
    expect(await office.query('SELECT day::text AS day, balanced FROM daily_balance')).toEqual([
      { day: today(), balanced: true },
    ]);
    // Three nights without the program.
    expect(
      (await office.app.get(BalanceService).closeDays(new Date(Date.now() + 4 * 86_400_000))).split(', '),
    ).toHaveLength(3);
    expect(await office.count(`review_case WHERE reason = 'balance'`)).toBe(0);
  });

  it('is for those who are logged in, and for partners and days that there are', async () => {
    expect((await office.ask(null, 'GET', '/api/balance')).status).toBe(401);
    expect((await office.ask('fatma', 'GET', '/api/balance?partner=nobody')).status).toBe(404);
    expect((await office.ask('fatma', 'GET', '/api/balance?day=2026-02-30')).status).toBe(400);
    expect((await balance('?day=2020-01-01')).total.receipts.received).toBe(0);
  });
});
