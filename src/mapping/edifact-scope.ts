import type { SegmentMessage } from '../formats';
import type { SourcePosition } from '../kernel';
import { WHOLE_MESSAGE, type MessageIndex } from './edifact-index';
import { NONE, UNNAMED, type SegmentKind, type SegmentKinds } from './edifact-kinds';
import { NO_SHAPE, type PartShape } from './edifact-shape';
import type { ByLooks, Place, Scope } from './syntax';

/** The segments of one group and the first segments of the groups in it, as its shape orders them: a field whose segment is absent costs one look. */
export class EdifactScope implements Scope {
  index: MessageIndex | null = null;
  message: SegmentMessage | null = null;
  shape: PartShape = NO_SHAPE;
  /** Where the value read last stands; segment -1 when none was read. */
  segment = NONE;
  element = 0;
  component = 0;

  /** By entry the segment and its kind. */
  private readonly segments: number[] = [];
  private readonly entryKinds: SegmentKind[] = [];
  private count = 0;
  /** Of the groups in the part the segments that open them. */
  private readonly groups: number[] = [];

  constructor(private readonly kinds: SegmentKinds) {}

  /** Points the scope at a group of a message; what it held before is forgotten. */
  fill(index: MessageIndex, opener: number): void {
    const { ends } = index;
    this.index = index;
    this.message = index.message;
    this.segment = NONE;
    this.count = 0;
    const end = index.endOf(opener);
    let groups = 0;
    if (opener !== WHOLE_MESSAGE) this.add(index, opener);
    for (let segment = opener + 1; segment < end;) {
      const beyond = ends[segment] ?? 0;
      if (beyond === 0) this.add(index, segment++);
      else {
        this.groups[groups++] = segment;
        segment = beyond;
      }
    }
    for (let group = 0; group < groups; group++) this.add(index, this.groups[group] ?? NONE);
    // Lines are alike, and each of them fills this scope anew.
    if (!this.shape.isOf(this.entryKinds, this.count))
      this.shape = index.shapes.find(this.entryKinds, this.count, this.kinds.size);
  }

  /** The first entry of a tag, -1 when there is none. */
  head(tag: number): number {
    return this.shape.heads[tag] ?? NONE;
  }

  following(entry: number): number {
    return this.shape.next[entry] ?? NONE;
  }

  segmentAt(entry: number): number {
    return this.segments[entry] ?? NONE;
  }

  kindAt(entry: number): SegmentKind {
    return this.entryKinds[entry] ?? UNNAMED;
  }

  known<T>(about: ByLooks<this, T>): T {
    const { notes } = this.shape;
    if (notes === null) return about.ofAny;
    return (notes[about.number] ??= about.ofPartsLike(this)) as T;
  }

  valueAt({ entry, element, component }: Place): string | null {
    const segment = this.segmentAt(entry);
    const value = this.message?.value(segment, element, component) ?? null;
    if (value !== null) this.setPlace(segment, element, component);
    return value;
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
    const kind = index.kindOf(segment);
    if (kind.tag === NONE) return;
    this.segments[this.count] = segment;
    this.entryKinds[this.count++] = kind;
  }
}
