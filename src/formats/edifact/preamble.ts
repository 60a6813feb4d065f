import type { Cursor } from './cursor';
import type { PlaceInFile } from './segment-data';
import { packTag } from './segment-data';
import {
  DEFAULT_CHARACTERS,
  isAlphanumeric,
  LEVEL_B_CHARACTERS,
  readAdvice,
  type ServiceCharacters,
} from './service-characters';

/** What stands at the cursor outside an interchange; `wait`: more bytes are needed to tell. */
export type Preliminary = 'wait' | 'advice' | 'header' | 'garbage';

/** UNA, its six characters, and the tag behind it. */
const ADVICE_LOOKAHEAD = 12;
const BYTE_ORDER_MARK = 0xefbbbf;
const SAMPLE_LENGTH = 40;
const UNA = packTag('UNA');
const HEADERS: ReadonlySet<number> = new Set(['UNB', 'UNG', 'UNH'].map(packTag));

/** What comes before UNB: byte order mark, padding, rubbish, service string advice. Told the same however chunks are cut. */
export class Preamble {
  /** A UNA was read for the interchange to come. */
  advised = false;
  private atFileStart = true;
  private garbagePlace: PlaceInFile | null = null;
  private garbageLength = 0;
  private garbageSample = '';

  constructor(
    private readonly cursor: Cursor,
    private readonly tellGarbage: (place: PlaceInFile, length: number, sample: string) => void,
  ) {}

  /** Says what stands at the cursor, blanks skipped. */
  look(final: boolean): Preliminary {
    const { cursor } = this;
    if (this.atFileStart && !this.skipByteOrderMark(final)) return 'wait';
    if (this.garbagePlace === null) cursor.skipBlanks(true);
    const { left } = cursor;
    const tag = cursor.window.tag(cursor.at);
    if (left === 0 || (!final && (left < 4 || (left < ADVICE_LOOKAHEAD && tag === UNA)))) return 'wait';
    if (tag === UNA) return 'advice';
    return HEADERS.has(tag) && !isAlphanumeric(cursor.window.byte(cursor.at + 3)) ? 'header' : 'garbage';
  }

  /** The same before a segment, where only a UNA matters: it opens another interchange. */
  lookForAdvice(final: boolean): 'wait' | 'advice' | 'segment' {
    const { window, at, left } = this.cursor;
    const couldBe = (left < 2 || window.byte(at + 1) === 0x4e) && (left < 3 || window.byte(at + 2) === 0x41);
    if (!final && left < ADVICE_LOOKAHEAD && couldBe) return 'wait';
    return window.tag(at) === UNA ? 'advice' : 'segment';
  }

  /** Nothing but blanks stood before the bytes to come. */
  skipStart(): void {
    this.atFileStart = false;
  }

  /** Reads the UNA at the cursor; null when it contradicts itself. */
  readAdvice(): ServiceCharacters | null {
    const { cursor } = this;
    this.closeGarbage();
    const { window } = cursor;
    const { characters, length } = readAdvice(window.bytes.subarray(0, window.length), cursor.at);
    for (let left = Math.min(length, cursor.left); left > 0; left--) cursor.pass();
    this.advised = true;
    return characters;
  }

  /** The characters that hold for an interchange whose header stands at the cursor without a UNA before it. */
  defaultCharacters(): ServiceCharacters {
    const { window, at } = this.cursor;
    return window.byte(at + 3) === LEVEL_B_CHARACTERS.element ? LEVEL_B_CHARACTERS : DEFAULT_CHARACTERS;
  }

  passGarbage(): void {
    this.garbagePlace ??= this.cursor.here();
    const byte = this.cursor.pass();
    if (this.garbageLength < SAMPLE_LENGTH)
      this.garbageSample += byte < 0x20 || byte > 0x7e ? '.' : String.fromCharCode(byte);
    this.garbageLength++;
  }

  /** Tells of the rubbish passed, as one thing. */
  closeGarbage(): void {
    if (this.garbagePlace === null) return;
    this.tellGarbage(this.garbagePlace, this.garbageLength, this.garbageSample);
    this.garbagePlace = null;
    this.garbageLength = 0;
    this.garbageSample = '';
  }

  private skipByteOrderMark(final: boolean): boolean {
    const { cursor } = this;
    if (cursor.left < 3 && !final) return false;
    this.atFileStart = false;
    if (cursor.window.tag(0) === BYTE_ORDER_MARK) {
      cursor.at = 3;
      cursor.lines.lineStart = 3;
    }
    return true;
  }
}
