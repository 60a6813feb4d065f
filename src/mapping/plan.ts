import { err, ok, type Result } from '../kernel';
import {
  ALLOWANCE_FIELDS,
  CONTROL_FIELDS,
  DOCUMENT_FIELDS,
  LINE_FIELDS,
  PARTY_FIELDS,
  type PARTY_NAMES,
  REFERENCE_FIELDS,
  SCHEDULE_FIELDS,
  SUB_LINE_FIELDS,
  type GuideSource,
  type PartySource,
  type Rule,
} from './guide-schema';
import type { GuideError, GuideKeys, ReadGuide } from './guide-text';
import { FieldList, GroupField, LineGroup, LinePlan, type LineField } from './line-plan';
import { namedPaths } from './named-paths';
import { Fields, ReadingNotes, type Field, type Reader } from './field-reader';
import { RuleCompiler, type ValueList } from './readers';
import type { Coverage, PartPath, Scope, Syntax, ValuePath } from './syntax';
import { FIELD_KINDS, type FieldKind } from './targets';
import { EXPECTED, expected, type GuideWords } from './guide-faults';

export type PartyName = (typeof PARTY_NAMES)[number];
type FieldsNamed<Names extends string, S extends Scope> = Fields<S, Readonly<Record<Names, Field<S>>>>;

export interface PartyPlan<S extends Scope, Part> {
  readonly at: readonly PartPath<S, Part>[];
  readonly scope: S;
  readonly fields: FieldsNamed<(typeof PARTY_FIELDS)[number], S>;
}

interface ReferencePlan<S extends Scope, Part> {
  readonly each: PartPath<S, Part>;
  readonly scope: S;
  readonly fields: FieldsNamed<(typeof REFERENCE_FIELDS)[number], S>;
}

/** Allowances and charges stand in the order and in its lines, and are read alike. */
interface AllowancePlan<S extends Scope, Part> {
  readonly ofOrder: readonly PartPath<S, Part>[];
  readonly scope: S;
  readonly fields: FieldsNamed<(typeof ALLOWANCE_FIELDS)[number], S>;
}

/** Parts of a line that are read alike, each into an entry of a list. */
export interface ListPlan<Names extends string, S extends Scope, Part> {
  /** Of the list in the line. */
  readonly name: string;
  readonly each: readonly PartPath<S, Part>[];
  readonly scope: S;
  readonly fields: FieldsNamed<Names, S>;
}

type SchedulePlan<S extends Scope, Part> = ListPlan<(typeof SCHEDULE_FIELDS)[number], S, Part>;
interface SubLinePlan<S extends Scope, Part> extends ListPlan<(typeof SUB_LINE_FIELDS)[number], S, Part> {
  readonly from: 'line' | 'message';
  /** The number of the line that one belongs to; null where nothing says it. */
  readonly parent: Reader<S> | null;
}

/** A guide compiled: everything about paths is decided, only the message is missing. */
export interface Plan<S extends Scope, Part> {
  readonly syntax: Syntax<S, Part>;
  readonly notes: ReadingNotes;
  readonly rootScope: S;
  readonly document: FieldsNamed<(typeof DOCUMENT_FIELDS)[number], S>;
  readonly texts: ValueList<S>;
  readonly control: FieldsNamed<(typeof CONTROL_FIELDS)[number], S>;
  readonly parties: Readonly<Record<PartyName, PartyPlan<S, Part> | null>>;
  readonly references: readonly ReferencePlan<S, Part>[];
  readonly demands: readonly ReferencePlan<S, Part>[];
  readonly allowances: AllowancePlan<S, Part>;
  readonly eachLine: PartPath<S, Part>;
  readonly lineScope: S;
  readonly line: LinePlan<S, Part>;
  readonly lineGroups: readonly LineGroup<S, Part>[];
  readonly subLines: SubLinePlan<S, Part> | null;
  readonly schedules: SchedulePlan<S, Part> | null;
  readonly unread: readonly { readonly text: string; readonly path: ValuePath<S> }[];
  readonly coverage: Coverage<Part>;
}

/** Compiles a guide for its syntax. All faults are told, each with the line it stands on. */
export function compilePlan<S extends Scope, Part>(
  guide: ReadGuide,
  syntax: Syntax<S, Part>,
): Result<Plan<S, Part>, readonly GuideError[]> {
  const compiler = new PlanCompiler(guide, syntax);
  const plan = compiler.compile();
  return compiler.errors.length === 0 ? ok(plan) : err(compiler.errors);
}

class PlanCompiler<S extends Scope, Part> {
  readonly errors: GuideError[] = [];
  /** How many numbers were given: see `ByLooks`. */
  private numbers = 0;
  private readonly notes = new ReadingNotes();
  private readonly source: GuideSource;
  private readonly rules: RuleCompiler<S, Part>;

