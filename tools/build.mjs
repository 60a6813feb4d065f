// npm run build [-- server | web]: compiles the server into dist and the screens into dist/web.
import { build, buildWeb } from './lib/compile.mjs';

const named = process.argv.slice(2);
const wanted = (part) => named.length === 0 || named.includes(part);
const started = performance.now();
const took = () => `${Math.round(performance.now() - started)} ms`;

if (wanted('server')) console.log(`built ${await build()} files in ${took()}`);
if (wanted('web')) {
  await buildWeb();
  console.log(`built the screens; ${took()} in all`);
}
