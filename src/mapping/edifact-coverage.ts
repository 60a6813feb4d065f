import type { Message, SegmentMessage } from '../formats';
import type { MessageIndex } from './edifact-index';
import { NONE, type Question, type SegmentKind, type SegmentKinds } from './edifact-kinds';
import { parseSteps, parseValuePath, type Step } from './edifact-path';
import { StepTest } from './edifact-step';
import type { Coverage, NamedPart, Unmapped } from './syntax';

/** What the guide reads in one group, by the number of the tag. */
type Node = (TagReads | undefined)[];

/** How the guide reads segments of one tag: each of the choices alone is enough. */
interface TagReads {
  readonly choices: Choice[];
  /** One of the choices has no conditions: whatever the segment says, it is read. */
  always: boolean;
  /** What all conditions ask, which is the qualifier; null where they ask about several components, undefined without any. */
  question: Question | null | undefined;
  /** The number under which kinds of segments have what the choices say about them. */
  readonly note: number;
}

interface Choice {
  readonly test: StepTest;
  /** What is read in the group that the segment opens. */
  readonly inside: Node;
}

/** Whether a segment is read, and what is read in the group that it opens. */
interface Match {
  readonly read: boolean;
  readonly inside: readonly Node[];
}

interface Ignored {
  readonly ancestors: readonly number[];
  readonly test: StepTest;
}

const QUALIFIER = { element: 1, component: 1 };
const NOTHING_INSIDE: readonly Node[] = [];
const UNREAD: Match = { read: false, inside: NOTHING_INSIDE };
const MOST_VALUE = 200;
const SAYS_SOMETHING = /[\p{L}\p{N}]/u;

/** Finds segments whose tag, or whose qualifier, no path names. A group of which nothing is read counts once, with all that is in it. */
export class EdifactCoverage implements Coverage<number> {
  private readonly root: Node = [];
  /** By the number of the tag. */
  private readonly ignored: (Ignored[] | undefined)[] = [];

  /** @param indexOf null when the message is not of this syntax */
  constructor(
    read: NamedPart,
    ignored: readonly string[],
    private readonly kinds: SegmentKinds,
    private readonly indexOf: (message: Message) => MessageIndex | null,
  ) {
    this.build(this.root, read);
    for (const path of ignored) {
      const steps = stepsOf(path);
      const last = steps.at(-1);
      if (last === undefined) continue;
      const list = (this.ignored[kinds.idOf(last.tag)] ??= []);
      const ancestors = steps.slice(0, -1).map(({ tag }) => kinds.idOf(tag));
      list.push({ ancestors, test: new StepTest(last, kinds) });
    }
  }

  unmapped(message: Message, root: number): readonly Unmapped[] {
    const index = this.indexOf(message);
    if (index === null) return [];
    const walk = new Walk(index, this.ignored);
    walk.through(root, [this.root]);
    return [...walk.found.values()];
  }

  private newReads(): TagReads {
    return { choices: [], always: false, question: undefined, note: this.kinds.newNote() };
  }

  private build(node: Node, { paths, parts }: NamedPart): void {
    for (const path of paths) {
      const parsed = parseValuePath(path);
      if (parsed.ok) this.add(node, parsed.value.steps);
    }
    for (const { at, inside } of parts) {
      const steps = parseSteps(at);
      if (steps.ok) this.build(this.add(node, steps.value), inside);
    }
  }

  /** Adds a path to what is read. @returns what is read inside its last segment */
  private add(node: Node, steps: readonly Step[]): Node {
    let current = node;
    for (const step of steps) {
      const test = new StepTest(step, this.kinds);
      const reads: TagReads = (current[test.tag] ??= this.newReads());
      for (const { element, component } of step.conditions) {
        const { question } = reads;
        const same = question?.element === element && question.component === component;
        reads.question = question === undefined || same ? { element, component } : null;
      }
      // Paths without conditions are one choice: most fields of a segment are read that way.
      const free = test.isFree ? reads.choices.find((choice) => choice.test.isFree) : undefined;
      const choice: Choice = free ?? { test, inside: [] };
      if (free === undefined) reads.choices.push(choice);
      reads.always ||= test.isFree;
      current = choice.inside;
    }
    return current;
  }
}

/** One message being looked through. */
class Walk {
  readonly found = new Map<string, Unmapped & { count: number }>();
  private readonly message: SegmentMessage;
  /** The segments that opened the groups around. */
  private readonly trail: number[] = [];

  constructor(
    private readonly index: MessageIndex,
    private readonly ignored: readonly (readonly Ignored[] | undefined)[],
  ) {
    this.message = index.message;
  }

  /** The segment that opens the group was looked at by the group around it. */
  through(opener: number, nodes: readonly Node[]): void {
    const { ends } = this.index;
    const end = this.index.endOf(opener);
    let groups = 0;
    for (let segment = opener + 1; segment < end;) {
      const beyond = ends[segment] ?? 0;
      if (beyond === 0) {
        if (!this.isRead(segment, nodes)) this.note(segment, nodes);
        segment++;
      } else {
        groups++;
        segment = beyond;
      }
    }
    for (let segment = opener + 1; groups > 0;) {
      const beyond = ends[segment] ?? 0;
      if (beyond === 0) segment++;
      else {
        groups--;
        this.group(segment, beyond, nodes);
        segment = beyond;
      }
    }
  }

