import { BalanceFaultRepository } from '../../src/reports/balance-fault.repository';
import { BalanceRepository } from '../../src/reports/balance.repository';
import { testDatabase } from '../harness';
import { dropAccount } from '../harness/road-rows';
import { SERVER_VARIABLE, startTestServer } from '../harness/test-server';
import { rounded, type Report } from './measure';

const ORDERS = 1_000_000;
const A_DAY = 10_000;
const LINES = 10;
/** Orders of the last days, which have lines; those before them are there to be passed over. */
const WITH_LINES = 5 * A_DAY;
const PARTNERS = 40;

const uuid = (kind: number, i = 'i'): string =>
  `('${String(kind)}0000000-0000-4000-8000-' || lpad((${i})::text, 12, '0'))::uuid`;
const partner = uuid(1, `i % ${String(PARTNERS)}`);
const document = JSON.stringify({
  currency: 'EUR',
  responseType: 'AC',
  control: { lineAmount: null },
  lines: Array.from({ length: LINES }, (_, i) => ({
    number: String(i + 1), gtin: '08719999010014', description: 'An article in words of usual length', quantity: '96', unit: 'PCE', price: '1.85',
    priceKind: 'net', priceBasis: null, amount: null, texts: [], allowances: [],
  })), // prettier-ignore
});

/** Orders of half a year or so, ten thousand a day, one of ten in review; each with its file, receipt, answer, acknowledgement and sendings. */
const fill = (accountId: string): readonly string[] => [
  `INSERT INTO partner (id, code, name, our_scheme, our_identifier)
   SELECT ${uuid(1)}, 'partner-' || i, 'Partner ' || i, '14', '8719999000008' FROM generate_series(0, ${String(PARTNERS - 1)}) i`,
  `INSERT INTO partner_identifier (value, scheme, partner_id) SELECT 'S' || i, '14', ${uuid(1)} FROM generate_series(0, ${String(PARTNERS - 1)}) i`,
  `INSERT INTO interchange (id, account_id, sha256, payload_id, size, state, message_count, received_at, partner_id, format, envelopes)
   SELECT ${uuid(2)}, '${accountId}', i::text, gen_random_uuid(), 1000, 'read', 1, now() - make_interval(secs => i * 86400.0 / ${String(A_DAY)}),
     ${partner}, 'edifact', jsonb_build_array(jsonb_build_object('refused', false, 'envelope', jsonb_build_object('sender', 'S' || (i % ${String(PARTNERS)}),
       'senderQualifier', '14', 'receiver', '8719999000008', 'reference', i::text, 'acknowledgementRequested', false)))
   FROM generate_series(1, ${String(ORDERS)}) i`,
  `INSERT INTO receipt (account_id, arrival_key, interchange_id, received_at) SELECT account_id, id::text, id, received_at FROM interchange`,
  `INSERT INTO message (id, interchange_id, index, envelope, type, version, byte_start, byte_end, start_line, start_column, state)
   SELECT ${uuid(3)}, ${uuid(2)}, 0, 0, 'ORDERS', 'D.96A', 0, 9, 1, 1, 'ordered' FROM generate_series(1, ${String(ORDERS)}) i`,
  `INSERT INTO sales_order (id, reference, message_id, interchange_id, state, partner_id, customer_id, occurrence, content_hash, document, received_at,
     judged_at, released_at, outcome_version, total, currency)
   SELECT ${uuid(4)}, 'SO' || i, ${uuid(3)}, ${uuid(2)}, CASE i % 10 WHEN 0 THEN 'in-review' ELSE 'released' END, ${partner}, ${uuid(1)}, 1, 'x',
     CASE WHEN i <= ${String(WITH_LINES)} THEN '${document}'::jsonb ELSE '{"lines": []}' END, f.received_at, now(), now(), 1, 1776, 'EUR'
   FROM generate_series(1, ${String(ORDERS)}) i JOIN interchange f ON f.id = ${uuid(2)}`,
  `INSERT INTO sales_order_line (order_id, index, quantity)
   SELECT ${uuid(4)}, line, 1 FROM generate_series(1, ${String(WITH_LINES)}) i, generate_series(0, ${String(LINES - 1)}) line`,
  `INSERT INTO review_case (reason, subject_key, sales_order_id) SELECT 'findings', 'order:' || id, id FROM sales_order WHERE state = 'in-review'`,
  `INSERT INTO reply (id, kind, partner_id, order_id, interchange_id, outcome_version, model)
   SELECT gen_random_uuid(), 'ORDRSP', partner_id, id, interchange_id, 1, '{}' FROM sales_order WHERE state = 'released'`,
  `INSERT INTO reply (id, kind, partner_id, interchange_id, envelope, outcome_version, model)
   SELECT gen_random_uuid(), 'CONTRL', partner_id, id, 0, 1, '{}' FROM interchange`,
  `INSERT INTO outbox (id, subject_id, order_id, partner_id, kind, version, state, due_at, body, created_at, delivered_at, composed_at)
   SELECT gen_random_uuid(), r.id, r.order_id, r.partner_id, r.kind, 1, 'delivered', now(), 'x', f.received_at, now(), now()
   FROM reply r JOIN interchange f ON f.id = r.interchange_id`,
  'ANALYZE',
];

/** What the balance of a day costs among a million orders: its counts, and the search for everything that may be missing. */
export async function run(report: Report): Promise<void> {
  const server = await startTestServer();
  process.env[SERVER_VARIABLE] = JSON.stringify({ url: server.url, run: server.run });
  try {
    const db = await testDatabase();
    const client = await db.database.pool.connect();
    await client.query(`SET statement_timeout = 0; SET session_replication_role = 'replica'`);
    for (const statement of fill(await dropAccount(db.database))) await client.query(statement);
    client.release(true);
    const [from, to] = [3, 2].map((days) => new Date(Date.now() - days * 86_400_000)) as [Date, Date];
    for (const round of ['first', 'second']) {
      await db.unitOfWork.run(async (tx) => {
        const balances = new BalanceRepository();
        await balances.followIndexes(tx);
        const begun = performance.now();
        const { orders } = await balances.count(tx, { from, to, partner: null });
        const counted = performance.now();
        const faults = await new BalanceFaultRepository().find(tx, { from, to, partner: null });
        const done = performance.now();
        const found = orders.reduce((sum, { count }) => sum + count, 0);
        if (found !== A_DAY || faults.some(({ count }) => count > 0))
          throw new Error('The day of the bench does not balance');
        report({ name: `balance of a day, counts, ${round}`, value: rounded(counted - begun), unit: 'ms' });
        report({ name: `balance of a day, faults, ${round}`, value: rounded(done - counted), unit: 'ms' });
      });
    }
    await db.drop();
  } finally {
    await server.stop();
  }
}
