import type { X12Content } from '../formats';
import type { IsoDate } from '../kernel';
import { pieces } from './compose-segments';

/** A segment to be written: its tag, then its elements; null and '' are empty. */
export type X12Segment = readonly [tag: string, ...elements: X12Content[]];

/** Date qualifier (374): promised for delivery. */
export const PROMISED = '069';

/** CCYYMMDD. */
export const compactDay = (date: IsoDate): string => date.replaceAll('-', '');

/** Longest text of MSG01, and how many of them stand for one text of ours. */
const [TEXT_LENGTH, TEXTS] = [264, 20] as const;

/** From this release on, texts stand in MTX: it has no MSG. */
const WITH_MTX = '005010';

/**
 * A text in words (128 = L1, letters or notes), in pieces.
 *
 * @param release as in GS08
 */
export function note(text: string | null, release: string): readonly X12Segment[] {
  const parts = pieces(text ?? '', TEXT_LENGTH, TEXTS);
  const written = (part: string): X12Segment => (release >= WITH_MTX ? ['MTX', null, part] : ['MSG', part]);
  return parts.length === 0 ? [] : [['N9', 'L1', 'NOTE'], ...parts.map(written)];
}
