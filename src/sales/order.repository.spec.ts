import { randomUUID } from 'node:crypto';
import { aNewOrder, asJudged, type NewOrderFields } from '../../test/builders/new-order';
import { testDatabase, type TestDatabase } from '../../test/harness';
import { customerRow, messageRows } from '../../test/harness/road-rows';
import { makeFinding } from '../findings';
import { OrderRepository } from './order.repository';

const QUANTITY = makeFinding('QTY-004', { field: 'lines[0].quantity', actual: '10', expected: '12' });
const PRICE = makeFinding('PRC-001', { field: 'lines[0].price', actual: '3.40', expected: '3.49' });
const NOTE = makeFinding('UOM-003', { field: 'lines[0].unit' });

describe('orders in the database', () => {
  let db: TestDatabase;
  let customerId: string;
  const orders = new OrderRepository();

  beforeAll(async () => {
    db = await testDatabase();
    customerId = await customerRow(db.database, 'K1');
  });
  afterAll(() => db.drop());

  const anOrderOf = async (fields: Partial<NewOrderFields> = {}) => {
    const { interchangeId, messageIds } = await messageRows(db.database, 1);
    return aNewOrder({ messageId: messageIds[0] ?? '', interchangeId, ...fields });
  };
  const insert = (...all: ReturnType<typeof aNewOrder>[]) => db.unitOfWork.run((tx) => orders.insert(tx, all));
  const stored = async (fields: Partial<NewOrderFields> = {}) => {
    const order = await anOrderOf(fields);
    await insert(order);
    return order;
  };
  const rewrite = (judged: Parameters<OrderRepository['rewrite']>[1]) =>
    db.unitOfWork.run((tx) => orders.rewrite(tx, judged));
  const findings = async (id: string) =>
    (await orders.findings(db.database, id)).map(({ finding, state }) => `${finding.code} ${state}`);
  const decide = (id: string, fingerprint: string) =>
    db.unitOfWork.run((tx) =>
      orders.override(tx, id, fingerprint, { action: 'OVR', reason: 'akkoord', authority: 'senior', by: randomUUID() }),
    );

  describe('a new order', () => {
    it('is written with lines and findings and read back as it was', async () => {
      const order = await anOrderOf({
        customerId,
        number: ' po 1',
        head: { orderDate: '2026-11-20', requestedDate: '2026-11-26', confirmedDate: '2026-11-27', total: '125.640' },
        lines: [
          { number: '10', quantity: '3.0', unit: 'CT', unitFactor: '12', amount: '125.64', bookedBy: 'ours', confirmedDate: '2026-11-27' },
          { number: '20', rejectedReason: 'Niet leverbaar', description: "D'or \"x\" \\ é" },
        ],
        findings: [QUANTITY, NOTE],
      }); // prettier-ignore
      const made = await insert(order);
      expect([...made.keys()]).toEqual([order.id]);
      const found = await orders.find(db.database, order.id);
      expect(found).toMatchObject({
        ...order.head,
        reference: made.get(order.id),
        state: 'in-review',
        version: 1,
        occurrence: null,
        outcomeVersion: 0,
        contentHash: order.contentHash,
        document: order.document,
        corrections: [],
        receivedAt: order.receivedAt,
        lines: order.lines,
      });
      expect(await findings(order.id)).toEqual(['QTY-004 open', 'UOM-003 open']);
    });

    it('is one order however often its message is decided', async () => {
      const first = await stored({ findings: [QUANTITY], lines: [{}] });
      const again = aNewOrder({ ...first, findings: [PRICE], lines: [{}, {}], id: randomUUID() });
      expect(await insert(again)).toEqual(new Map());
      expect(await orders.find(db.database, again.id)).toBeNull();
      expect(await findings(first.id)).toEqual(['QTY-004 open']);
      const [count] = await db.database.query('SELECT count(*)::int AS n FROM sales_order WHERE message_id = $1', [
        first.messageId,
      ]);
      expect(count).toEqual({ n: 1 });
    });

    it('takes part with the others of its batch when one of them is there already', async () => {
      const [old, fresh] = [await stored(), await anOrderOf({ lines: [{}] })];
      const made = await insert(aNewOrder({ messageId: old.messageId, interchangeId: old.interchangeId }), fresh);
      expect([...made.keys()]).toEqual([fresh.id]);
      expect((await orders.find(db.database, fresh.id))?.lines).toHaveLength(1);
    });

    it('has a reference of its own, counting up', async () => {
      const batch = await Promise.all(Array.from({ length: 5 }, () => anOrderOf()));
      const references = [...(await insert(...batch)).values()];
      expect(new Set(references).size).toBe(5);
      expect(references.every((reference) => /^SO\d{6}$/.test(reference))).toBe(true);
    });

    it('keeps what is not known as NULL, not as the word null of JSON', async () => {
      const order = await stored({ number: null, head: { currency: null }, lines: [{}], findings: [NOTE] });
      const [row] = await db.database.query(
        `SELECT num_nonnulls(o.customer_id, o.buyer_order_number, o.order_number_key, o.currency, o.order_date, o.partner_id,
           l.quantity, l.gtin, l.amount, l.confirmed_date, l.booked_by, l.rejected_reason, l.our_price_id)::int AS known
         FROM sales_order o JOIN sales_order_line l ON l.order_id = o.id WHERE o.id = $1`,
        [order.id],
      );
      expect(row).toEqual({ known: 0 });
    });
  });

  describe('a later judgement', () => {
    it('replaces head and lines and counts the version', async () => {
      const order = await stored({ customerId, lines: [{ quantity: '10' }, { quantity: '5' }] });
      const changed = aNewOrder({
        ...order,
        findings: [],
        customerId: null,
        head: { total: '7' },
        lines: [{ quantity: '12', gtin: null }],
      });
      expect(await rewrite(changed)).toBe(2);
      expect(await orders.find(db.database, order.id)).toMatchObject({
        customerId: null,
        total: '7',
        version: 2,
        lines: changed.lines,
      });
    });

    it('leaves a finding that still holds what it was, with what was decided about it', async () => {
      const order = await stored({ findings: [QUANTITY, PRICE] });
      const { fingerprint } = asJudged(PRICE);
      const [before] = await db.database.query(
        'SELECT first_seen_at FROM order_finding WHERE order_id = $1 AND fingerprint = $2',
        [order.id, fingerprint],
      );
      expect(await decide(order.id, fingerprint)).toBe(true);
      await rewrite({ ...order, findings: [asJudged({ ...PRICE, params: { ours: '3.49' } }), asJudged(QUANTITY)] });
      expect(await findings(order.id)).toEqual(['PRC-001 overridden', 'QTY-004 open']);
      const [price] = await orders.findings(db.database, order.id);
      expect(price).toMatchObject({
        finding: { params: { ours: '3.49' } },
        override: { action: 'OVR', authority: 'senior' },
      });
      expect(
        (
          await db.database.query('SELECT first_seen_at FROM order_finding WHERE order_id = $1 AND fingerprint = $2', [
            order.id,
            fingerprint,
          ])
        )[0],
      ).toEqual(before);
    });

    it('resolves a finding that no longer holds, and shows it last', async () => {
      const order = await stored({ findings: [QUANTITY, PRICE] });
      await rewrite({ ...order, findings: [asJudged(PRICE)] });
      expect(await findings(order.id)).toEqual(['PRC-001 open', 'QTY-004 resolved']);
      await rewrite({ ...order, findings: [] });
      expect(await findings(order.id)).toEqual(['PRC-001 resolved', 'QTY-004 resolved']);
    });

    it('opens a finding that came back, whatever was decided before it went', async () => {
      const order = await stored({ findings: [PRICE] });
      await decide(order.id, asJudged(PRICE).fingerprint);
      await rewrite({ ...order, findings: [] });
      await rewrite({ ...order, findings: [asJudged(PRICE)] });
      const [price] = await orders.findings(db.database, order.id);
      expect(price).toMatchObject({ state: 'open', override: null });
      expect(await decide(order.id, asJudged(PRICE).fingerprint)).toBe(true);
    });

    it('of what others said about the order settles nothing', async () => {
      const order = await stored({ findings: [PRICE] });
      await db.database.query(`UPDATE order_finding SET source = 'erp' WHERE order_id = $1 AND fingerprint = $2`, [
        order.id,
        asJudged(PRICE).fingerprint,
      ]);
      await rewrite({ ...order, findings: [asJudged(QUANTITY)] });
      expect(await findings(order.id)).toEqual(['PRC-001 open', 'QTY-004 open']);
    });

    it('opens an override again that no longer counts', async () => {
      const order = await stored({ findings: [PRICE] });
      const { fingerprint } = asJudged(PRICE);
      await decide(order.id, fingerprint);
      await rewrite({ ...order, reopened: [fingerprint] });
      expect(await orders.findings(db.database, order.id)).toMatchObject([{ state: 'open', override: null }]);
    });

    it('keeps what settled a finding, until nothing does', async () => {
      const auto = { action: 'ACC_BUYER', by: 'setting:1' } as const;
      const settled = { ...asJudged(PRICE), auto };
      const order = await anOrderOf();
      await insert({ ...order, findings: [settled] });
      expect(await orders.findings(db.database, order.id)).toMatchObject([{ state: 'auto', auto, override: null }]);
      await rewrite({ ...order, findings: [settled] });
      expect(await findings(order.id)).toEqual(['PRC-001 auto']);
      await rewrite({ ...order, findings: [asJudged(PRICE)] });
      expect(await orders.findings(db.database, order.id)).toMatchObject([{ state: 'open', auto: null }]);
      await rewrite({ ...order, findings: [settled] });
      const refuse = () => db.unitOfWork.run((tx) => orders.refuseAuto(tx, order.id, settled.fingerprint));
      expect([await refuse(), await refuse()]).toEqual([auto, null]);
      expect(await orders.findings(db.database, order.id)).toMatchObject([{ state: 'open', autoRefused: true }]);
    });

    it('is the same when nothing in it differs, and is not when anything does', async () => {
      const lines = [{ quantity: '10', amount: '34.90' }, { quantity: '5' }];
      const order = await stored({ customerId, head: { total: '34.90' }, lines, findings: [QUANTITY, PRICE] });
      const other = await stored({ lines: [{}], findings: [NOTE] });
      const changed = async (...judged: Parameters<OrderRepository['changedAmong']>[1]) => [
        ...(await orders.changedAmong(db.database, judged)),
      ];
      expect(await changed(order, other)).toEqual([]);
      const [first, second] = order.lines;
      expect(await changed({ ...order, head: { ...order.head, total: '34.9' } })).toEqual([]);
      expect(await changed({ ...order, head: { ...order.head, total: '34.91' } }, other)).toEqual([order.id]);
      expect(await changed({ ...order, head: { ...order.head, deliveryPlaceId: randomUUID() } })).toEqual([order.id]);
      expect(await changed({ ...order, lines: [first!] })).toEqual([order.id]);
      expect(await changed({ ...order, lines: [first!, { ...second!, unit: 'PCE' }] })).toEqual([order.id]);
      expect(await changed({ ...order, findings: [asJudged(QUANTITY)] })).toEqual([order.id]);
      expect(await changed({ ...order, findings: [asJudged(PRICE), asJudged(QUANTITY)] })).toEqual([order.id]);
      const warned = { ...PRICE, severity: 'warning' as const };
      expect(await changed({ ...order, findings: [asJudged(QUANTITY), asJudged(warned)] })).toEqual([order.id]);
      const auto = { action: 'ACC_BUYER', by: 'setting:1' } as const;
      expect(await changed({ ...order, findings: [asJudged(QUANTITY), { ...asJudged(PRICE), auto }] })).toEqual([
        order.id,
      ]);
      expect(await changed({ ...other, reopened: ['f1'] }, order)).toEqual([other.id]);
      // A person's answer is no judgement.
      await decide(order.id, asJudged(PRICE).fingerprint);
      expect(await changed(order)).toEqual([]);
    });

    it('of an order that is not there is an error, and changes nothing', async () => {
      const order = await anOrderOf({ findings: [PRICE] });
      await expect(rewrite(order)).rejects.toThrow();
    });
  });

  it('a decision needs a finding that is open', async () => {
    const order = await stored({ findings: [PRICE] });
    const { fingerprint } = asJudged(PRICE);
    expect([await decide(order.id, 'unknown'), await decide(order.id, fingerprint), await decide(order.id, fingerprint)]).toEqual([
      false, true, false,
    ]); // prettier-ignore
  });

  it('a rejected order is rejected once', async () => {
    const order = await stored();
    const reject = (reason: string) => db.unitOfWork.run((tx) => orders.reject(tx, order.id, reason));
    await reject('te laat');
    await reject('nog eens');
    expect(await orders.find(db.database, order.id)).toMatchObject({
      state: 'rejected',
      rejectionReason: 'te laat',
      version: 2,
      outcomeVersion: 1,
    });
  });

  it('corrections and rejected lines stand beside the document', async () => {
    const order = await stored({ lines: [{}] });
    const correction = { field: 'number', value: '12', by: 'user-1', at: '2026-11-23T08:00:00Z' };
    await db.unitOfWork.run(async (tx) => {
      await orders.setCorrections(tx, order.id, [correction]);
      await orders.setRejectedLines(tx, order.id, new Map([[0, 'op']]));
    });
    expect(await orders.find(db.database, order.id)).toMatchObject({
      corrections: [correction],
      document: order.document,
    });
    expect(await orders.rejectedLines(db.database, order.id)).toEqual(new Map([[0, 'op']]));
    expect(await orders.rejectedLines(db.database, randomUUID())).toEqual(new Map());
  });

  it('a lock makes the second one wait and then see what the first did', async () => {
    const order = await stored();
    const steps: string[] = [];
    const first = db.unitOfWork.run(async (tx) => {
      await orders.lock(tx, order.id);
      await new Promise((resolve) => setTimeout(resolve, 150));
      await orders.reject(tx, order.id, 'eerst');
      steps.push('first');
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    const seen = await db.unitOfWork.run(async (tx) => {
      const found = await orders.lock(tx, order.id);
      steps.push('second');
      return found?.state;
    });
    await first;
    expect([steps, seen]).toEqual([['first', 'second'], 'rejected']);
  });
});
