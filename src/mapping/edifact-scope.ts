import type { SegmentMessage } from '../formats';
import type { SourcePosition } from '../kernel';
import { WHOLE_MESSAGE, type MessageIndex } from './edifact-index';
import { NONE, UNNAMED, type SegmentKind, type SegmentKinds } from './edifact-kinds';
import { NO_SHAPE, type PartShape } from './edifact-shape';
import type { ByLooks, Place, Scope } from './syntax';

/** No tag, and not that of segments without a name. */
const NOTHING_APART = -2;

/**
 * The segments of one group and the first segments of the groups in it, as its shape orders them: a field whose segment is absent costs one
 * look. Those that open the lines of a message are no part of its shape, or no two messages would look alike.
 */
export class EdifactScope implements Scope {
  index: MessageIndex | null = null;
  message: SegmentMessage | null = null;
  shape: PartShape = NO_SHAPE;
  /** Where the value read last stands; segment -1 when none was read. */
  segment = NONE;
  element = 0;
  component = 0;

  /** The segments of the part by entry: first those of the shape, then those that open lines. */
  private readonly segments: number[] = [];
  private count = 0;
  private shapeCount = 0;
  /** The tag of those lines; below -1 in a part of a message, in which there are none. */
  private tagApart = NOTHING_APART;
  private readonly lines: number[] = [];
  private lineCount = 0;
  /** Of the groups in the part the segments that open them. */
  private readonly groups: number[] = [];
  /** The shape says all about the part: it has no segment without a name, and none that is deeper inside. */
  private isWhole = false;

  constructor(private readonly kinds: SegmentKinds) {}

  /** Points the scope at a group of a message; what it held before is forgotten. */
  fill(index: MessageIndex, opener: number): void {
    const isMessage = opener === WHOLE_MESSAGE;
    this.index = index;
    this.message = index.message;
    this.segment = NONE;
    this.count = 0;
    this.lineCount = 0;
    this.tagApart = isMessage ? this.kinds.lineTag : NOTHING_APART;
    this.isWhole = !isMessage;
    const end = index.endOf(opener);
    if (!isMessage) this.add(index, opener);
    if (end > opener + 1) this.addInside(index, opener, end);
    this.shapeCount = this.count;
    // Lines are alike, and each of them fills this scope anew.
    if (!this.shape.isOf(index.kinds, this.segments, this.count))
      this.shape = index.shapes.find(index.kinds, this.segments, this.count, this.kinds.size);
    if (this.isWhole) index.noteShape(opener, this.shape);
    for (let line = 0; line < this.lineCount; line++) this.segments[this.count++] = this.lines[line] ?? NONE;
  }

  /** Adds the segments in a group, then those that open the groups in it. */
  private addInside(index: MessageIndex, opener: number, end: number): void {
    const { ends } = index;
    const { groups } = this;
    let groupCount = 0;
    for (let segment = opener + 1; segment < end;) {
      const beyond = ends[segment] ?? 0;
      if (beyond === 0) this.add(index, segment++);
      else {
        groups[groupCount++] = segment;
        if (beyond > segment + 1) this.isWhole = false;
        segment = beyond;
      }
    }
    for (let group = 0; group < groupCount; group++) this.add(index, groups[group] ?? NONE);
  }

  /** The first entry of a tag, -1 when there is none. */
  head(tag: number): number {
    if (tag === this.tagApart) return this.lineCount > 0 ? this.shapeCount : NONE;
    return this.shape.heads[tag] ?? NONE;
  }

  following(entry: number): number {
    if (entry < this.shapeCount) return this.shape.next[entry] ?? NONE;
    return entry + 1 < this.count ? entry + 1 : NONE;
  }

  /** True where parts of this shape differ in their segments of a tag: a message in its lines. */
  variesIn(tag: number): boolean {
    return tag === this.tagApart;
  }

  segmentAt(entry: number): number {
    return this.segments[entry] ?? NONE;
  }

  kindAt(entry: number): SegmentKind {
    return this.index?.kindOf(this.segmentAt(entry)) ?? UNNAMED;
  }

  known<T>(about: ByLooks<this, T>): T {
    const { notes } = this.shape;
    if (notes === null) return about.ofAny;
    return (notes[about.number] ??= about.ofPartsLike(this)) as T;
  }

  valueAt({ entry, element, component, lastComponent, text }: Place): string | null {
    const segment = this.segmentAt(entry);
    const value = text ?? this.message?.value(segment, element, component) ?? null;
    if (value !== null) this.setPlace(segment, element, component);
    return component === lastComponent ? value : this.joinedTo(value, segment, element, component + 1, lastComponent);
  }

  /** The components of an element behind a value that they belong to, none where it is null. */
  private joinedTo(value: string | null, segment: number, element: number, from: number, to: number): string | null {
    let joined = value;
    for (let component = from; component <= to; component++) {
      const text = this.message?.value(segment, element, component) ?? null;
      if (text === null) continue;
      if (joined === null) this.setPlace(segment, element, component);
      joined = joined === null ? text : `${joined} ${text}`;
    }
    return joined;
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
    const { tag } = index.kindOf(segment);
    if (tag === NONE) this.isWhole = false;
    else if (tag === this.tagApart) this.lines[this.lineCount++] = segment;
    else this.segments[this.count++] = segment;
  }
}
