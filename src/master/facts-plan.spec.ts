import { testDatabase, watchedSql, type TestDatabase } from '../../test/harness';
import { plain } from '../kernel';
import type { Sql } from '../platform';
import { ArticleRepository } from './article.repository';
import { ArticleViewRepository } from './article-view.repository';
import { CrossReferenceRepository } from './cross-reference.repository';
import { CustomerListRepository } from './customer-list.repository';
import { CustomerViewRepository } from './customer-view.repository';
import { FactsRepository } from './facts.repository';
import { LikelyRepository } from './likely.repository';
import { MasterAuditRepository } from './master-audit.repository';
import { ReferenceRepository } from './reference.repository';
import { bulkArticle, bulkRequest, fillMaster, type MasterSize } from './test-support';

// Real: PostgreSQL with a big master. A sequential scan is fast enough on a small one to pass every other test.

const size: MasterSize = {
  articles: 100_000,
  customers: 5_000,
  partners: 2_000,
  pricesPerArticle: 10,
  crossReferencesPerArticle: 2,
};
const BIG = [
  'quantity_history',
  'assortment',
  'customer_article',
  'article',
  'packaging',
  'price',
  'cross_reference',
  'customer_location',
  'customer',
  'contract',
  'contract_line',
];

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Shared Hit Blocks'?: number;
  readonly 'Shared Read Blocks'?: number;
  readonly Plans?: readonly PlanNode[];
}
type Explained = { readonly 'QUERY PLAN': readonly { readonly Plan: PlanNode }[] };

const nodes = (node: PlanNode): readonly PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodes)];

