import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describeReading } from '../../src/erp';
import { ErpBook } from '../../src/erp/erp-book.service';
import type { ErpRow, MasterEntity } from '../../src/erp/port';
import type { RunMode } from '../../src/erp/run';
import { SyncService } from '../../src/erp/sync.service';
import { FileErp } from '../harness/file-erp';
import { exchangeSettings, putMaster } from '../harness/file-erp-settings';
import { Office } from '../harness/office';
import { readWhenAsked } from '../harness/read-when-asked';
import { ScriptedErp } from '../harness/scripted-erp';

// Real: the whole program over HTTP and PostgreSQL. The ERP says what a case wrote down: what it said before, as after an older backup.

let office: Office;
const scripted = new ScriptedErp();
const root = mkdtempSync(path.join(tmpdir(), 'binnendienst-erp-reverted-'));

beforeAll(async () => {
  office = await Office.open();
  office.app.get(ErpBook).register(scripted.connector);
}, 60_000);
afterAll(async () => {
  await office.close();
  rmSync(root, { recursive: true, force: true });
});

type Values = ReadonlyMap<string, string>;
/** Rows by their number with what each says: so many of them, from one on. */
const saying = (what: string, from: number, to: number): Values => new Map(Array.from({ length: to - from + 1 }, (_, n) => [String(from + n).padStart(2, '0'), what])); // prettier-ignore
const but = (values: Values, ...others: readonly Values[]): Values => new Map([values, ...others].flatMap((some) => [...some])); // prettier-ignore
const without = (values: Values, left: Values): Values => new Map([...values].filter(([number]) => !left.has(number)));

/** An ERP of its own, with articles. */
class Told {
  constructor(
    private readonly code: string,
    private readonly entity: MasterEntity = 'articles',
  ) {}

  static async open(code: string, entity: MasterEntity = 'articles'): Promise<Told> {
    scripted.reads = [entity];
    const wanted = { code, connector: 'odoo', settings: {}, secretName: null, active: true, takesOrders: false, concurrency: 1 }; // prettier-ignore
    expect(await office.app.get(ErpBook).save(wanted, 'test')).toMatchObject({ ok: true });
    await readWhenAsked(office);
    return new Told(code, entity);
  }

  async read(rows: readonly ErpRow[], mode: RunMode = 'whole') {
    scripted.reads = [this.entity];
    scripted.rows.set(this.entity, [rows]);
    const erp = (await office.app.get(ErpBook).find(this.code))!;
    return office.app.get(SyncService).read(erp, this.entity, { mode, by: 'test' });
  }

  rows(values: Values): readonly ErpRow[] {
    return [...values].map(([number, description]) => ({ table: 'articles', row: { number: `${this.code}-${number}`, description }, ref: null })); // prettier-ignore
  }

  /** What it says of having been put back, after it told these. */
  async reverted(values: Values, mode: RunMode = 'whole') {
    const reading = await this.read(this.rows(values), mode);
    expect(reading.refusal).toBeNull();
    return reading.reverted;
  }
}

interface Run { readonly outcome: string; readonly fault: string | null; readonly reverted: { readonly since: string } | null } // prettier-ignore
const runsOf = async (code: string) => (await office.ask<{ items: readonly Run[] }>('fatma', 'GET', `/api/erps/${code}/runs`)).body.items; // prettier-ignore

const ALL = saying('as ever', 1, 60);

