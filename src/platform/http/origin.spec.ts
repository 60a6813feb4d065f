import { isLocalHost, isLoopbackAddress, isOwnOrigin } from './origin';

const base = { method: 'POST', host: 'localhost:3000', origin: undefined, fetchSite: undefined, byCookie: true };

describe('a write', () => {
  it.each([
    ['from our own page', { origin: 'http://localhost:3000' }, true],
    ['from another port of the same machine', { origin: 'http://localhost:3001' }, false],
    ['from another website', { origin: 'https://evil.example' }, false],
    ['from a sandboxed page', { origin: 'null' }, false],
    ['by cookie without Origin', {}, false],
    ['by cookie without Origin but marked by the browser', { fetchSite: 'same-origin' }, true],
    ['by cookie from a sibling site', { fetchSite: 'same-site' }, false],
    ['by a program with its own token', { byCookie: false }, true],
    ['with a token from another website', { byCookie: false, origin: 'https://evil.example' }, false],
  ])('%s', (_what, facts, allowed) => {
    expect(isOwnOrigin({ ...base, ...facts })).toBe(allowed);
  });
});

describe('a read', () => {
  it('may come from anywhere', () => {
    expect(isOwnOrigin({ ...base, method: 'GET', origin: 'https://evil.example' })).toBe(true);
  });
});

describe('an address to listen on', () => {
  it.each([
    ['127.0.0.1', true],
    ['127.8.9.10', true],
    ['::ffff:127.0.0.1', true],
    ['::1', true],
    ['0.0.0.0', false],
    ['::', false],
    ['10.0.0.127', false],
    ['128.127.0.0.1', false],
  ])('%s is for this machine alone: %s', (address, local) => {
    expect(isLoopbackAddress(address)).toBe(local);
  });
});

describe('the host name of a server on loopback', () => {
  it.each([
    ['localhost:3000', true],
    ['127.0.0.1', true],
    ['[::1]:3000', true],
    ['LOCALHOST', true],
    ['evil.example:3000', false],
    ['localhost.evil.example', false],
    [undefined, false],
  ])('%s: %s', (host, local) => {
    expect(isLocalHost(host)).toBe(local);
  });
});
