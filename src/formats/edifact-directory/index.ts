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
import { directoriesOf, type DirectoryChanges, type DirectoryData } from './directory';
import { SERVICE_V3 } from './service-v3';
import { SERVICE_V4 } from './service-v4';

export { codesOf, type DirectoryData } from './directory';

export interface FoundDirectory {
  readonly directory: DirectoryData;
  /** False: the directory is not that of the version asked for, only the nearest. */
  readonly exact: boolean;
}

/** What each directory changes of the one before it, oldest first. */
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
const directoryAt = directoriesOf(CHANGES);

/** CONTRL and the service segments stand for themselves. EANCOM 1997 calls its CONTRL 2.2; it is that of syntax version 3. */
const SERVICE_RELEASES: readonly string[] = ['D.3', '2.2', '4.1'];
const serviceV3 = directoriesOf([SERVICE_V3]);
const serviceV4 = directoriesOf([SERVICE_V4]);

/**
 * Sortable form of a release: "D.96A" is 199600, "D.01B" is 200101; null when it is no release of a directory. The status in front
 * (D, S; some write 0) does not count.
 */
function releaseOrder(version: string): number | null {
  const found = /^(?:[^.]*\.)?(\d\d)([A-Z])$/.exec(version.toUpperCase());
  if (!found) return null;
  const year = Number(found[1]);
  const part = (found[2] ?? 'A').charCodeAt(0) - 'A'.charCodeAt(0);
  return (year >= 88 ? 1900 + year : 2000 + year) * 100 + part;
}

const ORDER: readonly number[] = CHANGES.map(({ release }) => releaseOrder(release) ?? 0);

/** The first directory that has a message type, -1 for none. A type once there stays. */
const firstWith = (type: string): number => CHANGES.findIndex(({ messages }) => Object.hasOwn(messages, type));

/** The releases that we have tables of a message type for, oldest first. */
export function releasesOf(type: string): readonly string[] {
  const first = firstWith(type);
  if (type === 'CONTRL') return SERVICE_RELEASES;
  return first < 0 ? [] : CHANGES.slice(first).map(({ release }) => release);
}

/** An edition of CONTRL that we do not have is read as the one of its syntax version. */
const serviceDirectoryFor = (version: string): FoundDirectory => ({
  directory: version.startsWith('4.') ? serviceV4(0) : serviceV3(0),
  exact: SERVICE_RELEASES.includes(version),
});

/**
 * The directory of a release; where we do not have it, the nearest older one that has the message type, else the oldest.
 * Null when the release cannot be read or no directory has the type.
 */
export function directoryFor(type: string, version: string): FoundDirectory | null {
  if (type === 'CONTRL') return serviceDirectoryFor(version.toUpperCase());
  const order = releaseOrder(version);
  const first = firstWith(type);
  if (order === null || first < 0) return null;
  const older = ORDER.findLastIndex((one) => one <= order);
  const at = Math.max(older, first);
  return { directory: directoryAt(at), exact: ORDER[at] === order };
}
