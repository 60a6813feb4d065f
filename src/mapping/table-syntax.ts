import type { Message, TableMessage, TableSheet } from '../formats';
import { err, ok, type CellPosition, type Result } from '../kernel';
import type { ValueTest } from './conditions';
import type { Conversion, Coverage, NamedPart, PartPath, Problems, Syntax, ValuePath } from './syntax';
import { TableDate, TableNumber, TableText } from './table-conversions';
import { TableCoverage } from './table-coverage';
import { isExact, TableFile } from './table-file';
import { parseTablePart, parseTableValue, type TablePartPath } from './table-path';
import { TableScope, type ShownTable, type TablePart } from './table-scope';
import type { FieldKind } from './targets';
import { EXPECTED, type GuideWords } from './guide-faults';

/** Reads tables: order forms as CSV and XLSX. */
export class TableSyntax implements Syntax<TableScope, TablePart> {
  readonly kind = 'table';
  private readonly numbers = new Set<string>();
  private readonly headNames = new Set<string>();
  /** What the columns of a sheet say is the same for all orders of its file. */
  private readonly files = new WeakMap<TableSheet, TableFile>();

  newScope(): TableScope {
    return new TableScope();
  }

  values(path: string, kind?: FieldKind): Result<ValuePath<TableScope>, GuideWords> {
    const parsed = parseTableValue(path);
    if (!parsed.ok) return parsed;
    const { names, test } = parsed.value;
    if (parsed.value.in === 'head') names.forEach((name) => this.headNames.add(name));
    else if (kind === 'decimal' || kind === 'quantity') names.forEach((name) => this.numbers.add(name));
    return ok(parsed.value.in === 'head' ? new HeadValues(names, test) : new ColumnValues(names, test));
  }

  parts(path: string): Result<PartPath<TableScope, TablePart>, GuideWords> {
    const parsed = parseTablePart(path);
    return parsed.ok ? ok(new TableParts(parsed.value)) : parsed;
  }

  /** A column or a field of the head: a line as a whole says something. */
  ignorable(path: string): Result<unknown, GuideWords> {
    return parseTableValue(path);
  }

  /** Each column has its kind by its name: nothing beside a number says what it is. */
  pairs(): Result<never, GuideWords> {
    return err(EXPECTED.noQualifier);
  }

  conversion(kind: FieldKind, field: string, notes: Problems, addDays: number): Conversion<TableScope> | null {
    if (kind === 'date') return new TableDate(field, notes, addDays);
    if (kind === 'decimal' || kind === 'quantity') return new TableNumber(field, kind, notes);
    return kind === 'text' ? new TableText(field, notes) : null;
  }

  root({ content }: Message): TablePart | null {
    return content.kind === 'table' ? content.rows : null;
  }

  coverage(read: NamedPart, ignored: readonly string[], unread: readonly string[]): Coverage<TablePart> {
    return new TableCoverage(read, [...ignored, ...unread], (content) => this.fileOf(content));
  }

  fill(scope: TableScope, { content }: Message, part: TablePart): void {
    scope.file = content.kind === 'table' ? this.fileOf(content) : null;
    scope.part = part;
    scope.row = -1;
  }

  positionOf({ content }: Message, part: TablePart): CellPosition | null {
    if (content.kind !== 'table') return null;
    const [first] = part;
    return part.length !== 1 || first === undefined
      ? content.position
      : { sheet: content.sheet.name, row: first.row, column: 1 };
  }

  /** How the table of a message was read, for people. */
  shown({ content }: Message): ShownTable | null {
    if (content.kind !== 'table') return null;
    const { name, separator, header } = content.sheet;
    return { sheet: name, separator, headerRow: header.row, decimalMark: this.fileOf(content).styleOfFile() };
  }

  /** What the columns of a message's sheet say together. */
  fileOf({ sheet }: TableMessage): TableFile {
    let file = this.files.get(sheet);
    if (file === undefined) {
      file = new TableFile(sheet, { numbers: this.numbers, head: this.headNames });
      this.files.set(sheet, file);
    }
    return file;
  }
}

/** A value and where it stands. */
interface Found {
  readonly value: string;
  readonly row: number;
  readonly cell: number;
  readonly column: number | null;
  readonly exact: boolean;
}

/** Paths differ in where they look; what is done with what they find is the same. */
abstract class TableValues implements ValuePath<TableScope> {
  constructor(
    protected readonly names: readonly string[],
    private readonly test: ValueTest | null,
  ) {}

  protected abstract candidates(scope: TableScope, file: TableFile): Iterable<Found>;

  first(scope: TableScope): string | null {
    return this.nth(scope, 0);
  }

  nth(scope: TableScope, index: number): string | null {
    let left = index;
    for (const found of this.found(scope)) {
      if (left-- > 0) continue;
      remember(scope, found);
      return found.value;
    }
    return null;
  }

  all(scope: TableScope): readonly string[] {
    const values: string[] = [];
    for (const found of this.found(scope)) {
      if (values.length === 0) remember(scope, found);
      values.push(found.value);
    }
    return values;
  }

  joined(scope: TableScope): string | null {
    return this.all(scope).join(' ') || null;
  }

  leadsTo(): 'unknown' {
    return 'unknown';
  }

  format(): null {
    return null;
  }

  /** Each value once: what stands in every row of an order is one value of the order. */
  private *found(scope: TableScope): Iterable<Found> {
    const { test } = this;
    if (scope.file === null) return;
    const seen = new Set<string>();
    for (const found of this.candidates(scope, scope.file)) {
      if (seen.has(found.value) || (test !== null && !test(found.value))) continue;
      seen.add(found.value);
      yield found;
    }
  }
}

class ColumnValues extends TableValues {
  protected *candidates({ part }: TableScope, file: TableFile): Iterable<Found> {
    for (const column of file.columnsOf(this.names)) {
      for (const row of part) {
        const value = plainText(row.cells[column] ?? '');
        if (value !== '') yield { value, row: row.row, cell: column, column, exact: isExact(row, column) };
      }
    }
  }
}

class HeadValues extends TableValues {
  protected *candidates(_scope: TableScope, { head }: TableFile): Iterable<Found> {
    for (const name of this.names) {
      for (const field of head.fields) {
        if (field.name !== name || field.value === '') continue;
        yield { value: plainText(field.value), row: field.row, cell: field.cell, column: null, exact: field.exact };
      }
    }
  }
}

const AS_FORMULA = /^="(.*)"$/s;

/** A cell without blanks around it. `="0123"` is how programs keep a spreadsheet from making a number of it. */
function plainText(cell: string): string {
  const text = cell.trim();
  return AS_FORMULA.exec(text)?.[1]?.trim() ?? text;
}

function remember(scope: TableScope, { row, cell, column, exact }: Found): void {
  scope.row = row;
  scope.cell = cell;
  scope.column = column;
  scope.exact = exact;
}

class TableParts implements PartPath<TableScope, TablePart> {
  constructor(private readonly path: TablePartPath) {}

  first(scope: TableScope): TablePart | null {
    return this.all(scope)[0] ?? null;
  }

  all({ part }: TableScope): readonly TablePart[] {
    return this.path === '.' ? [part] : part.map((row) => [row]);
  }

  mayLead(): boolean {
    return true;
  }
}
