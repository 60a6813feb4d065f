import { MemoryStore } from '../../../test/harness/memory-store';
import type { ErpRow, Watermark } from '../port';
import { readEntity } from './file-reading';
import { filesSettings } from './files-settings';

const HEADER = 'NR;NAAM;WEG';
const csv = { columns: { number: 'NR', description: 'NAAM' }, gone: { column: 'WEG', values: ['J'] } };
const FEED = { entity: 'articles', whole: 'all*.csv', changes: 'new*.csv', complete: { rule: 'renamed' }, read: { format: 'csv', table: 'articles', csv } }; // prettier-ignore

class Exchanged {
  readonly store = new MemoryStore();
  waited = 0;
  /** Done while it is waited. */
  meanwhile: () => Promise<void> = () => Promise.resolve();

  constructor(
    private readonly feed: object = {},
    private readonly more: object = {},
  ) {}

  async put(name: string, lines: readonly string[], folder = 'in'): Promise<void> {
    this.store.nowMs += 1_000;
    await this.store.write(`${folder}/${name}`, Buffer.from([HEADER, ...lines].map((line) => `${line}\n`).join('')));
  }

  async read(since: Watermark | null): Promise<{ readonly rows: readonly string[]; readonly mark: Watermark }> {
    const settings = filesSettings.parse({
      ...{ where: { kind: 'folder', path: '/' }, folders: { master: 'in', work: 'work' } },
      ...{ feeds: [{ ...FEED, ...this.feed }], ...this.more },
    });
    const wait = async (ms: number): Promise<void> => {
      this.waited += ms;
      await this.meanwhile();
    };
    const reading = readEntity({ store: this.store, settings, wait, nowMs: () => this.store.nowMs, unique: () => 'x' }, 'articles', since); // prettier-ignore
    const rows: string[] = [];
    for (let next = await reading.next(); ; next = await reading.next()) {
      if (next.done === true) return { rows, mark: next.value };
      rows.push(...next.value.map(told));
    }
  }
}

const told = ({ row, gone, fault }: ErpRow): string =>
  fault ?? `${String(row['number'])} ${gone === true ? 'gone' : String(row['description'])}`;

describe('a whole reading of files', () => {
  it('takes the newest whole file and what changed since, of each row the newest word', async () => {
    const files = new Exchanged();
    await files.put('new0.csv', ['1;before;']);
    await files.put('all1.csv', ['1;old;', '9;of the old file;']);
    await files.put('all2.csv', ['1;a;', '2;b;', '3;c;', '4;d;']);
    await files.put('new1.csv', ['1;first;', '2;b2;', '3;c2;']);
    await files.put('new2.csv', ['1;a2;', '1;a3;', '3;;J', '5;e;']);
    const { rows, mark } = await files.read(null);
    expect(rows).toEqual(['1 a3', '3 gone', '5 e', '2 b2', '4 d']);
    expect(Object.keys(mark['files'] as object)).toEqual(['new0.csv', 'all1.csv', 'all2.csv', 'new1.csv', 'new2.csv']);
    expect((await files.read(mark)).rows).toEqual([]);
  });

  it('takes nothing for everything: not without a whole file, not of one that has no row or changed meanwhile', async () => {
    const files = new Exchanged();
    await files.put('new1.csv', ['1;a;']);
    await expect(files.read(null)).rejects.toMatchObject({ kind: 'busy', message: expect.stringContaining('no complete file "all*.csv"') as unknown }); // prettier-ignore
    await files.put('all1.csv', []);
    await expect(files.read(null)).rejects.toMatchObject({ kind: 'busy', message: expect.stringContaining('all1.csv holds no row that can be read') as unknown }); // prettier-ignore
    await files.store.write('in/all1.csv', Buffer.from('NR;OMS\n1;x\n'));
    await expect(files.read(null)).rejects.toMatchObject({ kind: 'busy', message: expect.stringMatching(/^all1\.csv: there is no column "NAAM", "WEG"/) as unknown, words: { nl: expect.stringMatching(/^all1\.csv: er is geen kolom "NAAM", "WEG"/) as unknown } }); // prettier-ignore
  });

  it('goes by what changed while the whole file was written', async () => {
    const files = new Exchanged({ writingMinutes: 1 });
    await files.put('new1.csv', ['1;newer;']);
    await files.put('all1.csv', ['1;as it was before;', '2;b;']);
    expect((await files.read(null)).rows).toEqual(['1 newer', '2 b']);
  });

  it('tells a line that cannot be read with its file, and leaves what stood there before alone', async () => {
    const files = new Exchanged();
    await files.put('all1.csv', ['1;a', '2', '"3;c', '4;d', '5;e;']);
    await files.put('new1.csv', ['1;too;many;cells']);
    expect((await files.read(null)).rows).toEqual([
      'new1.csv, line 2: has 4 cells instead of 3',
      'all1.csv, line 3: has 1 cells instead of 3',
      expect.stringMatching(/^all1\.csv, line 4: has a quote/),
      'all1.csv, line 5: has 2 cells instead of 3',
      '5 e',
    ]);
  });
});

