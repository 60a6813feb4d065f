import { packCode, type SegmentMessage } from '../formats';
import { err, ok, type Result } from '../kernel';
import { compileTest, type ValueTest } from './conditions';
import { EXPECTED, type GuideWords } from './guide-faults';

/*
 * The notation, as one who knows the standard reads it:
 *
 *   BGM.2.1                          segment, element, component, counted from 1 after the tag; a simple element is component 1
 *   NAD[1=BY].2.1                    the first NAD whose element 1 (3035) is BY
 *   DTM[1.1=64|63].1.2               one of several values;  != none of them;  [3.2=] empty or absent;  [3.1~gtin] has the form
 *   PIA[1=1|5].2-6[.2=SA|VP].1       of the elements 2 to 6 the first whose component 2 is SA or VP
 *   PO1.7-25[-1=VN|VP]               of the elements 7, 9, 11 ... 25 the first behind an element that is VN or VP: X12 writes numbers
 *                                    as pairs of qualifier and number, so that every second element is looked at
 *   IMD.3.4-5                        the components 4 and 5, joined by a blank
 *   NAD[1=BY]/RFF[1.1=VA].1.2        the RFF inside the group that this NAD opens
 *
 * A group is named by the segment that opens it, never by its number: LIN opens SG25 in D.96A and SG28 in D.01B.
 * A path sees the segments that stand directly in the part it is read against, and the first segments of the groups in it.
 */

/** A condition on one component of a segment; element 0 is the one that the path has just reached, -1 the one before it. */
export interface Condition {
  readonly element: number;
  readonly component: number;
  readonly test: ValueTest;
  /** Where the test asks for short codes alone: these codes as numbers, and whether it wants one of them or none. */
  readonly codes: { readonly packed: readonly number[]; readonly wanted: boolean } | null;
}

export interface Step {
  readonly tag: string;
  readonly conditions: readonly Condition[];
}

/** Which components a path ends at. */
export interface Target {
  readonly firstElement: number;
  readonly lastElement: number;
  /** From one element to the next: 2 in pairs of qualifier and number. */
  readonly stepElements: number;
  readonly conditions: readonly Condition[];
  readonly firstComponent: number;
  readonly lastComponent: number;
}

const REACHED = 0;
const BEFORE = -1;
const STEP = /^([A-Z][A-Z0-9]{1,2})(?:\[([^\]]*)\])?$/;
const CONDITION = /^(?:(\d+)(?:\.(\d+))?)(!?[=~])(.*)$/;
const ELEMENT_CONDITION = /^(?:\.(\d+)|(-1))(!?[=~])(.*)$/;
const TARGET = /^(\d+)(?:-(\d+))?(?:\[([^\]]*)\])?(?:\.(\d+)(?:-(\d+))?)?$/;

/** Reads a path to a part: one step or more, without an element at the end. */
export function parseSteps(path: string): Result<readonly Step[], GuideWords> {
  const steps: Step[] = [];
  for (const text of splitOutside(path, '/')) {
    const parts = STEP.exec(text);
    if (parts === null) return err(EXPECTED.segment(text));
    const conditions = parseConditions(parts[2], CONDITION);
    if (!conditions.ok) return conditions;
    steps.push({ tag: parts[1] ?? '', conditions: conditions.value });
  }
  return ok(steps);
}

/** Reads a path to values: steps, then element and component. */
export function parseValuePath(
  path: string,
): Result<{ readonly steps: readonly Step[]; readonly target: Target }, GuideWords> {
  const texts = splitOutside(path, '/');
  const last = texts.pop() ?? '';
  const dot = endOfTag(last);
  if (dot < 0) return err(EXPECTED.elementBehind(path));
  const steps = parseSteps([...texts, last.slice(0, dot)].join('/'));
  if (!steps.ok) return steps;
  const target = parseTarget(last.slice(dot + 1));
  return target.ok ? ok({ steps: steps.value, target: target.value }) : target;
}

/** The dot between the last step and its element: the first one outside brackets. */
function endOfTag(path: string): number {
  let inside = false;
  for (let at = 0; at < path.length; at++) {
    if (path[at] === '[') inside = true;
    else if (path[at] === ']') inside = false;
    else if (path[at] === '.' && !inside) return at;
  }
  return -1;
}

function splitOutside(path: string, separator: string): string[] {
  const parts: string[] = [];
  let inside = false;
  let start = 0;
  for (let at = 0; at < path.length; at++) {
    if (path[at] === '[') inside = true;
    else if (path[at] === ']') inside = false;
    else if (path[at] === separator && !inside) {
      parts.push(path.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, path.slice(start)];
}

function parseTarget(text: string): Result<Target, GuideWords> {
  const parts = TARGET.exec(text);
  if (parts === null) return err(EXPECTED.element(text));
  const [, element = '1', lastElement, list, component = '1', lastComponent] = parts;
  const conditions = parseConditions(list, ELEMENT_CONDITION);
  if (!conditions.ok) return conditions;
  const target = {
    firstElement: Number(element),
    lastElement: Number(lastElement ?? element),
    stepElements: conditions.value.some(({ element: at }) => at === BEFORE) ? 2 : 1,
    conditions: conditions.value,
    firstComponent: Number(component),
    lastComponent: Number(lastComponent ?? component),
  };
  const inOrder = target.firstElement <= target.lastElement && target.firstComponent <= target.lastComponent;
  const inRange = target.firstElement > 0 && target.firstComponent > 0;
  return inOrder && inRange ? ok(target) : err(EXPECTED.countedFromOne(text));
}

function parseConditions(list: string | undefined, shape: RegExp): Result<readonly Condition[], GuideWords> {
  if (list === undefined) return ok([]);
  const conditions: Condition[] = [];
  for (const text of list.split(',')) {
    const parts = shape.exec(text.trim());
    if (parts === null) return err(EXPECTED.condition(shape === CONDITION ? '1.1=137' : '.2=SA', text));
    const [element, component, operator, operand] =
      shape === CONDITION
        ? [parts[1], parts[2] ?? '1', parts[3], parts[4]]
        : [parts[2] ?? REACHED, parts[1] ?? '1', parts[3], parts[4]];
    const test = compileTest(operator ?? '', operand ?? '');
    if (!test.ok) return test;
    conditions.push({
      element: Number(element),
      component: Number(component),
      test: test.value,
      codes: shortCodes(operator ?? '', operand ?? ''),
    });
  }
  return ok(conditions);
}

function shortCodes(operator: string, operand: string): Condition['codes'] {
  if (operator !== '=' && operator !== '!=') return null;
  const packed = operand.split('|').map(packCode);
  return packed.includes(-1) ? null : { packed, wanted: operator === '=' };
}

/** True when an element of a segment meets all conditions on elements, which count from the one that the path has reached. */
export function elementMeets(
  message: SegmentMessage,
  segment: number,
  conditions: readonly Condition[],
  reached: number,
): boolean {
  for (const condition of conditions) {
    const { codes, component } = condition;
    const element = reached + condition.element;
    if (codes === null) {
      if (!condition.test(message.value(segment, element, component) ?? '')) return false;
    } else if (isOneOf(codes.packed, message.code(segment, element, component)) !== codes.wanted) return false;
  }
  return true;
}

/** As `includes`, which costs more than the comparisons where there are one or two. */
export function isOneOf(codes: readonly number[], code: number): boolean {
  for (let at = 0, end = codes.length; at < end; at++) if (codes[at] === code) return true;
  return false;
}
