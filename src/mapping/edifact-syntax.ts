import type { Message, SegmentFormat } from '../formats';
import { err, ok, type Result, type SourcePosition } from '../kernel';
import { EdifactCoverage } from './edifact-coverage';
import { parseQualifier, SegmentPairs } from './edifact-pairs';
import { parseSteps, parseValuePath, type Step } from './edifact-path';
import { MessageIndex, WHOLE_MESSAGE } from './edifact-index';
import { SegmentKinds } from './edifact-kinds';
import { EdifactScope } from './edifact-scope';
import { PartShapes } from './edifact-shape';
import { StepTest } from './edifact-step';
import { DirectParts, DirectPath, NestedParts, NestedPath, type SegmentParts } from './edifact-values';
import type { QualifierKinds } from './qualifier-kinds';
import type { FieldKind } from './targets';
import type { Coverage, NamedPart, PairPath, PartPath, Syntax, ValuePath } from './syntax';
import { EXPECTED, type GuideWords } from './guide-faults';

/**
 * Reads messages of EDIFACT, X12 and TRADACOMS. A part of a message is a group, named by the number of the segment that opens it. `loop` is the segment
 * that opens a line ("LIN"): it divides a message for which no table is known.
 */
export class EdifactSyntax implements Syntax<EdifactScope, number> {
  private readonly kinds: SegmentKinds;
  private readonly shapes = new PartShapes();
  /** Of the message at hand. */
  private index: MessageIndex | null = null;

  constructor(
    readonly kind: SegmentFormat,
    private readonly loop: string,
  ) {
    this.kinds = new SegmentKinds(loop);
  }

  newScope(): EdifactScope {
    return new EdifactScope(this.kinds);
  }

  values(path: string, kind?: FieldKind): Result<ValuePath<EdifactScope>, GuideWords> {
    const parsed = parseValuePath(path);
    if (!parsed.ok) return parsed;
    const last = parsed.value.steps.at(-1);
    if (last === undefined) return err(EXPECTED.segmentBefore(path));
    const outer = parsed.value.steps.slice(0, -1);
    const inner = new DirectPath(new StepTest(last, this.kinds), parsed.value.target, this.kinds, Array.isArray(kind));
    return ok(outer.length === 0 ? inner : new NestedPath(this.partsOf(outer), inner, this.kinds));
  }

  parts(path: string): Result<PartPath<EdifactScope, number>, GuideWords> {
    const steps = parseSteps(path);
    return steps.ok ? ok(this.partsOf(steps.value)) : steps;
  }

  pairs(path: string, qualifier: string, kinds: QualifierKinds): Result<PairPath<EdifactScope>, GuideWords> {
    const parsed = parseValuePath(path);
    if (!parsed.ok) return parsed;
    const place = parseQualifier(qualifier);
    if (!place.ok) return place;
    const { steps, target } = parsed.value;
    const [step, ...others] = steps;
    if (step === undefined || others.length > 0 || target.conditions.length > 0) return err(EXPECTED.oneSegment(path));
    return ok(new SegmentPairs(new StepTest(step, this.kinds), target, place.value, kinds, this.kinds));
  }

  root(message: Message): number | null {
    return this.indexOf(message) === null ? null : WHOLE_MESSAGE;
  }

  coverage(read: NamedPart, ignored: readonly string[], unread: readonly string[]): Coverage<number> {
    // As if it were read, and only where it stands: a weight of the whole order that is told says nothing of one in the group of a place.
    const looked = { paths: [...read.paths, ...unread], parts: read.parts };
    return new EdifactCoverage(looked, ignored, this.kinds, (message) => this.indexOf(message));
  }

  fill(scope: EdifactScope, message: Message, part: number): void {
    const index = this.indexOf(message);
    if (index !== null) scope.fill(index, part);
  }

  positionOf(message: Message, part: number): SourcePosition | null {
    return this.indexOf(message)?.message.position(Math.max(part, 0)) ?? null;
  }

  /** Null when the message is not of this syntax. */
  private indexOf({ content }: Message): MessageIndex | null {
    if (this.index?.message === content) return this.index;
    if (content.kind !== 'segments') return null;
    return (this.index = new MessageIndex(content, this.kinds, this.shapes, this.loop, this.index));
  }

  private partsOf(steps: readonly Step[]): SegmentParts {
    const [first, ...rest] = steps.map((step) => new DirectParts(new StepTest(step, this.kinds)));
    if (first === undefined) return { first: () => null, all: () => [], mayLead: () => false };
    return rest.reduce<SegmentParts>((outer, inner) => new NestedParts(outer, inner, this.kinds), first);
  }
}
