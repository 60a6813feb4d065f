import type { Words } from '../../kernel';
import { ErpFault, type ErpReading, type ErpRow, type MasterEntity, type Watermark } from '../port';
import { keyOfRow } from '../staged-row';
import { chooseAll, chooseNew, markOf, namesOfFeed, readIn, type Chosen, type TheirFile } from './file-choice';
import type { FileFault, FileRow, FileRows } from './file-format';
import type { Feed } from './files-settings';
import { rowsIn, tableOf } from './formats';
import { KeyPlaces } from './key-places';
import { archivedFiles, completeFiles, naming, putAway, sweepArchive, type Exchange } from './their-files';

/** Reads an entity from its files: everything, or what is new since. */
export async function* readEntity(exchange: Exchange, entity: MasterEntity, since: Watermark | null): ErpReading<ErpRow> {
  const master = exchange.settings.folders.master;
  const feeds = exchange.settings.feeds.filter((feed) => feed.entity === entity);
  if (master === null || feeds.length === 0) return since ?? {};
  const wasRead = readIn(since);
  // What lies in the archive was read as well.
  const isKnown = (file: TheirFile): boolean => since !== null && (file.folder !== master || wasRead(file));
  if (since !== null) await putAwayRead(exchange, { master, feeds, isKnown });
  const known = new Map<string, TheirFile>();
  const readings: { readonly feed: Feed; readonly chosen: Chosen }[] = [];
  const asked = feeds.map((feed) => ({ complete: feed.complete, isWanted: namesOfFeed(feed), isKnown }));
  const complete = await completeFiles(exchange, master, asked);
  for (const [at, feed] of feeds.entries()) {
    const there = complete[at] ?? [];
    for (const file of there) known.set(file.known, file);
    const archived = await archivedFiles(exchange, exchange.settings.folders.master, namesOfFeed(feed));
    const all = [...there, ...archived];
    const chosen = since === null ? chooseAll(feed, all) : chooseNew(feed, all, isKnown);
    if (since === null && chosen.whole === null) throw new ErpFault('busy', { nl: 'er is geen compleet bestand "{file}" met alle {entity}: er wordt niets gelezen, en niets geldt als verdwenen', en: 'there is no complete file "{file}" with all {entity}: nothing is read, and nothing is taken for gone' }, { file: feed.whole, entity }); // prettier-ignore
    readings.push({ feed, chosen });
    if (since === null) await sweepArchive(exchange, archived, new Set([chosen.whole, ...chosen.changes].filter((one) => one !== null))); // prettier-ignore
  }
  for (const { feed, chosen } of readings) yield* readFeed(exchange, feed, chosen);
  return markOf([...known.values()]);
} // prettier-ignore

async function putAwayRead(
  exchange: Exchange,
  { master, feeds, isKnown }: { readonly master: string; readonly feeds: readonly Feed[]; readonly isKnown: (file: TheirFile) => boolean }, // prettier-ignore
): Promise<void> {
  if (exchange.settings.afterReading.do !== 'archive') return;
  const files = (await exchange.store.list(master)).map((file) => ({ ...file, known: file.name, folder: master }));
  for (const feed of feeds) {
    const isWanted = namesOfFeed(feed);
    const marker = feed.complete.rule === 'marker' ? feed.complete.ending : null;
    await putAway(exchange, files.filter((file) => isWanted(file.known) && isKnown(file)), marker); // prettier-ignore
  }
}

