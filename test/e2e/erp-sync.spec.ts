import { ErpBook } from '../../src/erp/erp-book.service';
import { ErpGate } from '../../src/erp/erp-gate.service';
import { ErpRepository } from '../../src/erp/erp.repository';
import { ErpFault, type ErpEntity, type ErpRow } from '../../src/erp/port';
import { SyncService } from '../../src/erp/sync.service';
import { SecretStore, UnitOfWork } from '../../src/platform/services';
import { OFFICE_TODAY } from '../../src/kernel';
import { Office } from '../harness/office';
import { readWhenAsked } from '../harness/read-when-asked';
import { ScriptedErp } from '../harness/scripted-erp';

// Real: the whole program and PostgreSQL. The ERP says what a case wrote down: answers that a real one seldom gives.

let office: Office;
const erp = new ScriptedErp();

beforeAll(async () => {
  office = await Office.open({ people: false });
  const book = office.app.get(ErpBook);
  book.register(erp.connector);
  const wanted = { code: 'erp', connector: 'odoo', settings: {}, secretName: null, active: true, takesOrders: false, concurrency: 1 }; // prettier-ignore
  expect(await book.save(wanted, 'test')).toMatchObject({ ok: true });
  await readWhenAsked(office);
}, 60_000);
afterAll(() => office.close());

async function read(entity: ErpEntity, mode: 'news' | 'whole' = 'news', goneIsGone = false) {
  const system = (await office.app.get(ErpBook).find('erp'))!;
  return office.app.get(SyncService).read(system, entity, { mode, by: 'test', goneIsGone });
}
const row = (table: ErpRow['table'], values: Record<string, unknown>, id: number | null = null): ErpRow => ({ table, row: values, ref: id === null ? null : { id } }); // prettier-ignore
const article = (n: number, more: Record<string, unknown> = {}) => row('articles', { number: `ERP${n}`, description: `Article ${n}`, ...more }, n); // prettier-ignore
const articles = () =>
  office.query<{ number: string; description: string; status: string; permit: string | null; successor: string | null }>(
    `SELECT a.number, a.description, a.status, a.permit, s.number AS successor FROM article a LEFT JOIN article s ON s.id = a.successor_id
     WHERE a.number LIKE 'ERP%' ORDER BY a.number`,
  ); // prettier-ignore
const mend = () => office.app.get(ErpBook).find('erp').then((system) => office.app.get(ErpGate).goOn(system!, 'test')); // prettier-ignore

