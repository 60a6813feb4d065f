/** From this use on a text is worth a plan that is kept: what runs once or twice is not. */
const WORTH_IT = 5;
/** Texts whose uses are counted, as a multiple of those that may have a name; then counting begins anew. */
const COUNTED = 4;
/**
 * The table of work is empty at one moment and long at the next, and what a plan was made for at the one is ruinous at the other: a claim that
 * looks through all of it for each piece took 200 ms. Such texts are planned each time.
 */
const UNSTEADY = /\b(?:FROM|JOIN|INTO|UPDATE)\s+work\b/i;

/** A statement as pg takes it; one with a name is prepared. */
interface Statement {
  readonly name?: string;
  readonly text: string;
  readonly values: unknown[];
}

/**
 * Gives SQL texts that come again and again a name, so that every connection parses and plans them once. Half of what a short statement costs
 * PostgreSQL is its plan. A name keeps memory in every connection, so there is a most; texts made anew each time never get that far.
 */
export class Statements {
  private readonly names = new Map<string, string>();
  private readonly uses = new Map<string, number>();

  /** @param most how many texts get a name; 0 where a pooler hands every transaction another connection and knows no names */
  constructor(private readonly most: number) {}

  /** A text with its parameters, as pg takes it. Without parameters a text may hold several statements, and those cannot be named. */
  of(text: string, parameters: readonly unknown[]): Statement {
    const values = [...parameters];
    const name = values.length === 0 ? undefined : this.nameOf(text);
    return name === undefined ? { text, values } : { name, text, values };
  }

  private nameOf(text: string): string | undefined {
    const known = this.names.get(text);
    if (known !== undefined || this.names.size >= this.most) return known;
    if (UNSTEADY.test(text)) return undefined;
    const uses = (this.uses.get(text) ?? 0) + 1;
    if (uses < WORTH_IT) {
      if (this.uses.size >= this.most * COUNTED) this.uses.clear();
      this.uses.set(text, uses);
      return undefined;
    }
    this.uses.delete(text);
    const name = `s${this.names.size + 1}`;
    this.names.set(text, name);
    return name;
  }
}
