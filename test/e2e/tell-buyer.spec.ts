import { orderFile, type FileLine } from '../builders/order-file';
import { Office } from '../harness/office';

// Real: the whole program over HTTP, its workers, PostgreSQL.

interface Case {
  readonly id: string;
  readonly state: string;
  readonly reason: string;
  readonly title: string | null;
  readonly version: number;
  readonly message: string | null;
  readonly salesOrder: string | null;
  readonly aboutOrder: object | null;
  readonly findings: readonly { readonly id: string; readonly code: string }[];
}

let office: Office;
beforeAll(async () => {
  office = await Office.open();
}, 60_000);
afterAll(() => office.close());

/** An order of a buyer who wants no answer (4343 NA). */
const wantsNoAnswer = (number: string, line: FileLine): Buffer =>
  Buffer.from(
    orderFile(number, [{ number, lines: [line] }])
      .toString('latin1')
      .replace(`BGM+220+${number}+9'`, `BGM+220+${number}+9+NA'`),
    'latin1',
  );
const cases = async (reason: string): Promise<readonly Case[]> =>
  (await office.ask<{ items: Case[] }>('fatma', 'GET', '/api/review-cases')).body.items.filter(
    (one) => one.reason === reason,
  );
const act = (one: Case, what: string, body?: unknown) =>
  office.ask<Case>('fatma', 'POST', `/api/review-cases/${one.id}/${what}`, { version: one.version, body });

describe('a buyer who wants no answer', () => {
  it('is told by somebody when he gets other than he asked for, and by nobody when he does not', async () => {
    await office.sendAndRest(wantsNoAnswer('NA-SAME', {}));
    expect(await cases('tell-buyer')).toEqual([]);

    await office.sendAndRest(wantsNoAnswer('NA-PRICE', { price: '1.60' }));
    const [held] = await cases('findings');
    const [price] = held?.findings ?? [];
    if (held === undefined || price === undefined) throw new Error('The order is not held');
    const overridden = await act(held, 'overrides', { finding: price.id, action: 'USE_OURS', reason: 'As agreed' });
    expect(overridden.status).toBe(200);
    expect((await act(overridden.body, 'release')).status).toBe(200);
    await office.rest();

    expect(await office.count("reply WHERE kind = 'ORDRSP'")).toBe(0);
    const [told, ...more] = await cases('tell-buyer');
    expect(more).toEqual([]);
    if (told === undefined) throw new Error('Nobody is asked to tell the buyer');
    expect(told).toMatchObject({ state: 'open', title: 'NA-PRICE', message: held.message });
    expect(told.aboutOrder).toMatchObject({ id: held.salesOrder, buyerOrderNumber: 'NA-PRICE' });
    expect((await act(told, 'rejection', { reason: 'Told by telephone' })).body.state).toBe('closed');
  }, 60_000);

  it('is told by somebody when his order is declined', async () => {
    await office.sendAndRest(wantsNoAnswer('NA-NO', { price: '1.50' }));
    const held = (await cases('findings')).find(({ title }) => title === 'NA-NO');
    if (held === undefined) throw new Error('The order is not held');
    expect((await act(held, 'rejection', { reason: 'Not at this price' })).status).toBe(200);
    expect((await cases('tell-buyer')).map(({ title }) => title)).toContain('NA-NO');
    expect(await office.count("reply WHERE kind = 'ORDRSP'")).toBe(0);
  }, 60_000);
});
