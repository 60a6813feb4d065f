import { readdirSync } from 'node:fs';
import path from 'node:path';
import { CATALOGUE } from '../findings';
import type { Rule } from './rule';
import { RULES } from './rules';

/** Every file that is called after a rule, as family/code-name.ts. */
const files = readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
  .map((name) => name.split(path.sep).join('/'))
  .filter((name) => /^[a-z]+\/[a-z]{3}-\d{3}-[^/]+\.ts$/.test(name) && !name.endsWith('.spec.ts'));
const codeOf = (file: string): string => path.basename(file).slice(0, 7).toUpperCase();
const isRule = (exported: unknown): exported is Rule =>
  typeof exported === 'object' && exported !== null && 'code' in exported && 'judge' in exported;

describe('a rule', () => {
  it('is in the catalogue', () => {
    expect(RULES.filter(({ code }) => !Object.hasOwn(CATALOGUE, code))).toEqual([]);
  });

  it('has a file that carries its code, and a file that carries a code is a rule that runs', () => {
    expect(files.map(codeOf).sort()).toEqual(RULES.map(({ code }) => code).sort());
  });

  it.each(files)('of %s is the one of its name', (file) => {
    const exported = Object.values(jest.requireActual<Record<string, unknown>>(path.join(__dirname, file)));
    const rules = exported.filter(isRule);
    expect(rules.map(({ code }) => code)).toEqual([codeOf(file)]);
    expect(RULES).toContain(rules[0]);
  });
});
