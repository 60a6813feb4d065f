import type { Finding } from '../../findings';
import type { Grammar } from './grammar';
import { RULE_EXACT, RULE_NUMERIC, RULE_SHIFT, type SegmentRule } from './segment-rules';
import {
  KIND_COMPONENT,
  KIND_ELEMENT,
  MARK_CARE,
  MARK_KIND,
  MARK_SHIFT,
  SEGMENT_STRIDE,
  type EdifactSegments,
  type SegmentData,
} from './segments';
import { FINDING_LIMIT } from './structure';
import { elementFinding } from './syntax-findings';

const POINT = 0x2e;
const COMMA = 0x2c;
const MINUS = 0x2d;

/** What is wrong with the form of a number: nothing, not numeric, or numeric with another decimal mark than UNA names. */
type NumberForm = 'good' | 'other-mark' | 'not-numeric';

/**
 * Checks elements and components against the directory: counts, mandatory ones, lengths, numeric ones (ISO 9735-1, 10). Bytes
 * are compared in place; text is made only for what is wrong or long.
 */
export class ElementCheck {
  readonly findings: Finding[] = [];
  private otherMarkTold = false;
  private segment = 0;
  private rule: SegmentRule | undefined;

  /** @param decimal the decimal mark that UNA names, -1 without UNA: then both marks are as good. */
  constructor(
    private readonly grammar: Grammar,
    private readonly data: SegmentData,
    private readonly segments: EdifactSegments,
    private readonly decimal: number,
  ) {}

  run(): readonly Finding[] {
    const { list } = this.data;
    const count = list.length / SEGMENT_STRIDE;
    for (let segment = 0; segment < count && this.findings.length < FINDING_LIMIT; segment++) {
      const rule = this.grammar.rules.get(list[segment * SEGMENT_STRIDE + 2] ?? 0);
      if (rule !== undefined) this.checkSegment(segment, rule);
    }
    return this.findings;
  }

  private checkSegment(segment: number, rule: SegmentRule): void {
    const { marks, list } = this.data;
    this.segment = segment;
    this.rule = rule;
    const first = list[segment * SEGMENT_STRIDE] ?? 0;
    const last = list[(segment + 1) * SEGMENT_STRIDE] ?? marks.length;
    const segmentEnd = list[segment * SEGMENT_STRIDE + 1] ?? 0;
    let element = -1;
    let component = 0;
    let repetition = 1;
    let filled = 0;
    let present = 0;
    let mark = marks[first + 1] ?? 0;
    for (let at = first + 1; at < last; at++) {
      const kind = mark & MARK_KIND;
      if (kind === KIND_COMPONENT) component++;
      else {
        if (element >= 0) this.checkFilled(element, repetition, filled);
        if (kind === KIND_ELEMENT) {
          element++;
          repetition = 1;
        } else if (element >= 0) repetition++;
        component = 0;
        filled = 0;
      }
      const next = marks[at + 1] ?? 0;
      const start = mark >> MARK_SHIFT;
      const end = at + 1 < last ? (next >> MARK_SHIFT) - 1 : segmentEnd;
      if (end > start && element >= 0) {
        present |= 1 << Math.min(element, 30);
        filled |= 1 << Math.min(component, 30);
        this.checkComponent(mark, start, end, element, component, repetition);
      }
      mark = next;
    }
    if (element >= 0) this.checkFilled(element, repetition, filled);
    const missing = rule.mandatory & ~present;
    for (let at = 0; missing >> at !== 0; at++) if ((missing >> at) & 1) this.tellMissing(at, 0, 1);
  }

  /** The mandatory components of an element that is there. */
  private checkFilled(element: number, repetition: number, filled: number): void {
    const missing = (this.rule?.mandatoryComponents[element] ?? 0) & ~filled;
    if (missing === 0 || filled === 0) return;
    for (let at = 0; missing >> at !== 0; at++) if ((missing >> at) & 1) this.tellMissing(element, at, repetition);
  }

