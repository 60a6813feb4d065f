import type { SegmentMessage, Message, SegmentGroup } from '../formats';
import { meets, parseSteps, parseValuePath, type Condition, type Step } from './edifact-path';
import type { Coverage, NamedPart, Unmapped } from './syntax';

/** What the guide reads in one group, by tag. */
type Node = Map<string, TagReads>;

/** How the guide reads segments of one tag: each of the choices alone is enough. */
interface TagReads {
  readonly choices: Choice[];
  /** One of the choices has no conditions: whatever the segment says, it is read. */
  always: boolean;
  /** The component that all conditions ask about, which is the qualifier; null where they ask about several, undefined without any. */
  place: Place | null | undefined;
  /** What the choices say about each qualifier seen so far. */
  readonly known: Map<string, Match>;
}

interface Choice {
  readonly conditions: readonly Condition[];
  /** What is read in the group that the segment opens. */
  readonly inside: Node;
}

type Place = Pick<Condition, 'element' | 'component'>;

/** Whether a segment is read, and what is read in the group that it opens. */
interface Match {
  readonly read: boolean;
  readonly inside: readonly Node[];
}

interface Ignored {
  readonly ancestors: readonly string[];
  readonly conditions: readonly Condition[];
}

/** More qualifiers than this in one tag are not remembered: a hostile message must not fill the memory. */
const MOST_KNOWN = 500;
const QUALIFIER: Place = { element: 1, component: 1 };
const MOST_VALUE = 200;
const SAYS_SOMETHING = /[\p{L}\p{N}]/u;

/** Finds segments whose tag, or whose qualifier, no path names. A group of which nothing is read counts once, with all that is in it. */
export class EdifactCoverage implements Coverage<SegmentGroup> {
  private readonly root: Node = new Map();
  private readonly ignored = new Map<string, Ignored[]>();

  constructor(read: NamedPart, ignored: readonly string[]) {
    build(this.root, read);
    for (const path of ignored) {
      const steps = stepsOf(path);
      const last = steps.at(-1);
      if (last === undefined) continue;
      const list = this.ignored.get(last.tag) ?? [];
      list.push({ ancestors: steps.slice(0, -1).map(({ tag }) => tag), conditions: last.conditions });
      this.ignored.set(last.tag, list);
    }
  }

  unmapped(message: Message, root: SegmentGroup): readonly Unmapped[] {
    if (message.content.kind !== 'segments') return [];
    const walk = new Walk(message.content, this.ignored);
    walk.through(root, 0, [this.root]);
    return [...walk.found.values()];
  }
}

/** One message being looked through. */
class Walk {
  readonly found = new Map<string, Unmapped & { count: number }>();
  /** The tags that opened the groups around. */
  private readonly trail: string[] = [];

  constructor(
    private readonly message: SegmentMessage,
    private readonly ignored: ReadonlyMap<string, readonly Ignored[]>,
  ) {}

  /** @param from where to begin: the segment that opens a group was looked at by the group around it */
  through({ segments, groups }: SegmentGroup, from: number, nodes: readonly Node[]): void {
    const { message } = this;
    for (let at = from; at < segments.length; at++) {
      const segment = segments[at] ?? 0;
      if (!isRead(message, segment, nodes)) this.note(segment, nodes);
    }
    for (const inner of groups) {
      const opener = inner.segments[0] ?? 0;
      if (!isRead(message, opener, nodes)) this.note(opener, nodes);
      else if (inner.segments.length > 1 || inner.groups.length > 0) {
        const tag = message.tag(opener);
        if (this.isIgnored(tag, opener)) continue;
        this.trail.push(tag);
        this.through(inner, 1, insideOf(message, opener, nodes));
        this.trail.pop();
      }
    }
  }

