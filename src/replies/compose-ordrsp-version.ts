import type { AnswerAddress } from './outcome';

/** Which of the standards' versions an ORDRSP is written in. */
export interface OrdrspVersion {
  /** Release of the directory: "96A". */
  readonly release: string;
  /** Association assigned code (0057); null outside EANCOM. */
  readonly association: string | null;
}

/** EANCOM's ORDRSP by directory: EANCOM 1997 is D.96A (EAN005), EANCOM 2002 is D.01B (EAN009). */
const EANCOM: ReadonlyMap<string, string> = new Map([
  ['96A', 'EAN005'],
  ['01B', 'EAN009'],
]);

/**
 * The version to answer in: the directory that the order came in, since the segments used here did not change their places from D.93A
 * to D.16B; D.96A, the most used, where the order names none. EANCOM's code follows an order with a code of EANCOM, and only in the
 * two directories for which we know ORDRSP's own: the number of ORDERS (EAN008) is not that of ORDRSP.
 */
export function ordrspVersion({ messageVersion, association }: AnswerAddress): OrdrspVersion {
  const release = /^D\.(\d\d[AB])$/i.exec(messageVersion)?.[1]?.toUpperCase() ?? '96A';
  const eancom = association?.toUpperCase().startsWith('EAN') === true;
  return { release, association: eancom ? (EANCOM.get(release) ?? null) : null };
}
