import type { Dice } from './dice';
import type { Seed } from './seeds';
import { signsOf } from './signs';

/** What was done to a seed, and what came of it. */
export interface Mutant {
  readonly bytes: Buffer;
  /** Seed and mutations by name, for whoever looks into a failing input. */
  readonly story: readonly string[];
}

/** One kind of damage. `other` is another seed to take from. */
type Mutation = (bytes: Buffer, dice: Dice, other: Buffer) => Buffer;

const MOST_BYTES = 256 * 1024;
const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');

/** Bytes that mean something to one reader or another. */
const SIGNS = [
  ...Array.from('+:?\'*~^>=|<&"/,.;! -0'),
  '\0',
  '\x1a',
  '\x1c',
  '\x1d',
  '\x1f',
  '\r',
  '\n',
  '\r\n',
  '\t',
  '\x7f',
  '\x85',
  '\xa0',
  '\xff',
];
const PIECES = [
  '\xef\xbb\xbf', '\xff\xfe', '\xfe\xff', "UNA:+.? '", "UNA:+,? '", 'UNA:+.?*~', "UNA++++++'", 'UNA', "UNA:+.  '", 'UNA\x1f\x1d.\x1b\x1e\x1c',
  "UNB+UNOC:3+A:14+B:14+260105:0900+R'", 'UNB+UNOB:4+', 'UNB+UNOW:4+A+B+20260105:0900+R', "UNH+1+ORDERS:D:96A:UN'", "UNT+2+1'", "UNZ+1+R'",
  "UNG+ORDERS+A+B+260105:0900+1+UN+D:96A'", "UNE+1+1'", "UNS+S'", "LIN+1++8712345678906:EN'", 'FTX+AAI+++', "'''", '????', "?'", '?', '+++++', ':::::',
  'ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *260105*0900*U*00401*000000001*0*P*>~', 'ISA*', 'ISA', 'ISA^',
  'GS*PO*A*B*20260105*0900*1*X*004010~', 'ST*850*0001~', 'SE*2*0001~', 'GE*1*1~', 'IEA*1*000000001~', 'PO1*1*1*EA*1**UP*1~', 'BIN*4*~~~~~', 'TA1*',
  "STX=ANA:1+A+B+260105:090000+R'", "MHD=1+ORDHDR:9'", "MTR=2'", "END=1'", '<!--', '-->', '<![CDATA[', ']]>', '<!DOCTYPE a>', '<?xml version="1.0"?>',
  '&amp;', '&#0;', '&#x110000;', '&x;', '<a', '</a>', '\xc3\xa9', '\xc3', '\xe2\x82', '\xf0\x9f\x98\x80', '\xed\xa0\x80', '\x80', 'é', '\r\n\r\n',
].map(latin1); // prettier-ignore
const TAGS = (
  'UNA UNB UNG UNH UNS UNT UNE UNZ BGM DTM NAD LIN PIA IMD QTY PRI FTX ISA GS ST BEG N1 PO1 CTT SE GE IEA TA1 BIN ' +
  'STX BAT MHD TYP ORD OLD MTR EOB RSG END un UNHX U'
).split(' ');
const NUMBERS = ['', '0', '00', '-1', '1', '2', '99', '999999', '4294967296', '9007199254740993', '1e9', '1.5', '1,5', '1.', '.5', '-', '+1', ' 1', '9'.repeat(60), 'x', '20260230', '20260105', '99999999']; // prettier-ignore

const cut = (bytes: Buffer, from: number, to: number): Buffer =>
  Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
const put = (bytes: Buffer, at: number, piece: Uint8Array): Buffer =>
  Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at)]);
const replaced = (bytes: Buffer, from: number, to: number, piece: Uint8Array): Buffer =>
  Buffer.concat([bytes.subarray(0, from), piece, bytes.subarray(to)]);
const somewhere = (bytes: Buffer, dice: Dice): number => dice.upTo(bytes.length + 1);

