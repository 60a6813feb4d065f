import type * as Argon2 from '@node-rs/argon2';
import { PasswordService } from './password.service';

const verified: string[] = [];
jest.mock('@node-rs/argon2', () => {
  const real = jest.requireActual<typeof Argon2>('@node-rs/argon2');
  return {
    ...real,
    verify: (hashed: string, password: string) => {
      verified.push(hashed);
      return real.verify(hashed, password);
    },
  };
});

describe('a password', () => {
  const passwords = new PasswordService();

  it('belongs to its hash and to no other', async () => {
    const hash = await passwords.hash('correct horse');
    await expect(passwords.matches(hash, 'correct horse')).resolves.toBe(true);
    await expect(passwords.matches(hash, 'correct house')).resolves.toBe(false);
  });

  it('costs the same work for a name that nobody has, and never matches', async () => {
    const hash = await passwords.hash('correct horse');
    verified.length = 0;
    await expect(passwords.matches(undefined, 'correct horse')).resolves.toBe(false);
    await passwords.matches(hash, 'wrong');
    // The work is what stands in front of the hash: kind, memory, passes, lanes.
    const work = verified.map((hashed) => hashed.split('$').slice(0, 4).join('$'));
    expect(work).toEqual(['$argon2id$v=19$m=19456,t=2,p=1', '$argon2id$v=19$m=19456,t=2,p=1']);
  });
});
