import type { Message, XmlElement } from '../formats';
import type { SourcePosition } from '../kernel';
import type { Coverage, NamedPart, Unmapped } from './syntax';
import { parseXmlPath, type XmlCondition, type XmlPathText, type XmlStep } from './xml-path';
import { meets } from './xml-walk';

/** An element or attribute of some name that is ignored: below which names, the nearest last, and what it must meet itself. */
interface Ignored {
  readonly above: readonly string[];
  readonly conditions: readonly XmlCondition[];
}

/** What the guide reads in one element: by name as the guide writes it, plain or "{namespace}name"; of attributes "@name". */
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
  private readonly ignored = new Map<string, Ignored[]>();

  /** @param attributes whether attributes are content as well */
  constructor(
    read: NamedPart,
    ignored: readonly string[],
    namespaces: Namespaces,
    private readonly attributes: boolean,
  ) {
    new ReadPaths(this.root, namespaces).addPart(this.root, read);
    for (const path of ignored) {
      const read = parsed(path, namespaces);
      const names = namesOf(read);
      const last = names.at(-1);
      if (last === undefined) continue;
      const conditions = read.attribute === null ? (read.steps.at(-1)?.conditions ?? []) : [];
      this.ignored.set(last, [...(this.ignored.get(last) ?? []), { above: names.slice(0, -1), conditions }]);
    }
  }

  unmapped(_message: Message, root: XmlElement): readonly Unmapped[] {
    const walk = new Walk(root, this.ignored, this.attributes);
    walk.through(root, this.root);
    return [...walk.found.values()];
  }
}

/** An element's name in the two ways in which a guide may write it; without a plain one it is foreign to the vocabulary. */
interface Names {
  readonly full: string;
  readonly plain: string | null;
}

/** One document being looked through. */
class Walk {
  readonly found = new Map<string, Unmapped>();
  /** The names of the elements around. */
  private readonly trail: Names[] = [];

  constructor(
    private readonly root: XmlElement,
    private readonly ignored: ReadonlyMap<string, readonly Ignored[]>,
    private readonly attributes: boolean,
  ) {}

  through(element: XmlElement, node: Node): void {
    for (const child of element.children) {
      const full = child.expandedName;
      const reads = node.get(full) ?? (child.isForeign ? undefined : node.get(child.name));
      if (reads === undefined || !this.isRead(child, reads)) this.noteAll(child, namesOfElement(child, full));
      // Where attributes are content, elements that hold text hold others beside it, too (cXML); elsewhere they hold nothing else.
      else if (reads.inside.size > 0 || this.attributes) this.inside(child, namesOfElement(child, full), reads.inside);
    }
  }

  private isRead(element: XmlElement, { choices }: Reads): boolean {
    for (const conditions of choices) if (meets(element, conditions, this.root)) return true;
    return false;
  }

  private inside(element: XmlElement, names: Names, node: Node): void {
    if (this.isIgnored(names, element)) return;
    this.trail.push(names);
    if (this.attributes) this.throughAttributes(element, node);
    this.through(element, node);
    this.trail.pop();
  }

  private throughAttributes(element: XmlElement, node: Node): void {
    for (const { name, value } of contentAttributes(element)) {
      const names = { full: `@${name}`, plain: null };
      if (!node.has(names.full) && !this.isIgnored(names, element))
        this.note(names, value, element.attributePosition(name));
    }
  }

  private noteAll(element: XmlElement, names: Names): void {
    const value = this.isIgnored(names, element) ? null : firstValue(element, this.attributes);
    if (value !== null) this.note(names, value, element.position);
  }

  private note(names: Names, value: string, position: SourcePosition): void {
    const { trail, found } = this;
    const path = [...trail, names].map(({ full }) => full.slice(full.indexOf('}') + 1)).join('/');
    const before = found.get(path);
    const first = before ?? { position, value: value.slice(0, MOST_VALUE) };
    found.set(path, { path, value: first.value, position: first.position, count: (before?.count ?? 0) + 1 });
  }

  private isIgnored({ full, plain }: Names, element: XmlElement): boolean {
    return this.isIgnoredAs(full, element) || (plain !== null && this.isIgnoredAs(plain, element));
  }

  private isIgnoredAs(name: string, element: XmlElement): boolean {
    const { trail, root } = this;
    const known = this.ignored.get(name);
    if (known === undefined) return false;
    return known.some(
      ({ above, conditions }) =>
        above.every((one, i) => isCalled(trail[trail.length - above.length + i], one)) &&
        meets(element, conditions, root),
    );
  }
}

const namesOfElement = ({ isForeign, name }: XmlElement, full: string): Names => ({
  full,
  plain: isForeign ? null : name,
});

const isCalled = (names: Names | undefined, name: string): boolean => names?.full === name || names?.plain === name;

/** Attributes that are not of XML itself or of schemas, such as xml:lang: those are in a namespace, and say nothing to anybody. */
const contentAttributes = ({ attributes }: XmlElement): XmlElement['attributes'] =>
  attributes.filter(({ name, value }) => value !== '' && !name.startsWith('{'));

/** The first text in an element or below it, or attribute where these are content; null when nothing in it says anything. */
function firstValue(element: XmlElement, attributes: boolean): string | null {
  if (element.text !== null) return element.text;
  const attribute = attributes ? contentAttributes(element)[0] : undefined;
  if (attribute !== undefined) return attribute.value;
  for (const child of element.children) {
    const value = firstValue(child, attributes);
    if (value !== null) return value;
  }
  return null;
}

const NOWHERE: XmlPathText = { steps: [], attribute: null };

function parsed(path: string, namespaces: Namespaces): XmlPathText {
  const result = parseXmlPath(path, namespaces);
  return result.ok ? result.value : NOWHERE;
}

const namesOf = ({ steps, attribute }: XmlPathText): readonly string[] => [
  ...steps.flatMap(({ name }) => name ?? []),
  ...(attribute === null ? [] : [`@${attribute}`]),
];

/** Enters the paths of a guide into what it reads. */
class ReadPaths {
  constructor(
    private readonly root: Node,
    private readonly namespaces: Namespaces,
  ) {}

  addPart(node: Node, { paths, parts }: NamedPart): void {
    for (const path of paths) this.add(node, parsed(path, this.namespaces));
    for (const { at, inside } of parts) this.addPart(this.add(node, parsed(at, this.namespaces)), inside);
  }

  /** Adds a path, with what its conditions look at. @returns what is read inside its last element */
  private add(node: Node, { steps, attribute }: XmlPathText): Node {
    let current = node;
    for (const step of steps) {
      current = step.name === null ? current : enter(current, step);
      for (const { of, sameAs } of step.conditions) {
        this.add(current, of);
        if (sameAs !== null) this.add(this.root, sameAs);
      }
    }
    if (attribute !== null) current.set(`@${attribute}`, { choices: [], inside: new Map() });
    return current;
  }
}

/** What is read inside an element of that name, with one choice of conditions more. */
function enter(node: Node, { name, conditions }: XmlStep): Node {
  const reads: Reads = node.get(name ?? '') ?? { choices: [], inside: new Map() };
  if (conditions.length === 0) reads.choices.splice(0, reads.choices.length, conditions);
  else if (reads.choices[0]?.length !== 0) reads.choices.push(conditions);
  node.set(name ?? '', reads);
  return reads.inside;
}
