import { randomUUID } from 'node:crypto';
import type { Sql } from '../../src/platform';

// Rows that a spec about the road needs before its own: parties of the master, and messages that orders are made of.

interface Id {
  readonly id: string;
}
const only = (rows: readonly Id[]): string => {
  const [row] = rows;
  if (row === undefined) throw new Error('No row was made');
  return row.id;
};

export const partnerRow = async (sql: Sql, code: string): Promise<string> =>
  only(
    await sql.query<Id>(
      `INSERT INTO partner (code, name, our_scheme, our_identifier) VALUES ($1, $1, '14', '8719999000008') RETURNING id`,
      [code],
    ),
  );

export const customerRow = async (sql: Sql, number: string): Promise<string> =>
  only(await sql.query<Id>('INSERT INTO customer (number, name) VALUES ($1, $1) RETURNING id', [number]));

export const articleRow = async (sql: Sql, number: string): Promise<string> =>
  only(await sql.query<Id>('INSERT INTO article (number, description) VALUES ($1, $1) RETURNING id', [number]));

/** The account of the drop folder, which the migration makes. */
export const dropAccount = async (sql: Sql): Promise<string> =>
  only(await sql.query<Id>(`SELECT id FROM channel_account WHERE code = 'drop'`));

export const interchangeRow = async (sql: Sql): Promise<string> =>
  only(
    await sql.query<Id>(
      `INSERT INTO interchange (account_id, sha256, payload_id, size) VALUES ($1, $2, $3, 1) RETURNING id`,
      [await dropAccount(sql), randomUUID(), randomUUID()],
    ),
  );

/** Messages of one new interchange that wait to be decided. */
export async function messageRows(
  sql: Sql,
  count: number,
): Promise<{ readonly interchangeId: string; readonly messageIds: readonly string[] }> {
  const interchangeId = await interchangeRow(sql);
  const rows = await sql.query<Id>(
    `INSERT INTO message (interchange_id, index, envelope, type, version, byte_start, byte_end, start_line, start_column, state)
     SELECT $1, i, 0, 'ORDERS', 'D.96A', i, i + 1, 1, 1, 'waiting' FROM generate_series(0, $2::integer - 1) i RETURNING id`,
    [interchangeId, count],
  );
  return { interchangeId, messageIds: rows.map(({ id }) => id) };
}