describe('a reading of what is new in files', () => {
  it('takes files that were not read, a file that is written anew under its name, and forgets those that are gone', async () => {
    const files = new Exchanged();
    await files.put('all1.csv', ['1;a;']);
    const first = await files.read(null);
    await files.put('new1.csv', ['1;b;']);
    const second = await files.read(first.mark);
    expect(second.rows).toEqual(['1 b']);
    await files.put('new1.csv', ['1;c;']);
    const third = await files.read(second.mark);
    expect(third.rows).toEqual(['1 c']);
    await files.store.remove('in/new1.csv');
    expect(Object.keys((await files.read(third.mark)).mark['files'] as object)).toEqual(['all1.csv']);
    await files.put('all2.csv', ['1;d;', '2;e;']);
    expect((await files.read(third.mark)).rows).toEqual(['1 d', '2 e']);
  });

  it('reads what is behind a file that comes late once more, so that the newest word is the last', async () => {
    const files = new Exchanged();
    await files.put('all1.csv', ['1;a;']);
    await files.put('new2.csv', ['1;newest;']);
    const { mark } = await files.read(null);
    files.store.nowMs -= 1_500;
    await files.put('new1.csv', ['1;late;', '2;other;']);
    files.store.nowMs += 10_000;
    expect((await files.read(mark)).rows).toEqual(['1 newest', '2 other']);
  });

  it('waits only where something is new, and leaves what is still written', async () => {
    const files = new Exchanged({ complete: { rule: 'quiet', seconds: 7 } });
    await files.put('all1.csv', ['1;a;']);
    const { mark } = await files.read(null);
    expect(files.waited).toBe(7_000);
    expect(await files.read(mark)).toEqual({ rows: [], mark });
    expect(files.waited).toBe(7_000);
    await files.put('new1.csv', ['1;half;']);
    files.meanwhile = () => files.put('new1.csv', ['1;half;', '2;more;']);
    expect((await files.read(mark)).rows).toEqual([]);
    files.meanwhile = () => Promise.resolve();
    expect((await files.read(mark)).rows).toEqual(['1 half', '2 more']);
  });

  it('waits for markers and for age, where the settings say so', async () => {
    const marked = new Exchanged({ complete: { rule: 'marker', ending: '.ok' } });
    await marked.put('all1.csv', ['1;a;']);
    await expect(marked.read(null)).rejects.toMatchObject({ kind: 'busy' });
    await marked.put('all1.csv.ok', []);
    expect((await marked.read(null)).rows).toEqual(['1 a']);
    const aged = new Exchanged({ complete: { rule: 'age', seconds: 60 } });
    await aged.put('all1.csv', ['1;a;']);
    await expect(aged.read(null)).rejects.toMatchObject({ kind: 'busy' });
    aged.store.nowMs += 60_000;
    expect((await aged.read(null)).rows).toEqual(['1 a']);
  });

  it('puts away what was taken over, where a whole reading finds it, and removes what is old and not needed', async () => {
    const DAY = 86_400_000;
    const files = new Exchanged({}, { afterReading: { do: 'archive', folder: 'old', keepDays: 10 } });
    await files.put('all.csv', ['1;a;', '2;b;']);
    const first = await files.read(null);
    await files.put('new.csv', ['2;c;']);
    const second = await files.read(first.mark);
    expect(second.rows).toEqual(['2 c']);
    const third = await files.read(second.mark);
    expect(third).toEqual({ rows: [], mark: { files: {} } });
    expect((await files.store.list('in')).length).toBe(0);
    await files.put('new.csv', ['1;d;']);
    expect((await files.read(third.mark)).rows).toEqual(['1 d']);
    expect((await files.read(null)).rows).toEqual(['1 d', '2 c']);
    files.store.nowMs += 11 * DAY;
    expect((await files.read(null)).rows).toEqual(['1 d', '2 c']);
    await files.put('all.csv', ['1;e;']);
    expect((await files.read(null)).rows).toEqual(['1 e']);
    expect(await files.store.list('old')).toEqual([]);
  });
});
