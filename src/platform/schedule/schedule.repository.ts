import { Injectable } from '@nestjs/common';
import { Client } from 'pg';
import { Database } from '../database/database.service';
import type { RunOutcome } from './task';

/** First half of the advisory lock of a running task. */
const LOCK = 7347;

/** The SQL of scheduled runs. */
@Injectable()
export class ScheduleRepository {
  constructor(private readonly database: Database) {}

  /** Takes a planned run for this process. @returns false when another process has it */
  async begin(task: string, plannedAt: Date): Promise<boolean> {
    const rows = await this.database.query(
      'INSERT INTO scheduled_run (task, planned_at) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING task',
      [task, plannedAt],
    );
    return rows.length === 1;
  }

  async finish(task: string, plannedAt: Date, outcome: RunOutcome, detail: string | null): Promise<void> {
    await this.database.query(
      'UPDATE scheduled_run SET finished_at = now(), outcome = $3, detail = $4 WHERE task = $1 AND planned_at = $2',
      [task, plannedAt, outcome, detail],
    );
  }

  async lastPlanned(task: string): Promise<Date | null> {
    const [row] = await this.database.query<{ at: Date | null }>(
      'SELECT max(planned_at) AS at FROM scheduled_run WHERE task = $1',
      [task],
    );
    return row?.at ?? null;
  }

  /** Removes the records of runs older than that. */
  async forget(days: number): Promise<void> {
    await this.database.query(`DELETE FROM scheduled_run WHERE planned_at < now() - $1 * interval '1 day'`, [days]);
  }

  /** Makes the partitions of this month and the three after it. @returns how many were new */
  async makeMonths(): Promise<number> {
    const rows = await this.database.query<{ made: boolean }>(
      `SELECT make_month_partition(parent, (date_trunc('month', now() AT TIME ZONE 'UTC') + n * interval '1 month')::date) AS made
       FROM unnest(ARRAY['payload_chunk', 'event_log']) AS parent, generate_series(0, 3) AS n`,
    );
    return rows.filter(({ made }) => made).length;
  }

  /**
   * Runs `action` while no other process runs it under that name. The lock lives on a connection of its own and ends with the
   * process, however that ends.
   *
   * @returns false when another process holds it
   */
  async alone(task: string, action: () => Promise<void>): Promise<boolean> {
    const client = new Client({ ...this.database.clientOptions, application_name: `binnendienst ${task}` });
    client.on('error', () => undefined);
    try {
      await client.connect();
      const { rows } = await client.query<{ yes: boolean }>('SELECT pg_try_advisory_lock($1, hashtext($2)) AS yes', [
        LOCK,
        task,
      ]);
      if (rows[0]?.yes !== true) return false;
      await action();
      return true;
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}
