import { randomUUID } from 'node:crypto';
import { aNewOrder, asJudged, type NewOrderFields } from '../../test/builders/new-order';
import { testDatabase, type TestDatabase } from '../../test/harness';
import { outboxOf } from '../../test/harness/outbox';
import { customerRow, messageRows } from '../../test/harness/road-rows';
import { makeFinding } from '../findings';
import { grantClearance } from './clearance';
import { releasedOrder } from './judged-order';
import { OrderRepository } from './order.repository';
import { SalesService } from './sales.service';

const STOPS = makeFinding('PRC-001', { field: 'lines[0].price' });
const NOTE = makeFinding('UOM-003', { field: 'lines[0].unit' });
const OTHER_CONTENT = makeFinding('DUP-001', { field: 'number', actual: 'a', expected: 'b' });
const CLERK = '11111111-1111-4111-8111-111111111111';

describe('the release of an order', () => {
  let db: TestDatabase;
  let customers = 0;
  const orders = new OrderRepository();
  let sales: SalesService;

  beforeAll(async () => {
    db = await testDatabase();
    sales = new SalesService(outboxOf(db.database));
  });
  afterAll(() => db.drop());

  const aCustomer = () => customerRow(db.database, `K${++customers}`);
  /** An order of a customer of its own, unless the case says whose. */
  const anOrderOf = async (fields: Partial<NewOrderFields> = {}) => {
    const { interchangeId, messageIds } = await messageRows(db.database, 1);
    const customerId = fields.customerId === undefined ? await aCustomer() : fields.customerId;
    return aNewOrder({ messageId: messageIds[0] ?? '', interchangeId, ...fields, customerId });
  };
  const stored = async (fields: Partial<NewOrderFields> = {}) => {
    const order = await anOrderOf(fields);
    await db.unitOfWork.run((tx) => orders.insert(tx, [order]));
    return order;
  };
  const release = async (ids: readonly string[], version = 1) => {
    const clearance = grantClearance(new Map(ids.map((id) => [id, version])), CLERK);
    return [...(await db.unitOfWork.run((tx) => sales.release(tx, clearance))).keys()];
  };
  const override = (id: string, finding: typeof STOPS) =>
    db.unitOfWork.run((tx) =>
      orders.override(tx, id, asJudged(finding).fingerprint, {
        action: 'OVR',
        reason: 'akkoord',
        authority: 'senior',
        by: randomUUID(),
      }),
    );
  const exposure = async (customerId: string | null) => {
    const [row] = await db.database.query<{ amount: string }>(
      'SELECT released_amount::text AS amount FROM customer_exposure WHERE customer_id = $1',
      [customerId],
    );
    return row?.amount;
  };

  it.each(['cancel', 'reopen'] as const)('takes back with an order the answer that has not left (%s)', async (how) => {
    const outbox = outboxOf(db.database);
    const order = await stored();
    await release([order.id]);
    const answer = { id: randomUUID(), subjectId: randomUUID(), orderId: order.id, partnerId: randomUUID(), kind: 'ORDRSP', version: 1, dueAt: new Date(Date.now() + 60_000) }; // prettier-ignore
    await db.unitOfWork.run((tx) => outbox.add(tx, [answer]));
    expect(await db.unitOfWork.run((tx) => sales[how](tx, order.id))).toBe(true);
    expect((await outbox.find(answer.id))?.state).toBe('cancelled');
  });

  it('gives an order that is the same read back or not', async () => {
    const order = await anOrderOf({
      customerId: await aCustomer(),
      head: { orderDate: '2026-11-20', requestedDate: '2026-11-26', confirmedDate: '2026-11-27', total: '125.640' },
      lines: [
        { number: '10', quantity: '3.0', unit: 'CT', unitFactor: '12', amount: '125.64', bookedBy: 'ours', confirmedDate: '2026-11-27' },
        { number: '20', rejectedReason: 'Niet leverbaar', description: "D'or \"x\" \\ é" },
      ],
    }); // prettier-ignore
    const made = await db.unitOfWork.run(async (tx) => {
      const references = await orders.insert(tx, [order]);
      const releases = await sales.release(tx, grantClearance(new Map([[order.id, 1]]), null));
      return releasedOrder(order, references.get(order.id)!, releases.get(order.id)!);
    });
    expect(made).toEqual(await orders.find(db.database, order.id));
    expect(made).toMatchObject({ version: 2, occurrence: 1, outcomeVersion: 1 });
  });

  it('moves it, once, and counts its value with the customer', async () => {
    const order = await stored({ head: { total: '125.64' } });
    expect(await release([order.id])).toEqual([order.id]);
    expect(await orders.find(db.database, order.id)).toMatchObject({
      state: 'released',
      version: 2,
      outcomeVersion: 1,
      occurrence: 1,
    });
    expect(await release([order.id], 2)).toEqual([]);
    expect(await exposure(order.head.customerId)).toBe('125.64');
    const [row] = await db.database.query(
      'SELECT released_by AS by, released_at IS NOT NULL AS at FROM sales_order WHERE id = $1',
      [order.id],
    );
    expect(row).toEqual({ by: CLERK, at: true });
  });

  it('adds up the orders of one customer that are released together', async () => {
    const customerId = await aCustomer();
    const batch = [
      await stored({ customerId, number: 'A', head: { total: '10.10' } }),
      await stored({ customerId, number: 'B', head: { total: '0.20' } }),
      await stored({ head: { total: '5' } }),
    ];
    expect((await release(batch.map(({ id }) => id))).sort()).toEqual(batch.map(({ id }) => id).sort());
    expect(await exposure(customerId)).toBe('10.30');
    await release([(await stored({ customerId, number: 'C', head: { total: '1' } })).id]);
    expect(await exposure(customerId)).toBe('11.30');
  });

  it('demands the version that was judged', async () => {
    const order = await stored({ head: { total: '5' } });
    expect(await release([order.id], 2)).toEqual([]);
    await db.unitOfWork.run((tx) => orders.rewrite(tx, order));
    expect(await release([order.id], 1)).toEqual([]);
    expect(await exposure(order.head.customerId)).toBeUndefined();
    expect(await release([order.id], 2)).toEqual([order.id]);
  });

  it('demands an order in review of a known customer', async () => {
    const rejected = await stored();
    await db.unitOfWork.run((tx) => orders.reject(tx, rejected.id, 'nee'));
    const nobodys = await stored({ customerId: null });
    expect(await release([rejected.id], 2)).toEqual([]);
    expect(await release([nobodys.id, randomUUID()])).toEqual([]);
  });

  it('demands that no finding that stops is open', async () => {
    const order = await stored({ findings: [STOPS, NOTE] });
    expect(await release([order.id])).toEqual([]);
    await override(order.id, STOPS);
    expect(await release([order.id])).toEqual([order.id]);
    const resolved = await stored({ findings: [STOPS] });
    await db.unitOfWork.run((tx) => orders.rewrite(tx, { ...resolved, findings: [] }));
    expect(await release([resolved.id], 2)).toEqual([resolved.id]);
  });

  it('releases the others of a batch when one may not be', async () => {
    const [held, free] = [await stored({ findings: [STOPS] }), await stored()];
    expect(await release([held.id, free.id])).toEqual([free.id]);
  });

  describe('of a part', () => {
    const OFF = makeFinding('PRC-001', { field: 'lines[1].price', line: 1 });
    const OFF_TOO = makeFinding('ITM-002', { field: 'lines[2].gtin', line: 2 });
    const part = (id: string, version: number, held: readonly number[]) =>
      db.unitOfWork.run((tx) =>
        sales.release(tx, grantClearance(new Map([[id, version]]), CLERK, new Map([[id, held]]))),
      );
    const three = async (findings: readonly (typeof STOPS)[] = [OFF, OFF_TOO]) =>
      stored({
        head: { total: '60' },
        findings,
        lines: [{ amount: '10' }, { amount: '20' }, { amount: '30' }],
      });

    it('passes over findings of the lines that wait and over no other, and counts what goes', async () => {
      const order = await three();
      expect((await part(order.id, 1, [1])).size).toBe(0);
      expect((await part(order.id, 1, [1, 2])).get(order.id)).toMatchObject({ outcomeVersion: 1, occurrence: 1 });
      expect(await exposure(order.head.customerId)).toBe('10');
      const found = await orders.find(db.database, order.id);
      expect(found).toMatchObject({ state: 'partly-released', total: '10', version: 2 });
      expect(found?.lines.map(({ held }) => held)).toEqual([false, true, true]);
    });

    it('never passes over what is asked of the whole order, also where it points at a line', async () => {
      for (const finding of [
        makeFinding('TOT-003', { field: 'control.total' }),
        makeFinding('PAR-005', { field: 'parties.buyer' }),
        makeFinding('DUP-006', { field: 'lines[1].number', line: 1 }),
      ]) {
        const order = await three([finding]);
        expect((await part(order.id, 1, [1])).size).toBe(0);
      }
    });

    it('lets the rest go one by one, and takes the occurrence and an answer once', async () => {
      const order = await three();
      await part(order.id, 1, [1, 2]);
      const first = await orders.find(db.database, order.id);
      await override(order.id, OFF);
      expect((await part(order.id, 2, [2])).get(order.id)).toMatchObject({ occurrence: 1, outcomeVersion: 1 });
      expect(await exposure(order.head.customerId)).toBe('30');
      expect(await orders.find(db.database, order.id)).toMatchObject({ state: 'partly-released', total: '30' });
      expect((await part(order.id, 3, [])).size).toBe(0);
      await override(order.id, OFF_TOO);
      expect((await part(order.id, 3, [])).get(order.id)).toMatchObject({ occurrence: 1, outcomeVersion: 2 });
      expect(await exposure(order.head.customerId)).toBe('60');
      const last = await orders.find(db.database, order.id);
      expect(last).toMatchObject({ state: 'released', total: '60', releasedAt: first?.releasedAt });
      expect(last?.lines.some(({ held }) => held)).toBe(false);
    });

    it('ends when what waits is declined, and not before', async () => {
      const order = await three();
      await part(order.id, 1, [1, 2]);
      const finish = () => db.unitOfWork.run((tx) => sales.finish(tx, order.id));
      expect(await finish()).toBe(false);
      await db.database.query(`UPDATE sales_order_line SET held = false, rejected_reason = 'nee' WHERE order_id = $1 AND held`, [order.id]);
      expect(await finish()).toBe(true);
      expect(await orders.find(db.database, order.id)).toMatchObject({ state: 'released', total: '10', outcomeVersion: 2 });
      expect((await orders.findings(db.database, order.id)).map(({ state }) => state)).toEqual(['resolved', 'resolved']);
    }); // prettier-ignore

    it('goes back to the desk whole, with what it had taken of the exposure', async () => {
      const order = await three();
      await part(order.id, 1, [1, 2]);
      expect(await db.unitOfWork.run((tx) => sales.reopen(tx, order.id))).toBe(true);
      expect(await exposure(order.head.customerId)).toBe('0');
      expect(await orders.find(db.database, order.id)).toMatchObject({ state: 'in-review', occurrence: null });
    });

    it('judged again, is written as far as it waits', async () => {
      const order = await three();
      await part(order.id, 1, [1, 2]);
      const waiting = order.lines.slice(1).map((line) => ({ ...line, held: true, amount: '21' }));
      const judged = { ...order, head: { ...order.head, total: '10' }, lines: waiting, rest: [1, 2] };
      expect([...(await orders.changedAmong(db.database, [judged]))]).toEqual([order.id]);
      await db.unitOfWork.run((tx) => orders.rewrite(tx, judged));
      const found = await orders.find(db.database, order.id);
      expect(found?.lines.map(({ amount, held }) => [amount, held])).toEqual([['10', false], ['21', true], ['21', true]]);
      expect([...(await orders.changedAmong(db.database, [judged]))]).toEqual([]);
    }); // prettier-ignore
  });

  describe('with a number that the customer used before', () => {
    const again = async (customerId: string, number = '4711') =>
      stored({ customerId, number, findings: [OTHER_CONTENT] });
    const first = async () => {
      const order = await stored({ number: '4711' });
      await release([order.id]);
      return order.head.customerId ?? '';
    };

    it('is a second occurrence when that was let through on purpose, and a third after it', async () => {
      const customerId = await first();
      for (const occurrence of [2, 3]) {
        const order = await again(customerId);
        await override(order.id, OTHER_CONTENT);
        expect(await release([order.id])).toEqual([order.id]);
        expect((await orders.find(db.database, order.id))?.occurrence).toBe(occurrence);
      }
    });

    it('is refused by the unique key when nobody let it through, whatever the findings say', async () => {
      const customerId = await first();
      // The finding is missing altogether: the code erred, or two orders were judged at the same moment.
      const order = await stored({ customerId, number: '4711' });
      await expect(release([order.id])).rejects.toThrow('uq_sales_order_occurrence');
      expect((await orders.find(db.database, order.id))?.state).toBe('in-review');
      const resolved = await again(customerId);
      await db.unitOfWork.run((tx) => orders.rewrite(tx, { ...resolved, findings: [] }));
      await expect(release([resolved.id], 2)).rejects.toThrow('uq_sales_order_occurrence');
    });

    it('is refused when two of them are released in one statement', async () => {
      const customerId = await aCustomer();
      const both = [await stored({ customerId }), await stored({ customerId })];
      await expect(release(both.map(({ id }) => id))).rejects.toThrow('uq_sales_order_occurrence');
    });

    it('is refused to one of two who release at the same moment', async () => {
      const customerId = await aCustomer();
      const both = [await stored({ customerId }), await stored({ customerId })];
      const outcomes = await Promise.allSettled(both.map(({ id }) => release([id])));
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    });

    it('is an occurrence of its own once the earlier one is so old that nobody takes the two for one order', async () => {
      const customerId = await first();
      const age = (months: number) =>
        db.database.query(
          `UPDATE sales_order SET received_at = date_trunc('milliseconds', now()) - make_interval(months => $2) WHERE customer_id = $1 AND occurrence = 1`,
          [customerId, months],
        );
      await age(17);
      await expect(release([(await stored({ customerId, number: '4711' })).id])).rejects.toThrow(
        'uq_sales_order_occurrence',
      );
      await age(18);
      const reused = await stored({ customerId, number: '4711', receivedAt: new Date() });
      expect(await release([reused.id])).toEqual([reused.id]);
      expect((await orders.find(db.database, reused.id))?.occurrence).toBe(2);
      const third = await stored({ customerId, number: '4711', receivedAt: new Date() });
      await expect(release([third.id])).rejects.toThrow('uq_sales_order_occurrence');
    });

    it('is the business of one customer alone, and of orders with a number', async () => {
      await first();
      expect(await release([(await stored({ number: '4711' })).id])).toHaveLength(1);
      const customerId = await aCustomer();
      const unnumbered = [await stored({ customerId, number: null }), await stored({ customerId, number: null })];
      expect(await release(unnumbered.map(({ id }) => id))).toHaveLength(2);
    });
  });

  it('cannot be had in any other way: the table refuses a released order without customer, occurrence or time', async () => {
    const order = await stored();
    await expect(
      db.database.query(`UPDATE sales_order SET state = 'released' WHERE id = $1`, [order.id]),
    ).rejects.toThrow('ck_sales_order_released');
  });
});
