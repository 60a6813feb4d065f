import { notWellFormed, RefusalSignal } from './refusal';

/** Where an attribute's name begins in the text, and its value without the quotes as written there. */
export interface RawAttribute {
  readonly name: string;
  readonly start: number;
  readonly value: string;
}

const QUOTE = 34;
const APOSTROPHE = 39;
const EQUALS = 61;

/** A blank of XML (XML 1.0, production 3). */
export const isBlank = (unit: number): boolean => unit === 32 || unit === 10 || unit === 13 || unit === 9;

/**
 * Reads the attributes of a start tag that the parser has accepted, from the text itself: the parser drops a repeated attribute
 * without a word and tells no positions. `from` is behind the element's name, `to` behind the `>`.
 */
export function rawAttributes(text: string, from: number, to: number): readonly RawAttribute[] {
  let attributes: RawAttribute[] | null = null;
  let at = from;
  for (;;) {
    while (at < to && isBlank(text.charCodeAt(at))) at++;
    const start = at;
    while (at < to && text.charCodeAt(at) !== EQUALS && !isBlank(text.charCodeAt(at))) at++;
    const name = text.slice(start, at);
    while (at < to && text.charCodeAt(at) !== QUOTE && text.charCodeAt(at) !== APOSTROPHE) at++;
    if (at >= to) return attributes ?? [];
    const end = text.indexOf(text.charCodeAt(at) === QUOTE ? '"' : "'", at + 1);
    const value = text.slice(at + 1, end);
    if (value.includes('<'))
      throw new RefusalSignal(notWellFormed('"<" in the value of an attribute', at + 1 + value.indexOf('<')));
    // Mostly it is the only one: a list that is begun by `push` makes room for sixteen more.
    if (attributes === null) attributes = [{ name, start, value }];
    else attributes.push({ name, start, value });
    at = end + 1;
  }
}