  constructor(
    private readonly guide: ReadGuide,
    private readonly syntax: Syntax<S, Part>,
  ) {
    this.source = guide.source;
    this.rules = new RuleCompiler(syntax, this.source, this.notes, this.fail);
  }

  compile(): Plan<S, Part> {
    const { source, syntax } = this;
    const { lines = {} } = source;
    const [subLines, schedules] = [this.subLines(), this.schedules()];
    const plan: Plan<S, Part> = {
      syntax,
      notes: this.notes,
      rootScope: syntax.newScope(),
      document: this.fields(DOCUMENT_FIELDS, source.document ?? {}, FIELD_KINDS.document, '', ['document']),
      texts: this.rules.list(source.texts, ['texts']),
      control: this.fields(CONTROL_FIELDS, source.control ?? {}, FIELD_KINDS.control, 'control.', ['control']),
      parties: this.parties(),
      references: this.numbersOf('references'),
      demands: this.numbersOf('demands'),
      allowances: this.allowances(),
      eachLine: firstThatLeads(this.parts(lines.each ?? [], ['lines', 'each'])),
      lineScope: syntax.newScope(),
      ...this.line(subLines, schedules),
      subLines,
      schedules,
      unread: (source.unread ?? []).flatMap((text, index) =>
        this.rules.path(text, ['unread', index]).map((path) => ({ text, path })),
      ),
      coverage: syntax.coverage(namedPaths(source), source.ignored ?? [], source.unread ?? []),
    };
    // Only whether they can be read: they lead to nothing.
    for (const [index, path] of (source.ignored ?? []).entries()) {
      const readable = syntax.ignorable?.(path) ?? syntax.parts(path);
      if (!readable.ok) this.fail(['ignored', index], expected(readable.error));
    }
    return plan;
  }

  private readonly fail = (keys: GuideKeys, message: GuideWords): void => {
    this.errors.push(this.guide.errorAt(keys, message));
  };

  private parts(paths: string | readonly string[], keys: GuideKeys): readonly PartPath<S, Part>[] {
    return (typeof paths === 'string' ? [paths] : paths).flatMap((path, index) => {
      const compiled = this.syntax.parts(path);
      if (compiled.ok) return [compiled.value];
      this.fail(typeof paths === 'string' ? keys : [...keys, index], expected(compiled.error));
      return [];
    });
  }

  private fields<Name extends string>(
    names: readonly Name[],
    rules: Readonly<Partial<Record<Name, Rule | undefined>>>,
    kinds: FieldKind | Readonly<Record<Name, FieldKind>>,
    prefix: string,
    keys: GuideKeys,
  ): FieldsNamed<Name, S> {
    return new Fields(this.numbers++, this.fieldsByName(names, rules, kinds, prefix, keys));
  }

  private fieldsByName<Name extends string>(
    names: readonly Name[],
    rules: Readonly<Partial<Record<Name, Rule | undefined>>>,
    kinds: FieldKind | Readonly<Record<Name, FieldKind>>,
    prefix: string,
    keys: GuideKeys,
  ): Readonly<Record<Name, Field<S>>> {
    const oneKind = typeof kinds === 'string' || Array.isArray(kinds);
    const entries = names.map((name) => {
      const kind = oneKind ? (kinds as FieldKind) : (kinds as Readonly<Record<Name, FieldKind>>)[name];
      return [name, this.rules.reader(rules[name], kind, prefix + name, [...keys, name])] as const;
    });
    return Object.fromEntries(entries) as Record<Name, Field<S>>;
  }

  /** Lists whose entries are a type and a number. */
  private numbersOf(list: 'references' | 'demands'): readonly ReferencePlan<S, Part>[] {
    return (this.source[list] ?? []).map(({ each, fields }, index) => ({
      each: this.parts(each, [list, index, 'each'])[0] ?? NO_PARTS,
      scope: this.syntax.newScope(),
      fields: this.fields(REFERENCE_FIELDS, fields, 'text', `${list}.`, [list, index, 'fields']),
    }));
  }

  private parties(): Record<PartyName, PartyPlan<S, Part> | null> {
    const plan = (name: PartyName): PartyPlan<S, Part> | null => {
      const party = this.source.parties?.[name];
      return party === undefined ? null : this.party(name, party);
    };
    return {
      buyer: plan('buyer'),
      supplier: plan('supplier'),
      deliverTo: plan('deliverTo'),
      invoicee: plan('invoicee'),
    };
  }

