/** One thing that has to hold at the end. */
export interface Check {
  readonly name: string;
  readonly expected: number;
  readonly found: number;
  /** Some of what is wrong. */
  readonly wrong: readonly string[];
}

export const passed = ({ expected, found, wrong }: Check): boolean => expected === found && wrong.length === 0;

export const nothing = (name: string, wrong: readonly string[]): Check => ({
  name,
  expected: 0,
  found: wrong.length,
  wrong,
});

/** The same names, each once. */
export function same(name: string, expected: readonly string[], found: readonly string[]): Check {
  const [wanted, there] = [new Set(expected), new Set(found)];
  const missing = [...wanted].filter((one) => !there.has(one)).map((one) => `missing ${one}`);
  const strange = [...there].filter((one) => !wanted.has(one)).map((one) => `not expected ${one}`);
  return {
    name,
    expected: expected.length,
    found: found.length,
    wrong: [...missing, ...strange, ...repeated(found).map((one) => `again ${one}`)],
  };
}

/** Those that are there more often than once, at each time but the first. */
export function repeated(names: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return names.filter((name) => seen.size === seen.add(name).size);
}
