import { createHash } from 'node:crypto';

/** The key by which a server says who it is. */
export interface HostKey {
  /** As ssh-keygen -l prints it: SHA256 and base64 without its filling. */
  readonly fingerprint: string;
  /** ssh-ed25519, ecdsa-sha2-nistp256, ssh-rsa ... */
  readonly type: string;
}

/** @param blob the public key as it is sent (RFC 4253, section 6.6): the type as a counted string, then its numbers */
export function hostKeyOf(blob: Buffer): HostKey {
  const hash = createHash('sha256').update(blob).digest('base64').replace(/=+$/, '');
  const length = blob.length >= 4 ? blob.readUInt32BE(0) : 0;
  const type = blob.subarray(4, 4 + length).toString('latin1');
  return { fingerprint: `SHA256:${hash}`, type: /^[\x21-\x7e]{1,64}$/.test(type) ? type : 'unknown' };
}

/** `unconfirmed`: nobody has said yet which key is the right one. `changed`: somebody has, and it is another. */
export type HostKeyVerdict = 'accepted' | 'unconfirmed' | 'changed';

export function judgeHostKey(offered: string, confirmed: readonly string[]): HostKeyVerdict {
  if (confirmed.includes(offered)) return 'accepted';
  return confirmed.length === 0 ? 'unconfirmed' : 'changed';
}

/** How signatures by a key of a type are called in the negotiation: an RSA key signs by SHA-2 (RFC 8332), never by SHA-1. */
const ALGORITHMS = [
  'ssh-ed25519',
  'ecdsa-sha2-nistp256',
  'ecdsa-sha2-nistp384',
  'ecdsa-sha2-nistp521',
  'rsa-sha2-512',
  'rsa-sha2-256',
] as const;
type Algorithm = (typeof ALGORITHMS)[number];

/**
 * The algorithms that we ask for, those of the confirmed type first: a server with several keys then shows the one that we know, and a
 * new key beside it is no alarm.
 */
export function algorithmsFor(confirmedType: string | null): Algorithm[] {
  const isKnown = (name: Algorithm): boolean =>
    name === confirmedType || (confirmedType === 'ssh-rsa' && name.startsWith('rsa-'));
  return [...ALGORITHMS.filter(isKnown), ...ALGORITHMS.filter((name) => !isKnown(name))];
}
