import { notWellFormed, RefusalSignal } from './refusal';

const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';
const XMLNS_NAMESPACE = 'http://www.w3.org/2000/xmlns/';

/** A name as Namespaces in XML means it. */
export interface ExpandedName {
  readonly namespace: string;
  readonly local: string;
  /** "{namespace}local", made once: names are looked up by it. */
  readonly expanded: string;
}

/** Entries kept from one document to the next; the document after the one that exceeds them begins with none. */
const KEPT_ENTRIES = 20_000;

/**
 * Distinct names, each under a small number, so that elements keep a number and names compare as numbers. The documents of a
 * vocabulary have the same names: what is found out of one holds for the next, and the table is handed on.
 */
export class NameTable {
  readonly names: ExpandedName[] = [];
  readonly outermost: NamespaceScope = new NamespaceScope(this, null, new Map([['', ''], ['xml', XML_NAMESPACE]])); // prettier-ignore
  /** What is remembered for the documents to come, of all kinds together. */
  private entries = 0;
  private documents = 0;
  /** The last document that had the name of each number. */
  private readonly lastDocuments: number[] = [];
  private readonly ids = new Map<string, number>();
  /** By local name alone. */
  private readonly locals = new Map<string, number[]>();
  private readonly lookups = new Map<Owns, NameLookup>();

  /** Full: nothing more should be kept for other documents. */
  get isFull(): boolean {
    return this.entries > KEPT_ENTRIES;
  }

  remember(): void {
    this.entries++;
  }

  idOf(namespace: string, local: string): number {
    const key = `{${namespace}}${local}`;
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const id = this.names.push({ namespace, local, expanded: key }) - 1;
    this.remember();
    this.ids.set(key, id);
    this.lastDocuments.push(0);
    const namesakes = this.locals.get(local);
    if (namesakes === undefined) this.locals.set(local, [id]);
    else namesakes.push(id);
    return id;
  }

  /** The numbers of the names that are called so in any namespace. */
  called(local: string): readonly number[] {
    return this.locals.get(local) ?? NO_NAMES;
  }

  /** The number of "{namespace}local"; -1 when no document had such a name yet. */
  find(key: string): number {
    return this.ids.get(key) ?? -1;
  }

  /** The number of a document that begins. */
  beginDocument(): number {
    return ++this.documents;
  }

  /** Whether a document has the name for the first time. */
  isNewIn(document: number, id: number): boolean {
    if (this.lastDocuments[id] === document) return false;
    this.lastDocuments[id] = document;
    return true;
  }

  /** What the names that guides write stand for, where these namespaces are those of the vocabulary. */
  lookup(owns: Owns): NameLookup {
    const before = this.lookups.get(owns);
    if (before?.namesThen === this.names.length) return before;
    const lookup = new NameLookup(this, owns);
    this.lookups.set(owns, lookup);
    return lookup;
  }
}

let latest: NameTable | null = null;

/** The names for a document that begins. */
export function namesForDocument(): NameTable {
  if (latest === null || latest.isFull) latest = new NameTable();
  return latest;
}

/** Whether a namespace is one of a vocabulary. Few functions: what is looked up is kept by them. */
export type Owns = (namespace: string) => boolean;

const NO_NAMES: readonly number[] = [];

/** The numbers of names as a guide writes them, found once each. It holds for documents that were read by the time it was made. */
export class NameLookup {
  readonly namesThen: number;
  private readonly elements = new Map<string, readonly number[]>();
  private readonly attributes = new Map<string, number>();

  constructor(
    private readonly table: NameTable,
    private readonly owns: Owns,
  ) {
    this.namesThen = table.names.length;
  }

  elementIds(name: string): readonly number[] {
    let ids = this.elements.get(name);
    if (ids === undefined) {
      ids = this.idsNamed(name);
      this.elements.set(name, ids);
      this.table.remember();
    }
    return ids;
  }

  private idsNamed(name: string): readonly number[] {
    const { table } = this;
    if (name.startsWith('{')) {
      const id = table.find(name);
      return id < 0 ? NO_NAMES : [id];
    }
    const isOwn = (id: number): boolean => this.owns(table.names[id]?.namespace ?? '');
    // A copy: the table's own list grows with the documents to come.
    return table.called(name).filter(isOwn);
  }

