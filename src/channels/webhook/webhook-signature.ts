import { createHmac } from 'node:crypto';

/** How many bytes a secret has at least. Shorter ones can be tried out. */
export const LEAST_SECRET_BYTES = 24;
/** Secrets for webhooks often travel as base64 behind this mark; the key is what it stands for. */
const BASE64_MARK = 'whsec_';

/** The bytes that sign, of a secret as it was stored; null when it is too short. */
export function signingKey(secret: Buffer): Buffer | null {
  const text = secret.toString('latin1').trim();
  const key = text.startsWith(BASE64_MARK) ? Buffer.from(text.slice(BASE64_MARK.length), 'base64') : secret;
  return key.length < LEAST_SECRET_BYTES ? null : key;
}

/** What is signed besides the body: the same body can neither be sent again later nor under another name. */
export interface SignedFacts {
  readonly id: string;
  /** Whole seconds since 1970. */
  readonly timestamp: number;
}

/**
 * The header `webhook-signature`: HMAC-SHA256 over "id.timestamp.body", one for each key, as the convention of standardwebhooks.com has it.
 * A receiver takes what one of his keys fits.
 */
export const signatureHeader = ({ id, timestamp }: SignedFacts, body: Buffer, keys: readonly Buffer[]): string =>
  keys.map((key) => `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest('base64')}`).join(' '); // prettier-ignore
