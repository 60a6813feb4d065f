import { readFileSync } from 'node:fs';
import path from 'node:path';
import { missingParams, type Finding } from '../../src/findings';
import type { Tx } from '../../src/platform';
import { UnitOfWork } from '../../src/platform/services';
import { balanceOf, type Balance } from '../../src/reports/balance';
import { BalanceFaultRepository } from '../../src/reports/balance-fault.repository';
import { FAULT_KINDS, type FaultKind } from '../../src/reports/balance-faults';
import { BalanceRepository } from '../../src/reports/balance.repository';
import { BalanceService } from '../../src/reports/services';
import { orderFile } from '../builders/order-file';
import { Office } from '../harness/office';

// Real: the whole program on PostgreSQL. Each damage is done by SQL in a transaction that is rolled back, with the constraints that forbid
// it taken away; the balance is taken inside it.

const story = (name: string): Buffer =>
  readFileSync(path.resolve(__dirname, '../../fixtures/stories', name, 'message.edi'));
const X12 = [
  'ISA*00*          *00*          *14*8719991000006  *14*8719999000008  *261120*0915*U*00401*000000077*1*P*>~',
  'GS*PO*8719991000006*8719999000008*20261120*0915*77*X*004010~',
  'ST*850*0001~BEG*00*SA*X-1**20261120~PO1*1*96*EA*1.85**EN*8719999010014~CTT*1~SE*5*0001~',
  'GE*1*77~IEA*1*000000077~',
].join('');

let office: Office;
beforeAll(async () => {
  office = await Office.open();
  await office.drop({
    'one.edi': orderFile('DAM1', [{ number: 'DAM-1', lines: [{}, { quantity: '192' }] }, { number: 'DAM-2' }]),
    'held.edi': orderFile('DAM2', [{ number: 'DAM-3', lines: [{ price: '1.20' }] }]),
    'refused.edi': story('17-wrong-count-refused'),
    'no-order.edi': story('29-an-invoice'),
    'x12.edi': Buffer.from(X12),
    'empty.edi': Buffer.alloc(0),
  });
  await office.rest();
  // An order that a person took for a change of the one with its number.
  await office.sendAndRest(orderFile('DAM4', [{ number: 'DAM-4' }]));
  await office.sendAndRest(orderFile('DAM5', [{ number: 'DAM-4', lines: [{ quantity: '120' }] }]));
  const route = `/api/review-cases/${await office.caseOf('DAM-4')}`;
  const { version } = (await office.ask<{ version: number }>('fatma', 'GET', route)).body;
  const { status } = await office.ask('fatma', 'POST', `${route}/replacement`, {
    version,
    body: { reason: 'Zegt de klant' },
  });
  expect(status).toBe(200);
  await office.rest();
}, 60_000);
afterAll(() => office.close());

const today = (): string => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam' }).format(new Date());

/** The balance with the damage done, which is then undone. */
async function after(damage: (tx: Tx) => Promise<unknown>, partner: string | null = null): Promise<Balance> {
  let balance: Balance | undefined;
  const undo = new Error('undo');
  await office.app
    .get(UnitOfWork)
    .run(async (tx) => {
      await tx.query(`SET LOCAL session_replication_role = 'replica'`);
      await damage(tx);
      const balances = new BalanceRepository();
      const span = await balances.span(tx, today(), partner);
      const faults = await new BalanceFaultRepository().find(tx, span);
      balance = balanceOf(today(), await balances.count(tx, span), faults);
      throw undo;
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error;
    });
  return balance!;
}

const kinds = ({ faults }: Balance): readonly string[] => faults.map(({ kind }) => kind);
const items = ({ faults }: Balance, kind: FaultKind): readonly string[] =>
  faults.find((fault) => fault.kind === kind)?.items.map(({ id }) => id) ?? [];
const equations = ({ unequal }: Balance): readonly string[] => unequal.map(({ equation }) => equation);
const ids = async (sql: string): Promise<readonly string[]> =>
  (await office.query<{ id: string }>(sql)).map(({ id }) => id);
const id = async (sql: string): Promise<string> => (await ids(sql))[0] ?? 'none';

const ORDER = `sales_order WHERE buyer_order_number = 'DAM-1'`;
const BECAME = `sales_order WHERE state = 'became-change'`;
const ANSWER = `outbox o WHERE o.order_id = (SELECT id FROM ${ORDER})`;

it('without damage the day balances, over all formats', async () => {
  const balance = await after(() => Promise.resolve());
  expect([balance.faults, balance.unequal, balance.balanced]).toEqual([[], [], true]);
  expect(balance.total.receipts.received).toBe(8);
  expect([balance.total.messages.ends.change, balance.total.orders.ends.change]).toEqual([1, 1]);
  expect(await office.count(`reply WHERE kind IN ('TA1', '997', '999')`)).toBeGreaterThan(0);
});

