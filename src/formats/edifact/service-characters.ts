/**
 * The service characters of an interchange as byte values (ISO 9735-1, service string advice UNA). `release` and `repetition`
 * are -1 where there is none: a blank in UNA, and repetition in syntax versions before 4.
 */
export interface ServiceCharacters {
  readonly component: number;
  readonly element: number;
  readonly decimal: number;
  readonly release: number;
  readonly repetition: number;
  readonly terminator: number;
}

const code = (character: string): number => character.charCodeAt(0);

/** Level A of ISO 9735, valid without UNA: `:+.? '`; in syntax version 4 the asterisk separates repetitions. */
export const DEFAULT_CHARACTERS: ServiceCharacters = {
  component: code(':'),
  element: code('+'),
  decimal: code('.'),
  release: code('?'),
  repetition: code('*'),
  terminator: code("'"),
};

/** Level B of ISO 9735:1988: information separators IS1, IS3 and IS4, no release character. */
export const LEVEL_B_CHARACTERS: ServiceCharacters = {
  component: 0x1f,
  element: 0x1d,
  decimal: code('.'),
  release: -1,
  repetition: -1,
  terminator: 0x1c,
};

const SPACE = 0x20;
export const isAlphanumeric = (byte: number): boolean =>
  (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);

/** What a UNA says: the characters, and how many bytes it takes; `characters` null when they contradict each other. */
export interface ServiceStringAdvice {
  readonly characters: ServiceCharacters | null;
  readonly length: number;
}

const isHeader = (bytes: Uint8Array, at: number): boolean =>
  bytes[at] === 0x55 && bytes[at + 1] === 0x4e && (bytes[at + 2] === 0x42 || bytes[at + 2] === 0x47);

/**
 * Reads the service string advice whose "UNA" stands at `at`. An advice one character short, UNB right behind five characters,
 * is read as one that left out the reserved blank.
 */
export function readAdvice(bytes: Uint8Array, at: number): ServiceStringAdvice {
  const short = isHeader(bytes, at + 8);
  const length = short ? 8 : 9;
  const byte = (n: number): number => bytes[at + 3 + n] ?? SPACE;
  const optional = (value: number): number => (value === SPACE ? -1 : value);
  const characters: ServiceCharacters = {
    component: byte(0),
    element: byte(1),
    decimal: byte(2),
    release: optional(byte(3)),
    repetition: short ? -1 : optional(byte(4)),
    terminator: byte(short ? 4 : 5),
  };
  const { component, element, release, terminator } = characters;
  const separators = [component, element, terminator, ...(release < 0 ? [] : [release])];
  // Lines may end segments; within them a line break is what a transport adds.
  const broken = [component, element, release].some((value) => value === 10 || value === 13);
  const distinct = new Set(separators).size === separators.length;
  const sound = distinct && !broken && !separators.some((value) => isAlphanumeric(value));
  return { characters: sound ? characters : null, length };
}

/** What a byte means to the scanner. */
export const PLAIN = 0;
const COMPONENT = 1;
const ELEMENT = 2;
export const REPETITION = 3;
export const RELEASE = 4;
export const TERMINATOR = 5;
export const BREAK = 6;
export const HIGH = 7;
export const CONTROL = 8;

/** The meaning of each of the 256 bytes; repetition counts in syntax version 4 only. */
export function byteClasses(characters: ServiceCharacters, repetition: boolean): Uint8Array {
  const classes = new Uint8Array(256);
  classes.fill(CONTROL, 0, 0x20);
  classes.fill(HIGH, 0x80);
  classes[0x7f] = CONTROL;
  classes[10] = BREAK;
  classes[13] = BREAK;
  if (repetition && characters.repetition >= 0) classes[characters.repetition] = REPETITION;
  if (characters.release >= 0) classes[characters.release] = RELEASE;
  classes[characters.component] = COMPONENT;
  classes[characters.element] = ELEMENT;
  classes[characters.terminator] = TERMINATOR;
  return classes;
}
