import { SESSION_COOKIE, SESSION_SECONDS } from './session-token';

/**
 * The Set-Cookie header of a session. No script can read it and no other website can send it. `secure` when the request came by TLS:
 * on http://localhost a Secure cookie would be dropped by some browsers.
 */
export const sessionCookie = (token: string, secure: boolean): string =>
  cookie(SESSION_COOKIE, token, SESSION_SECONDS, secure);

/** The Set-Cookie header that removes the session's cookie. */
export const noSessionCookie = (secure: boolean): string => cookie(SESSION_COOKIE, '', 0, secure);

/** A cookie that only we can read. Public text only: the value must be safe in a header. */
export function cookie(name: string, value: string, maxAgeSeconds: number, secure: boolean): string {
  const parts = [`${name}=${value}`, 'Path=/', `Max-Age=${maxAgeSeconds}`, 'HttpOnly', 'SameSite=Strict'];
  return [...parts, ...(secure ? ['Secure'] : [])].join('; ');
}
