import type { Sql } from '../../src/platform';
import { TodayRepository } from '../../src/reports/today.repository';
import { CaseComments } from '../../src/review/case-comments.service';
import { CaseSourceRepository } from '../../src/review/case-source.repository';
import { CaseSurroundingsRepository } from '../../src/review/case-surroundings.repository';
import { DeskDecisionRepository } from '../../src/review/desk-decision.repository';
import type { QueueFilter } from '../../src/review/queue-filter';
import type { QueueRow } from '../../src/review/queue-view';
import { ReviewQueueRepository } from '../../src/review/review-queue.repository';
import { OrderListRepository } from '../../src/sales/order-list.repository';
import { OrderRepository } from '../../src/sales/services';
import { testConfig, testDatabase, type TestDatabase } from '../harness';
import { outboxOf } from '../harness/outbox';
import { reviewCases } from '../harness/reviewing';
import { until } from '../harness/until';
import { dropAccount } from '../harness/road-rows';
import { explaining, scansOf, type ExplainingSql } from './explaining';

/** What a class takes that is only read with. */
const NOT_USED = undefined as never;

// Real: PostgreSQL with many orders, and of the many cases that there were ten thousand open ones. On few of them every plan is quick enough.

const ORDERS = 30_000;
const OPEN = 10_000;
const CUSTOMERS = 200;
const PARTNERS = 40;
const BIG = [
  'interchange',
  'message',
  'sales_order',
  'sales_order_line',
  'order_finding',
  'review_case',
  'event_log',
  'outbox',
  'case_comment',
  'desk_decision',
];
const NOTHING: QueueFilter = { states: null, customer: null, partner: null, code: null, finding: null, article: null, severity: null, reason: null, assignee: null, olderThanHours: null }; // prettier-ignore

const id = (kind: number, i: number): string => `${String(kind)}0000000-0000-4000-8000-${String(i).padStart(12, '0')}`;

