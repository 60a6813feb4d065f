import type { Message, SegmentMessage } from '../formats';
import { NONE, type MessageIndex, type Question, type TagTable } from './edifact-index';
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
  /** What the choices say about each qualifier seen so far. */
  readonly known: Map<number, Match>;
}

const newReads = (): TagReads => ({ choices: [], always: false, question: undefined, known: new Map() });

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

/** More qualifiers than this in one tag are not remembered: a hostile message must not fill the memory. */
const MOST_KNOWN = 500;
const QUALIFIER = { element: 1, component: 1 };
const UNREAD: Match = { read: false, inside: [] };
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
    private readonly tags: TagTable,
    private readonly indexOf: (message: Message) => MessageIndex | null,
  ) {
    this.build(this.root, read);
    for (const path of ignored) {
      const steps = stepsOf(path);
      const last = steps.at(-1);
      if (last === undefined) continue;
      const list = (this.ignored[tags.idOf(last.tag)] ??= []);
      const ancestors = steps.slice(0, -1).map(({ tag }) => tags.idOf(tag));
      list.push({ ancestors, test: new StepTest(last, tags) });
    }
  }

  unmapped(message: Message, root: number): readonly Unmapped[] {
    const index = this.indexOf(message);
    if (index === null) return [];
    const walk = new Walk(index, this.ignored);
    walk.through(root, [this.root]);
    return [...walk.found.values()];
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
      const test = new StepTest(step, this.tags);
      const reads: TagReads = (current[test.tag] ??= newReads());
      for (const { element, component } of step.conditions) {
        const question = this.tags.question(test.tag, element, component);
        reads.question = reads.question === undefined || reads.question === question ? question : null;
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
      this.trail.push(opener);
      this.through(opener, this.insideOf(opener, nodes));
      this.trail.pop();
    }
  }

  private isRead(segment: number, nodes: readonly Node[]): boolean {
    const tag = this.index.tagOf(segment);
    for (const node of nodes) {
      const reads = node[tag];
      if (reads !== undefined && (reads.always || match(this.index, segment, reads).read)) return true;
    }
    return false;
  }

  private insideOf(segment: number, nodes: readonly Node[]): readonly Node[] {
    const tag = this.index.tagOf(segment);
    const [node, ...others] = nodes;
    // Nearly always one node: then nothing need be put together.
    if (others.length === 0) return this.matchIn(node, tag, segment).inside;
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
    const reads = nodes.flatMap((node) => node[this.index.tagOf(segment)] ?? []);
    if (reads.length === 0) return tag;
    const { element, component } = reads[0]?.question ?? QUALIFIER;
    return `${tag}+${this.message.value(segment, element, component) ?? ''}`;
  }

  private isIgnored(segment: number): boolean {
    const { index, trail } = this;
    const known = this.ignored[index.tagOf(segment)];
    if (known === undefined) return false;
    return known.some(
      ({ ancestors, test }) =>
        ancestors.every((tag, i) => index.tagOf(trail[trail.length - ancestors.length + i] ?? NONE) === tag) &&
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

function match(index: MessageIndex, segment: number, reads: TagReads): Match {
  const { question, known } = reads;
  if (question === null) return matchOf(index, segment, reads);
  const qualifier = question === undefined ? 0 : index.code(segment, question);
  const before = known.get(qualifier);
  if (before !== undefined) return before;
  const made = matchOf(index, segment, reads);
  // What is no short code has no number of its own.
  if (qualifier >= 0 && known.size < MOST_KNOWN) known.set(qualifier, made);
  return made;
}

function matchOf(index: MessageIndex, segment: number, { choices }: TagReads): Match {
  const met = choices.filter(({ test }) => test.isMetBy(index, segment));
  return { read: met.length > 0, inside: met.flatMap(({ inside }) => (inside.length > 0 ? [inside] : [])) };
}
