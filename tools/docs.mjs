// npm run docs writes the pages and schemas that are made from the code; npm run docs:check fails when one is out of date.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import prettier from 'prettier';
import { root } from './lib/compile.mjs';

/** The files of the rules by code: each carries its code in its name. */
function ruleFiles() {
  const names = readdirSync(path.join(root, 'src/checks'), { recursive: true, encoding: 'utf8' });
  return Object.fromEntries(
    names
      .map((name) => name.split(path.sep).join('/'))
      .sort()
      .flatMap((name) => {
        const code = /\/([a-z]{3}-\d{3})-[^/]+\.ts$/.exec(name)?.[1];
        return code === undefined ? [] : [[code.toUpperCase(), `src/checks/${name}`]];
      }),
  );
}

/**
 * The generated pages. `page` names a function that `from` exports and that makes the text of `file` of `input`; its ending says how it
 * is formatted.
 * @type {{ file: string, from: string, page: string, input?: object }[]}
 */
const pages = [
  { file: 'docs/findings.md', from: 'src/findings/index.ts', page: 'findingsDocument', input: ruleFiles() },
  { file: 'mappings/guide.schema.json', from: 'src/mapping/index.ts', page: 'guideJsonSchema' },
  { file: 'mappings/overlay.schema.json', from: 'src/mapping/index.ts', page: 'overlayJsonSchema' },
];

const require = createRequire(import.meta.url);
require('./swc-register.cjs');

const check = process.argv.includes('--check');
let outdated = 0;
for (const { file, from, page, input } of pages) {
  const target = path.join(root, file);
  const options = await prettier.resolveConfig(target);
  const text = await prettier.format(await require(path.join(root, from))[page](input), {
    ...options,
    filepath: target,
  });
  if (existsSync(target) && readFileSync(target, 'utf8') === text) continue;
  if (check) {
    console.error(`${file} is out of date: run npm run docs and commit the result`);
    outdated += 1;
  } else {
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
    console.log(`wrote ${file}`);
  }
}
process.exitCode = outdated > 0 ? 1 : 0;
