/** The type of a number whose qualifier says nothing, or that has none. */
const OTHER = 'other';

/** What type of number a qualifier stands for, by a table of the guide. */
export class QualifierKinds {
  private readonly known: ReadonlyMap<string, string>;
  private readonly otherwise: string | undefined;

  constructor(table: Readonly<Record<string, string>>) {
    this.known = new Map(Object.entries(table));
    this.otherwise = this.known.get('*');
  }

  of(qualifier: string | null): string {
    const code = qualifier?.trim() ?? '';
    const kind = this.known.get(code) ?? (this.otherwise === '=' ? code : this.otherwise);
    return kind === undefined || kind === '' ? OTHER : kind;
  }
}
