import { InterchangeViewRepository } from '../../src/intake/interchange-view.repository';
import { CLOCK_KINDS } from '../../src/intake/overdue';
import { OverdueRepository } from '../../src/intake/overdue.repository';
import type { Sql, Tx } from '../../src/platform';
import { OutboxListRepository } from '../../src/replies/outbox-list.repository';
import { addDays, businessDateOf } from '../../src/kernel';
import { BalanceFaultRepository } from '../../src/reports/balance-fault.repository';
import { BalanceRepository } from '../../src/reports/balance.repository';
import { ReceivedAcknowledgementRepository } from '../../src/replies/received-acknowledgement.repository';
import { TrafficRepository } from '../../src/reports/traffic.repository';
import { KeptMessages } from '../../src/review/kept-messages.service';

import { OrderListRepository } from '../../src/sales/order-list.repository';
import { SalesFactsRepository } from '../../src/sales/sales-facts.repository';
import { TouchedOrdersRepository } from '../../src/sales/touched-orders.repository';
import { testDatabase, type TestDatabase } from '../harness';
import { outboxOf } from '../harness/outbox';
import { reviewCases } from '../harness/reviewing';
import { dropAccount } from '../harness/road-rows';
import { explaining as explainingOn, indexesOf as indexes, scansOf, type ExplainingSql } from './explaining';

type Seen = ExplainingSql['seen'];

// Real: PostgreSQL with the road of some years. A sequential scan is fast enough on a small one to pass every other test.

const ROWS = 100_000;
const CUSTOMERS = 1_000;
const ROAD = [
  'interchange',
  'message',
  'sales_order',
  'order_finding',
  'review_case',
  'receipt',
  'outbox',
  'received_acknowledgement',
  'reply',
  'sales_order_line',
  'work',
  'kept_message',
];

