// npm test [-- PATTERN...]: everything that needs nothing but npm packages. A pattern is a part of a path: `kernel`,
// `conformance`, `src/formats/edifact`. Options of jest (`-t NAME`, `--watch`) are passed on.
import { finish, runJest } from './lib/jest.mjs';

finish(await runJest(process.argv.slice(2)));
