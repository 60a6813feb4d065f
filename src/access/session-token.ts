import { createHash, randomBytes } from 'node:crypto';

export const SESSION_COOKIE = 'binnendienst_session';

/** How long a session lives after its last use. */
export const SESSION_SECONDS = 12 * 60 * 60;

/** A session is prolonged at most this often, so that reading pages does not write a row for every request. */
export const PROLONG_AFTER_SECONDS = 5 * 60;

/** 256 random bits, safe in a header and a cookie. */
export const newSessionToken = (): string => randomBytes(32).toString('base64url');

/**
 * What the database keeps of a token. A plain SHA-256 is enough, unlike for passwords: nobody can guess 256 random bits, and whoever
 * reads the table cannot log in with it.
 */
export const tokenHash = (token: string): string => createHash('sha256').update(token, 'utf8').digest('hex');

/** How a caller says who they are. */
export interface PresentedToken {
  readonly token: string;
  readonly by: 'bearer' | 'cookie';
}

/** The token of a request. An Authorization header goes before the cookie: a program that sends one means it. */
export function presentedToken(
  authorization: string | undefined,
  cookies: string | undefined,
): PresentedToken | undefined {
  const bearer = /^Bearer +([\w-]{20,200})$/i.exec(authorization?.trim() ?? '')?.[1];
  if (bearer !== undefined) return { token: bearer, by: 'bearer' };
  const cookie = cookieValue(cookies, SESSION_COOKIE);
  return cookie === undefined ? undefined : { token: cookie, by: 'cookie' };
}

/** The value of a cookie; undefined when it is absent. */
export function cookieValue(header: string | undefined, name: string): string | undefined {
  for (const part of (header ?? '').split(';')) {
    const [key, value] = part.split('=', 2).map((piece) => piece.trim());
    if (key === name && value) return value;
  }
  return undefined;
}