describe('the master of an ERP', () => {
  it('comes in with its bad rows refused, rows that name each other in any order, and what it does not know left alone', async () => {
    erp.watermark = { at: 1 };
    erp.rows.set('articles', [
      [article(1, { successor: 'ERP3' }), article(2), article(3), article(4, { baseUnit: 7 })],
      [row('packagings', { article: 'ERP2', gtin: '8719999412340', level: 'each', quantity: '1' }, 1), article(5), article(5, { description: 'Another' })],
    ]); // prettier-ignore
    expect(await read('articles')).toMatchObject({ refusal: null, counts: { read: 7, refused: 3, gone: 0 } });
    expect(await articles()).toMatchObject([
      { number: 'ERP1', successor: 'ERP3' },
      { number: 'ERP2' },
      { number: 'ERP3' },
    ]);
    const refused = await office.query<{ key: string; faults: string[] }>(`SELECT key, faults FROM master_refusal WHERE table_name IN ('articles', 'packagings') ORDER BY key`); // prettier-ignore
    expect(refused.map(({ key }) => key)).toEqual(['8719999412340', 'ERP4', 'ERP5']);
    expect(refused[2]!.faults).toEqual(['stands there more than once and says different things']);

    await office.query(`UPDATE article SET permit = 'guns' WHERE number = 'ERP2'`);
    erp.watermark = { at: 2 };
    erp.rows.set('articles', [
      [article(1, { successor: 'ERP3' }), article(2, { description: 'Other words' }), article(3)],
    ]);
    expect(await read('articles')).toMatchObject({ counts: { read: 3, changed: 1, refused: 0 } });
    expect(erp.asked.at(-1)).toEqual({ entity: 'articles', since: { at: 1 } });
    expect((await articles())[1]).toMatchObject({ description: 'Other words', permit: 'guns' });
  });

  it('blocks what has gone, finds what comes back, and says that both sides agree', async () => {
    erp.rows.set('articles', [[article(1), article(2)]]);
    const gone = await read('articles', 'whole');
    expect(erp.asked.at(-1)).toEqual({ entity: 'articles', since: null });
    expect(gone).toMatchObject({ counts: { gone: 1 } });
    expect(gone.balance?.tables).toEqual([{ table: 'articles', theirs: 2, ours: 2, theirSum: null, ourSum: null, unlike: [] }]); // prettier-ignore
    expect((await articles()).map(({ status }) => status)).toEqual(['active', 'active', 'blocked']);

    erp.rows.set('articles', [[article(1), article(2), article(3, { status: 'active' })]]);
    expect(await read('articles', 'whole')).toMatchObject({ counts: { changed: 1, gone: 0 } });
    expect((await articles())[2]!.status).toBe('active');

    await office.query(`DELETE FROM packaging WHERE article_id IN (SELECT id FROM article WHERE number = 'ERP2')`);
    await office.query(`UPDATE article SET number = 'ERP2-lost' WHERE number = 'ERP2'`);
    const uneven = await read('articles', 'whole');
    expect(uneven.balance?.tables[0]).toMatchObject({ theirs: 3, ours: 2, unlike: ['ERP2'] });
    // What was lost here is there again, although the ERP says nothing new.
    const mended = await read('articles', 'whole');
    expect(mended).toMatchObject({ counts: { changed: 1 } });
    expect(mended.balance?.tables[0]).toMatchObject({ theirs: 3, ours: 3, unlike: [] });
    await office.query(`DELETE FROM article WHERE number = 'ERP2'`);
    await office.query(`UPDATE article SET number = 'ERP2' WHERE number = 'ERP2-lost'`);
  });

  it('keeps what stands there of a row that contradicts itself or cannot be read, and ends what it says that it has no more', async () => {
    const refusals = async () =>
      (await office.query<{ said: string }>(`SELECT key || ': ' || faults[1] AS said FROM master_refusal WHERE table_name = 'articles' AND key NOT IN ('ERP4', 'ERP5') ORDER BY key`)).map(({ said }) => said); // prettier-ignore
    erp.rows.set('articles', [
      [article(1), article(1, { description: 'Two things at once' })],
      [{ ...article(2), fault: 'line 7 has 4 columns and not 5' }, { table: 'articles', row: {}, ref: null, fault: 'line 8 breaks off' }],
      [{ ...article(3), gone: true }, row('articles', { description: 'Known by nothing' })],
    ]); // prettier-ignore
    expect(await read('articles', 'whole')).toMatchObject({
      refusal: null,
      counts: { read: 6, changed: 0, refused: 4, gone: 1 },
    });
    expect((await articles()).map(({ status }) => status)).toEqual(['active', 'active', 'blocked']);
    expect(await refusals()).toEqual([
      'ERP1: stands there more than once and says different things',
      'ERP2: line 7 has 4 columns and not 5',
      'row 4: line 8 breaks off',
      'row 6: has nothing by which it is known',
    ]);
    // What such a row is about nobody can say: it may be the one that seems to be missing.
    erp.rows.set('articles', [[article(1), { table: 'articles', row: {}, ref: null, fault: 'line 3 breaks off' }]]);
    expect(await read('articles', 'whole')).toMatchObject({ refusal: null, counts: { refused: 1, gone: 0 } });
    erp.rows.set('articles', [[article(1), article(2), article(3, { status: 'active' })]]);
    expect(await read('articles', 'whole')).toMatchObject({ counts: { refused: 0, gone: 0 } });
    expect(await refusals()).toEqual([]);
  });

  it('takes nothing for gone when much is missing, until a person says so', async () => {
    const many = Array.from({ length: 60 }, (_, n) => article(100 + n));
    erp.rows.set('articles', [[article(1), article(2), article(3), ...many]]);
    expect(await read('articles', 'whole')).toMatchObject({ refusal: null });
    erp.rows.set('articles', [[article(1)]]);
    expect((await read('articles', 'whole')).refusal).toContain('62 of 63 rows of articles are missing');
    expect((await articles()).filter(({ status }) => status === 'blocked')).toEqual([]);
    // Everything else goes on meanwhile.
    expect(await read('articles')).toMatchObject({ refusal: null, counts: { gone: 0 } });
    expect(await read('articles', 'whole', true)).toMatchObject({ refusal: null, counts: { gone: 62 } });
    expect((await articles()).filter(({ status }) => status === 'active')).toHaveLength(1);
  });

  it('keeps an answer that broke off out, goes on after a pause, and loses nothing', async () => {
    erp.watermark = { at: 9 };
    erp.rows.set('articles', [[article(1, { description: 'Half' })], new ErpFault('away', 'the answer broke off')]);
    expect((await read('articles')).refusal).toBe('the answer broke off');
    expect((await articles())[0]!.description).toBe('Article 1');
    expect((await read('articles')).refusal).toContain('is not asked before');
    expect(await office.query(`SELECT FROM erp_stage`)).toEqual([]);
    await mend();
    erp.rows.set('articles', [[article(1, { description: 'Half' })]]);
    expect(await read('articles')).toMatchObject({ counts: { changed: 1 } });
    expect((await articles())[0]!.description).toBe('Half');
  });

  it('gives way to another reading that began before it was done, and leaves what it did not take for that one', async () => {
    const repository = office.app.get(ErpRepository);
    const another = async () => {
      const { id } = (await office.app.get(ErpBook).find('erp'))!;
      await office.app.get(UnitOfWork).run((tx) => repository.begin(tx, id, 'articles', 'news', 'another'));
    };
    const mark = async () => (await office.query<{ watermark: object }>(`SELECT watermark FROM erp_feed WHERE entity = 'articles'`))[0]!.watermark; // prettier-ignore
    const before = await mark();
    erp.watermark = { at: 10 };
    // While it is told.
    erp.rows.set('articles', [[article(1, { description: 'Lost?' })]]);
    erp.reading = another;
    expect((await read('articles')).refusal).toContain('another reading of it began');
    erp.reading = () => Promise.resolve();
    // While it is taken over: whoever writes the article sees the other one begin.
    await office.query(`CREATE FUNCTION begin_another() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      UPDATE erp_run SET finished_at = now(), outcome = 'broken-off' WHERE finished_at IS NULL; RETURN NULL; END $$`);
    await office.query('CREATE TRIGGER begin_another AFTER UPDATE ON article FOR EACH STATEMENT EXECUTE FUNCTION begin_another()'); // prettier-ignore
    erp.rows.set('articles', [[article(1, { description: 'Found' })]]);
    expect((await read('articles')).refusal).toContain('another reading of it began');
    await office.query('DROP FUNCTION begin_another CASCADE');
    expect(await mark()).toEqual(before);
    expect(await read('articles')).toMatchObject({ refusal: null });
    expect([(await articles())[0]!.description, await mark()]).toEqual(['Found', { at: 10 }]);
    expect(await office.query('SELECT FROM erp_stage')).toEqual([]);
  });

  it('dates prices that have no day: the old one holds until yesterday, the same one stays', async () => {
    const price = (amount: string) => row('prices', { article: 'ERP1', source: 'list', amount }, 7);
    const held = () => office.query<{ amount: string; open: boolean; past: boolean }>(
      `SELECT p.amount::text AS amount, p.valid_to IS NULL AS open, p.valid_from < ${OFFICE_TODAY} AS past FROM price p JOIN article a ON a.id = p.article_id
       WHERE a.number = 'ERP1' ORDER BY p.valid_from`); // prettier-ignore
    erp.rows.set('prices', [[price('2.50')]]);
    expect(await read('prices')).toMatchObject({ refusal: null, counts: { changed: 1, refused: 0 } });
    await office.query(`UPDATE price SET valid_from = '2026-01-01' WHERE article_id = (SELECT id FROM article WHERE number = 'ERP1')`); // prettier-ignore
    await read('prices', 'whole');
    expect(await held()).toEqual([{ amount: '2.50', open: true, past: true }]);
    erp.rows.set('prices', [[price('2.75')]]);
    const { balance } = await read('prices', 'whole');
    expect(await held()).toEqual([
      { amount: '2.50', open: false, past: true },
      { amount: '2.75', open: true, past: false },
    ]);
    expect(balance?.tables).toEqual([{ table: 'prices', theirs: 1, ours: 1, theirSum: '2.75', ourSum: '2.75', unlike: [] }]); // prettier-ignore
  });

  it('ends what a record was known by before', async () => {
    const reference = (number: string) => row('cross-references', { customer: '10010', buyerArticle: number, article: 'ERP1' }, 3); // prettier-ignore
    erp.rows.set('cross-references', [[reference('K-1')]]);
    await read('cross-references');
    erp.rows.set('cross-references', [[reference('K-2')]]);
    expect(await read('cross-references')).toMatchObject({ counts: { changed: 1, gone: 1 } });
    expect(await office.query(`SELECT buyer_article AS n, valid_to IS NULL AS open FROM cross_reference WHERE buyer_article LIKE 'K-_' ORDER BY 1`)).toEqual([
      { n: 'K-1', open: false },
      { n: 'K-2', open: true },
    ]); // prettier-ignore
  });

  it('ends what is missing of a thing that is told anew with all its parts', async () => {
    const scale = (from: string) => ({ ...row('prices', { article: 'ERP2', source: 'list', amount: '3', minimumQuantity: from, validFrom: '2026-01-01' }), allOf: ['article', 'source'] }); // prettier-ignore
    erp.rows.set('prices', [[scale('0'), scale('10')]]);
    expect(await read('prices')).toMatchObject({ counts: { changed: 2 } });
    erp.rows.set('prices', [[scale('0'), scale('12')]]);
    expect(await read('prices')).toMatchObject({ counts: { changed: 1, gone: 1 } });
    const held = await office.query(`SELECT p.minimum_quantity::int AS n FROM price p JOIN article a ON a.id = p.article_id WHERE a.number = 'ERP2' AND p.valid_to IS NULL ORDER BY 1`); // prettier-ignore
    expect(held).toEqual([{ n: 0 }, { n: 12 }]);
  });

  it('keeps the secret that it is opened with', async () => {
    const secrets = office.app.get(SecretStore);
    await office.app.get(UnitOfWork).run((tx) => secrets.set(tx, 'of-the-erp', Buffer.from('word')));
    const wanted = { code: 'other', connector: 'odoo', settings: {}, secretName: 'of-the-erp', active: false, takesOrders: false, concurrency: 1 }; // prettier-ignore
    expect(await office.app.get(ErpBook).save(wanted, 'test')).toMatchObject({ ok: true });
    expect(await office.app.get(UnitOfWork).run((tx) => secrets.remove(tx, 'of-the-erp'))).toBe(false);
  });

  it('is read by one at a time, and every reading is written down', async () => {
    erp.rows.set('customers', [[row('customers', { number: 'ERPK1', name: 'Plainly Invented B.V.', defaultDeliveryPlace: '8719999500003' }, 1)], [row('locations', { customer: 'ERPK1', role: 'delivery', gln: '8719999500003', name: 'Invented', street: 'Straat 1', postcode: '1000 AA', city: 'Plaats' }, 2)]]); // prettier-ignore
    const [one, other] = await Promise.all([read('customers'), read('customers')]);
    expect([one, other].filter(({ refusal }) => refusal === null)).toHaveLength(1);
    expect([one, other].filter(({ refusal }) => refusal?.includes('is being read already'))).toHaveLength(1);
    expect(await office.query(`SELECT l.gln FROM customer c JOIN customer_location l ON l.id = c.default_delivery_place_id WHERE c.number = 'ERPK1'`)).toEqual([{ gln: '8719999500003' }]); // prettier-ignore
    const runs = await office.query<{ outcome: string }>(`SELECT outcome FROM erp_run WHERE entity = 'articles' ORDER BY started_at`); // prettier-ignore
    expect(runs.filter(({ outcome }) => outcome === 'failed').length).toBe(5);
    expect(await office.query(`SELECT FROM master_sync WHERE table_name = 'customers'`)).toHaveLength(1);
  });
});
