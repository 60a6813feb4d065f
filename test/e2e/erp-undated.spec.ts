import { ErpBook } from '../../src/erp/erp-book.service';
import { SyncService } from '../../src/erp/sync.service';
import { MasterImport } from '../../src/master/services';
import { UnitOfWork } from '../../src/platform/services';
import { OFFICE_TODAY } from '../../src/kernel';
import { Office } from '../harness/office';
import { readWhenAsked } from '../harness/read-when-asked';
import { ScriptedErp } from '../harness/scripted-erp';

// Real: the whole program and PostgreSQL. The ERP says what a case wrote down, night after night: prices of which it does not tell from which day they hold.

type Row = Readonly<Record<string, unknown>>;

let office: Office;
let number = 0;
let article: string;
const erp = new ScriptedErp();
erp.reads = ['articles', 'prices'];

beforeAll(async () => {
  office = await Office.open({ people: false });
  const book = office.app.get(ErpBook);
  book.register(erp.connector);
  for (const code of ['erp', 'other']) {
    const wanted = { code, connector: 'odoo', settings: {}, secretName: null, active: true, takesOrders: false, concurrency: 1 }; // prettier-ignore
    expect(await book.save(wanted, 'test')).toMatchObject({ ok: true });
  }
  await readWhenAsked(office);
}, 60_000);
beforeEach(async () => {
  article = `GU${++number}`;
  erp.rows.set('articles', [[{ table: 'articles', row: { number: article, description: article }, ref: null }]]);
  await readBy('erp', 'articles', 'news');
});
afterEach(async () => {
  // Nothing of it is told any more.
  await office.query('DELETE FROM erp_row');
});
afterAll(() => office.close());

async function readBy(code: string, entity: 'articles' | 'prices', mode: 'news' | 'whole') {
  const system = (await office.app.get(ErpBook).find(code))!;
  const reading = await office.app.get(SyncService).read(system, entity, { mode, by: 'test' });
  expect(reading.refusal).toBeNull();
  return reading;
}
/** A day as PostgreSQL writes it, so many from today. */
const day = async (days: number) => (await office.query<{ day: string }>(`SELECT (${OFFICE_TODAY} + $1::integer)::text AS day`, [days]))[0]!.day; // prettier-ignore
const price = (amount: string, more: Row = {}): Row => ({ article, source: 'list', amount, ...more });

/** A whole reading. @returns what both sides do not agree on, and how many were refused */
async function told(rows: readonly Row[], code = 'erp') {
  erp.rows.set('prices', [rows.map((row) => ({ table: 'prices', row, ref: null }))]);
  const { counts, balance } = await readBy(code, 'prices', 'whole');
  return { unlike: balance?.tables.find(({ table }) => table === 'prices')?.unlike ?? [], refused: counts?.refused, changed: counts?.changed }; // prettier-ignore
}
/** The day after: what began today began yesterday. */
const wait = () =>
  office.query(`UPDATE price SET valid_from = valid_from - 1
    WHERE valid_from = (now() AT TIME ZONE 'Europe/Amsterdam')::date AND article_id = (SELECT id FROM article WHERE number = $1)`, [article]); // prettier-ignore
/** So many nights on which the same is told. */
async function nights(count: number, rows: readonly Row[]) {
  for (let night = 0; night < count; night += 1) {
    expect(await told(rows)).toMatchObject({ unlike: [], refused: 0, ...(night > 0 && { changed: 0 }) });
    await wait();
  }
}
/** The prices, with their days from today on: `null` for no end. */
const held = async () =>
  (await office.query<{ said: string }>(
    `SELECT concat(trim_scale(p.amount), ' ', p.valid_from - t.today, ' ', coalesce((p.valid_to - t.today)::text, 'open')) AS said
     FROM price p JOIN article a ON a.id = p.article_id, (SELECT (now() AT TIME ZONE 'Europe/Amsterdam')::date AS today) t
     WHERE a.number = $1 ORDER BY p.valid_from, p.amount`, [article])).map(({ said }) => said); // prettier-ignore
const imported = (row: Row) =>
  office.app.get(UnitOfWork).run((tx) => office.app.get(MasterImport).run(tx, { prices: [row] }));
