import { testDatabase, watchedSql, type TestDatabase } from '../../test/harness';
import { parseGtin } from '../kernel';
import { DemoService } from './demo.service';
import type { LikelyArticles, UnknownLine } from './likely';
import { LikelyRepository } from './likely.repository';
import { MasterRepository } from './master.repository';

// Real: PostgreSQL with all migrations, the demo company loaded from its files.

describe('what an unknown line may mean', () => {
  let db: TestDatabase;
  const likely = new LikelyRepository();
  const ids = new Map<string, string>();
  const DAY = '2026-11-23';

  beforeAll(async () => {
    db = await testDatabase();
    const master = new MasterRepository();
    await db.unitOfWork.run((tx) => new DemoService(master).loadDemo(tx));
    for (const table of ['customer', 'article']) {
      const rows = await db.database.query<{ id: string; number: string }>(`SELECT id, number FROM ${table}`);
      rows.forEach(({ id, number }) => ids.set(number, id));
    }
    const partners = await db.database.query<{ id: string; code: string }>('SELECT id, code FROM partner');
    partners.forEach(({ id, code }) => ids.set(code, id));
    await db.unitOfWork.run(async (tx) => {
      const reference = { buyerArticle: 'W-1', level: null, validFrom: '2020-01-01', validTo: null, confirmed: true, reason: null, partner: null }; // prettier-ignore
      await master.saveCrossReferences(tx, [
        { ...reference, customer: '10080', article: 'PT1001' },
        { ...reference, customer: '10010', article: 'GW1101' },
        { ...reference, customer: '10090', article: 'PT1010', validTo: '2026-11-22' },
        { ...reference, buyerArticle: 'W-2', customer: '10080', article: 'PT1002', validTo: '2026-11-22' },
      ]);
      await tx.query(`UPDATE customer SET chain = 'tuin' WHERE number IN ('10010', '10090')`);
      await tx.query('INSERT INTO quantity_history VALUES ($1, $2, $3)', [ids.get('10090'), ids.get('HG1201'), [6, 6]]);
    });
  });
  afterAll(() => db.drop());

  const unknown = (fields: Partial<UnknownLine>): UnknownLine => ({
    order: 'order-1', line: 0, customerId: ids.get('10090')!, partnerId: ids.get('heggewinde')!, code: null, near: [], kin: [],
    described: false, ...fields,
  }); // prettier-ignore
  const load = async (...lines: readonly UnknownLine[]): Promise<LikelyArticles> =>
    (await likely.load(db.database, lines, DAY))('order-1', 0);
  const shown = ({ candidates }: LikelyArticles) =>
    candidates.map(({ why, article, whose, until }) => [why, article.number, whose, until]).sort();

  it('is what sisters of the partner or the chain call so, and what the customer called so before', async () => {
    expect(shown(await load(unknown({ code: 'W-1' })))).toEqual([
      ['former', 'PT1010', null, '2026-11-22'],
      ['sister', 'GW1101', 'Hoveling Tuinwinkels B.V.', null],
      ['sister', 'PT1001', 'Tuincentrum Wilgenroos', null],
    ]);
    expect(shown(await load(unknown({ code: 'W-2' })))).toEqual([]);
    expect(shown(await load(unknown({ code: 'W-1', customerId: ids.get('10020')!, partnerId: ids.get('spijkerhout')! })))).toEqual([]); // prettier-ignore
  });

  it('comes with what has taken its place, and with how often it was ordered', async () => {
    const found = await load(unknown({ code: 'W-1', near: [parseGtin('8719999012018')!] }));
    const old = found.candidates.find(({ article }) => article.number === 'PT1010')!.article;
    expect(found.articleById(old.successorId!)?.number).toBe('PT1011');
    expect(found.candidates.find(({ why }) => why === 'near')?.article).toMatchObject({
      number: 'HG1201',
      ordered: [[ids.get('10090'), 2]],
    });
  });

  it('is compared in words with what the customer ordered before or has on his list', async () => {
    expect((await load(unknown({ described: true }))).usual.map(({ number }) => number)).toEqual(['HG1201']);
    expect((await load(unknown({}))).usual).toEqual([]);
    const listed = await load(unknown({ described: true, customerId: ids.get('10020')! }));
    expect(listed.usual.length).toBeGreaterThan(20);
    expect(listed.usual[0]?.assortment).toMatchObject([{ customerId: ids.get('10020'), kind: 'listed' }]);
  });

  it('is one query for all lines, and none when there are none', async () => {
    let queries = 0;
    const counting = watchedSql(db.database, () => {
      queries++;
    });
    const lines = Array.from({ length: 30 }, (_, line) => unknown({ line, code: 'W-1', described: true }));
    const found = await likely.load(counting, lines, DAY);
    expect([queries, found('order-1', 29).candidates.length, found('order-2', 0).candidates.length]).toEqual([1, 3, 0]);
    await likely.load(counting, [], DAY);
    expect(queries).toBe(1);
  });
});
