import type { Message, XmlElement } from '../formats';
import { ok, type Result, type SourcePosition } from '../kernel';
import {
  EVERY_CHOICE,
  type Coverage,
  type NamedPart,
  type PartPath,
  type Scope,
  type Syntax,
  type ValuePath,
  type Way,
} from './syntax';
import { XmlCoverage } from './xml-coverage';
import { parseXmlPath, type XmlStep } from './xml-path';
import { valueOf, walk } from './xml-walk';

/** One element of a document, with the place of the value read last. */
export class XmlScope implements Scope {
  element: XmlElement | null = null;
  /** Of the message. */
  root: XmlElement | null = null;
  /** Element and attribute of the value read last. */
  at: XmlElement | null = null;
  attribute: string | null = null;

  /** Elements are looked for by their names, which costs no more than to know beforehand. */
  wayTo(): Way<unknown> {
    return EVERY_CHOICE;
  }

  valueAt(): null {
    return null;
  }

  position(): SourcePosition | null {
    if (this.at === null) return null;
    return this.attribute === null ? this.at.position : this.at.attributePosition(this.attribute);
  }
}

/** Reads XML documents. */
export class XmlSyntax implements Syntax<XmlScope, XmlElement> {
  readonly kind = 'xml';

  /** @param readsAttributes whether attributes hold content, so that one that no path leads to is told of */
  constructor(
    private readonly namespaces: Readonly<Record<string, string>>,
    private readonly readsAttributes = false,
  ) {}

  newScope(): XmlScope {
    return new XmlScope();
  }

  values(path: string): Result<ValuePath<XmlScope>, string> {
    const parsed = parseXmlPath(path, this.namespaces);
    return parsed.ok ? ok(new XmlValues(parsed.value.steps, parsed.value.attribute)) : parsed;
  }

  parts(path: string): Result<PartPath<XmlScope, XmlElement>, string> {
    const parsed = parseXmlPath(path, this.namespaces);
    return parsed.ok ? ok(new XmlParts(parsed.value.steps)) : parsed;
  }

  root(message: Message): XmlElement | null {
    return message.content.kind === 'xml' ? message.content.root : null;
  }

  coverage(read: NamedPart, ignored: readonly string[]): Coverage<XmlElement> {
    return new XmlCoverage(read, ignored, this.namespaces, this.readsAttributes);
  }

  fill(scope: XmlScope, message: Message, part: XmlElement): void {
    scope.element = part;
    scope.root = this.root(message);
    scope.at = null;
  }

  positionOf(_message: Message, part: XmlElement): SourcePosition | null {
    return part.position;
  }
}

class XmlValues implements ValuePath<XmlScope> {
  constructor(
    private readonly steps: readonly XmlStep[],
    private readonly attribute: string | null,
  ) {}

  first(scope: XmlScope): string | null {
    return this.nth(scope, 0);
  }

  nth(scope: XmlScope, index: number): string | null {
    let value: string | null = null;
    let left = index;
    const { element, root } = scope;
    if (element === null || root === null) return null;
    walk(element, this.steps, root, (found) => {
      value = valueOf(found, this.attribute);
      if (value === null || left-- > 0) return false;
      this.remember(scope, found);
      return true;
    });
    return left < 0 ? value : null;
  }

  all(scope: XmlScope): readonly string[] {
    const values: string[] = [];
    const { element, root } = scope;
    if (element === null || root === null) return values;
    walk(element, this.steps, root, (found) => {
      const value = valueOf(found, this.attribute);
      if (value === null) return false;
      if (values.length === 0) this.remember(scope, found);
      values.push(value);
      return false;
    });
    return values;
  }

  joined(scope: XmlScope): string | null {
    return this.all(scope).join(' ') || null;
  }

  leadsTo(): 'unknown' {
    return 'unknown';
  }

  format(): string | null {
    return null;
  }

  private remember(scope: XmlScope, found: XmlElement): void {
    scope.at = found;
    scope.attribute = this.attribute;
  }
}

class XmlParts implements PartPath<XmlScope, XmlElement> {
  constructor(private readonly steps: readonly XmlStep[]) {}

  first(scope: XmlScope): XmlElement | null {
    let part: XmlElement | null = null;
    const { element, root } = scope;
    if (element === null || root === null) return null;
    walk(element, this.steps, root, (found) => {
      part = found;
      return true;
    });
    return part;
  }

  all(scope: XmlScope): readonly XmlElement[] {
    const parts: XmlElement[] = [];
    const { element, root } = scope;
    if (element === null || root === null) return parts;
    walk(element, this.steps, root, (found) => {
      parts.push(found);
      return false;
    });
    return parts;
  }
}
