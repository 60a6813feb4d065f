import type { Result, SourcePosition } from '../kernel';
import { readEdifactDate, readXmlDate } from './dates';
import { readDecimal } from './decimals';
import { FUNCTIONS } from './functions';
import type { Rule, RuleObject } from './guide-schema';
import type { GuideKeys } from './guide-text';
import type { Scope, Syntax, ValuePath } from './syntax';
import type { FieldKind } from './targets';

/** A value that is there but cannot be read. */
export interface Problem {
  readonly field: string;
  readonly kind: 'date' | 'decimal' | 'quantity';
  readonly raw: string;
  readonly position: SourcePosition | null;
}

/** What one reading of a message notes down. Readers share it, because one guide reads one message at a time. */
export class ReadingNotes {
  problems: Problem[] = [];
  /** The scope that gave the value read last: it knows where that stands. Null for a value of the guide's own. */
  last: Scope | null = null;

  lastPosition(): SourcePosition | null {
    return this.last?.position() ?? null;
  }
}

/** Gives the value of one field, null when the message has none. */
export type Reader<S> = (scope: S) => string | null;

/** As {@link Reader}, with '' for a value that is there but unreadable: no other place may be tried instead of it. */
type Attempt<S> = Reader<S>;
const UNREADABLE = '';

/** All values of several paths, path by path. */
export interface ValueList<S> {
  all(scope: S): readonly string[];
  /** The value at this place of the list; the scope then knows where it stands. */
  nth(scope: S, index: number): string | null;
}

/** Compiles the rules of fields to readers. Faults go to `fail` with the keys that lead to them. */
export class RuleCompiler<S extends Scope, Part> {
  constructor(
    private readonly syntax: Syntax<S, Part>,
    private readonly tables: Readonly<Record<string, Readonly<Record<string, string>>>>,
    private readonly notes: ReadingNotes,
    private readonly fail: (keys: GuideKeys, message: string) => void,
  ) {}

  /** @param field its name in findings, without the prefix of a line */
  reader(rule: Rule | undefined, kind: FieldKind, field: string, keys: GuideKeys): Reader<S> {
    if (rule === undefined) return () => null;
    const list = Array.isArray(rule) ? rule : [rule];
    const attempts = list.flatMap((one, index) => {
      const at = Array.isArray(rule) ? [...keys, index] : keys;
      return typeof one === 'string'
        ? this.fromPaths([one], {}, kind, field, at)
        : this.fromObject(one, kind, field, at);
    });
    const [first, second, ...more] = attempts;
    if (first === undefined) return () => null;
    if (second === undefined) return (scope) => first(scope) || null;
    if (more.length === 0) return (scope) => (first(scope) ?? second(scope)) || null;
    return (scope) => {
      for (const attempt of attempts) {
        const value = attempt(scope);
        if (value !== null) return value || null;
      }
      return null;
    };
  }

  list(paths: readonly string[] | undefined, keys: GuideKeys): ValueList<S> {
    const { notes } = this;
    const compiled = (paths ?? []).flatMap((path, index) => this.path(path, [...keys, index]));
    return {
      all: (scope) => {
        let values = NOTHING;
        for (const path of compiled) {
          const more = path.all(scope);
          if (more.length > 0) values = values.length === 0 ? more : [...values, ...more];
        }
        return values;
      },
      nth: (scope, index) => {
        let left = index;
        for (const path of compiled) {
          const value = path.nth(scope, left);
          notes.last = scope;
          if (value !== null) return value;
          left -= path.all(scope).length;
        }
        return null;
      },
    };
  }

  path(text: string, keys: GuideKeys): readonly ValuePath<S>[] {
    return this.take(this.syntax.values(text), keys);
  }

  private take<T>(result: Result<T, string>, keys: GuideKeys): readonly T[] {
    if (result.ok) return [result.value];
    this.fail(keys, `expected ${result.error}`);
    return [];
  }

  private fromObject(rule: RuleObject, kind: FieldKind, field: string, keys: GuideKeys): readonly Attempt<S>[] {
    if (rule.constant !== undefined) return this.constant(rule.constant, kind, keys);
    if (rule.apply !== undefined) return this.applied(rule.apply, rule.to ?? [], keys);
    const source = rule.join === undefined ? 'from' : 'join';
    const paths = rule[source] ?? [];
    const list = typeof paths === 'string' ? [paths] : paths;
    return this.fromPaths(list, rule, kind, field, typeof paths === 'string' ? [...keys, source] : keys);
  }

  private constant(value: string, kind: FieldKind, keys: GuideKeys): readonly Attempt<S>[] {
    if (Array.isArray(kind) && !kind.includes(value))
      this.fail(keys, `expected one of ${kind.join(', ')}, not "${value}"`);
    return [
      () => {
        this.notes.last = null;
        return value;
      },
    ];
  }

