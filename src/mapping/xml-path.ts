import type { XmlElement } from '../formats';
import { err, ok, type Result } from '../kernel';
import { compileTest, type ValueTest } from './conditions';

/*
 * The notation is a small part of XPath, with the prefixes that the guide declares:
 *
 *   cbc:ID                                        a child's text
 *   cac:Party/cac:PartyName/cbc:Name              further down; the first that has content, in document order
 *   cbc:Quantity/@unitCode                        an attribute
 *   cbc:ID[@schemeID=0160|GTIN]                   an element whose attribute is one of these; != none, [@x=] absent, ~gtin a form
 *   cbc:CopyIndicator[.=true]                     an element whose own text is this
 *   .                                             the element itself
 */

export interface XmlCondition {
  /** Attribute name as XmlElement takes it; null for the element's own text. */
  readonly attribute: string | null;
  readonly test: ValueTest;
}

export interface XmlStep {
  /** "{namespace}local", or null for the element itself. */
  readonly name: string | null;
  readonly conditions: readonly XmlCondition[];
}

export interface XmlPathText {
  readonly steps: readonly XmlStep[];
  readonly attribute: string | null;
}

const STEP = /^(\.|(?:([A-Za-z_][\w.-]*):)?([A-Za-z_][\w.-]*))(?:\[([^\]]*)\])?$/;
const CONDITION = /^(\.|@([A-Za-z_][\w.-]*))(!?[=~])(.*)$/;
const ATTRIBUTE = /^@([A-Za-z_][\w.-]*)$/;

/** Reads the text of a path. `namespaces` are the guide's own prefixes; the sender's do not matter. */
export function parseXmlPath(path: string, namespaces: Readonly<Record<string, string>>): Result<XmlPathText, string> {
  const texts = path.split(/\/(?![^[]*\])/);
  const attribute = ATTRIBUTE.exec(texts.at(-1) ?? '')?.[1] ?? null;
  if (attribute !== null) texts.pop();
  const steps: XmlStep[] = [];
  for (const text of texts) {
    const step = parseStep(text, namespaces);
    if (!step.ok) return step;
    steps.push(step.value);
  }
  return ok({ steps, attribute });
}

function parseStep(text: string, namespaces: Readonly<Record<string, string>>): Result<XmlStep, string> {
  const parts = STEP.exec(text);
  if (parts === null) return err(`an element such as cbc:ID or cbc:ID[@schemeID=0088], not "${text}"`);
  const [, whole, prefix, local = '', list] = parts;
  const namespace = prefix === undefined ? '' : namespaces[prefix];
  if (namespace === undefined) return err(`a prefix that the guide declares under namespaces, not "${prefix ?? ''}"`);
  const conditions: XmlCondition[] = [];
  for (const condition of list?.split(',') ?? []) {
    const found = CONDITION.exec(condition.trim());
    if (found === null) return err(`a condition such as @schemeID=0088 or .=true, not "${condition}"`);
    const test = compileTest(found[3] ?? '', found[4] ?? '');
    if (!test.ok) return test;
    conditions.push({ attribute: found[2] ?? null, test: test.value });
  }
  const name = whole === '.' ? null : namespace === '' ? local : `{${namespace}}${local}`;
  return ok({ name, conditions });
}

/** True when the element meets all conditions. */
export function meets(element: XmlElement, conditions: readonly XmlCondition[]): boolean {
  for (const { attribute, test } of conditions) {
    if (!test((attribute === null ? element.text : element.attribute(attribute)) ?? '')) return false;
  }
  return true;
}
