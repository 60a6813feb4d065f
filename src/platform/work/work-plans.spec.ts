import { testDatabase, type TestDatabase } from '../../../test/harness';
import { CLAIM } from './work.repository';

/** A table as it looks after a bad morning: a hundred thousand pieces waiting, some of them in long queues of one key. */
describe('the claim on a large work table', () => {
  let db: TestDatabase;

  beforeAll(async () => {
    db = await testDatabase();
    await db.database.query(
      `INSERT INTO work (kind, key, job, due_at, ordering_key, ordering_sequence)
       SELECT CASE WHEN n % 4 = 0 THEN 'deliver' ELSE 'decide-message' END, n::text, '{}',
         now() - n * interval '1 millisecond', CASE WHEN n % 2 = 0 THEN 'order ' || n % 20000 END, lpad(n::text, 8, '0')
       FROM generate_series(1, 100000) AS n`,
    );
    await db.database.query('ANALYZE work');
  });
  afterAll(() => db.drop());

  it('reads indexes only, never the table', async () => {
    const rows = await db.database.query<{ 'QUERY PLAN': string }>(
      `EXPLAIN (ANALYZE, TIMING OFF) ${CLAIM.replaceAll('$1', `'decide-message'`).replace('$2', '50').replace('$3', 'gen_random_uuid()').replace('$4', '1000')}`,
    );
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).toContain('work_ready');
    expect(plan).not.toMatch(/Seq Scan on work|Sort .*work/);
    expect(Number(/Execution Time: ([\d.]+)/.exec(plan)?.[1])).toBeLessThan(200);
  });
});