const later = (amount: string) => price(amount, { validFrom: '2099-01-01' });
const began = async (days: number) => {
  await office.query(`UPDATE price SET valid_from = $2 WHERE valid_from <= ${OFFICE_TODAY} AND valid_to IS NULL AND article_id = (SELECT id FROM article WHERE number = $1)`, [article, await day(days)]); // prettier-ignore
};

describe('a price that is told without a day', () => {
  it('stays beside a later one, night after night, and when that one has begun', async () => {
    const rows = [price('5'), later('5.5')];
    await nights(4, rows);
    expect((await held()).map((one) => one.split(' ')[0])).toEqual(['5', '5.5']);
    expect(await held()).toMatchObject([expect.stringMatching(/^5 -1 open$/), expect.stringMatching(/open$/)]);
    await began(-30);
    const soon = [price('5'), price('5.5', { validFrom: await day(-3) })];
    await nights(4, soon);
    expect(await held()).toEqual(['5 -30 open', '5.5 -3 open']);
    // Another one takes the place of its own, and not of the one that has its day.
    await told([price('6'), soon[1]!]);
    expect(await held()).toEqual(['5 -30 -1', '5.5 -3 open', '6 0 open']);
    await told([soon[1]!]);
    expect(await held()).toEqual(['5 -30 -1', '5.5 -3 open']);
  });

  it('takes nothing of a later one that a file brought', async () => {
    await nights(1, [price('5')]);
    await imported(later('8'));
    await began(-30);
    await told([price('7')]);
    expect((await held()).map((one) => one.split(' ')[0])).toEqual(['5', '7', '8']);
    await wait();
    expect(await told([price('7')])).toMatchObject({ unlike: [], changed: 0 });
  });

  it('keeps no action alive that has its day and is dropped', async () => {
    await nights(1, [price('5')]);
    await began(-100);
    const action = price('4', { validFrom: await day(-3), validTo: await day(20) });
    await nights(3, [price('5'), action]);
    expect(await held()).toEqual(['5 -100 open', '4 -3 20']);
    await told([price('5')]);
    expect(await held()).toEqual(['5 -100 open', '4 -3 -1']);
    const endless = price('4', { validFrom: await day(-2) });
    await nights(3, [price('5'), endless]);
    await told([price('5')]);
    expect(await held()).toEqual(['5 -100 open', '4 -3 -1', '4 -2 -1']);
    expect(await told([price('5')])).toMatchObject({ unlike: [], changed: 0 });
  });

  it('is not kept alive by an action of the past', async () => {
    const past = price('4', { validFrom: await day(-300), validTo: await day(-280) });
    await nights(1, [price('5'), past]);
    await began(-30);
    await told([past]);
    expect(await held()).toEqual(['4 -300 -280', '5 -30 -1']);
  });

  it('keeps an end that was agreed on here, also when it has come', async () => {
    await nights(2, [price('5')]);
    await began(-30);
    const end = (days: number) => day(days).then((to) => office.query(`UPDATE price SET valid_to = $1 WHERE article_id = (SELECT id FROM article WHERE number = $2)`, [to, article])); // prettier-ignore
    await end(90);
    await nights(3, [price('5')]);
    // Told anew, with a word that is nothing to us.
    await told([price('5.0')]);
    expect(await held()).toEqual(['5 -30 90']);
    await end(-1);
    await nights(3, [price('5.0')]);
    expect(await held()).toEqual(['5 -30 -1']);
    await told([price('6')]);
    expect(await held()).toEqual(['5 -30 -1', '6 0 open']);
  });

  it('is one row where its last day is told, and ends when it is told no more', async () => {
    const rows = [price('5', { validTo: '2099-12-31' })];
    await nights(4, rows);
    expect(await held()).toEqual([expect.stringMatching(/^5 -1 \d+$/)]);
    await told([price('5', { validTo: null })]);
    expect(await held()).toEqual(['5 -1 open']);
    await told(rows);
    await told([]);
    expect(await held()).toEqual(['5 -1 -1']);
  });

  it('is told with its day from one night to the other, and without it', async () => {
    await nights(1, [price('5')]);
    const first = await day(-1);
    await nights(2, [price('5', { validFrom: first })]);
    await nights(2, [price('5')]);
    expect(await held()).toEqual(['5 -1 open']);
    await nights(2, [price('5', { validFrom: first })]);
    // Without its day and another one at that.
    await told([price('6')]);
    expect(await held()).toEqual(['5 -1 -1', '6 0 open']);
    expect(await told([price('6')])).toMatchObject({ unlike: [], changed: 0 });
  });
});

