import { isAlphanumeric, type ServiceCharacters } from '../segments/service-characters';

/** Elements of ISA; the byte behind the last separator is the component separator, the next one ends the segment. */
const ISA_ELEMENTS = 16;
/** ISA with all its paddings is 106 bytes long (X12.5); one with values that are too long is not longer than this. */
export const ISA_LOOKAHEAD = 512;
const CR = 13;
const LF = 10;
const SPACE = 0x20;
const TILDE = 0x7e;
/** From this version of the interchange control on, ISA11 is the repetition separator and no code. */
const FIRST_REPEATING = '00402';

const NONE = -1;

/** Where nothing is said: what most senders use. */
export const X12_CHARACTERS: ServiceCharacters = {
  component: 0x3a,
  element: 0x2a,
  decimal: 0x2e,
  release: NONE,
  repetition: NONE,
  terminator: TILDE,
};

const isBreak = (byte: number | undefined): boolean => byte === CR || byte === LF;

/**
 * The delimiters that an ISA shows, whatever its width: senders leave out the paddings, or write values that are too long. The
 * elements are counted, not the bytes.
 *
 * @param bytes from "ISA" on
 * @returns null when no 16 separators are there
 */
export function delimitersOfIsa(bytes: Uint8Array): ServiceCharacters | null {
  const element = bytes[3] ?? SPACE;
  if (isAlphanumeric(element) || element === SPACE) return null;
  const separators: number[] = [];
  const end = Math.min(bytes.length, ISA_LOOKAHEAD);
  for (let at = 3; at < end && separators.length < ISA_ELEMENTS; at++) if (bytes[at] === element) separators.push(at);
  const last = separators[ISA_ELEMENTS - 1];
  if (last === undefined) return null;
  const { component, terminator } = tail(bytes, last + 1);
  return {
    component,
    element,
    decimal: X12_CHARACTERS.decimal,
    release: NONE,
    repetition: repetitionOf(bytes, separators),
    terminator,
  };
}

/** Component separator and terminator behind the last element separator of ISA. */
function tail(bytes: Uint8Array, at: number): Pick<ServiceCharacters, 'component' | 'terminator'> {
  const first = bytes[at] ?? NONE;
  let next = at + 1;
  // A blank behind the component separator pads the line; no one ends segments with it.
  while (bytes[next] === SPACE) next++;
  const second = bytes[next] ?? TILDE;
  // ISA16 may be missing: then what looks like it ends every line that follows.
  if (isBreak(second) && endsNextLine(bytes, next, first)) return { component: NONE, terminator: first };
  return { component: first, terminator: second };
}

function endsNextLine(bytes: Uint8Array, from: number, byte: number): boolean {
  let at = from;
  while (isBreak(bytes[at])) at++;
  const start = at;
  while (at < bytes.length && !isBreak(bytes[at])) at++;
  return at > start && at < bytes.length && bytes[at - 1] === byte;
}

/** ISA11 where it is a separator: up to version 00401 it is a code, the letter U. */
function repetitionOf(bytes: Uint8Array, separators: readonly number[]): number {
  const [before = 0, behind = 0, version = 0, end = 0] = separators.slice(10);
  const eleventh = bytes[before + 1] ?? SPACE;
  if (behind !== before + 2 || isAlphanumeric(eleventh) || eleventh === SPACE) return NONE;
  const text = String.fromCharCode(...bytes.subarray(behind + 1, version || end)).trim();
  return text >= FIRST_REPEATING ? eleventh : NONE;
}

/** The delimiters of a file that begins with a group or a transaction set instead of ISA, guessed from its first line. */
export function delimitersWithoutIsa(bytes: Uint8Array, tagLength: number): ServiceCharacters {
  const element = bytes[tagLength] ?? X12_CHARACTERS.element;
  const head = bytes.subarray(0, ISA_LOOKAHEAD);
  if (head.includes(TILDE)) return { ...X12_CHARACTERS, element };
  const end = head.findIndex((byte) => isBreak(byte));
  return { ...X12_CHARACTERS, element, terminator: end < 0 ? TILDE : (head[end] ?? LF) };
}
