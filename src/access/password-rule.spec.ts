import { asTyped, newReadableSecret, passwordFault } from './password-rule';

describe('a password', () => {
  it('is judged by its length alone', () => {
    expect(passwordFault('short')).toBe('password-too-short');
    expect(passwordFault('a'.repeat(12))).toBeNull();
    expect(passwordFault('a'.repeat(201))).toBe('password-too-long');
  });

  it('that is made for somebody is long enough, can be read out, and is another one each time', () => {
    const made = Array.from({ length: 100 }, newReadableSecret);
    expect(new Set(made).size).toBe(100);
    for (const one of made) expect(one).toMatch(/^[a-hj-km-np-z2-9]{5}(-[a-hj-km-np-z2-9]{5}){3}$/);
    expect(passwordFault(made[0] ?? '')).toBeNull();
    expect(asTyped(` ${(made[0] ?? '').toUpperCase()}\n`)).toBe(made[0]);
  });
});