describe('two ERPs', () => {
  const amounts = async () => (await held()).filter((one) => one.endsWith('open'));

  it('that disagree do not undo each other every night', async () => {
    await told([price('5')]);
    await told([price('6')], 'other');
    await wait();
    expect((await told([price('5')])).unlike).toHaveLength(1);
    expect(await told([price('5')])).toMatchObject({ changed: 0 });
    expect(await told([price('6')], 'other')).toMatchObject({ changed: 0, unlike: [] });
    expect(await amounts()).toEqual(['6 -1 open']);
    // What was lost comes back all the same.
    await office.query('DELETE FROM price WHERE article_id = (SELECT id FROM article WHERE number = $1)', [article]);
    await told([price('6')], 'other');
    await told([price('6')], 'other');
    expect(await amounts()).toEqual(['6 0 open']);
  });

  it('that drop a row at one moment end it', async () => {
    await told([price('5')]);
    await told([price('5')], 'other');
    await office.query(
      `CREATE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(0.5); RETURN NULL; END $$`,
    );
    await office.query(
      'CREATE TRIGGER slow AFTER UPDATE OF gone_at ON erp_row FOR EACH STATEMENT EXECUTE FUNCTION slow()',
    );
    erp.rows.set('prices', [[]]);
    await Promise.all([readBy('erp', 'prices', 'whole'), readBy('other', 'prices', 'whole')]);
    await office.query('DROP FUNCTION slow CASCADE');
    expect(await amounts()).toEqual([]);
  });
});

describe('a price without a day', () => {
  it('that is dropped takes no action along that a file brought, nor what a file brings later', async () => {
    await nights(1, [price('5')]);
    await began(-30);
    await imported(price('4', { validFrom: await day(-3), validTo: await day(20) }));
    expect(await told([])).toMatchObject({ refused: 0, unlike: [] });
    expect(await held()).toEqual(['5 -30 -1', '4 -3 20']);
    await imported(price('8', { validFrom: await day(0) }));
    expect(await told([])).toMatchObject({ unlike: [] });
    expect(await held()).toEqual(['5 -30 -1', '4 -3 20', '8 0 open']);
  });

  it('that is refused ends nothing of what stood there, and is one fault of the master until it comes right', async () => {
    const faults = async () => (await office.query<{ key: string }>(`SELECT key FROM master_refusal WHERE table_name = 'prices' AND key LIKE $1`, [`${article}|%`])).map(({ key }) => key); // prettier-ignore
    await nights(1, [price('5')]);
    await began(-30);
    expect(await told([price('6', { basisQuantity: '0' })])).toMatchObject({ refused: 1 });
    expect(await held()).toEqual(['5 -30 open']);
    expect(await faults()).toEqual([expect.stringMatching(/\|$/)]);
    await told([price('6')]);
    expect(await faults()).toEqual([]);
    expect(await held()).toEqual(['5 -30 -1', '6 0 open']);
  });

  it('waits a day where an action of the same terms begins today', async () => {
    const action = price('4', { validFrom: await day(0), validTo: await day(20) });
    await nights(1, [price('5')]);
    await began(-30);
    await told([price('5'), action]);
    expect(await told([price('6'), action])).toMatchObject({ refused: 1 });
    expect(await held()).toEqual(['5 -30 open', '4 0 20']);
  });

  it('takes no place of what another ERP tells by its day', async () => {
    const dated = price('5', { validFrom: await day(-10) });
    await told([dated]);
    await told([dated], 'other');
    await told([price('6')]);
    expect(await held()).toEqual(['5 -10 open', '6 0 open']);
  });
});
