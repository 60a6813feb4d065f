import type { Client } from 'pg';
import { pause } from './parts';

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
  /** Pieces of work that lost two leases. A third one sets them aside for a person, as it should (poison.spec.ts): they are left alone. */
  readonly suspects: number;
}

type Row = Pick<InFlight, 'leased' | 'transactions' | 'suspects'>;

/** What is seen from outside the database. */
export type Beside = Omit<InFlight, keyof Row>;

/** Losing a lease takes as long as the lease: what is about to lose its second one counts as well. */
const FLIGHT = `
  SELECT (SELECT count(*)::int FROM work WHERE state <> 'quarantined'
       AND (expiries >= 2 OR expiries = 1 AND state = 'leased' AND lease_until < clock_timestamp())) AS suspects,
     (SELECT count(*)::int FROM work WHERE state = 'leased' AND lease_until > clock_timestamp()) AS leased,
    (SELECT count(*)::int FROM pg_stat_activity WHERE application_name LIKE 'binnendienst%' AND state <> 'idle'
       AND backend_type = 'client backend' AND xact_start IS NOT NULL) AS transactions`;

/** Longest wait for suspects to be done with. */
const SUSPECTS_PATIENCE_MS = 60_000;

/**
 * Waits for a moment in which a strike interrupts something, and tells what that is. A moment is all there is: with a company at work
 * it comes within milliseconds.
 */
export async function momentFor(
  hits: (flight: InFlight) => boolean,
  look: () => Promise<Client | null>,
  beside: () => Beside,
  patienceMs: number,
): Promise<InFlight> {
  const begun = Date.now();
  for (let since = begun; ;) {
    const client = await look();
    const row = await client?.query<Row>(FLIGHT).then(({ rows }) => rows[0], () => undefined); // prettier-ignore
    const flight = { ...(row ?? NOTHING), ...beside() };
    const mustWait = flight.suspects > 0 && Date.now() < begun + SUSPECTS_PATIENCE_MS;
    if (mustWait) since = Date.now();
    else if (hits(flight) || Date.now() > since + patienceMs) return flight;
    await pause(2);
  }
}

const NOTHING: Row = { leased: 0, transactions: 0, suspects: 0 };
