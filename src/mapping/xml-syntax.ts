import type { Message, XmlElement } from '../formats';
import { err, ok, type Result, type SourcePosition } from '../kernel';
import {
  EVERY_CHOICE,
  type Coverage,
  type NamedPart,
  type PairPath,
  type PartPath,
  type Scope,
  type Syntax,
  type ValuePath,
  type Way,
} from './syntax';
import type { Reference } from '../purchase-order';
import type { QualifierKinds } from './qualifier-kinds';
import { XmlCoverage } from './xml-coverage';
import { meets, parseXmlPath, type XmlStep } from './xml-path';

/** One element of a document, with the place of the value read last. */
export class XmlScope implements Scope {
  element: XmlElement | null = null;
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

  constructor(private readonly namespaces: Readonly<Record<string, string>>) {}

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

  pairs(path: string, qualifier: string, kinds: QualifierKinds): Result<PairPath<XmlScope>, string> {
    const parsed = parseXmlPath(path, this.namespaces);
    if (!parsed.ok) return parsed;
    const { steps, attribute } = parsed.value;
    if (attribute !== null || !qualifier.startsWith('@'))
      return err(`an element and an attribute of it such as @schemeID, not "${path}" and "${qualifier}"`);
    return ok(new XmlPairs(new XmlParts(steps), qualifier.slice(1), kinds));
  }

  root(message: Message): XmlElement | null {
    return message.content.kind === 'xml' ? message.content.root : null;
  }

  coverage(read: NamedPart, ignored: readonly string[]): Coverage<XmlElement> {
    return new XmlCoverage(read, ignored, this.namespaces);
  }

  fill(scope: XmlScope, _message: Message, part: XmlElement): void {
    scope.element = part;
    scope.at = null;
  }

  positionOf(_message: Message, part: XmlElement): SourcePosition | null {
    return part.position;
  }
}

/** Visits the elements that a path leads to, in document order, until the visitor says stop. Returns whether it did. */
function walk(
  element: XmlElement,
  steps: readonly XmlStep[],
  at: number,
  visit: (found: XmlElement) => boolean,
): boolean {
  const step = steps[at];
  if (step === undefined) return visit(element);
  if (step.name === null) return meets(element, step.conditions) && walk(element, steps, at + 1, visit);
  for (const child of element.childrenNamed(step.name)) {
    if (meets(child, step.conditions) && walk(child, steps, at + 1, visit)) return true;
  }
  return false;
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
    if (scope.element === null) return null;
    walk(scope.element, this.steps, 0, (found) => {
      value = this.valueOf(found);
      if (value === null || left-- > 0) return false;
      this.remember(scope, found);
      return true;
    });
    return left < 0 ? value : null;
  }

  all(scope: XmlScope): readonly string[] {
    const values: string[] = [];
    if (scope.element === null) return values;
    walk(scope.element, this.steps, 0, (found) => {
      const value = this.valueOf(found);
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

  private valueOf(element: XmlElement): string | null {
    return (this.attribute === null ? element.text : element.attribute(this.attribute)) || null;
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
    if (scope.element === null) return null;
    walk(scope.element, this.steps, 0, (found) => {
      part = found;
      return true;
    });
    return part;
  }

  all(scope: XmlScope): readonly XmlElement[] {
    const parts: XmlElement[] = [];
    if (scope.element === null) return parts;
    walk(scope.element, this.steps, 0, (found) => {
      parts.push(found);
      return false;
    });
    return parts;
  }
}

/** The numbers in elements, each with what an attribute says of it. */
class XmlPairs implements PairPath<XmlScope> {
  constructor(
    private readonly parts: XmlParts,
    private readonly attribute: string,
    private readonly kinds: QualifierKinds,
  ) {}

  addTo(list: Reference[], scope: XmlScope): void {
    for (const part of this.parts.all(scope)) {
      const number = part.text ?? '';
      if (number !== '') list.push({ type: this.kinds.of(part.attribute(this.attribute)), number });
    }
  }

  nth(scope: XmlScope, index: number): string | null {
    const part = this.parts.all(scope).filter(({ text }) => (text ?? '') !== '')[index];
    if (part === undefined) return null;
    scope.at = part;
    scope.attribute = null;
    return part.text;
  }
}
