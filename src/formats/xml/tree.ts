import type { XmlPosition } from '../../kernel';
import type { XmlAttribute, XmlElement } from './message';
import type { ExpandedName, NameLookup, Owns } from './names';
import type { NodeTable } from './node-table';
import type { SourceText } from './source-text';

const NONE = -1;
/** The name as the sender wrote it, with prefix, behind the `<` or at the start of an attribute. */
const QUALIFIED_NAME = /[^\s/>=]+/y;

/** Before it is known what vocabulary a document is of, or where it is of none, a plain name means any. */
export const ANY: Owns = () => true;

/**
 * A parsed document: the node table, the text it came from, and the vocabulary that plain names belong to. Elements are
 * views on it, made when asked for.
 */
export class XmlTree {
  private readonly lookup: NameLookup;
  /** 1, 2, 3 ... where a name repeats among siblings, 0 where it does not; -1 before anybody asked. */
  private ordinals: Int32Array | null = null;

  /** @param owns whether a namespace is one of the document's own elements */
  constructor(
    readonly table: NodeTable,
    private readonly source: SourceText,
    readonly owns: Owns,
  ) {
    this.lookup = table.nameTable.lookup(owns);
  }

  get root(): XmlElement {
    return new TreeElement(this, 0);
  }

  /** The numbers of the element names that a name given by a guide stands for. */
  elementIds(name: string): readonly number[] {
    return this.lookup.elementIds(name);
  }

  /** The number of an attribute's name; -1 when no attribute or element has it. */
  attributeId(name: string): number {
    return this.lookup.attributeId(name);
  }

  positionOf(row: number): XmlPosition {
    return { path: this.pathOf(row), ...this.source.placeOf(this.table.start(row)) };
  }

  attributePositionOf(row: number, start: number): XmlPosition {
    return { path: `${this.pathOf(row)}/@${this.nameAt(start)}`, ...this.source.placeOf(start) };
  }

  /** "/Order/cac:OrderLine[2]"; "/" for the document itself. */
  pathOf(row: number): string {
    const steps: string[] = [];
    for (let at = row; at !== NONE; at = this.table.parent(at)) {
      const ordinal = this.ordinalOf(at);
      steps.push(`/${this.nameAt(this.table.start(at) + 1)}${ordinal > 0 ? `[${ordinal}]` : ''}`);
    }
    return steps.length === 0 ? '/' : steps.reverse().join('');
  }

  private nameAt(index: number): string {
    QUALIFIED_NAME.lastIndex = index;
    return QUALIFIED_NAME.exec(this.source.text)?.[0] ?? '';
  }

  private ordinalOf(row: number): number {
    this.ordinals ??= new Int32Array(this.table.size).fill(NONE);
    if (this.ordinals[row] === NONE) this.countSiblings(this.table.parent(row), this.ordinals);
    return this.ordinals[row] ?? 0;
  }

  /** Counts all children of one element at once: asking for each of 100,000 siblings in turn would be quadratic. */
  private countSiblings(parent: number, ordinals: Int32Array): void {
    if (parent === NONE) {
      ordinals[0] = 0;
      return;
    }
    const firsts = new Map<number, number>();
    const counts = new Map<number, number>();
    for (let row = this.table.firstChild(parent); row !== NONE; row = this.table.nextSibling(row)) {
      const name = this.table.nameId(row);
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      const first = firsts.get(name);
      if (first === undefined) firsts.set(name, row);
      else ordinals[first] = 1;
      ordinals[row] = count === 1 ? 0 : count;
    }
  }
}

const NO_CHILDREN: readonly TreeElement[] = [];

class TreeElement implements XmlElement {
  private list: readonly TreeElement[] | null = null;
  private readonly nameId: number;
  private readonly named: ExpandedName;

  constructor(
    private readonly tree: XmlTree,
    private readonly row: number,
  ) {
    this.nameId = tree.table.nameId(row);
    this.named = tree.table.name(row);
  }

  get namespace(): string {
    return this.named.namespace;
  }

  get name(): string {
    return this.named.local;
  }

  get expandedName(): string {
    return this.named.expanded;
  }

  get isForeign(): boolean {
    return !this.tree.owns(this.namespace);
  }

  get text(): string | null {
    return this.tree.table.text(this.row);
  }

  get children(): readonly TreeElement[] {
    this.list ??= this.tree.table.firstChild(this.row) === NONE ? NO_CHILDREN : this.makeChildren();
    return this.list;
  }

  private makeChildren(): readonly TreeElement[] {
    const list: TreeElement[] = [];
    const { table } = this.tree;
    for (let row = table.firstChild(this.row); row !== NONE; row = table.nextSibling(row)) {
      list.push(new TreeElement(this.tree, row));
    }
    return list;
  }

  get position(): XmlPosition {
    return this.tree.positionOf(this.row);
  }

  get attributes(): readonly XmlAttribute[] {
    const { table } = this.tree;
    return table.attributes(this.row).map(({ name, value }) => {
      const { namespace, local } = table.nameTable.names[name] ?? { namespace: '', local: '' };
      return { name: namespace === '' ? local : `{${namespace}}${local}`, value };
    });
  }

  attribute(name: string): string | null {
    return this.tree.table.attribute(this.row, this.tree.attributeId(name))?.value ?? null;
  }

  attributePosition(name: string): XmlPosition {
    const entry = this.tree.table.attribute(this.row, this.tree.attributeId(name));
    return entry === null ? this.position : this.tree.attributePositionOf(this.row, entry.start);
  }

  child(name: string): XmlElement | null {
    const { children } = this;
    if (children.length === 0) return null;
    const ids = this.tree.elementIds(name);
    for (const child of children) if (ids.includes(child.nameId)) return child;
    return null;
  }

  childrenNamed(name: string): readonly XmlElement[] {
    const { children } = this;
    if (children.length === 0) return NO_CHILDREN;
    const ids = this.tree.elementIds(name);
    if (ids.length === 0) return NO_CHILDREN;
    let found: XmlElement[] | null = null;
    for (const child of children) {
      if (!ids.includes(child.nameId)) continue;
      // Mostly it is the only one: a list that is begun by `push` makes room for sixteen more.
      if (found === null) found = [child];
      else found.push(child);
    }
    return found ?? NO_CHILDREN;
  }
}