/** Row `i` of every table belongs together and came `i` minutes ago; the latest lie on the desk. */
async function fillDesk(sql: Sql): Promise<void> {
  const of = (kind: number, n = 'i'): string =>
    `('${kind}0000000-0000-4000-8000-' || lpad((${n})::text, 12, '0'))::uuid`;
  const rows = `generate_series(1, ${String(ORDERS)}) i`;
  const at = `now() - make_interval(mins => i)`;
  const open = `i <= ${String(OPEN)}`;
  const statements = [
    `INSERT INTO app_user (id, name, display_name, role, password_hash) SELECT ${of(9)}, 'u' || i, 'Colleague ' || i, 'clerk', 'x' FROM generate_series(1, 9) i`,
    `INSERT INTO customer (id, number, name) SELECT ${of(1)}, 'C' || i, 'Customer ' || i FROM generate_series(0, ${String(CUSTOMERS - 1)}) i`,
    `INSERT INTO partner (id, code, name, our_scheme, our_identifier) SELECT ${of(6)}, 'p' || i, 'Partner ' || i, '14', '8719999000008' FROM generate_series(1, ${String(PARTNERS)}) i`,
    `INSERT INTO interchange (id, account_id, sha256, payload_id, size, state, message_count, received_at)
     SELECT ${of(2)}, '${await dropAccount(sql)}', i::text, gen_random_uuid(), 1000, 'read', 1, ${at} FROM ${rows}`,
    `INSERT INTO message (id, interchange_id, index, envelope, type, version, byte_start, byte_end, start_line, start_column, state)
     SELECT ${of(3)}, ${of(2)}, 0, 0, 'ORDERS', 'D.96A', 0, 9, 1, 1, 'ordered' FROM ${rows}`,
    `INSERT INTO sales_order (id, reference, message_id, interchange_id, state, customer_id, buyer_order_number, order_number_key, occurrence,
       content_hash, document, received_at, judged_at, released_at)
     SELECT ${of(4)}, 'SO' || i, ${of(3)}, ${of(2)}, CASE WHEN ${open} THEN 'in-review' ELSE 'released' END, ${of(1, `i % ${CUSTOMERS}`)}, 'PO' || i, 'PO' || i,
       CASE WHEN NOT ${open} THEN 1 END, 'x', '{}', ${at}, now(), CASE WHEN NOT ${open} THEN ${at} END FROM ${rows}`,
    `INSERT INTO sales_order_line (order_id, index) SELECT ${of(4)}, n FROM ${rows} CROSS JOIN generate_series(0, 1) n`,
    `INSERT INTO order_finding (order_id, fingerprint, sequence, code, severity, stops, state, body)
     SELECT ${of(4)}, 'f', 0, (ARRAY['PRC-001', 'ITM-001', 'QTY-005'])[1 + i % 3], 'error', true, CASE WHEN ${open} THEN 'open' ELSE 'overridden' END,
       jsonb_build_object('code', (ARRAY['PRC-001', 'ITM-001', 'QTY-005'])[1 + i % 3]) FROM ${rows}`,
    `INSERT INTO review_case (id, reason, state, subject_key, sales_order_id, interchange_id, message_id, opened_at, customer_id, partner_id, due_at, at_risk, value, currency,
       errors, warnings, lines, affected, codes, causes, articles, top_finding, assignee, claimed_by, claimed_at, snoozed_until, waiting_for)
     SELECT ${of(5)}, CASE i % 40 WHEN 7 THEN 'change' ELSE 'findings' END, CASE WHEN ${open} THEN 'open' ELSE 'released' END, 'order:' || i, ${of(4)}, ${of(2)}, ${of(3)}, ${at},
       ${of(1, `i % ${CUSTOMERS}`)}, ${of(6, `1 + i % ${PARTNERS}`)}, date_trunc('hour', ${at}), i % 7, 100, 'EUR', CASE WHEN i % 3 = 0 THEN 0 ELSE 1 END, i % 2, 2, 1,
       ARRAY[(ARRAY['PRC-001', 'ITM-001', 'QTY-005'])[1 + i % 3]], ARRAY['PRC-001|' || i % 300], ARRAY['A' || i % 500, 'B' || i % 3],
       jsonb_build_object('code', 'PRC-001', 'cause', (i % 300)::text),
       CASE WHEN i % 5 = 0 THEN ${of(9, '1 + i % 9')} END, CASE WHEN i % 50 = 1 THEN ${of(9, '1 + i % 9')} END, CASE WHEN i % 50 = 1 THEN now() END,
       CASE WHEN i % 20 = 2 THEN now() + interval '1 day' END, CASE WHEN i % 20 = 5 THEN 'customer' END FROM ${rows}`,
    `INSERT INTO event_log (at, kind, subject_type, subject_id, actor) SELECT ${at}, 'seen', 'sales-order', ${of(4)}::text, 'system' FROM ${rows}`,
    `INSERT INTO outbox (id, subject_id, order_id, partner_id, kind, version, state, due_at, body, control_reference, created_at)
     SELECT ${of(7)}, ${of(8)}, ${of(4)}, ${of(6, '1')}, 'ORDRSP', 1, 'delivered', ${at}, 'x', lpad(i::text, 8, '0'), ${at} FROM ${rows}`,
    `INSERT INTO case_comment (case_id, author, text) SELECT ${of(5)}, ${of(9, '1 + i % 9')}, 'x' FROM ${rows}`,
    `INSERT INTO desk_decision (case_id, case_version, steps, decided_by, role, due_at, state, done_at, summary)
     SELECT ${of(5)}, 1, '[]', ${of(9, '1 + i % 9')}, 'clerk', ${at}, 'done', ${at}, '{}' FROM ${rows} WHERE i > ${String(OPEN)}`,
  ]; // prettier-ignore
  for (const statement of statements) await sql.query(statement);
}