describe('facts out of a big master', () => {
  let db: TestDatabase;
  const facts = new FactsRepository(new ReferenceRepository());

  beforeAll(async () => {
    db = await testDatabase();
    await db.unitOfWork.run(async (tx) => {
      // A million prices take longer than any statement of the program may.
      await tx.query('SET LOCAL statement_timeout = 0');
      await fillMaster(tx, size);
    });
  }, 300_000);
  afterAll(() => db.drop());

  /** Explains every query before it runs, and notes those that read a whole table, and how many pages each looks at where it is run for that. */
  function explaining(isRun = false): {
    readonly sql: Sql;
    readonly scans: string[];
    readonly queries: string[];
    readonly pages: number[];
  } {
    const scans: string[] = [];
    const queries: string[] = [];
    const pages: number[] = [];
    const sql = watchedSql(db.database, async (text, parameters) => {
      const how = isRun ? 'ANALYZE, BUFFERS, FORMAT json' : 'FORMAT json';
      const [row] = await db.database.query<Explained>(`EXPLAIN (${how}) ${text}`, parameters);
      const plan = row!['QUERY PLAN'][0]!.Plan;
      queries.push(text);
      pages.push((plan['Shared Hit Blocks'] ?? 0) + (plan['Shared Read Blocks'] ?? 0));
      for (const node of nodes(plan)) {
        if (node['Node Type'] === 'Seq Scan' && BIG.includes(node['Relation Name'] ?? ''))
          scans.push(`${node['Relation Name']!}: ${text}`);
      }
    });
    return { sql, scans, queries, pages };
  }

  it('and what unknown lines may mean as well, in one query', async () => {
    const { sql, scans, queries, pages } = explaining(true);
    const [customer] = await db.database.query<{ id: string }>(`SELECT id FROM customer WHERE number = 'C1'`);
    const [partner] = await db.database.query<{ id: string }>(`SELECT id FROM partner WHERE code = 'p1'`);
    const lines = bulkRequest(size, 1, 50).gtins.map((gtin, line) => ({
      order: 'o', line, customerId: customer!.id, partnerId: partner!.id, code: `B${String(line + 1)}`, near: Array.from({ length: 250 }, () => gtin),
      kin: [gtin], described: true,
    })); // prettier-ignore
    const likely = await new LikelyRepository().load(sql, lines, '2026-11-23');
    expect([scans, queries.length]).toEqual([[], 1]);
    // Some fifty for each line, of hundreds of thousands.
    expect(pages[0]).toBeLessThan(100 * lines.length);
    expect(likely('o', 0).candidates.some(({ why }) => why === 'kin')).toBe(true);
  });

  it.each([[1], [50]])('are found by index, never by reading a whole table (%i orders)', async (orders) => {
    const { sql, scans, queries } = explaining();
    const known = await facts.load(sql, bulkRequest(size, orders, 20));
    expect(scans).toEqual([]);
    expect(queries.length).toBeGreaterThanOrEqual(5);
    const request = bulkRequest(size, orders, 20);
    expect(request.gtins.every((gtin) => known.packagingsByGtin(gtin).length === 1)).toBe(true);
    const article = known.articlesByNumber(request.supplierArticles[0]!)[0]!;
    const customer = known.customersOfPartner(known.partnerByIdentifier('14', request.senders[0]!.value)!.id)[0]!;
    expect(known.prices(article.id, customer.id).length).toBeGreaterThanOrEqual(1);
    expect(known.packagingsOf(article.id).map(({ baseQuantity }) => plain(baseQuantity))).toEqual(['1', '6', '36']);
    expect(article.number).toBe(bulkArticle(Number(article.number.slice(1))));
  });

  it('are looked up by people along indexes as well', async () => {
    const { sql, scans, queries } = explaining();
    const [articles, views] = [new ArticleRepository(), new ArticleViewRepository()];
    const [customers, places] = [new CustomerListRepository(), new CustomerViewRepository()];
    const day = '2026-11-23';
    expect(await articles.search(sql, { typed: 'article 77', status: null }, 50, null)).toHaveLength(51);
    expect(await articles.search(sql, { typed: '400000000077', status: 'active' }, 50, null)).not.toEqual([]);
    expect(await articles.list(sql, null, 50, bulkArticle(5_000))).toHaveLength(51);
    await articles.list(sql, 'blocked', 50, null);
    expect(await views.find(sql, bulkArticle(77), day)).toMatchObject({ packagings: [{}, {}, {}] });
    const filter = { article: bulkArticle(77), day, time: null, source: null, customer: null };
    expect(await views.prices(sql, filter, 50, null)).toHaveLength(size.pricesPerArticle);
    await views.changes(sql, bulkArticle(77), 50, null);
    expect(await customers.search(sql, 'customer 77', 50, null)).not.toEqual([]);
    expect(await customers.search(sql, '402000000077', 50, null)).not.toEqual([]);
    expect(await customers.search(sql, null, 50, { exact: false, number: 'C3' })).toHaveLength(51);
    expect(await places.find(sql, 'C77')).toMatchObject({ contracts: [{ number: 'K1' }] });
    expect(await places.places(sql, 'C77', day, 50, null)).toHaveLength(2);
    const any = { buyerArticle: null, beginning: null, customer: null, partner: null, article: null, source: null, time: null, conflicting: false, confirmed: null, day }; // prettier-ignore
    const references = new CrossReferenceRepository();
    for (const [asked, least] of [
      [{}, 51],
      [{ beginning: 'B77' }, 51],
      [{ buyerArticle: 'B77' }, 1],
      [{ customer: 'C77' }, 1],
      [{ article: bulkArticle(77) }, 2],
      [{ partner: 'p1' }, 0],
      [{ time: 'valid' }, 51],
      [{ customer: 'C77', conflicting: true }, 0],
    ] as const)
      // prettier-ignore
      expect((await references.list(sql, { ...any, ...asked }, 50, null)).length).toBeGreaterThanOrEqual(least);
    expect(scans).toEqual([]);
    expect(queries).toHaveLength(20);
  });

  // The night may read tables from end to end, once each: it looks at everything. What it may not do is look at a table anew for every row of another.
  it('of the night are read a table at a time, and few of them kept', async () => {
    const again: string[] = [];
    const whole: string[] = [];
    let most = 0;
    const sql: Sql = {
      async query<R>(text: string, parameters: readonly unknown[] = []) {
        const [row] = await db.database.query<Explained>(`EXPLAIN (FORMAT json) ${text}`, parameters);
        for (const node of nodes(row!['QUERY PLAN'][0]!.Plan)) {
          const table = node['Relation Name'] ?? '';
          if (node['Node Type'] === 'Seq Scan' && BIG.includes(table)) whole.push(table);
          const inner = node['Node Type'] === 'Nested Loop' ? node.Plans?.[1] : undefined;
          const reads = inner === undefined ? [] : nodes(inner).filter((one) => one['Node Type'] === 'Seq Scan');
          again.push(...reads.map((one) => `${one['Relation Name'] ?? ''}: ${text.slice(0, 80)}`));
        }
        const rows = await db.unitOfWork.run(async (tx) => {
          await tx.query('SET LOCAL statement_timeout = 0');
          return tx.query<R>(text, parameters);
        });
        most = Math.max(most, rows.length);
        return rows;
      },
      tuples: () => Promise.reject(new Error('The night reads rows by name.')),
    };
    const { faults } = await new MasterAuditRepository().audit(sql);
    expect(again.filter((scan) => BIG.includes(scan.split(':')[0] ?? ''))).toEqual([]);
    expect(most).toBeLessThanOrEqual(20_000);
    // A few times each, whatever is in them: once for each kind of fault that it may have.
    expect(BIG.filter((table) => whole.filter((one) => one === table).length > 8)).toEqual([]);
    expect(faults.every(({ code }) => code.startsWith('MAS-'))).toBe(true);
  }, 300_000);
});
