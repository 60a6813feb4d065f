import { NONE, UNNAMED, type SegmentKind } from './edifact-kinds';

/** Longer parts are no shape that comes again. */
const MOST_SEGMENTS = 48;
/** More shapes than these are forgotten: what a sender's parts look like is the sender's. */
const MOST_SHAPES = 2048;
/** More shapes of one hash than these are not kept. */
const MOST_ALIKE = 8;

/**
 * How a part of a message looks to a guide: the kinds of its segments in their order. Parts of one shape are read alike as far as codes
 * decide it, and nearly all lines of a message are of two or three shapes.
 */
export class PartShape {
  /** By tag the first entry of its chain, -1 for none; by entry the next of the same tag: a path looks at segments of its own tag only. */
  readonly heads: Int32Array;
  readonly next: Int32Array;
  /** What is known of such parts: see `Scope.known`. Null where that is not worth noting. */
  readonly notes: unknown[] | null;
  /** What a guide's coverage looked for in such parts and found in all their segments. */
  coveredBy: unknown = null;

  constructor(
    readonly kinds: readonly SegmentKind[],
    tags: number,
    comesAgain: boolean,
  ) {
    this.heads = new Int32Array(tags).fill(NONE);
    this.next = new Int32Array(kinds.length);
    this.notes = comesAgain ? [] : null;
    // From the last to the first, so that each chain goes up.
    for (let entry = kinds.length - 1; entry >= 0; entry--) {
      const tag = kinds[entry]?.tag ?? NONE;
      this.next[entry] = this.heads[tag] ?? NONE;
      this.heads[tag] = entry;
    }
  }

  /** Whether the first `count` of these segments look so. */
  isOf(kinds: readonly SegmentKind[], segments: readonly number[], count: number): boolean {
    const own = this.kinds;
    if (own.length !== count) return false;
    for (let at = 0; at < count; at++) if (own[at] !== kinds[segments[at] ?? NONE]) return false;
    return true;
  }
}

/** Of a scope that points at nothing yet. */
export const NO_SHAPE = new PartShape([], 0, false);

/** The shapes of the parts that a guide has read. */
export class PartShapes {
  private readonly known = new Map<number, PartShape[]>();
  private count = 0;

  /**
   * The shape of a part.
   *
   * @param kinds of all segments of the message
   * @param segments of the part, of which the first `count` count
   * @param tags how many tags there are
   */
  find(kinds: readonly SegmentKind[], segments: readonly number[], count: number, tags: number): PartShape {
    const own = segments.slice(0, count).map((segment) => kinds[segment] ?? UNNAMED);
    if (count > MOST_SEGMENTS) return new PartShape(own, tags, false);
    let hash = count;
    for (const kind of own) hash = Math.imul(hash ^ kind.hash, 0x9e3779b1) ^ (hash >>> 13);
    const alike = this.known.get(hash)?.find((shape) => shape.isOf(kinds, segments, count));
    return alike ?? this.add(hash, new PartShape(own, tags, true));
  }

  clear(): void {
    this.known.clear();
    this.count = 0;
  }

  private add(hash: number, shape: PartShape): PartShape {
    if (this.count++ >= MOST_SHAPES) this.clear();
    const alike = this.known.get(hash);
    if (alike === undefined) this.known.set(hash, [shape]);
    else if (alike.length < MOST_ALIKE) alike.push(shape);
    return shape;
  }
}
