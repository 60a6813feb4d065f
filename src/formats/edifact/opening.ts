import type { Cursor } from '../segments/cursor';
import { endsTag, type Opening, type Preliminary, type Upcoming } from '../segments/preamble';
import { packTag } from '../segments/segment-data';
import { DEFAULT_CHARACTERS, LEVEL_B_CHARACTERS, readAdvice } from './service-string-advice';
import type { ServiceCharacters } from '../segments/service-characters';

/** UNA, its six characters, and the tag behind it. */
const ADVICE_LOOKAHEAD = 12;
const UNA = packTag('UNA');
const HEADERS: ReadonlySet<number> = new Set(['UNB', 'UNG', 'UNH'].map(packTag));

/** How an EDIFACT interchange opens: UNA or not, then UNB; a file may also begin with the group or the message. */
export const EDIFACT_OPENING: Opening = {
  lead: 0x55,
  leastTag: 3,
  characters: DEFAULT_CHARACTERS,
  repeats: false,
  header: packTag('UNB'),
  trailer: packTag('UNZ'),

  look(cursor: Cursor, final: boolean): Preliminary {
    const { left } = cursor;
    const tag = cursor.window.tag(cursor.at);
    if (!final && (left < 4 || (left < ADVICE_LOOKAHEAD && tag === UNA))) return 'wait';
    if (tag === UNA) return 'advice';
    return HEADERS.has(tag) && endsTag(cursor, 3) ? 'header' : 'garbage';
  },

  /** Only a UNA matters here: UNB is a segment like any other. */
  lookBetween({ window, at, left }: Cursor, final: boolean): Upcoming {
    const couldBe = (left < 2 || window.byte(at + 1) === 0x4e) && (left < 3 || window.byte(at + 2) === 0x41);
    if (!final && left < ADVICE_LOOKAHEAD && couldBe) return 'wait';
    return window.tag(at) === UNA ? 'advice' : 'segment';
  },

  readAdvice(cursor: Cursor): ServiceCharacters | null {
    const { window } = cursor;
    const { characters, length } = readAdvice(window.bytes.subarray(0, window.length), cursor.at);
    for (let left = Math.min(length, cursor.left); left > 0; left--) cursor.pass();
    return characters;
  },

  headerCharacters({ window, at }: Cursor, advised: boolean): ServiceCharacters | null {
    if (advised) return null;
    return window.byte(at + 3) === LEVEL_B_CHARACTERS.element ? LEVEL_B_CHARACTERS : DEFAULT_CHARACTERS;
  },
};
