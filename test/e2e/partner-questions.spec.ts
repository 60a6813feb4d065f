import { orderFile, type FileLine } from '../builders/order-file';
import { Office, type Answer, type Person } from '../harness/office';
import { OFFICE_TODAY } from '../../src/kernel';

// Real: the whole program over HTTP, its workers, PostgreSQL, the drop folder.

interface Case {
  readonly id: string;
  readonly state: string;
  readonly reason: string;
  readonly version: number;
  readonly title: string | null;
  readonly code?: string;
  readonly findings: readonly { readonly code: string; readonly state: string }[];
  readonly partnerQuestion: null | {
    readonly partner: string;
    readonly code: string;
    readonly cause: string;
    readonly count: number;
    readonly orders: readonly { readonly buyerOrderNumber: string; readonly state: string; readonly waits: boolean; readonly id: string }[];
  };
} // prettier-ignore

const UNKNOWN: FileLine = { gtin: '8719999099989', quantity: '12' };
/** Spijkerhout pays: not for this customer (PAR-012). */
const OTHER_INVOICEE = '8719992000012';

let office: Office;
let sent = 0;

beforeAll(async () => {
  office = await Office.open();
}, 60_000);
afterAll(() => office.close());

/** Brings in an order with something in its header that he has in all of them. */
async function order(change: (file: string) => string, lines: readonly FileLine[] = [{}]): Promise<string> {
  const number = `QUEST-${(sent += 1)}`;
  const file = change(orderFile(`Q${sent}`, [{ number, lines }]).toString('latin1'));
  const { id: interchange } = await office.send(Buffer.from(file, 'latin1'));
  await office.until(
    'the order is decided',
    async () => (await office.count('message WHERE interchange_id = $1 AND judged_at IS NOT NULL', [interchange])) > 0,
  );
  return number;
}
const otherInvoicee = (file: string) => file.replace('NAD+IV+8719991000013', `NAD+IV+${OTHER_INVOICEE}`);
const withUnread = (file: string) =>
  file
    .replace("CUX+2:EUR:9'\n", "CUX+2:EUR:9'\nEQD+CN+ABCU1234560'\n")
    .replace(/UNT\+(\d+)/, (_, n: string) => `UNT+${Number(n) + 1}`);
const ownCase = async (number: string): Promise<string | undefined> =>
  (await office.query<{ state: string }>(
    `SELECT c.state FROM review_case c JOIN sales_order o ON o.id = c.sales_order_id WHERE o.buyer_order_number = $1`, [number],
  ))[0]?.state; // prettier-ignore
const stateOf = async (number: string) =>
  (await office.query<{ state: string }>(`SELECT state FROM sales_order WHERE buyer_order_number = $1`, [number]))[0]
    ?.state;
async function questions(code: string): Promise<readonly Case[]> {
  const rows = await office.query<{ id: string }>(
    `SELECT c.id FROM review_case c JOIN partner_question q ON c.subject_key = 'partner:' || q.id WHERE q.code = $1 ORDER BY c.opened_at`,
    [code],
  );
  return Promise.all(rows.map(({ id }) => look(id)));
}
const look = async (id: string): Promise<Case> =>
  (await office.ask<Case>('demo', 'GET', `/api/review-cases/${id}`)).body;
const answer = (seen: Case, body: unknown, person: Person = 'wim'): Promise<Answer<Case>> =>
  office.ask<Case>(person, 'POST', `/api/review-cases/${seen.id}/partner-answer`, { version: seen.version, body });

it('holds the orders of a partner by one case, which is answered once and remembered', async () => {
  const first = await order(otherInvoicee);
  expect([await ownCase(first), (await questions('PAR-012')).length]).toEqual(['open', 0]);
  const second = await order(otherInvoicee);
  const third = await order(otherInvoicee, [{}, UNKNOWN]);
  const [seen, ...more] = await questions('PAR-012');
  expect(more).toEqual([]);
  expect(seen).toMatchObject({ state: 'open', reason: 'partner-question', findings: [{ code: 'PAR-012' }] });
  expect(seen?.partnerQuestion).toMatchObject({ partner: 'hoveling', code: 'PAR-012', count: 3 });
  expect(seen?.partnerQuestion?.orders.map(({ buyerOrderNumber, waits }) => [buyerOrderNumber, waits])).toEqual([
    [first, true],
    [second, true],
    [third, true],
  ]);
  expect([await ownCase(first), await ownCase(second), await ownCase(third)]).toEqual(['settled', 'settled', 'open']);
  const listed = await office.ask<{ items: readonly Case[] }>('demo', 'GET', '/api/review-cases?state=open&limit=100');
  expect(listed.body.items.map(({ reason }) => reason)).toContain('partner-question');

  const one = await answer(seen!, {
    scope: 'order',
    order: seen!.partnerQuestion!.orders[0]!.id,
    reason: 'Zoals afgesproken',
  });
  expect([one.status, one.body.code]).toEqual([200, undefined]);
  expect([await stateOf(first), await stateOf(second), one.body.state]).toEqual(['released', 'in-review', 'open']);
  expect((await office.ask('fatma', 'POST', `/api/review-cases/${seen!.id}/rejection`, { version: one.body.version, body: { reason: 'Weg ermee' } })).status).toBe(409); // prettier-ignore

  const all = await answer(one.body, { scope: 'partner', reason: 'Wij factureren aan de klant' });
  expect([all.status, all.body.state]).toEqual([200, 'closed']);
  expect([await stateOf(second), await ownCase(second)]).toEqual(['released', 'settled']);
  expect([await stateOf(third), await ownCase(third)]).toEqual(['in-review', 'open']);
  const fourth = await order(otherInvoicee);
  expect(await stateOf(fourth)).toBe('released');
  expect(await questions('PAR-012')).toHaveLength(1);
}, 120_000);

