import type { SegmentData } from './segment-data';
import { asciiText, SegmentRun } from './segment-run';

/**
 * Values are cut out of pages that are decoded whole, so that a message costs a few calls into the runtime and not one a value. Pages and
 * not the whole message: a value that somebody keeps holds on to the page that it was cut from.
 */
const PAGE_SHIFT = 12;
const PAGE_BYTES = 1 << PAGE_SHIFT;
/** Shorter values come again and again, and have their one text each. */
const SHORT = 3;

/**
 * One EDIFACT message, UNH to UNT, as flat arrays over a copy of its bytes. Text is made when it is asked for, so a guide that
 * reads ten values of a message pays for ten.
 */
export class SegmentMessage extends SegmentRun {
  readonly kind = 'segments';
  /** The file is wrapped at a fixed width, which the lines before the message may have told: its line breaks are no data. */
  readonly wrapped: boolean;
  private readonly pages: string[] = [];

  /**
   * @param groupEnds where the groups of the message table lie, each of them a run of segments: for a segment that opens a group one past
   * the last segment of it, 0 for any other segment; null when the message type has no table
   */
  constructor(
    data: SegmentData,
    readonly groupEnds: Int32Array | null = null,
  ) {
    super(data);
    this.wrapped = data.wrapped;
  }

  protected override plainText(start: number, end: number): string {
    const page = start >> PAGE_SHIFT;
    if (end - start <= SHORT || (end - 1) >> PAGE_SHIFT !== page) return asciiText(this.bytes, start, end);
    const first = page << PAGE_SHIFT;
    const text = (this.pages[page] ??= this.bytes.toString('latin1', first, first + PAGE_BYTES));
    return text.substring(start - first, end - first);
  }
}
