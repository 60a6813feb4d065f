// npm run build [-- server | web]: compiles the server into dist and the screens into dist/web.
import path from 'node:path';
import { build, buildWeb, root } from './lib/compile.mjs';
import { firstLoad, MOST_SCRIPT } from './lib/first-load.mjs';

const named = process.argv.slice(2);
const wanted = (part) => named.length === 0 || named.includes(part);
const started = performance.now();
const took = () => `${Math.round(performance.now() - started)} ms`;

if (wanted('server')) console.log(`built ${await build()} files in ${took()}`);
if (wanted('web')) {
  await buildWeb();
  const { script, style } = firstLoad(path.join(root, 'dist/web'));
  const kilobytes = (bytes) => `${Math.round(bytes / 1_000)} kB`;
  console.log(
    `built the screens; the first load is ${kilobytes(script)} of script and ${kilobytes(style)} of style; ${took()} in all`,
  );
  if (script > MOST_SCRIPT) {
    console.error(
      `the first load has more than ${kilobytes(MOST_SCRIPT)} of script: load what is not for every screen later`,
    );
    process.exitCode = 1;
  }
}
