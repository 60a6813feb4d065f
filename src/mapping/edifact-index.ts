import type { SegmentMessage } from '../formats';
import { NONE, UNNAMED, type SegmentKind, type SegmentKinds } from './edifact-kinds';
import type { PartShape, PartShapes } from './edifact-shape';

/** The message itself among its groups: these are named by the segment that opens them, and no segment opens that one. */
export const WHOLE_MESSAGE = -1;
/** A list for a larger message is not kept for the next one. */
const MOST_KEPT = 1 << 16;

/** One message by the kinds of its segments, made once: all paths of the guide and its coverage look at the same segments. */
export class MessageIndex {
  /** Where groups lie: see {@link SegmentMessage.groupEnds}. */
  readonly ends: Int32Array;
  /** By segment; behind the last one of the message stands what another one left. */
  readonly kinds: SegmentKind[];
  /** By the segment that opens it the shape of a group, null where nobody found that out; of other segments what another message left. */
  private readonly wholeShapes: (PartShape | null)[];
  /** The tags that the message has, by their numbers. */
  private readonly tags: boolean[] = [];

  /**
   * @param loop the segment that opens a line: it divides a message for which no table is known
   * @param before the index of the message before, which nobody asks any more: this one takes over its list
   */
  constructor(
    readonly message: SegmentMessage,
    kinds: SegmentKinds,
    readonly shapes: PartShapes,
    loop: string,
    before: MessageIndex | null,
  ) {
    const count = message.segmentCount;
    this.ends = message.groupEnds ?? divided(message, loop);
    const kept = before !== null && before.kinds.length <= MOST_KEPT ? before : null;
    this.kinds = kept?.kinds ?? [];
    this.wholeShapes = kept?.wholeShapes ?? [];
    if (kinds.forgetTooMany()) shapes.clear();
    for (let segment = 0; segment < count; segment++) {
      const kind = kinds.of(message, segment);
      this.kinds[segment] = kind;
      if (this.ends[segment] !== 0) this.wholeShapes[segment] = null;
      if (kind.tag !== NONE) this.tags[kind.tag] = true;
    }
  }

  /** Takes note of the shape of a group that has no more in it than the shape says. */
  noteShape(opener: number, shape: PartShape): void {
    this.wholeShapes[opener] = shape;
  }

  /** The shape of such a group, null where it is not known, or not all of the group. */
  wholeShapeOf(opener: number): PartShape | null {
    return this.wholeShapes[opener] ?? null;
  }

  /** Whether any segment of the message has the tag with this number: what nobody wrote need not be looked for in every line. */
  hasTag(tag: number): boolean {
    return this.tags[tag] === true;
  }

  /** The kind of a segment of the message. */
  kindOf(segment: number): SegmentKind {
    return this.kinds[segment] ?? UNNAMED;
  }

  /** One past the last segment of a group; a segment that opens none is a group of itself alone. */
  endOf(opener: number): number {
    if (opener === WHOLE_MESSAGE) return this.ends.length;
    const end = this.ends[opener] ?? 0;
    return end === 0 ? opener + 1 : end;
  }
}

/**
 * A message without a table (a directory between two that we have) as lines and the rest: the head is what comes before the
 * first line, the foot what comes from UNS (X12: TDS, CTT) on. Finer groups are not known, so that an RFF below a NAD counts for the head.
 */
function divided(message: SegmentMessage, loop: string): Int32Array {
  const ends = new Int32Array(message.segmentCount);
  let open = NO_LINE;
  for (let segment = 0; segment < ends.length; segment++) {
    const tag = message.tag(segment);
    if (tag === loop) open = segment;
    else if (FOOT.has(tag)) open = NO_LINE;
    if (open !== NO_LINE) ends[open] = segment + 1;
  }
  return ends;
}

const NO_LINE = -1;
/** What opens the foot of a message. */
const FOOT: ReadonlySet<string> = new Set(['UNS', 'UNT', 'TDS', 'CTT', 'SE']);
