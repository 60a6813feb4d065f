import type { Cursor } from './cursor';
import type { PlaceInFile } from './segment-data';
import { isAlphanumeric, type ServiceCharacters } from './service-characters';

/** What stands at the cursor outside an interchange; `wait`: more bytes are needed to tell. */
export type Preliminary = 'wait' | 'advice' | 'header' | 'garbage';

/** What stands at the cursor between two segments: perhaps what opens another interchange. */
export type Upcoming = 'wait' | 'advice' | 'header' | 'segment';

/** What makes one syntax differ from another before its segments begin, and how its tags look. */
export interface Opening {
  /** The first byte of whatever may open an interchange: no other segment needs a look. */
  readonly lead: number;
  /** Characters that a tag has at least: three in EDIFACT, two in X12. */
  readonly leastTag: number;
  /** The characters where nothing else is said. */
  readonly characters: ServiceCharacters;
  /** A repetition separator among the characters counts at once; else the reader says when. */
  readonly repeats: boolean;
  /** Packed tag of the segment that opens an interchange; a file may also begin below it. */
  readonly header: number;
  /** Packed tag of the segment that closes an interchange: the end of the file is as good as its terminator. */
  readonly trailer: number;
  /** Tells what stands at the cursor. @param final no more bytes come */
  look(cursor: Cursor, final: boolean): Preliminary;
  lookBetween(cursor: Cursor, final: boolean): Upcoming;
  /** Reads the service string advice at the cursor and passes it; null when it contradicts itself. */
  readAdvice(cursor: Cursor): ServiceCharacters | null;
  /** The characters of an interchange whose header stands at the cursor. @param advised an advice came before it */
  headerCharacters(cursor: Cursor, advised: boolean): ServiceCharacters | null;
}

/** How interchanges begin, where they are rubbish in a file of another syntax: by the name that people know it by. */
const BEGINNINGS: readonly (readonly [syntax: string, start: RegExp])[] = [
  ['EDIFACT', /^UN[AB][^A-Za-z0-9]/],
  ['X12', /^ISA[^A-Za-z0-9]/],
  ['TRADACOMS', /^STX=/],
];

/** The syntax of an interchange that some rubbish begins with; null when it begins with none. */
export const syntaxOf = (rubbish: string): string | null =>
  BEGINNINGS.find(([, start]) => start.test(rubbish))?.[0] ?? null;

const BYTE_ORDER_MARK = 0xefbbbf;
const SAMPLE_LENGTH = 40;

/** Whether the tag at the cursor ends there. */
export const endsTag = (cursor: Cursor, length: number): boolean =>
  !isAlphanumeric(cursor.window.byte(cursor.at + length));

/** What comes before an interchange: byte order mark, padding, rubbish, its header. Told the same however chunks are cut. */
export class Preamble {
  private advised = false;
  private atFileStart = true;
  private garbagePlace: PlaceInFile | null = null;
  private garbageLength = 0;
  private garbageSample = '';

  constructor(
    readonly opening: Opening,
    private readonly cursor: Cursor,
    private readonly tellGarbage: (place: PlaceInFile, length: number, sample: string) => void,
  ) {}

  /** Says what stands at the cursor, blanks skipped. */
  look(final: boolean): Preliminary {
    const { cursor } = this;
    if (this.atFileStart && !this.skipByteOrderMark(final)) return 'wait';
    if (this.garbagePlace === null) cursor.skipBlanks(true);
    if (cursor.left === 0) return 'wait';
    const found = this.opening.look(cursor, final);
    return found === 'header' && this.isLost(cursor) ? 'garbage' : found;
  }

  /** Within an interchange of another syntax: there "ST+" is no transaction set, it names a party. */
  private isLost({ window, at }: Cursor): boolean {
    return (
      this.garbagePlace !== null && window.tag(at) !== this.opening.header && syntaxOf(this.garbageSample) !== null
    );
  }

  /** The same before a segment inside an interchange. */
  lookBetween(final: boolean): Upcoming {
    return this.opening.lookBetween(this.cursor, final);
  }

  /** Reads the service string advice at the cursor; null when it contradicts itself. */
  readAdvice(): ServiceCharacters | null {
    this.closeGarbage();
    this.advised = true;
    return this.opening.readAdvice(this.cursor);
  }

  /** The characters of the interchange whose header stands at the cursor; null: those of its advice hold. */
  headerCharacters(): ServiceCharacters | null {
    this.closeGarbage();
    return this.opening.headerCharacters(this.cursor, this.advised);
  }

  /** The interchange is over: an advice holds for one. */
  forgetAdvice(): void {
    this.advised = false;
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
