import { DEFAULT_READ_LIMITS, type ReadEvent, type ReadLimits } from '../message';
import { readInChunks } from '../segments/test-support';
import { TradacomsReader } from './reader';

export { findingsOf, messagesOf, reasonsOf, segmentsOf } from '../segments/test-support';

/** Reads text in chunks of a given size. */
export const read = (
  text: string,
  { chunk = Infinity, limits = DEFAULT_READ_LIMITS }: { chunk?: number; limits?: ReadLimits } = {},
): readonly ReadEvent[] => readInChunks(new TradacomsReader(limits), text, chunk);

/** The segments of ORDHDR, ORDERS and ORDTLR without their frames. */
export const HEADER = ['TYP=0430+NEW-ORDERS', 'SDT=8719999000009:L-7', 'CDT=8712345000004+Koper Ltd', 'FIL=7+1+260105'];
export const ORDER = [
  'CLO=8712345000011:D-1+Koper Depot',
  'ORD=PO4711::260105',
  'DIN=260109',
  'OLD=1+8712345678906:AB-1++:K-9+6+12+34900+++Paint',
  'OTR=1',
];
export const TRAILER = ['OFT=1'];

/** A message around these segments, counted as it should be. */
export const message = (number: number, type: string, segments: readonly string[]): string =>
  [`MHD=${String(number)}+${type}`, ...segments, `MTR=${String(segments.length + 2)}`].map((one) => `${one}'`).join('');

/** An order file: its three kinds of messages, numbered from `first` on. */
export const file = (orders: readonly (readonly string[])[] = [ORDER], first = 1): readonly string[] => [
  message(first, 'ORDHDR:9', HEADER),
  ...orders.map((order, at) => message(first + at + 1, 'ORDERS:9', order)),
  message(first + orders.length + 1, 'ORDTLR:9', [`OFT=${String(orders.length)}`]),
];

export const STX = "STX=ANA:1+8712345000004:KOPER LTD+8719999000009:VERKOPER LTD+260105:090000+000101++ORDHDR'";

/** A transmission around messages. */
export const transmission = (messages: readonly string[] = file(), stx = STX): string =>
  `${stx}${messages.join('')}END=${String(messages.length)}'`;

/** A batch around messages. */
export const batch = (messages: readonly string[], reference: string): string =>
  `BAT=${reference}'${messages.join('')}EOB=${String(messages.length)}'`;

/** A transmission of one order with these segments. */
export const order = (segments: readonly string[] = ORDER): string => transmission(file([segments]));
