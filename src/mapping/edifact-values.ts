import { codeText, type SegmentMessage } from '../formats';
import type { MessageIndex } from './edifact-index';
import { NONE, type KindTest, type SegmentKind, type SegmentKinds } from './edifact-kinds';
import { elementMeets, isOneOf, type Target } from './edifact-path';
import { EdifactScope } from './edifact-scope';
import type { StepTest } from './edifact-step';
import type { PartPath, Place, ValuePath } from './syntax';

/** Where a segment says how its date is written: 2379 is component 3 of C507, which is element 1 of DTM in every directory. */
const DATE_FORMAT = { element: 1, component: 3 } as const;

const NOTHING: readonly string[] = [];
const NO_PARTS: readonly number[] = [];

export type SegmentParts = PartPath<EdifactScope, number>;

/** A path of one step: the common case, without any allocation. */
export class DirectPath implements ValuePath<EdifactScope> {
  /** It ends at one component: nothing need be looked for. */
  private readonly isOne: boolean;
  /** It ends in one element, whatever stands there. */
  private readonly isOneElement: boolean;
  /** The number of the conditions on elements among the tests of the tag, -1 without such. */
  private readonly test: number;

  constructor(
    private readonly step: StepTest,
    private readonly target: Target,
    private readonly kinds: SegmentKinds,
    isOfCodes = false,
  ) {
    const { firstElement, lastElement, conditions: ofElement, firstComponent, lastComponent } = target;
    this.isOneElement = firstElement === lastElement && ofElement.length === 0;
    this.isOne = this.isOneElement && firstComponent === lastComponent;
    this.test = addElementTest(step.tag, target, kinds);
    // Then it is known by the kind of a segment what it says.
    if (isOfCodes && this.isOne)
      kinds.addTest(step.tag, [{ element: firstElement, component: firstComponent }], () => true);
  }

  /** Whether the message has segments of its tag at all. */
  mayBeIn(index: MessageIndex): boolean {
    return index.hasTag(this.step.tag);
  }

  first(scope: EdifactScope): string | null {
    const { index } = scope;
    if (index === null) return null;
    for (let entry = scope.head(this.step.tag); entry >= 0; entry = scope.following(entry)) {
      const segment = scope.segmentAt(entry);
      if (!this.step.isMetBy(index, segment)) continue;
      const value = this.valueIn(index.message, segment, scope);
      if (value !== null) return value;
    }
    return null;
  }

  nth(scope: EdifactScope, place: number): string | null {
    const { index } = scope;
    let left = place;
    if (index === null) return null;
    for (let entry = scope.head(this.step.tag); entry >= 0; entry = scope.following(entry)) {
      const segment = scope.segmentAt(entry);
      if (!this.step.isMetBy(index, segment)) continue;
      const value = this.valueIn(index.message, segment, left === 0 ? scope : null);
      if (value !== null && left-- === 0) return value;
    }
    return null;
  }

  all(scope: EdifactScope): readonly string[] {
    const { index } = scope;
    if (index === null) return NOTHING;
    let values: string[] | null = null;
    for (let entry = scope.head(this.step.tag); entry >= 0; entry = scope.following(entry)) {
      const segment = scope.segmentAt(entry);
      if (!this.step.isMetBy(index, segment)) continue;
      const value = this.valueIn(index.message, segment, values === null ? scope : null);
      if (value === null) continue;
      if (values === null) values = [value];
      else values.push(value);
    }
    return values ?? NOTHING;
  }

  joined(scope: EdifactScope): string | null {
    const { index } = scope;
    let joined: string | null = null;
    if (index === null) return null;
    for (let entry = scope.head(this.step.tag); entry >= 0; entry = scope.following(entry)) {
      const segment = scope.segmentAt(entry);
      if (!this.step.isMetBy(index, segment)) continue;
      const value = this.valueIn(index.message, segment, joined === null ? scope : null);
      if (value !== null) joined = joined === null ? value : `${joined} ${value}`;
    }
    return joined;
  }

  leadsTo(scope: EdifactScope): Place | 'nowhere' | 'unknown' {
    if (scope.variesIn(this.step.tag)) return 'unknown';
    for (let entry = scope.head(this.step.tag); entry >= 0; entry = scope.following(entry)) {
      if (this.mayStandIn(scope.kindAt(entry))) return this.placeIn(scope, entry) ?? 'unknown';
    }
    return 'nowhere';
  }

