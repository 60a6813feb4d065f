import { parseGtin, plain, type Gtin } from '../kernel';
import { testDatabase, watchedSql, type TestDatabase } from '../../test/harness';
import type { Tx } from '../platform';
import { DemoService } from './demo.service';
import type { FactRequest, MasterFacts } from './facts';
import { FactsRepository } from './facts.repository';
import { MasterRepository } from './master.repository';
import { ReferenceRepository } from './reference.repository';

// Real: PostgreSQL with all migrations, the demo company loaded from its files.

const HOVELING = '8719991000006';
const gtin = (text: string): Gtin => parseGtin(text)!;
const request = (more: Partial<FactRequest>): FactRequest => ({
  senders: [{ scheme: '14', value: HOVELING }],
  locations: [],
  gtins: [],
  supplierArticles: [],
  buyerArticles: [],
  asOf: '2026-11-23',
  ...more,
});

describe('facts of the master', () => {
  let db: TestDatabase;
  let facts: FactsRepository;
  const demo = new DemoService(new MasterRepository());
  const load = (more: Partial<FactRequest>): Promise<MasterFacts> => facts.load(db.database, request(more));
  const articleOf = (known: MasterFacts, number: string) => known.articlesByNumber(number)[0]!;

  beforeAll(async () => {
    db = await testDatabase();
    facts = new FactsRepository(new ReferenceRepository());
  });
  afterAll(() => db.drop());

  it('are few but there before the company has been set up', async () => {
    const known = await load({});
    expect(known.company).toMatchObject({ name: '', glns: [], workingDays: [1, 2, 3, 4, 5] });
    expect(known.partnerByIdentifier('14', HOVELING)).toBeNull();
  });

  it('of the demo company are loaded once, a table at a time, and never on top of other data', async () => {
    let statements = 0;
    const counting = (tx: Tx): Tx =>
      new Proxy(tx, {
        get(target, name) {
          if (name === 'query') statements++;
          const value: unknown = Reflect.get(target, name, target);
          return typeof value === 'function' ? (value.bind(target) as unknown) : value;
        },
      });
    const loaded = await db.unitOfWork.run((tx) => demo.loadDemo(counting(tx)));
    // One or two a table, whatever the number of its rows.
    expect(statements).toBeLessThanOrEqual(45);
    expect(loaded).toMatchObject({ ok: true, value: { customers: 16, partners: 12 } });
    expect(await db.unitOfWork.run((tx) => demo.loadDemo(tx))).toEqual({ ok: false, error: { reason: 'not-empty' } });
  });

  it('name our company, the partner and whom it orders for', async () => {
    const known = await load({});
    expect(known.company).toMatchObject({ glns: ['8719999000008', '8719999000015'], currency: 'EUR' });
    expect(known.company.holidays.get('2031-04-26')).toBe('Koningsdag');
    const partner = known.partnerByIdentifier('14', HOVELING)!;
    expect(partner).toMatchObject({
      code: 'hoveling',
      controlVersion: 'eancom',
      syntaxChecks: {},
      identifiers: [{ scheme: '14', value: HOVELING }],
      ourIdentifier: { scheme: '14', value: '8719999000008' },
    });
    expect(known.partnerById(partner.id)).toBe(partner);
    expect(known.partnerByIdentifier(null, HOVELING)).toBe(partner);
    expect(known.partnerByIdentifier('0088', HOVELING)).toBeNull();
    const [customer, ...others] = known.customersOfPartner(partner.id);
    expect(others).toEqual([]);
    expect(customer).toMatchObject({ number: '10010', priceDate: 'order', leadTimeDays: 3, blockedReason: null });
    expect(plain(customer!.creditLimit!)).toBe('400000');
    expect(known.customer(customer!.id)).toBe(customer);
    expect(known.location(customer!.defaultDeliveryPlaceId!)).toMatchObject({
      gln: '8719991000105',
      receivingDays: [2, 3, 5],
    });
  });

  it('tell all customers of a buying group, also by the GLN that they share', async () => {
    const group = '8719998000009';
    const known = await load({ senders: [{ scheme: null, value: group }], locations: [group] });
    const partner = known.partnerByIdentifier(null, group)!;
    expect(known.customersOfPartner(partner.id).map(({ number }) => number)).toEqual([
      '10080',
      '10090',
      '10100',
      '10110',
    ]);
    expect(known.locationsByGln(group).map(({ role }) => role)).toEqual(['buyer', 'buyer', 'buyer', 'buyer']);
    expect(known.customersOfPartner(partner.id)[3]!.blockedReason).toMatch(/incasso/);
  });

  it("find places by GLN with every role and period, and by the customer's own code", async () => {
    const known = await load({
      senders: [{ scheme: '14', value: '8719992000005' }],
      locations: ['8719993000004', '8719991000129', '202', '8719991009993'],
    });
    expect(known.locationsByGln('8719993000004').map(({ role }) => role)).toEqual(['buyer', 'invoice']);
    expect(known.locationsByGln('8719991000129')).toMatchObject([{ validTo: '2025-12-31', validFrom: '2020-01-01' }]);
    expect(known.locationsByGln('8719991009993')).toEqual([]);
    const spijkerhout = known.customersOfPartner(known.partnerByIdentifier('14', '8719992000005')!.id)[0]!;
    expect(known.locationsByCode(spijkerhout.id, '202')).toMatchObject([{ gln: null, name: 'Spijkerhout Gouda' }]);
    const hoveling = known.locationsByGln('8719991000129')[0]!.customerId;
    expect(known.locationsByCode(hoveling, '202')).toEqual([]);
  });

  it('find articles by GTIN of any level, by our number and by the number of the buyer', async () => {
    const known = await load({
      gtins: [gtin('28719999010018'), gtin('8719999099989')],
      supplierArticles: ['HG1207', 'NOSUCH'],
      buyerArticles: ['4411010', '330145'],
    });
    const pot = articleOf(known, 'PT1001');
    expect(known.packagingsByGtin(gtin('28719999010018'))).toMatchObject([{ articleId: pot.id, level: 'case' }]);
    expect(known.packagingsOf(pot.id).map(({ level, baseQuantity }) => `${level} ${plain(baseQuantity)}`)).toEqual([
      'each 1',
      'case 12',
      'layer 240',
      'pallet 960',
    ]);
    expect(known.packagingsByGtin(gtin('8719999099989'))).toEqual([]);
    expect(known.articlesByNumber('NOSUCH')).toEqual([]);
    const spade = articleOf(known, 'HG1207');
    expect(spade).toMatchObject({ status: 'discontinued', discontinuedOn: '2026-09-30', baseUnit: 'H87' });
    expect(known.article(spade.successorId!)).toMatchObject({ number: 'HG1208', status: 'active' });
    const hoveling = known.customersOfPartner(known.partnerByIdentifier('14', HOVELING)!.id)[0]!.id;
    const [reference] = known.crossReferences(hoveling, '4411010');
    expect(known.article(reference!.articleId)?.number).toBe('GW1101');
    expect(known.crossReferences(hoveling, '330145')).toEqual([]);
    expect(reference).toMatchObject({ confirmed: true, validFrom: '2000-01-01', validTo: null });
  });

  it('know whose number it is that a buyer uses: the customer’s, or that of the partner who orders for him', async () => {
    const known = await load({
      senders: [{ scheme: '14', value: '8719990500002' }],
      buyerArticles: ['KK-77', 'KK-78'],
      supplierArticles: ['MG1405', 'MG1491', 'MG1490'],
    });
    const partner = known.partnerByIdentifier('14', '8719990500002')!;
    const customer = known.customersOfPartner(partner.id)[0]!;
    expect(customer).toMatchObject({ historyComplete: true, fullLayers: 'layer', substitution: 'ask', permits: [] });
    expect(known.crossReferences(customer.id, 'KK-77')).toMatchObject([{ confirmed: false, partnerId: null }]);
    expect(known.crossReferences(customer.id, 'KK-78')).toEqual([]);
    const [shared] = known.partnerReferences(partner.id, 'KK-78');
    expect(known.article(shared!.articleId)?.number).toBe('GW1101');
    expect(known.customerArticle(customer.id, articleOf(known, 'MG1405').id)?.allocated?.toFixed()).toBe('100');
    expect(known.availability(articleOf(known, 'MG1491').id).map(({ day, quantity }) => `${day} ${plain(quantity)}`)).toEqual(['2026-01-01 20', '2031-04-01 500']); // prettier-ignore
    expect(articleOf(known, 'MG1490').nominalWeight?.toFixed()).toBe('12.5');
  });

  it('follow successors to the end, a circle and a permit, and know for whom alone an article is', async () => {
    await db.unitOfWork.run(async (tx) => {
      await tx.query(
        `INSERT INTO article (number, description) SELECT 'ZZ' || i, 'Reeks ' || i FROM generate_series(0, 12) i`,
      );
      await tx.query(`UPDATE article a SET successor_id = s.id FROM article s
        WHERE a.number ~ '^ZZ' AND s.number = 'ZZ' || (substr(a.number, 3)::integer + 1)`);
      await tx.query(`INSERT INTO assortment (customer_id, article_id, kind) SELECT c.id, a.id, 'exclusive'
        FROM customer c, article a WHERE c.number = '10090' AND a.number = 'ZZ0'`);
      await tx.query(
        `INSERT INTO customer_permit (customer_id, permit) SELECT id, 'adr' FROM customer WHERE number = '10010'`,
      );
    });
    const known = await load({ supplierArticles: ['ZZ0'] });
    let article = articleOf(known, 'ZZ0');
    const line = [article.number];
    for (
      let next = known.article(article.successorId!);
      next !== null;
      next = known.article(article.successorId ?? '')
    ) {
      article = next;
      line.push(article.number);
    }
    expect(line).toHaveLength(11);
    expect(known.assortment(articleOf(known, 'ZZ0').id)).toMatchObject([
      { kind: 'exclusive', validFrom: '2000-01-01' },
    ]);
    const hoveling = known.customersOfPartner(known.partnerByIdentifier('14', HOVELING)!.id)[0]!;
    expect(hoveling.permits).toEqual([{ permit: 'adr', validFrom: '2000-01-01', validTo: null }]);
    await db.database.query(
      `UPDATE article SET successor_id = (SELECT id FROM article WHERE number = 'ZZ0') WHERE number = 'ZZ2'`,
    );
    expect((await load({ supplierArticles: ['ZZ1'] })).articlesByNumber('ZZ0')).toHaveLength(1);
  });

  it('give the prices of list and customer, ended ones for a while', async () => {
    const known = await load({ supplierArticles: ['TV1501', 'SM1801', 'OB2013', 'GW1105'] });
    const customer = known.customersOfPartner(known.partnerByIdentifier('14', HOVELING)!.id)[0]!.id;
    const shown = (number: string): readonly string[] =>
      known
        .prices(articleOf(known, number).id, customer)
        .map(
          (p) => `${p.source} ${plain(p.amount)} from ${plain(p.minimumQuantity)} ${p.validFrom}..${p.validTo ?? ''}`,
        );
    expect(shown('TV1501')).toEqual([
      'contract 4.1 from 0 2025-09-01..2026-08-31',
      'contract 4.35 from 0 2026-09-01..',
      'list 4.95 from 0 2026-01-01..',
    ]);
    expect(shown('SM1801')).toEqual(['list 8.45 from 0 2026-01-01..']);
    expect(shown('GW1105').map((price) => price.split(' ')[1])).toEqual(['14.5', '13.75', '12.9']);
    expect(shown('OB2013')).toEqual([]);
    const later = await load({ supplierArticles: ['TV1501'], asOf: '2027-10-06' });
    expect(later.prices(articleOf(later, 'TV1501').id, customer)).toHaveLength(2);
  });

  it('know what a listed assortment holds', async () => {
    const known = await load({
      senders: [HOVELING, '8719992000005'].map((value) => ({ scheme: '14', value })),
      supplierArticles: ['HG1201', 'PT1001'],
    });
    const [hoveling, spijkerhout] = [HOVELING, '8719992000005'].map(
      (value) => known.customersOfPartner(known.partnerByIdentifier('14', value)!.id)[0]!.id,
    );
    const held = (customer: string | undefined) =>
      ['HG1201', 'PT1001'].map((n) => known.assortment(articleOf(known, n).id).map(({ customerId }) => customerId === customer)); // prettier-ignore
    expect(held(spijkerhout)).toEqual([[true], []]);
    expect(held(hoveling)).toEqual([[false], []]);
  });

  it('read units as the partner means them and as the format says, also without a partner', async () => {
    const known = await load({});
    const partner = known.partnerByIdentifier('14', '8719995000002')!.id;
    expect(known.unitMap('edifact', partner).meaningOf('GBND')).toEqual({ kind: 'level', level: 'inner' });
    expect(known.unitMap('edifact', null).meaningOf('GBND')).toBeNull();
    expect(known.unitMap('ubl', partner).meaningOf('XCT')).toEqual({ kind: 'level', level: 'case' });
  });

  it('see a change of partner or calendar at once, and one that is rolled back never', async () => {
    const respond = async (sql: Parameters<FactsRepository['load']>[0]) =>
      (await facts.load(sql, request({}))).partnerByIdentifier('14', HOVELING)?.respond;
    expect(await respond(db.database)).toBe('always');
    const rolledBack = db.unitOfWork.run(async (tx) => {
      await tx.query(`UPDATE partner SET respond = 'never' WHERE code = 'hoveling'`);
      expect(await respond(tx)).toBe('never');
      throw new Error('on purpose');
    });
    await expect(rolledBack).rejects.toThrow('on purpose');
    expect(await respond(db.database)).toBe('always');
    await db.database.query(`UPDATE partner SET respond = 'changes' WHERE code = 'hoveling'`);
    expect(await respond(db.database)).toBe('changes');
    await db.database.query(`INSERT INTO holiday VALUES ('2031-03-04', 'Open dag')`);
    expect((await load({})).company.holidays.get('2031-03-04')).toBe('Open dag');
  });

  it('are read with five queries, successors and all', async () => {
    await load({});
    let queries = 0;
    const counting = watchedSql(db.database, () => {
      queries++;
    });
    await facts.load(counting, request({ supplierArticles: ['PT1001'], buyerArticles: ['4411010'] }));
    expect(queries).toBe(5);
    await facts.load(
      counting,
      request({ supplierArticles: ['PT1001', 'KK1901', 'HG1207'], buyerArticles: ['4411010'] }),
    );
    expect(queries).toBe(5 + 5);
  });

  it('stay the same when the same rows are written again', async () => {
    const master = new MasterRepository();
    const before = await db.database.query('SELECT * FROM article ORDER BY number');
    await db.unitOfWork.run((tx) =>
      master.saveArticles(tx, [
        { ...articleRow, number: 'PT1010', description: 'Bloempot glazuur blauw Ø 16 cm', successor: 'PT1011' },
      ]),
    );
    expect(await db.database.query('SELECT * FROM article ORDER BY number')).toEqual(before);
    const unknown = db.unitOfWork.run((tx) =>
      master.saveAssortment(tx, [
        { customer: '99999', article: 'PT1001', kind: 'listed' as const, validFrom: '2026-01-01', validTo: null },
      ]),
    );
    await expect(unknown).rejects.toThrow(/null value in column "customer_id"/);
  });
});

const articleRow = {
  vatRate: null,
  stockKeepsUntil: null,
  cost: null,
  status: 'discontinued' as const,
  statusReason: null,
  availableFrom: null,
  discontinuedOn: '2026-06-30',
  baseUnit: 'H87',
  discrete: true,
  minimumQuantity: null,
  orderMultiple: null,
  stock: '0',
  kind: 'goods' as const,
  permit: null,
  nominalWeight: null,
  maximumQuantity: null,
};
