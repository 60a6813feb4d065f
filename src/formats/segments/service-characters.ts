/**
 * The service characters of an interchange as byte values (ISO 9735-1, service string advice UNA; in X12 the delimiters that ISA
 * shows). -1 where there is none: a release character in X12, repetition in EDIFACT before syntax version 4.
 */
export interface ServiceCharacters {
  readonly component: number;
  readonly element: number;
  readonly decimal: number;
  readonly release: number;
  readonly repetition: number;
  readonly terminator: number;
  /** What stands between the tag and the first element, where that is another one: "=" of TRADACOMS. Anywhere else it is data. */
  readonly tagEnd?: number;
}

export const isAlphanumeric = (byte: number): boolean =>
  (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);

/** What a byte means to the scanner. */
export const PLAIN = 0;
const COMPONENT = 1;
const ELEMENT = 2;
export const REPETITION = 3;
export const RELEASE = 4;
export const TERMINATOR = 5;
export const TAG_END = 6;
export const BREAK = 7;
export const HIGH = 8;
export const CONTROL = 9;

/** Those that count. @param repeats the repetition separator does */
export const counting = (characters: ServiceCharacters, repeats: boolean): ServiceCharacters =>
  repeats ? characters : { ...characters, repetition: -1 };

/** The meaning of each of the 256 bytes. @param repetition the repetition separator counts */
export function byteClasses(characters: ServiceCharacters, repetition: boolean): Uint8Array {
  const classes = new Uint8Array(256);
  classes.fill(CONTROL, 0, 0x20);
  classes.fill(HIGH, 0x80);
  classes[0x7f] = CONTROL;
  classes[10] = BREAK;
  classes[13] = BREAK;
  if (repetition && characters.repetition >= 0) classes[characters.repetition] = REPETITION;
  if (characters.release >= 0) classes[characters.release] = RELEASE;
  if (characters.component >= 0) classes[characters.component] = COMPONENT;
  if (characters.tagEnd !== undefined) classes[characters.tagEnd] = TAG_END;
  classes[characters.element] = ELEMENT;
  classes[characters.terminator] = TERMINATOR;
  return classes;
}
