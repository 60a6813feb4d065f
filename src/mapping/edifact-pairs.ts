import type { SegmentMessage } from '../formats';
import { err, ok, type Result } from '../kernel';
import type { NumberList } from './number-list';
import type { Question, SegmentKind, SegmentKinds } from './edifact-kinds';
import type { Target } from './edifact-path';
import type { EdifactScope } from './edifact-scope';
import type { StepTest } from './edifact-step';
import { trimmed } from './field-reader';
import type { QualifierKinds } from './qualifier-kinds';
import type { NumberPlace, NumberPlaces, PairPath } from './syntax';
import { EXPECTED, type GuideWords } from './guide-faults';

/** Where a qualifier stands, seen from its number: in the same element, or in the one before. */
interface QualifierPlace {
  readonly before: boolean;
  readonly component: number;
}

const IN_ELEMENT = /^\.(\d+)$/;
const ELEMENT_BEFORE = '-1';

/** Reads `.2`, a component of the element of the number, and `-1`, the element before it. */
export function parseQualifier(text: string): Result<QualifierPlace, GuideWords> {
  if (text === ELEMENT_BEFORE) return ok({ before: true, component: 1 });
  const component = Number(IN_ELEMENT.exec(text)?.[1] ?? 0);
  return component > 0 ? ok({ before: false, component }) : err(EXPECTED.placeOfQualifier(text));
}

/** An element of segments of one kind that has a number of this type, where it has one. */
interface Slot {
  readonly element: number;
  readonly type: string;
  /** No element from here on has a qualifier: where one of them has no number, the segment may be at its end. */
  readonly isTail: boolean;
}

/** True where the segment has neither this element nor one behind it. */
const isBehind = (message: SegmentMessage, segment: number, { element, isTail }: Slot): boolean =>
  isTail && element > message.elementCount(segment);

class SegmentNumbers implements NumberPlaces<EdifactScope> {
  /** @param tails elements without a qualifier, which segments of one kind may have or not */
  constructor(
    readonly places: readonly NumberPlace[],
    private readonly tails: readonly { readonly entry: number; readonly element: number }[],
  ) {}

  mayHaveMore(scope: EdifactScope): boolean {
    const { message } = scope;
    return this.tails.some(({ entry, element }) => (message?.elementCount(scope.segmentAt(entry)) ?? 0) >= element);
  }
}

/** The numbers in elements of segments, all of them: a segment may have several of one type. */
export class SegmentPairs implements PairPath<EdifactScope> {
  private readonly elements: readonly number[];
  /** The number under which kinds of segments have their slots. */
  private readonly note: number;

  constructor(
    private readonly step: StepTest,
    private readonly target: Target,
    private readonly qualifier: QualifierPlace,
    private readonly types: QualifierKinds,
    kinds: SegmentKinds,
  ) {
    const { firstElement, lastElement } = target;
    const stepElements = qualifier.before ? 2 : 1;
    this.elements = Array.from(
      { length: Math.floor((lastElement - firstElement) / stepElements) + 1 },
      (_, at) => firstElement + at * stepElements,
    );
    this.note = kinds.newNote();
    // So that segments of one kind have the same qualifiers.
    const questions = this.elements.map((element) => this.placeOfQualifier(element));
    kinds.addTest(step.tag, questions, () => true);
  }

  addTo(list: NumberList, scope: EdifactScope): void {
    const { index } = scope;
    if (index === null) return;
    for (let entry = scope.head(this.step.tag); entry >= 0; entry = scope.following(entry)) {
      const segment = scope.segmentAt(entry);
      if (!this.step.isMetBy(index, segment)) continue;
      const slots = this.slotsOf(index.message, segment, index.kindOf(segment));
      for (let at = 0, count = slots.length; at < count; at++) {
        const slot = slots[at];
        if (slot === undefined || isBehind(index.message, segment, slot)) break;
        const number = this.numberIn(index.message, segment, slot);
        if (number !== null) list.add(slot.type, number);
      }
    }
  }

  mayLead(scope: EdifactScope): boolean {
    if (scope.variesIn(this.step.tag)) return true;
    for (let entry = scope.head(this.step.tag); entry >= 0; entry = scope.following(entry)) {
      if (this.step.mayBeMetBy(scope.kindAt(entry))) return true;
    }
    return false;
  }

  placesIn(scope: EdifactScope): NumberPlaces<EdifactScope> | null {
    const { index } = scope;
    if (index === null || !this.step.isOfCodes || scope.variesIn(this.step.tag)) return null;
    const { firstComponent: component } = this.target;
    const places: NumberPlace[] = [];
    const tails: { entry: number; element: number }[] = [];
    for (let entry = scope.head(this.step.tag); entry >= 0; entry = scope.following(entry)) {
      const kind = scope.kindAt(entry);
      if (!this.step.mayBeMetBy(kind)) continue;
      const slots = this.slotsOf(index.message, scope.segmentAt(entry), kind);
      if (kind.notes[this.note] !== slots) return null;
      for (const { element, type, isTail } of slots) {
        if (isTail) tails.push({ entry, element });
        if (isTail) break;
        places.push({ type, entry, element, component });
      }
    }
    return new SegmentNumbers(places, tails);
  }

  nth(scope: EdifactScope, place: number): string | null {
    const { index } = scope;
    let left = place;
    if (index === null) return null;
    for (let entry = scope.head(this.step.tag); entry >= 0; entry = scope.following(entry)) {
      const segment = scope.segmentAt(entry);
      if (!this.step.isMetBy(index, segment)) continue;
      for (const slot of this.slotsOf(index.message, segment, scope.kindAt(entry))) {
        const number = this.numberIn(index.message, segment, slot);
        if (number === null && isBehind(index.message, segment, slot)) break;
        if (number === null || left-- > 0) continue;
        scope.setPlace(segment, slot.element, this.target.firstComponent);
        return number;
      }
    }
    return null;
  }

  private numberIn(message: SegmentMessage, segment: number, { element }: Slot): string | null {
    const number = message.value(segment, element, this.target.firstComponent);
    return number === null ? null : trimmed(number);
  }

  /** Found out once for each kind of segment, but for those with qualifiers that are no short codes. */
  private slotsOf(message: SegmentMessage, segment: number, kind: SegmentKind): readonly Slot[] {
    const known = kind.notes[this.note] as readonly Slot[] | undefined;
    if (known !== undefined) return known;
    const codes = this.elements.map((element) => {
      const { element: at, component } = this.placeOfQualifier(element);
      return { element, code: message.code(segment, at, component), text: message.value(segment, at, component) };
    });
    const tail = codes.findLastIndex(({ code }) => code !== 0) + 1;
    const slots = codes.map(({ element, text }, at) => ({ element, type: this.types.of(text), isTail: at >= tail }));
    if (codes.every(({ code }) => code >= 0)) kind.notes[this.note] = slots;
    return slots;
  }

  private placeOfQualifier(element: number): Question {
    const { before, component } = this.qualifier;
    return { element: before ? element - 1 : element, component };
  }
}
