import type { Cursor } from '../segments/cursor';
import type { Opening, Preliminary } from '../segments/preamble';
import { packTag } from '../segments/segment-data';
import type { ServiceCharacters } from '../segments/service-characters';

const EQUALS = 0x3d;

/** The characters of TRADACOMS, which are the same everywhere: there is no way to announce others (UN/GTDI, syntax ANA version 1). */
const TRADACOMS_CHARACTERS: ServiceCharacters = {
  component: 0x3a,
  element: 0x2b,
  decimal: 0x2e,
  release: 0x3f,
  repetition: -1,
  terminator: 0x27,
  tagEnd: EQUALS,
};

/** A file may also begin with a batch or a message. */
const HEADERS: ReadonlySet<number> = new Set(['STX', 'BAT', 'MHD'].map(packTag));

/** How a TRADACOMS transmission opens: STX, without anything in front of it. */
export const TRADACOMS_OPENING: Opening = {
  // STX is a segment like any other: none needs a look.
  lead: -1,
  leastTag: 3,
  header: packTag('STX'),
  trailer: packTag('END'),
  characters: TRADACOMS_CHARACTERS,
  repeats: false,

  look({ window, at, left }: Cursor, final: boolean): Preliminary {
    if (!final && left < 4) return 'wait';
    return HEADERS.has(window.tag(at)) && window.byte(at + 3) === EQUALS ? 'header' : 'garbage';
  },

  lookBetween: () => 'segment',
  readAdvice: () => null,
  headerCharacters: () => null,
};
