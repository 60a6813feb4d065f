import type { SyntaxReason } from '../findings';
import type { Message, SegmentFormat } from '../formats';
import type { FieldKind } from './targets';
import type { Result, SourcePosition } from '../kernel';
import type { NumberList } from './number-list';
import type { QualifierKinds } from './qualifier-kinds';
import type { TextInLines } from './guide-schema';
import type { GuideWords } from './guide-faults';

/**
 * What a path is read against: a message, or one part of it (a line, a party). A scope is filled again and again, so that a
 * message of 10,000 lines needs one; it remembers where the value read last stood, so that origins cost nothing until asked for.
 */
export interface Scope {
  /** What is known of the part at hand before its values are looked at. */
  known<T>(about: ByLooks<this, T>): T;
  /** The value at a place of the part at hand, null when it is absent. */
  valueAt(place: Place): string | null;
  /** Where the value stands that was read last; null when none was. */
  position(): SourcePosition | null;
}

/** Components of one of the segments of a part, segments counted from 0: one of them nearly always. */
export interface Place {
  readonly entry: number;
  readonly element: number;
  readonly component: number;
  /** The value is those up to this one, joined by a blank. */
  readonly lastComponent: number;
  /** What stands there in all parts that look like the one at hand; null where that is not known. */
  readonly text: string | null;
  /** Where that is empty there is no other one for the path. */
  readonly isOnly: boolean;
}

/** What a guide reads of parts, and what is left of that for parts that look alike: the rest costs nothing any more. */
export interface ByLooks<S, T> {
  /** Its own among those of a guide. */
  readonly number: number;
  /** For a part whose looks say nothing. */
  readonly ofAny: T;
  /** For all parts that look like the one at hand. */
  ofPartsLike(scope: S): T;
}

/** A path to values. */
export interface ValuePath<S extends Scope> {
  /** The first value with content, null when there is none. */
  first(scope: S): string | null;
  /** The value with content that has so many before it, counted from 0; null when there are not so many. */
  nth(scope: S, index: number): string | null;
  /** All values with content, in the order of the message. */
  all(scope: S): readonly string[];
  /** The same as one text, with blanks between them; null when there is none. */
  joined(scope: S): string | null;
  /** Where the first value stands in all parts that look like the one at hand, as far as that is known before their values are looked at. */
  leadsTo(scope: S): Place | 'nowhere' | 'unknown';
  /** What the syntax says about how the value read last is written: in EDIFACT the format code of a date (2379). */
  format(scope: S): string | null;
}

/** A value that is there but cannot be read. */
export interface Problem {
  readonly field: string;
  readonly kind: 'date' | 'decimal' | 'quantity' | 'text';
  readonly raw: string;
  /** Why, where more is known than that it cannot be read. */
  readonly reason?: SyntaxReason;
  readonly position: SourcePosition | null;
}

/** Where problems are noted while a message is read. */
export interface Problems {
  problems: Problem[];
}

/** How the text that stands in a message becomes the value of a field: null for none, '' for one that cannot be read. */
export interface Conversion<S> {
  /** It goes by the text alone and notes nothing: the same text gives the same value wherever it stands. */
  readonly isOfText?: boolean;
  of(raw: string, scope: S, path: ValuePath<S & Scope>): string | null;
}

/** Where a number of an article stands in all parts that look alike. */
export interface NumberPlace {
  readonly type: string;
  readonly entry: number;
  readonly element: number;
  readonly component: number;
}

/** The numbers of parts that look alike. */
export interface NumberPlaces<S> {
  readonly places: readonly NumberPlace[];
  /** True when the part at hand goes on behind them: there may be more numbers than these. */
  mayHaveMore(scope: S): boolean;
}

/** A path to numbers, each beside a qualifier that says what kind of number it is. */
export interface PairPath<S> {
  /** Adds all of them, in the order of the message. */
  addTo(list: NumberList, scope: S): void;
  /** False when no part that looks like the one at hand has such numbers. */
  mayLead(scope: S): boolean;
  /** Where they stand in all parts that look like the one at hand; null where their looks do not say it. */
  placesIn(scope: S): NumberPlaces<S> | null;
  /** The number at this place of those; the scope then knows where it stands. */
  nth(scope: S, index: number): string | null;
}

/** A path to parts of a message: groups of segments, or elements. `Part` is what a scope is filled with. */
export interface PartPath<S extends Scope, Part> {
  first(scope: S): Part | null;
  all(scope: S): readonly Part[];
  /** False when no part that looks like the one at hand has such parts in it. */
  mayLead(scope: S): boolean;
}

/** The paths of a guide by the part that they are read against: what of a message it looks at. */
export interface NamedPart {
  readonly paths: readonly string[];
  readonly parts: readonly { readonly at: string; readonly inside: NamedPart }[];
}

/** Content of a message that no path of the guide leads to. */
export interface Unmapped {
  /** Where it stands, as people who know the format write it: "LIN/MOA+146", "OrderLine/LineItem/Warranty". */
  readonly path: string;
  /** What stands there where it first occurs. */
  readonly value: string;
  /** How often there is something at this path. */
  readonly count: number;
  readonly position: SourcePosition;
}

/** Finds what a guide does not read. Made once a guide, so that a message costs one look at each of its parts. */
export interface Coverage<Part> {
  /** One entry a path, in the order of the message. */
  unmapped(message: Message, root: Part): readonly Unmapped[];
}

/** What the guide engine needs of a syntax. One implementation per family of formats; everything else is shared. */
export interface Syntax<S extends Scope, Part> {
  readonly kind: SegmentFormat | 'xml' | 'table';
  /**
   * Compiles the text of a path; the error says what was expected.
   *
   * @param kind of the field that it fills: a table asks all its numbers how its numbers are written
   */
  values(path: string, kind?: FieldKind): Result<ValuePath<S>, GuideWords>;
  parts(path: string): Result<PartPath<S, Part>, GuideWords>;
  /** @param qualifier where the qualifier stands, seen from the number that the path leads to */
  pairs(path: string, qualifier: string, kinds: QualifierKinds): Result<PairPath<S>, GuideWords>;
  /** Each value is a text that stands in lines; a syntax in which texts do not has no such paths. */
  textInLines?(text: TextInLines): Result<ValuePath<S>, GuideWords>;
  /**
   * @param ignored paths of content that counts as read, wherever it stands, with all that is in it
   * @param unread paths of content that is told as left out already
   */
  coverage(read: NamedPart, ignored: readonly string[], unread: readonly string[]): Coverage<Part>;
  /** Whether `ignored` may name this; absent where it may name parts. */
  ignorable?(path: string): Result<unknown, GuideWords>;
  /** How values are read where the syntax itself does not say it, but what stands around them; null where that is the same for all messages. */
  conversion?(kind: FieldKind, field: string, notes: Problems, addDays: number): Conversion<S> | null;
  newScope(): S;
  /** The message itself as a part; null when the message is not of this syntax. */
  root(message: Message): Part | null;
  fill(scope: S, message: Message, part: Part): void;
  /** Where a part begins: what a finding about something missing points at. */
  positionOf(message: Message, part: Part): SourcePosition | null;
}
