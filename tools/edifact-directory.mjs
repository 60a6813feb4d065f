// node tools/edifact-directory.mjs <folder with D.<release> directories as JSON> [release...]
// Writes src/formats/edifact-directory/<release>.ts: what ORDERS uses of a UN/EDIFACT directory, in the layout of directory.ts.
// The folder's layout: messages/ORDERS.json, segments.json, composites.json, elements.json (see src/formats/edifact-directory/README.md).
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const TYPES = ['ORDERS'];
const [, , folder, ...given] = process.argv;
const releases = given.length > 0 ? given : ['D.93A', 'D.96A', 'D.96B', 'D.97A', 'D.01B', 'D.03B'];
const target = join(import.meta.dirname, '../src/formats/edifact-directory');

const need = (required) => (required ? '!' : '');
const item = (x) =>
  x.group
    ? `${x.group}${x.req ? '!' : '?'}${x.max}(${x.items.map(item).join(' ')})`
    : `${x.seg}${x.req ? '!' : '?'}${x.max}`;
const part = (x) => `${x.id}${need(x.req)}${x.max > 1 ? `*${x.max}` : ''}`;
const lines = (entries) =>
  [...entries].sort().map(([key, value]) => `    ${/^[A-Z]/.test(key) ? key : `'${key}'`}: '${value}',`);

for (const release of releases) {
  const read = (name) => JSON.parse(readFileSync(join(folder, release, `${name}.json`), 'utf8'));
  const [segments, composites, elements] = ['segments', 'composites', 'elements'].map(read);
  const usedSegments = new Map();
  const usedComposites = new Map();
  const usedElements = new Map();
  const useElement = (id) => usedElements.set(id, elements[id].format);
  const use = (x) => {
    if (x.items) x.items.forEach(use);
    else if (segments[x.seg] && !x.seg.startsWith('UN')) {
      usedSegments.set(x.seg, segments[x.seg].elements.map(part).join(' '));
      for (const { id } of segments[x.seg].elements) {
        if (!composites[id]) useElement(id);
        else {
          usedComposites.set(id, composites[id].elements.map(part).join(' '));
          composites[id].elements.forEach((component) => useElement(component.id));
        }
      }
    }
  };
  const messages = TYPES.map((type) => {
    const { structure } = read(`messages/${type}`);
    structure.forEach(use);
    return [`    ${type}: [`, ...structure.map((x) => `      '${item(x)}',`), '    ],'].join('\n');
  });
  const name = release.replace('.', '');
  const text = [
    "import type { DirectoryData } from './directory';",
    '',
    `/** What ORDERS uses of UN/EDIFACT directory ${release}. Made by tools/edifact-directory.mjs; layout and source in README.md. */`,
    `export const ${name}: DirectoryData = {`,
    `  release: '${release}',`,
    '  messages: {',
    ...messages,
    '  },',
    '  segments: {',
    ...lines(usedSegments),
    '  },',
    '  composites: {',
    ...lines(usedComposites),
    '  },',
    '  elements: {',
    ...lines(usedElements),
    '  },',
    '};',
    '',
  ].join('\n');
  writeFileSync(join(target, `${name.toLowerCase()}.ts`), text);
}