interface Damage {
  readonly does: string;
  readonly sql: readonly string[];
  readonly kind: FaultKind;
  /** What must be named. */
  readonly names: string;
  readonly equation?: string;
}

const DOUBLE = `INSERT INTO sales_order SELECT (jsonb_populate_record(o, jsonb_build_object('id', gen_random_uuid(), 'occurrence', 9))).*
  FROM sales_order o WHERE buyer_order_number = 'DAM-1'`;

const DAMAGES: readonly Damage[] = [
  { does: 'a message row is deleted', sql: [`DELETE FROM message WHERE order_number = 'DAM-1'`], kind: 'messages-missing', names: `SELECT interchange_id AS id FROM ${ORDER}`, equation: 'messages' },
  { does: 'and its order has no message', sql: [`DELETE FROM message WHERE order_number = 'DAM-1'`], kind: 'order-without-message', names: `SELECT id FROM ${ORDER}`, equation: 'orders' },
  { does: 'the row of an answer in the outbox is deleted', sql: [`DELETE FROM ${ANSWER}`], kind: 'reply-without-sending', names: `SELECT r.id FROM reply r WHERE r.order_id = (SELECT id FROM ${ORDER})` },
  { does: 'an acknowledgement (CONTRL) is deleted', sql: [`DELETE FROM reply WHERE kind = 'CONTRL' AND interchange_id = (SELECT interchange_id FROM ${ORDER})`], kind: 'acknowledgement-missing', names: `SELECT interchange_id AS id FROM ${ORDER}` },
  { does: 'an acknowledgement (997) is deleted', sql: [`DELETE FROM reply WHERE kind IN ('997', '999')`], kind: 'acknowledgement-missing', names: `SELECT id FROM interchange WHERE name = 'x12.edi'` },
  { does: 'and what was sent of it is nobody’s', sql: [`DELETE FROM reply WHERE order_id = (SELECT id FROM ${ORDER})`], kind: 'sending-without-reply', names: `SELECT o.id FROM ${ANSWER}` },
  { does: 'an answer that the buyer always wants is deleted', sql: [`DELETE FROM reply WHERE order_id = (SELECT id FROM ${ORDER})`], kind: 'answer-missing', names: `SELECT id FROM ${ORDER}` },
  { does: 'a second order of the same message', sql: ['ALTER TABLE sales_order DROP CONSTRAINT uq_sales_order_message', DOUBLE], kind: 'order-doubled', names: `SELECT message_id AS id FROM ${ORDER}`, equation: 'orders' },
  { does: 'an order is deleted', sql: [`DELETE FROM ${ORDER}`], kind: 'order-missing', names: `SELECT message_id AS id FROM ${ORDER}`, equation: 'unaccounted' },
  { does: 'a change is deleted', sql: ['DELETE FROM order_change'], kind: 'change-missing', names: `SELECT id FROM message WHERE state = 'change'` },
  { does: 'the message of an order that became a change is an order again', sql: [`UPDATE message SET state = 'ordered' WHERE state = 'change'`], kind: 'order-without-message', names: `SELECT id FROM ${BECAME}`, equation: 'unaccounted' },
  { does: 'an order that became a change waits again', sql: [`UPDATE sales_order SET state = 'in-review' WHERE state = 'became-change'`], kind: 'order-without-message', names: `SELECT id FROM ${BECAME}`, equation: 'orders' },
  { does: 'a line of an order is deleted', sql: [`DELETE FROM sales_order_line WHERE index = 1 AND order_id = (SELECT id FROM ${ORDER})`], kind: 'lines-missing', names: `SELECT id FROM ${ORDER}`, equation: 'lines' },
  { does: 'a second answer of the same version', sql: [`INSERT INTO outbox SELECT (jsonb_populate_record(o, jsonb_build_object('id', gen_random_uuid(), 'control_reference', NULL))).* FROM ${ANSWER}`], kind: 'answer-doubled', names: `SELECT id FROM ${ORDER}` },
  { does: 'a sending is delivered and not', sql: [`UPDATE outbox SET delivered_at = NULL WHERE order_id = (SELECT id FROM ${ORDER})`], kind: 'sending-contradicts-itself', names: `SELECT o.id FROM ${ANSWER}` },
  { does: 'a receipt is deleted', sql: [`DELETE FROM receipt WHERE name = 'one.edi'`], kind: 'interchange-without-receipt', names: `SELECT id FROM interchange WHERE name = 'one.edi'`, equation: 'first-receipts' },
  { does: 'an interchange is deleted', sql: [`DELETE FROM interchange WHERE name = 'one.edi'`], kind: 'receipt-without-interchange', names: `SELECT id FROM receipt WHERE name = 'one.edi'`, equation: 'first-receipts' },
  { does: 'a message waits and its work is gone', sql: [`UPDATE message SET state = 'waiting' WHERE order_number = 'DAM-1'`], kind: 'stuck', names: `SELECT message_id AS id FROM ${ORDER}` },
  { does: 'a file waits and its work is gone', sql: [`UPDATE interchange SET state = 'received' WHERE name = 'one.edi'`], kind: 'stuck', names: `SELECT id FROM interchange WHERE name = 'one.edi'` },
  { does: 'an answer is due and its work is gone', sql: [`UPDATE outbox SET state = 'due', delivered_at = NULL WHERE order_id = (SELECT id FROM ${ORDER})`], kind: 'stuck', names: `SELECT o.id FROM ${ANSWER}` },
  { does: 'the case of a held order is deleted', sql: [`DELETE FROM review_case WHERE title = 'DAM-3'`], kind: 'nobody-looks', names: `SELECT id FROM sales_order WHERE buyer_order_number = 'DAM-3'` },
  { does: 'the case of a held order is closed', sql: [`UPDATE review_case SET state = 'closed' WHERE title = 'DAM-3'`], kind: 'nobody-looks', names: `SELECT id FROM sales_order WHERE buyer_order_number = 'DAM-3'` },
  { does: 'the case of a file that was not let in is deleted', sql: [`DELETE FROM review_case WHERE title = 'empty.edi'`], kind: 'nobody-looks', names: `SELECT id FROM receipt WHERE name = 'empty.edi'` },
  { does: 'the case of an invoice is deleted', sql: [`DELETE FROM review_case WHERE reason = 'not-an-order'`], kind: 'nobody-looks', names: `SELECT id FROM message WHERE state = 'set-aside'` },
  { does: 'the case of what was refused is deleted', sql: [`DELETE FROM review_case WHERE reason = 'refused'`], kind: 'nobody-looks', names: `SELECT id FROM message WHERE state = 'refused'` },
  { does: 'an answer is dead and nobody was told', sql: [`UPDATE outbox SET state = 'dead', delivered_at = NULL WHERE order_id = (SELECT id FROM ${ORDER})`], kind: 'nobody-looks', names: `SELECT o.id FROM ${ANSWER}` },
]; // prettier-ignore

