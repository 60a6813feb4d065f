import { orderFile } from '../builders/order-file';
import { Office } from '../harness/office';

// Real: the whole program over HTTP, its workers, PostgreSQL. Orders that can only be rejected must not take a live one along.

let office: Office;

beforeAll(async () => {
  office = await Office.open();
}, 60_000);
afterAll(() => office.close());

const states = async (number: string): Promise<readonly string[]> =>
  (
    await office.query<{ state: string }>(
      'SELECT state FROM sales_order WHERE buyer_order_number = $1 ORDER BY reference',
      [number],
    )
  ).map(({ state }) => state);
const answers = (number: string): Promise<number> =>
  office.count(
    `outbox b JOIN reply r ON r.id = b.subject_id JOIN sales_order o ON o.id = r.order_id
     WHERE o.buyer_order_number = $1`,
    [number],
  );
/** What the person sees, and does to that version. @returns the status of the answer */
async function act(number: string, what: string, body?: object): Promise<number> {
  const path = `/api/review-cases/${await office.caseOf(number)}`;
  const { body: seen } = await office.ask<{ version: number }>('demo', 'GET', path);
  return (await office.ask('demo', 'POST', `${path}/${what}`, { body, version: seen.version })).status;
}
const reject = (number: string): Promise<number> => act(number, 'rejection', { reason: 'Niet voor ons bedoeld' });

it('a test message does not swallow the real order after it', async () => {
  const live = orderFile('DEAD-1', [{ number: 'DEAD-1' }]);
  const test = Buffer.from(live.toString('latin1').replace('+++EANCOM', '+++EANCOM+1'), 'latin1');
  await office.sendAndRest(test);
  await office.sendAndRest(live);
  expect(await states('DEAD-1')).toEqual(['in-review', 'released']);
});

it('an order brought in under the wrong partner is held, and its rejection is told to nobody', async () => {
  const file = orderFile('DEAD-2', [{ number: 'DEAD-2' }]);
  await office.ask('demo', 'POST', '/api/interchanges?partner=spijkerhout', { body: file });
  await office.rest();
  expect(await states('DEAD-2')).toEqual(['in-review']);
  expect(await reject('DEAD-2')).toBe(200);
  expect(await answers('DEAD-2')).toBe(0);
  await office.sendAndRest(file);
  expect(await states('DEAD-2')).toEqual(['rejected', 'released']);
  expect(await answers('DEAD-2')).toBe(1);
});

it('a cancellation is not taken for a resend of its order', async () => {
  await office.sendAndRest(orderFile('DEAD-3', [{ number: 'DEAD-3' }]));
  await office.sendAndRest(orderFile('DEAD-3C', [{ number: 'DEAD-3', messageFunction: '1' }]));
  expect(await states('DEAD-3')).toEqual(['released']);
  expect(await office.count(`order_change WHERE order_number_key = 'DEAD-3' AND state = 'requested'`)).toBe(1);
  expect(await answers('DEAD-3')).toBe(1);
});

it('an order that staff make equal to one we have cannot be released, and closing it takes nothing back', async () => {
  const wrongBuyer = { number: 'DEAD-4', buyer: '8719998999908' };
  const corrections = [{ field: 'parties.buyer', value: '8719991000006' }];
  const correctAndRelease = async (): Promise<number> => {
    expect(await act('DEAD-4', 'corrections', { corrections })).toBe(200);
    return act('DEAD-4', 'release');
  };
  await office.sendAndRest(orderFile('DEAD-4', [wrongBuyer]));
  expect(await correctAndRelease()).toBe(200);
  await office.sendAndRest(orderFile('DEAD-4A', [wrongBuyer]));
  expect(await correctAndRelease()).toBe(409);
  expect(await reject('DEAD-4')).toBe(200);
  expect(await states('DEAD-4')).toEqual(['released', 'rejected']);
  expect(await answers('DEAD-4')).toBe(1);
});
