import { randomUUID } from 'node:crypto';
import { aNewOrder } from '../../test/builders/new-order';
import { testDatabase, type TestDatabase } from '../../test/harness';
import { interchangeRow, messageRows, partnerRow } from '../../test/harness/road-rows';
import { OrderRepository } from '../sales/services';
import { aModel } from './compose-test-support';
import { ReplyRepository, type NewReply } from './reply.repository';

describe('replies in the database', () => {
  let db: TestDatabase;
  let partnerId: string;
  let partners = 0;
  const replies = new ReplyRepository();

  beforeAll(async () => {
    db = await testDatabase();
    partnerId = await partnerRow(db.database, 'groot');
  });
  afterAll(() => db.drop());

  const insert = (...all: NewReply[]) => db.unitOfWork.run((tx) => replies.insert(tx, all));
  const anOrderRow = async () => {
    const { interchangeId, messageIds } = await messageRows(db.database, 1);
    const order = aNewOrder({ messageId: messageIds[0] ?? '', interchangeId });
    await db.unitOfWork.run((tx) => new OrderRepository().insert(tx, [order]));
    return order;
  };
  const answerTo = (
    order: { readonly id: string; readonly interchangeId: string },
    over: Partial<NewReply> = {},
  ): NewReply => ({
    id: randomUUID(),
    kind: 'ORDRSP',
    partnerId,
    orderId: order.id,
    interchangeId: order.interchangeId,
    envelope: null,
    outcomeVersion: 1,
    model: aModel(),
    ...over,
  });

  describe('an answer', () => {
    it('is made once for each outcome of an order', async () => {
      const order = await anOrderRow();
      const first = answerTo(order);
      expect(await insert(first)).toEqual(new Set([first.id]));
      expect(await insert(answerTo(order))).toEqual(new Set());
      const second = answerTo(order, { outcomeVersion: 2 });
      expect(await insert(answerTo(order), second)).toEqual(new Set([second.id]));
      expect(await replies.lastOfOrders(db.database, [order.id])).toEqual([second.id]);
    });

    it('is made once when eight decide at the same moment', async () => {
      const order = await anOrderRow();
      const made = await Promise.all(Array.from({ length: 8 }, () => insert(answerTo(order))));
      expect(made.filter(({ size }) => size === 1)).toHaveLength(1);
    });

    it('of one order does not stand in the way of that of another in the same interchange', async () => {
      const { interchangeId, messageIds } = await messageRows(db.database, 2);
      const orders = messageIds.map((messageId) => aNewOrder({ messageId, interchangeId }));
      await db.unitOfWork.run((tx) => new OrderRepository().insert(tx, orders));
      expect((await insert(...orders.map((order) => answerTo(order)))).size).toBe(2);
      expect(await replies.lastOfOrders(db.database, orders.map(({ id }) => id))).toHaveLength(2); // prettier-ignore
      expect(await replies.lastOfOrders(db.database, [])).toEqual([]);
    });
  });

  it('an acknowledgement is made once for each envelope, and found in their order', async () => {
    const interchangeId = await interchangeRow(db.database);
    const contrl = (envelope: number) =>
      answerTo({ id: '', interchangeId }, { kind: 'CONTRL', orderId: null, envelope });
    const made = [4, 2, 0, 3, 1].map(contrl);
    expect((await insert(...made, contrl(1))).size).toBe(5);
    expect(await insert(contrl(0))).toEqual(new Set());
    const sorted = [...made].sort((a, b) => (a.envelope ?? 0) - (b.envelope ?? 0));
    expect(await replies.acknowledgementsOf(db.database, interchangeId)).toEqual(sorted.map(({ id }) => id));
  });

  it('what partners want is known, each asked once', async () => {
    expect(await replies.responsePolicies(db.database, [partnerId, partnerId, randomUUID()])).toEqual(
      new Map([[partnerId, 'changes']]),
    );
  });

  describe('control numbers of a partner', () => {
    const times = (partner: string, count: number): readonly string[] => Array.from({ length: count }, () => partner);
    const take = (partner: string, count: number) =>
      db.unitOfWork.run((tx) => replies.takeControlNumbers(tx, times(partner, count)));
    const aPartner = () => partnerRow(db.database, `p${++partners}`);

    it('count from one, without a gap', async () => {
      const partner = await aPartner();
      expect([await take(partner, 1), await take(partner, 3), await take(partner, 1)]).toEqual([[1], [2, 3, 4], [5]]);
    });

    it('are never given to two of eight who take them at the same moment', async () => {
      const partner = await aPartner();
      const counts = [1, 2, 3, 4, 5, 1, 2, 3];
      const taken = await Promise.all(
        counts.map(async (count) => {
          const numbers: number[] = [];
          for (let round = 0; round < 5; round++) numbers.push(...(await take(partner, count)));
          return numbers;
        }),
      );
      const all = taken.flat().sort((a, b) => a - b);
      expect(all).toEqual(Array.from({ length: all.length }, (_, i) => i + 1));
      expect(all).toHaveLength(5 * 21);
    });

    it('of one partner do not move those of another', async () => {
      const [one, other] = [await aPartner(), await aPartner()];
      await take(one, 40);
      expect(await take(other, 1)).toEqual([1]);
    });

    it('are taken for many partners at once, each reply getting one of its own partner', async () => {
      const [one, other] = [await aPartner(), await aPartner()];
      await take(other, 7);
      const taken = db.unitOfWork.run((tx) => replies.takeControlNumbers(tx, [other, one, other, one, one]));
      expect(await taken).toEqual([8, 1, 9, 2, 3]);
      expect(await db.unitOfWork.run((tx) => replies.takeControlNumbers(tx, []))).toEqual([]);
    });

    it('are taken in one order, so that composers with the same partners in another order do not wait for each other', async () => {
      const one = [await aPartner(), await aPartner(), await aPartner(), await aPartner()];
      const other = [...one].reverse();
      const runs = Array.from({ length: 20 }, (_, i) =>
        db.unitOfWork.run(async (tx) => {
          await replies.takeControlNumbers(tx, i % 2 === 0 ? one : other);
        }),
      );
      expect((await Promise.allSettled(runs)).filter(({ status }) => status === 'rejected')).toEqual([]);
    });

    // The bytes are stored in the transaction that takes the number, and only stored bytes are ever sent: a number that was rolled back
    // was never seen outside, so that taking it again doubles nothing and leaves no gap to explain.
    it('that were taken in vain were never sent, and are given to the next', async () => {
      const partner = await aPartner();
      await take(partner, 1);
      const inVain = db.unitOfWork.run(async (tx) => {
        expect(await replies.takeControlNumbers(tx, [partner, partner])).toEqual([2, 3]);
        throw new Error('the bytes could not be made');
      });
      await expect(inVain).rejects.toThrow('could not be made');
      expect(await take(partner, 1)).toEqual([2]);
    });

    it('wait for whoever takes some until that is committed or not', async () => {
      const partner = await aPartner();
      const order: string[] = [];
      const slow = db.unitOfWork.run(async (tx) => {
        await replies.takeControlNumbers(tx, [partner]);
        await new Promise((resolve) => setTimeout(resolve, 150));
        order.push('slow');
      });
      await new Promise((resolve) => setTimeout(resolve, 50));
      const next = await take(partner, 1);
      order.push('next');
      await slow;
      expect([order, next]).toEqual([['slow', 'next'], [2]]);
    });
  });
});
