import type { Message, XmlElement } from '../formats';
import { err, ok, type Result, type SourcePosition } from '../kernel';
import type { TextInLines } from './guide-schema';
import type { Coverage, NamedPart, PairPath, PartPath, Syntax, ValuePath } from './syntax';
import type { NumberList } from './number-list';
import type { QualifierKinds } from './qualifier-kinds';
import { XmlCoverage } from './xml-coverage';
import { parseXmlPath, type XmlStep } from './xml-path';
import { XmlScope } from './xml-scope';
import { textsInLines } from './xml-texts';
import { firstWithValue, valueOf, walk } from './xml-walk';
import { EXPECTED, type GuideWords } from './guide-faults';

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

  values(path: string): Result<ValuePath<XmlScope>, GuideWords> {
    const parsed = parseXmlPath(path, this.namespaces);
    return parsed.ok ? ok(new XmlValues(parsed.value.steps, parsed.value.attribute)) : parsed;
  }

  parts(path: string): Result<PartPath<XmlScope, XmlElement>, GuideWords> {
    const parsed = parseXmlPath(path, this.namespaces);
    return parsed.ok ? ok(new XmlParts(parsed.value.steps)) : parsed;
  }

  pairs(path: string, qualifier: string, kinds: QualifierKinds): Result<PairPath<XmlScope>, GuideWords> {
    const parsed = parseXmlPath(path, this.namespaces);
    if (!parsed.ok) return parsed;
    const { steps, attribute } = parsed.value;
    if (attribute !== null || !qualifier.startsWith('@')) return err(EXPECTED.attribute(path, qualifier));
    return ok(new XmlPairs(new XmlParts(steps), qualifier.slice(1), kinds));
  }

  textInLines(text: TextInLines): Result<ValuePath<XmlScope>, GuideWords> {
    return textsInLines(text, this.namespaces);
  }

  root(message: Message): XmlElement | null {
    return message.content.kind === 'xml' ? message.content.root : null;
  }

  coverage(read: NamedPart, ignored: readonly string[], unread: readonly string[]): Coverage<XmlElement> {
    return new XmlCoverage(read, [...ignored, ...unread], this.namespaces, this.readsAttributes);
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
    const { element, root } = scope;
    if (element === null || root === null) return null;
    const found = firstWithValue(element, this.steps, root, this.attribute);
    if (found === null) return null;
    this.remember(scope, found);
    return valueOf(found, this.attribute);
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

  mayLead(): boolean {
    return true;
  }
}

/** The numbers in elements, each with what an attribute says of it. */
class XmlPairs implements PairPath<XmlScope> {
  constructor(
    private readonly parts: XmlParts,
    private readonly attribute: string,
    private readonly kinds: QualifierKinds,
  ) {}

  addTo(list: NumberList, scope: XmlScope): void {
    for (const part of this.parts.all(scope)) {
      const number = part.text ?? '';
      if (number !== '') list.add(this.kinds.of(part.attribute(this.attribute)), number);
    }
  }

  mayLead(): boolean {
    return true;
  }

  placesIn(): null {
    return null;
  }

  nth(scope: XmlScope, index: number): string | null {
    const part = this.parts.all(scope).filter(({ text }) => (text ?? '') !== '')[index];
    if (part === undefined) return null;
    scope.at = part;
    scope.attribute = null;
    return part.text;
  }
}
