import type { SegmentMessage } from '../formats';
import type { MessageIndex, Question, TagTable } from './edifact-index';
import { isOneOf, type Condition, type Step } from './edifact-path';

interface CodeCondition {
  readonly question: Question;
  readonly packed: readonly number[];
  readonly wanted: boolean;
}

/** A step of a path, ready to be tried on the segments of its tag. */
export class StepTest {
  readonly tag: number;
  private readonly ofCodes: readonly CodeCondition[];
  private readonly ofTexts: readonly Condition[];

  constructor(step: Step, tags: TagTable) {
    this.tag = tags.idOf(step.tag);
    this.ofCodes = step.conditions.flatMap(({ element, component, codes }) =>
      codes === null ? [] : [{ question: tags.question(this.tag, element, component), ...codes }],
    );
    this.ofTexts = step.conditions.filter(({ codes }) => codes === null);
  }

  /** True when the segment meets all conditions. */
  isMetBy(index: MessageIndex, segment: number): boolean {
    const { ofCodes, ofTexts } = this;
    for (let at = 0, end = ofCodes.length; at < end; at++) {
      const condition = ofCodes[at];
      if (condition === undefined) continue;
      if (isOneOf(condition.packed, index.code(segment, condition.question)) !== condition.wanted) return false;
    }
    return ofTexts.length === 0 || this.textsMeet(index.message, segment);
  }

  /** True without conditions: any segment of the tag will do. */
  get isFree(): boolean {
    return this.ofCodes.length === 0 && this.ofTexts.length === 0;
  }

  private textsMeet(message: SegmentMessage, segment: number): boolean {
    return this.ofTexts.every(({ element, component, test }) => test(message.value(segment, element, component) ?? ''));
  }
}
