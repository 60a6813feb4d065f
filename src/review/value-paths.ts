/** Every value of a document by its path, as `lines[2].price`: those of the head, and those of each line. */
export interface ValuePaths {
  readonly head: readonly (readonly [path: string, value: string])[];
  readonly lines: readonly (readonly (readonly [path: string, value: string])[])[];
}

/** What we call a document and its parts is nowhere in the bytes. */
const OURS: ReadonlySet<string> = new Set(['kind', 'function', 'priceKind']);

/** Lists every value that a document has. What it does not say is left out. */
export function valuePaths(document: object): ValuePaths {
  const { lines = [], ...head } = document as { readonly lines?: readonly object[] };
  return {
    head: leaves(head, ''),
    lines: lines.map((line, index) => leaves(line, `lines[${String(index)}]`)),
  };
}

function leaves(value: unknown, path: string): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return value === '' ? [] : [[path, value]];
  if (Array.isArray(value)) return value.flatMap((one, index) => leaves(one, `${path}[${String(index)}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) =>
    OURS.has(name) ? [] : leaves(one, path === '' ? name : `${path}.${name}`),
  );
}
