import type { ReadLimits } from '../message';
import { notWellFormed, RefusalSignal, unsafe } from './refusal';

const BLANK = /^[ \t\r\n]*$/;
const SPACE = 32;

/** Most texts that are not blank begin with a letter or a digit. */
const isBlankText = (text: string): boolean => text.charCodeAt(0) <= SPACE && BLANK.test(text);

/**
 * The direct text of the elements that are open. Blanks between elements are dropped at once: they are most of the text
 * of an indented document.
 */
export class TextCollector {
  private readonly texts: string[] = [];
  /** The size of each of them in UTF-8, counted piece by piece: a text may come in a million pieces. 0: not counted yet. */
  private readonly sizes: number[] = [];
  private readonly hasCarriageReturns: boolean;
  /** Where the next `]]>` stands that has not been passed yet; -1 when there is none. */
  private nextCdataEnd: number;

  constructor(
    private readonly source: string,
    private readonly limits: ReadLimits,
  ) {
    this.hasCarriageReturns = source.includes('\r');
    this.nextCdataEnd = source.indexOf(']]>');
  }

  begin(): void {
    this.texts.push('');
    this.sizes.push(0);
  }

  /** The collected text of the element that ends; null when there is none but blanks. */
  end(): string | null {
    const text = this.texts.pop() ?? '';
    this.sizes.pop();
    if (text === '') return null;
    const trimmed = (this.hasCarriageReturns ? withLineFeeds(text) : text).trim();
    return trimmed === '' ? null : trimmed;
  }

  add(text: string, index: number): void {
    const last = this.texts.length - 1;
    const before = this.texts[last];
    if (before === undefined || (before === '' && isBlankText(text))) return;
    // Nearly every text is one short piece, which cannot be too long whatever its characters.
    if (before === '' && text.length * 3 <= this.limits.xmlTextBytes) {
      this.texts[last] = text;
      return;
    }
    const counted = this.sizes[last] ?? 0;
    const size = (counted === 0 ? Buffer.byteLength(before) : counted) + Buffer.byteLength(text);
    if (size > this.limits.xmlTextBytes) {
      throw new RefusalSignal(unsafe('xml-too-large', `a text of more than ${this.limits.xmlTextBytes} bytes`, index));
    }
    this.sizes[last] = size;
    this.texts[last] = before + text;
  }

  /** Refuses a `]]>` in character data, which lies between two pieces of markup (XML 1.0, section 2.4). */
  checkCharacterData(from: number, to: number): void {
    if (this.nextCdataEnd < 0 || this.nextCdataEnd >= to) return;
    if (this.nextCdataEnd < from) this.nextCdataEnd = this.source.indexOf(']]>', from);
    if (this.nextCdataEnd >= from && this.nextCdataEnd < to) {
      throw new RefusalSignal(notWellFormed('"]]>" in text', this.nextCdataEnd));
    }
  }
}

/**
 * Line ends as XML 1.0, section 2.11, wants them. A carriage return written as a reference in a document that also has bare
 * ones becomes a line feed too: the parser does not tell the two apart, and no field of an order does either.
 */
const withLineFeeds = (text: string): string => (text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text);

/**
 * An attribute's value as XML 1.0, section 3.3.3, wants it: bare tabs and line ends are blanks, those written as a reference
 * stay. `decoded` is the parser's reading, `raw` the text between the quotes.
 */
export function attributeValue(raw: string, decoded: string): string {
  if (raw.includes('&')) return raw.includes('&#') ? decoded : toBlanks(decoded);
  return toBlanks(raw);
}

const toBlanks = (value: string): string => value.replaceAll(/\r\n|[\t\r\n]/g, ' ');
