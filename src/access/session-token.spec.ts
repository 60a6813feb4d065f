import { cookieValue, newSessionToken, presentedToken, SESSION_COOKIE, tokenHash } from './session-token';
import { sessionCookie } from './session-cookie';

const token = newSessionToken();

describe('the token of a request', () => {
  it('comes from the cookie', () => {
    expect(presentedToken(undefined, `a=b; ${SESSION_COOKIE}=${token}`)).toEqual({ token, by: 'cookie' });
  });

  it('comes from the Authorization header first', () => {
    expect(presentedToken(`bearer ${token}`, `${SESSION_COOKIE}=other`)).toEqual({ token, by: 'bearer' });
  });

  it('is absent when neither is there', () => {
    expect(presentedToken('Basic ZGVtbzpkZW1v', 'a=b')).toBeUndefined();
    expect(cookieValue(`${SESSION_COOKIE}=`, SESSION_COOKIE)).toBeUndefined();
  });
});

describe('a token', () => {
  it('is long, different each time, and kept as a hash', () => {
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(newSessionToken()).not.toBe(token);
    expect(tokenHash(token)).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('the cookie', () => {
  it('is out of reach for scripts and other websites, and Secure behind TLS', () => {
    expect(sessionCookie('t', false)).toBe('binnendienst_session=t; Path=/; Max-Age=43200; HttpOnly; SameSite=Strict');
    expect(sessionCookie('t', true)).toMatch(/; Secure$/);
  });
});
