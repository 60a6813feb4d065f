import { testDatabase, type TestDatabase } from '../../test/harness';
import {
  ChangeOutboxRepository,
  ChangeSubjectRepository,
  ChangeWatch,
  DemoService,
  MasterAuditRepository,
  MasterImport,
  MasterRepository,
  RequestNews,
} from '../master/services';
import { EventLog } from '../platform/services';
import { reviewCases } from '../../test/harness/reviewing';
import { CaseOpener } from './case-opener.service';
import { masterCases } from './master-audit';

// Real: PostgreSQL with every migration and the demo company, whose data contradicts itself in a few places on purpose.

describe('the audit of the master', () => {
  let db: TestDatabase;
  const audit = new MasterAuditRepository();
  const rows = new DemoService(new MasterRepository());
  let importing: MasterImport;
  let cases: CaseOpener;
  beforeAll(async () => {
    db = await testDatabase();
    const news = new RequestNews();
    const watch = new ChangeWatch(
      new ChangeOutboxRepository(news),
      new EventLog(db.database),
      news,
      new ChangeSubjectRepository(),
    );
    importing = new MasterImport(rows, watch);
    cases = new CaseOpener(reviewCases(db.database), new EventLog(db.database));
    await db.unitOfWork.run((tx) => rows.loadDemo(tx));
  });
  afterAll(() => db.drop());

  const look = () =>
    db.unitOfWork.run(async (tx) => {
      const { faults, refused, complete } = await audit.audit(tx);
      const found = masterCases(faults, refused);
      return {
        found: found.map(({ subjectKey }) => subjectKey),
        settled: await cases.master(tx, found, complete ? found : null),
      };
    });
  const open = async () =>
    (
      await db.database.query<{ key: string }>(
        `SELECT subject_key AS key FROM review_case WHERE reason = 'master' AND owner = 'master-data' AND state = 'open' ORDER BY 1`,
      )
    ).map(({ key }) => key);
  const DEMO = [
    'master:MAS-001:OB2210|list|||EUR|0|net',
    'master:MAS-001:TV1591|list|||EUR|0|net',
    'master:MAS-002:TV1593|TV1594',
    'master:MAS-003:TV1592',
    'master:MAS-006:8719991000143',
  ];

  it('finds what the demo company has wrong, once a fact, however often it looks', async () => {
    expect((await look()).found.sort()).toEqual(DEMO);
    await look();
    expect(await open()).toEqual(DEMO);
  });

  it('lets no row take the GTIN of another article without saying so', async () => {
    const [own] = await db.database.query<{ gtin: string }>(
      `SELECT p.gtin FROM packaging p JOIN article a ON a.id = p.article_id WHERE a.number = 'PT1001' AND p.level = 'each'`,
    );
    const gtin = (own?.gtin ?? '').slice(1);
    const owner = async () =>
      (
        await db.database.query<{ number: string }>(
          'SELECT a.number FROM packaging p JOIN article a ON a.id = p.article_id WHERE p.gtin = $1',
          [own?.gtin],
        )
      )[0]?.number;
    const row = { article: 'PT1002', gtin, level: 'each', quantity: '1' };
    const run = (packagings: readonly object[]) => db.unitOfWork.run((tx) => importing.run(tx, { packagings }));
    expect((await run([row])).refused).toMatchObject([
      { table: 'packagings', key: gtin, faults: [expect.stringContaining('PT1001')] },
    ]);
    expect(await owner()).toBe('PT1001');
    expect((await look()).found).toContain(`master:MAS-008:packagings:${gtin}`);
    expect((await run([{ ...row, takenFrom: 'PT1001' }])).refused).toEqual([]);
    expect(await owner()).toBe('PT1002');
    expect((await run([{ ...row, article: 'PT1001', takenFrom: 'PT1002' }])).refused).toEqual([]);
    expect(await owner()).toBe('PT1001');
    expect((await look()).found).not.toContain(`master:MAS-008:packagings:${gtin}`);
  });

  it('takes the good rows of an import over and keeps a case for each bad one', async () => {
    const bad = { article: 'PT1001', level: 'inner', quantity: '0' };
    const imported = await db.unitOfWork.run((tx) =>
      importing.run(tx, {
        packagings: [bad, { article: 'PT1002', level: 'inner', quantity: '2' }],
        prices: [{ article: 'NOBODY', source: 'list', amount: '1', validFrom: '2026-01-01' }],
      }),
    );
    expect(imported.written).toEqual({ packagings: 1, prices: 0 });
    expect(imported.refused.map(({ key, faults }) => [key, faults])).toEqual([
      ['PT1001|inner', ['holds nothing']],
      ['NOBODY|list||||||||2026-01-01', ['article: there is no NOBODY in articles']],
    ]);
    await look();
    const refused = ['master:MAS-008:packagings:PT1001|inner', 'master:MAS-008:prices:NOBODY|list||||||||2026-01-01'];
    expect(await open()).toEqual([...DEMO, ...refused]);
    await db.unitOfWork.run((tx) => importing.run(tx, { packagings: [{ ...bad, quantity: '3' }] }));
    expect((await look()).settled).toBe(1);
    expect(await open()).toEqual([...DEMO, refused[1]]);
  });

  it('finds what other systems write past the tables, and closes the case once it is mended', async () => {
    await db.database.query(`UPDATE packaging SET gtin = '28719999010019' WHERE gtin = '28719999010018'`);
    await db.database.query(
      `INSERT INTO cross_reference (buyer_article, customer_id, article_id)
       SELECT '4410010', c.id, a.id FROM customer c, article a WHERE c.number = '10010' AND a.number = 'TV1591'`,
    );
    expect((await look()).found).toEqual(
      expect.arrayContaining(['master:MAS-005:10010|4410010', 'master:MAS-007:gtin|PT1001|28719999010019']),
    );
    await db.database.query(`UPDATE packaging SET gtin = '28719999010018' WHERE gtin = '28719999010019'`);
    await db.database.query(`UPDATE price SET amount = 4.95 WHERE amount = 4.75`);
    expect((await look()).settled).toBe(2);
    expect(await open()).not.toContain(DEMO[1]);
  });

  it('takes a floor beside a price, and a number that changes its article, for what they are', async () => {
    const ended = { validFrom: '2026-01-01', validTo: '2039-12-31' };
    const imported = await db.unitOfWork.run((tx) =>
      importing.run(tx, {
        prices: [
          { article: 'PT1001', source: 'list', kind: 'floor', amount: '1', ...ended },
          { article: 'PT1001', source: 'list', kind: 'gross', amount: '4', ...ended },
          { article: 'PT1001', source: 'group', priceGroup: 'TUIN', amount: '2', ...ended },
        ],
        'cross-references': [
          {
            customer: '10010',
            buyerArticle: 'OLD-1',
            article: 'PT1001',
            validFrom: '2025-01-01',
            validTo: '2025-12-31',
          },
          { customer: '10010', buyerArticle: 'OLD-1', article: 'PT1002', validFrom: '2026-01-01' },
        ],
      }),
    );
    expect(imported).toMatchObject({ refused: [], written: { prices: 3, 'cross-references': 2 } });
    const { found } = await look();
    expect(found.filter((key) => /MAS-001:PT1001|MAS-005.*OLD-1/.test(key))).toEqual([]);
  });

  it('opens no case again that a person closed', async () => {
    await db.database.query(`UPDATE review_case SET state = 'closed' WHERE subject_key = $1`, [DEMO[2]]);
    await look();
    expect(await open()).not.toContain(DEMO[2]);
  });
});
