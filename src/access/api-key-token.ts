import { randomBytes } from 'node:crypto';

/** Tells a key from a session's token, and lets programs that search for leaked secrets find it. */
const MARK = 'bnd_';
/** Without 0, 1, i, l and o: people read a prefix aloud. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const PREFIX_LETTERS = 8;

export interface NewToken {
  readonly prefix: string;
  readonly token: string;
}

/** A new key: its public prefix, and 256 random bits behind it. */
export function newApiKeyToken(): NewToken {
  const letters = [...randomBytes(PREFIX_LETTERS)].map((byte) => LETTERS.charAt(byte % LETTERS.length)).join('');
  const prefix = MARK + letters;
  return { prefix, token: `${prefix}_${randomBytes(32).toString('base64url')}` };
}

/** Whether a token means to be a key. A session's token has 43 characters, whatever it begins with. */
export const isApiKeyToken = (token: string): boolean => token.startsWith(MARK) && token.length !== 43;
