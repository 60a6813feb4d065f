import type { FindingCode } from '../../src/findings';
import type { Injected } from './month';

/** One thing that was said of an order. */
export interface Said {
  readonly code: FindingCode;
  /** Place of the line from 0; null where it is of the order. */
  readonly line: number | null;
}

/** What came of the orders with one kind of fault. */
export interface Row {
  readonly kind: string;
  injected: number;
  found: number;
  /** Findings that nothing was injected for, by code. */
  readonly others: Map<FindingCode, number>;
}

const CLEAN = 'nothing';

/** The table of what was injected against what was said. */
export class Confusion {
  private readonly byKind = new Map<string, Row>();
  /** The first few of what went wrong, for somebody who looks into it. */
  readonly examples: string[] = [];

  constructor(kinds: readonly string[]) {
    for (const kind of [...kinds, CLEAN]) this.byKind.set(kind, { kind, injected: 0, found: 0, others: new Map() });
  }

  add(name: string, injected: Injected | null, said: readonly Said[]): void {
    const row = this.byKind.get(injected?.kind ?? CLEAN);
    if (row === undefined) throw new Error(`There is no kind ${injected?.kind ?? CLEAN}`);
    row.injected++;
    const isFound = injected === null || said.some((one) => isOf(injected, one));
    if (isFound) row.found++;
    else this.example(`${name}: ${injected.kind} (${injected.code}, line ${injected.line ?? '-'}) is not among ${words(said)}`);
    for (const one of said) {
      if (injected !== null && (isOf(injected, one) || injected.beside.includes(one.code))) continue;
      row.others.set(one.code, (row.others.get(one.code) ?? 0) + 1);
      this.example(`${name}: ${one.code} of line ${one.line ?? '-'} beside ${row.kind}`);
    }
  } // prettier-ignore

  private example(text: string): void {
    if (this.examples.length < 20) this.examples.push(text);
  }

  get rows(): readonly Row[] {
    return [...this.byKind.values()];
  }

  get injected(): number {
    return this.faulty((row) => row.injected);
  }

  get found(): number {
    return this.faulty((row) => row.found);
  }

  /** Findings without a fault, on orders with another fault as well as on those with none. */
  get false(): number {
    return this.rows.flatMap(({ others }) => [...others.values()]).reduce((sum, each) => sum + each, 0);
  }

  private faulty(of: (row: Row) => number): number {
    return this.rows.filter(({ kind }) => kind !== CLEAN).reduce((sum, row) => sum + of(row), 0);
  }

  toString(): string {
    const table = this.rows.map(({ kind, injected, found, others }) => [kind, String(injected), String(found), String(injected - found), [...others].map(([code, count]) => `${code} ${count}x`).join(', ')]); // prettier-ignore
    const head = ['injected', 'orders', 'found', 'missed', 'said without a fault'];
    const widths = head.map((title, at) => Math.max(title.length, ...table.map((row) => row[at]?.length ?? 0)));
    return [head, ...table].map((row) => row.map((text, at) => (at === 0 ? text.padEnd(widths[at] ?? 0) : at < 4 ? text.padStart(widths[at] ?? 0) : text)).join('  ').trimEnd()).join('\n'); // prettier-ignore
  }
}

const isOf = ({ code, line }: Injected, said: Said): boolean => said.code === code && said.line === line;
const words = (said: readonly Said[]): string => said.map(({ code, line }) => `${code}${line === null ? '' : ` of line ${line}`}`).join(', ') || 'nothing'; // prettier-ignore
