import { packTag, type SegmentMessage } from '../formats';

export const NONE = -1;
/** The message itself among its groups: these are named by the segment that opens them, and no segment opens that one. */
export const WHOLE_MESSAGE = -1;

/** Tags that the paths of a guide name, each under a small number: what a guide does not name is not even looked at. */
export class TagTable {
  private readonly ids = new Map<number, number>();
  /** By the number of the tag. */
  private readonly questions: Question[][] = [];
  /** The most questions about the segments of one tag. */
  mostQuestions = 0;

  /** The number of a tag, a new one when it was not there. */
  idOf(tag: string): number {
    const packed = packTag(tag);
    const id = this.ids.get(packed) ?? this.ids.size;
    this.ids.set(packed, id);
    return id;
  }

  /** The number of a segment's tag, -1 when no path names it. */
  find(message: SegmentMessage, segment: number): number {
    const packed = message.packedTag(segment);
    return this.ids.get(packed === 0 ? packTag(message.tag(segment)) : packed) ?? NONE;
  }

  get size(): number {
    return this.ids.size;
  }

  /** The question about a component of the segments of a tag, a new one when nobody asked it; asked while a guide is compiled, never later. */
  question(tag: number, element: number, component: number): Question {
    const asked = (this.questions[tag] ??= []);
    const same = asked.find((question) => question.element === element && question.component === component);
    if (same !== undefined) return same;
    const question = { slot: asked.length, element, component };
    asked.push(question);
    this.mostQuestions = Math.max(this.mostQuestions, asked.length);
    return question;
  }
}

/** A component whose code the conditions on one tag ask about. */
export interface Question {
  /** Its number among those of the tag. */
  readonly slot: number;
  readonly element: number;
  readonly component: number;
}

/** A code that was not looked for yet; `SegmentMessage.code` gives none such. */
const UNASKED = -2;

/**
 * One message by numbers, made once: all paths of the guide and its coverage look at the same segments, and ask the same of them. Each
 * question is answered once.
 */
export class MessageIndex {
  /** Where groups lie: see {@link SegmentMessage.groupEnds}. */
  readonly ends: Int32Array;
  /** For each segment the number of its tag, and the answers so far to the questions about that. */
  private readonly cells: Int32Array;
  private readonly stride: number;

  /**
   * @param loop the segment that opens a line: it divides a message for which no table is known
   * @param before the index of the message before, which nobody asks any more: this one takes over its room
   */
  constructor(
    readonly message: SegmentMessage,
    table: TagTable,
    loop: string,
    before: MessageIndex | null,
  ) {
    const count = message.segmentCount;
    this.ends = message.groupEnds ?? divided(message, loop);
    this.stride = 1 + table.mostQuestions;
    this.cells = roomFor(count * this.stride, before?.cells).fill(UNASKED, 0, count * this.stride);
    for (let segment = 0; segment < count; segment++) this.cells[segment * this.stride] = table.find(message, segment);
  }

  /** The number of a segment's tag, -1 for a tag that no path names. */
  tagOf(segment: number): number {
    return this.cells[segment * this.stride] ?? NONE;
  }

  /** The code that answers a question about a segment of its tag, as `SegmentMessage.code` gives it. */
  code(segment: number, { slot, element, component }: Question): number {
    const at = segment * this.stride + 1 + slot;
    const known = this.cells[at] ?? UNASKED;
    if (known !== UNASKED) return known;
    const code = this.message.code(segment, element, component);
    this.cells[at] = code;
    return code;
  }

  /** One past the last segment of a group; a segment that opens none is a group of itself alone. */
  endOf(opener: number): number {
    if (opener === WHOLE_MESSAGE) return this.ends.length;
    const end = this.ends[opener] ?? 0;
    return end === 0 ? opener + 1 : end;
  }
}

/** Numbers for a message of some thousand segments, kept for the next one: an array a message would make the garbage collector run. */
const ROOM = 1 << 16;

/** A larger message has room of its own. */
function roomFor(size: number, before: Int32Array | undefined): Int32Array {
  const fits = before?.length === ROOM && size <= ROOM;
  return fits ? before : new Int32Array(Math.max(size, ROOM));
}

/**
 * A message without a table (a directory between two that we have) as lines and the rest: the head is what comes before the
 * first line, the foot what comes from UNS (X12: TDS, CTT) on. Finer groups are not known, so that an RFF below a NAD counts for the head.
 */
function divided(message: SegmentMessage, loop: string): Int32Array {
  const ends = new Int32Array(message.segmentCount);
  let open = NONE;
  for (let segment = 0; segment < ends.length; segment++) {
    const tag = message.tag(segment);
    if (tag === loop) open = segment;
    else if (FOOT.has(tag)) open = NONE;
    if (open !== NONE) ends[open] = segment + 1;
  }
  return ends;
}

/** What opens the foot of a message. */
const FOOT: ReadonlySet<string> = new Set(['UNS', 'UNT', 'TDS', 'CTT', 'SE']);
