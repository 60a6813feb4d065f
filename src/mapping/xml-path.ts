import { err, ok, type Result } from '../kernel';
import { compileTest, type ValueTest } from './conditions';
import { EXPECTED, type GuideWords } from './guide-faults';

/*
 * The notation is a small part of XPath, with the prefixes that the guide declares:
 *
 *   cbc:ID                                        a child's text
 *   ID                                            the same by its name alone, in any of the namespaces of the document's vocabulary
 *   cac:Party/cac:PartyName/cbc:Name              further down; the first that has content, in document order
 *   cbc:Quantity/@unitCode                        an attribute
 *   cbc:ID[@schemeID=0160|GTIN]                   an element whose attribute is one of these; != none, [@x=] absent, ~gtin a form
 *   cbc:CopyIndicator[.=true]                     an element whose own text is this
 *   PARTY[PARTY_ROLE=buyer]                       an element in which, further down, there is such a text (or attribute: [A/@b=c])
 *   PARTY[PARTY_ID=/HEADER/BUYER_IDREF]           an element in which there is one of the texts to which a path from the message leads
 *   .                                             the element itself
 */

export interface XmlCondition {
  /** What is looked at: below the element, or the element itself where there are no steps. */
  readonly of: XmlPathText;
  /** What one of the values there must meet, or each of them; without any value it is asked of ''. */
  readonly test: ValueTest;
  readonly ofEach: boolean;
  /** In place of a test: one of the values there must stand at the end of this path from the message, too. */
  readonly sameAs: XmlPathText | null;
}

export interface XmlStep {
  /** A plain name or "{namespace}local", or null for the element itself. */
  readonly name: string | null;
  readonly conditions: readonly XmlCondition[];
}

export interface XmlPathText {
  readonly steps: readonly XmlStep[];
  readonly attribute: string | null;
}

type Namespaces = Readonly<Record<string, string>>;

const STEP = /^(\.|(?:([A-Za-z_][\w.-]*):)?([A-Za-z_][\w.-]*))(?:\[([^\]]*)\])?$/;
const CONDITION = /^([^=~!]+?)(!?[=~])(.*)$/;
const ATTRIBUTE = /^@([A-Za-z_][\w.-]*)$/;

/** Reads the text of a path. `namespaces` are the guide's own prefixes; the sender's do not matter. */
export function parseXmlPath(path: string, namespaces: Namespaces): Result<XmlPathText, GuideWords> {
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

function parseStep(text: string, namespaces: Namespaces): Result<XmlStep, GuideWords> {
  const parts = STEP.exec(text);
  if (parts === null) return err(EXPECTED.xmlElement(text));
  const [, whole, prefix, local = '', list] = parts;
  const namespace = prefix === undefined ? '' : namespaces[prefix];
  if (namespace === undefined) return err(EXPECTED.prefix(prefix ?? ''));
  const conditions: XmlCondition[] = [];
  for (const text of list?.split(',') ?? []) {
    const condition = parseCondition(text.trim(), namespaces);
    if (!condition.ok) return condition;
    conditions.push(condition.value);
  }
  const name = whole === '.' ? null : namespace === '' ? local : `{${namespace}}${local}`;
  return ok({ name, conditions });
}

function parseCondition(text: string, namespaces: Namespaces): Result<XmlCondition, GuideWords> {
  const [, path = '', operator = '', operand = ''] = CONDITION.exec(text) ?? [];
  if (operator === '') return err(EXPECTED.condition('@schemeID=0088 / .=true', text));
  const of = parseXmlPath(path, namespaces);
  if (!of.ok) return of;
  if (!operand.startsWith('/')) {
    const test = compileTest(operator, operand);
    return test.ok ? ok({ of: plain(of.value), test: test.value, ofEach: operator === '!=', sameAs: null }) : test;
  }
  if (operator !== '=') return err(EXPECTED.equals(operator));
  const sameAs = parseXmlPath(operand.slice(1), namespaces);
  return sameAs.ok ? ok({ of: plain(of.value), test: NEVER, ofEach: false, sameAs: sameAs.value }) : sameAs;
}

const NEVER = (): boolean => false;

/** A path of the element itself without its one step, which leads nowhere. */
const plain = (path: XmlPathText): XmlPathText =>
  path.steps.length === 1 && path.steps[0]?.name === null && path.steps[0].conditions.length === 0
    ? { ...path, steps: [] }
    : path;
