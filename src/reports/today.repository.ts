import { Injectable } from '@nestjs/common';
import { Database } from '../platform/services';
import type { Today, TodayFigure } from './today';

const COUNTS: Readonly<Record<TodayFigure, string>> = {
  interchangesToday: `interchange WHERE received_at >= (SELECT start FROM today)`,
  ordersReleasedToday: `sales_order WHERE state IN ('released', 'partly-released') AND released_at >= (SELECT start FROM today)`,
  waitingInReview: `review_case WHERE state = 'open'`,
  answersOutstanding: `outbox WHERE state NOT IN ('delivered', 'cancelled', 'superseded')`,
  quarantinedWork: `work WHERE state = 'quarantined'`,
  filesRefusedToday: `receipt WHERE refused_reason IS NOT NULL AND received_at >= (SELECT start FROM today)`,
};

/** Counts what the screen Today shows, in one statement, so that the figures belong to the same moment. */
@Injectable()
export class TodayRepository {
  constructor(private readonly database: Database) {}

  async read(): Promise<Today> {
    const columns = Object.entries(COUNTS).map(([name, rest]) => `(SELECT count(*)::int FROM ${rest}) AS "${name}"`);
    const [row] = await this.database.query<Today>(
      `WITH today AS (SELECT date_trunc('day', now() AT TIME ZONE 'Europe/Amsterdam') AT TIME ZONE 'Europe/Amsterdam' AS start)
       SELECT ${columns.join(', ')}`,
    );
    if (!row) throw new Error('A statement of counts answered no row.');
    return row;
  }
}
