import type { DirectoryData } from '../edifact-directory';
import { ACKNOWLEDGEMENTS } from './acknowledgements';
import { D004010 } from './d004010';
import { D005010 } from './d005010';

/** The releases we have, oldest first. */
const RELEASES: readonly DirectoryData[] = [D004010, D005010];

const RELEASE = /^\d{6}$/;

/**
 * The tables of a transaction set in a release; where we do not have that release, the nearest older one, else the oldest. Null when
 * the release cannot be read or we have no table of the type. The acknowledgements of the interchange have no release.
 */
export function releaseFor(
  type: string,
  version: string,
): { readonly directory: DirectoryData; readonly exact: boolean } | null {
  if (Object.hasOwn(ACKNOWLEDGEMENTS.messages, type)) return { directory: ACKNOWLEDGEMENTS, exact: true };
  const having = RELEASES.filter(({ messages }) => Object.hasOwn(messages, type));
  const oldest = having[0];
  if (!RELEASE.test(version) || oldest === undefined) return null;
  const directory = having.findLast(({ release }) => release <= version) ?? oldest;
  return { directory, exact: directory.release === version };
}
