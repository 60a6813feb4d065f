import { XML_LIMITS } from './limits';
import { namesForDocument, type ExpandedName } from './names';
import { RefusalSignal, unsafe } from './refusal';

/** Numbers kept for an element, one after the other in one array. */
const START = 0;
const NAME = 1;
const PARENT = 2;
const NEXT_SIBLING = 3;
const FIRST_CHILD = 4;
const FIRST_ATTRIBUTE = 5;
const FIELDS = 6;

const NONE = -1;

/** An attribute as kept: the number of its name, its value, and where its name begins in the text. */
export interface AttributeEntry {
  readonly name: number;
  readonly value: string;
  readonly start: number;
}

/**
 * The elements of a document as rows of numbers in document order: 24 bytes an element, where objects with children arrays
 * take 200. Elements are named by their row; objects are made only for those somebody looks at.
 */
export class NodeTable {
  readonly nameTable = namesForDocument();
  private readonly document = this.nameTable.beginDocument();
  private distinctNames = 0;
  private rows = new Int32Array(256 * FIELDS);
  private count = 0;
  private readonly texts: (string | null)[] = [];
  private readonly attributeNames: number[] = [];
  private readonly attributeStarts: number[] = [];
  private readonly attributeValues: string[] = [];
  /** The last child so far of each element that is still open, by depth. */
  private readonly lastChildren: number[] = [];
  private readonly open: number[] = [];

  get depth(): number {
    return this.open.length;
  }

  get size(): number {
    return this.count;
  }

  /** The innermost element that has begun and not ended; -1 when there is none. */
  get innermost(): number {
    return this.open.at(-1) ?? NONE;
  }

  /** Adds an element that begins at character `start`; its attributes follow before anything else. */
  begin(start: number, name: number): void {
    if (this.count >= XML_LIMITS.elements) {
      throw new RefusalSignal(unsafe('xml-too-large', `more than ${XML_LIMITS.elements} elements`, start));
    }
    this.countName(name, start);
    if ((this.count + 1) * FIELDS > this.rows.length) this.grow();
    const row = this.count++;
    const parent = this.innermost;
    const { rows, lastChildren } = this;
    const at = row * FIELDS;
    rows[at + START] = start;
    rows[at + NAME] = name;
    rows[at + PARENT] = parent;
    rows[at + NEXT_SIBLING] = NONE;
    rows[at + FIRST_CHILD] = NONE;
    rows[at + FIRST_ATTRIBUTE] = this.attributeNames.length;
    this.texts.push(null);
    const sibling = lastChildren[lastChildren.length - 1] ?? NONE;
    if (sibling !== NONE) rows[sibling * FIELDS + NEXT_SIBLING] = row;
    else if (parent !== NONE) rows[parent * FIELDS + FIRST_CHILD] = row;
    if (parent !== NONE) lastChildren[lastChildren.length - 1] = row;
    this.open.push(row);
    this.lastChildren.push(NONE);
  }

  addAttribute(name: number, value: string, start: number): void {
    if (this.attributeNames.length >= XML_LIMITS.attributes) {
      throw new RefusalSignal(unsafe('xml-too-large', `more than ${XML_LIMITS.attributes} attributes`, start));
    }
    this.countName(name, start);
    this.attributeNames.push(name);
    this.attributeStarts.push(start);
    this.attributeValues.push(value);
  }

  /** Ends the innermost element. */
  end(text: string | null): void {
    const row = this.open.pop();
    this.lastChildren.pop();
    if (row !== undefined && text !== null) this.texts[row] = text;
  }

  start(row: number): number {
    return this.field(row, START);
  }

  nameId(row: number): number {
    return this.field(row, NAME);
  }

  name(row: number): ExpandedName {
    return this.nameTable.names[this.nameId(row)] ?? { namespace: '', local: '', expanded: '{}' };
  }

  parent(row: number): number {
    return this.field(row, PARENT);
  }

  nextSibling(row: number): number {
    return this.field(row, NEXT_SIBLING);
  }

  firstChild(row: number): number {
    return this.field(row, FIRST_CHILD);
  }

  text(row: number): string | null {
    return this.texts[row] ?? null;
  }

  /** The attribute of that name, null when the element has none. */
  attribute(row: number, name: number): AttributeEntry | null {
    const end = this.attributesEnd(row);
    for (let at = this.field(row, FIRST_ATTRIBUTE); at < end; at++) {
      if (this.attributeNames[at] === name) return this.attributeAt(at);
    }
    return null;
  }

  /** All attributes of an element, in the order of the document. */
  attributes(row: number): readonly AttributeEntry[] {
    const entries: AttributeEntry[] = [];
    const end = this.attributesEnd(row);
    for (let at = this.field(row, FIRST_ATTRIBUTE); at < end; at++) entries.push(this.attributeAt(at));
    return entries;
  }

  private attributesEnd(row: number): number {
    return row + 1 < this.count ? this.field(row + 1, FIRST_ATTRIBUTE) : this.attributeNames.length;
  }

  private attributeAt(at: number): AttributeEntry {
    return {
      name: this.attributeNames[at] ?? -1,
      value: this.attributeValues[at] ?? '',
      start: this.attributeStarts[at] ?? 0,
    };
  }

  private field(row: number, field: number): number {
    return this.rows[row * FIELDS + field] ?? NONE;
  }

  private countName(name: number, start: number): void {
    if (!this.nameTable.isNewIn(this.document, name) || ++this.distinctNames <= XML_LIMITS.names) return;
    throw new RefusalSignal(unsafe('xml-too-large', `more than ${XML_LIMITS.names} distinct names`, start));
  }

  private grow(): void {
    const larger = new Int32Array(this.rows.length * 2);
    larger.set(this.rows);
    this.rows = larger;
  }
}
