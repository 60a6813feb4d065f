import type { XmlElement } from '../xml/message';

/** What stands there and what should, as far as either can be said in a value. */
export interface Breach {
  readonly actual: string | null;
  readonly expected: string | null;
}

/** A breach that has nothing to quote: something is not there. */
export const LACKING: Breach = { actual: null, expected: null };

/** True where the document says two things that cannot both be. */
export const contradicts = ({ actual, expected }: Breach): boolean => actual !== null && expected !== null;

/** A breach that quotes the element where it is not kept to; there may be none. */
export const unless = (isKept: boolean, element: XmlElement | null | undefined): Breach | null =>
  isKept ? null : { actual: element?.text ?? null, expected: null };

export const lacking = (isThere: boolean): Breach | null => (isThere ? null : LACKING);
