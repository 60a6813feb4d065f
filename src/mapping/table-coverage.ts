import type { Message, TableMessage, TableSheet } from '../formats';
import type { CellPosition } from '../kernel';
import type { Coverage, NamedPart, Unmapped } from './syntax';
import type { TableFile } from './table-file';
import { parseTableValue } from './table-path';
import type { TablePart } from './table-scope';

const MOST_VALUE = 200;

/** Finds columns and fields of the form's head with content that no path names. */
export class TableCoverage implements Coverage<TablePart> {
  /** Columns that are read line by line, and those of which the whole order has one value. */
  private readonly ofLines = new Set<string>();
  private readonly ofOrder = new Set<string>();
  private readonly head = new Set<string>();
  private readonly lineNames: readonly string[];
  private readonly orderNames: readonly string[];

  /** @param fileOf the sheet of a message, with its head read */
  constructor(
    read: NamedPart,
    ignored: readonly string[],
    private readonly fileOf: (content: TableMessage) => TableFile,
  ) {
    this.build(read, this.ofOrder);
    this.take(ignored, this.ofLines);
    this.lineNames = [...this.ofLines];
    this.orderNames = [...this.ofOrder];
  }

  unmapped({ content }: Message, root: TablePart): readonly Unmapped[] {
    if (content.kind !== 'table') return [];
    const file = this.fileOf(content);
    return [...this.ofHead(content, file), ...this.ofColumns(content.sheet, file, root)];
  }

  private build({ paths, parts }: NamedPart, columns: Set<string>): void {
    this.take(paths, columns);
    for (const { at, inside } of parts) this.build(inside, at === '.' ? columns : this.ofLines);
  }

  private take(paths: readonly string[], columns: Set<string>): void {
    for (const path of paths) {
      const parsed = parseTableValue(path);
      if (!parsed.ok) continue;
      for (const name of parsed.value.names) (parsed.value.in === 'head' ? this.head : columns).add(name);
    }
  }

  private ofHead({ sheet }: TableMessage, { head }: TableFile): readonly Unmapped[] {
    const at = (row: number, cell: number): CellPosition => ({ sheet: sheet.name, row, column: cell + 1 });
    const fields = head.fields
      .filter(({ name, value }) => value !== '' && !this.head.has(name))
      .map(({ label, value, row, cell }) => ({
        path: `head(${label})`,
        value: value.slice(0, MOST_VALUE),
        count: 1,
        position: at(row, cell),
      }));
    const [other] = head.others;
    if (other === undefined) return fields;
    const { value, row, cell } = other;
    return [
      ...fields,
      { path: 'head', value: value.slice(0, MOST_VALUE), count: head.others.length, position: at(row, cell) },
    ];
  }

  private ofColumns(sheet: TableSheet, file: TableFile, rows: TablePart): readonly Unmapped[] {
    const columns = rows.reduce((most, { cells }) => Math.max(most, cells.length), sheet.header.cells.length);
    const read = new Set(file.columnsOf(this.lineNames));
    const once = new Set(file.columnsOf(this.orderNames).filter((column) => !read.has(column)));
    const found: Unmapped[] = [];
    for (let column = 0; column < columns; column++) {
      if (read.has(column)) continue;
      const values = rows.flatMap(({ row, cells }) => {
        const value = (cells[column] ?? '').trim();
        return value === '' ? [] : [{ value, row }];
      });
      // Of a column that is read once for the order, what differs from that one value is not read.
      const left = once.has(column) ? values.filter(({ value }) => value !== values[0]?.value) : values;
      const [first] = left;
      if (first === undefined) continue;
      const name = sheet.header.cells[column]?.trim() || String(column + 1);
      found.push({
        path: `column(${name})`,
        value: first.value.slice(0, MOST_VALUE),
        count: left.length,
        position: { sheet: sheet.name, row: first.row, column: column + 1 },
      });
    }
    return found;
  }
}
