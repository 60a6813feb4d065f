import { isAlphanumeric, type ServiceCharacters } from '../segments/service-characters';

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
