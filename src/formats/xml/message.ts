import type { XmlPosition } from '../../kernel';

/** A message of an XML document as read: a tree of elements for a guide to walk, every one with its place in the file. */
export interface XmlMessage {
  readonly kind: 'xml';
  readonly root: XmlElement;
}

export interface XmlAttribute {
  /** As `XmlElement.attribute` takes it: a plain local name, or "{namespace}local". */
  readonly name: string;
  readonly value: string;
}

/**
 * One element. It is known by its namespace and local name, whatever prefix the sender chose.
 *
 * Names given to `child`, `childrenNamed` and `attribute` take two forms. A plain local name ("ID") means that name in the
 * document's own vocabulary: for UBL any of its namespaces, so that an element of a foreign extension is never taken for
 * one of UBL; for attributes those without a prefix. "{namespace}local" names exactly one, whichever the vocabulary.
 */
export interface XmlElement {
  /** Namespace URI; empty when the element is in none. */
  readonly namespace: string;
  /** Local name, without prefix. */
  readonly name: string;
  /** Both as "{namespace}name". */
  readonly expandedName: string;
  /** It is not of the document's own vocabulary: no plain name means it. */
  readonly isForeign: boolean;
  /** The element's own text (CDATA included, that of children not), blanks around it cut; null when nothing is left. */
  readonly text: string | null;
  readonly children: readonly XmlElement[];
  /** In the order of the document, without declarations of namespaces. */
  readonly attributes: readonly XmlAttribute[];
  /** Where its start tag begins. `path` counts only where a name repeats: `/Order/cac:OrderLine[2]/cac:LineItem`. */
  readonly position: XmlPosition;
  /** The attribute's value, null when it is not there. */
  attribute(name: string): string | null;
  /** Where the attribute's name begins, path ending in `/@name`; the element's own place when it has no such attribute. */
  attributePosition(name: string): XmlPosition;
  /** The first child of that name; null when there is none. */
  child(name: string): XmlElement | null;
  childrenNamed(name: string): readonly XmlElement[];
}
