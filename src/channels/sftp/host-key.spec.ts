import { algorithmsFor, hostKeyOf, judgeHostKey } from './host-key';

/** An Ed25519 key as it stands in a .pub file, and what `ssh-keygen -l` says of it. */
const PUBLIC = 'AAAAC3NzaC1lZDI1NTE5AAAAIB8CPOSOrURQSvQbUz3jJTfzEGmkNJE1TyBqvHzmpH5u';

it('is known by its fingerprint and its type', () => {
  const key = hostKeyOf(Buffer.from(PUBLIC, 'base64'));
  expect(key).toEqual({ type: 'ssh-ed25519', fingerprint: 'SHA256:2fHP0mDQyklj9q2Ql2qyzqY+mcm42LS5aAoNGx1tBSU' });
});

it.each([Buffer.alloc(0), Buffer.from([0, 0, 0, 200, 65]), Buffer.from([0, 0, 0, 2, 10, 13])])(
  'of no form that we know has a fingerprint all the same (%j)',
  (blob) => {
    expect(hostKeyOf(blob).fingerprint).toMatch(/^SHA256:[A-Za-z0-9+/]{43}$/);
  },
);

it('of no form has no type', () => {
  expect(hostKeyOf(Buffer.from([0, 0, 0, 2, 10, 13])).type).toBe('unknown');
});

it('is accepted when a person has confirmed it, and another never', () => {
  expect(judgeHostKey('a', ['b', 'a'])).toBe('accepted');
  expect(judgeHostKey('a', [])).toBe('unconfirmed');
  expect(judgeHostKey('a', ['b'])).toBe('changed');
});

it('is asked for by the type that was confirmed first, and never signed by SHA-1', () => {
  expect(algorithmsFor('ssh-rsa').slice(0, 3)).toEqual(['rsa-sha2-512', 'rsa-sha2-256', 'ssh-ed25519']);
  expect(algorithmsFor('ecdsa-sha2-nistp384')[0]).toBe('ecdsa-sha2-nistp384');
  expect(algorithmsFor(null)).toHaveLength(6);
  expect(algorithmsFor('ssh-rsa')).not.toContain('ssh-rsa');
});
