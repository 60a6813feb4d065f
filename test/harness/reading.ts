import { readFile, type Envelope, type Message } from '../../src/formats';
import type { Interpretation } from '../../src/mapping';
import type { GuideBook, Understanding } from '../../src/mapping';
import { loadGuideBook } from '../../src/mapping/services';

/** The guides that come with the product, compiled once for all specs of a file. */
export const book: GuideBook = loadGuideBook();

/** The first message of some bytes, and its envelope. */
export function messageOf(bytes: string | Uint8Array): { message: Message; envelope: Envelope | null } {
  let envelope: Envelope | null = null;
  for (const event of readFile(typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes)) {
    if (event.kind === 'envelope') envelope = event.envelope;
    if (event.kind === 'message') return { message: event.message, envelope };
  }
  throw new Error('There is no message in these bytes');
}

export function understand(bytes: string | Uint8Array): Understanding {
  const { message, envelope } = messageOf(bytes);
  return book.understand(message, envelope);
}

/** What an order means; fails when no guide reads it. */
export function read(
  bytes: string | Uint8Array,
): Interpretation & { readonly document: NonNullable<Understanding['document']> } {
  const understood = understand(bytes);
  if (understood.document === null) throw new Error('No guide reads this message');
  return { ...understood, document: understood.document };
}

/** An interchange around the segments of one ORDERS message: what a spec is about stands alone in it. */
export function orders(segments: readonly string[], version = 'D:96A:UN:EAN008'): string {
  const body = [`UNH+M1+ORDERS:${version}`, ...segments];
  const all = [
    'UNB+UNOC:3+8712345000004:14+8719999000009:14+260105:0900+IC1',
    ...body,
    `UNT+${body.length + 1}+M1`,
    'UNZ+1+IC1',
  ];
  return all.map((segment) => `${segment}'`).join('');
}

/** An X12 interchange around the segments of one transaction set. */
export function transactionSet(type: string, segments: readonly string[], version = '004010'): string {
  const all = [
    'ISA*00*          *00*          *ZZ*KOPERBV        *ZZ*VERKOPERBV     *260105*0900*U*00401*000000101*0*P*>',
    `GS*PO*KOPERBV*VERKOPERBV*20260105*0900*1*X*${version}`,
    `ST*${type}*0001`,
    ...segments,
    `SE*${segments.length + 2}*0001`,
    'GE*1*1',
    'IEA*1*000000101',
  ];
  return all.map((segment) => `${segment}~`).join('');
}

/** A TRADACOMS transmission around the segments of one message. */
export function tradacoms(type: string, segments: readonly string[]): string {
  const all = [
    'STX=ANA:1+8712345000004:KOPER LTD+8719999000009:VERKOPER LTD+260105:090000+000101++ORDHDR',
    `MHD=1+${type}`,
    ...segments,
    `MTR=${segments.length + 2}`,
    'END=1',
  ];
  return all.map((segment) => `${segment}'`).join('');
}

/** The head of an order with the given extra segments in front of its one line, whose own segments can be said as well. */
export const order = (
  head: readonly string[],
  line: readonly string[] = ['LIN+1++8712345678906:EN', 'QTY+21:12:PCE'],
): string => orders(['BGM+220+PO4711+9', 'DTM+137:20260105:102', ...head, ...line, 'UNS+S', 'CNT+2:1']);

/** An order of one line with these segments below its LIN. */
export const line = (...segments: readonly string[]): string => order(['NAD+BY+8712345000004::9'], segments);
