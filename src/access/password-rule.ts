import { randomInt } from 'node:crypto';

/** Shorter passwords are refused (NIST SP 800-63B asks for length, not for special characters). */
export const PASSWORD_LENGTH = { min: 12, max: 200 } as const;

export type PasswordFault = 'password-too-short' | 'password-too-long';

/** Why a password is no good; null when it is. */
export function passwordFault(password: string): PasswordFault | null {
  if (password.length < PASSWORD_LENGTH.min) return 'password-too-short';
  return password.length > PASSWORD_LENGTH.max ? 'password-too-long' : null;
}

/** Without those that are taken for each other when somebody reads them out. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A secret that can be read out and typed: four groups of five, 99 bits. */
export function newReadableSecret(): string {
  const group = (): string => Array.from({ length: 5 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return [group(), group(), group(), group()].join('-');
}

/** What was typed, as it was made: capitals and spaces around it are no difference. */
export const asTyped = (secret: string): string => secret.trim().toLowerCase();
