import { addDays, type SourcePosition } from '../kernel';
import { readEdifactDate, readXmlDate, type DaySpan } from './dates';
import { readDecimal, type DecimalMarks } from './decimals';
import type { ByLooks, Conversion, Place, Problem, Problems, Scope, Syntax, ValuePath } from './syntax';

/*
 * What reads the fields of a message, made once a guide. Objects of a few classes and no closures: a line has many fields, and a call of
 * a method that the engine knows beforehand costs a fraction of a call of whatever function a field happens to hold.
 */

/** What one reading of a message notes down. Readers share it, because one guide reads one message at a time. */
export class ReadingNotes implements Problems {
  problems: Problem[] = [];
  /** The scope that gave the value read last: it knows where that stands. Null for a value of the guide's own. */
  last: Scope | null = null;

  lastPosition(): SourcePosition | null {
    return this.last?.position() ?? null;
  }
}

/** Gives the value of one field, null when the message has none. */
export interface Reader<S> {
  read(scope: S): string | null;
}

/** Where the value of a source stands in all parts that look alike, and what makes the value of the text there. */
interface Lead<S extends Scope> {
  readonly place: Place;
  readonly path: ValuePath<S>;
  readonly conversion: Conversion<S>;
  /** The value itself, where it is the same in all of them: a code. */
  readonly known: string | null;
}

/** A field, whatever its part looks like. */
export interface Field<S> extends Reader<S> {
  /** The same field in all parts that look like the one at hand. */
  inPartsLike(scope: S): Reader<S>;
}

/** The fields of parts of one sort, by name. */
export class Fields<S extends Scope, All extends Readonly<Record<string, Field<S>>>> implements ByLooks<
  S,
  Readonly<Record<keyof All, Reader<S>>>
> {
  constructor(
    readonly number: number,
    readonly ofAny: All,
  ) {}

  ofPartsLike(scope: S): Readonly<Record<keyof All, Reader<S>>> {
    const fields = Object.entries(this.ofAny).map(([name, field]) => [name, field.inPartsLike(scope)] as const);
    return Object.fromEntries(fields) as Record<keyof All, Reader<S>>;
  }
}

/** One of the places of a field. Gives '' for a value that is there but unreadable: no other place may be tried instead of it. */
export interface Source<S extends Scope> extends Reader<S> {
  /** See {@link ValuePath.leadsTo}. */
  leadsTo(scope: S): Lead<S> | 'nowhere' | 'unknown';
}
export const UNREADABLE = '';

/** Tries the sources of a field in their order. */
export class FieldReader<S extends Scope> implements Field<S> {
  constructor(private readonly sources: readonly Source<S>[]) {}

  read(scope: S): string | null {
    const { sources } = this;
    // Short enough that the engine copies it into its callers; a `for of` would not be.
    for (let at = 0, end = sources.length; at < end; at++) {
      const value = sources[at]?.read(scope) ?? null;
      if (value !== null) return value.length === 0 ? null : value;
    }
    return null;
  }

  inPartsLike(scope: S): Reader<S> {
    const leads = this.sources.map((source) => ({ source, lead: source.leadsTo(scope) }));
    const ways = leads.filter(({ lead }) => lead !== 'nowhere');
    const [first] = ways;
    if (first === undefined) return NO_VALUE;
    const lead = typeof first.lead === 'string' ? null : first.lead;
    const sources = ways.map(({ source }) => source);
    return new NarrowedReader(lead, lead?.place.isOnly === true ? sources.slice(1) : sources);
  }
}

/**
 * Reads a field in parts that look alike: from the place where it stands, else from the sources that may have a value. One class for all
 * such fields, so that the engine knows what it calls. Where a value stands in the file is not noted: who asks for that asks the field itself.
 */
class NarrowedReader<S extends Scope> implements Reader<S> {
  private readonly known: string | null;
  private readonly place: Place | null;
  private readonly path: ValuePath<S> | null;
  private readonly conversion: Conversion<S> | null;

  constructor(
    lead: Lead<S> | null,
    private readonly sources: readonly Source<S>[],
  ) {
    this.known = lead?.known ?? null;
    this.place = lead?.place ?? null;
    this.path = lead?.path ?? null;
    this.conversion = lead?.conversion ?? null;
  }

  get onlyText(): Place | null {
    const { place, conversion, sources } = this;
    if (place?.lastComponent !== place?.component || sources.length > 0) return null;
    return conversion instanceof TextConversion ? place : null;
  }

