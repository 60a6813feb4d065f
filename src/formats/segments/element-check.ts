import type { Finding, SyntaxReason } from '../../findings';
import { codeKey, codeListsOf, type CodeLists } from './code-lists';
import type { Grammar } from './grammar';
import {
  KIND_DATE,
  KIND_NUMBER,
  KIND_TEXT,
  KIND_TIME,
  KIND_WHOLE,
  RULE_KIND,
  RULE_LEAST_MASK,
  RULE_LEAST_SHIFT,
  RULE_LIST_SHIFT,
  RULE_MOST_MASK,
  RULE_MOST_SHIFT,
  type SegmentRule,
} from './segment-rules';
import {
  KIND_COMPONENT,
  KIND_ELEMENT,
  MARK_CARE,
  MARK_KIND,
  MARK_SHIFT,
  SEGMENT_STRIDE,
  type SegmentData,
} from './segment-data';
import type { SegmentRun } from './segment-run';
import { FINDING_LIMIT } from './structure';
import { elementFinding } from './syntax-findings';

const POINT = 0x2e;
const COMMA = 0x2c;
const MINUS = 0x2d;

/** How often one fault in one place (reason, tag, element) is told: a partner's habit is one thing to know, not a hundred. */
const SAME_CAUSE_LIMIT = 3;

/** How values that are no text are written, for people. */
const WRITTEN: Readonly<Record<number, string>> = {
  [KIND_NUMBER]: 'n',
  [KIND_WHOLE]: 'n',
  [KIND_DATE]: 'CCYYMMDD',
  [KIND_TIME]: 'HHMM',
};

/**
 * Checks elements and components against the directory: counts, mandatory ones, lengths, numeric ones (ISO 9735-1, 10). Bytes
 * are compared in place; text is made only for what is wrong or long.
 */
export class ElementCheck {
  readonly findings: Finding[] = [];
  private readonly told = new Map<string, number>();
  private readonly codes: CodeLists;
  /** Unknown codes that were told: one note a list and code is enough, and no line is looked at thoroughly for it again. */
  private readonly toldCodes = new Set<number>();
  private rule: SegmentRule | undefined;
  /** The component at hand; all but the repetition counted from 0. */
  private segment = 0;
  private element = -1;
  private component = 0;
  private repetition = 1;

  /** @param decimal the decimal mark that UNA names, -1 without UNA: then both marks are as good. */
  constructor(
    private readonly grammar: Grammar,
    private readonly data: SegmentData,
    private readonly segments: SegmentRun,
    private readonly decimal: number,
  ) {
    this.codes = codeListsOf(grammar.directory);
  }

  run(): readonly Finding[] {
    const { list } = this.data;
    const count = list.length / SEGMENT_STRIDE;
    for (let segment = 0; segment < count && this.findings.length < FINDING_LIMIT; segment++) {
      const rule = this.grammar.rules.get(list[segment * SEGMENT_STRIDE + 2] ?? 0);
      if (rule !== undefined && !this.looksFine(segment, rule)) this.checkSegment(segment, rule);
    }
    return this.findings;
  }

