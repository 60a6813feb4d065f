import type { XmlElement } from '../formats';
import type { SourcePosition } from '../kernel';
import type { ByLooks, Scope } from './syntax';

/** One element of a document, with the place of the value read last. */
export class XmlScope implements Scope {
  element: XmlElement | null = null;
  /** Of the message. */
  root: XmlElement | null = null;
  /** Element and attribute of the value read last. */
  at: XmlElement | null = null;
  attribute: string | null = null;

  /** Elements are looked for by their names, which costs no more than to know beforehand. */
  known<T>({ ofAny }: ByLooks<this, T>): T {
    return ofAny;
  }

  valueAt(): null {
    return null;
  }

  position(): SourcePosition | null {
    if (this.at === null) return null;
    return this.attribute === null ? this.at.position : this.at.attributePosition(this.attribute);
  }
}
