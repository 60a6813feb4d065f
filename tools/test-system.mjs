// npm run test:system [-- NAME...]: the tests that need more than npm packages. A name is a spec or a folder in test/system,
// or `chaos`. What a machine lacks is skipped, said and counted as skipped; tools/system-packages.sh installs it.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { buildWhenStale, root } from './lib/compile.mjs';
import { finish, runJest } from './lib/jest.mjs';

/** name: the program that must be there. A name that is not listed needs nothing. */
const needs = {
  redis: 'redis-server',
  sftp: 'sshd',
  browser: 'chromium',
  mail: 'dovecot',
  // Comes with pg_basebackup, and neither is on the path of Debian.
  recovery: 'initdb',
};

const postgres = ['/usr/lib/postgresql', '/usr/pgsql'].filter((folder) => existsSync(folder));
const searchPath = [
  ...(process.env.PATH ?? '').split(path.delimiter),
  ...['/usr/sbin', '/usr/local/sbin'],
  ...postgres.flatMap((folder) => readdirSync(folder).map((version) => path.join(folder, version, 'bin'))),
];
const isInstalled = (program) => searchPath.some((folder) => existsSync(path.join(folder, program)));

const systemFolder = path.join(root, 'test/system');
const known = new Map();
for (const entry of existsSync(systemFolder) ? readdirSync(systemFolder, { withFileTypes: true }) : []) {
  if (entry.isDirectory()) known.set(entry.name, `test/system/${entry.name}/`);
  else if (entry.name.endsWith('.spec.ts'))
    known.set(entry.name.slice(0, -'.spec.ts'.length), `test/system/${entry.name}`);
}
if (existsSync(path.join(root, 'test/chaos'))) known.set('chaos', 'test/chaos/');

const wanted = process.argv.slice(2);
const total = { passed: 0, failed: 0, skipped: 0 };
const patterns = [];
for (const name of wanted.length > 0 ? wanted : known.keys()) {
  if (!known.has(name)) {
    console.log(`there is no system test named ${name}; there are: ${[...known.keys()].join(', ') || 'none yet'}`);
    total.failed += 1;
  } else if (needs[name] !== undefined && !isInstalled(needs[name])) {
    console.log(`skipped ${name}: ${needs[name]} is not installed (tools/system-packages.sh installs it)`);
    total.skipped += 1;
  } else {
    patterns.push(known.get(name));
  }
}
// The browser looks at the running program, which is what dist holds.
if (patterns.some((pattern) => pattern.includes('browser'))) buildWhenStale((line) => console.log(line));
if (patterns.length > 0) {
  // One after the other, in a worker: it starts anew when it has grown (workerIdleMemoryLimit), and what a test left running ends with it.
  const counts = await runJest(['--maxWorkers=1', ...patterns], { BINNENDIENST_SYSTEM_TESTS: '1' });
  for (const key of Object.keys(total)) total[key] += counts[key];
} else if (known.size === 0) {
  console.log('there are no system tests yet');
}
finish(total);
