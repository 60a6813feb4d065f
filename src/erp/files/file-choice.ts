import type { Watermark } from '../port';
import type { StoredFile } from './file-store';
import { namesOf } from './file-store';

/*
 * Which files are read. A watermark is the names of the files that were read, each with size and time: a file that is written anew under its name is
 * another one. Names that are there no more are forgotten with the next reading, so it never grows beyond the folder.
 */

/** A file of the ERP, and where it lies now. */
export interface TheirFile extends StoredFile {
  /** The name that the ERP gave it. */
  readonly known: string;
  readonly folder: string;
}

/** What of a feed is read: everything there is of it, and then what changed, the newest first. */
export interface Chosen {
  readonly whole: TheirFile | null;
  readonly changes: readonly TheirFile[];
}

const sign = ({ size, modifiedMs }: StoredFile): string => `${size} ${modifiedMs}`;

/** @returns the newest first */
const newestFirst = (files: readonly TheirFile[]): readonly TheirFile[] =>
  [...files].sort((a, b) => b.modifiedMs - a.modifiedMs || (a.known < b.known ? 1 : -1));

/** Whether files were read already, looked up quickly. */
export function readIn(since: Watermark | null): (file: TheirFile) => boolean {
  const known = signsIn(since);
  return (file) => known.get(file.known) === sign(file);
}

function signsIn(mark: Watermark | null): ReadonlyMap<string, unknown> {
  const files = mark?.['files'];
  return new Map<string, unknown>(typeof files === 'object' && files !== null ? Object.entries(files) : []);
}

/** Whether one of the files that came between two watermarks has everything. */
export function cameWhole(feeds: readonly Patterns[], since: Watermark | null, until: Watermark): boolean {
  const before = signsIn(since);
  const came = [...signsIn(until)].flatMap(([name, is]) => (before.get(name) === is ? [] : [name]));
  return feeds.some(({ whole }) => came.some(namesOf(whole)));
}

/** The watermark after all of these were read. */
export const markOf = (files: readonly TheirFile[]): Watermark => ({
  files: Object.fromEntries(files.map((file) => [file.known, sign(file)])),
});

interface Patterns {
  readonly whole: string;
  readonly changes: string | null;
  /** Of writing a whole file. */
  readonly writingMinutes?: number;
}

const MINUTE_MS = 60_000;

/** Whether what a file of changes says is newer than what stands in the whole file. */
const isNewer =
  ({ writingMinutes = 0 }: Patterns, whole: TheirFile) =>
  (file: TheirFile): boolean =>
    file.modifiedMs >= whole.modifiedMs - writingMinutes * MINUTE_MS;

function apart({ whole, changes }: Patterns, files: readonly TheirFile[]) {
  const isWhole = namesOf(whole);
  const isChange = changes === null ? () => false : namesOf(changes);
  return {
    wholes: newestFirst(files.filter(({ known }) => isWhole(known))),
    changes: newestFirst(files.filter(({ known }) => isChange(known) && !isWhole(known))),
  };
}

/** Names of a feed, of either kind. */
export function namesOfFeed({ whole, changes }: Patterns): (name: string) => boolean {
  const isWhole = namesOf(whole);
  const isChange = changes === null ? () => false : namesOf(changes);
  return (name) => isWhole(name) || isChange(name);
}

/** Everything: the newest whole file, and the changes that are not older. Without a whole file there is nothing that could be taken for everything. */
export function chooseAll(feed: Patterns, files: readonly TheirFile[]): Chosen {
  const { wholes, changes } = apart(feed, files);
  const [whole = null] = wholes;
  return { whole, changes: whole === null ? [] : changes.filter(isNewer(feed, whole)) };
}

/**
 * What was not read yet. Where a file of changes comes late, older than one that was read, those behind it are read once more, so that the newest word
 * of each row is the last one.
 */
export function chooseNew(feed: Patterns, files: readonly TheirFile[], isKnown: (file: TheirFile) => boolean): Chosen {
  const { wholes, changes } = apart(feed, files);
  const [newest = null] = wholes;
  const whole = newest === null || isKnown(newest) ? null : newest;
  // What is older than everything that was written since says nothing any more.
  const later = newest === null ? changes : changes.filter(isNewer(feed, newest));
  const oldestNew = later.findLastIndex((file) => !isKnown(file));
  return { whole, changes: whole === null ? later.slice(0, oldestNew + 1) : later };
}
