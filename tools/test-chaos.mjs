// npm run test:chaos -- [--kills N] [--seed S] [--files F] [--queue postgres|bull|both|embedded] [--frozen SECONDS] [--only NAME,NAME] [--sabotage cas|sweep|unique]
// Order files come in while parts of the product and systems of its partners are killed, frozen, emptied and cut off N times at chosen
// moments; then it is looked whether anything was lost or doubled. `postgres` and `bull`: a company of several processes on that queue, by
// default one after the other, with partners who have an SFTP server and a web server. `embedded`: the product as `npm start` runs it. The
// same seed gives the same files, strikes and pauses. `--only` takes some kinds of strikes, by the names that a run prints.
// Four of five strikes must interrupt something, and from 200 on each kind at least ten times.
// --sabotage takes a guard out of a copy of the program, and the run must end with another code than 0. Its strikes are those that show that
// guard: freezes for `cas`, killed workers for `sweep`, everything and the channels for `unique`. `--kills 12 --frozen 10` is enough.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { buildWhenStale } from './lib/compile.mjs';

const QUEUES = ['postgres', 'bull', 'both', 'embedded'];
const GUARDS = ['cas', 'sweep', 'unique'];
const FILES_A_KILL = 20;

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '5' },
    seed: { type: 'string', default: String(Date.now() % 100_000) },
    files: { type: 'string' },
    queue: { type: 'string', default: 'both' },
    frozen: { type: 'string', default: '60' },
    only: { type: 'string', default: '' },
    sabotage: { type: 'string' },
  },
});
const [kills, seed, frozen] = [values.kills, values.seed, values.frozen].map(Number);
const files = Number(values.files ?? Math.max(kills * FILES_A_KILL, FILES_A_KILL));
const sabotage = values.sabotage ?? null;
const only = values.only.split(',').filter((name) => name !== '');
const whole = [kills, seed, frozen, files].every((value) => Number.isInteger(value) && value >= 0);
if (!whole || !QUEUES.includes(values.queue) || (sabotage !== null && !GUARDS.includes(sabotage))) {
  console.error(
    `--kills, --seed, --files and --frozen are whole numbers, --queue one of ${QUEUES.join(', ')}, --sabotage one of ${GUARDS.join(', ')}`,
  );
  process.exit(2);
}
buildWhenStale((line) => console.log(line));
const require = createRequire(import.meta.url);
require('./swc-register.cjs');
const { passed } = require('../test/chaos/check.ts');
const { lostAndDoubled, runChaos } = require('../test/chaos/run.ts');
const { tallyLines, tooSeldom } = require('../test/chaos/tally.ts');
const { runCompanyChaos } = require('../test/chaos/company-run.ts');

const say = (line) => console.log(line);

async function embedded() {
  const checks = await runChaos({ kills, seed, files, say });
  return {
    checks,
    kills,
    tallies: [{ name: 'everything', strikes: kills, hits: kills }],
    orders: files,
    ...lostAndDoubled(checks),
  };
}

const hasRedis = ['/usr/bin/redis-server', '/usr/local/bin/redis-server'].some((file) => existsSync(file));
const queues = values.queue === 'both' ? (hasRedis ? ['postgres', 'bull'] : ['postgres']) : [values.queue];
if (values.queue === 'both' && !hasRedis)
  console.log('redis-server is not installed: only the queue of PostgreSQL is tried');
const total = { kills: 0, orders: 0, lost: 0, doubled: 0 };
let wrong = false;
for (const queue of queues) {
  console.log(
    `chaos: queue ${queue}, ${files} files, ${kills} kills, seed ${seed}${sabotage === null ? '' : `, without the guard ${sabotage}`}`,
  );
  const started = performance.now();
  const outcome = queue === 'embedded' ? await embedded() : await runCompanyChaos({ queue, kills, seed, files, frozenForMs: frozen * 1000, only, sabotage, say }); // prettier-ignore
  for (const check of outcome.checks) {
    const { name, expected, found, wrong: lines } = check;
    console.log(`${passed(check) ? 'ok  ' : 'FAIL'} ${name.padEnd(52)} ${String(found).padStart(6)} of ${expected}`);
    for (const one of lines.slice(0, 5)) console.log(`       ${one}`);
  }
  for (const line of tallyLines(outcome.tallies)) console.log(line);
  // A sabotage must be seen in what came of the orders.
  const seldom = sabotage === null ? tooSeldom(outcome.tallies, queue !== 'embedded') : [];
  for (const line of seldom) console.log(`FAIL ${line}`);
  console.log(`${Math.round((performance.now() - started) / 1000)} s`);
  for (const key of Object.keys(total)) total[key] += outcome[key];
  wrong ||= seldom.length > 0 || !outcome.checks.every(passed);
}
process.exitCode = wrong || total.lost + total.doubled > 0 ? 1 : 0;
console.log(`kills ${total.kills}, orders ${total.orders}, lost ${total.lost}, doubled ${total.doubled}`);