  private applied(name: keyof typeof FUNCTIONS, paths: readonly string[], keys: GuideKeys): readonly Attempt<S>[] {
    const [first, second] = paths.flatMap((path, index) => this.path(path, [...keys, 'to', index]));
    if (first === undefined) return [];
    const apply: (first: string | null, second: string | null) => string | null = FUNCTIONS[name];
    return [
      (scope) => {
        // The second value first: the scope remembers where the value read last stands, and the first one is the origin.
        const other = second === undefined ? null : second.first(scope);
        const value = apply(first.first(scope), other);
        if (value !== null) this.notes.last = scope;
        return value;
      },
    ];
  }

  private fromPaths(
    texts: readonly string[],
    rule: Pick<RuleObject, 'codes' | 'date' | 'join'>,
    kind: FieldKind,
    field: string,
    keys: GuideKeys,
  ): readonly Attempt<S>[] {
    const { notes } = this;
    const convert = this.conversion(rule, kind, field, keys);
    const joined = rule.join !== undefined;
    return texts.flatMap((text) => this.path(text, keys)).map((path) => (scope) => {
      const raw = joined ? joinedText(path.all(scope)) : path.first(scope);
      if (raw === null || raw === '') return null;
      notes.last = scope;
      return convert(raw, scope, path);
    }); // prettier-ignore
  }

  private conversion(
    rule: Pick<RuleObject, 'codes' | 'date'>,
    kind: FieldKind,
    field: string,
    keys: GuideKeys,
  ): (raw: string, scope: S, path: ValuePath<S>) => string | null {
    if (rule.codes !== undefined || Array.isArray(kind)) return this.codes(rule.codes, kind, keys);
    if (kind === 'date') return this.date(rule.date ?? 'first', field);
    if (kind === 'text') return (raw) => trimmed(raw);
    const marks = this.syntax.kind === 'edifact' ? 'point-or-comma' : 'point';
    const quantity = kind === 'quantity';
    return (raw, scope) => {
      const value = readDecimal(raw, marks) ?? readDecimal(raw.trim(), marks);
      if (value !== null) return value;
      this.problem(field, quantity ? 'quantity' : 'decimal', raw, scope);
      // A quantity stays as sent: QTY-001 shows the clerk what the buyer wrote.
      return quantity ? raw : UNREADABLE;
    };
  }

  private codes(name: string | undefined, kind: FieldKind, keys: GuideKeys): (raw: string) => string | null {
    const table = name === undefined || !Object.hasOwn(this.tables, name) ? undefined : this.tables[name];
    if (table === undefined) {
      this.fail(
        keys,
        name === undefined ? 'expected a rule with `codes` or `constant`' : `expected a table, there is no "${name}"`,
      );
      return () => null;
    }
    if (Array.isArray(kind)) {
      for (const [code, value] of Object.entries(table)) {
        if (!kind.includes(value))
          this.fail(['tables', name ?? '', code], `expected one of ${kind.join(', ')}, not "${value}"`);
      }
    }
    const known = new Map(Object.entries(table));
    const otherwise = known.get('*');
    return (raw) => {
      const code = trimmed(raw) ?? '';
      return known.get(code) ?? (otherwise === '=' ? code : (otherwise ?? null));
    };
  }

  private date(
    which: 'first' | 'last' | 'last-of-period',
    field: string,
  ): (raw: string, scope: S, path: ValuePath<S>) => string | null {
    const { kind } = this.syntax;
    return (raw, scope, path) => {
      // X12 and TRADACOMS say nowhere how a date is written: by its length alone.
      const format = kind === 'edifact' ? path.format(scope) : null;
      const span = kind === 'xml' ? readXmlDate(raw.trim()) : readEdifactDate(raw.trim(), format);
      // Only the end of a period is asked for: whoever asks for the date itself tells that it cannot be read.
      if (span === null && which === 'last-of-period') return null;
      if (span === null) {
        this.problem(field, 'date', raw, scope);
        return UNREADABLE;
      }
      if (which === 'first') return span.first;
      return which === 'last-of-period' && span.last === span.first ? null : span.last;
    };
  }

  private problem(field: string, kind: Problem['kind'], raw: string, scope: S): void {
    this.notes.problems.push({ field, kind, raw, position: scope.position() });
  }
}

const NOTHING: readonly string[] = [];

const joinedText = (values: readonly string[]): string => (values.length === 1 ? (values[0] ?? '') : values.join(' '));
const BLANK = 32;

/** Blanks around a value carry nothing; null when there was nothing else. */
function trimmed(raw: string): string | null {
  if (raw.charCodeAt(0) > BLANK && raw.charCodeAt(raw.length - 1) > BLANK) return raw;
  return raw.trim() || null;
}
