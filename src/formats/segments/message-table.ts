import type { DirectoryData } from '../edifact-directory';
import { packTag } from './segment-data';

/** One row of a message table: a segment, or a group whose first row is its trigger. Rows stand in the order of the message. */
export interface TableRow {
  /** "DTM", "SG25"; '' for the message itself. */
  readonly name: string;
  /** Packed tag of the segment, or of the group's trigger. */
  readonly tag: number;
  readonly group: boolean;
  readonly mandatory: boolean;
  /** Without it the message says nothing, whatever the directory leaves open. */
  readonly needed: boolean;
  readonly max: number;
  /** Row of the group that this row stands in; -1 for the message itself. */
  readonly parent: number;
  /** One past the last row of the group's content; for a segment its own row + 1. */
  end: number;
}

/** The message's own row, the outermost group. */
export const ROOT = 0;

/**
 * Without these an order is no order: the first two in EDIFACT, the others in TRADACOMS. The directories leave the group of LIN
 * conditional, for orders given in text.
 */
const ORDER_NEEDS: readonly string[] = ['BGM', 'LIN', 'ORD', 'OLD'];
/** What an EDIFACT message of another type needs at least is BGM, which says what document it is. */
const NEEDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['ORDERS', ORDER_NEEDS],
  ['CONTRL', ['UCI']],
  ['850', ['BEG', 'PO1']],
  ['860', ['BCH']],
]);

/** Tags of EDIFACT and TRADACOMS have three characters, X12's two or three. */
const TAG = /^[A-Z0-9]{2,3}/;
const ROW = /^([A-Z0-9]+)([!?])(\d+)(\(?)/;

/** Reads the rows of one text, "SG1?10(RFF!1 DTM?5)", behind those already there. */
function readRows(text: string, needs: readonly string[], rows: TableRow[]): void {
  let rest = text;
  const open = [ROOT];
  while (rest !== '') {
    const found = ROW.exec(rest);
    if (!found) throw new Error(`message table: cannot read "${rest}"`);
    const [whole, name = '', need, max, bracket] = found;
    const group = bracket === '(';
    const trigger = TAG.exec(rest.slice(whole.length))?.[0] ?? '';
    const row = rows.length;
    const needed = open.length === 1 && needs.includes(group ? trigger : name);
    rows.push({
      name,
      tag: packTag(group ? trigger : name),
      group,
      mandatory: need === '!' || needed,
      needed,
      max: Number(max),
      parent: open.at(-1) ?? ROOT,
      end: row + 1,
    });
    rest = rest.slice(whole.length);
    if (group) open.push(row);
    while (rest.startsWith(')')) {
      const closed = rows[open.pop() ?? ROOT];
      if (closed) closed.end = rows.length;
      rest = rest.slice(1);
    }
    rest = rest.trimStart();
  }
}

/** The rows of a message type; row 0 is the message itself. */
export function tableRows(directory: DirectoryData, type: string): readonly TableRow[] {
  const rows: TableRow[] = [
    { name: '', tag: 0, group: true, mandatory: true, needed: true, max: 1, parent: -1, end: 1 },
  ];
  for (const text of directory.messages[type] ?? []) readRows(text, NEEDS.get(type) ?? ['BGM'], rows);
  const root = rows[ROOT];
  if (root) root.end = rows.length;
  return rows;
}

/** The rows that stand directly in a group, in order. */
export function childrenOf(rows: readonly TableRow[], group: number): number[] {
  const children: number[] = [];
  const end = rows[group]?.end ?? 0;
  for (let row = group + 1; row < end; row = rows[row]?.end ?? end) children.push(row);
  return children;
}
