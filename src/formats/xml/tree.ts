import type { XmlPosition } from '../../kernel';
import type { XmlAttribute, XmlElement } from './message';
import type { NodeTable } from './node-table';
import type { SourceText } from './source-text';

const NONE = -1;
/** The name as the sender wrote it, with prefix, behind the `<` or at the start of an attribute. */
const QUALIFIED_NAME = /[^\s/>=]+/y;

/**
 * A parsed document: the node table, the text it came from, and the vocabulary that plain names belong to. Elements are
 * views on it, made when asked for.
 */
export class XmlTree {
  private readonly idsByName = new Map<string, ReadonlySet<number>>();
  private readonly attributeIds = new Map<string, number>();
  /** 1, 2, 3 ... where a name repeats among siblings, 0 where it does not; -1 before anybody asked. */
  private ordinals: Int32Array | null = null;

  /** @param owns whether a namespace is one of the document's own elements */
  constructor(
    readonly table: NodeTable,
    private readonly source: SourceText,
    readonly owns: (namespace: string) => boolean,
  ) {}

  get root(): XmlElement {
    return new TreeElement(this, 0);
  }

  /** The numbers of the element names that a name given by a guide stands for. */
  elementIds(name: string): ReadonlySet<number> {
    const known = this.idsByName.get(name);
    if (known !== undefined) return known;
    const found = this.idsNamed(name);
    // Of the names that a guide looks for most are nowhere in a document.
    const ids = found.length === 0 ? NO_IDS : new Set(found);
    this.idsByName.set(name, ids);
    return ids;
  }

  private idsNamed(name: string): readonly number[] {
    const { nameTable } = this.table;
    if (!name.startsWith('{'))
      return nameTable.names.flatMap(({ namespace, local }, id) => (local === name && this.owns(namespace) ? id : []));
    const id = nameTable.find(name);
    return id === NONE ? NO_NAMES : [id];
  }

  /** The number of an attribute's name; -1 when no attribute or element of the document has it. */
  attributeId(name: string): number {
    const known = this.attributeIds.get(name);
    if (known !== undefined) return known;
    const id = this.table.nameTable.find(name.startsWith('{') ? name : `{}${name}`);
    this.attributeIds.set(name, id);
    return id;
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

class TreeElement implements XmlElement {
  private list: readonly TreeElement[] | null = null;

  constructor(
    private readonly tree: XmlTree,
    private readonly row: number,
  ) {}

  get namespace(): string {
    return this.tree.table.name(this.row).namespace;
  }

  get name(): string {
    return this.tree.table.name(this.row).local;
  }

  get expandedName(): string {
    return this.tree.table.name(this.row).expanded;
  }

  get isForeign(): boolean {
    return !this.tree.owns(this.namespace);
  }

  get text(): string | null {
    return this.tree.table.text(this.row);
  }

  get children(): readonly TreeElement[] {
    if (this.list === null) {
      const list: TreeElement[] = [];
      const { table } = this.tree;
      for (let row = table.firstChild(this.row); row !== NONE; row = table.nextSibling(row)) {
        list.push(new TreeElement(this.tree, row));
      }
      this.list = list;
    }
    return this.list;
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
    const ids = this.tree.elementIds(name);
    return this.children.find((child) => ids.has(this.tree.table.nameId(child.row))) ?? null;
  }

  childrenNamed(name: string): readonly XmlElement[] {
    const ids = this.tree.elementIds(name);
    if (ids.size === 0) return NO_CHILDREN;
    return this.children.filter((child) => ids.has(this.tree.table.nameId(child.row)));
  }
}

const NO_IDS: ReadonlySet<number> = new Set();
const NO_NAMES: readonly number[] = [];
const NO_CHILDREN: readonly XmlElement[] = [];
