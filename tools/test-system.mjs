// npm run test:system [-- NAME... OPTION...]: the tests that need more than npm packages. A name is a spec or a folder in test/system,
// or `chaos`; a folder and specs of it are these specs alone. What a machine lacks is skipped, said and counted as skipped; tools/system-packages.sh installs it.
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
  // For files. Those against Tryton skip themselves: the scripts that bring it up are not part of this repository (test/harness/tryton.ts).
  erp: 'sshd',
};

/** Each brings its own services, on free ports and in folders of its own, and mostly waits: two hold beside each other on two cores (decision 70). */
const AT_ONCE = 2;
/** They wait for programs that start, beside another one's: how long says nothing about them. */
const PATIENCE_MS = 180_000;

const postgres = ['/usr/lib/postgresql', '/usr/pgsql'].filter((folder) => existsSync(folder));
const searchPath = [
  ...(process.env.PATH ?? '').split(path.delimiter),
  ...['/usr/sbin', '/usr/local/sbin'],
  ...postgres.flatMap((folder) => readdirSync(folder).map((version) => path.join(folder, version, 'bin'))),
];
const isInstalled = (program) => searchPath.some((folder) => existsSync(path.join(folder, program)));

const ending = '.spec.ts';
const entriesOf = (folder) =>
  existsSync(path.join(root, folder)) ? readdirSync(path.join(root, folder), { withFileTypes: true }) : [];
/** Where each name leads, and the folder whose program it needs. */
const known = new Map();
/** Only what stands first in test/system, and not each spec of a folder. */
const whole = [];
for (const entry of entriesOf('test/system')) {
  const name = entry.isDirectory() ? entry.name : entry.name.slice(0, -ending.length);
  if (!entry.isDirectory() && !entry.name.endsWith(ending)) continue;
  known.set(name, { pattern: `test/system/${entry.name}${entry.isDirectory() ? '/' : ''}`, folder: entry.name });
  whole.push(name);
  for (const { name: file } of entry.isDirectory() ? entriesOf(`test/system/${entry.name}`) : [])
    if (file.endsWith(ending) && !known.has(file.slice(0, -ending.length)))
      known.set(file.slice(0, -ending.length), { pattern: `test/system/${entry.name}/${file}`, folder: entry.name });
}
if (existsSync(path.join(root, 'test/chaos'))) {
  known.set('chaos', { pattern: 'test/chaos/', folder: 'chaos' });
  whole.push('chaos');
}

const args = process.argv.slice(2);
const firstOption = args.findIndex((one) => one.startsWith('-'));
const [named, options] = firstOption < 0 ? [args, []] : [args.slice(0, firstOption), args.slice(firstOption)];
const narrowed = named.filter((name) => !named.some((other) => other !== name && known.get(other)?.folder === name));
const wanted = narrowed.length > 0 ? narrowed : whole;
const total = { passed: 0, failed: 0, skipped: 0 };
const patterns = [];
for (const name of wanted) {
  const need = needs[known.get(name)?.folder];
  if (!known.has(name)) {
    console.log(`there is no system test named ${name}; there are: ${[...known.keys()].join(', ') || 'none yet'}`);
    total.failed += 1;
  } else if (need !== undefined && !isInstalled(need)) {
    console.log(`skipped ${name}: ${need} is not installed (tools/system-packages.sh installs it)`);
    total.skipped += 1;
  } else {
    patterns.push(known.get(name).pattern);
  }
}
if (patterns.length > 0) {
  // Most of them look at the running program, which is what dist holds. Built here, once: a spec that built would take it from under the feet of
  // those that run beside it.
  buildWhenStale((line) => console.log(line));
  // Always in workers, also of a single spec: what a test left running ends with its worker.
  const counts = await runJest(
    [`--maxWorkers=${AT_ONCE}`, `--testTimeout=${PATIENCE_MS}`, ...options, '--testPathPatterns', ...patterns],
    {
      BINNENDIENST_SYSTEM_TESTS: '1',
    },
  );
  for (const key of Object.keys(total)) total[key] += counts[key];
} else if (known.size === 0) {
  console.log('there are no system tests yet');
}
finish(total);