describe('the desk with ten thousand open cases', () => {
  let db: TestDatabase;
  let all: readonly Open[];
  const queue = new ReviewQueueRepository(testConfig());

  beforeAll(async () => {
    db = await testDatabase();
    await db.unitOfWork.run(async (tx) => {
      // What is filled here at once takes longer on a busy machine than any statement of the program may.
      await tx.query('SET LOCAL statement_timeout = 0');
      await fillDesk(tx);
    });
    // As the server does by itself in the minutes after: an index alone answers only for pages that it has seen since. Where it looks at a table by
    // itself at that very moment, the rows of that are not yet seen by all, and it has to be done again.
    await until('every page was seen', async () => {
      await db.database.query(`VACUUM (ANALYZE) customer, app_user, ${BIG.join(', ')}`);
      const unseen = await db.database.query('SELECT FROM pg_class WHERE relname = ANY ($1) AND relallvisible < relpages', [BIG]); // prettier-ignore
      return unseen.length === 0 ? true : undefined;
    });
    const more = await db.database.query<More>(
      `SELECT id, codes, causes, articles, partner_id AS partner FROM review_case WHERE state = 'open'`,
    );
    const byId = new Map(more.map((row) => [row.id, row]));
    all = (await queue.list(db.database, NOTHING, OPEN, null)).map((row) => ({ ...row, ...byId.get(row.id)! }));
    expect(all).toHaveLength(OPEN);
  }, 180_000);
  afterAll(() => db.drop());

  const scans = (sql: ExplainingSql): readonly string[] => {
    expect(sql.seen.length).toBeGreaterThan(0);
    // Months that have not come hold nothing.
    const month = new Date().toISOString().slice(0, 7).replace('-', 'm');
    return scansOf(BIG, sql.seen).filter((table) => !table.startsWith('event_log_y') || table <= `event_log_y${month}`);
  };
  const filters: readonly (readonly [name: string, filter: Partial<QueueFilter>])[] = [
    ['all', {}],
    ['new ones', { states: ['new'] }],
    ['those of two states', { states: ['snoozed', 'waiting-customer'] }],
    ['those of a customer', { customer: id(1, 7) }],
    ['those of a partner', { partner: id(6, 7) }],
    ['those with a code', { code: 'ITM-001' }],
    ['those with a finding', { finding: 'PRC-001|7' }],
    ['those with an article', { article: 'A7' }],
    ['those without errors', { severity: 'warning' }],
    ['those of a reason', { reason: 'change' }],
    ['those of a colleague', { assignee: id(9, 3) }],
    ["nobody's", { assignee: 'nobody', code: 'PRC-001', states: ['new'], olderThanHours: 24 }],
  ];

  it.each(filters)('is listed, counted and grouped without reading a table to its end: %s', async (_, narrowed) => {
    const sql = explaining(db.database);
    const filter = { ...NOTHING, ...narrowed };
    const first = await queue.list(sql, filter, 50, null);
    expect(first.length).toBeGreaterThan(0);
    const last = first.at(-1)!;
    await queue.list(sql, filter, 50, { dueAt: last.cursorAt, atRisk: last.atRisk, id: last.id });
    await queue.counts(sql, filter);
    for (const by of ['finding', 'customer', 'article'] as const) await queue.groups(sql, filter, by);
    expect(scans(sql)).toEqual([]);
  });

  it.each(filters)('lists and counts exactly what it says: %s', async (_, narrowed) => {
    const filter = { ...NOTHING, ...narrowed };
    const listed = (without: readonly (keyof QueueFilter)[] = []) =>
      all.filter((row) => WORDS.every((word) => filter[word] === null || without.includes(word) || meets(row, word, filter[word]))); // prettier-ignore
    const { total, facets } = await queue.counts(db.database, filter);
    expect(total).toBe(listed().length);
    const page = await queue.list(db.database, filter, 30, null);
    expect(page.map(({ id: one }) => one)).toEqual(listed().slice(0, 31).map(({ id: one }) => one)); // prettier-ignore
    const counted = (facet: string) => Object.fromEntries(facets.filter((one) => one.facet === facet).map(({ key, count }) => [key, count])); // prettier-ignore
    expect(counted('state')).toEqual(tally(listed(['states']), ({ queueState }) => [queueState]));
    expect(counted('severity')).toEqual(tally(listed(['severity']), (row) => [severityOf(row)]));
    expect(counted('reason')).toEqual(tally(listed(['reason']), ({ reason }) => [reason]));
    expect(counted('code')).toEqual(tally(listed(['code', 'finding']), ({ codes }) => codes));
    expect(counted('assignee')).toEqual(tally(listed(['assignee']), ({ assignee }) => [assignee?.id ?? 'nobody']));
    const customers = tally(listed(['customer']), ({ customer }) => [customer!.id]);
    expect(Object.entries(counted('customer')).filter(([key, count]) => customers[key] !== count)).toEqual([]);

    const partners = tally(listed(['partner']), ({ partner }) => [partner]);
    const shown = Object.entries(counted('partner'));
    expect([shown.length, shown.filter(([key, count]) => partners[key] !== count)]).toEqual([
      Math.min(30, Object.keys(partners).length),
      [],
    ]);
    const articles = tally(listed(), (row) => row.articles);
    const groups = await queue.groups(db.database, filter, 'article');
    expect(groups.length).toBe(Math.min(200, Object.keys(articles).length));
    expect(groups.filter(({ key, count }) => articles[key] !== count)).toEqual([]);
  });

  it('says of a group of findings what one of them says', async () => {
    const [first] = await queue.groups(db.database, NOTHING, 'finding');
    expect(first).toMatchObject({ topFinding: { code: 'PRC-001', cause: first!.key.split('|')[1] } });
    expect((await queue.list(db.database, { ...NOTHING, finding: first!.key }, OPEN, null)).length).toBe(first!.count);
  });

  it('opens a case along indexes', async () => {
    const sql = explaining(db.database);
    expect(await reviewCases(db.database).find(sql, id(5, 77))).toMatchObject({ id: id(5, 77) });
    const source = new CaseSourceRepository();
    expect(await source.bytes(sql, id(5, 77))).toMatchObject({ messageId: id(3, 77) });
    expect(await source.events(sql, id(5, 77))).toHaveLength(1);
    const order = (await new OrderRepository().find(sql, id(4, 77)))!;
    expect(order.lines).toHaveLength(2);
    expect(await new OrderRepository().findings(sql, order.id)).toHaveLength(1);
    await new CaseSurroundingsRepository().of(sql, order);
    const comments = new CaseComments(sql as never, NOT_USED, NOT_USED, NOT_USED, NOT_USED);
    expect(await comments.of(id(5, 77), 50, null)).toHaveLength(1);
    await new DeskDecisionRepository(NOT_USED, NOT_USED).latest(sql, id(9, 3), 20);
    expect(scans(sql)).toEqual([]);
  });

  it('finds orders and what was answered along indexes, those on the desk without sorting all of them', async () => {
    const sql = explaining(db.database);
    const lists = new OrderListRepository();
    for (const states of [['released'], ['in-review']] as const)
      await lists.list(sql, { states, buyerOrderNumber: null, customer: null, partnerId: null }, 50, null);
    expect(sql.seen.map((node) => node['Node Type'])).not.toContain('Sort');
    await lists.list(
      sql,
      { states: ['released'], buyerOrderNumber: 'PO29999', customer: null, partnerId: null },
      50,
      null,
    );
    await outboxOf(db.database).ofOrder(id(4, 29_999), 50, sql);
    expect(scans(sql)).toEqual([]);
  });

  it('counts today without reading a table to its end', async () => {
    const sql = explaining(db.database);
    const today = new TodayRepository(sql as never);
    expect(await today.figures()).toMatchObject({ waitingInReview: OPEN, answersOutstanding: 0 });
    expect((await today.ages()).reduce((sum, { cases }) => sum + cases, 0)).toBe(OPEN);
    expect(await today.causes()).toEqual([
      { code: 'ITM-001', cases: 3_334 },
      { code: 'PRC-001', cases: 3_333 },
      { code: 'QTY-005', cases: 3_333 },
    ]);
    await today.intake();
    expect(scans(sql)).toEqual([]);
  });
});