  read(scope: S): string | null {
    const { known, place, path, conversion, sources } = this;
    if (known !== null) return known;
    if (place !== null && path !== null && conversion !== null) {
      const raw = scope.valueAt(place);
      const value = raw === null ? null : conversion.of(raw, scope, path);
      if (value !== null) return value.length === 0 ? null : value;
    }
    for (let at = 0, end = sources.length; at < end; at++) {
      const value = sources[at]?.read(scope) ?? null;
      if (value !== null) return value.length === 0 ? null : value;
    }
    return null;
  }
}

/** Where the text stands that, without blanks around it, is all that a field can say in parts that look alike; null where it is not so. */
export const onlyTextOf = (reader: Reader<never>): Place | null =>
  reader instanceof NarrowedReader ? reader.onlyText : null;

/** A field that the parts at hand cannot have. */
export const NO_VALUE: Reader<Scope> = new NarrowedReader<Scope>(null, []);

/** What a path leads to: its first value, or all of them joined by a blank. */
export class PathSource<S extends Scope> implements Source<S> {
  constructor(
    private readonly path: ValuePath<S>,
    private readonly joined: boolean,
    private readonly conversion: Conversion<S>,
    private readonly notes: ReadingNotes,
  ) {}

  read(scope: S): string | null {
    const raw = this.joined ? this.path.joined(scope) : this.path.first(scope);
    if (raw === null || raw.length === 0) return null;
    this.notes.last = scope;
    return this.conversion.of(raw, scope, this.path);
  }

  leadsTo(scope: S): Lead<S> | 'nowhere' | 'unknown' {
    const place = this.path.leadsTo(scope);
    if (typeof place === 'string') return place;
    if (this.joined && !place.isOnly) return 'unknown';
    const { path, conversion } = this;
    const { text, isOnly } = place;
    if (text === null || conversion.isOfText !== true) return { place, path, conversion, known: null };
    const known = conversion.of(text, scope, path);
    if (known !== null) return { place, path, conversion, known };
    return isOnly ? 'nowhere' : 'unknown';
  }
}

/** What several paths lead to, one behind the other: terms whose code and words stand in places of their own. */
export class WordsSource<S extends Scope> implements Source<S> {
  constructor(
    private readonly paths: readonly ValuePath<S>[],
    private readonly conversion: Conversion<S>,
    private readonly notes: ReadingNotes,
  ) {}

  read(scope: S): string | null {
    // From the last to the first: the scope remembers where the value read last stands, and the first one is the origin.
    let words: string | null = null;
    for (let at = this.paths.length - 1; at >= 0; at--) {
      const value = this.paths[at]?.first(scope)?.trim() ?? '';
      if (value !== '') words = words === null ? value : `${value} ${words}`;
    }
    if (words === null) return null;
    this.notes.last = scope;
    const [first] = this.paths;
    return first === undefined ? null : this.conversion.of(words, scope, first);
  }

  leadsTo(scope: S): 'nowhere' | 'unknown' {
    return this.paths.every((path) => path.leadsTo(scope) === 'nowhere') ? 'nowhere' : 'unknown';
  }
}

/** A value of the guide's own. */
export class ConstantSource implements Source<Scope> {
  constructor(
    private readonly value: string,
    private readonly notes: ReadingNotes,
  ) {}

  read(): string {
    this.notes.last = null;
    return this.value;
  }

  leadsTo(): 'unknown' {
    return 'unknown';
  }
}

/** A named function of one value or two; one that gives '' cannot read what is there, which is told. */
export class FunctionSource<S extends Scope> implements Source<S> {
  constructor(
    private readonly apply: (first: string | null, second: string | null) => string | null,
    private readonly first: ValuePath<S>,
    private readonly second: ValuePath<S> | null,
    private readonly field: string,
    private readonly notes: ReadingNotes,
  ) {}

  read(scope: S): string | null {
    // The second value first: the scope remembers where the value read last stands, and the first one is the origin.
    const other = this.second === null ? null : this.second.first(scope);
    const raw = this.first.first(scope);
    const value = this.apply(raw, other);
    if (value !== null) this.notes.last = scope;
    if (value === UNREADABLE) {
      const { field, notes } = this;
      notes.problems.push({ field, kind: 'decimal', raw: raw?.trim() ?? '', position: scope.position() });
    }
    return value;
  }

