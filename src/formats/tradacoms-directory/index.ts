import type { DirectoryData } from '../edifact-directory';
import { ORDER_FILE } from './order-file';
import { RECONCILIATION } from './reconciliation';

/** What we have tables of. Every type has a version of its own. */
const DIRECTORIES: readonly DirectoryData[] = [ORDER_FILE, RECONCILIATION];

/** The tables of a message type; where we do not have that version, the one that we have. Null when we have no table of the type. */
export function versionFor(
  type: string,
  version: string,
): { readonly directory: DirectoryData; readonly exact: boolean } | null {
  const directory = DIRECTORIES.find(({ messages }) => Object.hasOwn(messages, type));
  return directory === undefined ? null : { directory, exact: directory.release === version };
}
