import type { SegmentMessage, Message, SegmentGroup } from '../formats';
import { err, ok, type Result, type SourcePosition } from '../kernel';
import { EdifactCoverage } from './edifact-coverage';
import { meets, parseSteps, parseValuePath, type Condition, type Step, type Target } from './edifact-path';
import { EdifactScope, TagTable } from './edifact-scope';
import type { Coverage, NamedPart, PartPath, Syntax, ValuePath } from './syntax';

/** Where a segment says how its date is written: 2379 is component 3 of C507, which is element 1 of DTM in every directory. */
const DATE_FORMAT = { element: 1, component: 3 } as const;

const edifactOf = (message: Message): SegmentMessage | null =>
  message.content.kind === 'segments' ? message.content : null;

/** Reads messages of EDIFACT, X12 and TRADACOMS. `loop` is the segment that opens a line ("LIN"): it divides a message for which no table is known. */
export class EdifactSyntax implements Syntax<EdifactScope, SegmentGroup> {
  private readonly tags = new TagTable();

  constructor(
    readonly kind: 'edifact' | 'x12' | 'tradacoms',
    private readonly loop: string,
  ) {}

  newScope(): EdifactScope {
    return new EdifactScope(this.tags);
  }

  values(path: string): Result<ValuePath<EdifactScope>, string> {
    const parsed = parseValuePath(path);
    if (!parsed.ok) return parsed;
    const last = parsed.value.steps.at(-1);
    if (last === undefined) return err(`a segment in front of the element, not "${path}"`);
    const outer = parsed.value.steps.slice(0, -1);
    const inner = new DirectPath(this.tags.idOf(last.tag), last.conditions, parsed.value.target);
    return ok(outer.length === 0 ? inner : new NestedPath(this.partsOf(outer), inner, this));
  }

  parts(path: string): Result<PartPath<EdifactScope, SegmentGroup>, string> {
    const steps = parseSteps(path);
    return steps.ok ? ok(this.partsOf(steps.value)) : steps;
  }

  root(message: Message): SegmentGroup | null {
    const content = edifactOf(message);
    if (content === null) return null;
    return content.grouped ? content.root : divided(content, this.loop);
  }

  coverage(read: NamedPart, ignored: readonly string[]): Coverage<SegmentGroup> {
    return new EdifactCoverage(read, ignored);
  }

  fill(scope: EdifactScope, message: Message, part: SegmentGroup): void {
    const content = edifactOf(message);
    if (content !== null) scope.fill(content, part);
  }

  positionOf(message: Message, part: SegmentGroup): SourcePosition | null {
    return edifactOf(message)?.position(part.segments[0] ?? 0) ?? null;
  }

  private partsOf(steps: readonly Step[]): PartPath<EdifactScope, SegmentGroup> {
    const [first, ...rest] = steps.map((step) => new DirectParts(this.tags.idOf(step.tag), step.conditions));
    if (first === undefined) return { first: () => null, all: () => [] };
    return rest.reduce<PartPath<EdifactScope, SegmentGroup>>(
      (outer, inner) => new NestedParts(outer, inner, this),
      first,
    );
  }
}

/**
 * A message without a table (a directory between two that we have) as lines and the rest: the head is what comes before the
 * first line, the foot what comes from UNS (X12: TDS, CTT) on. Finer groups are not known, so that an RFF below a NAD counts for the head.
 */
function divided(message: SegmentMessage, loop: string): SegmentGroup {
  const outside: number[] = [];
  const groups: { name: string; segments: number[]; groups: SegmentGroup[] }[] = [];
  let open: { segments: number[] } | null = null;
  for (let segment = 0; segment < message.segmentCount; segment++) {
    const tag = message.tag(segment);
    if (tag === loop) {
      const group = { name: loop, segments: [segment], groups: [] };
      groups.push(group);
      open = group;
    } else if (FOOT.has(tag)) {
      outside.push(segment);
      open = null;
    } else (open?.segments ?? outside).push(segment);
  }
  return { name: '', segments: outside, groups };
}

/** What opens the foot of a message. */
const FOOT: ReadonlySet<string> = new Set(['UNS', 'UNT', 'TDS', 'CTT', 'SE']);

const NOTHING: readonly string[] = [];

/** A path of one step: the common case, without any allocation. */
class DirectPath implements ValuePath<EdifactScope> {
  constructor(
    private readonly tag: number,
    private readonly conditions: readonly Condition[],
    private readonly target: Target,
  ) {}

  first(scope: EdifactScope): string | null {
    return this.nth(scope, 0);
  }

