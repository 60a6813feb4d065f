import { err, ok, type Result } from '../kernel';
import type { Reference } from '../purchase-order';
import type { Target } from './edifact-path';
import type { EdifactScope } from './edifact-scope';
import type { StepTest } from './edifact-step';
import type { QualifierKinds } from './qualifier-kinds';
import type { PairPath } from './syntax';

/** Where a qualifier stands, seen from its number: in the same element, or in the one before. */
interface QualifierPlace {
  readonly before: boolean;
  readonly component: number;
}

const IN_ELEMENT = /^\.(\d+)$/;
const ELEMENT_BEFORE = '-1';

/** Reads `.2`, a component of the element of the number, and `-1`, the element before it. */
export function parseQualifier(text: string): Result<QualifierPlace, string> {
  if (text === ELEMENT_BEFORE) return ok({ before: true, component: 1 });
  const component = Number(IN_ELEMENT.exec(text)?.[1] ?? 0);
  return component > 0 ? ok({ before: false, component }) : err(`.2 or -1 as the place of a qualifier, not "${text}"`);
}

/** The numbers in elements of segments, all of them: a segment may have several of one kind. */
export class SegmentPairs implements PairPath<EdifactScope> {
  private readonly stepElements: number;

  constructor(
    private readonly step: StepTest,
    private readonly target: Target,
    private readonly qualifier: QualifierPlace,
    private readonly kinds: QualifierKinds,
  ) {
    this.stepElements = qualifier.before ? 2 : target.stepElements;
  }

  addTo(list: Reference[], scope: EdifactScope): void {
    this.walk(scope, list, Number.POSITIVE_INFINITY);
  }

  nth(scope: EdifactScope, index: number): string | null {
    return this.walk(scope, null, index);
  }

  /** Adds to the list, where there is one, until the number with this index. @returns that number */
  private walk(scope: EdifactScope, list: Reference[] | null, index: number): string | null {
    const { firstElement, lastElement, firstComponent } = this.target;
    const { index: segments } = scope;
    let left = index;
    if (segments === null) return null;
    const { message } = segments;
    for (let entry = scope.head(this.step.tag); entry >= 0; entry = scope.following(entry)) {
      const segment = scope.segmentAt(entry);
      if (!this.step.isMetBy(segments, segment)) continue;
      const end = firstElement === lastElement ? lastElement : Math.min(lastElement, message.elementCount(segment));
      for (let element = firstElement; element <= end; element += this.stepElements) {
        const number = message.value(segment, element, firstComponent)?.trim() ?? '';
        if (number === '') continue;
        if (list !== null) list.push({ type: this.kindOf(scope, segment, element), number });
        else if (left-- === 0) {
          scope.setPlace(segment, element, firstComponent);
          return number;
        }
      }
    }
    return null;
  }

  private kindOf({ message }: EdifactScope, segment: number, element: number): string {
    const { before, component } = this.qualifier;
    const at = before ? element - 1 : element;
    if (message === null) return this.kinds.of(null);
    return (
      this.kinds.ofCode(message.code(segment, at, component)) ?? this.kinds.of(message.value(segment, at, component))
    );
  }
}
