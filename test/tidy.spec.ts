import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

// Rules about the form of the code that neither the linter nor dependency-cruiser can express. Each failure says where, and
// why the rule is there. This file names what it forbids, so it does not look at itself.

const root = path.resolve(__dirname, '..');
const self = 'test/tidy.spec.ts';

/** What git tracks or would track: what .gitignore names (node_modules, dist, data) is not ours to judge. */
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '' && file !== self && existsSync(path.join(root, file)));

const text = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const isCode = (file: string): boolean => /[.](ts|tsx|mjs|cjs)$/.test(file);
const code = files.filter(isCode);
const source = files.filter((file) => file.startsWith('src/') && file.endsWith('.ts'));

// Fixtures and standards are quoted from others; the lock file is npm's.
const isOurs = (file: string): boolean => !/^(fixtures|mappings)\/|\.(png|ico|woff2?|jpe?g|pdf|zip|xlsx)$/.test(file);
const ours = files.filter(isOurs);

/** Every line of `where` that matches, as file:line. */
function linesWith(where: readonly string[], pattern: RegExp): string[] {
  return where.flatMap((file) =>
    text(file)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}  ${line.trim().slice(0, 100)}`] : [])),
  );
}

function expectNone(violations: readonly string[], reason: string): void {
  if (violations.length > 0) throw new Error(`${reason}\n  ${violations.join('\n  ')}`);
}

describe('folders', () => {
  it('are at most one level deep inside a folder of src', () => {
    expectNone(
      source.filter((file) => file.split('/').length > 4),
      'What lies deeper than src/<folder>/<part>/ is not found by reading the list of folders: give the part a flat name.',
    );
  });

  it('of src each have a face', () => {
    const folders = new Set(
      source.filter((file) => file.split('/').length > 2).map((file) => file.split('/')[1] ?? ''),
    );
    expectNone(
      [...folders]
        .filter((folder) => !existsSync(path.join(root, 'src', folder, 'index.ts')))
        .map((name) => `src/${name}`),
      'index.ts says what a folder offers to others; without one nobody may import it.',
    );
  });

  it('of src are those of the import table', () => {
    const known = readdirSync(path.join(root, 'src'));
    const table = text('.dependency-cruiser.cjs');
    expectNone(
      known.filter((name) => !name.endsWith('.ts') && !new RegExp(`^ {2}'?${name}'?: \\[`, 'm').test(table)),
      'A folder of src needs its line in the table of .dependency-cruiser.cjs, or nothing guards its imports.',
    );
    expectNone(
      known.filter(
        (name) =>
          name.endsWith('.ts') &&
          !['main.ts', 'cli.ts', 'demo.ts', 'app.module.ts'].includes(name) &&
          !/^cli-[a-z-]+[.]ts$/.test(name),
      ),
      'Directly in src stand only the program itself (main, cli, demo, app.module), which may import everything: anything else has a folder.',
    );
  });
});

describe('size', () => {
  // The scanner of EDIFACT is one state machine and stands just below.
  const hardLimit = 400;
  const functionLimit = 100;

  /** Functions and methods with a name, longest first. A guide is 60 lines; only what is far beyond it fails. */
  function longFunctions(file: string): string[] {
    const tree = ts.createSourceFile(file, text(file), ts.ScriptTarget.ES2022, true);
    const found: string[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isFunctionLike(node)) {
        const first = tree.getLineAndCharacterOfPosition(node.getStart()).line;
        const lines = tree.getLineAndCharacterOfPosition(node.end).line - first + 1;
        if (lines > functionLimit) found.push(`${file}:${first + 1}  ${lines} lines`);
      }
      ts.forEachChild(node, visit);
    };
    visit(tree);
    return found;
  }

  it(`of a file is at most ${hardLimit} lines (300 is the guide)`, () => {
    const worst = code
      // The tables of a directory and the types of the API are written by tools; nobody reads them from top to bottom.
      .filter(
        (file) => !file.endsWith('.spec.ts') && !/\/(?:edifact|x12)-directory\/d|^web\/src\/api\/schema/.test(file),
      )
      .map((file) => ({ file, lines: text(file).split('\n').length - 1 }))
      .sort((a, b) => b.lines - a.lines);
    expectNone(
      worst.filter(({ lines }) => lines > hardLimit).map(({ file, lines }) => `${file}  ${lines} lines`),
      'A file that long holds more than one idea: split it where the ideas part.',
    );
  });

  it(`of a function is at most ${functionLimit} lines (60 is the guide)`, () => {
    expectNone(
      source.filter((file) => !file.endsWith('.spec.ts')).flatMap(longFunctions),
      'A function that long cannot be read in one go: name its steps.',
    );
  });
});

describe('code', () => {
  it('has no test that runs alone or is left out', () => {
    expectNone(
      linesWith(
        code.filter((file) => file.endsWith('.spec.ts')),
        /\b(describe|it|test)\.(only|skip|todo)\s*[.(`]|\b(fdescribe|fit|xdescribe|xit|xtest)\s*\(/,
      ),
      'A focused or skipped test passes for the wrong reason. What needs a package that may be absent belongs in test/system.',
    );
  });

  it('has no note for later', () => {
    expectNone(
      linesWith(ours, /\b(TODO|FIXME|XXX|HACK)\b/),
      'What is to be done later stands in an issue, with the reason; a note in the code is read by nobody.',
    );
  });

  it('silences the compiler nowhere', () => {
    expectNone(
      linesWith(code, /@ts-(ignore|nocheck|expect-error)/),
      'Make the type true instead: narrow it with a guard or parse the value.',
    );
  });

  it('switches a lint rule off only with a reason', () => {
    expectNone(
      linesWith(code, /eslint-disable(?!.*\s--\s+\S)/),
      'Write `eslint-disable-next-line RULE -- why it does not hold here`.',
    );
  });

  it('never lets TypeORM change the schema by itself', () => {
    expectNone(
      linesWith(code, /synchronize\s*:(?!\s*false\b)/),
      'The schema changes by migrations alone: synchronize drops columns with data in them.',
    );
  });

  it('grants clearance in the release gate alone', () => {
    const where = source.filter(
      (file) => !file.endsWith('.spec.ts') && /\bgrantClearance\b|\bClearance\.grant\b/.test(text(file)),
    );
    expect(where).toContain('src/review/release.service.ts');
    expectNone(
      where.filter((file) => file !== 'src/review/release.service.ts' && file !== 'src/sales/clearance.ts'),
      'A clearance says that an order was judged with current facts in this very transaction: made elsewhere, it releases what nobody checked.',
    );
  });

  it('asks for the day of the office, never for that of a machine', () => {
    expectNone(
      linesWith(code, /\bcurrent_date\b|\bnow\(\)::date|\.toLocaleDateString\(/i),
      'In Amsterdam it is tomorrow already while it is still today in UTC: OFFICE_TODAY in SQL, businessDateOf in code.',
    );
  });

  it('keeps money out of floating point', () => {
    const floats = /\bparseFloat\s*\(/;
    const moneyAsNumber = /\b\w*(price|amount|money|discount|surcharge)\??\s*:\s*number\b(?!\s*\()/i;
    expectNone(
      [...linesWith(source, floats), ...linesWith(source, moneyAsNumber)],
      'Money is exact: use Money or UnitPrice of src/kernel. 0.1 + 0.2 is not 0.3, and the invoice shows it.',
    );
  });
});

describe('files', () => {
  it('name no place of one machine', () => {
    expectNone(
      linesWith(ours, /(^|[\s"'`=(:])\/(work|root|home|Users)\/[\w.-]/),
      'The path is there on one machine only: start from the project (root, __dirname) or from a setting.',
    );
  });

  it('name no package registry', () => {
    expectNone(
      [
        ...linesWith(ours, /"resolved"\s*:\s*"https?:|^\s*(\/\/|@[\w-]+:)?registry\s*=|registry\.(npmjs|yarnpkg)\./),
        ...linesWith(ours, /\b(npm|yarn|pnpm)\b[^\n]*--registry/),
      ],
      'Everybody installs from the registry that the own machine is set to; .npmrc keeps hosts out of the lock file.',
    );
  });

  it('of the lock file name every package of every platform', () => {
    const lock = JSON.parse(text('package-lock.json')) as {
      packages: Record<string, { optionalDependencies?: Record<string, string> }>;
    };
    expectNone(
      Object.entries(lock.packages).flatMap(([at, { optionalDependencies = {} }]) =>
        Object.keys(optionalDependencies)
          .filter(
            (name) => !(`${at}/node_modules/${name}` in lock.packages) && !(`node_modules/${name}` in lock.packages),
          )
          .map((name) => `${name}, wanted by ${at}`),
      ),
      'npm ci refuses such a lock file: the registry lacks that version for a platform. Pin an older one in overrides.',
    );
  });

  it('of .dependency-cruiser.cjs give a reason with every rule', () => {
    expect(cruiserRules().length).toBeGreaterThan(30);
    expectNone(
      cruiserRules()
        .filter(({ comment }) => (comment ?? '').length < 40)
        .map(({ name }) => name),
      'A rule without a reason is obeyed blindly or switched off.',
    );
  });

  it('of eslint.config.mjs give a replacement with every forbidden syntax', () => {
    const config = text('eslint.config.mjs');
    expect(config.match(/\bselector:/g)?.length).toBe(config.match(/\bmessage:\s+['"`].{30,}/g)?.length ?? 0);
  });
});

interface CruiserRule {
  readonly name: string;
  readonly comment?: string;
}

function cruiserRules(): readonly CruiserRule[] {
  const loaded: unknown = jest.requireActual('../.dependency-cruiser.cjs');
  return (loaded as { forbidden: readonly CruiserRule[] }).forbidden;
}