  private party(name: PartyName, party: PartySource): PartyPlan<S, Part> {
    const keys: GuideKeys = ['parties', name];
    const { fields } = party;
    const block = typeof fields === 'string' ? this.source.blocks?.[fields] : fields;
    if (typeof fields === 'string' && block === undefined) {
      this.fail([...keys, 'fields'], expected(EXPECTED.block(fields)));
    }
    const fieldKeys = typeof fields === 'string' ? ['blocks', fields] : [...keys, 'fields'];
    return {
      at: this.parts(party.at, [...keys, 'at']),
      scope: this.syntax.newScope(),
      fields: this.fields(PARTY_FIELDS, block ?? {}, 'text', `parties.${name}.`, fieldKeys),
    };
  }

  private allowances(): AllowancePlan<S, Part> {
    const { order = [], fields = {} } = this.source.allowances ?? {};
    return {
      ofOrder: this.parts(order, ['allowances', 'order']),
      scope: this.syntax.newScope(),
      fields: this.fields(ALLOWANCE_FIELDS, fields, FIELD_KINDS.allowance, '', ['allowances', 'fields']),
    };
  }

  private subLines(): SubLinePlan<S, Part> | null {
    const source = this.source.lines?.subLines;
    if (source === undefined) return null;
    const keys: GuideKeys = ['lines', 'subLines'];
    const { from = 'line', parent } = source;
    if (parent !== undefined && from === 'line') this.fail([...keys, 'parent'], expected(EXPECTED.fromMessage));
    return {
      name: 'subLines',
      each: this.parts(source.each, [...keys, 'each']),
      scope: this.syntax.newScope(),
      fields: this.fields(SUB_LINE_FIELDS, source.fields, FIELD_KINDS.subLine, '', [...keys, 'fields']),
      from,
      parent: parent === undefined ? null : this.rules.reader(parent, 'text', 'parent', [...keys, 'parent']),
    };
  }

  private schedules(): SchedulePlan<S, Part> | null {
    const source = this.source.lines?.schedules;
    if (source === undefined) return null;
    const keys: GuideKeys = ['lines', 'schedules'];
    return {
      name: 'schedules',
      each: this.parts(source.each, [...keys, 'each']),
      scope: this.syntax.newScope(),
      fields: this.fields(SCHEDULE_FIELDS, source.fields, FIELD_KINDS.schedule, '', [...keys, 'fields']),
    };
  }

  /** Fields of the line itself, then those of its groups; a field of both is read from the line first. */
  private line(
    subLines: SubLinePlan<S, Part> | null,
    schedules: SchedulePlan<S, Part> | null,
  ): Pick<Plan<S, Part>, 'line' | 'lineGroups'> {
    const { lines = {}, allowances } = this.source;
    const own = this.fieldsByName(LINE_FIELDS, lines.fields ?? {}, FIELD_KINDS.line, '', ['lines', 'fields']);
    const fields: Record<LineField, Field<S>> = { ...own };
    const lineGroups = (lines.groups ?? []).map((group, index) => {
      const keys: GuideKeys = ['lines', 'groups', index];
      const names = LINE_FIELDS.filter((name) => group.fields[name] !== undefined);
      const inside = names.map((name) =>
        this.rules.reader(group.fields[name], FIELD_KINDS.line[name], name, [...keys, 'fields', name]),
      );
      const list = new FieldList(this.numbers++, inside);
      const compiled = new LineGroup(this.parts(group.at, [...keys, 'at']), this.syntax.newScope(), list);
      names.forEach((name, number) => {
        const known = lines.fields?.[name] !== undefined || fields[name] instanceof GroupField;
        fields[name] = new GroupField(known ? fields[name] : null, compiled, number);
      });
      return compiled;
    });
    const line = new LinePlan<S, Part>(this.numbers++, {
      fields,
      texts: this.rules.list(lines.texts, ['lines', 'texts']),
      numbersOfFields: null,
      identifications: (lines.identifications ?? []).flatMap(
        (one, index) => this.rules.identifications(one, ['lines', 'identifications', index]) ?? [],
      ),
      allowances: this.parts(allowances?.line ?? [], ['allowances', 'line']),
      subLines: subLines?.from === 'line' ? subLines.each : [],
      schedules: schedules?.each ?? [],
    });
    return { line, lineGroups };
  }
}

const NO_PARTS = { first: () => null, all: () => [], mayLead: () => false };

/** Of several paths the first that leads somewhere in the message at hand: which one depends on whether its table is known. */
function firstThatLeads<S extends Scope, Part>(paths: readonly PartPath<S, Part>[]): PartPath<S, Part> {
  const [only, ...others] = paths;
  if (others.length === 0) return only ?? NO_PARTS;
  const all = (scope: S): readonly Part[] => {
    for (const path of paths) {
      const parts = path.all(scope);
      if (parts.length > 0) return parts;
    }
    return [];
  };
  return {
    first: (scope) => all(scope)[0] ?? null,
    all,
    mayLead: (scope) => paths.some((path) => path.mayLead(scope)),
  };
}
