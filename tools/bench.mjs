// npm run bench [-- NAME...] [--json] [--OPTION VALUE...]: runs test/bench/NAME.bench.ts. A bench exports `run(report, options)` and calls
// report({ name, value, unit, peer, peerValue, ratio }) once a figure; with --json each figure is one line of JSON.
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from './lib/compile.mjs';

const folder = path.join(root, 'test/bench');
const ending = '.bench.ts';
const known = (existsSync(folder) ? readdirSync(folder) : [])
  .filter((name) => name.endsWith(ending))
  .map((name) => name.slice(0, -ending.length));

const args = process.argv.slice(2);
const json = args.includes('--json');
/** What a bench takes beside, as `--seed 7`. */
const options = {};
const wanted = [];
for (let i = 0; i < args.length; i++) {
  if (args[i] === '--json') continue;
  if (args[i].startsWith('--')) options[args[i].slice(2)] = args[++i];
  else wanted.push(args[i]);
}

function report(figure) {
  if (typeof figure.name !== 'string' || !Number.isFinite(figure.value) || typeof figure.unit !== 'string') {
    throw new Error(`a figure needs a name, a finite value and a unit: ${JSON.stringify(figure)}`);
  }
  const { name, value, unit, peer = null, peerValue = null, ratio = null } = figure;
  if (json) {
    console.log(JSON.stringify({ name, value, unit, peer, peerValue, ratio }));
  } else {
    const beside =
      peer === null ? '' : `   ${peer}${peerValue === null ? '' : `: ${peerValue} ${unit}, ratio ${ratio}`}`;
    console.log(`${name.padEnd(50)} ${String(value).padStart(12)} ${unit}${beside}`);
  }
}

const unknown = wanted.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`there is no bench named ${unknown.join(', ')}; there are: ${known.join(', ') || 'none yet'}`);
  process.exit(1);
}
const require = createRequire(import.meta.url);
require('./swc-register.cjs');
for (const name of wanted.length > 0 ? wanted : known) {
  await require(path.join(folder, `${name}${ending}`)).run(report, options);
}
