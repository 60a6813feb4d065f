import type { Message, XmlElement } from '../formats';
import type { Coverage, NamedPart, Unmapped } from './syntax';
import { meets, parseXmlPath, type XmlCondition, type XmlStep } from './xml-path';

/** What the guide reads in one element, by "{namespace}name". */
type Node = Map<string, Reads>;

interface Reads {
  /** Each of these alone is enough; an empty list of conditions is always met. */
  readonly choices: (readonly XmlCondition[])[];
  readonly inside: Node;
}

type Namespaces = Readonly<Record<string, string>>;

const MOST_VALUE = 200;

/** Finds elements with content that no path names. An element of which nothing is read counts once, with all that is in it. */
export class XmlCoverage implements Coverage<XmlElement> {
  private readonly root: Node = new Map();
  /** Name of an ignored element -> the names above it that it is ignored below, the nearest last. */
  private readonly ignored = new Map<string, (readonly string[])[]>();

  constructor(read: NamedPart, ignored: readonly string[], namespaces: Namespaces) {
    build(this.root, read, namespaces);
    for (const path of ignored) {
      const names = namesOf(stepsOf(path, namespaces));
      const last = names.at(-1);
      if (last !== undefined) this.ignored.set(last, [...(this.ignored.get(last) ?? []), names.slice(0, -1)]);
    }
  }

  unmapped(_message: Message, root: XmlElement): readonly Unmapped[] {
    const walk = new Walk(this.ignored);
    walk.through(root, this.root);
    return [...walk.found.values()];
  }
}

/** One document being looked through. */
class Walk {
  readonly found = new Map<string, Unmapped>();
  /** The names of the elements around. */
  private readonly trail: string[] = [];

  constructor(private readonly ignored: ReadonlyMap<string, readonly (readonly string[])[]>) {}

  through(element: XmlElement, node: Node): void {
    for (const child of element.children) {
      const name = `{${child.namespace}}${child.name}`;
      const reads = node.get(name);
      if (reads?.choices.some((conditions) => meets(child, conditions)) !== true) this.note(child, name);
      else if (reads.inside.size > 0 && !this.isIgnored(name)) {
        this.trail.push(name);
        this.through(child, reads.inside);
        this.trail.pop();
      }
    }
  }

  private note(element: XmlElement, name: string): void {
    const { trail, found } = this;
    const value = this.isIgnored(name) ? null : firstText(element);
    if (value === null) return;
    const path = [...trail, name].map((one) => one.slice(one.indexOf('}') + 1)).join('/');
    const before = found.get(path);
    const first = before ?? { position: element.position, value: value.slice(0, MOST_VALUE) };
    found.set(path, { path, value: first.value, position: first.position, count: (before?.count ?? 0) + 1 });
  }

  private isIgnored(name: string): boolean {
    const { trail } = this;
    const known = this.ignored.get(name);
    if (known === undefined) return false;
    return known.some((above) => above.every((one, i) => trail[trail.length - above.length + i] === one));
  }
}

/** The first text in an element or below it; null when nothing in it says anything. */
function firstText(element: XmlElement): string | null {
  if (element.text !== null) return element.text;
  for (const child of element.children) {
    const text = firstText(child);
    if (text !== null) return text;
  }
  return null;
}

function stepsOf(path: string, namespaces: Namespaces): readonly XmlStep[] {
  const parsed = parseXmlPath(path, namespaces);
  return parsed.ok ? parsed.value.steps : [];
}

const namesOf = (steps: readonly XmlStep[]): readonly string[] => steps.flatMap(({ name }) => name ?? []);

function build(node: Node, { paths, parts }: NamedPart, namespaces: Namespaces): void {
  for (const path of paths) add(node, stepsOf(path, namespaces));
  for (const { at, inside } of parts) build(add(node, stepsOf(at, namespaces)), inside, namespaces);
}

/** Adds a path to what is read. @returns what is read inside its last element */
function add(node: Node, steps: readonly XmlStep[]): Node {
  let current = node;
  for (const { name, conditions } of steps) {
    // The element itself, which the part has reached already.
    if (name === null) continue;
    const reads: Reads = current.get(name) ?? { choices: [], inside: new Map() };
    if (conditions.length === 0) reads.choices.splice(0, reads.choices.length, conditions);
    else if (reads.choices[0]?.length !== 0) reads.choices.push(conditions);
    current.set(name, reads);
    current = reads.inside;
  }
  return current;
}
