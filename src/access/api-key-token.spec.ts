import { isApiKeyToken, newApiKeyToken } from './api-key-token';
import { newSessionToken, presentedToken, tokenHash } from './session-token';

describe('the token of an API key', () => {
  const { prefix, token } = newApiKeyToken();

  it('begins with the public prefix, and has 256 random bits behind it', () => {
    expect(prefix).toMatch(/^bnd_[a-z2-9]{8}$/);
    expect(token).toMatch(/^bnd_[a-z2-9]{8}_[\w-]{43}$/);
    expect(token.startsWith(`${prefix}_`)).toBe(true);
    const many = Array.from({ length: 100 }, () => newApiKeyToken());
    expect(new Set(many.map((each) => each.token.slice(prefix.length))).size).toBe(100);
  });

  it('comes through the header, and only there, as what it is', () => {
    expect(presentedToken(`Bearer ${token}`, undefined)).toEqual({ token, by: 'bearer' });
    expect(isApiKeyToken(token)).toBe(true);
    expect(isApiKeyToken(token.slice(0, 30))).toBe(true);
    expect(isApiKeyToken(newSessionToken())).toBe(false);
    expect(isApiKeyToken(`bnd_${newSessionToken().slice(4)}`)).toBe(false);
  });

  it('is known by a hash that says nothing of it', () => {
    expect(tokenHash(token)).toMatch(/^[0-9a-f]{64}$/);
  });
});