  /** The component of a segment that codes alone say is the one; null where they do not. */
  private placeIn(scope: EdifactScope, entry: number): Place | null {
    const { firstElement, lastElement, stepElements, conditions, firstComponent, lastComponent } = this.target;
    const { index } = scope;
    const decided = this.step.isOfCodes && conditions.every(({ codes }) => codes !== null);
    if (!decided || index === null) return null;
    const isLast = !this.mayStandBehind(scope, entry);
    const code = this.codeIn(scope.kindAt(entry));
    const text = code > 0 ? codeText(code) : null;
    const place = (element: number, isOnly: boolean): Place => ({
      entry,
      element,
      component: firstComponent,
      lastComponent,
      text,
      isOnly,
    });
    if (this.isOneElement) return place(firstElement, isLast);
    // Without its conditions among the tests the elements of one segment say nothing about those of another.
    if (this.test === NONE) return null;
    const met: number[] = [];
    for (let element = firstElement; element <= lastElement; element += stepElements)
      if (elementMeets(index.message, scope.segmentAt(entry), conditions, element)) met.push(element);
    const [first] = met;
    return first === undefined ? null : place(first, isLast && met.length === 1);
  }

  private mayStandBehind(scope: EdifactScope, entry: number): boolean {
    for (let next = scope.following(entry); next >= 0; next = scope.following(next)) {
      if (this.mayStandIn(scope.kindAt(next))) return true;
    }
    return false;
  }

  format(scope: EdifactScope): string | null {
    return scope.message?.value(scope.segment, DATE_FORMAT.element, DATE_FORMAT.component) ?? null;
  }

  private mayStandIn(kind: SegmentKind): boolean {
    if (!this.step.mayBeMetBy(kind) || this.codeIn(kind) === 0) return false;
    return this.test === NONE || kind.meets[this.test] === true;
  }

  /** What segments of this kind have at the end of the path, as `SegmentMessage.code` gives it; -1 where the kind does not say it. */
  private codeIn(kind: SegmentKind): number {
    const { firstElement: element, firstComponent: component } = this.target;
    return this.isOne ? this.kinds.codeOf(kind, { element, component }) : NONE;
  }

  /** @param scope takes note of where the value stands; null when nobody asks */
  private valueIn(message: SegmentMessage, segment: number, scope: EdifactScope | null): string | null {
    if (!this.isOne) return this.searchIn(message, segment, scope);
    const { firstElement, firstComponent } = this.target;
    const text = message.value(segment, firstElement, firstComponent);
    if (text !== null && scope !== null) scope.setPlace(segment, firstElement, firstComponent);
    return text;
  }

  private searchIn(message: SegmentMessage, segment: number, scope: EdifactScope | null): string | null {
    const { firstElement, stepElements, conditions, firstComponent, lastComponent } = this.target;
    const lastElement = this.lastElementOf(message, segment);
    for (let element = firstElement; element <= lastElement; element += stepElements) {
      if (conditions.length > 0 && !elementMeets(message, segment, conditions, element)) continue;
      let value: string | null = null;
      for (let component = firstComponent; component <= lastComponent; component++) {
        const text = message.value(segment, element, component);
        if (text === null) continue;
        if (value === null && scope !== null) scope.setPlace(segment, element, component);
        value = value === null ? text : `${value} ${text}`;
      }
      if (value !== null) return value;
    }
    return null;
  }

  /** Of many elements that a path allows a segment has few. */
  private lastElementOf(message: SegmentMessage, segment: number): number {
    const { firstElement, lastElement } = this.target;
    return firstElement === lastElement ? lastElement : Math.min(lastElement, message.elementCount(segment));
  }
}

/** Of more elements than these it is not known beforehand which of them meet the conditions of a path. */
const MOST_ELEMENTS = 16;

/** Adds the test whether an element of a segment may meet the conditions on elements, as far as codes tell; -1 where there is nothing to test. */
function addElementTest(tag: number, target: Target, kinds: SegmentKinds): number {
  const { firstElement, lastElement, stepElements } = target;
  const conditions = target.conditions.filter(({ codes }) => codes !== null);
  const elements: number[] = [];
  for (let element = firstElement; element <= lastElement; element += stepElements) elements.push(element);
  if (conditions.length === 0 || elements.length > MOST_ELEMENTS) return NONE;
  const placesOf = (reached: number): { element: number; component: number }[] =>
    conditions.map(({ element, component }) => ({ element: reached + element, component }));
  const test: KindTest = (codeOf) =>
    elements.some((reached) =>
      placesOf(reached).every((place, at) => {
        const codes = conditions[at]?.codes ?? null;
        return codes === null || isOneOf(codes.packed, codeOf(place)) === codes.wanted;
      }),
    );
  return kinds.addTest(tag, elements.flatMap(placesOf), test);
}

