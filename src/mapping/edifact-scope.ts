import type { SegmentMessage } from '../formats';
import type { SourcePosition } from '../kernel';
import { NONE, WHOLE_MESSAGE, type MessageIndex, type TagTable } from './edifact-index';
import type { Scope } from './syntax';

/**
 * The segments of one group and the first segments of the groups in it, as one chain per tag: a path walks the segments of
 * its own tag only, and a field whose segment is absent costs one look.
 */
export class EdifactScope implements Scope {
  index: MessageIndex | null = null;
  message: SegmentMessage | null = null;
  /** Where the value read last stands; segment -1 when none was read. */
  segment = NONE;
  element = 0;
  component = 0;

  /** By tag the first and the last entry of its chain, by entry its segment and the next entry of its chain. */
  private heads = new Int32Array(0);
  private tails = new Int32Array(0);
  private next = new Int32Array(16);
  private segments = new Int32Array(16);
  private count = 0;

  constructor(private readonly tags: TagTable) {}

  /** Points the scope at a group of a message; what it held before is forgotten. */
  fill(index: MessageIndex, opener: number): void {
    const { ends } = index;
    const { size } = this.tags;
    this.index = index;
    this.message = index.message;
    this.segment = NONE;
    this.count = 0;
    if (this.heads.length !== size) {
      this.heads = new Int32Array(size);
      this.tails = new Int32Array(size);
    }
    // A loop and not fill(): for a dozen numbers the call alone costs more, and this runs twice a line.
    for (let tag = 0; tag < size; tag++) this.heads[tag] = NONE;
    const end = index.endOf(opener);
    let groups = 0;
    if (opener !== WHOLE_MESSAGE) this.add(index, opener);
    for (let segment = opener + 1; segment < end;) {
      const beyond = ends[segment] ?? 0;
      if (beyond === 0) this.add(index, segment++);
      else {
        groups++;
        segment = beyond;
      }
    }
    for (let segment = opener + 1; groups > 0;) {
      const beyond = ends[segment] ?? 0;
      if (beyond === 0) segment++;
      else {
        groups--;
        this.add(index, segment);
        segment = beyond;
      }
    }
  }

  /** The first entry of a tag, -1 when there is none. */
  head(tag: number): number {
    return this.heads[tag] ?? NONE;
  }

  following(entry: number): number {
    return this.next[entry] ?? NONE;
  }

  segmentAt(entry: number): number {
    return this.segments[entry] ?? NONE;
  }

  /** Takes note of where the value read last stands. */
  setPlace(segment: number, element: number, component: number): void {
    this.segment = segment;
    this.element = element;
    this.component = component;
  }

  position(): SourcePosition | null {
    if (this.segment === NONE || this.message === null) return null;
    return this.message.position(this.segment, this.element, this.component);
  }

  private add(index: MessageIndex, segment: number): void {
    const tag = index.tagOf(segment);
    if (tag === NONE) return;
    const entry = this.count++;
    if (entry >= this.next.length) this.grow();
    this.segments[entry] = segment;
    this.next[entry] = NONE;
    if (this.heads[tag] === NONE) this.heads[tag] = entry;
    else this.next[this.tails[tag] ?? 0] = entry;
    this.tails[tag] = entry;
  }

  private grow(): void {
    const [next, segments] = [new Int32Array(this.next.length * 2), new Int32Array(this.next.length * 2)];
    next.set(this.next);
    segments.set(this.segments);
    this.next = next;
    this.segments = segments;
  }
}
