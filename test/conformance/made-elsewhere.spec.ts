import { readFileSync } from 'node:fs';
import path from 'node:path';
import { FAR_CASES } from './rules/far-cases';
import { FILE_CASES } from './rules/file-cases';
import { MADE_CASES } from './rules/made-cases';
import { expectTold, type MadeCase } from './rules/told';

// Real: the readers, the guides and every pure part that makes a finding which no rule of an order makes.

const ROOT = path.resolve(__dirname, '../..');
const rowsOf = <T extends Pick<MadeCase, 'code' | 'what'>>(cases: readonly T[]) =>
  cases.map((one) => [one.code, one.what, one] as const);
const rows = rowsOf(MADE_CASES);

describe('what no rule of an order finds', () => {
  it.each(rows)('%s is raised by %s', async (code, _, { raises, names }) => {
    const [first, ...more] = (await raises()).filter((finding) => finding.code === code);
    if (first === undefined) throw new Error(`${code} is not raised`);
    expectTold(first, names);
    for (const finding of more) expectTold(finding, []);
  });

  it.each(rows)('%s is not raised by what is just not %s', async (code, _, { quiet }) => {
    expect((await quiet()).map((finding) => finding.code)).not.toContain(code);
  });

  it.each(rowsOf(FILE_CASES.filter(({ code }) => code !== 'MSG-009')))('%s, %s, knows its place in the file', async (code, _, { raises }) => {
    const found = (await raises()).filter((finding) => finding.code === code);
    expect(found.map(({ position }) => position)).not.toContain(null);
  }); // prettier-ignore
});

describe('what only an ERP, a server or a channel raises', () => {
  it.each(rowsOf(FAR_CASES))('%s is told of %s', (code, _, { found, names, line, shownIn }) => {
    expect(found.code).toBe(code);
    expectTold(found, names, line);
    expect(readFileSync(path.join(ROOT, shownIn), 'utf8')).toContain(code);
  });
});