  private note(segment: number, nodes: readonly Node[]): void {
    const { message, trail, found } = this;
    const tag = message.tag(segment);
    if (this.isIgnored(tag, segment)) return;
    const label = labelOf(message, segment, tag, nodes);
    const path = trail.length === 0 ? label : `${trail.join('/')}/${label}`;
    const before = found.get(path);
    if (before !== undefined) {
      before.count++;
      return;
    }
    const text = message.text(segment).slice(tag.length + 1);
    if (SAYS_SOMETHING.test(text))
      found.set(path, { path, value: text.slice(0, MOST_VALUE), position: message.position(segment), count: 1 });
  }

  private isIgnored(tag: string, segment: number): boolean {
    const { message, trail } = this;
    const known = this.ignored.get(tag);
    if (known === undefined) return false;
    return known.some(
      ({ ancestors, conditions }) => endsWith(trail, ancestors) && meets(message, segment, conditions, 0),
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

const endsWith = (trail: readonly string[], ancestors: readonly string[]): boolean =>
  ancestors.every((tag, i) => trail[trail.length - ancestors.length + i] === tag);

/** "MOA+146" where the guide knows other qualifiers of the tag, else the tag alone: then none of them is read. */
function labelOf(message: SegmentMessage, segment: number, tag: string, nodes: readonly Node[]): string {
  const reads = nodes.flatMap((node) => node.get(tag) ?? []);
  if (reads.length === 0) return tag;
  const { element, component } = reads[0]?.place ?? QUALIFIER;
  return `${tag}+${message.value(segment, element, component) ?? ''}`;
}

function isRead(message: SegmentMessage, segment: number, nodes: readonly Node[]): boolean {
  const tag = message.tag(segment);
  for (const node of nodes) {
    const reads = node.get(tag);
    if (reads !== undefined && (reads.always || match(message, segment, reads).read)) return true;
  }
  return false;
}

function insideOf(message: SegmentMessage, segment: number, nodes: readonly Node[]): readonly Node[] {
  const tag = message.tag(segment);
  return nodes.flatMap((node) => {
    const reads = node.get(tag);
    return reads === undefined ? [] : match(message, segment, reads).inside;
  });
}

function match(message: SegmentMessage, segment: number, reads: TagReads): Match {
  const { place, known, choices } = reads;
  const qualifier =
    place === null ? null : place === undefined ? '' : (message.value(segment, place.element, place.component) ?? '');
  const before = qualifier === null ? undefined : known.get(qualifier);
  if (before !== undefined) return before;
  const met = choices.filter(({ conditions }) => meets(message, segment, conditions, 0));
  const made = { read: met.length > 0, inside: met.flatMap(({ inside }) => (inside.size > 0 ? [inside] : [])) };
  if (qualifier !== null && known.size < MOST_KNOWN) known.set(qualifier, made);
  return made;
}

function build(node: Node, { paths, parts }: NamedPart): void {
  for (const path of paths) {
    const parsed = parseValuePath(path);
    if (parsed.ok) add(node, parsed.value.steps);
  }
  for (const { at, inside } of parts) {
    const steps = parseSteps(at);
    if (steps.ok) build(add(node, steps.value), inside);
  }
}

/** Adds a path to what is read. @returns what is read inside its last segment */
function add(node: Node, steps: readonly Step[]): Node {
  let current = node;
  for (const { tag, conditions } of steps) {
    const reads: TagReads = current.get(tag) ?? { choices: [], always: false, place: undefined, known: new Map() };
    for (const condition of conditions) {
      const same = reads.place === undefined || (reads.place !== null && isAt(reads.place, condition));
      reads.place = same ? { element: condition.element, component: condition.component } : null;
    }
    // Paths without conditions are one choice: most fields of a segment are read that way.
    const free = conditions.length === 0 ? reads.choices.find((choice) => choice.conditions.length === 0) : undefined;
    const choice = free ?? { conditions, inside: new Map() as Node };
    if (free === undefined) reads.choices.push(choice);
    reads.always ||= conditions.length === 0;
    current.set(tag, reads);
    current = choice.inside;
  }
  return current;
}

const isAt = (place: Place, { element, component }: Place): boolean =>
  place.element === element && place.component === component;
