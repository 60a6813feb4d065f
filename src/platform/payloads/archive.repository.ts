import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.service';
import type { Sql, Tx } from '../tx';
import { ARCHIVE_BYTES, BLOCK_BYTES, type Archive, type ArchiveContent, type ArchiveName } from './archive';

/** Payloads of one file, at most: what a transaction that writes their places can do in a moment. */
const PAYLOADS_AT_ONCE = 20_000;
/** Chunks that are deleted in one statement, some hundreds of megabytes at most. */
const CHUNKS_AT_ONCE = 500;

/** Columns of `payload_archive a` that make an `Archive`. */
export const ARCHIVE_COLUMNS = `a.id, a.month::text AS month, a.block_bytes AS "blockBytes", a.blocks, a.plain_bytes::float8 AS "plainBytes",
  a.bytes::float8 AS bytes, a.sha256`;

/** A payload that goes into a file. */
export interface Candidate {
  readonly id: string;
  readonly size: number;
  readonly sha256: string;
}

/** Candidates of one month, and where to go on behind them. */
export interface Candidates {
  readonly month: string;
  readonly payloads: readonly Candidate[];
  readonly last: Cursor;
}
export interface Cursor {
  readonly month: string;
  readonly createdAt: string;
  readonly id: string;
}

/** What a run would move. */
export interface Movable {
  readonly payloads: number;
  readonly bytes: number;
  readonly months: number;
}

export interface ListedArchive extends Archive {
  readonly keptAt: Date;
  readonly payloads: number;
  /** Of the payloads that are still wanted. */
  readonly wantedBytes: number;
}

/** The SQL of archives. */
@Injectable()
export class ArchiveRepository {
  constructor(private readonly database: Database) {}

  /** Archives whose file was read back, by id. */
  kept(ids: readonly string[]): Promise<readonly Archive[]> {
    return this.database.query<Archive>(
      `SELECT ${ARCHIVE_COLUMNS} FROM payload_archive a WHERE a.id = ANY($1::uuid[]) AND a.kept_at IS NOT NULL`,
      [ids],
    );
  }

  /** @param before only archives of months before that day */
  list(sql: Sql = this.database, before = 'infinity'): Promise<readonly ListedArchive[]> {
    return sql.query<ListedArchive>(
      `SELECT ${ARCHIVE_COLUMNS}, a.kept_at AS "keptAt", count(p.id)::int AS payloads, coalesce(sum(p.size), 0)::float8 AS "wantedBytes"
       FROM payload_archive a LEFT JOIN payload p ON p.archive_id = a.id
       WHERE a.kept_at IS NOT NULL AND a.month < $1::date
       GROUP BY a.id ORDER BY a.month, a.kept_at, a.id`,
      [before],
    );
  }

  /** The payloads of an archive, in the order in which they lie in it. */
  async payloadsOf(archiveId: string): Promise<readonly (Candidate & { readonly start: number })[]> {
    return this.database.query(
      `SELECT id, size::float8 AS size, sha256, archive_start::float8 AS start FROM payload WHERE archive_id = $1 ORDER BY archive_start`,
      [archiveId],
    );
  }

  async movable(before: string): Promise<Movable> {
    const [row] = await this.database.query<Movable>(
      `SELECT count(*)::int AS payloads, coalesce(sum(size), 0)::float8 AS bytes, count(DISTINCT month)::int AS months
       FROM payload WHERE archive_id IS NULL AND sealed_at IS NOT NULL AND month < $1::date`,
      [before],
    );
    return row ?? { payloads: 0, bytes: 0, months: 0 };
  }

  /** The next payloads for one file: of one month, up to the size of a file, in the order in which they came. Null when there are none. */
  async next(before: string, after: Cursor | null): Promise<Candidates | null> {
    const rows = await this.database.query<Candidate & Cursor>(
      `SELECT id, month::text AS month, created_at::text AS "createdAt", size::float8 AS size, sha256 FROM payload
       WHERE archive_id IS NULL AND sealed_at IS NOT NULL AND month < $1::date AND (month, created_at, id) > ($2, $3, $4)
       ORDER BY payload.month, payload.created_at, payload.id LIMIT ${PAYLOADS_AT_ONCE}`,
      [before, after?.month ?? '-infinity', after?.createdAt ?? '-infinity', after?.id ?? NO_ID],
    );
    const [first] = rows;
    if (first === undefined) return null;
    const payloads: (Candidate & Cursor)[] = [];
    let bytes = 0;
    for (const row of rows) {
      if (row.month !== first.month || bytes >= ARCHIVE_BYTES) break;
      payloads.push(row);
      bytes += row.size;
    }
    return { month: first.month, payloads, last: payloads.at(-1) ?? first };
  }

