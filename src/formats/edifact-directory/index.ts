import { D00A } from './d00a';
import { D01B } from './d01b';
import { D03A } from './d03a';
import { D03B } from './d03b';
import { D10A } from './d10a';
import { D11A } from './d11a';
import { D14B } from './d14b';
import { D16B } from './d16b';
import { D93A } from './d93a';
import { D96A } from './d96a';
import { D96B } from './d96b';
import { D97A } from './d97a';
import { D97B } from './d97b';
import { D99B } from './d99b';
import { NOTHING, withChanges, type DirectoryChanges, type DirectoryData } from './directory';
import { SERVICE_V3 } from './service-v3';
import { SERVICE_V4 } from './service-v4';

export { codesOf, type DirectoryData } from './directory';

export interface FoundDirectory {
  readonly directory: DirectoryData;
  /** False: the directory is not that of the version asked for, only the nearest. */
  readonly exact: boolean;
}

/** The directories we have, oldest first, each as what it changes of the one before. */
const CHANGES: readonly DirectoryChanges[] = [
  D93A,
  D96A,
  D96B,
  D97A,
  D97B,
  D99B,
  D00A,
  D01B,
  D03A,
  D03B,
  D10A,
  D11A,
  D14B,
  D16B,
];
/** Releases of CONTRL: EANCOM 1997 calls its one 2.2; it is that of syntax version 3. */
const SERVICE: Readonly<Record<string, DirectoryChanges>> = { 'D.3': SERVICE_V3, '2.2': SERVICE_V3, '4.1': SERVICE_V4 };

/** Sortable form of a release: "D.96A" is 199600, "D.01B" is 200101; null when it is no release of a directory. The status (D, S, 0) does not count. */
function releaseOrder(version: string): number | null {
  const found = /^(?:[^.]*\.)?(\d\d)([A-Z])$/.exec(version.toUpperCase());
  if (!found) return null;
  const year = Number(found[1]);
  return (year >= 88 ? 1900 + year : 2000 + year) * 100 + (found[2] ?? 'A').charCodeAt(0) - 65;
}

const ORDER: readonly number[] = CHANGES.map(({ release }) => releaseOrder(release) ?? 0);

/** Directories that were asked for; each is put together once. */
const made = new Map<DirectoryChanges, DirectoryData>();

function make(changes: DirectoryChanges, before: () => DirectoryData): DirectoryData {
  const directory = made.get(changes) ?? withChanges(before(), changes);
  made.set(changes, directory);
  return directory;
}

const directoryAt = (at: number): DirectoryData => {
  const changes = CHANGES[at];
  return changes === undefined ? NOTHING : make(changes, () => directoryAt(at - 1));
};

/** Every release of a message type that we have a table of, oldest first. */
export const releasesOf = (type: string): readonly string[] =>
  type === 'CONTRL' ? Object.keys(SERVICE) : CHANGES.slice(firstWith(type)).map(({ release }) => release);

/** A type once there is in every later directory. */
const firstWith = (type: string): number => {
  const at = CHANGES.findIndex(({ messages }) => Object.hasOwn(messages, type));
  return at < 0 ? CHANGES.length : at;
};

/** CONTRL belongs to the syntax, not to a directory; an edition we do not have is read as the one of its syntax version. */
function serviceDirectoryFor(version: string): FoundDirectory {
  const exact = Object.hasOwn(SERVICE, version) ? SERVICE[version] : undefined;
  const changes = exact ?? (version.startsWith('4.') ? SERVICE_V4 : SERVICE_V3);
  return { directory: make(changes, () => NOTHING), exact: exact !== undefined };
}

/**
 * The directory of a release; where we do not have it, the nearest older one that has the message type, else the oldest.
 * Null when the release cannot be read or no directory has the type.
 */
export function directoryFor(type: string, version: string): FoundDirectory | null {
  if (type === 'CONTRL') return serviceDirectoryFor(version.toUpperCase());
  const order = releaseOrder(version);
  const first = firstWith(type);
  if (order === null || first === CHANGES.length) return null;
  const at = Math.max(
    ORDER.findLastIndex((one) => one <= order),
    first,
  );
  return { directory: directoryAt(at), exact: ORDER[at] === order };
}
