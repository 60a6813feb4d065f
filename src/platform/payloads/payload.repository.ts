import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.service';
import type { StoredPayload } from '../payload';
import type { Tx } from '../tx';
import type { ArchivePlace } from './archive';

/**
 * One mebibyte. Larger values cost several times their size in memory when they are read, smaller ones cost round trips. Rows remember
 * the size that they were written with.
 */
export const CHUNK_BYTES = 1024 * 1024;
const ORPHANS_AT_ONCE = 100;

/** Bytes of a payload from `start` up to but without `end`. */
export interface ByteRange {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** What the database has of a range: its bytes, or where they lie. */
export interface FoundRange {
  readonly bytes: Buffer;
  /** How many bytes of the payload lie in the range. */
  readonly expected: number;
  /** The range in an archive; null while the bytes are in the database. */
  readonly archived: (ArchivePlace & { readonly end: number }) | null;
}

/** The partition that bytes stored now go to. */
export const currentMonth = (now = new Date()): string => `${now.toISOString().slice(0, 7)}-01`;

/** The SQL of payloads and their chunks. */
@Injectable()
export class PayloadRepository {
  constructor(private readonly database: Database) {}

  async begin(id: string, month: string): Promise<void> {
    await this.database.query('INSERT INTO payload (id, month, chunk_bytes) VALUES ($1, $2, $3)', [
      id,
      month,
      CHUNK_BYTES,
    ]);
  }

  /** Committed by itself: the bytes of a large file are safe while the rest is still coming. */
  async appendChunk(id: string, n: number, month: string, bytes: Buffer): Promise<void> {
    await this.database.query('INSERT INTO payload_chunk (payload_id, n, month, bytes) VALUES ($1, $2, $3, $4)', [
      id,
      n,
      month,
      bytes,
    ]);
  }

  async seal(tx: Tx, { id, sha256, size }: StoredPayload): Promise<void> {
    const sealed = await tx.query(
      'UPDATE payload SET sha256 = $2, size = $3, sealed_at = now() WHERE id = $1 AND sealed_at IS NULL RETURNING id',
      [id, sha256, size],
    );
    if (sealed.length === 0) throw new Error(`payload ${id} cannot be sealed: it was swept or sealed already`);
  }

  async insertWhole(tx: Tx, rows: readonly (StoredPayload & { readonly bytes: Buffer })[]): Promise<void> {
    await tx.query(
      `WITH r AS (
         SELECT * FROM unnest($1::uuid[], $2::text[], $3::bigint[], $4::bytea[]) AS r (id, sha256, size, bytes)
       ), p AS (
         INSERT INTO payload (id, month, chunk_bytes, size, sha256, sealed_at)
         SELECT id, $5::date, $6::int, size, sha256, now() FROM r
       )
       INSERT INTO payload_chunk (payload_id, n, month, bytes) SELECT id, 0, $5::date, bytes FROM r`,
      [
        rows.map(({ id }) => id),
        rows.map(({ sha256 }) => sha256),
        rows.map(({ size }) => size),
        rows.map(({ bytes }) => bytes),
        currentMonth(),
        CHUNK_BYTES,
      ],
    );
  }

  /** @throws when there is no such payload, or nobody has sealed it */
  async shape(
    id: string,
  ): Promise<{ readonly month: string; readonly size: number; readonly archived: ArchivePlace | null }> {
    const [row] = await this.database.query<{ month: string; size: string; archive: string | null; start: string }>(
      `SELECT month::text AS month, size, archive_id AS archive, archive_start AS start
       FROM payload WHERE id = $1 AND sealed_at IS NOT NULL`,
      [id],
    );
    if (!row) throw new Error(`there is no payload ${id}`);
    const archived = row.archive === null ? null : { archiveId: row.archive, start: Number(row.start) };
    return { month: row.month, size: Number(row.size), archived };
  }

  /** A part of a chunk, which the database gets at without the rest of it (STORAGE EXTERNAL). Null where there is no such chunk. */
  async piece(id: string, n: number, month: string, start: number, length: number): Promise<Buffer | null> {
    const [row] = await this.database.query<{ bytes: Buffer }>(
      `SELECT substring(bytes FROM $4::int + 1 FOR $5::int) AS bytes FROM payload_chunk
       WHERE payload_id = $1 AND n = $2 AND month = $3`,
      [id, n, month, start, length],
    );
    return row?.bytes ?? null;
  }

  /** In the order in which they are asked for. Of a payload that is not there, or not sealed, nothing is expected. */
  async ranges(ranges: readonly ByteRange[]): Promise<readonly FoundRange[]> {
    const rows = await this.database.query<RangeRow>(
      `SELECT r.i::int AS i, greatest(least(r.stop, p.size) - r.start, 0)::float8 AS expected,
         p.archive_id AS archive, (p.archive_start + r.start)::float8 AS start, substring(c.bytes
          FROM (greatest(r.start - c.n::bigint * p.chunk_bytes, 0) + 1)::int
          FOR (least(r.stop - c.n::bigint * p.chunk_bytes, p.chunk_bytes) - greatest(r.start - c.n::bigint * p.chunk_bytes, 0))::int)
          AS bytes
       FROM unnest($1::uuid[], $2::bigint[], $3::bigint[]) WITH ORDINALITY AS r (id, start, stop, i)
       JOIN payload p ON p.id = r.id AND p.sealed_at IS NOT NULL
       LEFT JOIN payload_chunk c ON p.archive_id IS NULL AND c.payload_id = p.id AND c.month = p.month
         AND c.n BETWEEN r.start / p.chunk_bytes AND (r.stop - 1) / p.chunk_bytes
       WHERE r.stop > r.start
       ORDER BY r.i, c.n`,
      [ranges.map(({ id }) => id), ranges.map(({ start }) => start), ranges.map(({ end }) => end)],
    );
    const parts = ranges.map((): RangeRow[] => []);
    for (const row of rows) parts[row.i - 1]?.push(row);
    return parts.map((found): FoundRange => {
      const chunks = found.flatMap(({ bytes }) => (bytes === null ? [] : [bytes]));
      const bytes = chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
      const { archive = null, start = 0, expected = 0 } = found[0] ?? {};
      const archived = archive === null ? null : { archiveId: archive, start, end: start + expected };
      return { bytes, expected, archived };
    });
  }

  async orphans(afterHours: number): Promise<readonly string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT id FROM payload WHERE sealed_at IS NULL AND created_at < now() - $1 * interval '1 hour'
       ORDER BY created_at LIMIT ${ORPHANS_AT_ONCE}`,
      [afterHours],
    );
    return rows.map(({ id }) => id);
  }

  /** One statement: a payload that is sealed at this moment keeps its chunks, because its row is locked or sealed. */
  async deleteUnsealed(ids: readonly string[]): Promise<void> {
    await this.database.query(
      `WITH gone AS (DELETE FROM payload WHERE id = ANY($1::uuid[]) AND sealed_at IS NULL RETURNING id, month)
       DELETE FROM payload_chunk c USING gone WHERE c.payload_id = gone.id AND c.month = gone.month`,
      [ids],
    );
  }
}

interface RangeRow {
  readonly i: number;
  readonly expected: number;
  readonly archive: string | null;
  readonly start: number;
  readonly bytes: Buffer | null;
}
