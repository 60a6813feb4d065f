import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import { testConfig } from '../../../test/harness/test-database';
import type { Config } from '../config/config';
import { openDatabase, type OpenDatabase } from './open-database.service';

Logger.overrideLogger(false);

// Real: the embedded PostgreSQL, started and stopped. The dead process is one that never gives its lease back.

describe('leases in the embedded database', () => {
  let dataDir: string;
  let opened: OpenDatabase | undefined;
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'binnendienst-leases-'));
  });
  afterEach(async () => {
    await close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const open = async (role: Config['role']): Promise<OpenDatabase> =>
    (opened = await openDatabase(testConfig({ dataDir, databaseUrl: null, role }).values));
  const close = async (): Promise<void> => {
    await opened?.database.close();
    await opened?.server?.stop();
    opened = undefined;
  };
  const isOver = async ({ database }: OpenDatabase): Promise<unknown> =>
    database.query('SELECT state, expiries, lease_until < clock_timestamp() AS over FROM work');

  it('end when the program starts, and not when a tool uses the database', async () => {
    const first = await open('all');
    await first.database.query(
      `INSERT INTO work (kind, key, job, state, attempts, lease_token, lease_until)
       VALUES ('decide-message', 'm', '{}', 'leased', 1, gen_random_uuid(), now() + interval '1 hour')`,
    );
    await close();
    expect(await isOver(await open('tool'))).toEqual([{ state: 'leased', expiries: 0, over: false }]);
    await close();
    expect(await isOver(await open('all'))).toEqual([{ state: 'leased', expiries: 0, over: true }]);
  }, 60_000);
});
