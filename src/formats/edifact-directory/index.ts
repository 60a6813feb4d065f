import { D01B } from './d01b';
import { D03B } from './d03b';
import { D93A } from './d93a';
import { D96A } from './d96a';
import { D96B } from './d96b';
import { D97A } from './d97a';
import type { DirectoryData } from './directory';

export type { DirectoryData } from './directory';

/** The directories we have, oldest first. */
export const DIRECTORIES: readonly DirectoryData[] = [D93A, D96A, D96B, D97A, D01B, D03B];

/** Sortable form of a release: "D.96A" is 19960, "D.01B" is 20011; null when it is no release of a directory. */
function releaseOrder(version: string): number | null {
  const found = /^[DS]\.(\d\d)([AB])$/.exec(version.toUpperCase());
  if (!found) return null;
  const year = Number(found[1]);
  return (year >= 88 ? 1900 + year : 2000 + year) * 10 + (found[2] === 'A' ? 0 : 1);
}

/**
 * The directory of a release; where we do not have it, the nearest older one that has the message type, else the oldest.
 * Null when the release cannot be read or no directory has the type.
 */
export function directoryFor(
  type: string,
  version: string,
): { readonly directory: DirectoryData; readonly exact: boolean } | null {
  const order = releaseOrder(version);
  const having = DIRECTORIES.filter((directory) => Object.hasOwn(directory.messages, type));
  const oldest = having[0];
  if (order === null || oldest === undefined) return null;
  const older = having.filter((directory) => (releaseOrder(directory.release) ?? 0) <= order);
  const directory = older.at(-1) ?? oldest;
  return { directory, exact: releaseOrder(directory.release) === order };
}
