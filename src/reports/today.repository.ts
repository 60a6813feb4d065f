import { Injectable } from '@nestjs/common';
import { Database } from '../platform/services';
import { AGES, type AgeOfQueue, type Cause, type HourOfIntake, type Today, type TodayFigure } from './today';

/** An instant that the planner knows: a value out of another query it takes for a third of the table, and reads that from end to end. */
const START = `(date_trunc('day', now() AT TIME ZONE 'Europe/Amsterdam') AT TIME ZONE 'Europe/Amsterdam')`;
const RECEIVED = `sales_order WHERE received_at >= ${START}`;
const COUNTS: Readonly<Record<TodayFigure, string>> = {
  interchangesToday: `interchange WHERE received_at >= ${START}`,
  ordersReleasedToday: `sales_order WHERE state IN ('released', 'partly-released') AND released_at >= ${START}`,
  ordersToday: RECEIVED,
  touchlessToday: `${RECEIVED} AND state = 'released' AND released_by IS NULL`,
  waitingInReview: `review_case WHERE state = 'open'`,
  answersOutstanding: `outbox WHERE state IN ('held', 'due', 'sending', 'dead')`,
  quarantinedWork: `work WHERE state = 'quarantined'`,
  filesRefusedToday: `receipt WHERE refused_reason IS NOT NULL AND received_at >= ${START}`,
};
/** Causes that are shown; the rest is one number. */
const MOST_CAUSES = 8;

/** Counts what the screen Today shows, each part in one statement. */
@Injectable()
export class TodayRepository {
  constructor(private readonly database: Database) {}

  /** All figures belong to the same moment. */
  async figures(): Promise<Today> {
    const columns = Object.entries(COUNTS).map(([name, rest]) => `(SELECT count(*)::int FROM ${rest}) AS "${name}"`);
    const [row] = await this.database.query<Today>(`SELECT ${columns.join(', ')}`);
    if (!row) throw new Error('A statement of counts answered no row.');
    return row;
  }

  /** Five days are read, each as a range of the index. A day begins at midnight in Amsterdam, also where the clock was set meanwhile. */
  intake(): Promise<readonly HourOfIntake[]> {
    return this.database.query<HourOfIntake>(`
      WITH day AS (
        SELECT week, ((now() AT TIME ZONE 'Europe/Amsterdam')::date - 7 * week)::timestamp AT TIME ZONE 'Europe/Amsterdam' AS start,
          ((now() AT TIME ZONE 'Europe/Amsterdam')::date - 7 * week + 1)::timestamp AT TIME ZONE 'Europe/Amsterdam' AS finish
        FROM generate_series(0, 4) AS week)
      SELECT i.hour, count(*) FILTER (WHERE d.week = 0)::int AS today, round(count(*) FILTER (WHERE d.week > 0) / 4.0, 1)::float8 AS usual
      FROM day d CROSS JOIN LATERAL (
        SELECT extract(hour FROM received_at AT TIME ZONE 'Europe/Amsterdam')::int AS hour
        FROM interchange WHERE received_at >= d.start AND received_at < d.finish) i
      GROUP BY i.hour ORDER BY i.hour`);
  }

  /** How long open cases have been waiting, the youngest first. */
  async ages(): Promise<readonly AgeOfQueue[]> {
    const bounds = [...AGES, null];
    const rows = await this.database.query<{ readonly bucket: number; readonly cases: number }>(
      `SELECT width_bucket(extract(epoch FROM now() - opened_at)::float8 / 60, $1::float8[]) AS bucket, count(*)::int AS cases
       FROM review_case WHERE state = 'open' GROUP BY 1`,
      [AGES],
    );
    const counted = new Map(rows.map(({ bucket, cases }) => [bucket, cases]));
    return bounds.map((upToMinutes, bucket) => ({ upToMinutes, cases: counted.get(bucket) ?? 0 }));
  }

  /** What stops open cases, the most frequent first. Findings of orders stand in rows, those of other cases in the case. */
  causes(): Promise<readonly Cause[]> {
    return this.database.query<Cause>(
      `SELECT code, count(*)::int AS cases
       FROM (
         SELECT f.code FROM (SELECT DISTINCT order_id, code FROM order_finding WHERE state = 'open' AND stops) f
           JOIN review_case c ON c.sales_order_id = f.order_id AND c.state = 'open'
         UNION ALL
         SELECT code FROM (
           SELECT DISTINCT c.id, c.sales_order_id, told ->> 'code' AS code
           FROM review_case c CROSS JOIN LATERAL jsonb_array_elements(c.findings) AS told
           WHERE c.state = 'open' AND c.findings <> '[]' AND (told ->> 'stops')::boolean) own
         WHERE NOT EXISTS (SELECT FROM order_finding f WHERE f.order_id = own.sales_order_id AND f.state = 'open' AND f.stops AND f.code = own.code)) cause
       GROUP BY code ORDER BY cases DESC, code LIMIT $1`,
      [MOST_CAUSES],
    );
  }
}
