import { createHash } from 'node:crypto';
import { isUnfinishedName } from '../folder/folder-names';
import type { InboundFolder } from './settings';

/** A file as a listing shows it. */
export interface RemoteFile {
  readonly name: string;
  /** Folder and name. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** Seconds since 1970, by the clock of the other side. */
  readonly modified: number;
}

/** Longest path that stands in an arrival key as it is. Bytes. */
const LONGEST_PATH = 500;

/**
 * What makes an arrival one and the same: path, time and size. A file that is still there after a crash between store and remove has the
 * same ones, and gets the receipt that it has.
 */
export function arrivalKeyOf({ path, modified, size }: RemoteFile): string {
  const shown = Buffer.byteLength(path) <= LONGEST_PATH ? path : createHash('sha256').update(path).digest('hex');
  return `sftp ${shown} ${modified} ${size}`;
}

/** Folder and name as one path. */
export const joinRemote = (folder: string, name: string): string =>
  folder.endsWith('/') ? folder + name : `${folder}/${name}`;

/** A name that another server told us, and that names a file in its folder and nothing else. */
export const isPlainName = (name: string): boolean =>
  name !== '' && name !== '.' && name !== '..' && !/[/\\\0]/.test(name);

/** The pattern as a regular expression on whole names; upper and lower case are the same. */
export function patternOf(pattern: string): RegExp {
  const literal = pattern.replace(/[\\^$.|+()[\]{}/]/g, '\\$&');
  // Two stars in a row say no more than one, and cost a great deal.
  const source = literal.replace(/\*+/g, '.*').replace(/\?/g, '.');
  return new RegExp(`^${source}$`, 'isu');
}

/** Whether a name is one that the folder is looked through for. Marker files are not. */
export function wantedNames(inbound: InboundFolder): (name: string) => boolean {
  const taken = inbound.patterns.map(patternOf);
  const left = inbound.exclude.map(patternOf);
  const marker = inbound.complete.rule === 'marker' ? inbound.complete.suffix : null;
  return (name) =>
    !isUnfinishedName(name) &&
    (marker === null || !name.endsWith(marker)) &&
    taken.some((one) => one.test(name)) &&
    !left.some((one) => one.test(name));
}

/**
 * Which of the wanted files nobody is writing to any more, oldest first, so that a change does not overtake its order.
 *
 * @param before an earlier look, where the rule needs one
 * @param now all files of the folder, markers among them
 */
export function completeFiles(
  inbound: InboundFolder,
  before: readonly RemoteFile[],
  now: readonly RemoteFile[],
): readonly RemoteFile[] {
  const wanted = now.filter(({ name }) => wantedNames(inbound)(name));
  return oldestFirst(wanted.filter(completeBy(inbound, before, now)));
}

function completeBy(
  { complete }: InboundFolder,
  before: readonly RemoteFile[],
  now: readonly RemoteFile[],
): (file: RemoteFile) => boolean {
  switch (complete.rule) {
    case 'renamed':
      return () => true;
    case 'marker': {
      const names = new Set(now.map(({ name }) => name));
      return ({ name }) => names.has(name + complete.suffix);
    }
    case 'stable': {
      const earlier = new Map(before.map((file) => [file.name, file]));
      return ({ name, size, modified }) => {
        const seen = earlier.get(name);
        return seen?.size === size && seen.modified === modified;
      };
    }
  }
}

const oldestFirst = (files: readonly RemoteFile[]): readonly RemoteFile[] =>
  [...files].sort((a, b) => a.modified - b.modified || (a.name < b.name ? -1 : 1));
