import { MemoryStore } from '../../../test/harness/memory-store';
import { ErpFault } from '../port';
import { checkAll } from './files-check';
import { filesSettings } from './files-settings';

const FEEDS = ['articles', 'prices'].map((entity) => ({
  entity,
  whole: `${entity}*.csv`,
  read: { format: 'csv', table: entity, csv: { columns: { articles: { number: 'NR', description: 'NAAM' }, prices: { article: 'NR', source: { constant: 'list' }, amount: 'PRIJS', validFrom: 'VAN' } }[entity] } },
})); // prettier-ignore

/** A place where some folders are, and where something may not be done. */
class Place extends MemoryStore {
  tried = 0;

  constructor(
    private readonly there: readonly string[],
    private readonly refused: (what: 'look' | 'write', path: string) => boolean = () => false,
  ) {
    super();
  }

  override isThere(path: string): Promise<boolean> {
    this.tried += 1;
    return this.refused('look', path) ? Promise.reject(new ErpFault('access', 'it does not let us in')) : Promise.resolve(this.there.includes(path)); // prettier-ignore
  }

  override write(path: string, bytes: Uint8Array): Promise<void> {
    return this.refused('write', path) ? Promise.reject(new ErpFault('access', `write ${path}: we may not`)) : super.write(path, bytes); // prettier-ignore
  }
}

const FOLDERS = { master: 'master', answers: 'answers', orders: 'orders', work: 'work' };
const SFTP = { kind: 'sftp', host: 'sftp.erp.example', user: 'binnendienst', hostKeys: [`SHA256:${'a'.repeat(43)}`], path: 'exchange' }; // prettier-ignore
async function wrongIn(store: MemoryStore, more: object = {}): Promise<readonly { readonly nl: string; readonly en: string }[]> {
  const settings = filesSettings.parse({ where: { kind: 'folder', path: '/srv/erp' }, folders: FOLDERS, feeds: FEEDS, orders: {}, answers: {}, afterReading: { do: 'archive', folder: 'archive' }, ...more });
  let count = 0;
  const checks = await checkAll({ store, settings, wait: () => Promise.resolve(), nowMs: () => 1, unique: () => String(++count) });
  return checks.filter(({ ok }) => !ok);
} // prettier-ignore

describe('the check of an ERP of files', () => {
  it('names each folder that is not there once, whole, and says to make it', async () => {
    const wrong = await wrongIn(new Place(['.', 'answers']));
    expect(wrong.map(({ en }) => en)).toEqual([
      'There is no folder /srv/erp/master. Make it, or say under "folders" what it is called; capitals count.',
      'There is no folder /srv/erp/orders. Make it, or say under "folders" what it is called; capitals count.',
    ]);
    expect(wrong[0]?.nl).toMatch(/^De map \/srv\/erp\/master is er niet\. Maak haar aan/);
    expect(await wrongIn(new Place([]), { where: SFTP })).toMatchObject([{ en: expect.stringMatching(/^There is no folder exchange \(sftp\.erp\.example\)\. Make it, or say under "where"/) as unknown }]); // prettier-ignore
  });

  it('goes to a door that does not let it in once, and says it once', async () => {
    const place = new Place([], () => true);
    const wrong = await wrongIn(place, { where: SFTP });
    expect(wrong).toMatchObject([{ en: expect.stringMatching(/^We are not let in\..*\(it does not let us in\)$/) as unknown }]); // prettier-ignore
    expect(place.tried).toBe(1);
  });

  it('says whose rights lack in which folders, also where what was read has to be taken out of one', async () => {
    const all = ['.', 'master', 'answers', 'orders'];
    const of = async (part: string): Promise<readonly string[]> =>
      (await wrongIn(new Place(all, (what, path) => what === 'write' && path.startsWith(part)), { where: SFTP })).flatMap(({ en }) => (en.startsWith('Give') ? [en] : [])); // prettier-ignore
    expect(await of('master')).toMatchObject([expect.stringMatching(/^Give the user binnendienst the rights to read and to write in exchange\/master \(sftp\.erp\.example\):/)]); // prettier-ignore
    expect(await of('work')).toMatchObject([expect.stringContaining('in exchange/work (sftp.erp.example), exchange/orders (sftp.erp.example):')]); // prettier-ignore
    expect(await of('nothing')).toEqual([]);
  });

  it('says of text that was read in another encoding than its own which it is', async () => {
    const place = new Place(['.', 'master', 'answers', 'orders']);
    await place.write('master/articles1.csv', Buffer.from('NR;NAAM\nA1;Bloempot Ø 14 cm\n'));
    const csv = { encoding: 'windows-1252', columns: { number: 'NR', description: 'NAAM' } };
    const feeds = [{ entity: 'articles', whole: 'articles*.csv', read: { format: 'csv', table: 'articles', csv } }];
    expect(await wrongIn(place, { feeds })).toMatchObject([{ en: expect.stringMatching(/looks like UTF-8 that was read as another encoding/) as unknown }]); // prettier-ignore
    expect(await wrongIn(place, { feeds: [{ ...feeds[0], read: { format: 'csv', table: 'articles', csv: { ...csv, encoding: 'utf-8' } } }] })).toEqual([]); // prettier-ignore
  });
});
