import { isUnfinishedName, patternOf } from '../../channels';
import { ErpFault } from '../port';

/** A file as a listing shows it. */
export interface StoredFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** By the clock of where it lies. */
  readonly modifiedMs: number;
  /** What another file of the same name, size and time would not have; null where nobody tells. */
  readonly id: string | null;
}

/** Whether what is looked at is the very file that was listed. */
export const isSameFile = (now: Omit<StoredFile, 'name'> | null, listed: Omit<StoredFile, 'name'>): boolean =>
  now?.size === listed.size && now.modifiedMs === listed.modifiedMs && now.id === listed.id;

/** What is read of a file that was listed is not that file any more. */
export const changedFile = (name: string): ErpFault =>
  new ErpFault(
    'busy',
    {
      nl: '{name} is niet meer zoals het was: het wordt de volgende keer gelezen',
      en: '{name} is not any more as it was: it is read next time',
    },
    { name },
  );

/** Where something is to go there is no folder for it. */
export const noFolder = (folder: string): ErpFault =>
  new ErpFault('strange', { nl: 'er is geen map {folder}', en: 'there is no folder {folder}' }, { folder });

/**
 * Where files are exchanged. Paths are below one place and have "/" between their parts. Whatever goes wrong is an ErpFault: `away` where it is not
 * reached, `access` where we may not, `strange` where a folder is not there.
 */
export interface FileStore {
  /** Files of a folder, without links and folders. */
  list(folder: string): Promise<readonly StoredFile[]>;
  /** Names of the folders in a folder; none where it is not there. */
  folders(folder: string): Promise<readonly string[]>;
  /** All bytes, piece by piece. @throws ErpFault `busy` where the file is not any more as it was listed */
  stream(folder: string, file: StoredFile): AsyncIterable<Uint8Array>;
  /** A small file; null where it is not there. */
  read(path: string): Promise<Buffer | null>;
  isThere(path: string): Promise<boolean>;
  /** What is known of a file now; null where there is none. */
  look(path: string): Promise<Omit<StoredFile, 'name'> | null>;
  /** Writes a file that nobody reads yet, down to the disk. */
  write(path: string, bytes: Uint8Array): Promise<void>;
  /** Makes a folder, with those above it; nothing where it is there. */
  makeFolder(path: string): Promise<void>;
  /** Gives a folder with something in it its name, in one step: of several that want the same name one gets it. */
  claim(from: string, to: string): Promise<'claimed' | 'taken'>;
  /**
   * Moves a file in one step, in the place of one with that name: of several that move it one does. `in-steps`: it was moved by a server that cannot do
   * that: it may show in both places for a moment, and in the place of another one it is not put.
   *
   * @throws ErpFault `busy` where such a server has one of that name
   */
  move(from: string, to: string): Promise<'moved' | 'in-steps' | 'gone'>;
  /** Removes a file; nothing where it is not there. */
  remove(path: string): Promise<void>;
  /** Removes an empty folder; nothing where it is not there, or something lies in it. */
  removeFolder(path: string): Promise<void>;
  close(): Promise<void>;
}

/** Bytes of a name of a file: what we put in front of it has to fit as well. */
const LONGEST_NAME = 200;

/** Names of a pattern that do not say "not yet", and that can be told to people and be put away. */
export function namesOf(pattern: string): (name: string) => boolean {
  const shape = patternOf(pattern);
  return (name) =>
    shape.test(name) && !isUnfinishedName(name) && !/\p{Cc}/u.test(name) && Buffer.byteLength(name) <= LONGEST_NAME;
}

/** Whether some name fits both patterns, of `*` for any characters and `?` for one. */
export function canMeet(one: string, other: string): boolean {
  const known = new Map<number, boolean>();
  const [a, b] = [Array.from(one.toLowerCase()), Array.from(other.toLowerCase())];
  const meet = (i: number, j: number): boolean => {
    const at = i * (b.length + 1) + j;
    const before = known.get(at);
    if (before !== undefined) return before;
    const [x, y] = [a[i], b[j]];
    const does =
      x === undefined && y === undefined ? true
      : x === '*' ? meet(i + 1, j) || (y !== undefined && meet(i, j + 1))
      : y === '*' ? meet(i, j + 1) || (x !== undefined && meet(i + 1, j))
      : x !== undefined && y !== undefined && (x === y || x === '?' || y === '?') && meet(i + 1, j + 1); // prettier-ignore
    known.set(at, does);
    return does;
  };
  return meet(0, 0);
}

/** A path of parts, of which "." says nothing. */
export const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '.').join('/') || '.';
