import type { Client } from 'pg';
import { pause } from './parts';
import type { Strike } from './strikes';

/** What was on its way when a strike came. */
export interface InFlight {
  /** Pieces of work that a worker held a lease on, files taken and not yet signed for, requests that web was answering. */
  readonly leased: number;
  readonly taken: number;
  readonly requests: number;
  /** Files that a session of the partner's SFTP server reads or writes, and answers that the partner's web server is being posted. */
  readonly transfers: number;
  readonly posts: number;
  /** Transactions that PostgreSQL was in the middle of. */
  readonly transactions: number;
}

/** What is seen from outside the database. */
type Beside = Omit<InFlight, 'leased' | 'transactions'>;

const FLIGHT = `
  SELECT (SELECT count(*)::int FROM work WHERE state = 'leased' AND lease_until > clock_timestamp()) AS leased,
    (SELECT count(*)::int FROM pg_stat_activity WHERE application_name LIKE 'binnendienst%' AND state <> 'idle'
       AND backend_type = 'client backend' AND xact_start IS NOT NULL) AS transactions`;

/**
 * Waits for a moment in which the strike interrupts something, and tells what that is. A moment is all there is: with a company at work
 * it comes within milliseconds.
 */
export async function momentFor(
  strike: Strike,
  look: () => Promise<Client | null>,
  beside: () => Beside,
  patienceMs: number,
): Promise<InFlight> {
  let flight: InFlight = { leased: 0, transactions: 0, ...beside() };
  for (const end = Date.now() + patienceMs; Date.now() < end && !strike.hits(flight);) {
    const client = await look();
    const row = await client
      ?.query<{ leased: number; transactions: number }>(FLIGHT)
      .then(({ rows }) => rows[0], () => undefined); // prettier-ignore
    flight = { leased: row?.leased ?? 0, transactions: row?.transactions ?? 0, ...beside() };
    await pause(2);
  }
  return flight;
}
