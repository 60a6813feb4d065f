import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

// Rules and test sets of others are not part of this repository. STANDARDS_DIR names a folder with what their makers publish.
const folder = path.resolve(process.env['STANDARDS_DIR'] || path.resolve(__dirname, '../../../shared/standards')); // empty counts as not set
const peppol = path.join(folder, 'ubl/peppol/rules');

const hasPeppol = existsSync(peppol);

/** `describe` where the rules of Peppol are there; without them its tests are skipped, never passed. */
export const describePeppol = hasPeppol ? describe : describe.skip;

/** What a test set expects of a rule for one document. */
export interface RuleTest {
  readonly rule: string;
  readonly expected: 'success' | 'warning' | 'error';
  /** How often, where something is wrong. */
  readonly count: number;
  readonly document: string;
}

const COMMENT = /<!--[\s\S]*?-->/g;
const TEST = /<test[\s>][\s\S]*?<\/test>/g;
const EXPECTATION = /<(success|warning|error)(?:\s+number="(\d+)")?\s*>\s*([^<\s]+)\s*</g;

function testsOf(text: string): readonly RuleTest[] {
  return [...text.replace(COMMENT, '').matchAll(TEST)].flatMap(([test]) => {
    const document = test.slice(test.indexOf('</assert>') + '</assert>'.length, test.lastIndexOf('</test>')).trim();
    const asserted = test.slice(0, test.indexOf('</assert>'));
    return [...asserted.matchAll(EXPECTATION)].map(([, expected, number, rule]): RuleTest => {
      if (expected !== 'success' && expected !== 'warning' && expected !== 'error')
        throw new Error(`${expected} is no verdict`);
      return { rule: rule ?? '', expected, count: Number(number ?? 1), document };
    });
  });
}

/** The tests of one folder of sets ("unit-order"), in the order of their files. */
export const ruleTests = (sets: string): readonly RuleTest[] =>
  hasPeppol
    ? readdirSync(path.join(peppol, sets))
        .sort()
        .flatMap((name) => testsOf(readFileSync(path.join(peppol, sets, name), 'utf8')))
    : [];

/** The ids of the rules in a file of rules ("PEPPOL-M-T01.sch"), each with how a breach counts there. */
export const ruleFlags = (file: string): ReadonlyMap<string, string> =>
  new Map(
    (hasPeppol ? readFileSync(path.join(peppol, 'sch/parts', file), 'utf8') : '')
      .split('<assert')
      .slice(1)
      .map((text) => [/id="([^"]+)"/.exec(text)?.[1] ?? '', /flag="([^"]+)"/.exec(text)?.[1] ?? '']),
  );
