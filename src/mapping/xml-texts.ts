import type { XmlElement } from '../formats';
import { ok, type Result } from '../kernel';
import type { TextInLines } from './guide-schema';
import type { ValuePath } from './syntax';
import { parseXmlPath, type XmlStep } from './xml-path';
import type { XmlScope } from './xml-scope';
import { walk } from './xml-walk';
import type { GuideWords } from './guide-faults';

type Steps = readonly XmlStep[];

/** Texts that stand in lines, by the paths of a guide. */
export function textsInLines(
  { each, lines, glued }: TextInLines,
  namespaces: Readonly<Record<string, string>>,
): Result<ValuePath<XmlScope>, GuideWords> {
  const texts = parseXmlPath(each, namespaces);
  if (!texts.ok) return texts;
  const all = parseXmlPath(lines, namespaces);
  if (!all.ok) return all;
  if (glued === undefined) return ok(new TextsInLines(texts.value.steps, all.value.steps, null));
  const joined = parseXmlPath(glued, namespaces);
  return joined.ok ? ok(new TextsInLines(texts.value.steps, all.value.steps, joined.value.steps)) : joined;
}

/** One text with the line that it begins with. */
interface LinedText {
  readonly text: string;
  readonly first: XmlElement;
}

class TextsInLines implements ValuePath<XmlScope> {
  constructor(
    private readonly each: Steps,
    private readonly lines: Steps,
    private readonly glued: Steps | null,
  ) {}

  first(scope: XmlScope): string | null {
    return this.nth(scope, 0);
  }

  nth(scope: XmlScope, index: number): string | null {
    const found = this.texts(scope)[index];
    if (found === undefined) return null;
    scope.at = found.first;
    scope.attribute = null;
    return found.text;
  }

  all(scope: XmlScope): readonly string[] {
    return this.texts(scope).map(({ text }) => text);
  }

  joined(scope: XmlScope): string | null {
    return this.all(scope).join(' ') || null;
  }

  leadsTo(): 'unknown' {
    return 'unknown';
  }

  format(): null {
    return null;
  }

  private texts({ element, root }: XmlScope): readonly LinedText[] {
    if (element === null || root === null) return [];
    return found(element, this.each, root).flatMap((part) => {
      const lines = found(part, this.lines, root).filter(({ text }) => text !== null);
      const glued = new Set(this.glued === null ? [] : found(part, this.glued, root));
      const [first] = lines;
      if (first === undefined) return [];
      const text = lines.map((line) => `${line === first || glued.has(line) ? '' : ' '}${line.text ?? ''}`).join('');
      return [{ text, first }];
    });
  }
}

function found(element: XmlElement, steps: Steps, root: XmlElement): readonly XmlElement[] {
  const elements: XmlElement[] = [];
  walk(element, steps, root, (one) => {
    elements.push(one);
    return false;
  });
  return elements;
}
