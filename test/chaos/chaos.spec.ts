import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { passed, runChaos } from './run';

// Real: the product as it is built, its own PostgreSQL, kill -9. A short run; `npm run test:chaos` makes longer ones.

it('nothing is lost or doubled while everything is killed again and again', async () => {
  execFileSync(process.execPath, [path.resolve(__dirname, '../../tools/build.mjs')]);
  const told: string[] = [];
  const checks = await runChaos({ kills: 3, seed: 7, files: 120, say: (line) => told.push(line) });
  const wrong = checks.filter((check) => !passed(check));
  if (wrong.length > 0) throw new Error([...told, JSON.stringify(wrong, null, 1)].join('\n'));
  expect(checks.length).toBeGreaterThan(20);
}, 300_000);
