import type { TextDecoderOf } from './charset';

/** A place in the file, with what is needed to count columns in characters whatever the character set turns out to be. */
export interface PlaceInFile {
  readonly offset: number;
  readonly line: number;
  /** Bytes since the start of the line. */
  readonly bytesInLine: number;
  /** How many of them only continue a character, should the text be UTF-8. */
  readonly continuationsInLine: number;
}

/**
 * How the separators of a run of segments are noted: one number a component, `offset * 8 + care + kind`, the offset counted from
 * the first byte of the run. The tag of a segment is its element 0.
 */
export const MARK_SHIFT = 3;
/** The component needs more than copying: it has a release character, a byte above 7F, a line break or a control character. */
export const MARK_CARE = 4;
export const MARK_KIND = 3;
export const KIND_COMPONENT = 1;
export const KIND_ELEMENT = 2;
export const KIND_REPETITION = 3;

/** Numbers a segment takes in the segment list: its first mark, the offset of its terminator, its packed tag. */
export const SEGMENT_STRIDE = 3;

/** Everything needed to read segments after the reader went on: copies of bytes and marks, nothing shared. */
export interface SegmentData {
  readonly bytes: Buffer;
  readonly marks: Int32Array;
  readonly list: Int32Array;
  /** Where bytes[0] stands in the file. */
  readonly place: PlaceInFile;
  /** The number that positions give to the first segment: 1 for UNH. */
  readonly firstIndex: number;
  /** Release character, -1 when there is none. */
  readonly release: number;
  readonly terminator: number;
  readonly decoder: TextDecoderOf;
  /** The file is wrapped at a fixed width: line breaks inside data are no data. */
  readonly wrapped: boolean;
}

/**
 * The same data, read with another decoder. Written out and not spread: a spread object is laid out in another way, and every look at the
 * marks of a segment, however hot, would have to ask which of the two it has.
 */
export function decodedWith(data: SegmentData, decoder: TextDecoderOf): SegmentData {
  const { bytes, marks, list, place, firstIndex, release, terminator, wrapped } = data;
  return { bytes, marks, list, place, firstIndex, release, terminator, decoder, wrapped };
}

/** The characters of a tag in one number, two (X12) or three; 0 when the tag is no tag. */
export const packTag = (tag: string): number =>
  tag.length === 2 || tag.length === 3
    ? Array.from(tag).reduce((packed, one) => (packed << 8) | one.charCodeAt(0), 0)
    : 0;

/** The tag that a number stands for; '' for 0. */
export const tagText = (packed: number): string =>
  String.fromCharCode(...[packed >> 16, (packed >> 8) & 0xff, packed & 0xff].filter((code) => code !== 0));

/** The longest code that fits into one number: all qualifiers of the directories do. */
const SHORT_CODE = 3;

/** Up to three bytes in one number, 0 for none, -1 for more. */
export function packBytes(bytes: Uint8Array, start: number, end: number): number {
  if (end - start > SHORT_CODE) return -1;
  let packed = 0;
  for (let at = start; at < end; at++) packed = (packed << 8) | (bytes[at] ?? 0);
  return packed;
}

/** Up to three characters of ASCII in one number, 0 for none, -1 for what is no short code. */
export function packCode(text: string): number {
  if (text.length > SHORT_CODE) return -1;
  let packed = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text.charCodeAt(at);
    if (character === 0 || character > 0x7f) return -1;
    packed = (packed << 8) | character;
  }
  return packed;
}
