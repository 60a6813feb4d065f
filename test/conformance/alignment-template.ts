/*
 * How a format writes the line of an order, and what of it may be left out. A line is a list of nodes: segments, XML elements, records
 * or rows, each optional unless it is `kept`. In the text of a node stands
 *
 *   {price}                        the value of a field; left out, its place is empty
 *   {price#2}                      the value that counts where the first one is not there; of one rank, several are joined by a blank
 *   {gtin,identifications[0].EN}   one value that fills several fields
 *   {price,priceKind=net}          the same, where what it makes of the second is a code of the format
 *   {=number}                      a value of another place once more, from which no field is read
 *   {=number!} {quantity!}         the same, and never left out
 *   (:PCE)                         a stretch that may be left out, with the values in it
 *   (:SA|gtin)                     the same, where the field, as written last, has no value without it
 *   (:SA|a>b)                      the same, and without it the value is one of b
 */

/** A node with more to say about it than its text. */
interface Group {
  readonly text: string;
  /** What goes with it when it is left out. */
  readonly inside?: readonly Node[];
  readonly end?: string;
  /** Fields whose value is a code of the format, as long as the node is there. */
  readonly says?: Readonly<Record<string, string>>;
  /** The entry of a list that the node is: "allowances[0]". */
  readonly entry?: string;
  readonly kept?: true;
}

/** Of several nodes that say the same the first one counts, as a whole. */
interface Choice {
  readonly firstOf: readonly (string | Group)[];
}

export type Node = string | Group | Choice;

/** An element of XML that says nothing itself. */
export const element = (name: string, ...inside: readonly Node[]): Node => ({
  text: `<${name}>`,
  inside,
  end: `</${name}>`,
});

/** A value of a field, and what must be there and what not for it to count. Pieces are called by their texts. */
export interface Claim {
  readonly field: string;
  readonly rank: number;
  readonly needs: readonly string[];
  readonly behind: readonly string[];
  /** Its place among the values of a line; or the value itself, where it is a code of the format. */
  readonly value: number | string;
}

interface Part {
  readonly needs: readonly string[];
  /** The text itself; or a place for a value, with the piece that the value is. */
  readonly content: string | { readonly place: number; readonly piece: string };
}

/** Where in a line the compiler is. */
interface Context {
  readonly node: string;
  readonly needs: readonly string[];
  readonly behind: readonly string[];
}

const TOKEN = /(\{[^}]+\}|\([^()]*\))/;
const FIELD = /^([^#=]+)(?:#(\d+))?(?:=(.+))?$/;
const VALUE = /^\{(=?)(.*?)(!?)\}$/;
const STRETCH = /^\(([^|]*)(?:\|(.*))?\)$/;

/** A line of a format, compiled. */
export class LineTemplate {
  /** What may be left out. */
  readonly pieces: string[] = [];
  readonly claims: Claim[] = [];
  /** What stands at each place for a value, with its rank: "price#2". */
  readonly places: string[] = [];
  private readonly texts: { readonly needs: readonly string[]; readonly parts: readonly Part[] }[] = [];

  constructor(nodes: readonly Node[]) {
    for (const node of nodes) this.node(node, [], []);
  }

  /**
   * The texts of the nodes that are left.
   * @param valueAt what stands at a place for a value, which may be left out
   */
  written(gone: ReadonlySet<string>, valueAt: (place: number, isLeftOut: boolean) => string): readonly string[] {
    const isLeft = ({ needs }: Pick<Part, 'needs'>): boolean => !needs.some((piece) => gone.has(piece));
    const written = ({ content }: Part): string =>
      typeof content === 'string' ? content : valueAt(content.place, gone.has(content.piece));
    return this.texts.filter(isLeft).map(({ parts }) => parts.filter(isLeft).map(written).join(''));
  }

  /** What still counts. */
  left(gone: ReadonlySet<string>): readonly Claim[] {
    return this.claims.filter(
      ({ needs, behind }) => !needs.some((piece) => gone.has(piece)) && behind.every((piece) => gone.has(piece)),
    );
  }

  private node(node: Node, needs: readonly string[], behind: readonly string[]): void {
    if (typeof node === 'string') this.group({ text: node }, needs, behind);
    else if ('text' in node) this.group(node, needs, behind);
    else {
      const before: string[] = [];
      for (const one of node.firstOf) {
        const piece = this.group(typeof one === 'string' ? { text: one } : one, needs, [...behind, ...before]);
        before.push(...piece);
      }
    }
  }

  /** Gives the piece that the node is, none when it is kept. */
  private group(group: Group, outer: readonly string[], behind: readonly string[]): readonly string[] {
    const { text, inside = [], end, says = {}, entry, kept } = group;
    const own = kept === true ? [] : [this.piece(text)];
    const needs = [...outer, ...own];
    for (const [field, value] of Object.entries(says)) this.claims.push({ field, rank: 1, needs, behind, value });
    if (entry !== undefined) this.claims.push({ field: entry, rank: 1, needs, behind, value: '' });
    this.texts.push({ needs, parts: this.parts(text, { node: text, needs, behind }) });
    for (const inner of inside) this.node(inner, needs, behind);
    if (end !== undefined) this.texts.push({ needs, parts: [{ needs, content: end }] });
    return own;
  }

  private piece(name: string): string {
    const piece = this.pieces.includes(name) ? `${name} (${this.pieces.length})` : name;
    this.pieces.push(piece);
    return piece;
  }

  private parts(text: string, context: Context): readonly Part[] {
    return text.split(TOKEN).flatMap((token): readonly Part[] => {
      if (token.startsWith('{')) return [this.value(token, context)];
      const [, stretch, hanging] = STRETCH.exec(token) ?? [];
      if (stretch === undefined) return [{ needs: context.needs, content: token }];
      const piece = this.piece(`${token} of ${context.node}`);
      for (const field of hanging?.split(',') ?? []) this.hang(field, piece);
      return this.parts(stretch, { ...context, needs: [...context.needs, piece] });
    });
  }

  private value(token: string, { node, needs, behind }: Context): Part {
    const [, again, names = '', isKept] = VALUE.exec(token) ?? [];
    const own = isKept === '!' ? [] : [this.piece(`${token} of ${node}`)];
    const [piece = ''] = own;
    if (again === '=') return { needs, content: { place: this.places.indexOf(names), piece } };
    const fields = names.split(',');
    const place = this.places.push(fields[0] ?? '') - 1;
    for (const one of fields) {
      const [, field = '', rank = '1', code] = FIELD.exec(one) ?? [];
      this.claims.push({ field, rank: Number(rank), needs: [...needs, ...own], behind, value: code ?? place });
    }
    return { needs, content: { place, piece } };
  }

  private hang(fields: string, piece: string): void {
    const [field, without] = fields.split('>');
    const at = this.claims.findLastIndex((claim) => claim.field === field);
    const claim = this.claims[at];
    if (claim === undefined) throw new Error(`No value of ${field} stands before ${piece}`);
    this.claims[at] = { ...claim, needs: [...claim.needs, piece] };
    if (without !== undefined) this.claims.push({ ...claim, field: without, behind: [...claim.behind, piece] });
  }
}
