import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROAD } from '../src/intake/road';
import { REQUEST_LIFE } from '../src/master/requests/request-life';
import { DEFAULT_LIMITS } from '../src/platform';
import { OUTBOX } from '../src/platform/outbox/outbox';
import { SALES_ORDER_STATES } from '../src/sales';

// Documentation that points nowhere, or that shows another table than the code has, is worse than none.

const root = path.resolve(__dirname, '..');
const text = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const architecture = text('docs/architecture.md');

const pages = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '' && existsSync(path.join(root, file)));

/** The targets of links in Markdown, without those in code. */
const linksOf = (page: string): readonly string[] => {
  const prose = text(page)
    .replace(/^```[\s\S]*?^```/gm, '')
    .replace(/`[^`\n]*`(?!\])/g, '');
  return [...prose.matchAll(/\]\(([^()\s]+)\)/g)].map(([, target]) => target ?? '');
};

/** The names of a page's headings as links use them. */
const anchorsOf = (page: string): readonly string[] =>
  [...text(page).matchAll(/^#+ +(.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

describe('links', () => {
  it('exist at all', () => {
    expect(pages).toContain('README.md');
    expect(linksOf('docs/architecture.md').length).toBeGreaterThan(30);
  });

  it('lead to something that is there', () => {
    const dead = pages.flatMap((page) =>
      linksOf(page).flatMap((link) => (isAlive(page, link) ? [] : [`${page}: ${link}`])),
    );
    expect(dead).toEqual([]);
  });
});

describe('limits', () => {
  const variables = [...text('src/platform/config/config.ts').matchAll(/^ {2}(\w+): \{ variable: '(\w+)'/gm)].map(
    ([, name = '', variable = '']) => ({ variable, value: DEFAULT_LIMITS[name as keyof typeof DEFAULT_LIMITS] }),
  );

  it.each(variables)(
    '$variable stands in the README and in .env.example with its default, $value',
    ({ variable, value }) => {
      expect(text('README.md')).toMatch(new RegExp(`^\\| \`${variable}\` +\\| ${value}[ (]`, 'm'));
      expect(text('.env.example')).toMatch(new RegExp(`^${variable}=${value}$`, 'm'));
    },
  );

  it('are all found', () => {
    expect(variables).toHaveLength(Object.keys(DEFAULT_LIMITS).length);
  });
});

describe("the README's walk", () => {
  const commands = [...text('README.md').matchAll(/^```sh\n([\s\S]*?)^```/gm)].map(([, block]) => block ?? '').join('');

  it('names the drop folder in one place, because a start may have moved it', () => {
    expect(commands.match(/^.*data\/drop.*$/gm)).toEqual(['DROP=data/drop']);
    expect(commands.match(/^cp .*$/gm)?.every((line) => line.includes('"$DROP/in/'))).toBe(true);
  });
});

/** Links to other places than our own files are not followed: a test needs no network. */
function isAlive(page: string, link: string): boolean {
  if (/^[a-z]+:/.test(link)) return true;
  const [target = '', anchor] = link.split('#');
  const file = target === '' ? page : path.join(path.dirname(page), target);
  return existsSync(path.join(root, file)) && (anchor === undefined || anchorsOf(file).includes(anchor));
}

/** Every move of a state table as the drawing writes it. */
const movesOf = (table: Readonly<Record<string, Readonly<Record<string, string>>>>): readonly string[] =>
  Object.entries(table).flatMap(([from, moves]) =>
    Object.entries(moves).map(([event, to]) => `${from} --> ${to}: ${event}`),
  );

describe('docs/architecture.md', () => {
  const drawings = [...architecture.matchAll(/^```mermaid\nstateDiagram-v2\n([\s\S]*?)^```/gm)].map(
    ([, drawing = '']) =>
      drawing
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '' && !line.startsWith('[*]')),
  );

  it.each([
    ['a message', 0, ROAD],
    ['a sales order', 1, SALES_ORDER_STATES],
    ['the outbox', 2, OUTBOX],
    ['a change request', 3, REQUEST_LIFE],
  ])('draws the states of %s as the code has them', (_what, index, table) => {
    expect([...(drawings[index] ?? [])].sort()).toEqual([...movesOf(table)].sort());
  });

  it('has the import table of .dependency-cruiser.cjs', () => {
    const { forbidden } = jest.requireActual<{ forbidden: readonly { name: string; comment: string }[] }>(
      '../.dependency-cruiser.cjs',
    );
    const listed = (name: string, face: string): string => {
      const comment = forbidden.find((rule) => rule.name === name)?.comment ?? '';
      const [, names = '?'] = new RegExp(`${face}\\.ts of: ([^.]*)\\.`).exec(comment) ?? [];
      return names === 'nothing' ? '-' : names;
    };
    const folders = forbidden.flatMap(({ name }) =>
      name.endsWith('-pure-files') ? [name.slice(0, -'-pure-files'.length)] : [],
    );
    const [, table = ''] = /\n\| folder +\| `index\.ts` of([\s\S]*?)\n\n/.exec(architecture) ?? [];
    const rows = table.split('\n').slice(2).map((row) => row.split('|').map((cell) => cell.trim()).slice(1, 4)); // prettier-ignore
    expect(rows).toEqual(
      folders.map((folder) => [
        folder,
        listed(`${folder}-pure-files`, 'index'),
        listed(`${folder}-role-files`, 'services'),
      ]),
    );
  });
});
