import type { Cursor } from '../segments/cursor';
import { endsTag, type Opening, type Preliminary, type Upcoming } from '../segments/preamble';
import { packTag } from '../segments/segment-data';
import type { ServiceCharacters } from '../segments/service-characters';
import { delimitersOfIsa, delimitersWithoutIsa, ISA_LOOKAHEAD, X12_CHARACTERS } from './delimiters';

const ISA = packTag('ISA');
/** A file may also begin with a group or a transaction set; their tags have two characters. */
const SHORT_HEADERS: ReadonlySet<number> = new Set(['GS', 'ST'].map(packTag));

const isIsa = (cursor: Cursor): boolean => cursor.window.tag(cursor.at) === ISA && endsTag(cursor, 3);
const isShortHeader = (cursor: Cursor): boolean =>
  SHORT_HEADERS.has(cursor.window.tag(cursor.at) >> 8) && endsTag(cursor, 2);

/** How an X12 interchange opens: ISA, which shows its own delimiters. */
export const X12_OPENING: Opening = {
  lead: 0x49,
  leastTag: 2,
  header: ISA,
  trailer: packTag('IEA'),
  characters: X12_CHARACTERS,
  repeats: true,

  look(cursor: Cursor, final: boolean): Preliminary {
    if (!final && cursor.left < 4) return 'wait';
    if (!isIsa(cursor) && !isShortHeader(cursor)) return 'garbage';
    return !final && cursor.left < ISA_LOOKAHEAD ? 'wait' : 'header';
  },

  /** Another ISA may stand where IEA is missing, and with other delimiters. */
  lookBetween(cursor: Cursor, final: boolean): Upcoming {
    if (!final && cursor.left < 4) return 'wait';
    if (!isIsa(cursor)) return 'segment';
    return !final && cursor.left < ISA_LOOKAHEAD ? 'wait' : 'header';
  },

  readAdvice: () => null,

  headerCharacters(cursor: Cursor): ServiceCharacters | null {
    const { window, at } = cursor;
    const bytes = window.bytes.subarray(at, Math.min(window.length, at + ISA_LOOKAHEAD));
    if (isIsa(cursor))
      return delimitersOfIsa(bytes) ?? { ...X12_CHARACTERS, element: bytes[3] ?? X12_CHARACTERS.element };
    return delimitersWithoutIsa(bytes, 2);
  },
};
