import { createHash } from 'node:crypto';
import type { PurchaseOrder } from './purchase-order';

/** A text in the buyer's own words, and where it stands: "texts[0]" or "lines[2].texts[0]". */
export interface FreeText {
  readonly field: string;
  /** Place of its line, null for a text of the whole order. */
  readonly line: number | null;
  readonly text: string;
}

const SAYS_SOMETHING = /[\p{L}\p{N}]/u;

/** All texts of an order that say something, the head first. A line of dashes or dots says nothing. */
export function freeTexts(order: Pick<PurchaseOrder, 'texts' | 'lines'>): readonly FreeText[] {
  const found: FreeText[] = [];
  const collect = (texts: readonly string[], line: number | null): void => {
    texts.forEach((text, index) => {
      const prefix = line === null ? '' : `lines[${String(line)}].`;
      if (SAYS_SOMETHING.test(text)) found.push({ field: `${prefix}texts[${String(index)}]`, line, text });
    });
  };
  collect(order.texts, null);
  order.lines.forEach(({ texts }, line) => {
    if (texts.length > 0) collect(texts, line);
  });
  return found;
}

/** What makes two texts the same, whatever their case and white space: a hash, because a text can be long. */
export const textKey = (text: string): string =>
  createHash('sha256').update(text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()).digest('hex');
