import { aNewOrder, type NewOrderFields } from '../../test/builders/new-order';
import { testDatabase, type TestDatabase } from '../../test/harness';
import { outboxOf } from '../../test/harness/outbox';
import { articleRow, customerRow, messageRows } from '../../test/harness/road-rows';
import { grantClearance } from './clearance';
import { OrderRepository } from './order.repository';
import { QuantityHistoryService } from './quantity-history.service';
import { SalesService } from './sales.service';

describe('the history of quantities', () => {
  let db: TestDatabase;
  let history: QuantityHistoryService;
  let articleId: string;
  let customers = 0;
  const orders = new OrderRepository();
  let sales: SalesService;

  beforeAll(async () => {
    db = await testDatabase();
    sales = new SalesService(outboxOf(db.database));
    articleId = await articleRow(db.database, 'A1');
    const noSchedule = { register: () => undefined } as unknown as ConstructorParameters<
      typeof QuantityHistoryService
    >[0];
    history = new QuantityHistoryService(noSchedule, db.unitOfWork);
  });
  afterAll(() => db.drop());
  // What earlier cases released lies before the hour that is to be counted.
  beforeEach(async () => {
    await db.database.query('TRUNCATE quantity_history');
    await db.database.query(`UPDATE quantity_history_progress SET counted_until = now() - interval '1 hour'`);
    await db.database.query(
      `UPDATE sales_order SET released_at = now() - interval '1 year' WHERE released_at IS NOT NULL`,
    );
  });

  const update = () => db.unitOfWork.run((tx) => history.update(tx));
  const aCustomer = () => customerRow(db.database, `K${++customers}`);
  /** An order that was released so many minutes ago. */
  const released = async (customerId: string, minutesAgo: number, ...lines: NonNullable<NewOrderFields['lines']>) => {
    const { interchangeId, messageIds } = await messageRows(db.database, 1);
    const order = aNewOrder({ messageId: messageIds[0] ?? '', interchangeId, customerId, number: null, lines });
    await db.unitOfWork.run(async (tx) => {
      await orders.insert(tx, [order]);
      await sales.release(tx, grantClearance(new Map([[order.id, 1]]), null));
      await tx.query('UPDATE sales_order SET released_at = now() - make_interval(mins => $2) WHERE id = $1', [
        order.id,
        minutesAgo,
      ]);
    });
  };
  const line = (baseQuantity: string) => ({ articleId, baseQuantity });
  const quantities = async (customerId: string) => {
    const [row] = await db.database.query<{ q: string[] }>(
      'SELECT quantities::text[] AS q FROM quantity_history WHERE customer_id = $1 AND article_id = $2',
      [customerId, articleId],
    );
    return row?.q ?? null;
  };

  it('has every released quantity once, newest first, however often it is brought up to date', async () => {
    const customerId = await aCustomer();
    await released(customerId, 30, line('10'));
    await released(customerId, 20, line('12'));
    expect(await update()).toBe(1);
    expect(await update()).toBe(0);
    expect(await quantities(customerId)).toEqual(['12', '10']);
  });

  it('waits a minute, so that a release that is being committed is not overlooked', async () => {
    const customerId = await aCustomer();
    await released(customerId, 0, line('10'));
    expect(await update()).toBe(0);
    await db.database.query(
      `UPDATE sales_order SET released_at = now() - interval '59 seconds' WHERE customer_id = $1`,
      [customerId],
    );
    expect(await update()).toBe(0);
  });

  it('counts no rejected line, no unknown article, no line without a quantity, and no order that is not released', async () => {
    const customerId = await aCustomer();
    await released(
      customerId,
      30,
      { ...line('1'), rejectedReason: 'nee' },
      { articleId: null, baseQuantity: '2' },
      { articleId, baseQuantity: null },
      line('0'),
      line('5'),
    );
    const { interchangeId, messageIds } = await messageRows(db.database, 1);
    const held = aNewOrder({ messageId: messageIds[0] ?? '', interchangeId, customerId, lines: [line('99')] });
    await db.unitOfWork.run((tx) => orders.insert(tx, [held]));
    expect(await update()).toBe(1);
    expect(await quantities(customerId)).toEqual(['5']);
  });

  it('keeps the newest fifty', async () => {
    const customerId = await aCustomer();
    await released(customerId, 40, ...Array.from({ length: 60 }, () => line('1')));
    await update();
    expect(await quantities(customerId)).toHaveLength(50);
    await db.database.query(`UPDATE quantity_history_progress SET counted_until = now() - interval '35 minutes'`);
    await released(customerId, 30, line('7'));
    await update();
    const kept = await quantities(customerId);
    expect([kept?.length, kept?.[0], kept?.[1]]).toEqual([50, '7', '1']);
  });

  it('is not doubled by two who bring it up to date at the same moment', async () => {
    const customerId = await aCustomer();
    await released(customerId, 30, line('10'));
    const touched = await Promise.all([update(), update(), update()]);
    expect(touched.sort()).toEqual([0, 0, 1]);
    expect(await quantities(customerId)).toEqual(['10']);
  });

  it('loses all that an order brought when it is taken back, and its worth', async () => {
    const customerId = await aCustomer();
    await released(customerId, 40, line('10'), line('12'));
    await released(customerId, 30, line('10'), line('10.0'), line('7'));
    await update();
    expect(await quantities(customerId)).toHaveLength(5);
    const [last] = await db.database.query<{ id: string }>(
      'SELECT id FROM sales_order WHERE customer_id = $1 ORDER BY released_at DESC LIMIT 1',
      [customerId],
    );
    await db.unitOfWork.run((tx) => sales.reopen(tx, last?.id ?? ''));
    expect((await quantities(customerId))?.map(Number).sort((a, b) => a - b)).toEqual([10, 12]);
  });

  it('counts what orders came to as well', async () => {
    const customerId = await aCustomer();
    const { interchangeId, messageIds } = await messageRows(db.database, 2);
    for (const [i, total] of ['100.50', '200'].entries()) {
      const order = aNewOrder({
        messageId: messageIds[i] ?? '',
        interchangeId,
        customerId,
        number: null,
        head: { total },
      });
      await db.unitOfWork.run(async (tx) => {
        await orders.insert(tx, [order]);
        await sales.release(tx, grantClearance(new Map([[order.id, 1]]), null));
        await tx.query('UPDATE sales_order SET released_at = now() - make_interval(mins => $2) WHERE id = $1', [
          order.id,
          30 - i,
        ]);
      });
    }
    await update();
    const amounts = async () =>
      (
        await db.database.query<{ amounts: string[] }>(
          'SELECT amounts::text[] AS amounts FROM customer_order_value WHERE customer_id = $1',
          [customerId],
        )
      )[0]?.amounts.map(Number);
    expect(await amounts()).toEqual([200, 100.5]);
    const [last] = await db.database.query<{ id: string }>(
      'SELECT id FROM sales_order WHERE customer_id = $1 AND total = 200',
      [customerId],
    );
    await db.unitOfWork.run((tx) => sales.cancel(tx, last?.id ?? ''));
    expect(await amounts()).toEqual([100.5]);
  });

  it('can be put in place, for articles and customers that are there', async () => {
    const customerId = await aCustomer();
    const rows = [
      { customerNumber: `K${customers}`, articleNumber: 'A1', quantities: ['3', '4.5'] },
      { customerNumber: 'nobody', articleNumber: 'A1', quantities: ['1'] },
    ];
    await db.unitOfWork.run((tx) => history.seed(tx, rows));
    await db.unitOfWork.run((tx) => history.seed(tx, [{ ...rows[0]!, quantities: ['9'] }]));
    expect(await quantities(customerId)).toEqual(['3', '4.5']);
  });
});