it.each(DAMAGES)('$does: $kind', async ({ sql, kind, names, equation }) => {
  const named = await ids(names);
  expect(named.length).toBeGreaterThan(0);
  const balance = await after(async (tx) => {
    for (const statement of sql) await tx.query(statement);
  });
  expect(balance.balanced).toBe(false);
  expect(items(balance, kind)).toEqual(expect.arrayContaining([...named]));
  if (equation !== undefined) expect(equations(balance)).toContain(equation);
});

it('every kind of fault is shown by a damage', () => {
  expect(FAULT_KINDS.filter((kind) => !DAMAGES.some((damage) => damage.kind === kind))).toEqual([]);
});

it('is named at the partner whose it is, and nowhere else', async () => {
  const damage = (tx: Tx) => tx.query(`DELETE FROM message WHERE order_number = 'DAM-1'`);
  expect(kinds(await after(damage, 'hoveling'))).toContain('messages-missing');
  const others = await office.query<{ code: string }>(`SELECT code FROM partner WHERE code <> 'hoveling'`);
  expect(others.length).toBeGreaterThan(2);
  for (const { code } of others) expect([code, (await after(damage, code)).faults]).toEqual([code, []]);
});

it('of many the oldest fifty are named and the others counted', async () => {
  const balance = await after((tx) =>
    tx.query(
      `INSERT INTO interchange (account_id, sha256, payload_id, size, state) SELECT id, 'lost ' || n, gen_random_uuid(), 1, 'unreadable'
       FROM channel_account, generate_series(1, 60) AS n WHERE code = 'drop'`,
    ),
  );
  const fault = balance.faults.find(({ kind }) => kind === 'interchange-without-receipt');
  expect([fault?.count, fault?.items.length]).toEqual([60, 50]);
});

it('opens a case with an owner, once, at night', async () => {
  const balances = office.app.get(BalanceService);
  const lost = await id(`SELECT interchange_id AS id FROM ${ORDER}`);
  await office.query(`UPDATE interchange SET message_count = message_count + 1 WHERE id = $1`, [lost]);
  const tomorrow = new Date(Date.now() + 86_400_000);
  expect(await balances.closeDays(tomorrow)).toBe(`${today()} does not balance`);
  await office.rest();
  await balances.closeDays(tomorrow);
  await office.rest();
  const cases = await office.query<{ owner: string; title: string; findings: readonly Finding[] }>(
    `SELECT owner, title, findings FROM review_case WHERE reason = 'balance'`,
  );
  expect(cases).toMatchObject([{ owner: 'technical', title: today() }]);
  for (const finding of cases[0]?.findings ?? []) expect(missingParams(finding)).toEqual([]);
  expect(cases[0]?.findings.map(({ code, params }) => [code, params])).toEqual([
    ['BAL-001', { day: today(), kind: 'messages_missing', count: 1, items: lost }],
    ['BAL-001', { day: today(), kind: 'messages', count: 1, items: 'partner:hoveling' }],
  ]);
});