  attributeId(name: string): number {
    let id = this.attributes.get(name);
    if (id === undefined) {
      id = this.table.find(name.startsWith('{') ? name : `{}${name}`);
      this.attributes.set(name, id);
      this.table.remember();
    }
    return id;
  }
}

/**
 * The prefixes that hold for an element and what is below it (Namespaces in XML 1.0, section 6). Elements without
 * declarations of their own share the scope of their parent, so that a name is taken apart once per scope, not once per element.
 */
export class NamespaceScope {
  private readonly elementIds = new Map<string, number>();
  private readonly attributeIds = new Map<string, number>();
  private readonly scopes = new Map<string, NamespaceScope>();

  constructor(
    private readonly table: NameTable,
    private readonly parent: NamespaceScope | null,
    private readonly bindings: ReadonlyMap<string, string>,
  ) {}

  /** The scope inside an element that declares these prefixes ('' is the default namespace). */
  inner(declarations: ReadonlyMap<string, string>): NamespaceScope {
    const key = JSON.stringify([...declarations]);
    const known = this.scopes.get(key);
    if (known !== undefined) return known;
    const scope = new NamespaceScope(this.table, this, declarations);
    // A document may declare prefixes a hundred thousand times, each time others.
    if (this.table.isFull) return scope;
    this.scopes.set(key, scope);
    this.table.remember();
    return scope;
  }

  /** The number of an element's name. `index` is where the name stands, for a refusal. */
  elementName(qualified: string, index: number): number {
    return this.elementIds.get(qualified) ?? this.resolve(qualified, index, this.elementIds, this.uriOf(''));
  }

  /** The number of an attribute's name: the default namespace does not hold for attributes (section 6.2). */
  attributeName(qualified: string, index: number): number {
    return this.attributeIds.get(qualified) ?? this.resolve(qualified, index, this.attributeIds, '');
  }

  /** Takes a name apart; `unprefixed` is the namespace of a name without prefix. */
  private resolve(qualified: string, index: number, ids: Map<string, number>, unprefixed: string | null): number {
    const colon = qualified.indexOf(':');
    const prefix = colon < 0 ? '' : qualified.slice(0, colon);
    const local = qualified.slice(colon + 1);
    if (colon === 0 || local === '' || local.includes(':')) {
      throw new RefusalSignal(notWellFormed(`"${shorten(qualified)}" is not a qualified name`, index));
    }
    const namespace = prefix === '' ? unprefixed : this.uriOf(prefix);
    if (namespace === null)
      throw new RefusalSignal(notWellFormed(`prefix "${shorten(prefix)}" is not declared`, index));
    const id = this.table.idOf(namespace, local);
    ids.set(qualified, id);
    this.table.remember();
    return id;
  }

  private uriOf(prefix: string): string | null {
    return this.bindings.get(prefix) ?? this.parent?.uriOf(prefix) ?? null;
  }
}

/** The prefix that an attribute declares: '' for `xmlns`, "cac" for `xmlns:cac`, null for any other attribute. */
export function declaredPrefix(attribute: string): string | null {
  if (attribute === 'xmlns') return '';
  return attribute.startsWith('xmlns:') ? attribute.slice('xmlns:'.length) : null;
}

/** Refuses the declarations that Namespaces in XML 1.0 forbids (section 3, and no undeclaring of a prefix, section 5). */
export function checkDeclaration(prefix: string, uri: string, index: number): void {
  const wrong =
    prefix === 'xmlns' ||
    (prefix === 'xml') !== (uri === XML_NAMESPACE) ||
    uri === XMLNS_NAMESPACE ||
    (prefix !== '' && uri === '') ||
    prefix.includes(':');
  if (wrong)
    throw new RefusalSignal(notWellFormed(`namespace declaration of "${shorten(prefix)}" is not allowed`, index));
}

/** Names in messages are shown, not relied on: a name of 60 kB is cut. */
export const shorten = (name: string): string => (name.length > 60 ? `${name.slice(0, 60)}...` : name);