  /** The fast look that nearly every segment passes; one that does not gets the thorough check, which says what is wrong. */
  private looksFine(segment: number, rule: SegmentRule): boolean {
    const { marks, list, bytes } = this.data;
    const { first, components, elementCount } = rule;
    // One bit an element: a segment with more of them is looked at thoroughly.
    if (elementCount > 31) return false;
    const last = list[(segment + 1) * SEGMENT_STRIDE] ?? marks.length;
    let at = (list[segment * SEGMENT_STRIDE] ?? 0) + 1;
    let element = -1;
    let present = 0;
    let filled = 0;
    let expected = 0;
    let beyond = 0;
    for (let mark = marks[at] ?? 0; at < last; at++) {
      if ((mark & MARK_KIND) === KIND_ELEMENT) {
        if (filled !== 0 && ((rule.mandatoryComponents[element] ?? 0) & ~filled) !== 0) return false;
        if (++element >= elementCount) return false;
        expected = first[element] ?? 0;
        beyond = first[element + 1] ?? 0;
        filled = 0;
      } else if ((mark & MARK_KIND) !== KIND_COMPONENT || ++expected >= beyond) return false;
      const next = marks[at + 1] ?? 0;
      const start = mark >> MARK_SHIFT;
      const end = at + 1 < last ? (next >> MARK_SHIFT) - 1 : (list[segment * SEGMENT_STRIDE + 1] ?? 0);
      if (end > start) {
        const form = components[expected] ?? 0;
        present |= 1 << element;
        filled |= 1 << (expected - (first[element] ?? 0));
        const least = (form >> RULE_LEAST_SHIFT) & RULE_LEAST_MASK;
        if (end - start > ((form >> RULE_MOST_SHIFT) & RULE_MOST_MASK)) return false;
        // A byte that needs care may be no character of its own.
        if (least !== 0 && (end - start < least || (mark & MARK_CARE) !== 0)) return false;
        if ((form & RULE_KIND) !== KIND_TEXT && faultOf(form & RULE_KIND, bytes, start, end, this.decimal) !== null)
          return false;
        const list = form >> RULE_LIST_SHIFT;
        if (list !== 0 && !this.codeLooksFine(list, start, end)) return false;
      }
      mark = next;
    }
    if (filled !== 0 && ((rule.mandatoryComponents[element] ?? 0) & ~filled) !== 0) return false;
    return (rule.mandatory & ~present) === 0;
  }

  private codeLooksFine(list: number, start: number, end: number): boolean {
    const { codes, toldCodes, data } = this;
    const key = codeKey(list, data.bytes, start, end);
    return codes.isRecent(key) || toldCodes.has(key) || codes.hasBytes(key, list, data.bytes, start, end);
  }

  private checkSegment(segment: number, rule: SegmentRule): void {
    const { marks, list } = this.data;
    this.segment = segment;
    this.rule = rule;
    this.element = -1;
    const first = list[segment * SEGMENT_STRIDE] ?? 0;
    const last = list[(segment + 1) * SEGMENT_STRIDE] ?? marks.length;
    const segmentEnd = list[segment * SEGMENT_STRIDE + 1] ?? 0;
    let filled = 0;
    let present = 0;
    let mark = marks[first + 1] ?? 0;
    for (let at = first + 1; at < last; at++) {
      if ((mark & MARK_KIND) === KIND_COMPONENT) this.component++;
      else {
        this.checkFilled(filled);
        filled = 0;
        this.nextElement((mark & MARK_KIND) === KIND_ELEMENT);
      }
      const next = marks[at + 1] ?? 0;
      const start = mark >> MARK_SHIFT;
      const end = at + 1 < last ? (next >> MARK_SHIFT) - 1 : segmentEnd;
      if (end > start && this.element >= 0) {
        present |= 1 << Math.min(this.element, 30);
        filled |= 1 << Math.min(this.component, 30);
        this.checkComponent(mark, start, end);
      }
      mark = next;
    }
    this.checkFilled(filled);
    this.repetition = 1;
    this.tellMissing(rule.mandatory & ~present, null);
  }

  private nextElement(another: boolean): void {
    this.component = 0;
    if (another) {
      this.element++;
      this.repetition = 1;
    } else this.repetition++;
  }

  /** The mandatory components of an element that is there. */
  private checkFilled(filled: number): void {
    const missing = (this.rule?.mandatoryComponents[this.element] ?? 0) & ~filled;
    if (missing !== 0 && filled !== 0) this.tellMissing(missing, this.element);
  }

  /** @param within the element whose components the bits stand for; null when they stand for elements. */
  private tellMissing(missing: number, within: number | null): void {
    for (let at = 0; missing >> at !== 0; at++) {
      if (((missing >> at) & 1) === 0) continue;
      this.element = within ?? at;
      this.component = within === null ? 0 : at;
      this.tell('element-missing', this.nameOf(within !== null));
    }
  }

