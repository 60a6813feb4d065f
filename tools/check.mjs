// npm run check: everything that is judged without running the program. Each of these takes one core and most of them minutes, so two run
// beside each other; what one says is printed when it ends.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { root } from './lib/compile.mjs';

/** Scripts of package.json, what takes longest first. */
const CHECKS = ['lint', 'types', 'deps', 'format:check', 'docs:check', 'unused'];
const AT_ONCE = Math.min(2, availableParallelism());

/** @returns whether it found nothing */
function run(script) {
  const started = performance.now();
  const child = spawn('npm', ['run', script], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => said.push(bytes));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      process.stdout.write(Buffer.concat(said));
      const seconds = Math.round((performance.now() - started) / 1000);
      console.log(`${script}: ${code === 0 ? 'ok' : 'FAILED'} (${seconds} s)`);
      resolve(code === 0);
    });
  });
}

const waiting = [...CHECKS];
const failed = [];
await Promise.all(
  Array.from({ length: AT_ONCE }, async () => {
    for (let script = waiting.shift(); script !== undefined; script = waiting.shift())
      if (!(await run(script))) failed.push(script);
  }),
);
if (failed.length > 0) console.log(`npm run check found faults: ${failed.join(', ')}`);
process.exitCode = failed.length > 0 ? 1 : 0;