it('asks again what was answered for good once that answer counts no longer, and has its case again', async () => {
  const [seen] = await questions('PAR-012');
  expect(seen?.state).toBe('closed');
  await office.query(
    `UPDATE resolution SET valid_from = ${OFFICE_TODAY} - 2, valid_to = ${OFFICE_TODAY} - 1 WHERE code = 'PAR-012'`,
  );
  const first = await order(otherInvoicee);
  expect([await stateOf(first), await ownCase(first), (await look(seen!.id)).state]).toEqual(['in-review', 'open', 'settled']); // prettier-ignore
  const second = await order(otherInvoicee);
  const again = await look(seen!.id);
  expect([again.state, again.partnerQuestion?.count]).toEqual(['open', 2]);
  expect([await ownCase(first), await ownCase(second)]).toEqual(['settled', 'settled']);
  expect((await answer(again, { scope: 'partner', reason: 'Nog altijd aan de klant' })).body.state).toBe('closed');
  expect([await stateOf(first), await stateOf(second)]).toEqual(['released', 'released']);
  expect(await stateOf(await order(otherInvoicee))).toBe('released');

  await office.query(
    `UPDATE resolution SET mode = 'suspended', suspended_at = now() WHERE code = 'PAR-012' AND mode = 'auto'`,
  );
  await order(otherInvoicee);
  await order(otherInvoicee);
  expect((await answer(await look(seen!.id), { scope: 'partner', reason: 'Nog altijd' })).body.state).toBe('closed');
}, 120_000);

it('remembers no answer from now on when no order waits for it: it is asked anew', async () => {
  const change = (file: string) => file.replace('NAD+IV+8719991000013', 'NAD+IV+8719994000003');
  const numbers = [await order(change, [{}, UNKNOWN]), await order(change, [{}, UNKNOWN])];
  const [seen] = (await questions('PAR-012')).filter(({ partnerQuestion }) => partnerQuestion?.cause.includes('8719994000003') === true); // prettier-ignore
  expect(seen).toMatchObject({ state: 'open', partnerQuestion: { count: 2 } });
  for (const number of numbers) {
    const own = await office.caseOf(number);
    const { version, findings } = (await office.ask<{ version: number; findings: { id: string; code: string }[] }>('wim', 'GET', `/api/review-cases/${own}`)).body; // prettier-ignore
    const finding = findings.find(({ code }) => code === 'PAR-012')?.id;
    expect((await office.ask('wim', 'POST', `/api/review-cases/${own}/overrides`, { version, body: { finding, reason: 'Deze keer wel' } })).status).toBe(200); // prettier-ignore
  }
  const now = await look(seen!.id);
  expect(now.partnerQuestion?.orders.map(({ waits }) => waits)).toEqual([false, false]);
  const remembered = await office.count('resolution');
  const given = await answer(now, { scope: 'partner', reason: 'Wij factureren aan de klant' });
  expect([given.status, given.body.state]).toEqual([200, 'settled']);
  expect(await office.count('resolution')).toBe(remembered);
  const next = await order(change);
  expect([await stateOf(next), await ownCase(next), (await look(seen!.id)).state]).toEqual(['in-review', 'open', 'settled']); // prettier-ignore
  await order(change);
  expect(await look(seen!.id)).toMatchObject({ state: 'open', partnerQuestion: { count: 2 } });
}, 120_000);

it('tells of content that nobody reads once a path, lets the orders go, and asks again only when it comes again', async () => {
  const numbers = [await order(withUnread), await order(withUnread), await order(withUnread)];
  expect(await Promise.all(numbers.map(stateOf))).toEqual(['released', 'released', 'released']);
  const [seen, ...more] = (await questions('MSG-010')).filter(({ partnerQuestion }) => partnerQuestion?.cause.includes('EQD') === true); // prettier-ignore
  expect(more).toEqual([]);
  expect(seen?.partnerQuestion).toMatchObject({ count: 3 });
  expect(seen?.partnerQuestion?.orders.some(({ waits }) => waits)).toBe(false);
  const seenTo = await answer(seen!, { scope: 'open', reason: 'Gelezen' }, 'fatma');
  expect([seenTo.status, seenTo.body.state]).toEqual([200, 'settled']);
  await order(withUnread);
  expect((await look(seen!.id)).state).toBe('settled');
  await order(withUnread);
  const again = await look(seen!.id);
  expect(again.state).toBe('open');
  expect((await answer(again, { scope: 'partner', reason: 'Hoeft niet' }, 'fatma')).body.state).toBe('closed');
  await order(withUnread);
  await order(withUnread);
  expect((await look(seen!.id)).state).toBe('closed');
}, 120_000);

it('gives an order its own case again when something else holds it by now', async () => {
  const change = (file: string) => file.replace('NAD+IV+8719991000013', 'NAD+IV+8719993000004');
  await order(change);
  const second = await order(change);
  expect(await ownCase(second)).toBe('settled');
  await office.query(`UPDATE customer SET credit_limit = 1 WHERE number = '10010'`);
  try {
    expect((await office.ask('demo', 'POST', '/api/open-orders/judgement')).status).toBeLessThan(300);
    await office.until('it has its own case', async () => (await ownCase(second)) === 'open');
  } finally {
    await office.query(`UPDATE customer SET credit_limit = 400000 WHERE number = '10010'`);
  }
}, 60_000);