  /** Directory number of the element at hand, or of its component; X12's tables have formats in place of those of components. */
  private nameOf(ofComponent: boolean): string {
    const { rule, element, component } = this;
    const id = ofComponent ? rule?.ids[(rule.first[element] ?? 0) + component] : undefined;
    return id !== undefined && /^\d{4}$/.test(id) ? id : (rule?.names[element] ?? '');
  }

  private checkComponent(mark: number, start: number, end: number): void {
    const { rule, element, component } = this;
    if (rule === undefined) return;
    if (element >= rule.elementCount) {
      this.tell('element-too-many', rule.elementCount);
      return;
    }
    const first = rule.first[element] ?? 0;
    const beyond = rule.first[element + 1] ?? 0;
    if (first + component >= beyond) {
      this.tell('component-too-many', beyond - first);
      return;
    }
    const repeats = rule.repeats[element] ?? 1;
    if (this.repetition > repeats && component === 0) this.tell('element-repeated', repeats);
    const expected = rule.components[first + component] ?? 0;
    if ((expected & RULE_KIND) === KIND_TEXT) this.checkLength(end - start, mark, start, expected);
    else this.checkWritten(mark, start, end, expected);
    const list = expected >> RULE_LIST_SHIFT;
    if (list !== 0 && end - start <= mostOf(expected)) this.checkCode(list, mark, start, end);
  }

  /** Partners use codes of their own, and often say so: then the directory's list does not count. */
  private checkCode(list: number, mark: number, start: number, end: number): void {
    const code = this.segments.textOf(mark, start, end);
    const key = codeKey(list, this.data.bytes, start, end);
    if (code === '' || this.codes.has(list, code) || this.toldCodes.has(key) || this.ofOtherList()) return;
    if (key !== 0) this.toldCodes.add(key);
    const { rule, element, component } = this;
    this.tell('element-code-unknown', rule?.ids[(rule.first[element] ?? 0) + component] ?? '');
  }

  /** Whether 1131 and 3055 behind a code say that it is of a list that is not the directory's own (3055 = 6 is UN/ECE). */
  private ofOtherList(): boolean {
    const { rule, segment, element, component, repetition } = this;
    if (rule === undefined) return false;
    const ids = rule.ids.slice(rule.first[element], rule.first[element + 1]);
    const own = ids[component];
    const said = (id: string): string | null => {
      const at = own === id || own === '3055' ? -1 : ids.indexOf(id, component + 1);
      return at < 0 ? null : this.segments.value(segment, element + 1, at + 1, repetition);
    };
    return (said('3055') ?? '6') !== '6' || said('1131') !== null;
  }

  private checkLength(bytes: number, mark: number, start: number, rule: number): void {
    const most = mostOf(rule);
    const least = (rule >> RULE_LEAST_SHIFT) & RULE_LEAST_MASK;
    if (bytes <= most && bytes >= least && ((mark & MARK_CARE) === 0 || least === 0)) return;
    const length = this.characters(mark, start, start + bytes);
    if (length > most) this.tell('element-too-long', most);
    else if (length < least) this.tell('element-too-short', least);
  }

  /** Numbers, dates and times. */
  private checkWritten(mark: number, start: number, end: number, rule: number): void {
    let { bytes } = this.data;
    if ((mark & MARK_CARE) !== 0) {
      bytes = Buffer.from(this.segments.textOf(mark, start, end));
      start = 0;
      end = bytes.length;
    }
    const kind = rule & RULE_KIND;
    const fault = faultOf(kind, bytes, start, end, this.decimal);
    if (fault === null || fault === 'decimal-mark-differs') this.checkLength(digits(bytes, start, end), 0, start, rule);
    if (fault === null) return;
    const expected = fault === 'decimal-mark-differs' ? String.fromCharCode(this.decimal) : (WRITTEN[kind] ?? '');
    this.tell(fault, expected);
  }

