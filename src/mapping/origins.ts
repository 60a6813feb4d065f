import type { Message } from '../formats';
import type { SourcePosition } from '../kernel';
import { NumberList } from './number-list';
import { enterLine } from './enter';
import { allParts, firstPart } from './parts';
import type { PartyName, Plan } from './plan';
import type { Reader } from './field-reader';
import { subLinesBeside } from './read-lines';
import type { ValueList } from './readers';
import type { PartPath, Scope } from './syntax';

const LINE_FIELD = /^lines\[(\d+)\](?:\.(.+))?$/;
const LIST_FIELD = /^(allowances|subLines|schedules)\[(\d+)\](?:\.(\w+))?$/;
const IDENTIFICATION_FIELD = /^identifications\[(\d+)\](?:\.\w+)?$/;
const TEXT_FIELD = /^texts\[(\d+)\]$/;
const PARTY_FIELD = /^parties\.(\w+)(?:\.(\w+))?$/;

/** Names of the canonical line that a guide calls otherwise, because there they are one value with two parts. */
const LINE_ALIASES: Readonly<Record<string, string>> = {
  priceBasis: 'basisQuantity',
  'priceBasis.quantity': 'basisQuantity',
  'priceBasis.unit': 'basisUnit',
};

/** Entries of a list of the document, and what reads them. */
interface FoundList<S extends Scope, Part> {
  readonly scope: S;
  readonly fields: Readonly<Record<string, Reader<S>>>;
  readonly parts: readonly Part[];
}

/** Finds where the values of one interpreted message stand, by reading the field again. */
export class OriginFinder<S extends Scope, Part> {
  /** Null before a field of one is asked for: to find whose each is takes a look at all lines. */
  private beside: ReadonlyMap<number, readonly Part[]> | null = null;

  private readonly numbers = new NumberList();

  constructor(
    private readonly plan: Plan<S, Part>,
    private readonly message: Message,
    private readonly root: Part,
    private readonly lines: readonly Part[],
  ) {}

  find(field: string): SourcePosition | null {
    const { plan, message } = this;
    plan.notes.problems = [];
    plan.syntax.fill(plan.rootScope, message, this.root);
    const line = LINE_FIELD.exec(field);
    if (line !== null) return this.inLine(Number(line[1]), line[2]);
    const listed = this.inList(field, plan.rootScope, plan.texts, (name) =>
      name === 'allowances' ? this.list(plan.allowances, plan.allowances.ofOrder, plan.rootScope) : null,
    );
    if (listed !== undefined) return listed;
    const party = PARTY_FIELD.exec(field);
    if (party !== null) return this.inParty(party[1] ?? '', party[2]);
    const control = field.startsWith('control.') ? field.slice('control.'.length) : null;
    const readers: Readonly<Record<string, Reader<S>>> = (control === null ? plan.document : plan.control).ofAny;
    const name = control ?? field;
    return Object.hasOwn(readers, name) ? this.read(readers[name], plan.rootScope) : null;
  }

  private inLine(index: number, name: string | undefined): SourcePosition | null {
    const { plan, message } = this;
    const part = this.lines[index];
    if (part === undefined) return null;
    if (name === undefined) return plan.syntax.positionOf(message, part);
    enterLine(plan, message, part);
    const listed = this.inList(name, plan.lineScope, plan.line.ofAny.texts, (list) => this.listOfLine(list, index));
    if (listed !== undefined) return listed;
    const identification = IDENTIFICATION_FIELD.exec(name);
    if (identification !== null) return this.identification(Number(identification[1]));
    const readers: Readonly<Record<string, Reader<S>>> = plan.line.ofAny.fields;
    const known = LINE_ALIASES[name] ?? name;
    return Object.hasOwn(readers, known) ? this.read(readers[known], plan.lineScope) : null;
  }

  private inParty(role: string, name: string | undefined): SourcePosition | null {
    const { plan, message } = this;
    const party = Object.hasOwn(plan.parties, role) ? plan.parties[role as PartyName] : null;
    const part = party === null ? null : firstPart(party.at, plan.rootScope);
    if (party === null || part === null) return null;
    plan.syntax.fill(party.scope, message, part);
    const readers: Readonly<Record<string, Reader<S>>> = party.fields.ofAny;
    if (name !== undefined) return Object.hasOwn(readers, name) ? this.read(readers[name], party.scope) : null;
    // A finding about the party as a whole points at who it is.
    return this.read(party.fields.ofAny.id, party.scope) ?? plan.syntax.positionOf(message, part);
  }

  /** Of a text, or in an entry of a list, of the order or of a line; undefined for any other field. */
  private inList(
    name: string,
    scope: S,
    texts: ValueList<S> | null,
    listNamed: (name: string) => FoundList<S, Part> | null,
  ): SourcePosition | null | undefined {
    const text = TEXT_FIELD.exec(name);
    if (text !== null) return this.read({ read: (from) => texts?.nth(from, Number(text[1])) ?? null }, scope);
    const entry = LIST_FIELD.exec(name);
    if (entry === null) return undefined;
    const list = listNamed(entry[1] ?? '');
    const part = list?.parts[Number(entry[2])];
    if (list === null || part === undefined) return null;
    const { plan, message } = this;
    const [, , , field] = entry;
    if (field === undefined) return plan.syntax.positionOf(message, part);
    plan.syntax.fill(list.scope, message, part);
    return Object.hasOwn(list.fields, field) ? this.read(list.fields[field], list.scope) : null;
  }

  private list(
    { scope, fields }: { scope: S; fields: { ofAny: FoundList<S, Part>['fields'] } },
    paths: readonly PartPath<S, Part>[],
    from: S,
  ): FoundList<S, Part> {
    return { scope, fields: fields.ofAny, parts: allParts(paths, from) };
  }

  private listOfLine(name: string, index: number): FoundList<S, Part> | null {
    const { plan, message } = this;
    if (name === 'allowances') return this.list(plan.allowances, plan.line.ofAny.allowances, plan.lineScope);
    const list = name === 'schedules' ? plan.schedules : plan.subLines;
    if (list === null) return null;
    if (name === 'schedules' || plan.subLines?.from === 'line') return this.list(list, list.each, plan.lineScope);
    this.beside ??= subLinesBeside(plan, message, this.lines);
    return { scope: list.scope, fields: list.fields.ofAny, parts: this.beside.get(index) ?? [] };
  }

  private identification(index: number): SourcePosition | null {
    const { plan } = this;
    let left = index;
    for (const numbers of plan.line.ofAny.identifications) {
      const place = left;
      const position = this.read({ read: (scope) => numbers.nth(scope, place) }, plan.lineScope);
      if (position !== null) return position;
      numbers.addTo(this.numbers, plan.lineScope);
      left -= this.numbers.take().length;
    }
    return null;
  }

  private read(reader: Reader<S> | undefined, scope: S): SourcePosition | null {
    const { notes } = this.plan;
    notes.last = null;
    return reader === undefined || reader.read(scope) === null ? null : notes.lastPosition();
  }
}
