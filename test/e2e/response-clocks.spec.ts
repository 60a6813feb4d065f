import { fixedClock } from '../../src/kernel';
import { ResponseClocks } from '../../src/intake/response-clocks.service';
import { orderFile } from '../builders/order-file';
import { Office } from '../harness/office';

// Real: the whole program, its workers, PostgreSQL. Made up: what time it is for the clocks of what is owed.

interface Case {
  readonly id: string;
  readonly state: string;
  readonly owner: string;
  readonly version: number;
  readonly title: string;
  readonly aboutOrder: { readonly buyerOrderNumber: string } | null;
  readonly findings: readonly { readonly code: string; readonly text: { readonly nl: string } }[];
}

const HOUR = 3_600_000;
let office: Office;
beforeEach(async () => {
  office = await Office.open({ limits: { overdueCases: 3 } });
  await office.query(`UPDATE response_clock SET hours = 'clock', within_minutes = 120 WHERE kind <> 'acknowledgement'`);
}, 60_000);
afterEach(() => office.close());

const look = (hours: number): Promise<string> =>
  office.app.get(ResponseClocks).look(fixedClock(new Date(Date.now() + hours * HOUR)));
const cases = async (): Promise<readonly Case[]> => {
  const { body } = await office.ask<{ items: readonly Case[] }>('fatma', 'GET', '/api/review-cases');
  return body.items.filter(({ findings }) => findings.some(({ code }) => code === 'RSP-001'));
};
const open = async (): Promise<readonly string[]> =>
  (await cases()).filter(({ state }) => state === 'open').map(({ title }) => title);
const hold = async (held: boolean): Promise<void> => {
  const [method, body] = held ? (['POST', { reason: 'Proef' }] as const) : (['DELETE', undefined] as const);
  expect((await office.ask('wim', method, '/api/outbox-hold', { body })).status).toBe(200);
};
/** Orders that are decided, and whose answers wait. */
async function unanswered(...numbers: readonly string[]): Promise<void> {
  for (const number of numbers) await office.send(orderFile(number, [{ number }]));
  await office.until('all is decided', async () => (await office.count('sales_order')) >= numbers.length && (await office.count(`work WHERE kind <> 'compose-reply'`)) === 0); // prettier-ignore
}

describe('what we owe', () => {
  it('is nobody’s matter before its time, one case when it is overdue, however often one looks, and settled when it left', async () => {
    await hold(true);
    await unanswered('CLOCK-1');
    await look(0.5);
    expect(await open()).toEqual([]);
    await look(1.5);
    expect(await cases()).toMatchObject([{ state: 'open', owner: 'customer-service', aboutOrder: null }]);
    await look(2.5);
    await look(2.6);
    const found = await cases();
    expect(found.map(({ state, version }) => [state, version])).toEqual([['open', 1], ['open', 1]]); // prettier-ignore
    expect(found[1]?.aboutOrder?.buyerOrderNumber).toBe('CLOCK-1');
    expect(found[1]?.findings[0]?.text.nl).toMatch(
      /^Het antwoord op CLOCK-1 aan Hoveling Tuinwinkels: te laat; de termijn was \d\d-\d\d-\d{4} om \d\d:\d\d\. Ga na waardoor/,
    );
    await hold(false);
    await office.rest();
    await look(2.7);
    expect((await cases()).map(({ state }) => state)).toEqual(['settled', 'settled']);
    expect(await office.count(`event_log WHERE kind = 'case-settled'`)).toBe(2);
  });

  it('is one case with a count for a partner of whom much is overdue; what a person closed comes back only for something new', async () => {
    await hold(true);
    await unanswered('CLOCK-A', 'CLOCK-B', 'CLOCK-C', 'CLOCK-D', 'CLOCK-E');
    await look(2.5);
    expect(await open()).toEqual(['Hoveling Tuinwinkels: 5', 'Hoveling Tuinwinkels: 5']);
    const [first] = await cases();
    // The count, and the oldest three by name.
    expect(first?.findings).toHaveLength(4);
    for (const { id, version } of await cases())
      expect((await office.ask('fatma', 'POST', `/api/review-cases/${id}/rejection`, { version, body: { reason: 'gebeld' } })).status).toBe(200); // prettier-ignore
    await office.query(`UPDATE review_case SET closed_at = now() + interval '2.6 hours' WHERE reason = 'overdue'`);
    await look(2.7);
    expect(await open()).toEqual([]);
    await office.query(`UPDATE interchange SET received_at = received_at + interval '3 hours'`);
    await look(6);
    expect(await open()).toEqual(['Hoveling Tuinwinkels: 5', 'Hoveling Tuinwinkels: 5']);
    expect(await office.count(`review_case WHERE reason = 'overdue'`)).toBe(4);
  });

  it('is the decision of an order too, where an answer is wanted whatever comes of it', async () => {
    await office.sendAndRest(orderFile('CLOCK-R', [{ number: 'CLOCK-R', buyer: '8719998999908' }]));
    const [order] = await office.query<{ state: string; partner: string | null }>(`SELECT state, partner_id AS partner FROM sales_order WHERE buyer_order_number = 'CLOCK-R'`); // prettier-ignore
    expect([order?.state, order?.partner === null]).toEqual(['in-review', false]);
    await look(1.5);
    expect(await open()).toEqual([]);
    await look(2.5);
    expect(await open()).toEqual(['Hoveling Tuinwinkels: CLOCK-R']);
    await office.query(`UPDATE sales_order SET state = 'rejected'`);
    await look(2.6);
    expect(await open()).toEqual([]);
  });

  it('is measured by a clock of the partner’s own, where he has one', async () => {
    await hold(true);
    await office.query(
      `INSERT INTO response_clock (partner_id, kind, within_minutes, hours, expected)
       SELECT id, k, 30, 'clock', e FROM partner, (VALUES ('order-response', 'always'), ('acknowledgement', 'never')) AS c (k, e) WHERE code = 'hoveling'`,
    );
    await unanswered('CLOCK-O');
    await look(0.6);
    expect(await open()).toEqual(['Hoveling Tuinwinkels: CLOCK-O']);
  });

  it('begins anew when the same bytes are sent once more', async () => {
    await office.sendAndRest(orderFile('CLOCK-S', [{ number: 'CLOCK-S' }]));
    await office.query(`UPDATE interchange SET received_at = received_at - interval '9 days'`);
    await hold(true);
    await office.query(`UPDATE outbox SET state = 'sending', resent_at = now() WHERE kind = 'ORDRSP'`);
    await look(1.5);
    expect(await open()).toEqual([]);
    await look(2.5);
    expect(await open()).toEqual(['Hoveling Tuinwinkels: CLOCK-S']);
  });
});

