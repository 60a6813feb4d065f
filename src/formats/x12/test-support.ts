import { DEFAULT_READ_LIMITS, type ReadEvent, type ReadLimits } from '../message';
import { readInChunks } from '../segments/test-support';
import { X12Reader } from './reader';

export { findingsOf, messagesOf, reasonsOf, segmentsOf } from '../segments/test-support';

/** Reads text in chunks of a given size. */
export const read = (
  text: string,
  { chunk = Infinity, limits = DEFAULT_READ_LIMITS }: { chunk?: number; limits?: ReadLimits } = {},
): readonly ReadEvent[] => readInChunks(new X12Reader(limits), text, chunk);

/** ISA of full width. */
export const ISA =
  'ISA*00*          *00*          *ZZ*KOPERBV        *ZZ*VERKOPERBV     *260105*0900*U*00401*000000101*0*P*>~';
const BODY = ['BEG*00*SA*PO4711**20260105', 'N1*BY*Koper BV*UL*8712345000004', 'PO1*1*12*EA*3.49**VN*AB-1', 'CTT*1'];

/** A transaction set around these segments, counted as it should be. */
export const set = (segments: readonly string[] = BODY, { type = '850', number = '0001' } = {}): string =>
  [`ST*${type}*${number}`, ...segments, `SE*${String(segments.length + 2)}*${number}`].map((one) => `${one}~`).join('');

/** A group around transaction sets. */
export const group = (sets: readonly string[], { number = '7', version = '004010', type = 'PO' } = {}): string =>
  `GS*${type}*KOPERBV*VERKOPERBV*20260105*0900*${number}*X*${version}~${sets.join('')}GE*${String(sets.length)}*${number}~`;

/** An interchange around groups. */
export const interchange = (groups: readonly string[], isa = ISA): string =>
  `${isa}${groups.join('')}IEA*${String(groups.length)}*000000101~`;

/** One order in one group. */
export const order = (segments: readonly string[] = BODY): string => interchange([group([set(segments)])]);