/** A path through groups: rare (a reference inside a party), so that it may fill a scope of its own. */
export class NestedPath implements ValuePath<EdifactScope> {
  private readonly inside: EdifactScope;

  constructor(
    private readonly parts: SegmentParts,
    private readonly path: DirectPath,
    kinds: SegmentKinds,
  ) {
    this.inside = new EdifactScope(kinds);
  }

  first(scope: EdifactScope): string | null {
    return this.collect(scope, 1)[0] ?? null;
  }

  all(scope: EdifactScope): readonly string[] {
    return this.collect(scope, Number.POSITIVE_INFINITY);
  }

  nth(scope: EdifactScope, index: number): string | null {
    return index === 0 ? this.first(scope) : (this.all(scope)[index] ?? null);
  }

  joined(scope: EdifactScope): string | null {
    return this.all(scope).join(' ') || null;
  }

  leadsTo(scope: EdifactScope): 'nowhere' | 'unknown' {
    return this.parts.mayLead(scope) ? 'unknown' : 'nowhere';
  }

  format(scope: EdifactScope): string | null {
    return this.path.format(scope);
  }

  private collect(scope: EdifactScope, limit: number): readonly string[] {
    const values: string[] = [];
    if (scope.index === null || !this.path.mayBeIn(scope.index)) return values;
    for (const part of this.parts.all(scope)) {
      this.inside.fill(scope.index, part);
      const found = limit === 1 ? this.path.first(this.inside) : this.path.all(this.inside);
      if (found === null || found.length === 0) continue;
      if (values.length === 0) scope.setPlace(this.inside.segment, this.inside.element, this.inside.component);
      values.push(...(typeof found === 'string' ? [found] : found));
      if (values.length >= limit) break;
    }
    return values;
  }
}

export class DirectParts implements SegmentParts {
  constructor(private readonly step: StepTest) {}

  /** Whether the message has such segments at all. */
  mayBeIn(index: MessageIndex): boolean {
    return index.hasTag(this.step.tag);
  }

  first(scope: EdifactScope): number | null {
    const { index } = scope;
    if (index === null) return null;
    for (let entry = scope.head(this.step.tag); entry >= 0; entry = scope.following(entry)) {
      if (this.step.isMetBy(index, scope.segmentAt(entry))) return scope.segmentAt(entry);
    }
    return null;
  }

  all(scope: EdifactScope): readonly number[] {
    const { index } = scope;
    const first = scope.head(this.step.tag);
    if (index === null || first < 0) return NO_PARTS;
    const found: number[] = [];
    for (let entry = first; entry >= 0; entry = scope.following(entry)) {
      if (this.step.isMetBy(index, scope.segmentAt(entry))) found.push(scope.segmentAt(entry));
    }
    return found;
  }

  mayLead(scope: EdifactScope): boolean {
    if (scope.variesIn(this.step.tag)) return true;
    for (let entry = scope.head(this.step.tag); entry >= 0; entry = scope.following(entry)) {
      if (this.step.mayBeMetBy(scope.kindAt(entry))) return true;
    }
    return false;
  }
}

export class NestedParts implements SegmentParts {
  private readonly inside: EdifactScope;

  constructor(
    private readonly outer: SegmentParts,
    private readonly inner: DirectParts,
    kinds: SegmentKinds,
  ) {
    this.inside = new EdifactScope(kinds);
  }

  first(scope: EdifactScope): number | null {
    return this.all(scope)[0] ?? null;
  }

  all(scope: EdifactScope): readonly number[] {
    const { index } = scope;
    if (index === null || !this.inner.mayBeIn(index)) return NO_PARTS;
    return this.outer.all(scope).flatMap((part) => {
      this.inside.fill(index, part);
      return this.inner.all(this.inside);
    });
  }

  mayLead(scope: EdifactScope): boolean {
    return this.outer.mayLead(scope);
  }
}