  /** No function makes a value of nothing. */
  leadsTo(scope: S): 'nowhere' | 'unknown' {
    return this.first.leadsTo(scope) === 'nowhere' ? 'nowhere' : 'unknown';
  }
}

export class TextConversion implements Conversion<unknown> {
  readonly isOfText = true;

  of(raw: string): string | null {
    return trimmed(raw);
  }
}

const BLANK = 32;

/** Blanks around a value carry nothing; null when there was nothing else. */
export function trimmed(raw: string): string | null {
  if (raw.charCodeAt(0) > BLANK && raw.charCodeAt(raw.length - 1) > BLANK) return raw;
  return raw.trim() || null;
}

/** Codes of the sender by a table of the guide. */
export class CodeConversion implements Conversion<unknown> {
  readonly isOfText = true;
  private readonly known: ReadonlyMap<string, string>;
  private readonly otherwise: string | undefined;

  constructor(table: Readonly<Record<string, string>>) {
    this.known = new Map(Object.entries(table));
    this.otherwise = this.known.get('*');
  }

  of(raw: string): string | null {
    const code = trimmed(raw) ?? '';
    return this.known.get(code) ?? (this.otherwise === '=' ? code : (this.otherwise ?? null));
  }
}

/**
 * Words that people type, by a table of the guide that says `"*": "?"`: a word that is not in it is told (MSG-010). Capitals count as small
 * letters where the table has none.
 */
export class ToldCodeConversion<S extends Scope> implements Conversion<S> {
  private readonly known: ReadonlyMap<string, string>;

  constructor(
    table: Readonly<Record<string, string>>,
    private readonly field: string,
    private readonly notes: ReadingNotes,
  ) {
    this.known = new Map(Object.entries(table));
  }

  of(raw: string, scope: S): string | null {
    const code = trimmed(raw);
    if (code === null) return null;
    const value = this.known.get(code) ?? this.known.get(code.toLowerCase());
    if (value !== undefined && code !== '*') return value;
    this.notes.problems.push({ field: this.field, kind: 'text', raw: code, position: scope.position() });
    return UNREADABLE;
  }
}

export class DecimalConversion<S extends Scope> implements Conversion<S> {
  constructor(
    private readonly field: string,
    private readonly kind: 'decimal' | 'quantity',
    private readonly marks: DecimalMarks,
    private readonly notes: ReadingNotes,
  ) {}

  of(raw: string, scope: S): string | null {
    const value = readDecimal(raw, this.marks) ?? readDecimal(raw.trim(), this.marks);
    if (value !== null) return value;
    const { field, kind } = this;
    this.notes.problems.push({ field, kind, raw, position: scope.position() });
    // A quantity stays as sent: QTY-001 shows the clerk what the buyer wrote.
    return kind === 'quantity' ? raw : UNREADABLE;
  }
}

/** Which day of a period, and how many days later. */
export interface DateWanted {
  readonly which: 'first' | 'last' | 'last-of-period';
  readonly addDays: number;
}

/** The day that is wanted of what a value names; null where it names one day and only the end of a period is asked for. */
export function dayOf({ first, last }: DaySpan, { which, addDays: days }: DateWanted): string | null {
  if (which === 'last-of-period' && last === first) return null;
  const day = which === 'first' ? first : last;
  return days === 0 ? day : addDays(day, days);
}

export class DateConversion<S extends Scope> implements Conversion<S> {
  constructor(
    private readonly field: string,
    private readonly wanted: DateWanted,
    private readonly syntax: Syntax<S, unknown>['kind'],
    private readonly notes: ReadingNotes,
  ) {}

  of(raw: string, scope: S, path: ValuePath<S>): string | null {
    const { field, syntax } = this;
    const { which } = this.wanted;
    // X12 says nowhere how a date is written: by its length alone.
    const format = syntax === 'edifact' ? path.format(scope) : null;
    const span = syntax === 'xml' ? readXmlDate(raw.trim()) : readEdifactDate(raw.trim(), format);
    // Only the end of a period is asked for: whoever asks for the date itself tells that it cannot be read.
    if (span === null && which === 'last-of-period') return null;
    if (span === null) {
      this.notes.problems.push({ field, kind: 'date', raw, position: scope.position() });
      return UNREADABLE;
    }
    return dayOf(span, this.wanted);
  }
}
