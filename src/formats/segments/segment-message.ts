import type { SegmentData } from './segment-data';
import { SegmentRun } from './segment-run';

/** A segment group as the message table of the directory sees it; the whole message is the group with the name ''. */
export interface SegmentGroup {
  /** '' for the message itself, else the group's name in the directory: "SG2". */
  readonly name: string;
  /** Segments that stand directly in this group, in the order of the message, counted from 0. */
  readonly segments: readonly number[];
  readonly groups: readonly SegmentGroup[];
}

/**
 * One EDIFACT message, UNH to UNT, as flat arrays over a copy of its bytes. Text is made when it is asked for, so a guide that
 * reads ten values of a message pays for ten.
 */
export class SegmentMessage extends SegmentRun {
  readonly kind = 'segments';
  private tree: SegmentGroup | undefined;

  /** @param grouping makes the group tree when it is first asked for; null when the message type has no table. */
  constructor(
    data: SegmentData,
    private readonly grouping: (() => SegmentGroup) | null = null,
  ) {
    super(data);
  }

  /** The file is wrapped at a fixed width, which the lines before the message may have told: its line breaks are no data. */
  get wrapped(): boolean {
    return this.data.wrapped;
  }

  /** True when a message table placed the segments into groups; otherwise `root` holds them all. */
  get grouped(): boolean {
    return this.grouping !== null;
  }

  /** The segments in their groups. Without a table: all segments directly in the root. */
  get root(): SegmentGroup {
    this.tree ??= this.grouping?.() ?? {
      name: '',
      segments: Array.from({ length: this.segmentCount }, (_, segment) => segment),
      groups: [],
    };
    return this.tree;
  }
}
