import { closeSync, openSync, writeSync } from 'node:fs';
import type { Sql } from '../../src/platform';
import { DELIVERY, OURS, offers } from './demo-orders';

const WRITE_BYTES = 8 * 1024 * 1024;
/** What people write behind an article, so that a line is as long as with most buyers. */
const DESCRIPTIONS = [
  'Koffie filterfijn 500 g',
  'Thee zwart 100 x 2 g',
  'Rozijnen blauw, doos van 6',
  'Olie zonnebloem 10 l',
];
const FEWEST_LINES = 2;
const LINE_SPREAD = 40;

/** What was written. */
export interface Written {
  readonly bytes: number;
  readonly messages: number;
}

/**
 * One EANCOM interchange of a customer of the demo, of at least so many bytes: orders of 2 to 80 lines, most of them short, with everything
 * that he can order untouched, each under a number of its own.
 */
export async function writeDemoInterchange(sql: Sql, file: string, bytes: number): Promise<Written> {
  const list = [...(await offers(sql)).values()].find(({ length }) => length >= 20);
  const [first] = list ?? [];
  if (list === undefined || first === undefined) throw new Error('No customer of the demo can order 20 articles untouched');
  const descriptor = openSync(file, 'w');
  let [written, messages] = [0, 0];
  let parts: string[] = [`UNB+UNOC:3+${first.sender}:14+${OURS}:14+261120:0900+ROAD1++ORDERS'`];
  let held = 0;
  const flush = (): void => {
    const buffer = Buffer.from(parts.join(''), 'latin1');
    writeSync(descriptor, buffer);
    written += buffer.length;
    [parts, held] = [[], 0];
  };
  while (written + held < bytes) {
    const n = ++messages;
    // Two steps without a common factor: long and short orders lie mixed, and every file is the same.
    const count = FEWEST_LINES + ((n * 17) % LINE_SPREAD) + ((n * 29) % (LINE_SPREAD - 1));
    const segments = [
      `UNH+${n}+ORDERS:D:96A:UN:EAN008`, `BGM+220+ROAD${n}+9+AC`, 'DTM+137:20261120:102', `DTM+2:${DELIVERY}:102`,
      `NAD+BY+${first.buyer}::9`, `NAD+SU+${OURS}::9`, `NAD+DP+${first.deliverTo}::9`, 'CUX+2:EUR:9',
    ]; // prettier-ignore
    for (let line = 1; line <= count; line++) {
      const { gtin, quantity, price } = list[(n * 7 + line) % list.length] ?? first;
      segments.push(
        `LIN+${line}++${gtin.replace(/^0/, '')}:EN`,
        `IMD+F++:::${DESCRIPTIONS[(n + line) % DESCRIPTIONS.length] ?? ''}`,
        `QTY+21:${quantity}:PCE`,
        `PRI+AAA:${price}:::1:PCE`,
      );
    }
    segments.push('UNS+S', `CNT+2:${count}`, `UNT+${segments.length + 3}+${n}`);
    const message = `${segments.join("'")}'`;
    parts.push(message);
    held += message.length;
    if (held > WRITE_BYTES) flush();
  }
  parts.push(`UNZ+${messages}+ROAD1'`);
  flush();
  closeSync(descriptor);
  return { bytes: written, messages };
} // prettier-ignore