/** The segments, each with its terminator; of XML the tags. */
function segmentsOf(bytes: Buffer): Buffer[] {
  const terminator = signsOf(bytes).terminator.charCodeAt(0);
  const segments: Buffer[] = [];
  let from = 0;
  for (let end = bytes.indexOf(terminator); end >= 0; end = bytes.indexOf(terminator, from)) {
    segments.push(bytes.subarray(from, end + 1));
    from = end + 1;
  }
  return from < bytes.length ? [...segments, bytes.subarray(from)] : segments;
}

function withSegments(bytes: Buffer, change: (segments: Buffer[]) => void): Buffer {
  const segments = segmentsOf(bytes);
  if (segments.length > 0) change(segments);
  return Buffer.concat(segments);
}

/** Replaces one of the places that a pattern finds. */
function replaceOne(bytes: Buffer, dice: Dice, pattern: RegExp, by: string): Buffer {
  const found = [...bytes.toString('latin1').matchAll(pattern)];
  const place = found.length === 0 ? undefined : dice.pick(found);
  return place === undefined ? bytes : replaced(bytes, place.index, place.index + place[0].length, latin1(by));
}

const everywhere = (bytes: Buffer, what: string, by: string): Buffer =>
  latin1(bytes.toString('latin1').replaceAll(what, by));

