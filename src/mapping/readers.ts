import { err, type Result } from '../kernel';
import {
  CodeConversion,
  ConstantSource,
  DateConversion,
  DecimalConversion,
  FieldReader,
  FunctionSource,
  PathSource,
  TextConversion,
  ToldCodeConversion,
  WordsSource,
  type Field,
  type ReadingNotes,
  type Source,
} from './field-reader';
import { readDecimal } from './decimals';
import { FUNCTIONS } from './functions';
import { NumbersOfKind, NumbersWithKinds, type Identifications } from './identifications';
import { QualifierKinds } from './qualifier-kinds';
import type { GuideSource, IdentificationSource, Rule, RuleObject, TextSource } from './guide-schema';
import type { GuideKeys } from './guide-text';
import { WrittenDate, WrittenNumber } from './notation';
import type { Conversion, Scope, Syntax, ValuePath } from './syntax';
import type { FieldKind } from './targets';
import { EXPECTED, expected, type GuideWords } from './guide-faults';

/** All values of several paths, path by path. */
export interface ValueList<S> {
  all(scope: S): readonly string[];
  /** False when no part that looks like the one at hand has such values. */
  mayLead(scope: S): boolean;
  /** The value at this place of the list; the scope then knows where it stands. */
  nth(scope: S, index: number): string | null;
}

/** Compiles the rules of fields to readers. Faults go to `fail` with the keys that lead to them. */
export class RuleCompiler<S extends Scope, Part> {
  constructor(
    private readonly syntax: Syntax<S, Part>,
    private readonly source: Pick<GuideSource, 'tables' | 'notation'>,
    private readonly notes: ReadingNotes,
    private readonly fail: (keys: GuideKeys, message: GuideWords) => void,
  ) {}

  /** @param field its name in findings, without the prefix of a line */
  reader(rule: Rule | undefined, kind: FieldKind, field: string, keys: GuideKeys): Field<S> {
    const list = rule === undefined ? [] : Array.isArray(rule) ? rule : [rule];
    return new FieldReader(
      list.flatMap((one, index) => {
        const at = Array.isArray(rule) ? [...keys, index] : keys;
        return typeof one === 'string'
          ? this.fromPaths([one], {}, kind, field, at)
          : this.fromObject(one, kind, field, at);
      }),
    );
  }

