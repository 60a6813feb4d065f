import type { Message } from '../formats';
import { firstPart } from './parts';
import { NO_VALUE, type Field, type Reader } from './field-reader';
import type { LINE_FIELDS } from './guide-schema';
import type { Identifications } from './identifications';
import { NumbersOfFields } from './numbers-of-fields';
import type { ValueList } from './readers';
import type { ByLooks, PartPath, Scope, Syntax } from './syntax';

export type LineField = (typeof LINE_FIELDS)[number];

/** What is read of a line. */
interface LineContent<S extends Scope, Part, Of extends Reader<S>> {
  readonly fields: Readonly<Record<LineField, Of>>;
  /** Null where there can be none. */
  readonly texts: ValueList<S> | null;
  readonly identifications: readonly Identifications<S>[];
  /** Null where numbers must be looked for in each line. */
  readonly numbersOfFields: NumbersOfFields<S> | null;
  readonly allowances: readonly PartPath<S, Part>[];
  readonly subLines: readonly PartPath<S, Part>[];
  readonly schedules: readonly PartPath<S, Part>[];
}

/** What a guide reads of lines, and what is left of it for lines that look alike: nearly all of a message do. */
export class LinePlan<S extends Scope, Part> implements ByLooks<S, LineContent<S, Part, Reader<S>>> {
  constructor(
    readonly number: number,
    readonly ofAny: LineContent<S, Part, Field<S>>,
  ) {}

  ofPartsLike(scope: S): LineContent<S, Part, Reader<S>> {
    const { fields, texts, identifications, allowances, subLines, schedules } = this.ofAny;
    const leads = (one: { mayLead(scope: S): boolean }): boolean => one.mayLead(scope);
    const entries = Object.entries(fields).map(([name, field]) => [name, field.inPartsLike(scope)] as const);
    const narrowed = Object.fromEntries(entries) as Record<LineField, Reader<S>>;
    const numbers = identifications.filter(leads);
    return {
      fields: narrowed,
      texts: texts !== null && leads(texts) ? texts : null,
      identifications: numbers,
      numbersOfFields: NumbersOfFields.in(scope, narrowed, numbers),
      allowances: allowances.filter(leads),
      subLines: subLines.filter(leads),
      schedules: schedules.filter(leads),
    };
  }
}

/** Fields by number: those of a group, which every guide chooses for itself. */
export class FieldList<S extends Scope> implements ByLooks<S, readonly Reader<S>[]> {
  constructor(
    readonly number: number,
    readonly ofAny: readonly Field<S>[],
  ) {}

  ofPartsLike(scope: S): readonly Reader<S>[] {
    return this.ofAny.map((field) => field.inPartsLike(scope));
  }
}

/** A part of a line whose fields belong together. */
export class LineGroup<S extends Scope, Part> {
  /** What reads its fields in the line at hand; null where that line has no such part. */
  private here: readonly Reader<S>[] | null = null;

  constructor(
    private readonly at: readonly PartPath<S, Part>[],
    private readonly scope: S,
    private readonly fields: FieldList<S>,
  ) {}

  enter(syntax: Syntax<S, Part>, message: Message, line: S): void {
    const part = firstPart(this.at, line);
    this.here = null;
    if (part === null) return;
    syntax.fill(this.scope, message, part);
    this.here = this.scope.known(this.fields);
  }

  /** The field with this number in the line at hand. */
  read(field: number): string | null {
    return this.here?.[field]?.read(this.scope) ?? null;
  }

  /** The same, noting where its value stands. */
  readNoting(field: number): string | null {
    return this.here === null ? null : (this.fields.ofAny[field]?.read(this.scope) ?? null);
  }

  mayBeIn(line: S): boolean {
    return this.at.some((path) => path.mayLead(line));
  }
}

/** A field of a line that may stand in a part of it. Null for the line itself where the guide says nothing of it there. */
export class GroupField<S extends Scope> implements Field<S> {
  constructor(
    private readonly ofLine: Field<S> | null,
    private readonly group: LineGroup<S, unknown>,
    private readonly number: number,
  ) {}

  read(scope: S): string | null {
    return this.ofLine?.read(scope) ?? this.group.readNoting(this.number);
  }

  inPartsLike(scope: S): Reader<S> {
    const ofLine = this.ofLine?.inPartsLike(scope) ?? NO_VALUE;
    if (!this.group.mayBeIn(scope)) return ofLine;
    return new NarrowedGroupField(ofLine === NO_VALUE ? null : ofLine, this.group, this.number);
  }
}

class NarrowedGroupField<S extends Scope> implements Reader<S> {
  constructor(
    private readonly ofLine: Reader<S> | null,
    private readonly group: LineGroup<S, unknown>,
    private readonly number: number,
  ) {}

  read(scope: S): string | null {
    return this.ofLine?.read(scope) ?? this.group.read(this.number);
  }
}
