import { packTag, TagMap, type SegmentMessage } from '../formats';

/** The tag of segments that no path names. */
export const NONE = -1;
/** More kinds than these are forgotten before the next message: qualifiers are the sender's, and a hostile one has new ones every time. */
const MOST_KINDS = 4096;
const FIRST_ROOM = 256;
/** A kind that finds no place among so many is not kept: nobody can make qualifiers that take all the time to look for. */
const MOST_LOOKS = 32;

/**
 * Segments that a guide cannot tell apart by their codes: of one tag, and with the same answer to all that the guide's conditions ask. What a
 * guide decides by codes it decides once for each kind, and no more for each segment.
 */
export interface SegmentKind {
  /** The number of its tag, -1 for all tags that no path names. */
  readonly tag: number;
  /** The answers to the questions about the tag, in their order, as `SegmentMessage.code` gives them. */
  readonly codes: Int32Array;
  /** By the number of a test whether the codes meet it. */
  readonly meets: readonly boolean[];
  /** What others know about it, each under a number of his own: see {@link SegmentKinds.newNote}. */
  readonly notes: unknown[];
  readonly hash: number;
}

/** All segments that no path names. */
export const UNNAMED: SegmentKind = { tag: NONE, codes: new Int32Array(0), meets: [], notes: [], hash: 0 };

/** A component whose code the conditions on one tag ask about. */
export interface Question {
  readonly element: number;
  readonly component: number;
}

/** Whether a kind meets a condition, by its answers: `codeOf` gives the one to a question of the tag. */
export type KindTest = (codeOf: (question: Question) => number) => boolean;

/** What the paths of a guide ask of the segments of one tag. */
interface TagQuestions {
  /** The number of the tag. */
  readonly tag: number;
  /** In the order of the components: a segment is looked through once for all of them. */
  questions: Question[];
  readonly tests: KindTest[];
  /** The kind of the segment seen last: the next one is nearly always like it. */
  latest: SegmentKind;
}

/** The tags and questions of one guide, and the kinds of segments that they tell apart. Asked for while the guide is compiled, never later. */
export class SegmentKinds {
  private readonly byTag = new TagMap<TagQuestions>();
  /** The same by the numbers of the tags. */
  private readonly asked: TagQuestions[] = [];
  private notes = 0;
  /** Kinds by hash, each in the first free place from there on; as a map with these keys, which would cost a look more a segment. */
  private places: (SegmentKind | null)[] = new Array<SegmentKind | null>(FIRST_ROOM).fill(null);
  private count = 0;
  private answers = new Int32Array(0);
  /** The number of the tag that opens a line, -1 where a guide reads no lines. */
  readonly lineTag: number;

  /** @param loop the segment that opens a line, '' for none */
  constructor(loop: string) {
    this.lineTag = loop === '' ? NONE : this.idOf(loop);
  }

  /** The number of a tag, a new one when it was not there. */
  idOf(tag: string): number {
    const packed = packTag(tag);
    const known = this.byTag.get(packed);
    if (known !== undefined) return known.tag;
    const about = { tag: this.asked.length, questions: [], tests: [], latest: UNNAMED };
    this.byTag.set(packed, about);
    this.asked.push(about);
    return about.tag;
  }

  /** How many tags there are. */
  get size(): number {
    return this.asked.length;
  }

  /** Adds a test of the codes of a tag's segments. @returns its number in {@link SegmentKind.meets} */
  addTest(tag: number, questions: readonly Question[], test: KindTest): number {
    const about = this.asked[tag];
    if (about === undefined) throw new RangeError(`there is no tag ${tag}`);
    for (const { element, component } of questions) {
      if (indexOf(about.questions, element, component) >= 0) continue;
      about.questions.push({ element, component });
      about.questions.sort((one, other) => one.element - other.element || one.component - other.component);
      this.answers = new Int32Array(Math.max(this.answers.length, about.questions.length));
    }
    return about.tests.push(test) - 1;
  }

  /** The answer of a kind to a question; -1 where that is no short code, and where nobody asks it. */
  codeOf({ tag, codes }: SegmentKind, { element, component }: Question): number {
    return codes[indexOf(this.asked[tag]?.questions ?? [], element, component)] ?? NONE;
  }

  /** A number under which its holder notes down what he finds out about kinds. */
  newNote(): number {
    return this.notes++;
  }

  /** The kind of a segment. */
  of(message: SegmentMessage, segment: number): SegmentKind {
    const packed = message.packedTag(segment);
    const about = this.byTag.get(packed === 0 ? packTag(message.tag(segment)) : packed);
    if (about === undefined) return UNNAMED;
    const { answers } = this;
    const { questions, latest } = about;
    if (message.codes(segment, questions, answers, latest.codes) && latest !== UNNAMED) return latest;
    return (about.latest = this.find(about));
  }

  /** The kind with the answers at hand. */
  private find(about: TagQuestions): SegmentKind {
    const { answers } = this;
    const { tag } = about;
    const count = about.questions.length;
    let hash = tag;
    for (let at = 0; at < count; at++) hash = Math.imul(hash ^ (answers[at] ?? 0), 0x9e3779b1) ^ (hash >>> 15);
    const { places } = this;
    for (let look = 0; look < MOST_LOOKS; look++) {
      const kind = places[(hash + look) & (places.length - 1)] ?? null;
      if (kind === null) break;
      if (kind.tag === tag && startsWith(answers, kind.codes)) return kind;
    }
    return this.add(about, hash);
  }

  /** Between two messages: true when there were too many kinds, which are forgotten now, and with them what was noted about them. */
  forgetTooMany(): boolean {
    if (this.count <= MOST_KINDS) return false;
    this.places = new Array<SegmentKind | null>(FIRST_ROOM).fill(null);
    this.count = 0;
    for (const about of this.asked) about.latest = UNNAMED;
    return true;
  }

  private add({ tag, questions, tests }: TagQuestions, hash: number): SegmentKind {
    const codes = this.answers.slice(0, questions.length);
    const codeOf = ({ element, component }: Question): number => codes[indexOf(questions, element, component)] ?? 0;
    const kind = { tag, codes, meets: tests.map((test) => test(codeOf)), notes: [], hash };
    if (++this.count * 2 > this.places.length) {
      const before = this.places;
      this.places = new Array<SegmentKind | null>(before.length * 2).fill(null);
      for (const one of before) if (one !== null) this.place(one);
    }
    this.place(kind);
    return kind;
  }

  private place(kind: SegmentKind): void {
    const { places } = this;
    for (let look = 0; look < MOST_LOOKS; look++) {
      const at = (kind.hash + look) & (places.length - 1);
      if (places[at] !== null) continue;
      places[at] = kind;
      return;
    }
  }
}

const indexOf = (questions: readonly Question[], element: number, component: number): number =>
  questions.findIndex((question) => question.element === element && question.component === component);

function startsWith(answers: Int32Array, codes: Int32Array): boolean {
  for (let at = 0, end = codes.length; at < end; at++) if (answers[at] !== codes[at]) return false;
  return true;
}
