import type { SegmentMessage, SegmentGroup } from '../formats';
import type { SourcePosition } from '../kernel';
import type { Scope } from './syntax';

const NONE = -1;

/** Tags that the paths of a guide name, each under a small number: what a guide does not name is not even looked at. */
export class TagTable {
  private readonly ids = new Map<string, number>();

  /** The number of a tag, a new one when it was not there. */
  idOf(tag: string): number {
    const id = this.ids.get(tag) ?? this.ids.size;
    this.ids.set(tag, id);
    return id;
  }

  find(tag: string): number | undefined {
    return this.ids.get(tag);
  }

  get size(): number {
    return this.ids.size;
  }
}

/**
 * The segments of one group and the first segments of the groups in it, as one chain per tag: a path walks the segments of
 * its own tag only, and a field whose segment is absent costs one look.
 */
export class EdifactScope implements Scope {
  message: SegmentMessage | null = null;
  /** Where the value read last stands; segment -1 when none was read. */
  segment = NONE;
  element = 0;
  component = 0;

  private heads = new Int32Array(0);
  private tails = new Int32Array(0);
  private next = new Int32Array(16);
  private segments = new Int32Array(16);
  private groups: (SegmentGroup | null)[] = [];
  private count = 0;

  constructor(private readonly tags: TagTable) {}

  /** Points the scope at a group of a message; what it held before is forgotten. */
  fill(message: SegmentMessage, group: SegmentGroup): void {
    this.message = message;
    this.segment = NONE;
    this.count = 0;
    const { size } = this.tags;
    if (this.heads.length !== size) {
      this.heads = new Int32Array(size);
      this.tails = new Int32Array(size);
    }
    // A loop and not fill(): for a dozen numbers the call alone costs more, and this runs twice a line.
    for (let tag = 0; tag < size; tag++) this.heads[tag] = NONE;
    for (const segment of group.segments) this.add(message, segment, null);
    for (const inner of group.groups) {
      const first = inner.segments[0];
      if (first !== undefined) this.add(message, first, inner);
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

  /** The group that the entry's segment opens; a group of itself alone when it opens none. */
  groupAt(entry: number): SegmentGroup {
    return this.groups[entry] ?? { name: '', segments: [this.segmentAt(entry)], groups: [] };
  }

  position(): SourcePosition | null {
    if (this.segment === NONE || this.message === null) return null;
    return this.message.position(this.segment, this.element, this.component);
  }

  private add(message: SegmentMessage, segment: number, group: SegmentGroup | null): void {
    const tag = this.tags.find(message.tag(segment));
    if (tag === undefined) return;
    const entry = this.count++;
    if (entry >= this.next.length) this.grow();
    this.segments[entry] = segment;
    this.groups[entry] = group;
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