/** Row `i` of every table belongs together and came `i` minutes ago; of ten orders one waits, one is rejected, the others are released. */
async function fillRoad(sql: Sql): Promise<void> {
  const uuid = (kind: number): string => `('${kind}0000000-0000-4000-8000-' || lpad(i::text, 12, '0'))::uuid`;
  const rows = `generate_series(1, ${String(ROWS)}) i`;
  const at = `now() - make_interval(mins => i)`;
  const statements = [
    `INSERT INTO partner (id, code, name, our_scheme, our_identifier) SELECT ${uuid(6)}, 'partner-' || i, 'Partner ' || i, '14', '8719999000008' FROM generate_series(0, 9) i`,
    `INSERT INTO customer (id, number, name) SELECT ${uuid(1)}, 'C' || i, 'Customer ' || i FROM generate_series(0, ${String(CUSTOMERS - 1)}) i`,
    `INSERT INTO interchange (id, account_id, sha256, payload_id, size, state, message_count, partner_id, received_at)
     SELECT ${uuid(2)}, '${await dropAccount(sql)}', i::text, gen_random_uuid(), 1000, 'read', 1,
       ('60000000-0000-4000-8000-' || lpad((i % 10)::text, 12, '0'))::uuid, ${at} FROM ${rows}`,
    `INSERT INTO message (id, interchange_id, index, envelope, type, version, byte_start, byte_end, start_line, start_column, state)
     SELECT ${uuid(3)}, ${uuid(2)}, 0, 0, 'ORDERS', 'D.96A', 0, 9, 1, 1, 'ordered' FROM ${rows}`,
    `INSERT INTO sales_order (id, reference, message_id, interchange_id, state, customer_id, buyer_order_number, order_number_key, occurrence,
       content_hash, document, received_at, judged_at, released_at, partner_id)
     SELECT ${uuid(4)}, 'SO' || i, ${uuid(3)}, ${uuid(2)}, CASE i % 10 WHEN 0 THEN 'in-review' WHEN 1 THEN 'rejected' ELSE 'released' END,
       ('10000000-0000-4000-8000-' || lpad((i % ${String(CUSTOMERS)})::text, 12, '0'))::uuid, 'PO' || i, 'PO' || i,
       CASE WHEN i % 10 > 1 THEN 1 END, 'x', '{}', ${at}, now(), CASE WHEN i % 10 > 1 THEN ${at} END,
       ('60000000-0000-4000-8000-' || lpad(CASE i % 1000 WHEN 5 THEN '1' ELSE '0' END, 12, '0'))::uuid FROM ${rows}`,
    `INSERT INTO order_finding (order_id, fingerprint, sequence, code, severity, stops, body)
     SELECT ${uuid(4)}, 'f', 0, 'UOM-003', 'info', false, '{}' FROM ${rows}`,
    `INSERT INTO review_case (id, reason, state, subject_key, sales_order_id, opened_at)
     SELECT ${uuid(5)}, 'findings', CASE i % 100 WHEN 0 THEN 'open' ELSE 'released' END, 'order:' || ${uuid(4)}, ${uuid(4)}, ${at} FROM ${rows}`,
    `INSERT INTO review_case (reason, subject_key, about_order_id, opened_at)
     SELECT 'acknowledgement', 'message:' || ${uuid(3)}, ${uuid(4)}, ${at} FROM ${rows} WHERE i % 100 = 77`,
    `INSERT INTO receipt (account_id, arrival_key, interchange_id, received_at) SELECT account_id, id::text, id, received_at FROM interchange`,
    `INSERT INTO sales_order_line (order_id, index) SELECT ${uuid(4)}, 0 FROM ${rows}`,
    `INSERT INTO reply (id, kind, partner_id, order_id, interchange_id, outcome_version, model)
     SELECT ${uuid(8)}, 'ORDRSP', ('60000000-0000-4000-8000-' || lpad((i % 10)::text, 12, '0'))::uuid, ${uuid(4)}, ${uuid(2)}, 1, '{}' FROM ${rows}`,
    `INSERT INTO work (kind, key, job) SELECT 'compose-reply', ${uuid(7)}::text, '{}' FROM ${rows}`,
    `INSERT INTO outbox (id, subject_id, partner_id, kind, version, state, due_at, body, control_reference, created_at)
     SELECT ${uuid(7)}, ${uuid(8)}, ('60000000-0000-4000-8000-' || lpad((i % 10)::text, 12, '0'))::uuid, 'ORDRSP', 1, 'delivered', ${at}, 'x',
       lpad(i::text, 8, '0'), ${at} FROM ${rows}`,
    `INSERT INTO kept_message (message_id, partner_id, intent, document, received_at)
     SELECT ${uuid(3)}, ('60000000-0000-4000-8000-' || lpad(CASE i % 1000 WHEN 5 THEN '1' ELSE '0' END, 12, '0'))::uuid,
       CASE i % 1000 WHEN 7 THEN 'forecast' ELSE 'copy' END, '{}', ${at} FROM ${rows}`,
    `INSERT INTO received_acknowledgement (message_id, partner_id, standard, outcome, control_reference, content, received_at, place)
     SELECT ${uuid(3)}, ('60000000-0000-4000-8000-' || lpad((i % 10)::text, 12, '0'))::uuid, 'CONTRL', 'accepted', lpad(i::text, 8, '0'), '{}',
       ${at}, 0 FROM ${rows}`,
  ];
  for (const statement of statements) await sql.query(statement);
  await sql.query(`ANALYZE customer, ${ROAD.join(', ')}`);
}

