// npm run build: compiles the server into dist.
import { build } from './lib/compile.mjs';

const started = performance.now();
const count = await build();
console.log(`built ${count} files in ${Math.round(performance.now() - started)} ms`);