/** The newest word of each row, so that no row is told twice: changes first, the newest before the older, and then what is left of the whole. */
async function* readFeed({ store, settings }: Exchange, feed: Feed, { whole, changes }: Chosen): AsyncGenerator<readonly ErpRow[], void, void> {
  const rows = rowsIn(feed.entity, feed.read, settings);
  const table = tableOf(feed.entity, feed.read);
  if (table === undefined) return;
  const open = (file: TheirFile): FileRows => naming(file, rows(store.stream(file.folder, file)));
  const told = new Told();
  for (const file of changes) {
    // Of a file that tells a row twice the last one counts.
    const news = new Told();
    for await (const page of open(file)) news.add(page);
    let place = 0;
    for await (const page of open(file)) {
      const wanted = page.filter((row) => news.isLast(row, ++place) && !told.has(row));
      yield wanted.map((row) => erpRow(row, table, file));
    }
    told.take(news);
  }
  if (whole === null) return;
  let count = 0;
  let first: Words | '' = '';
  for await (const page of open(whole)) {
    for (const row of page) {
      const fault = 'table' in row ? row.fault : row.text;
      if (fault === undefined) count += 1;
      else if (first === '') first = { nl: `, zoals ${row.place}: ${fault}`, en: `, as ${row.place}: ${fault}` };
    }
    yield (told.isEmpty ? page : page.filter((row) => !told.has(row))).map((row) => erpRow(row, table, whole));
  }
  // It may have broken off, or the ERP failed as it wrote it.
  if (count === 0) throw new ErpFault('busy', { nl: '{file} heeft geen rij die te lezen is, en niets van {entity} geldt als verdwenen{first}', en: '{file} holds no row that can be read, and nothing of {entity} is taken for gone{first}' }, { file: whole.known, entity: feed.entity, first });
} // prettier-ignore

/** What files told: the keys of their rows, each with its last place, and the things of which they told all parts. */
class Told {
  private keys = new KeyPlaces();
  /** What the ERP knows its rows by: what was told of a thing anew says all that is left of it. */
  private readonly refs = new KeyPlaces();
  private readonly parts = new Map<string, { readonly columns: readonly string[]; readonly said: KeyPlaces }>();
  private place = 0;

  get isEmpty(): boolean {
    return this.keys.size === 0 && this.refs.size === 0 && this.parts.size === 0;
  }

  has(row: FileRow | FileFault): boolean {
    if (!('table' in row)) return false;
    const key = nameOf(row);
    if (key !== null && this.keys.has(key)) return true;
    if (row.ref !== null && this.refs.has(refOf(row))) return true;
    return [...this.parts.values()].some(({ columns, said }) => said.has(partOf(row, columns)));
  }

  /** Whether no row behind this one has its key. @param place of the row in its file, from 1 */
  isLast(row: FileRow | FileFault, place: number): boolean {
    const key = nameOf(row);
    return key === null || this.keys.get(key) === place;
  }

  add(page: readonly (FileRow | FileFault)[]): void {
    for (const row of page) {
      this.place += 1;
      const key = nameOf(row);
      if (key !== null) this.keys.set(key, this.place);
      if ('table' in row && row.ref !== null && row.fault === undefined) this.refs.set(refOf(row), 1);
      if ('table' in row && row.allOf !== undefined) this.partsOf(row.allOf).set(partOf(row, row.allOf), 1);
    }
  }

  take({ keys, refs, parts }: Told): void {
    this.refs.takeAll(refs);
    // The first is taken as it is: with millions of keys the table is not held twice.
    if (this.keys.size === 0) this.keys = keys;
    else this.keys.takeAll(keys);
    for (const { columns, said } of parts.values()) this.partsOf(columns).takeAll(said);
  }

  private partsOf(columns: readonly string[]): KeyPlaces {
    const name = JSON.stringify(columns);
    const part = this.parts.get(name) ?? { columns, said: new KeyPlaces() };
    this.parts.set(name, part);
    return part.said;
  }
}

function nameOf(row: FileRow | FileFault): string | null {
  const key = 'table' in row ? keyOfRow(row) : null;
  return key === null || !('table' in row) ? null : `${row.table} ${key}`;
}

const refOf = ({ table, ref }: FileRow): string => `${table} ${JSON.stringify(ref)}`;

const partOf = ({ table, row }: FileRow, columns: readonly string[]): string =>
  JSON.stringify([table, ...columns.map((column) => row[column] ?? null)]);

function erpRow(read: FileRow | FileFault, table: ErpRow['table'], file: TheirFile): ErpRow {
  // As it is: a copy of each of millions would cost more than to read them.
  if ('table' in read && read.fault === undefined) return read;
  const where = `${file.known}, ${read.place}`;
  if ('table' in read) return { ...read, fault: `${where}: ${read.fault ?? ''}` };
  // Nothing of it can be read: its place is all that is known.
  return { table, row: { file: file.known, place: read.place }, ref: null, fault: `${where}: ${read.text}` };
}