describe('an ERP that was put back from an older backup', () => {
  it('is told of once, with its rows by name and since when they had said another thing; what it says is taken over as ever', async () => {
    const erp = await Told.open('back', 'prices');
    await (await Told.open('goods')).read(new Told('goods').rows(ALL));
    const prices = (values: Values): readonly ErpRow[] => [...values].map(([number, amount]) => ({ table: 'prices', row: { article: `goods-${number}`, source: 'list', amount }, ref: null })); // prettier-ignore
    const last = saying('1.00', 1, 40);
    const raised = saying('1.10', 1, 12);
    expect((await erp.read(prices(last))).reverted).toBeNull();
    const before = Date.now();
    expect((await erp.read(prices(raised), 'news')).reverted).toBeNull();
    const after = Date.now();
    expect((await erp.read(prices(but(last, raised)))).reverted).toBeNull();

    const reading = await erp.read(prices(last));
    const key = (n: number): string => `goods-${String(n).padStart(2, '0')}|list|net|||||EUR|0|`;
    expect(reading).toMatchObject({
      refusal: null,
      counts: { changed: 12, refused: 0 },
      reverted: { changed: 12, tables: [{ table: 'prices', rows: 12, vanished: 0, returned: 0, keys: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(key) }] },
    }); // prettier-ignore
    const since = Date.parse(reading.reverted!.since);
    expect([since >= before, since <= after]).toEqual([true, true]);
    expect(await office.count(`price p JOIN article a ON a.id = p.article_id WHERE a.number LIKE 'goods-%' AND p.valid_to IS NULL AND p.amount = 1.1`)).toBe(0); // prettier-ignore
    expect(describeReading('prices', reading).join('\n')).toMatch(/of 12 rows that changed 12 say again what they said before \d{4}-\d\d-\d\d, as after an older backup: 12 of prices \(goods-01\|list.*, \.\.\.\)\n.*Was it put back\?/); // prettier-ignore
    const [run] = await runsOf('back');
    const { body } = await office.ask<{ items: readonly { code: string; reverted: readonly object[] }[] }>('fatma', 'GET', '/api/erps'); // prettier-ignore
    expect(body.items.find(({ code }) => code === 'back')?.reverted).toMatchObject([{ entity: 'prices', ...reading.reverted }]); // prettier-ignore
    expect(run).toMatchObject({ outcome: 'done', fault: { nl: expect.stringContaining('zoals na een oudere back-up') as string, en: expect.stringContaining('as after an older backup') as string }, reverted: reading.reverted }); // prettier-ignore

    expect((await erp.read(prices(last))).reverted).toBeNull();
    expect((await runsOf('back'))[0]).toMatchObject({ fault: null, reverted: null });
    // What was lost is entered there once more, and then it is put back again.
    expect((await erp.read(prices(but(last, raised)))).reverted).toBeNull();
    expect((await erp.read(prices(last))).reverted).toMatchObject({ changed: 12 });
  });

  it('is told of where rows that came since are gone, and those that had gone are there again', async () => {
    const erp = await Told.open('more');
    await erp.reverted(ALL);
    const came = saying('new', 71, 74);
    const now = without(but(ALL, saying('changed', 1, 8), came), saying('', 20, 21));
    await erp.reverted(now);
    expect(await erp.reverted(ALL)).toMatchObject({ changed: 8, tables: [{ table: 'articles', rows: 8, vanished: 4, returned: 2 }] }); // prettier-ignore
  });

  it('is told of although work went on there afterwards, and rows are refused every night', async () => {
    const erp = await Told.open('work');
    const others = (baseUnit: unknown): readonly ErpRow[] => Array.from({ length: 9 }, (_, n) => ({ table: 'articles', row: { number: `work-X${n}`, description: 'Of no unit', baseUnit }, ref: null })); // prettier-ignore
    await erp.read([...erp.rows(ALL), ...others('PCE')]);
    await erp.read([...erp.rows(but(ALL, saying('changed', 1, 8))), ...others(7)]);
    // Put back by now.
    await erp.read(erp.rows(saying('entered later', 31, 45)), 'news');
    const { reverted, counts } = await erp.read([...erp.rows(but(ALL, saying('entered later', 31, 45))), ...others(7)]);
    expect([reverted?.changed, counts?.refused]).toEqual([8, 9]);
  });

  it('is told of although its rows were lost or refused here meanwhile, which is no change of theirs', async () => {
    const erp = await Told.open('lost');
    const changed = saying('changed', 1, 8);
    await erp.reverted(ALL);
    await erp.reverted(but(ALL, changed));
    await office.query(`UPDATE article SET number = number || '-lost' WHERE number ~ '^lost-0[1-8]$'`);
    const uneven = await erp.read(erp.rows(but(ALL, changed)));
    expect(uneven.balance?.tables[0]?.unlike).toHaveLength(8);
    const mended = await erp.read(erp.rows(but(ALL, changed)));
    expect([mended.counts?.changed, mended.balance?.tables[0]?.unlike, mended.reverted]).toEqual([8, [], null]);
    const broken = (row: ErpRow, n: number): ErpRow => (n < 4 ? { ...row, fault: 'breaks off' } : row);
    expect((await erp.read(erp.rows(but(ALL, changed)).map(broken))).counts?.refused).toBe(4);
    expect(await erp.reverted(ALL)).toMatchObject({ changed: 8 });
  });

  it('is told of by the reading that saw it, though that one breaks off', async () => {
    const erp = await Told.open('broken');
    await erp.reverted(ALL);
    await erp.reverted(but(ALL, saying('changed', 1, 8)));
    await office.query(`CREATE FUNCTION begin_another() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      UPDATE erp_run SET finished_at = now(), outcome = 'broken-off' WHERE finished_at IS NULL; RETURN NULL; END $$`);
    await office.query('CREATE TRIGGER begin_another AFTER UPDATE ON article FOR EACH STATEMENT EXECUTE FUNCTION begin_another()'); // prettier-ignore
    const { refusal } = await erp.read(erp.rows(ALL));
    await office.query('DROP TRIGGER begin_another ON article');
    expect(refusal).toContain('another reading of it began');
    expect((await runsOf('broken'))[0]).toMatchObject({ outcome: 'failed', reverted: { changed: 8 } });
  });
});

