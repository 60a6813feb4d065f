import { randomUUID } from 'node:crypto';
import { aNewOrder, type NewOrderFields } from '../../test/builders/new-order';
import { testDatabase, type TestDatabase } from '../../test/harness';
import { articleRow, customerRow, messageRows } from '../../test/harness/road-rows';
import { plain } from '../kernel';
import { UnitOfWork } from '../platform/services';
import { OrderRepository } from './order.repository';
import { SalesFactsRepository, type SalesFactsRequest } from './sales-facts.repository';

const NOTHING: SalesFactsRequest = { orders: [], quantities: [], sameNumberMonths: 18, except: [] };

describe('what earlier sales say', () => {
  let db: TestDatabase;
  let customers = 0;
  const orders = new OrderRepository();
  const facts = new SalesFactsRepository();

  beforeAll(async () => {
    db = await testDatabase();
  });
  afterAll(() => db.drop());

  const aCustomer = () => customerRow(db.database, `K${++customers}`);
  const stored = async (fields: Partial<NewOrderFields>) => {
    const { interchangeId, messageIds } = await messageRows(db.database, 1);
    const order = aNewOrder({ messageId: messageIds[0] ?? '', interchangeId, receivedAt: new Date(), ...fields });
    await db.unitOfWork.run((tx) => orders.insert(tx, [order]));
    return order;
  };
  const load = (request: Partial<SalesFactsRequest>) =>
    db.unitOfWork.run((tx) => facts.load(tx, { ...NOTHING, ...request }));
  const earlier = async (customerId: string, orderNumberKey: string, except: readonly string[] = []) =>
    (
      await load({ orders: [{ customerId, orderNumberKey, hasCreditLimit: false, receivedAt: new Date() }], except })
    ).earlierOrders(customerId, orderNumberKey);
  const daysAgo = (days: number): Date => new Date(Date.now() - days * 86_400_000);
  const monthsAgo = (months: number): Date => {
    const date = new Date();
    date.setUTCMonth(date.getUTCMonth() - months);
    return date;
  };

  describe('earlier orders', () => {
    it('are those of the customer with the number, the latest first', async () => {
      const customerId = await aCustomer();
      const old = await stored({ customerId, number: 'po 1', receivedAt: monthsAgo(2) });
      const late = await stored({ customerId, number: 'PO1', receivedAt: monthsAgo(1) });
      await stored({ customerId, number: 'PO2' });
      await stored({ customerId: await aCustomer(), number: 'PO1' });
      await stored({ customerId: null, number: 'PO1' });
      const found = await earlier(customerId, 'PO1');
      expect(found.map(({ orderId }) => orderId)).toEqual([late.id, old.id]);
      expect(found[0]).toMatchObject({ state: 'in-review', contentHash: late.contentHash, order: late.document });
      expect(found[0]?.orderReference).toMatch(/^SO\d+$/);
    });

    it('are found by what they deliver as well, those of the last weeks', async () => {
      const customerId = await aCustomer();
      const body = (bodyHash: string | null, receivedAt = new Date()) =>
        stored({ customerId, number: `B${++bodies}`, head: { bodyHash, buyerOrderNumber: 'B' }, receivedAt });
      let bodies = 0;
      const [one, two] = [await body('h1', new Date(Date.now() - 1000)), await body('h1')];
      await body('h2');
      await body(null);
      await body('h1', monthsAgo(1));
      const ask = { customerId, orderNumberKey: 'B9', hasCreditLimit: false, receivedAt: new Date() };
      const batch = await load({
        orders: [
          { ...ask, bodyHash: 'h1' },
          { ...ask, bodyHash: null },
        ],
        except: [two.id],
      });
      expect(batch.alikeOrders(customerId, 'h1')).toMatchObject([{ orderNumber: 'B', receivedAt: one.receivedAt }]);
      expect(batch.alikeOrders(customerId, 'h2')).toEqual([]);
      expect(batch.earlierOrders(customerId, 'B9')).toEqual([]);
    });

    it('are apart where more than the number counts', async () => {
      const customerId = await aCustomer();
      const scoped = (orderNumberScope: string) => stored({ customerId, number: '9', head: { orderNumberScope } });
      const [zwolle, tiel] = [await scoped('place Zwolle'), await scoped('place Tiel')];
      const ask = { customerId, orderNumberKey: '9', hasCreditLimit: false, receivedAt: new Date() };
      const batch = await load({
        orders: [
          { ...ask, orderNumberScope: 'place Zwolle' },
          { ...ask, orderNumberScope: 'place Tiel' },
          { ...ask, orderNumberScope: '' },
        ],
      });
      const ids = (scope: string) => batch.earlierOrders(customerId, '9', scope).map(({ orderId }) => orderId);
      expect([ids('place Zwolle'), ids('place Tiel'), ids('')]).toEqual([[zwolle.id], [tiel.id], []]);
    });

    it('are none that were rejected, none older than eighteen months, and none that are judged now', async () => {
      const customerId = await aCustomer();
      const rejected = await stored({ customerId, number: '1' });
      await db.unitOfWork.run((tx) => orders.reject(tx, rejected.id, 'nee'));
      await stored({ customerId, number: '1', receivedAt: monthsAgo(19) });
      const old = await stored({ customerId, number: '1', receivedAt: monthsAgo(17) });
      const own = await stored({ customerId, number: '1' });
      expect((await earlier(customerId, '1', [own.id])).map(({ orderId }) => orderId)).toEqual([old.id]);
    });

    it('are counted back from the day on which the order came, however long it waits for us', async () => {
      const customerId = await aCustomer();
      const head = { bodyHash: 'waits', buyerOrderNumber: 'B' };
      const came = daysAgo(30);
      const alike = await stored({ customerId, number: 'W1', head, receivedAt: daysAgo(31) });
      await stored({ customerId, number: 'W2', head, receivedAt: daysAgo(60) });
      const own = await stored({ customerId, number: 'W3', head, receivedAt: came });
      const orders = [{ customerId, orderNumberKey: 'W9', hasCreditLimit: false, bodyHash: 'waits', receivedAt: came }];
      const found = (await load({ orders, except: [own.id] })).alikeOrders(customerId, 'waits');
      expect(found.map(({ receivedAt }) => receivedAt)).toEqual([alike.receivedAt]);
      // Of the same number, eighteen months before it, and nineteen.
      const eighteen = await stored({ customerId, number: 'W8', receivedAt: new Date(monthsAgo(18).getTime() - 20 * 86_400_000) }); // prettier-ignore
      await stored({ customerId, number: 'W8', receivedAt: monthsAgo(20) });
      const again = await load({ orders: [{ customerId, orderNumberKey: 'W8', hasCreditLimit: false, receivedAt: came }] }); // prettier-ignore
      expect(again.earlierOrders(customerId, 'W8').map(({ orderId }) => orderId)).toEqual([eighteen.id]);
    });

    it('came on a Dutch day', async () => {
      const customerId = await aCustomer();
      const night = new Date();
      night.setUTCDate(night.getUTCDate() - 10);
      night.setUTCHours(23, 30, 0, 0);
      await stored({ customerId, number: '1', receivedAt: night });
      const [found] = await earlier(customerId, '1');
      const next = new Date(night.getTime() + 86_400_000).toISOString().slice(0, 10);
      expect(found?.receivedOn).toBe(next);
    });

    it('are none of an order without a number', async () => {
      const customerId = await aCustomer();
      await stored({ customerId, number: null });
      const batch = await load({
        orders: [{ customerId, orderNumberKey: null, hasCreditLimit: true, receivedAt: new Date() }],
      });
      expect(batch.earlierOrders(customerId, '')).toEqual([]);
    });

    it('of one number are judged one after the other, whatever the buyer calls himself: one sees the other', async () => {
      const customerId = await aCustomer();
      const request = {
        ...NOTHING,
        orders: [{ customerId, orderNumberKey: 'PO9', hasCreditLimit: false, receivedAt: new Date() }],
      };
      const judgeAndStore = () =>
        db.unitOfWork.run(async (tx) => {
          const seen = (await facts.load(tx, request)).earlierOrders(customerId, 'PO9').length;
          await new Promise((resolve) => setTimeout(resolve, 50));
          const { interchangeId, messageIds } = await messageRows(db.database, 1);
          await orders.insert(tx, [aNewOrder({ messageId: messageIds[0] ?? '', interchangeId, customerId, number: 'PO9', receivedAt: new Date() })]); // prettier-ignore
          return seen;
        });
      const seen = await Promise.all([judgeAndStore(), judgeAndStore(), judgeAndStore()]);
      expect([...seen].sort()).toEqual([0, 1, 2]);
    });

    it('of other numbers do not wait for each other', async () => {
      const customerId = await aCustomer();
      const request = (orderNumberKey: string): SalesFactsRequest => ({
        ...NOTHING,
        orders: [{ customerId, orderNumberKey, hasCreditLimit: false, receivedAt: new Date() }],
      });
      const other = new UnitOfWork(await db.connectAgain());
      await db.unitOfWork.run(async (tx) => {
        await facts.load(tx, request('PO1'));
        // Would never end if it waited for the first.
        await other.run((another) => facts.load(another, request('PO2')));
      });
    });
  });

  describe('the value of released orders', () => {
    it('is nothing for a customer who never ordered', async () => {
      const customerId = await aCustomer();
      const batch = await load({
        orders: [{ customerId, orderNumberKey: null, hasCreditLimit: true, receivedAt: new Date() }],
      });
      expect(plain(batch.releasedAmount(customerId))).toBe('0');
      expect(plain(batch.releasedAmount(randomUUID()))).toBe('0');
    });

    it.each([['on the first order of the customer'], ['later on']])(
      'is locked: two transactions at the same moment see each other (%s)',
      async (when) => {
        const customerId = await aCustomer();
        const request = {
          ...NOTHING,
          orders: [{ customerId, orderNumberKey: null, hasCreditLimit: true, receivedAt: new Date() }],
        };
        if (when === 'later on') await load(request);
        const seen: string[] = [];
        const judgeAndRelease = () =>
          db.unitOfWork.run(async (tx) => {
            const before = (await facts.load(tx, request)).releasedAmount(customerId);
            await new Promise((resolve) => setTimeout(resolve, 50));
            await tx.query(
              'UPDATE customer_exposure SET released_amount = released_amount + 10 WHERE customer_id = $1',
              [customerId],
            );
            seen.push(plain(before));
          });
        await Promise.all([judgeAndRelease(), judgeAndRelease(), judgeAndRelease()]);
        expect(seen).toEqual(['0', '10', '20']);
      },
    );

    it('is locked in one order, so that batches with the same customers in another order do not wait for each other', async () => {
      const customersOfBoth = [await aCustomer(), await aCustomer(), await aCustomer()];
      const request = (ids: readonly string[]) => ({
        ...NOTHING,
        orders: ids.map((customerId) => ({
          customerId,
          orderNumberKey: 'PO1',
          hasCreditLimit: true,
          receivedAt: new Date(),
        })),
      });
      const run = (ids: readonly string[]) =>
        db.unitOfWork.run(async (tx) => {
          await facts.load(tx, request(ids));
          await new Promise((resolve) => setTimeout(resolve, 10));
        });
      const runs = Array.from({ length: 10 }, (_, i) =>
        run(i % 2 === 0 ? customersOfBoth : [...customersOfBoth].reverse()),
      );
      expect((await Promise.allSettled(runs)).filter(({ status }) => status === 'rejected')).toEqual([]);
    });
  });

  it('usual quantities come in one query for all lines, newest first', async () => {
    const [customerId, other] = [await aCustomer(), await aCustomer()];
    const articleId = await articleRow(db.database, 'A1');
    await db.database.query('INSERT INTO quantity_history VALUES ($1, $2, $3)', [
      customerId,
      articleId,
      ['12', '24.5'],
    ]);
    const quantities = [customerId, customerId, other].map((id) => ({ customerId: id, articleId }));
    const batch = await load({ quantities });
    expect(batch.quantityHistory(customerId, articleId).map(plain)).toEqual(['12', '24.5']);
    expect(batch.quantityHistory(other, articleId)).toEqual([]);
  });
});
