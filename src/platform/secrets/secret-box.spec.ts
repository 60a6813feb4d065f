import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { seal, unseal } from './secret-box';

const key = randomBytes(32);
const bytes = fc.uint8Array({ maxLength: 2_000 }).map((all) => Buffer.from(all));

describe('a sealed secret', () => {
  it('opens with its key and under its name, and is never sealed alike twice', () => {
    fc.assert(
      fc.property(bytes, (secret) => {
        const sealed = seal(key, 'noordster', secret);
        expect(unseal(key, 'noordster', sealed)?.equals(secret)).toBe(true);
        expect(seal(key, 'noordster', secret).equals(sealed)).toBe(false);
        expect(secret.length < 8 || !sealed.includes(secret)).toBe(true);
      }),
    );
  });

  it('does not open with another key, under another name, or with any bit changed', () => {
    const sealed = seal(key, 'noordster', Buffer.from('wachtwoord'));
    expect(unseal(randomBytes(32), 'noordster', sealed)).toBeNull();
    expect(unseal(key, 'zuidster', sealed)).toBeNull();
    for (let at = 0; at < sealed.length; at++) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(unseal(key, 'noordster', changed)).toBeNull();
      expect(unseal(key, 'noordster', sealed.subarray(0, at))).toBeNull();
    }
  });
});