describe('nothing is said', () => {
  it('of ordinary changes, of a few rows that go back, and of what goes back with the news', async () => {
    const erp = await Told.open('usual');
    await erp.reverted(ALL);
    for (const some of [1, 4]) {
      expect(await erp.reverted(but(ALL, saying('a slip', 1, some)))).toBeNull();
      expect(await erp.reverted(ALL)).toBeNull();
    }
    const changed = saying('changed', 1, 20);
    expect(await erp.reverted(but(ALL, changed))).toBeNull();
    expect(await erp.reverted(but(ALL, saying('changed otherwise', 1, 20)))).toBeNull();
    expect(await erp.reverted(changed, 'news')).toBeNull();
    expect(await erp.reverted(but(ALL, changed))).toBeNull();
  });

  it('of rows that go back among others that change', async () => {
    const erp = await Told.open('among');
    await erp.reverted(ALL);
    await erp.reverted(but(ALL, saying('changed', 1, 8)));
    expect(await erp.reverted(but(ALL, saying('changed otherwise', 11, 13)))).toBeNull();
  });

  it('of an action that ends, while what changed since it began stays', async () => {
    const erp = await Told.open('action');
    const later = saying('changed meanwhile', 31, 40);
    await erp.reverted(ALL);
    await erp.reverted(but(ALL, saying('cheaper', 1, 12)));
    await erp.reverted(but(ALL, saying('cheaper', 1, 12), later));
    expect(await erp.reverted(but(ALL, later))).toBeNull();
  });

  it('of price groups, which customers and prices may name in two ways', async () => {
    const groups = (name: string): readonly ErpRow[] => Array.from({ length: 9 }, (_, n) => ({ table: 'price-groups', row: { code: `REV${n}`, name }, ref: null })); // prettier-ignore
    const erp = await Told.open('named', 'customers');
    for (const name of ['Bakers', 'Bakers, all', 'Bakers']) expect(await erp.read(groups(name))).toMatchObject({ refusal: null, counts: { changed: 9 }, reverted: null }); // prettier-ignore
  });

  it('of stock, which goes up and down', async () => {
    const erp = await Told.open('counted', 'stock');
    const stock = (n: number, quantity: string): ErpRow => ({ table: 'availability', row: { article: `goods-${String(n).padStart(2, '0')}`, day: '2099-01-01', quantity }, ref: null }); // prettier-ignore
    for (const quantity of ['5', '6', '5']) {
      const reading = await erp.read(Array.from({ length: 30 }, (_, n) => stock(n + 1, quantity)));
      expect([reading.refusal, reading.counts?.refused, reading.reverted]).toEqual([null, 0, null]);
    }
  });
});

it('a file with everything is told of when it is an older one, whichever reading finds it', async () => {
  const erp = new FileErp(root, '2026-11-27', /^PT\d+$/);
  const settings = exchangeSettings({ kind: 'folder', path: root });
  const feeds = settings.feeds.filter(({ entity }) => entity === 'articles');
  const wanted = { code: 'files', connector: 'files', settings: { ...settings, feeds }, secretName: null, active: true, takesOrders: false, concurrency: 1 }; // prettier-ignore
  expect(await office.app.get(ErpBook).save(wanted, 'test')).toMatchObject({ ok: true });
  await readWhenAsked(office);
  const read = async (mode: RunMode) => {
    const reading = await office.app.get(SyncService).read((await office.app.get(ErpBook).find('files'))!, 'articles', { mode, by: 'test' }); // prettier-ignore
    expect(reading.refusal).toBeNull();
    return reading;
  };
  const put = (kind: 'alles' | 'mutaties', values: Values) => putMaster(erp, 'artikel', kind, [...values].map(([number, words]) => `FI${number};${words};ST;21;;A;`)); // prettier-ignore
  const changed = but(ALL, saying('veranderd', 1, 9));
  putMaster(erp, 'verpakking', 'alles', ['FI01;8719999010014;1;ST']);
  put('alles', ALL);
  await read('whole');
  put('mutaties', saying('veranderd', 1, 9));
  expect((await read('news')).counts).toMatchObject({ read: 9, changed: 9 });
  // What its people undo by themselves comes as a change.
  put('mutaties', saying('as ever', 1, 9));
  expect(await read('news')).toMatchObject({ counts: { changed: 9 }, reverted: null });
  put('alles', changed);
  expect(await read('news')).toMatchObject({ counts: { changed: 9 }, reverted: null });
  put('alles', ALL);
  expect(await read('news')).toMatchObject({
    counts: { changed: 9 },
    balance: null,
    reverted: { changed: 9, tables: [{ table: 'articles', rows: 9 }] },
  });
  expect((await read('whole')).reverted).toBeNull();
  put('alles', changed);
  expect((await read('whole')).reverted).toBeNull();
  put('alles', ALL);
  expect((await read('whole')).reverted).toMatchObject({ changed: 9 });
}, 30_000);