const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'bit flipped': (bytes, dice) => {
    const copy = Buffer.from(bytes);
    const at = dice.upTo(bytes.length);
    if (at < copy.length) copy[at] = copy[at]! ^ (1 << dice.upTo(8));
    return copy;
  },
  'byte replaced': (bytes, dice) => {
    const at = dice.upTo(bytes.length);
    return replaced(bytes, at, at + 1, latin1(dice.pick(SIGNS)));
  },
  'sign inserted': (bytes, dice) => put(bytes, somewhere(bytes, dice), latin1(dice.pick(SIGNS))),
  'own sign inserted': (bytes, dice) =>
    put(bytes, somewhere(bytes, dice), latin1(dice.pick(Object.values(signsOf(bytes))))),
  'piece inserted': (bytes, dice) => put(bytes, somewhere(bytes, dice), dice.pick(PIECES)),
  'piece in front': (bytes, dice) => put(bytes, 0, dice.pick(PIECES)),
  'range lost': (bytes, dice) => cut(bytes, ...dice.range(bytes.length, dice.pick([1, 8, 64, 512]))),
  'range doubled': (bytes, dice) => {
    const [from, to] = dice.range(bytes.length, dice.pick([1, 8, 64, 512]));
    return put(bytes, dice.oneIn(2) ? to : somewhere(bytes, dice), bytes.subarray(from, to));
  },
  'end cut off': (bytes, dice) =>
    bytes.subarray(0, dice.oneIn(2) ? somewhere(bytes, dice) : Math.max(0, bytes.length - dice.upTo(80))),
  'start cut off': (bytes, dice) => bytes.subarray(dice.oneIn(2) ? somewhere(bytes, dice) : dice.upTo(120)),
  'segment lost': (bytes, dice) => withSegments(bytes, (all) => all.splice(dice.upTo(all.length), 1)),
  'segment doubled': (bytes, dice) => withSegments(bytes, (all) => all.splice(dice.upTo(all.length), 0, dice.pick(all))),
  'segments swapped': (bytes, dice) =>
    withSegments(bytes, (all) => {
      const [one, two] = [dice.upTo(all.length), dice.upTo(all.length)];
      [all[one], all[two]] = [all[two]!, all[one]!];
    }),
  'segments of another file': (bytes, dice, other) =>
    withSegments(bytes, (all) => {
      const others = segmentsOf(other);
      all.splice(dice.upTo(all.length), dice.upTo(3), ...others.slice(...dice.range(others.length, 6)));
    }),
  'head of one, tail of another': (bytes, dice, other) =>
    Buffer.concat([bytes.subarray(0, somewhere(bytes, dice)), other.subarray(somewhere(other, dice))]),
  'another file behind': (bytes, _, other) => Buffer.concat([bytes, other]),
  'part said again and again': (bytes, dice) =>
    withSegments(bytes, (all) => {
      const [from, to] = dice.range(all.length, dice.pick([1, 5, 60]));
      const part = all.slice(from, to);
      const times = dice.pick([2, 10, 120]);
      if (Buffer.concat(part).length * times < MOST_BYTES / 4)
        all.splice(from, 0, ...Array.from({ length: times }, () => part).flat());
    }),
  'number changed': (bytes, dice) => replaceOne(bytes, dice, /\d+/g, dice.pick(NUMBERS)),
  'element emptied': (bytes, dice) => replaceOne(bytes, dice, /(?<=[+:*>=])[^+:'*~<>=]+/g, ''),
  'tag changed': (bytes, dice) =>
    replaceOne(bytes, dice, /(?<=^|['~\n])[A-Z][A-Z0-9]{1,2}(?=[+*='~])/g, dice.pick(TAGS)),
  'element very long': (bytes, dice) => {
    const length = dice.oneIn(12) ? dice.pick([66_000, 130_000]) : dice.pick([40, 400, 4_000]);
    return put(bytes, somewhere(bytes, dice), Buffer.alloc(length, dice.pick(['x', '9', ' ', '\xe9', '?', '\xc3\xa9', 'x\n'])));
  },
  'very many elements': (bytes, dice) => {
    const length = dice.oneIn(8) ? dice.pick([4_095, 4_097, 9_000]) : dice.pick([10, 100, 1_000]);
    return put(bytes, somewhere(bytes, dice), Buffer.alloc(length, dice.pick(Object.values(signsOf(bytes)))));
  },
  'signs exchanged': (bytes, dice) => {
    const signs = Object.values(signsOf(bytes));
    return everywhere(bytes, dice.pick(signs), dice.pick([...signs, ...SIGNS]));
  },
  'lines wrapped': (bytes, dice) => {
    const width = dice.pick([2, 35, 70, 80]);
    const end = dice.pick(['\n', '\r\n', '\r']);
    return latin1(bytes.toString('latin1').replace(new RegExp(`[^]{${width}}`, 'g'), `$&${end}`));
  },
  'line ends changed': (bytes, dice) => latin1(bytes.toString('latin1').replace(/\r?\n/g, dice.pick(['', '\r', '\r\n', '\n\n', ' \n']))),
  'a line a segment': (bytes, dice) => {
    const { terminator } = signsOf(bytes);
    return everywhere(bytes, terminator, terminator + dice.pick(['\n', '\r\n', '\r', ' ', '\0', '\n\n']));
  },
  'padded': (bytes, dice) => Buffer.concat([bytes, Buffer.alloc(dice.pick([1, 3, 80, 4096]), dice.pick([' ', '\0', '\x1a', '\n', "'"]))]),
  'in two bytes a character': (bytes, dice) => {
    const wide = Buffer.from(bytes.toString('latin1'), 'utf16le');
    return dice.oneIn(2) ? wide : Buffer.concat([latin1('\xff\xfe'), wide]);
  },
  'in UTF-8': (bytes) => Buffer.from(bytes.toString('latin1'), 'utf8'),
}; // prettier-ignore

export const MUTATION_NAMES: readonly string[] = Object.keys(MUTATIONS);
/** They change everything, so that nothing else would be hit if they came as often as the others. */
const RARE: ReadonlySet<string> = new Set(['in two bytes a character', 'in UTF-8', 'signs exchanged', 'start cut off']);

/** One to six mutations of one of the seeds, most often few: what is broken everywhere is refused at its first byte. */
export function mutant(seeds: readonly Seed[], dice: Dice): Mutant {
  const seed = dice.pick(seeds);
  const story = [seed.name];
  let { bytes } = seed;
  do {
    const name = dice.pick(MUTATION_NAMES);
    if (RARE.has(name) && !dice.oneIn(5)) continue;
    const other = dice.pick(seeds).bytes;
    bytes = MUTATIONS[name]!(bytes, dice, other).subarray(0, MOST_BYTES);
    story.push(name);
  } while (story.length < 7 && (story.length === 1 || dice.oneIn(2)));
  return { bytes: Buffer.from(bytes), story };
}
