import { problem, type ProblemError, type Text } from '../platform';
import { PASSWORD_LENGTH } from './password-rule';

/** Why something about an account is refused, in words. */
const REFUSALS = {
  'bad-name': {
    nl: 'De inlognaam mag letters, cijfers en . _ @ - bevatten, en begint met een letter of cijfer.',
    en: 'The log-in may hold letters, digits and . _ @ -, and begins with a letter or digit.',
  },
  'name-taken': { nl: 'Deze inlognaam is al in gebruik.', en: 'This log-in is taken.' },
  'password-too-short': {
    nl: `Het wachtwoord moet minstens ${PASSWORD_LENGTH.min} tekens hebben.`,
    en: `The password needs at least ${PASSWORD_LENGTH.min} characters.`,
  },
  'password-too-long': {
    nl: `Het wachtwoord mag hoogstens ${PASSWORD_LENGTH.max} tekens hebben.`,
    en: `The password may have at most ${PASSWORD_LENGTH.max} characters.`,
  },
  'password-same': {
    nl: 'Het nieuwe wachtwoord is hetzelfde als het oude.',
    en: 'The new password is the same as the old one.',
  },
  'no-user': { nl: 'Deze gebruiker is er niet.', en: 'There is no such user.' },
  'last-administrator': {
    nl: 'Dit is de laatste beheerder. Maak eerst iemand anders beheerder.',
    en: 'This is the last administrator. Make somebody else one first.',
  },
  yourself: {
    nl: 'Dit kunt u niet met uw eigen account doen. Uw wachtwoord wijzigt u onder Mijn account.',
    en: 'You cannot do this to your own account. Change your password under My account.',
  },
  'not-first': {
    nl: 'Er is al iemand die kan inloggen.',
    en: 'There is somebody already who can log in.',
  },
  'bad-code': {
    nl: 'Deze code klopt niet. Hij staat in de uitvoer van het programma bij het starten.',
    en: 'This code is not right. The program prints it when it starts.',
  },
} as const satisfies Readonly<Record<string, Text>>;

export type PeopleRefusal = keyof typeof REFUSALS;

const CODES: Partial<Record<PeopleRefusal, 'not-found' | 'conflict' | 'not-authorised'>> = {
  'no-user': 'not-found',
  'name-taken': 'conflict',
  'last-administrator': 'conflict',
  yourself: 'conflict',
  'not-first': 'conflict',
  'bad-code': 'not-authorised',
};

/** What a refusal about an account looks like over HTTP. */
export const peopleProblem = (refusal: PeopleRefusal): ProblemError =>
  problem(CODES[refusal] ?? 'invalid-request', { detail: REFUSALS[refusal] });
