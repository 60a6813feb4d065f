import { packCode } from '../formats';

/** A number whose qualifier says nothing, or that has none. */
const OTHER = 'other';

/** What kind of number a qualifier stands for, by a table of the guide. */
export class QualifierKinds {
  /** By short codes as numbers, so that nobody makes text of a qualifier that the table knows. */
  private readonly packed = new Map<number, string>();
  private readonly known: ReadonlyMap<string, string>;
  private readonly otherwise: string | undefined;

  constructor(table: Readonly<Record<string, string>>) {
    this.known = new Map(Object.entries(table));
    this.otherwise = this.known.get('*');
    for (const [code, kind] of this.known) {
      const packed = packCode(code);
      if (packed > 0) this.packed.set(packed, kind);
    }
  }

  /** By a code as `SegmentMessage.code` gives it; undefined where its text must be looked at. */
  ofCode(code: number): string | undefined {
    return this.packed.get(code);
  }

  of(qualifier: string | null): string {
    const code = qualifier?.trim() ?? '';
    const kind = this.known.get(code) ?? (this.otherwise === '=' ? code : this.otherwise);
    return kind === undefined || kind === '' ? OTHER : kind;
  }
}