  private tellMissing(element: number, component: number, repetition: number): void {
    const position = this.segments.position(this.segment, element + 1, component + 1, ...(repetition > 1 ? [repetition] : []));
    const finding = elementFinding('element-missing', position, null, this.rule?.names[element] ?? null);
    this.findings.push(finding);
  }

  private checkComponent(mark: number, start: number, end: number, element: number, component: number, repetition: number): void {
    const { rule } = this;
    if (rule === undefined) return;
    if (element >= rule.elementCount) {
      this.tell('element-too-many', element, component, repetition, rule.elementCount);
      return;
    }
    const at = (rule.first[element] ?? 0) + component;
    if (at >= (rule.first[element + 1] ?? 0)) {
      this.tell('component-too-many', element, component, repetition, (rule.first[element + 1] ?? 0) - (rule.first[element] ?? 0));
      return;
    }
    if (repetition > (rule.repeats[element] ?? 1) && component === 0) {
      this.tell('element-too-many', element, component, repetition, rule.repeats[element] ?? 1);
    }
    const expected = rule.components[at] ?? 0;
    const most = expected >> RULE_SHIFT;
    if ((expected & RULE_NUMERIC) !== 0) {
      this.checkNumber(mark, start, end, element, component, repetition, expected);
      return;
    }
    const length = end - start;
    if (length > most && this.characters(mark, start, end) > most) {
      this.tell('element-too-long', element, component, repetition, most);
    } else if ((expected & RULE_EXACT) !== 0 && length < most) {
      this.tell('element-too-short', element, component, repetition, most);
    }
  }

  private checkNumber(
    mark: number,
    start: number,
    end: number,
    element: number,
    component: number,
    repetition: number,
    rule: number,
  ): void {
    const form = (mark & MARK_CARE) === 0 ? this.numberForm(start, end) : 'not-numeric';
    const most = rule >> RULE_SHIFT;
    if (form === 'not-numeric') this.tell('element-not-numeric', element, component, repetition, 'n');
    else {
      const length = this.digits(start, end);
      if (length > most) this.tell('element-too-long', element, component, repetition, most);
      else if ((rule & RULE_EXACT) !== 0 && length < most) this.tell('element-too-short', element, component, repetition, most);
    }
    if (form === 'other-mark' && !this.otherMarkTold) {
      this.otherMarkTold = true;
      this.tell('decimal-mark-differs', element, component, repetition, String.fromCharCode(this.decimal));
    }
  }

  private numberForm(start: number, end: number): NumberForm {
    const { bytes } = this.data;
    let digits = 0;
    let mark = -1;
    for (let at = start; at < end; at++) {
      const byte = bytes[at] ?? 0;
      if (byte >= 0x30 && byte <= 0x39) digits++;
      else if ((byte === POINT || byte === COMMA) && mark < 0) mark = byte;
      else if (!(byte === MINUS && at === start)) return 'not-numeric';
    }
    if (digits === 0) return 'not-numeric';
    return mark >= 0 && this.decimal >= 0 && mark !== this.decimal ? 'other-mark' : 'good';
  }

  /** Length of a number: mark and sign do not count. */
  private digits(start: number, end: number): number {
    const { bytes } = this.data;
    let count = 0;
    for (let at = start; at < end; at++) if ((bytes[at] ?? 0) >= 0x30) count++;
    return count;
  }

  /** Characters of a component; only one that needs care has others than bytes. */
  private characters(mark: number, start: number, end: number): number {
    return (mark & MARK_CARE) === 0 ? end - start : [...this.segments.textOf(mark, start, end)].length;
  }

  private tell(
    reason: 'element-too-many' | 'component-too-many' | 'element-too-long' | 'element-too-short' | 'element-not-numeric' | 'decimal-mark-differs',
    element: number,
    component: number,
    repetition: number,
    expected: string | number,
  ): void {
    if (this.findings.length >= FINDING_LIMIT) return;
    const { segment, segments } = this;
    const position = segments.position(segment, element + 1, component + 1, ...(repetition > 1 ? [repetition] : []));
    const actual = segments.value(segment, element + 1, component + 1, repetition);
    this.findings.push(elementFinding(reason, position, actual, expected));
  }
}
