import type { Words } from '../../kernel';
import { ErpFault } from '../port';
import type { FilesSettings, Complete } from './files-settings';
import type { TheirFile } from './file-choice';
import { isSameFile, type FileStore, type StoredFile } from './file-store';

/* The files that an ERP wrote: in its folder, and in the archive where we put those that were read. */

/** What a reading of files needs. */
export interface Exchange {
  readonly store: FileStore;
  readonly settings: FilesSettings;
  readonly wait: (ms: number) => Promise<void>;
  readonly nowMs: () => number;
  /** Names what nobody else names. */
  readonly unique: () => string;
}

const MS = 1_000;

/** Which files of a folder are looked for, and how it is known that one is complete. */
export interface Asked {
  readonly complete: Complete;
  readonly isWanted: (name: string) => boolean;
  /** It was read, so it was complete. */
  readonly isKnown: (file: TheirFile) => boolean;
}

/** Files of a folder to which nobody is writing any more, for each that asks. Looked at twice only where something is new, and then once for all. */
export async function completeFiles(
  { store, wait, nowMs }: Exchange,
  folder: string,
  asked: readonly Asked[],
): Promise<readonly (readonly TheirFile[])[]> {
  const all = await store.list(folder);
  const wanted = asked.map((one) => all.filter(({ name }) => one.isWanted(name)).map((file): TheirFile => ({ ...file, known: file.name, folder }))); // prettier-ignore
  const waits = asked.map(({ complete, isKnown }, at) =>
    complete.rule === 'quiet' && wanted[at]?.every(isKnown) === false ? complete.seconds : 0,
  );
  const seconds = Math.max(0, ...waits);
  if (seconds > 0) await wait(seconds * MS);
  const later = seconds > 0 ? await store.list(folder) : all;
  return asked.map((one, at) => (wanted[at] ?? []).filter(isComplete(one.complete, all, later, nowMs())));
}

function isComplete(complete: Complete, all: readonly StoredFile[], later: readonly StoredFile[], nowMs: number): (file: TheirFile) => boolean {
  switch (complete.rule) {
    case 'renamed':
      return () => true;
    case 'marker': {
      const names = new Set(all.map(({ name }) => name));
      return ({ name }) => !name.endsWith(complete.ending) && names.has(name + complete.ending);
    }
    case 'age':
      return ({ modifiedMs }) => nowMs - modifiedMs >= complete.seconds * MS;
    case 'quiet': {
      const now = new Map(later.map((file) => [file.name, file]));
      return ({ name, size, modifiedMs }) => now.get(name)?.size === size && now.get(name)?.modifiedMs === modifiedMs;
    }
  }
} // prettier-ignore

const ARCHIVED = /^(?<time>\d{13,15})~(?<name>.+)$/;

/** The name in the archive: one that the ERP gives every night must not take the place of that of yesterday. */
const archivedName = ({ known, modifiedMs }: TheirFile): string => `${String(modifiedMs).padStart(13, '0')}~${known}`;

/** Where files of a folder are put away: an answer must never be taken for a file of the master, whatever it is called. Null where none are. */
const archiveOf = ({ afterReading, folders, answers }: FilesSettings, folder: string | null): string | null =>
  afterReading.do !== 'archive' ? null : answers !== null && folder === folders.answers && folder !== folders.master ? `${afterReading.folder}/${ARCHIVED_ANSWERS}` : afterReading.folder; // prettier-ignore

/** Below the archive. Where master and answers lie in one folder, their names tell them apart. */
const ARCHIVED_ANSWERS = 'answers';

/** Files of a folder that were read and put away. */
export async function archivedFiles({ store, settings }: Exchange, folder: string | null, isWanted: (name: string) => boolean): Promise<readonly TheirFile[]> {
  const archive = archiveOf(settings, folder);
  if (archive === null) return [];
  await store.makeFolder(archive);
  return (await store.list(archive)).flatMap((file) => {
    const known = ARCHIVED.exec(file.name)?.groups?.['name'] ?? '';
    return isWanted(known) ? [{ ...file, known, folder: archive }] : [];
  });
} // prettier-ignore

/**
 * Puts files away that were read, where the settings say so: only now is it certain that what they said was taken over.
 *
 * @param read as they were listed now, of which size and time are those that were read
 */
export async function putAway(exchange: Exchange, read: readonly TheirFile[], marker: string | null): Promise<void> {
  const { store, settings } = exchange;
  for (const file of read) {
    const archive = archiveOf(settings, file.folder);
    if (archive === null) return;
    await store.makeFolder(archive);
    const at = `${file.folder}/${file.name}`;
    const away = `${archive}/${archivedName(file)}`;
    // Before its file: one that is written behind a new file is then another one.
    const flag = marker === null ? null : await store.look(at + marker);
    if (!(await moveListed(store, [at, away], file)) || flag === null || marker === null) continue;
    const flagAway = `${away}${marker}.tmp`;
    if (await moveListed(store, [at + marker, flagAway], flag)) await store.remove(flagAway);
  }
}

/**
 * Moves a file that was listed, and no other one. An ERP that always gives the same name may write anew between any two of our steps: what is there is
 * looked at right before and right behind, and what was not meant goes back to where it is read. Where yet another one has its name by then, the ERP itself
 * has overwritten it, and it stays away under the time that it has.
 */
async function moveListed(
  store: FileStore,
  [from, to]: readonly [from: string, to: string],
  listed: Omit<StoredFile, 'name'>,
): Promise<boolean> {
  if (!isSameFile(await store.look(from), listed)) return false;
  if ((await store.move(from, to)) === 'gone') return false;
  const moved = await store.look(to);
  if (moved === null || isSameFile(moved, listed)) return true;
  if ((await store.look(from)) === null) await store.move(to, from);
  return false;
}

const DAY_MS = 86_400_000;

/** Removes archived files that are old and that no reading needs any more. */
export async function sweepArchive(
  { store, settings, nowMs }: Exchange,
  files: readonly TheirFile[],
  needed: ReadonlySet<TheirFile>,
): Promise<void> {
  const { afterReading } = settings;
  if (afterReading.do !== 'archive' || afterReading.keepDays === null) return;
  const before = nowMs() - afterReading.keepDays * DAY_MS;
  const isArchived = ({ folder }: TheirFile): boolean => folder === afterReading.folder || folder === `${afterReading.folder}/${ARCHIVED_ANSWERS}`; // prettier-ignore
  for (const file of files)
    if (isArchived(file) && file.modifiedMs < before && !needed.has(file)) await store.remove(`${file.folder}/${file.name}`); // prettier-ignore
}

const OF_FILE = { nl: '{file}: {said}', en: '{file}: {said}' } as const satisfies Words;
const OF_ITSELF = { nl: '{said}', en: '{said}' } as const satisfies Words;

/**
 * What is wrong with a whole file is told with its name. It keeps back what is read of that file, and nothing else: orders go on when somebody wrote a
 * price list with other columns.
 */
export async function* naming<T>(file: TheirFile, pages: AsyncGenerator<T, void, void>): AsyncGenerator<T, void, void> {
  try {
    yield* pages;
  } catch (error) {
    if (!(error instanceof ErpFault)) throw error;
    const words = error.message.includes(file.known) ? OF_ITSELF : OF_FILE;
    const kind = error.kind === 'strange' ? 'busy' : error.kind;
    throw new ErpFault(kind, words, { file: file.known, said: error.words }, error.retryAfterMs);
  }
}
