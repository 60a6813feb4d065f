import { randomUUID } from 'node:crypto';
import { anOrder, ARRIVAL, type OrderBuilder } from '../builders';
import { aNewOrder } from '../builders/new-order';
import { testDatabase, type TestDatabase } from '../harness';
import { messageRows } from '../harness/road-rows';
import { NO_DECISIONS } from '../../src/checks';
import { systemClock } from '../../src/kernel';
import { DemoService, FactsRepository, LikelyRepository, MasterRepository } from '../../src/master/services';
import { ReferenceRepository } from '../../src/master/reference.repository';
import type { Tx } from '../../src/platform';
import { OrderRepository, SalesFactsRepository } from '../../src/sales/services';
import { AcceptedTextRepository } from '../../src/review/accepted-text.repository';
import { JudgingService } from '../../src/review/judging.service';
import type { OrderToJudge, Verdict } from '../../src/review/verdict';

// Real: PostgreSQL with the demo company, a connection a transaction.

const HOVELING = '8719991000006';

describe('two orders at once', () => {
  let db: TestDatabase;
  const judging = new JudgingService(
    new FactsRepository(new ReferenceRepository()),
    new LikelyRepository(),
    new SalesFactsRepository(),
    new AcceptedTextRepository(),
  );

  beforeAll(async () => {
    db = await testDatabase();
    await db.unitOfWork.run((tx) => new DemoService(new MasterRepository()).loadDemo(tx));
  });
  afterAll(() => db.drop());

  const order = (number: string, buyer = HOVELING, place = '8719991000105') =>
    anOrder()
      .numbered(number)
      .with({ date: '2026-11-23' })
      .from(buyer)
      .to('8719999000008')
      .deliveredTo(place)
      .on('2031-03-11');
  const toJudge = (made: OrderBuilder): OrderToJudge => ({
    id: randomUUID(),
    order: made.build(),
    readingFindings: [],
    arrival: {
      ...ARRIVAL,
      accountPartnerId: null,
      sender: { scheme: '14', value: made.build().parties.buyer.gln ?? '' },
      receiver: { scheme: '14', value: '8719999000008' },
    },
    decisions: NO_DECISIONS,
    positionOf: () => null,
  });
  const judge = (tx: Tx, ...orders: readonly OrderBuilder[]) => judging.judgeAll(tx, orders.map(toJudge), systemClock);
  const codes = (verdict: Verdict | undefined) => verdict?.findings.map(({ code }) => code) ?? [];

  /** The first transaction judges, does this, and ends only when the second has begun to wait; the second judges. */
  async function atOnce(
    first: OrderBuilder,
    second: OrderBuilder,
    then: (tx: Tx, verdict: Verdict) => Promise<unknown>,
  ): Promise<readonly (readonly string[])[]> {
    let judged: () => void = () => undefined;
    const isJudged = new Promise<void>((resolve) => (judged = resolve));
    const one = db.unitOfWork.run(async (tx) => {
      const [verdict] = await judge(tx, first);
      if (verdict === undefined) throw new Error('Nothing was judged');
      await then(tx, verdict);
      judged();
      await waitsForAnother();
      return codes(verdict);
    });
    await isJudged;
    const two = db.unitOfWork.run(async (tx) => codes((await judge(tx, second))[0]));
    return Promise.all([one, two]);
  }

  /** Until somebody waits for a lock; not for ever, because without the lock nobody does. */
  async function waitsForAnother(): Promise<void> {
    for (let look = 0; look < 100; look++) {
      const [row] = await db.database.query<{ waiting: number }>(
        `SELECT count(*)::int AS waiting FROM pg_locks WHERE NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
           OR NOT granted AND locktype = 'transactionid'`,
      );
      if ((row?.waiting ?? 0) > 0) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  describe('of one contract', () => {
    // Ten are left of it.
    const ofContract = (number: string, quantity: number) =>
      order(number).line({ supplierArticle: 'OB2212', quantity, unit: 'PCE', price: '2.70' });
    const callOff = (tx: Tx, quantity: number) =>
      tx.query(
        `UPDATE contract_line l SET called_off = called_off + $1 FROM contract c, article a
         WHERE c.id = l.contract_id AND c.number = 'C-2026-090' AND a.id = l.article_id AND a.number = 'OB2212'`,
        [quantity],
      );

    it('do not both take the last of it', async () => {
      const [one, two] = await atOnce(ofContract('CT-1', 8), ofContract('CT-2', 8), (tx) => callOff(tx, 8));
      expect([one?.includes('CTR-001'), two?.includes('CTR-001')]).toEqual([false, true]);
      await db.unitOfWork.run((tx) => callOff(tx, -8));
    });

    it('nor when they come in one batch', async () => {
      const asked = async (...quantities: readonly number[]) =>
        (await db.unitOfWork.run((tx) => judge(tx, ...quantities.map((q, i) => ofContract(`CB-${q}-${i}`, q))))).map(
          (verdict) => codes(verdict).includes('CTR-001'),
        );
      expect(await asked(6, 6, 4)).toEqual([false, true, false]);
      expect(await asked(5, 5)).toEqual([false, false]);
    });
  });

  describe('of one promotion', () => {
    // Ten are left of it, for whoever comes first.
    const ofPromotion = (number: string, quantity: number, ...who: [] | [string, string]) =>
      order(number, ...who).line({ supplierArticle: 'OB2207', quantity, unit: 'PCE', price: '5.95' });
    const take = (tx: Tx, quantity: number) =>
      tx.query(
        `UPDATE promotion_line l SET used_quantity = used_quantity + $1 FROM promotion m, article a
         WHERE m.id = l.promotion_id AND m.code = 'VOORJAAR31' AND a.id = l.article_id AND a.number = 'OB2207'`,
        [quantity],
      );

    it('do not both take the last of it, also where they are of two customers', async () => {
      const other = ['8719990200001', '8719990200100'] as [string, string];
      const [one, two] = await atOnce(ofPromotion('PM-1', 8), ofPromotion('PM-2', 8, ...other), (tx) => take(tx, 8));
      expect([one?.includes('PRC-009'), two?.includes('PRC-009')]).toEqual([false, true]);
      await db.unitOfWork.run((tx) => take(tx, -8));
    });

    it('nor when they come in one batch', async () => {
      const asked = async (...quantities: readonly number[]) =>
        (await db.unitOfWork.run((tx) => judge(tx, ...quantities.map((q, i) => ofPromotion(`PB-${q}-${i}`, q))))).map(
          (verdict) => codes(verdict).includes('PRC-009'),
        );
      expect(await asked(6, 6, 4)).toEqual([false, true, false]);
      expect(await asked(5, 5)).toEqual([false, false]);
    });

    it('and what a person looks at before it goes takes nothing of it yet', async () => {
      await db.database.query('UPDATE partner SET automation = 0');
      const verdicts = await db.unitOfWork.run((tx) => judge(tx, ofPromotion('PA-1', 8), ofPromotion('PA-2', 8)));
      expect(verdicts.map((verdict) => codes(verdict).includes('PRC-009'))).toEqual([false, false]);
      await db.database.query('UPDATE partner SET automation = 2');
    });
  });

  describe('with the same content', () => {
    // Without a credit limit, whose lock would make one wait for the other already.
    const same = (number: string, quantity = 36) =>
      order(number, '8719990200001', '8719990200100')
        .line({ gtin: '8719999011011', quantity, unit: 'PCE', price: '6.95' })
        .line({ gtin: '8719999010014', quantity: 96, unit: 'PCE', price: '1.85' })
        .line({ gtin: '8719999010021', quantity: 24, unit: 'PCE', price: '3.40' });

    it('are asked about, the second of them', async () => {
      const [one, two] = await atOnce(same('DA-1'), same('DA-2'), async (tx, { judged }) => {
        const { interchangeId, messageIds } = await messageRows(db.database, 1);
        const { customerId, bodyHash } = judged.head;
        expect(bodyHash).not.toBeNull();
        const stored = aNewOrder({
          messageId: messageIds[0] ?? '', interchangeId, customerId, number: 'DA-1', head: { bodyHash }, receivedAt: ARRIVAL.receivedAt,
        }); // prettier-ignore
        await new OrderRepository().insert(tx, [{ ...stored, receivedAt: new Date() }]);
      });
      expect([one?.includes('DUP-004'), two?.includes('DUP-004')]).toEqual([false, true]);
    });

    it('also in one batch, and not with another quantity', async () => {
      const verdicts = await db.unitOfWork.run((tx) => judge(tx, same('DB-1', 12), same('DB-2', 18), same('DB-3', 12)));
      expect(verdicts.map((verdict) => codes(verdict).includes('DUP-004'))).toEqual([false, false, true]);
      const [, , third] = verdicts;
      expect(third?.findings.find(({ code }) => code === 'DUP-004')).toMatchObject({
        expected: 'DB-1',
        params: { order: 'DB-1' },
      });
    });
  });
});
