import { XML_LIMITS } from './limits';
import { notWellFormed, RefusalSignal, unsafe } from './refusal';

const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';
const XMLNS_NAMESPACE = 'http://www.w3.org/2000/xmlns/';

/** A name as Namespaces in XML means it. */
export interface ExpandedName {
  readonly namespace: string;
  readonly local: string;
  /** "{namespace}local", made once: names are looked up by it. */
  readonly expanded: string;
}

/** All distinct names of a document, each under a small number, so that elements keep a number and names compare as numbers. */
export class NameTable {
  readonly names: ExpandedName[] = [];
  private readonly ids = new Map<string, number>();

  idOf(namespace: string, local: string, index: number): number {
    const key = `{${namespace}}${local}`;
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    if (this.names.length >= XML_LIMITS.names) {
      throw new RefusalSignal(unsafe('xml-too-large', `more than ${XML_LIMITS.names} distinct names`, index));
    }
    const id = this.names.push({ namespace, local, expanded: key }) - 1;
    this.ids.set(key, id);
    return id;
  }

  /** The number of "{namespace}local"; -1 when the document has no such name. */
  find(key: string): number {
    return this.ids.get(key) ?? -1;
  }
}

/**
 * The prefixes that hold for an element and what is below it (Namespaces in XML 1.0, section 6). Elements without
 * declarations of their own share the scope of their parent, so that a name is taken apart once per scope, not once per element.
 */
export class NamespaceScope {
  private readonly elementIds = new Map<string, number>();
  private readonly attributeIds = new Map<string, number>();

  private constructor(
    private readonly table: NameTable,
    private readonly parent: NamespaceScope | null,
    private readonly bindings: ReadonlyMap<string, string>,
  ) {}

  static outermost(table: NameTable): NamespaceScope {
    return new NamespaceScope(table, null, new Map([['', ''], ['xml', XML_NAMESPACE]])); // prettier-ignore
  }

  /** The scope inside an element that declares these prefixes ('' is the default namespace). */
  inner(declarations: ReadonlyMap<string, string>): NamespaceScope {
    return new NamespaceScope(this.table, this, declarations);
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
    const id = this.table.idOf(namespace, local, index);
    ids.set(qualified, id);
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