  /** Characters of a component; only one that needs care has others than bytes. */
  private characters(mark: number, start: number, end: number): number {
    return (mark & MARK_CARE) === 0 ? end - start : Array.from(this.segments.textOf(mark, start, end)).length;
  }

  /** Tells about the component at hand, unless the message has the same fault in the same place too often already. */
  private tell(reason: SyntaxReason, expected: string | number): void {
    const { segment, segments, element, component, repetition, findings } = this;
    const cause = `${reason} ${segments.tag(segment)} ${String(element)} ${String(component)}`;
    const times = (this.told.get(cause) ?? 0) + 1;
    this.told.set(cause, times);
    if (times > SAME_CAUSE_LIMIT || findings.length >= FINDING_LIMIT) return;
    const position = segments.position(segment, element + 1, component + 1, ...(repetition > 1 ? [repetition] : []));
    findings.push(
      elementFinding(reason, position, segments.value(segment, element + 1, component + 1, repetition), expected),
    );
  }
}

/** The most characters that a component may have; the largest number that the rule holds stands for no limit. */
function mostOf(rule: number): number {
  const most = (rule >> RULE_MOST_SHIFT) & RULE_MOST_MASK;
  return most === RULE_MOST_MASK ? Infinity : most;
}

/** What is wrong with how a value that is no text is written; null when it is fine. */
function faultOf(kind: number, bytes: Uint8Array, start: number, end: number, decimal: number): SyntaxReason | null {
  switch (kind) {
    case KIND_DATE:
      return isDate(bytes, start, end) ? null : 'element-date-invalid';
    case KIND_TIME:
      return isTime(bytes, start, end) ? null : 'element-time-invalid';
    default:
      return faultOfNumber(kind, bytes, start, end, decimal);
  }
}

/** Digits with at most one decimal mark, none in a whole number, and a minus in front (ISO 9735-1, 10.1; X12.6, 3.5). */
function faultOfNumber(
  kind: number,
  bytes: Uint8Array,
  start: number,
  end: number,
  decimal: number,
): SyntaxReason | null {
  let count = 0;
  let mark = -1;
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0x30 && byte <= 0x39) count++;
    else if ((byte === POINT || byte === COMMA) && mark < 0 && kind !== KIND_WHOLE) mark = byte;
    else if (!(byte === MINUS && at === start)) return 'element-not-numeric';
  }
  if (count === 0) return 'element-not-numeric';
  return mark >= 0 && decimal >= 0 && mark !== decimal ? 'decimal-mark-differs' : null;
}

/** Two digits as a number, -1 when they are none. */
function twoDigits(bytes: Uint8Array, at: number): number {
  const [tens, ones] = [(bytes[at] ?? 0) - 0x30, (bytes[at + 1] ?? 0) - 0x30];
  return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
}

const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** YYMMDD or CCYYMMDD. */
function isDate(bytes: Uint8Array, start: number, end: number): boolean {
  const length = end - start;
  if ((length !== 6 && length !== 8) || twoDigits(bytes, start) < 0 || twoDigits(bytes, end - 6) < 0) return false;
  const [month, day] = [twoDigits(bytes, end - 4), twoDigits(bytes, end - 2)];
  return day >= 1 && day <= (DAYS_IN_MONTH[month - 1] ?? 0);
}

/** HHMM, with seconds and parts of them or without. */
function isTime(bytes: Uint8Array, start: number, end: number): boolean {
  const length = end - start;
  if (length < 4 || length === 5 || length > 8) return false;
  for (let at = start; at < end; at++) if ((bytes[at] ?? 0) < 0x30 || (bytes[at] ?? 0) > 0x39) return false;
  const [hours, minutes] = [twoDigits(bytes, start), twoDigits(bytes, start + 2)];
  return hours < 24 && minutes < 60 && (length === 4 || twoDigits(bytes, start + 4) < 60);
}

/** Length of a number: mark and sign do not count. */
function digits(bytes: Uint8Array, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) if ((bytes[at] ?? 0) >= 0x30) count++;
  return count;
}
