import { missingParams, render, type Finding, type FindingCode } from '../../../src/findings';
import { LANGUAGES } from '../../../src/kernel';

/** What the code that makes a finding finds in a case; some of it reads files and mails, and has to be waited for. */
type Found = readonly Finding[] | Promise<readonly Finding[]>;

/** A case of a finding that no rule of an order makes, and one just on the other side of it. */
export interface MadeCase {
  readonly code: FindingCode;
  /** What of it is in the case, where a code has several. */
  readonly what: string;
  readonly raises: () => Found;
  readonly quiet: () => Found;
  /** What staff are told in both languages: the line, the place, the value that it is about. */
  readonly names: readonly string[];
}

/** Two cases that differ in what is given: the first raises, the second does not. */
export const twin = <T>(
  code: FindingCode,
  what: string,
  found: (given: T) => Found,
  given: readonly [raises: T, quiet: T],
  names: readonly string[],
): MadeCase => ({ code, what, raises: () => found(given[0]), quiet: () => found(given[1]), names });

/** Everything that is said of a finding, by language and audience. */
const textsOf = (finding: Finding) =>
  (['staff', 'customer'] as const).map((audience) => {
    const [nl = '', en = ''] = LANGUAGES.map((language) => render(finding, language, audience));
    return { audience, nl, en };
  });

/**
 * Staff and whoever has the customer on the telephone are told something in both languages, with nothing that should have been filled in, and
 * nothing that was there to be filled in with. Staff are told what `names` says, and where the text has a line both are.
 *
 * @param line the number of the line, where the finding is about one and the text may say so
 */
export function expectTold(finding: Finding, names: readonly string[], line: string | null = null): void {
  expect(missingParams(finding)).toEqual([]);
  for (const { audience, nl, en } of textsOf(finding)) {
    expect([audience, nl, en]).toEqual([audience, expect.stringMatching(/\S/), expect.stringMatching(/\S/)]);
    expect(nl).not.toBe(en);
    expect(`${nl} ${en}`).not.toMatch(/[{}]|\b(null|undefined|NaN|\[object)\b/);
    if (line !== null)
      expect([audience, nl, en]).toEqual([audience, expect.stringContaining(line), expect.stringContaining(line)]);
    if (audience === 'customer') continue;
    for (const name of names) expect([nl, en]).toEqual([expect.stringContaining(name), expect.stringContaining(name)]);
  }
}