  nth(scope: EdifactScope, index: number): string | null {
    const { message } = scope;
    let left = index;
    if (message === null) return null;
    for (let entry = scope.head(this.tag); entry >= 0; entry = scope.following(entry)) {
      const segment = scope.segmentAt(entry);
      if (!meets(message, segment, this.conditions, 0)) continue;
      const value = this.valueIn(message, segment, left === 0 ? scope : null);
      if (value !== null && left-- === 0) return value;
    }
    return null;
  }

  all(scope: EdifactScope): readonly string[] {
    const { message } = scope;
    if (message === null) return NOTHING;
    let values: string[] | null = null;
    for (let entry = scope.head(this.tag); entry >= 0; entry = scope.following(entry)) {
      const segment = scope.segmentAt(entry);
      if (!meets(message, segment, this.conditions, 0)) continue;
      const value = this.valueIn(message, segment, values === null ? scope : null);
      if (value === null) continue;
      if (values === null) values = [value];
      else values.push(value);
    }
    return values ?? NOTHING;
  }

  format(scope: EdifactScope): string | null {
    return scope.message?.value(scope.segment, DATE_FORMAT.element, DATE_FORMAT.component) ?? null;
  }

  private valueIn(message: SegmentMessage, segment: number, scope: EdifactScope | null): string | null {
    const { firstElement, lastElement, stepElements, conditions, firstComponent, lastComponent } = this.target;
    for (let element = firstElement; element <= lastElement; element += stepElements) {
      if (conditions.length > 0 && !meets(message, segment, conditions, element)) continue;
      let value: string | null = null;
      for (let component = firstComponent; component <= lastComponent; component++) {
        const text = message.value(segment, element, component);
        if (text === null) continue;
        if (value === null && scope !== null) {
          scope.segment = segment;
          scope.element = element;
          scope.component = component;
        }
        value = value === null ? text : `${value} ${text}`;
      }
      if (value !== null) return value;
    }
    return null;
  }
}

/** A path through groups: rare (a reference inside a party), so that it may fill a scope of its own. */
class NestedPath implements ValuePath<EdifactScope> {
  private readonly inside: EdifactScope;

  constructor(
    private readonly parts: PartPath<EdifactScope, SegmentGroup>,
    private readonly path: DirectPath,
    syntax: EdifactSyntax,
  ) {
    this.inside = syntax.newScope();
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

  format(scope: EdifactScope): string | null {
    return this.path.format(scope);
  }

  private collect(scope: EdifactScope, limit: number): readonly string[] {
    const values: string[] = [];
    if (scope.message === null) return values;
    for (const part of this.parts.all(scope)) {
      this.inside.fill(scope.message, part);
      const found = limit === 1 ? this.path.first(this.inside) : this.path.all(this.inside);
      if (found === null || found.length === 0) continue;
      if (values.length === 0) {
        scope.segment = this.inside.segment;
        scope.element = this.inside.element;
        scope.component = this.inside.component;
      }
      values.push(...(typeof found === 'string' ? [found] : found));
      if (values.length >= limit) break;
    }
    return values;
  }
}

class DirectParts implements PartPath<EdifactScope, SegmentGroup> {
  constructor(
    private readonly tag: number,
    private readonly conditions: readonly Condition[],
  ) {}

  first(scope: EdifactScope): SegmentGroup | null {
    const { message } = scope;
    if (message === null) return null;
    for (let entry = scope.head(this.tag); entry >= 0; entry = scope.following(entry)) {
      if (meets(message, scope.segmentAt(entry), this.conditions, 0)) return scope.groupAt(entry);
    }
    return null;
  }

  all(scope: EdifactScope): readonly SegmentGroup[] {
    const { message } = scope;
    const found: SegmentGroup[] = [];
    for (let entry = scope.head(this.tag); entry >= 0 && message !== null; entry = scope.following(entry)) {
      if (meets(message, scope.segmentAt(entry), this.conditions, 0)) found.push(scope.groupAt(entry));
    }
    return found;
  }
}

class NestedParts implements PartPath<EdifactScope, SegmentGroup> {
  private readonly inside: EdifactScope;

  constructor(
    private readonly outer: PartPath<EdifactScope, SegmentGroup>,
    private readonly inner: PartPath<EdifactScope, SegmentGroup>,
    syntax: EdifactSyntax,
  ) {
    this.inside = syntax.newScope();
  }

  first(scope: EdifactScope): SegmentGroup | null {
    return this.all(scope)[0] ?? null;
  }

  all(scope: EdifactScope): readonly SegmentGroup[] {
    const { message } = scope;
    if (message === null) return [];
    return this.outer.all(scope).flatMap((part) => {
      this.inside.fill(message, part);
      return this.inner.all(this.inside);
    });
  }
}