  private group(opener: number, end: number, nodes: readonly Node[]): void {
    if (!this.isRead(opener, nodes)) this.note(opener, nodes);
    else if (end > opener + 1 && !this.isIgnored(opener)) {
      const inside = this.insideOf(opener, nodes);
      if (this.isCovered(opener, inside)) return;
      this.trail.push(opener);
      this.through(opener, inside);
      this.trail.pop();
    }
  }

  /** True where groups of this shape are read whole, whatever their segments say: nearly all lines are. */
  private isCovered(opener: number, nodes: readonly Node[]): boolean {
    const shape = this.index.wholeShapeOf(opener);
    if (shape === null) return false;
    if (shape.coveredBy === nodes) return true;
    // The first kind is that of the segment which opens the group.
    const isCovered = shape.kinds.every((kind, at) => at === 0 || nodes.some((node) => isReadByKind(kind, node)));
    if (isCovered) shape.coveredBy = nodes;
    return isCovered;
  }

  private isRead(segment: number, nodes: readonly Node[]): boolean {
    const tag = this.index.kindOf(segment).tag;
    for (const node of nodes) {
      const reads = node[tag];
      if (reads !== undefined && (reads.always || match(this.index, segment, reads).read)) return true;
    }
    return false;
  }

  private insideOf(segment: number, nodes: readonly Node[]): readonly Node[] {
    const tag = this.index.kindOf(segment).tag;
    // Nearly always one node: then nothing need be put together.
    if (nodes.length === 1) return this.matchIn(nodes[0], tag, segment).inside;
    return nodes.flatMap((one) => this.matchIn(one, tag, segment).inside);
  }

  private matchIn(node: Node | undefined, tag: number, segment: number): Match {
    const reads = node?.[tag];
    return reads === undefined ? UNREAD : match(this.index, segment, reads);
  }

  private note(segment: number, nodes: readonly Node[]): void {
    const { message, trail, found } = this;
    if (this.isIgnored(segment)) return;
    const tag = message.tag(segment);
    const label = this.labelOf(segment, tag, nodes);
    const path = [...trail.map((opener) => message.tag(opener)), label].join('/');
    const before = found.get(path);
    if (before !== undefined) {
      before.count++;
      return;
    }
    const text = message.text(segment).slice(tag.length + 1);
    if (SAYS_SOMETHING.test(text))
      found.set(path, { path, value: text.slice(0, MOST_VALUE), position: message.position(segment), count: 1 });
  }

  /** "MOA+146" where the guide knows other qualifiers of the tag, else the tag alone: then none of them is read. */
  private labelOf(segment: number, tag: string, nodes: readonly Node[]): string {
    const reads = nodes.flatMap((node) => node[this.index.kindOf(segment).tag] ?? []);
    if (reads.length === 0) return tag;
    const { element, component } = reads[0]?.question ?? QUALIFIER;
    return `${tag}+${this.message.value(segment, element, component) ?? ''}`;
  }

  private isIgnored(segment: number): boolean {
    const { index, trail } = this;
    const known = this.ignored[index.kindOf(segment).tag];
    if (known === undefined) return false;
    return known.some(
      ({ ancestors, test }) =>
        ancestors.every((tag, i) => index.kindOf(trail[trail.length - ancestors.length + i] ?? NONE).tag === tag) &&
        test.isMetBy(index, segment),
    );
  }
}

/** The segments that a path leads through, whether or not an element stands at its end. */
function stepsOf(path: string): readonly Step[] {
  const parts = parseSteps(path);
  if (parts.ok) return parts.value;
  const values = parseValuePath(path);
  return values.ok ? values.value.steps : [];
}

/** What the guide reads of a segment, and inside of it; found out once for each kind of segment whose codes decide it alone. */
function match(index: MessageIndex, segment: number, reads: TagReads): Match {
  const kind = index.kindOf(segment);
  const known = kind.notes[reads.note] as Match | undefined;
  if (known !== undefined) return known;
  const made = matchOf(index, segment, reads);
  const byCodes = reads.choices.some(({ test }) => test.isOfCodes && test.mayBeMetBy(kind));
  const decided = reads.choices.every(
    ({ test, inside }) => test.isOfCodes || !test.mayBeMetBy(kind) || (byCodes && inside.length === 0),
  );
  if (decided) kind.notes[reads.note] = made;
  return made;
}

/** Whether it is known of all segments of a kind that they are read. */
function isReadByKind(kind: SegmentKind, node: Node): boolean {
  const reads = node[kind.tag];
  return reads !== undefined && (reads.always || (kind.notes[reads.note] as Match | undefined)?.read === true);
}

function matchOf(index: MessageIndex, segment: number, { choices }: TagReads): Match {
  const met = choices.filter(({ test }) => test.isMetBy(index, segment));
  return { read: met.length > 0, inside: met.flatMap(({ inside }) => (inside.length > 0 ? [inside] : [])) };
}