interface More {
  readonly id: string;
  readonly codes: readonly string[];
  readonly causes: readonly string[];
  readonly articles: readonly string[];
  readonly partner: string;
}
type Open = QueueRow & More;
const WORDS = Object.keys(NOTHING) as (keyof QueueFilter)[];

const severityOf = ({ errors, warnings }: Open): string => (errors > 0 ? 'error' : warnings > 0 ? 'warning' : 'none');

/** What the words of a filter mean, said without the database. */
function meets(row: Open, word: keyof QueueFilter, value: unknown): boolean {
  const { assignee, claimedBy } = row;
  const holds: Readonly<Record<keyof QueueFilter, () => boolean>> = {
    states: () => (value as readonly string[]).includes(row.queueState),
    customer: () => row.customer?.id === value,
    partner: () => row.partner === value,
    code: () => row.codes.includes(value as string),
    finding: () => row.causes.includes(value as string),
    article: () => row.articles.includes(value as string),
    severity: () => severityOf(row) === value,
    reason: () => row.reason === value,
    assignee: () =>
      value === 'nobody'
        ? assignee === null && claimedBy === null
        : [assignee?.id, claimedBy?.id].includes(value as string),
    olderThanHours: () => row.openedAt.getTime() <= Date.now() - (value as number) * 3_600_000,
  };
  return holds[word]();
}

function tally<T>(rows: readonly T[], keysOf: (row: T) => readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const key of rows.flatMap(keysOf)) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}
