import { testDatabase, type TestDatabase } from '../../../test/harness';
import type { Database } from '../database/database.service';
import type { Tx } from '../tx';
import { ArchiveRepository } from './archive.repository';
import { PayloadRepository } from './payload.repository';

// Real: PostgreSQL with the payloads of some years, most of them archived.

const ROWS = 60_000;
let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  const months = [1, 2, 3, 4, 5, 6].map((month) => `2024-0${month}-01`);
  for (const month of months) await db.database.query(`SELECT make_month_partition('payload_chunk', $1)`, [month]);
  await db.database.query(
    `INSERT INTO payload_archive (id, month, block_bytes, kept_at, plain_bytes, bytes, sha256, blocks)
     SELECT lpad(n::text, 32, '0')::uuid, '2024-01-01', 1048576, now(), 1, 1, '', '{1}' FROM generate_series(1, 60) n`,
  );
  await db.database.query(
    `INSERT INTO payload (id, month, chunk_bytes, size, sha256, created_at, sealed_at, archive_id, archive_start)
     SELECT gen_random_uuid(), ('2024-0' || 1 + n % 6 || '-01')::date, 1048576, 10, '', now() - n * interval '1 minute', now(),
       CASE WHEN n % 6 < 5 THEN lpad((1 + n % 60)::text, 32, '0')::uuid END, CASE WHEN n % 6 < 5 THEN n END
     FROM generate_series(1, ${ROWS}) n`,
  );
  await db.database.query(
    `INSERT INTO payload_chunk (payload_id, n, month, bytes) SELECT id, 0, month, '0123456789' FROM payload WHERE archive_id IS NULL OR month >= '2024-03-01'`,
  );
  await db.database.query('ANALYZE payload, payload_chunk, payload_archive');
}, 60_000);
afterAll(() => db.drop());

/** A database that explains what it is asked, and answers nothing. */
function explaining(): { readonly asked: Database & Tx; readonly plan: () => string } {
  const lines: string[] = [];
  const query = async (text: string, parameters: readonly unknown[] = []): Promise<readonly unknown[]> => {
    const rows = await db.database.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${text}`, parameters);
    lines.push(...rows.map((row) => row['QUERY PLAN']));
    return [];
  };
  return { asked: { query } as unknown as Database & Tx, plan: () => lines.join('\n') };
}

it.each<[string, (database: Database & Tx) => Promise<unknown>, string]>([
  ['a range is found', (database) => new PayloadRepository(database).ranges([{ id: '11111111-1111-4111-8111-111111111111', start: 0, end: 5 }]), 'payload_pkey'],
  ['the next payloads are found', (database) => new ArchiveRepository(database).next('2025-01-01', null), 'ix_payload_unarchived'],
  ['months without chunks are found', (database) => new ArchiveRepository(database).chunklessMonths('2025-01-01'), 'ix_payload_unarchived'],
  ['archives without payloads are found', (database) => new ArchiveRepository(database).leftovers(), 'ix_payload_archive'],
  ['the payloads of an archive are found', (database) => new ArchiveRepository(database).payloadsOf('00000000-0000-0000-0000-000000000007'), 'ix_payload_archive'],
])('%s without reading all payloads or chunks', async (_, ask, index) => {
  const { asked, plan } = explaining();
  await ask(asked);
  expect(plan()).toContain(index);
  // Months without chunks are read in no time either way.
  expect(plan()).not.toMatch(/Seq Scan on payload(_chunk_y2024m0[3-6])? /);
}); // prettier-ignore
