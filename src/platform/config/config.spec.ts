import { DEFAULT_LIMITS, readConfig } from './config';

describe('the configuration', () => {
  it('has a default for everything', () => {
    const read = readConfig({});
    expect(read).toMatchObject({
      ok: true,
      value: {
        port: 3000,
        role: 'all',
        databaseUrl: null,
        redisUrl: null,
        dataDirChosen: false,
        limits: DEFAULT_LIMITS,
      },
    });
    expect(DEFAULT_LIMITS).toMatchObject({
      httpBytes: 64 * 1024 * 1024,
      fileBytes: 2 * 1024 ** 3,
      graceTimeMs: 30_000,
      leaseMs: 60_000,
    });
  });

  it('takes an empty variable for none', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: ' ' })).toMatchObject({
      ok: true,
      value: { port: 3000, databaseUrl: null },
    });
  });

  it('has one sentence for every wrong variable, and never repeats its value', () => {
    const read = readConfig({ PORT: 'abc', ROLE: 'boss', DATABASE_URL: 'mysql://secret@x/y', WORK_LEASE_MS: '-1' });
    if (read.ok) throw new Error('accepted');
    expect(read.error.map((sentence) => sentence.split(':')[0])).toEqual([
      'PORT',
      'DATABASE_URL',
      'ROLE',
      'WORK_LEASE_MS',
    ]);
    expect(read.error.join()).not.toContain('secret');
  });
});