describe('the road of some years', () => {
  let db: TestDatabase;
  const id = (kind: number, i: number): string =>
    `${String(kind)}0000000-0000-4000-8000-${String(i).padStart(12, '0')}`;

  beforeAll(async () => {
    db = await testDatabase();
    await fillRoad(db.database);
  }, 180_000);
  afterAll(() => db.drop());

  const explaining = (on: Sql = db.database) => explainingOn(on);
  /** Tables that are read from end to end. */
  const scans = (seen: Seen) => scansOf(ROAD, seen);

  const everything = {
    states: ['in-review', 'released', 'rejected'],
    buyerOrderNumber: null,
    customer: null,
    partnerId: null,
  } as const;
  /** Half the way down. */
  const middle = new Date(Date.now() - (ROWS / 2) * 60_000).toISOString();

  it.each([
    ['all', everything, null],
    ['all, further on', everything, { receivedAt: middle, id: id(4, 1) }],
    ['those in review', { ...everything, states: ['in-review'] as const }, null],
    [
      'those of two states',
      { ...everything, states: ['in-review', 'released'] as const },
      { receivedAt: middle, id: id(4, 1) },
    ],
    ['those of two states from the start', { ...everything, states: ['in-review', 'released'] as const }, null],
    ['one number', { ...everything, buyerOrderNumber: 'PO77777' }, null],
  ] as const)('lists sales orders along an index: %s', async (_, filter, after) => {
    const sql = explaining();
    await new OrderListRepository().list(sql, filter, 50, after);
    expect(scans(sql.seen)).toEqual([]);
    expect(indexes(sql.seen).some((index) => index.startsWith('ix_sales_order_'))).toBe(true);
  });

  it('lists the orders of a partner who sends few along an index of his', async () => {
    const sql = explaining();
    const released = { states: ['released'] as const, buyerOrderNumber: null, customer: null, partnerId: id(6, 1) };
    expect(await new OrderListRepository().list(sql, released, 50, null)).toHaveLength(51);
    expect(scans(sql.seen)).toEqual([]);
    expect(indexes(sql.seen)).toContain('ix_sales_order_partner');
  });

  it('lists the orders of a customer, and the open ones with an article, along their indexes', async () => {
    const sql = explaining();
    const his = { states: null, buyerOrderNumber: null, customer: 'C7', partnerId: null };
    expect(await new OrderListRepository().list(sql, his, 50, null)).toHaveLength(51);
    expect(indexes(sql.seen)).toContain('ix_sales_order_customer');
    expect(await new OrderListRepository().openWith(sql, 'A1', 50, null)).toEqual([]);
    expect(scans(sql.seen)).toEqual([]);
  });

  it.each([
    ['all', { state: null, salesOrderId: null }, null],
    ['all, further on', { state: null, salesOrderId: null }, { openedAt: middle, id: id(5, 1) }],
    ['the open ones', { state: 'open', salesOrderId: null }, null],
    ['that of one order', { state: null, salesOrderId: id(4, 77) }, null],
  ] as const)('lists review cases along an index: %s', async (_, filter, after) => {
    const sql = explaining();
    await reviewCases(db.database).list(sql, filter, 50, after);
    expect(scans(sql.seen)).toEqual([]);
    expect(indexes(sql.seen).some((index) => index.startsWith('ix_review_case_'))).toBe(true);
  });

  it('lists the cases of one order, its own and those about it, along their indexes', async () => {
    const sql = explaining();
    const found = await reviewCases(db.database).list(sql, { state: null, salesOrderId: id(4, 77) }, 50, null);
    expect(found.map(({ reason }) => reason).sort()).toEqual(['acknowledgement', 'findings']);
    expect(indexes(sql.seen)).toEqual(expect.arrayContaining(['ix_review_case_order', 'ix_review_case_about_order']));
  });

  it.each([
    ['all', null, null, null, 'ix_kept_message_received'],
    ['all, further on', null, null, { receivedAt: middle, id: id(3, 1) }, 'ix_kept_message_received'],
    ['those of a partner who has few', 'partner-1', null, null, 'ix_kept_message_partner'],
    ['those of a rare meaning', null, 'forecast', null, 'ix_kept_message_intent'],
  ] as const)('lists kept messages along an index: %s', async (_, partner, intent, after, index) => {
    const sql = explaining();
    const kept = new KeptMessages(undefined as never);
    expect(await kept.list(sql, { partner, intent }, 50, after)).toHaveLength(51);
    expect(scans(sql.seen)).toEqual([]);
    expect(indexes(sql.seen)).toContain(index);
  });

  it.each([[null], [{ receivedAt: middle, id: id(2, 1) }]])(
    'lists interchanges along an index, after %j',
    async (after) => {
      const sql = explaining();
      await new InterchangeViewRepository().list(sql, 50, after);
      expect(scans(sql.seen)).toEqual([]);
      expect(indexes(sql.seen)).toContain('ix_interchange_received');
    },
  );

  it('finds what an acknowledgement is about along an index, and what was said of it before', async () => {
    const sql = explaining();
    const sent = [{ partnerId: id(6, 7), controlReference: '00077777' }];
    expect(await new ReceivedAcknowledgementRepository().lastWords(sql, sent)).toHaveLength(1);
    expect(await outboxOf(db.database).lockSent(sql as unknown as Tx, sent)).toHaveLength(1);
    expect(scans(sql.seen)).toEqual([]);
    expect(indexes(sql.seen)).toEqual(
      expect.arrayContaining(['outbox_reference', 'ix_received_acknowledgement_reference']),
    );
  });

  it.each([
    ['all', {}, null, 'outbox_created'],
    ['all, further on', {}, { createdAt: middle, id: id(7, 1) }, 'outbox_created'],
    ['the dead ones', { state: 'dead' }, null, 'outbox_open'],
    ['those of one partner', { partner: 'partner-7' }, null, 'outbox_partner'],
    ['those of one order', { order: id(4, 77) }, null, 'outbox_order'],
  ] as const)('lists the outbox along an index: %s', async (_, filter, after, index) => {
    const sql = explaining();
    await new OutboxListRepository().list(sql, { state: null, partner: null, order: null, ...filter }, 50, after);
    expect(scans(sql.seen)).toEqual([]);
    expect(indexes(sql.seen)).toContain(index);
  });

  it('looks for what is overdue without reading any table to its end', async () => {
    const sql = explaining();
    const cutoffs = CLOCK_KINDS.map((kind) => ({
      partnerId: null,
      kind,
      cutoff: new Date(),
      seenUntil: null,
      expected: 'always' as const,
    }));
    await new OverdueRepository().overdue(sql, cutoffs, 5);
    await new OverdueRepository().closedCollectives(sql);
    expect(scans(sql.seen)).toEqual([]);
    expect(indexes(sql.seen)).toEqual(
      expect.arrayContaining(['outbox_open', 'ix_interchange_unread', 'outbox_unacknowledged']),
    );
  });

  it('finds order and case of the messages of an interchange by unique keys', async () => {
    const sql = explaining();
    const [message] = await new InterchangeViewRepository().messages(sql, id(2, 77));
    expect(message).toMatchObject({ id: id(3, 77), salesOrder: id(4, 77), reviewCase: id(5, 77) });
    expect(scans(sql.seen)).toEqual([]);
    expect(indexes(sql.seen)).toEqual(
      expect.arrayContaining([
        'uq_review_case_subject',
        'uq_sales_order_message',
        'uq_message_place',
        'pk_order_finding',
      ]),
    );
  });

  it('counts a day of it, and looks for what is missing, along indexes', async () => {
    const balances = new BalanceRepository();
    const [from, to] = [40, 39].map((days) => new Date(Date.now() - days * 86_400_000)) as [Date, Date];
    const sql = await db.unitOfWork.run(async (tx) => {
      await balances.followIndexes(tx);
      const both = explaining(tx);
      const { messages, orders } = await balances.count(both, { from, to, partner: null });
      for (const rows of [messages, orders]) expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(1_440);
      await new BalanceFaultRepository().find(both, { from, to, partner: null });
      return both;
    });
    expect(scans(sql.seen)).toEqual([]);
    expect(indexes(sql.seen)).toEqual(
      expect.arrayContaining([
        'ix_receipt_received',
        'ix_interchange_received',
        'ix_sales_order_received',
        'outbox_created',
      ]),
    );
  });

  it('counts what partners sent lately, and hears them again, along indexes', async () => {
    const traffic = new TrafficRepository();
    const day = businessDateOf(new Date());
    await db.database.query(
      `INSERT INTO traffic_alarm (partner_id, kind, figures, raised_at) VALUES ($1, 'silent', '{}', now() - interval '1 day')`,
      [id(6, 7)],
    );
    // The day before is counted, as it is each quarter of an hour.
    await db.database.query('INSERT INTO partner_traffic VALUES ($1, $2, 9, 1, 0)', [id(6, 7), addDays(day, -1)]);
    const sql = await db.unitOfWork.run(async (tx) => {
      const both = explaining(tx);
      const partners = await traffic.partners(both as unknown as Tx, addDays(day, -90), day, null);
      // Right after midnight nobody has sent anything today; all of them did the day before.
      expect(partners.map(({ days }) => days.has(addDays(day, -1)))).toEqual(Array.from({ length: 10 }, () => true));
      expect(await traffic.openAlarms(both as unknown as Tx)).toMatchObject([
        { partnerId: id(6, 7), heardAgain: true },
      ]);
      return both;
    });
    expect(scans(sql.seen)).toEqual([]);
    expect(indexes(sql.seen)).toContain('ix_interchange_received');
  });

  it.each([[1], [50]])('finds the earlier orders of %i orders by their number', async (count) => {
    const orders = Array.from({ length: count }, (_, i) => ({
      customerId: id(1, i + 2),
      orderNumberKey: `PO${String(i + 2)}`,
      hasCreditLimit: true,
      receivedAt: new Date(),
    }));
    const sql = explaining();
    await db.unitOfWork.run(async (tx) => {
      const both = { ...tx, query: sql.query, afterCommit: () => undefined };
      const facts = await new SalesFactsRepository().load(both, {
        orders,
        sameNumberMonths: 18,
        quantities: [],
        except: [],
      });
      expect(facts.earlierOrders(id(1, 2), 'PO2')).toHaveLength(1);
    });
    expect(scans(sql.seen)).toEqual([]);
    expect(indexes(sql.seen).some((index) => /^(ix_sales_order_number|uq_sales_order_occurrence)$/.test(index))).toBe(
      true,
    );
  });

  it.each([
    ['article', id(9, 1), false],
    ['article', id(9, 1), true],
    ['customer', id(1, 20), true],
    ['partner', id(6, 1), true],
    ['sync', null, false],
  ])(
    'finds the open orders that a changed %s (%s) touches from these orders, and reads no line of others',
    async (subject, row, names) => {
      await db.database.query(
        `INSERT INTO article (id, number, description, base_unit) SELECT $1, 'A1', 'An article', 'PCE' ON CONFLICT DO NOTHING`,
        [id(9, 1)],
      );
      await db.database.query('UPDATE sales_order_line SET article_id = $1 WHERE order_id = ANY ($2)', [
        id(9, 1),
        [id(4, 10), id(4, 12)],
      ]);
      const sql = await db.unitOfWork.run(async (tx) => {
        await tx.query('INSERT INTO master_change (transaction, subject, ids, names) VALUES ($1, $2, $3, $4)', [
          '1',
          subject,
          row === null ? [] : [row],
          names,
        ]);
        const both = explaining(tx);
        const found = await new TouchedOrdersRepository().touchedBy(both as unknown as Tx, ['1']);
        if (subject === 'article' && !names) expect(found).toEqual([id(4, 10)]);
        await new TouchedOrdersRepository().forget(tx, ['1']);
        return both;
      });
      expect(scans(sql.seen)).toEqual([]);
    },
  );
});
