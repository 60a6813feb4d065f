import type { ElementContent } from '../formats';
import type { IsoDate } from '../kernel';

/** A segment to be written: its tag, then its elements; an element of several components is a list; null and '' are empty. */
export type Segment = readonly [tag: string, ...elements: ElementContent[]];

/** Cuts a text into at most `count` pieces of at most `length` characters, at a blank where there is one near the end. */
export function pieces(text: string, length: number, count: number): readonly string[] {
  const result: string[] = [];
  let rest = text.trim();
  while (rest !== '' && result.length < count) {
    const blank = rest.length <= length ? -1 : rest.lastIndexOf(' ', length);
    const end = blank > length / 2 ? blank : length;
    result.push(rest.slice(0, end).trim());
    rest = rest.slice(end).trim();
  }
  return result;
}

/** 102 is CCYYMMDD. */
export const dateSegment = (qualifier: string, date: IsoDate): Segment => [
  'DTM',
  [qualifier, date.replaceAll('-', ''), '102'],
];

/** A reason in plain words. 4451 = ACD: "reason for a request or response" (UN/EDIFACT code list); five texts of 70 (C108, D.96A). */
export function reasonSegment(reason: string | null): readonly Segment[] {
  const lines = pieces(reason ?? '', 70, 5);
  return lines.length === 0 ? [] : [['FTX', 'ACD', '', '', lines]];
}
