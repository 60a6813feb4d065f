// npm run cli: builds what is out of date, then runs the command line program in this very process.
// Standard output belongs to the program: `explain --json` is read by other programs, so all else goes to standard error.
import { buildWhenStale } from './lib/compile.mjs';

buildWhenStale((line) => console.error(line), ['server']);
process.setSourceMapsEnabled(true);
await import('../dist/cli.js');
