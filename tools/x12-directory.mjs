// node tools/x12-directory.mjs <folder with <release> directories as JSON> [release...]
// Writes src/formats/x12-directory/d<release>.ts in the layout of src/formats/edifact-directory/directory.ts.
// The folder's layout: messages/<type>.json, segments.json (see src/formats/x12-directory/README.md).
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [, , folder, ...given] = process.argv;
const releases = given.length > 0 ? given : ['004010', '005010'];
const target = join(import.meta.dirname, '../src/formats/x12-directory');

const need = (required) => (required ? '!' : '');
const item = (x) =>
  x.group
    ? `${x.group}${x.req ? '!' : '?'}${x.max}(${x.items.map(item).join(' ')})`
    : `${x.seg}${x.req ? '!' : '?'}${x.max}`;
const KINDS = { AN: 'an', R: 'r', DT: 'dt', TM: 'tm' };
const simple = ({ type, min, max }) => {
  const kind = KINDS[type] ?? (/^N\d$/.test(type) ? 'n' : null);
  if (kind === null) throw new Error(`a type of element that is not known: ${type}`);
  return `${kind}${min === max ? '' : `${min}..`}${max}`;
};
const lines = (entries) =>
  [...entries].sort().map(([key, value]) => `    ${/^[A-Z]/.test(key) ? key : `'${key}'`}: '${value}',`);

for (const release of releases) {
  const read = (name) => JSON.parse(readFileSync(join(folder, release, `${name}.json`), 'utf8'));
  const segments = read('segments');
  const types = readdirSync(join(folder, release, 'messages'))
    .map((name) => name.replace('.json', ''))
    .sort();
  const used = new Map();
  const composites = new Map();
  const composite = (components) => {
    const text = components.map((one) => simple(one) + need(one.req)).join(' ');
    if (!composites.has(text)) composites.set(text, `C${composites.size + 1}`);
    return composites.get(text);
  };
  const use = (x) => {
    if (x.items) x.items.forEach(use);
    else if (segments[x.seg] === undefined) throw new Error(`${release}: no segment ${x.seg}`);
    else if (!used.has(x.seg)) {
      used.set(
        x.seg,
        segments[x.seg]
          .map((element) => (element.components ? composite(element.components) : simple(element)) + need(element.req))
          .join(' '),
      );
    }
  };
  const messages = types.map((type) => {
    const { structure } = read(`messages/${type}`);
    structure.forEach(use);
    return [`    '${type}': [`, ...structure.map((x) => `      '${item(x)}',`), '    ],'].join('\n');
  });
  const text = [
    "import type { DirectoryData } from '../edifact-directory';",
    '',
    `/** What our transaction sets use of X12 release ${release}. Made by tools/x12-directory.mjs; layout and source in README.md. */`,
    `export const D${release}: DirectoryData = {`,
    `  release: '${release}',`,
    '  messages: {',
    ...messages,
    '  },',
    '  segments: {',
    ...lines(used),
    '  },',
    '  composites: {',
    ...lines([...composites].map(([value, key]) => [key, value])),
    '  },',
    '  elements: {},',
    '  codes: {},',
    '};',
    '',
  ].join('\n');
  writeFileSync(join(target, `d${release}.ts`), text);
}
