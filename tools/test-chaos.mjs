// npm run test:chaos -- [--kills N] [--seed S] [--files F]: drops F order files while the product and its PostgreSQL are killed
// N times at random moments, then looks whether anything was lost or doubled. The same seed gives the same files and moments.
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { buildWhenStale } from './lib/compile.mjs';
import { finish } from './lib/jest.mjs';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '5' },
    seed: { type: 'string', default: String(Date.now() % 100_000) },
    files: { type: 'string', default: '200' },
  },
});
const [kills, seed, files] = [values.kills, values.seed, values.files].map(Number);
if (![kills, seed, files].every((value) => Number.isInteger(value) && value >= 0)) {
  console.error('--kills, --seed and --files are whole numbers');
  process.exit(1);
}
await buildWhenStale((line) => console.log(line));
const require = createRequire(import.meta.url);
require('./swc-register.cjs');
const { passed, runChaos } = require('../test/chaos/run.ts');

console.log(`chaos: ${files} files, ${kills} kills, seed ${seed}`);
const started = performance.now();
const checks = await runChaos({ kills, seed, files, say: (line) => console.log(line) });
for (const check of checks) {
  const { name, expected, found, wrong } = check;
  console.log(`${passed(check) ? 'ok  ' : 'FAIL'} ${name.padEnd(52)} ${String(found).padStart(6)} of ${expected}`);
  for (const one of wrong.slice(0, 5)) console.log(`       ${one}`);
}
console.log(`${Math.round((performance.now() - started) / 1000)} s`);
const good = checks.filter(passed).length;
finish({ passed: good, failed: checks.length - good, skipped: 0 });