  async begin(tx: Tx, { id, month }: ArchiveName): Promise<void> {
    await tx.query('INSERT INTO payload_archive (id, month, block_bytes) VALUES ($1, $2, $3)', [id, month, BLOCK_BYTES]);
  } // prettier-ignore

  /** Makes a file that was read back count, and leads the payloads to it. */
  async keep(
    tx: Tx,
    { id }: ArchiveName,
    content: ArchiveContent,
    places: readonly { readonly id: string; readonly start: number }[],
  ): Promise<void> {
    await tx.query(
      'UPDATE payload_archive SET kept_at = now(), plain_bytes = $2, bytes = $3, sha256 = $4, blocks = $5 WHERE id = $1',
      [id, content.plainBytes, content.bytes, content.sha256, content.blocks],
    );
    await tx.query(
      `UPDATE payload p SET archive_id = $1, archive_start = r.start
       FROM unnest($2::uuid[], $3::bigint[]) AS r (id, start) WHERE p.id = r.id`,
      [id, places.map((place) => place.id), places.map(({ start }) => start)],
    );
  }

  /** Archives that no payload lies in: of a run that broke off, or of payloads that are all gone. */
  leftovers(): Promise<readonly ArchiveName[]> {
    return this.database.query<ArchiveName>(
      `SELECT a.id, a.month::text AS month FROM payload_archive a
       WHERE NOT EXISTS (SELECT FROM payload p WHERE p.archive_id = a.id) ORDER BY a.month, a.id`,
    );
  }

  async forget(tx: Tx, { id }: ArchiveName): Promise<void> {
    await tx.query('DELETE FROM payload_archive WHERE id = $1', [id]);
  }

  /** Archives of months before that day which hold bytes that nobody wants any more, beside others. */
  async partlyWanted(before: string): Promise<readonly ListedArchive[]> {
    return (await this.list(this.database, before)).filter(
      ({ payloads, wantedBytes, plainBytes }) => payloads > 0 && wantedBytes < plainBytes,
    );
  }

  /** Partitions of chunks of months before that day of which no payload needs its chunks. */
  async chunklessMonths(before: string): Promise<readonly string[]> {
    const rows = await this.database.query<{ name: string }>(
      `WITH partitions AS (
         SELECT c.relname AS name, to_date(right(c.relname, 7), 'YYYY"m"MM') AS month
         FROM pg_inherits h JOIN pg_class c ON c.oid = h.inhrelid
         WHERE h.inhparent = 'payload_chunk'::regclass AND c.relname ~ '^payload_chunk_y[0-9]{4}m[0-9]{2}$')
       SELECT name FROM partitions WHERE month < $1::date
         AND NOT EXISTS (SELECT FROM payload p WHERE p.archive_id IS NULL AND p.month = partitions.month) ORDER BY month`,
      [before],
    );
    return rows.map(({ name }) => name);
  }

  /** @param name of a partition that `chunklessMonths` gave */
  async drop(tx: Tx, name: string): Promise<void> {
    if (!/^payload_chunk_y\d{4}m\d\d$/.test(name)) throw new Error(`${name} is no partition of a month`);
    // Nobody waits behind us for long.
    await tx.query(`SET LOCAL lock_timeout = '3s'`);
    await tx.query(`DROP TABLE ${name}`);
  }

  /** Deletes some chunks of archived payloads in months that others still need. @returns how many */
  async deleteSomeChunks(tx: Tx, before: string): Promise<number> {
    const gone = await tx.query(
      `DELETE FROM payload_chunk WHERE (payload_id, n, month) IN (
         SELECT c.payload_id, c.n, c.month FROM payload_chunk c JOIN payload p ON p.id = c.payload_id AND p.month = c.month
         WHERE c.month < $1::date AND p.archive_id IS NOT NULL LIMIT ${CHUNKS_AT_ONCE})
       RETURNING n`,
      [before],
    );
    return gone.length;
  }
}

const NO_ID = '00000000-0000-0000-0000-000000000000';