  list(texts: readonly TextSource[] | undefined, keys: GuideKeys): ValueList<S> {
    const { notes } = this;
    const compiled = (texts ?? []).flatMap((text, index) => this.text(text, [...keys, index]));
    return {
      all: (scope) => {
        let values = NOTHING;
        for (const path of compiled) {
          const more = path.all(scope);
          if (more.length > 0) values = values.length === 0 ? more : [...values, ...more];
        }
        return values;
      },
      mayLead: (scope) => compiled.some((path) => path.leadsTo(scope) !== 'nowhere'),
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

  /** Numbers of an article, each with its kind. */
  identifications({ each, type, qualifier, codes }: IdentificationSource, keys: GuideKeys): Identifications<S> | null {
    const { notes } = this;
    if (qualifier === undefined) {
      const [path] = this.path(each, [...keys, 'each']);
      return path === undefined ? null : new NumbersOfKind(type ?? '', path, notes);
    }
    const table = this.table(codes, [...keys, 'codes']) ?? {};
    const [pairs] = this.take(this.syntax.pairs(each, qualifier, new QualifierKinds(table)), [...keys, 'each']);
    return pairs === undefined ? null : new NumbersWithKinds(pairs, notes);
  }

  private text(text: TextSource, keys: GuideKeys): readonly ValuePath<S>[] {
    if (typeof text === 'string') return this.path(text, keys);
    return this.take(this.syntax.textInLines?.(text) ?? err(EXPECTED.path), keys);
  }

  path(text: string, keys: GuideKeys, kind?: FieldKind): readonly ValuePath<S>[] {
    return this.take(this.syntax.values(text, kind), keys);
  }

  private take<T>(result: Result<T, GuideWords>, keys: GuideKeys): readonly T[] {
    if (result.ok) return [result.value];
    this.fail(keys, expected(result.error));
    return [];
  }

  private fromObject(rule: RuleObject, kind: FieldKind, field: string, keys: GuideKeys): readonly Source<S>[] {
    if (rule.constant !== undefined) return this.constant(rule.constant, kind, keys);
    if (rule.apply !== undefined) return this.applied(rule.apply, rule.to ?? [], field, keys);
    if (rule.words !== undefined) {
      const compiled = rule.words.flatMap((text, index) => this.path(text, [...keys, 'words', index]));
      return [new WordsSource(compiled, this.conversion(rule, kind, field, keys), this.notes)];
    }
    const source = rule.join === undefined ? 'from' : 'join';
    const paths = rule[source] ?? [];
    const list = typeof paths === 'string' ? [paths] : paths;
    return this.fromPaths(list, rule, kind, field, typeof paths === 'string' ? [...keys, source] : keys);
  }

  private constant(value: string, kind: FieldKind, keys: GuideKeys): readonly Source<S>[] {
    if (Array.isArray(kind) && !kind.includes(value)) this.fail(keys, expected(EXPECTED.oneOf(kind, value)));
    if ((kind === 'decimal' || kind === 'quantity') && readDecimal(value, 'point') !== value)
      this.fail(keys, expected(EXPECTED.number(value)));
    return [new ConstantSource(value, this.notes)];
  }

  private applied(
    name: keyof typeof FUNCTIONS,
    paths: readonly string[],
    field: string,
    keys: GuideKeys,
  ): readonly Source<S>[] {
    const [first, second] = paths.flatMap((path, index) => this.path(path, [...keys, 'to', index]));
    return first === undefined ? [] : [new FunctionSource(FUNCTIONS[name], first, second ?? null, field, this.notes)];
  }

  private fromPaths(
    texts: readonly string[],
    rule: Pick<RuleObject, 'codes' | 'date' | 'addDays' | 'join'>,
    kind: FieldKind,
    field: string,
    keys: GuideKeys,
  ): readonly Source<S>[] {
    const conversion = this.conversion(rule, kind, field, keys);
    return texts
      .flatMap((text) => this.path(text, keys, kind))
      .map((path) => new PathSource(path, rule.join !== undefined, conversion, this.notes));
  }

  private conversion(
    rule: Pick<RuleObject, 'codes' | 'date' | 'addDays'>,
    kind: FieldKind,
    field: string,
    keys: GuideKeys,
  ): Conversion<S> {
    const { notes, syntax } = this;
    const { dates, minus, decimal } = this.source.notation ?? {};
    if (rule.addDays !== undefined && kind !== 'date') this.fail(keys, expected(EXPECTED.addDaysAtDay));
    if (rule.codes !== undefined || Array.isArray(kind)) return this.codes(rule.codes, kind, field, keys);
    const wanted = { which: rule.date ?? 'first', addDays: rule.addDays ?? 0 } as const;
    // What the guide says of how values are written goes before what the syntax says.
    if (kind === 'date' && dates !== undefined) return new WrittenDate(field, wanted, dates, notes);
    if ((kind === 'decimal' || kind === 'quantity') && (minus ?? decimal) !== undefined)
      return new WrittenNumber(field, kind, { minus, decimal }, notes);
    const own = syntax.conversion?.(kind, field, notes, wanted.addDays) ?? null;
    if (own !== null) return own;
    if (kind === 'date') return new DateConversion(field, wanted, syntax.kind, notes);
    if (kind !== 'decimal' && kind !== 'quantity') return new TextConversion();
    return new DecimalConversion(field, kind, syntax.kind === 'edifact' ? 'point-or-comma' : 'point', notes);
  }

  private codes(name: string | undefined, kind: FieldKind, field: string, keys: GuideKeys): Conversion<S> {
    const table = this.table(name, keys);
    if (table === null) return new CodeConversion({});
    const isTold = table['*'] === '?';
    if (Array.isArray(kind)) {
      for (const [code, value] of Object.entries(table)) {
        const saysNothing = isTold && (value === '' || code === '*');
        if (!saysNothing && !kind.includes(value))
          this.fail(['tables', name ?? '', code], expected(EXPECTED.oneOf(kind, value)));
      }
    }
    return isTold ? new ToldCodeConversion(table, field, this.notes) : new CodeConversion(table);
  }

  private table(name: string | undefined, keys: GuideKeys): Readonly<Record<string, string>> | null {
    const { tables = {} } = this.source;
    const table = name === undefined || !Object.hasOwn(tables, name) ? undefined : tables[name];
    if (table === undefined)
      this.fail(keys, expected(name === undefined ? EXPECTED.codesOrConstant : EXPECTED.table(name)));
    return table ?? null;
  }
}

const NOTHING: readonly string[] = [];
