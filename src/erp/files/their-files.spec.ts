import { MemoryStore, steppedStore } from '../../../test/harness/memory-store';
import type { Watermark } from '../port';
import { readEntity } from './file-reading';
import type { FileStore } from './file-store';
import { filesSettings } from './files-settings';

// An ERP that always gives the same name, and writes between any two steps of ours: whatever it wrote last is read.

const csv = { header: false, columns: { number: 1, description: 2 } };
const settings = (complete: object, files: object) =>
  filesSettings.parse({
    ...{ where: { kind: 'folder', path: '/' }, folders: { master: 'in', work: 'work' } },
    feeds: [{ entity: 'articles', complete, ...files, read: { format: 'csv', table: 'articles', csv } }],
    afterReading: { do: 'archive', folder: 'old' },
  });

class Erp {
  readonly store = new MemoryStore();

  constructor(private readonly marker: string | null) {}

  async put(name: string, text: string): Promise<void> {
    this.store.nowMs += 1_000;
    await this.store.write(`in/${name}`, Buffer.from(text));
    if (this.marker !== null) await this.store.write(`in/${name}${this.marker}`, Buffer.from(''));
  }

  async read(since: Watermark | null, how: Parameters<typeof settings>, store: FileStore = this.store) {
    const wait = (): Promise<void> => Promise.resolve();
    const reading = readEntity({ store, settings: settings(...how), wait, nowMs: () => this.store.nowMs, unique: () => 'x' }, 'articles', since); // prettier-ignore
    const rows: string[] = [];
    for (let next = await reading.next(); ; next = await reading.next()) {
      if (next.done === true) return { rows, mark: next.value };
      rows.push(...next.value.map(({ row }) => `${String(row['number'])} ${String(row['description'])}`));
    }
  }
}

describe('a file that is written anew under its name while it is put away', () => {
  const FILES = { whole: 'all.csv', changes: 'new.csv' };
  it.each([
    ['by the names of its files', { rule: 'renamed' }, null],
    ['by markers', { rule: 'marker', ending: '.ok' }, '.ok'],
  ] as const)('is read, wherever that happens: %s', async (_, complete, marker) => {
    for (let at = 1; ; at++) {
      const erp = new Erp(marker);
      await erp.put('all.csv', '1;a\n');
      await erp.put('new.csv', '1;b\n');
      const first = await erp.read(null, [complete, FILES]);
      const written: number[] = [];
      const store = steppedStore(erp.store, async (step) => {
        if (step !== at) return;
        written.push(step);
        await erp.put('new.csv', '1;c\n');
      });
      // What is put away in this reading was read in the one before.
      const second = await erp.read(first.mark, [complete, FILES], store).catch((error: unknown) => {
        if ((error as { readonly kind?: unknown }).kind !== 'busy') throw error;
        return { rows: [], mark: first.mark };
      });
      const third = await erp.read(second.mark, [complete, FILES]);
      const fourth = await erp.read(third.mark, [complete, FILES]);
      if (written.length === 0) {
        expect(at).toBeGreaterThan(8);
        expect([...erp.store.files.keys()].filter((name) => name.startsWith('in/'))).toEqual([]);
        return;
      }
      const isTold = [...second.rows, ...third.rows, ...fourth.rows].includes('1 c');
      expect({ at, isTold }).toEqual({ at, isTold: true });
      expect((await erp.read(null, [complete, FILES])).rows).toEqual(['1 c']);
    }
  });
});
