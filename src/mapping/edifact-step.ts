import type { SegmentMessage } from '../formats';
import type { MessageIndex } from './edifact-index';
import type { SegmentKind, SegmentKinds } from './edifact-kinds';
import { isOneOf, type Condition, type Step } from './edifact-path';

/** A step of a path, ready to be tried on the segments of its tag. */
export class StepTest {
  readonly tag: number;
  /** The number of the conditions on codes among the tests of the tag. */
  private readonly test: number;
  private readonly ofTexts: readonly Condition[];
  /** Without conditions: any segment of the tag will do. */
  readonly isFree: boolean;

  constructor(step: Step, kinds: SegmentKinds) {
    this.tag = kinds.idOf(step.tag);
    this.isFree = step.conditions.length === 0;
    this.ofTexts = step.conditions.filter(({ codes }) => codes === null);
    const ofCodes = step.conditions.filter(({ codes }) => codes !== null);
    this.test = kinds.addTest(this.tag, ofCodes, (codeOf) =>
      ofCodes.every(({ codes, ...place }) => codes === null || isOneOf(codes.packed, codeOf(place)) === codes.wanted),
    );
  }

  /** True when the segment, of the tag of this step, meets all conditions. */
  isMetBy(index: MessageIndex, segment: number): boolean {
    if (index.kindOf(segment).meets[this.test] !== true) return false;
    return this.ofTexts.length === 0 || this.textsMeet(index.message, segment);
  }

  /** False when no segment of this kind, of the tag of this step, can meet the conditions. */
  mayBeMetBy(kind: SegmentKind): boolean {
    return kind.meets[this.test] === true;
  }

  /** The codes of a kind decide alone. */
  get isOfCodes(): boolean {
    return this.ofTexts.length === 0;
  }

  private textsMeet(message: SegmentMessage, segment: number): boolean {
    return this.ofTexts.every(({ element, component, test }) => test(message.value(segment, element, component) ?? ''));
  }
}
