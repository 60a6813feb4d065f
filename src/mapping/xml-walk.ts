import type { XmlElement } from '../formats';
import type { XmlCondition, XmlPathText, XmlStep } from './xml-path';

/**
 * Visits the elements that steps lead to, in document order, until the visitor says stop. Returns whether it did.
 *
 * @param root of the message, where some conditions begin
 */
export function walk(
  element: XmlElement,
  steps: readonly XmlStep[],
  root: XmlElement,
  visit: (found: XmlElement) => boolean,
  at = 0,
): boolean {
  const step = steps[at];
  if (step === undefined) return visit(element);
  if (step.name === null) return meets(element, step.conditions, root) && walk(element, steps, root, visit, at + 1);
  for (const child of element.childrenNamed(step.name)) {
    if (meets(child, step.conditions, root) && walk(child, steps, root, visit, at + 1)) return true;
  }
  return false;
}

/** The first element that steps lead to and that has a value (see `valueOf`); null when none has. */
export function firstWithValue(
  element: XmlElement,
  steps: readonly XmlStep[],
  root: XmlElement,
  attribute: string | null,
  at = 0,
): XmlElement | null {
  const step = steps[at];
  if (step === undefined) return valueOf(element, attribute) === null ? null : element;
  if (step.name === null) {
    return meets(element, step.conditions, root) ? firstWithValue(element, steps, root, attribute, at + 1) : null;
  }
  for (const child of element.childrenNamed(step.name)) {
    if (!meets(child, step.conditions, root)) continue;
    const found = firstWithValue(child, steps, root, attribute, at + 1);
    if (found !== null) return found;
  }
  return null;
}

/** True when the element meets all conditions. */
export function meets(element: XmlElement, conditions: readonly XmlCondition[], root: XmlElement): boolean {
  for (const condition of conditions) {
    if (!isMet(element, condition, root)) return false;
  }
  return true;
}

function isMet(element: XmlElement, { of, test, ofEach, sameAs }: XmlCondition, root: XmlElement): boolean {
  // Nearly every condition looks at the element itself.
  if (of.steps.length === 0 && sameAs === null) return test(valueOf(element, of.attribute) ?? '');
  const values = valuesOf(element, of, root);
  if (sameAs !== null) {
    const others = valuesOf(root, sameAs, root);
    return values.some((value) => others.includes(value));
  }
  if (values.length === 0) return test('');
  return ofEach ? values.every(test) : values.some(test);
}

function valuesOf(element: XmlElement, { steps, attribute }: XmlPathText, root: XmlElement): readonly string[] {
  const values: string[] = [];
  walk(element, steps, root, (found) => {
    const value = valueOf(found, attribute);
    if (value !== null) values.push(value);
    return false;
  });
  return values;
}

/** The attribute of an element, or its own text; null when there is nothing in it. */
export const valueOf = (element: XmlElement, attribute: string | null): string | null =>
  (attribute === null ? element.text : element.attribute(attribute)) || null;
