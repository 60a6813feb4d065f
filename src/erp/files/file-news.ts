import { ErpFault, type ErpReading, type OrderNews, type Watermark } from '../port';
import { markOf, readIn, type TheirFile } from './file-choice';
import type { FileFault, OrderAnswer } from './file-format';
import { namesOf } from './file-store';
import type { FilesSettings } from './files-settings';
import { answersIn } from './formats';
import type { OrderBook } from './order-book';
import { sweepOrders, sweepTemporary, type SweepMark } from './order-sweep';
import { archivedFiles, completeFiles, putAway, sweepArchive, type Exchange } from './their-files';

/** Orders that are told of at once. */
const PAGE = 200;

/** How orders stand that are asked for by their numbers; those that were never handed over are left out. */
export async function* newsOfKeys(book: OrderBook, keys: readonly string[], since: Watermark | null): ErpReading<OrderNews> {
  for (let from = 0; from < keys.length; from += PAGE) {
    const news: OrderNews[] = [];
    for (const key of keys.slice(from, from + PAGE)) news.push(...(await book.news(key)));
    yield news;
  }
  return since ?? markOf([]);
} // prettier-ignore

/** What the ERP answered since: each file is kept with the orders that it names before any of it is told. */
export async function* newsOfFiles(exchange: Exchange, book: OrderBook, since: Watermark | null): ErpReading<OrderNews> {
  const { answers, folders } = exchange.settings;
  if (answers === null || folders.answers === null) return since ?? markOf([]);
  await sweepTemporary(exchange);
  const folder = folders.answers;
  const isKnown = readIn(since);
  const isWanted = namesOf(answers.files);
  const [there = []] = await completeFiles(exchange, folder, [{ complete: answers.complete, isWanted, isKnown }]);
  const marker = answers.complete.rule === 'marker' ? answers.complete.ending : null;
  await putAway(exchange, there.filter(isKnown), marker);
  // In one folder with the master they have names of their own.
  const archived = await archivedFiles(exchange, folder, isWanted);
  await sweepArchive(exchange, archived, new Set());
  const fresh = there.filter((file) => !isKnown(file)).sort((a, b) => a.modifiedMs - b.modifiedMs || (a.known < b.known ? -1 : 1)); // prettier-ignore
  for (const file of fresh) yield* newsOfFile(exchange, book, file, answers);
  const sweep = await sweepOrders(exchange, book, sweptIn(since));
  // What was put away is there no more.
  return { ...markOf(exchange.settings.afterReading.do === 'archive' ? fresh : there), sweep };
} // prettier-ignore

const sweptIn = (since: Watermark | null): SweepMark | null => (since?.['sweep'] as SweepMark | undefined) ?? null;

async function* newsOfFile(
  exchange: Exchange,
  book: OrderBook,
  file: TheirFile,
  { read }: NonNullable<FilesSettings['answers']>,
): AsyncGenerator<readonly OrderNews[], void, void> {
  const byKey = new Map<string, OrderAnswer[]>();
  const faults: FileFault[] = [];
  try {
    for await (const page of answersIn(read, exchange.settings)(exchange.store.stream(file.folder, file))) {
      for (const one of page) {
        if ('text' in one) faults.push(one);
        else {
          const its = byKey.get(one.key);
          if (its === undefined) byKey.set(one.key, [one]);
          else its.push(one);
        }
      }
    }
  } catch (error) {
    // A file that is no answer at all keeps no other one back; one that could not be read for now is read next time.
    if (!(error instanceof ErpFault) || error.kind !== 'strange') throw error;
    faults.push({ place: 'the file', text: error.message });
  }
  const known: string[] = [];
  const strange: string[] = [];
  for (const [key, answers] of byKey) {
    const where = await book.whereIs(key);
    if (where === 'here') await book.keep(key, file, answers);
    if (where === 'past')
      faults.push({ place: key, text: `${[...new Set(answers.map(({ kind }) => kind))].join(', ')}: it was finished and put away long ago, and what is said of it is left to people` }); // prettier-ignore
    else (where === 'here' ? known : strange).push(key);
  }
  for (let from = 0; from < known.length; from += PAGE) {
    const news: OrderNews[] = [];
    for (const key of known.slice(from, from + PAGE)) news.push(...(await book.news(key)));
    yield news;
  }
  // By a number that no order of ours has: that is how a word about nothing of ours is counted as refused.
  yield [
    ...faults.map(({ place, text }) => noNews(`${file.known}, ${place}`, text)),
    ...strange.map((key) => noNews(key, `${file.known} tells of ${key}, which was never handed over`)),
  ];
  if (faults.length > 0) await tellUnreadable(exchange, file, faults);
}

const noNews = (key: string, text: string): OrderNews => ({ key, release: 0, reasons: [{ code: 'strange', text, line: null }] }); // prettier-ignore

/** Below our work folder. */
export const UNREADABLE = 'unreadable';

/** Lines of an answer that nobody can read lie where an administrator finds them: `erp check` says that there are some. */
async function tellUnreadable({ store, settings }: Exchange, { known, modifiedMs }: TheirFile, faults: readonly FileFault[]): Promise<void> {
  const folder = `${settings.folders.work}/${UNREADABLE}`;
  await store.makeFolder(folder);
  const text = faults.map((fault) => `${known}, ${fault.place}: ${fault.text}\n`).join('');
  await store.write(`${folder}/${modifiedMs}~${known}.txt`, Buffer.from(text));
} // prettier-ignore
