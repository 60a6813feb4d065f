// node tools/edifact-directory.mjs <folder with D.<release> and service-v<n> directories as JSON>
// Writes the tables of src/formats/edifact-directory (layout in its README.md), then reads them back through the program's own code and
// compares them with the folder. The folder's layout: messages/<TYPE>.json, segments.json, composites.json, elements.json, codes.json.
import { deepStrictEqual } from 'node:assert';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';

const RELEASES = 'D.93A D.96A D.96B D.97A D.97B D.99B D.00A D.01B D.03A D.03B D.10A D.11A D.14B D.16B'.split(' ');
const TYPES = 'ORDERS ORDCHG ORDRSP DESADV INVOIC RECADV PRICAT SLSRPT INVRPT APERAK PARTIN'.split(' ');
const SERVICE = { 'D.3': 'service-v3', 4.1: 'service-v4' };
const SERVICE_SEGMENTS = 'UNB UNG UNH UNS UNT UNE UNZ UCI UCF UCM UCS UCD'.split(' ');
const KINDS = ['messages', 'segments', 'composites', 'elements', 'codes'];

const [, , folder] = process.argv;
const target = join(import.meta.dirname, '../src/formats/edifact-directory');

const need = (required) => (required ? '!' : '');
const item = (x) =>
  x.group
    ? `${x.group}${x.req ? '!' : '?'}${x.max}(${x.items.map(item).join(' ')})`
    : `${x.seg}${x.req ? '!' : '?'}${x.max}`;
const part = (x) => `${x.id}${need(x.req)}${x.max > 1 ? `*${x.max}` : ''}`;
/** Numbers by value, then what has letters. */
const rank = (code) => (/^\d+$/.test(code) ? code.padStart(9, '0') : code);
const byCode = (a, b) => (rank(a) < rank(b) ? -1 : 1);
const tags = (items) => items.flatMap((x) => (x.items ? tags(x.items) : [x.seg]));

function read(release, name) {
  const file = join(folder, release, `${name}.json`);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

/** What the message types use of a directory, each kind by name. Service segments stand in the directories of the service only. */
function directory(release, types, more = []) {
  const all = Object.fromEntries(KINDS.slice(1).map((kind) => [kind, read(release, kind)]));
  const used = Object.fromEntries(KINDS.map((kind) => [kind, {}]));
  const useElement = (id) => {
    used.elements[id] = all.elements[id].format;
    if (all.codes[id]) used.codes[id] = Object.keys(all.codes[id]).sort(byCode).join(' ');
  };
  for (const type of types) {
    const { structure } = read(release, `messages/${type}`);
    if (structure) used.messages[type] = structure;
  }
  for (const tag of [...tags(Object.values(used.messages).flat()), ...more]) {
    if (used.segments[tag] || (tag.startsWith('U') && more.length === 0)) continue;
    used.segments[tag] = all.segments[tag].elements.map(part).join(' ');
    for (const { id } of all.segments[tag].elements) {
      const composite = all.composites[id];
      if (composite) used.composites[id] = composite.elements.map(part).join(' ');
      for (const component of composite ? composite.elements : [{ id }]) useElement(component.id);
    }
  }
  for (const type of Object.keys(used.messages)) used.messages[type] = used.messages[type].map(item);
  return used;
}

function codeChanges(before, now) {
  const [had, has] = [before.split(' '), now.split(' ')];
  const added = has.filter((code) => !had.includes(code));
  const gone = had.filter((code) => !has.includes(code));
  return [added.length > 0 ? `+ ${added.join(' ')}` : '', gone.length > 0 ? `- ${gone.join(' ')}` : '']
    .filter((text) => text !== '')
    .join(' ');
}

/** What is new or different, null for what is gone. */
function changes(before, now) {
  const kinds = KINDS.map((kind) => {
    const [old, own] = [before[kind] ?? {}, now[kind]];
    const different = Object.keys(own).filter((key) => String(own[key]) !== String(old[key] ?? ''));
    const text = (key) => (kind === 'codes' && old[key] ? codeChanges(old[key], own[key]) : own[key]);
    const entries = [
      ...different.map((key) => [key, text(key)]),
      ...Object.keys(old)
        .filter((key) => !(key in own))
        .map((key) => [key, null]),
    ];
    return [kind, entries.sort(([a], [b]) => (a < b ? -1 : 1))];
  });
  return kinds;
}

async function write(name, release, comment, kinds) {
  const value = (content) => {
    if (content === null) return 'null,';
    if (!Array.isArray(content)) return `'${content}',`;
    return ['[', ...content.map((text) => `      '${text}',`), '    ],'].join('\n');
  };
  const lines = kinds.flatMap(([kind, entries]) =>
    entries.length === 0
      ? [`  ${kind}: {},`]
      : [
          `  ${kind}: {`,
          ...entries.map(([key, content]) => `    ${/^[A-Z]/.test(key) ? key : `'${key}'`}: ${value(content)}`),
          '  },',
        ],
  );
  const constant = name.toUpperCase().replaceAll('-', '_');
  const head = [
    "import type { DirectoryChanges } from './directory';",
    '',
    `/** ${comment} Made by tools/edifact-directory.mjs; layout and source in README.md. */`,
    `export const ${constant}: DirectoryChanges = {`,
    `  release: '${release}',`,
  ];
  const file = join(target, `${name}.ts`);
  const text = [...head, ...lines, '};', ''].join('\n');
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
}

const wanted = new Map();
let before = {};
for (const [at, release] of RELEASES.entries()) {
  const now = directory(release, TYPES);
  const comment =
    at === 0
      ? `What our message types use of UN/EDIFACT directory ${release}.`
      : `What UN/EDIFACT directory ${release} changes of ${RELEASES[at - 1]}, as far as our message types use it.`;
  await write(release.replace('.', '').toLowerCase(), release, comment, changes(before, now));
  wanted.set(release, now);
  before = now;
}
for (const [release, name] of Object.entries(SERVICE)) {
  const now = directory(name, ['CONTRL'], SERVICE_SEGMENTS);
  const comment = `CONTRL and the service segments of syntax version ${name.at(-1)}.`;
  await write(name, release, comment, changes({}, now));
  wanted.set(release, now);
}

// What was written must say what was read.
const require = createRequire(import.meta.url);
require('./swc-register.cjs');
const { codesOf, directoryFor } = require(join(target, 'index.ts'));
for (const [release, now] of wanted) {
  const types = Object.keys(now.messages);
  for (const type of types) {
    const { directory: read } = directoryFor(type, release);
    deepStrictEqual(read.release, release);
    for (const kind of KINDS.slice(0, -1)) deepStrictEqual({ ...read[kind] }, now[kind]);
    const codes = Object.keys(read.codes).map((id) => [id, [...codesOf(read, id)].sort(byCode).join(' ')]);
    deepStrictEqual(Object.fromEntries(codes), now.codes);
  }
  console.log(
    `${release}: ${types.length} message types, ${Object.keys(now.codes).length} code lists, as in the folder`,
  );
}