describe('what we are owed', () => {
  const contrl = (reference: string): Buffer =>
    Buffer.from(
      [
        `UNB+UNOC:3+8719991000006:14+8719999000008:14+261120:0915+ACK${reference}`,
        'UNH+1+CONTRL:D:3:UN',
        `UCI+${reference}+8719999000008:14+8719991000006:14+7`,
        'UNT+3+1',
        `UNZ+1+ACK${reference}'`,
      ].join("'"),
    );
  const referenceOf = async (number: string): Promise<string> => {
    const [row] = await office.query<{ reference: string }>(
      `SELECT b.control_reference AS reference FROM outbox b JOIN sales_order o ON o.id = b.order_id WHERE o.buyer_order_number = $1`,
      [number],
    );
    return row?.reference ?? '';
  };

  it('is an acknowledgement, of a partner who ever gave one, and from then on', async () => {
    await office.sendAndRest(orderFile('OWED-1', [{ number: 'OWED-1' }]));
    await office.sendAndRest(orderFile('OWED-2', [{ number: 'OWED-2' }]));
    await look(100);
    expect(await open()).toEqual([]);
    await office.sendAndRest(contrl(await referenceOf('OWED-1')));
    await look(100);
    expect(await open()).toEqual([]);
    await office.sendAndRest(orderFile('OWED-3', [{ number: 'OWED-3' }]));
    await look(1.5);
    expect(await open()).toEqual([]);
    await look(2.5);
    expect(await cases()).toMatchObject([
      { state: 'open', owner: 'customer-service', aboutOrder: { buyerOrderNumber: 'OWED-3' } },
    ]);
    expect((await cases())[0]?.findings[0]?.text.nl).toMatch(
      /^Hoveling Tuinwinkels heeft de ontvangst van bericht ORDRSP_OWED-3_\d+\.edi niet bevestigd; /,
    );
    await office.sendAndRest(contrl(await referenceOf('OWED-3')));
    await look(2.6);
    expect((await cases()).map(({ state }) => state)).toEqual(['settled']);
  });

  it('is expected always or never, where the partner’s setting says so', async () => {
    const set = (expected: string) => office.query(`UPDATE response_clock SET expected = $1 WHERE kind = 'their-acknowledgement'`, [expected]); // prettier-ignore
    await office.sendAndRest(orderFile('OWED-4', [{ number: 'OWED-4' }]));
    await set('always');
    await look(3);
    expect(await open()).toHaveLength(1);
    await set('never');
    await look(3);
    expect(await open()).toEqual([]);
  });
});

describe('an answer that is dead', () => {
  it('has one case, of whoever can mend it, which is settled when it leaves after all', async () => {
    await office.close();
    office = await Office.open({ limits: { workAttempts: 1 } });
    await office.query('ALTER TABLE control_counter ADD CONSTRAINT for_now CHECK (last < 0)');
    await office.sendAndRest(orderFile('DEAD', [{ number: 'DEAD' }]));
    const dead = await cases();
    expect(dead.map(({ owner, state }) => [owner, state])).toEqual([['customer-service', 'open'], ['customer-service', 'open']]); // prettier-ignore
    expect(dead[0]?.findings[0]?.text.nl).toContain('kon niet worden bezorgd');
    await office.query('ALTER TABLE control_counter DROP CONSTRAINT for_now');
    const { body } = await office.ask<{ items: readonly { id: string; revision: number }[] }>(
      'fatma',
      'GET',
      '/api/outbox?state=dead',
    );
    expect(body.items).toHaveLength(2);
    for (const { id, revision } of body.items)
      expect((await office.ask('fatma', 'POST', `/api/outbox/${id}/send-anew`, { version: revision })).status).toBe(
        200,
      );
    await office.rest();
    await look(0);
    expect((await cases()).map(({ state }) => state)).toEqual(['settled', 'settled']);
  });
});
