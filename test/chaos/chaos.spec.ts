import { existsSync } from 'node:fs';
import { passed, type Check } from './check';
import { runCompanyChaos } from './company-run';
import { runChaos } from './run';

// Real: the product as tools/test-system.mjs built it, PostgreSQL, Redis, kill -9. Short runs; `npm run test:chaos` makes longer ones.

const hasRedis = ['/usr/bin/redis-server', '/usr/local/bin/redis-server'].some((file) => existsSync(file));
const KILLS = 10;

function expectAllWell(checks: readonly Check[], told: readonly string[]): void {
  const wrong = checks.filter((check) => !passed(check));
  if (wrong.length > 0) throw new Error([...told, JSON.stringify(wrong, null, 1)].join('\n'));
  expect(checks.length).toBeGreaterThan(20);
}

it('nothing is lost or doubled while everything is killed again and again', async () => {
  const told: string[] = [];
  expectAllWell(await runChaos({ kills: 3, seed: 7, files: 120, say: (line) => told.push(line) }), told);
}, 300_000);

describe.each(['postgres', 'bull'] as const)('a company of several processes on the queue %s', (queue) => {
  const run = queue === 'bull' && !hasRedis ? it.skip : it;

  run(
    'loses and doubles nothing while its parts are killed, frozen and emptied',
    async () => {
      const told: string[] = [];
      const { checks, tallies } = await runCompanyChaos({ queue, kills: KILLS, seed: 11, files: 200, frozenForMs: 8_000, only: [], sabotage: null, say: (line) => told.push(line) }); // prettier-ignore
      expectAllWell(checks, told);
      expect(tallies.reduce((sum, { hits }) => sum + hits, 0)).toBeGreaterThan(KILLS / 2);
    },
    600_000,
  );
});
