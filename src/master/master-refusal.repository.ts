import { Injectable } from '@nestjs/common';
import { Database } from '../platform/services';

/** A row that was not taken over. */
interface RefusedRow {
  readonly table: string;
  readonly key: string;
  readonly faults: readonly string[];
  readonly seenAt: Date;
}

/** Reads the rows of the master that were refused. */
@Injectable()
export class MasterRefusalRepository {
  constructor(private readonly database: Database) {}

  list(table: string | null, most: number, after: { readonly table: string; readonly key: string } | null): Promise<readonly RefusedRow[]> {
    return this.database.query(
      `SELECT table_name AS "table", key, faults, seen_at AS "seenAt" FROM master_refusal
       WHERE ($1::text IS NULL OR table_name = $1) AND ($2::text IS NULL OR (table_name, key) > ($2, $3)) ORDER BY table_name, key LIMIT $4`,
      [table, after?.table ?? null, after?.key ?? null, most],
    );
  } // prettier-ignore
}
