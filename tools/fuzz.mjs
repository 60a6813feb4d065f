// npm run fuzz [-- --seed N --count N --only N --dir FOLDER --cuts]: reads mutated interchanges and says which promises of the readers
// were not kept. The same seed and files give the same inputs. --only reads one of them; --cuts reads every file as it is, cut in
// two at every place. It runs in a thread, so that an input that never ends is named and not waited for.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { root } from './lib/compile.mjs';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '20000' },
    only: { type: 'string' },
    dir: { type: 'string' },
    cuts: { type: 'boolean', default: false },
  },
});
const [seed, count, only] = [values.seed, values.count, values.only ?? '0'].map(Number);
if (![seed, count, only].every((value) => Number.isSafeInteger(value) && value >= 0)) {
  console.error('--seed, --count and --only are whole numbers');
  process.exit(1);
}

const STUCK_MS = 60_000;
const SAY_EVERY_MS = 60_000;
const started = performance.now();
const seconds = () => Math.round((performance.now() - started) / 1000);
const peakMegabytes = () => Math.round(process.resourceUsage().maxRSS / 1024);

const at = new Int32Array(new SharedArrayBuffer(8));
const single = values.only !== undefined;
const thread = new Worker(path.join(root, 'test/fuzz/thread.ts'), {
  execArgv: ['-r', path.join(root, 'tools/swc-register.cjs')],
  workerData: {
    seed,
    first: single ? only : 0,
    count: single ? 1 : count,
    dir: values.dir === undefined ? null : path.resolve(values.dir),
    cuts: values.cuts,
    at,
  },
});

let [begun, since, said] = [-1, started, started];
const watch = setInterval(() => {
  const now = performance.now();
  const number = Atomics.load(at, 0);
  if (Atomics.load(at, 1) !== begun) [begun, since] = [Atomics.load(at, 1), now];
  if (now - said > SAY_EVERY_MS) {
    console.log(`at ${number}, ${seconds()} s, peak ${peakMegabytes()} MB`);
    said = now;
  }
  if (now - since < STUCK_MS) return;
  console.log(`FAIL ${number}: never ends   npm run fuzz -- --seed ${seed} --only ${number}`);
  process.exit(1);
}, 1000);

thread.on('message', ({ line, faults }) => {
  if (line !== undefined) console.log(line);
  if (faults === undefined) return;
  clearInterval(watch);
  const what = values.cuts ? 'cuts' : `${single ? 1 : count} inputs`;
  console.log(`fuzz: ${what}, ${faults} faults, ${seconds()} s, peak RSS ${peakMegabytes()} MB`);
  process.exitCode = faults > 0 ? 1 : 0;
});

// A long run may be ended at any time and still says how far it came.
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    console.log(`fuzz: ended at ${Atomics.load(at, 0)}, ${seconds()} s, peak RSS ${peakMegabytes()} MB`);
    process.exit(1);
  });
}
