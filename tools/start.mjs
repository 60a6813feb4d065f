// npm start: builds what is out of date, then runs the application in this very process. No child in between: a signal
// reaches the application itself and its exit code is ours. For the same reason package.json says `exec node`: without it
// npm signals the shell between us, which dies and leaves the application running with nobody to stop it.
// On Ctrl-C the terminal signals npm and us, and npm passes its signal on, so that every signal arrives twice: the
// application starts its drain at the first one and leaves the second one alone.
import { buildWhenStale } from './lib/compile.mjs';

buildWhenStale((line) => console.error(line));
// Node keeps the maps of every library in memory for good, 30 MB of them.
if (process.env.LOG_LEVEL === 'debug') process.setSourceMapsEnabled(true);
await import('../dist/main.js');
