import { makeFinding, type Finding } from '../findings';
import { businessDateOf, businessTimeOf } from '../kernel';

/** A time in which nothing can be fetched over a connection, as the channels keep it. */
export interface Outage {
  readonly id: string;
  /** Code of the connection. */
  readonly connection: string;
  /** Name of the partner; null for a mailbox of our own. */
  readonly partner: string | null;
  readonly since: Date;
  /** Tries that failed. */
  readonly tries: number;
  /** `connection`, `log-in`, `host-key`, `folder` or `other`. */
  readonly obstacle: string;
  /** In words of ours; null when there are none. */
  readonly reason: string | null;
}

/** Which connection, since when, how often it was tried, why it fails, and what to do. */
export function outageFinding({ connection, partner, since, tries, obstacle, reason }: Outage): Finding {
  const [date, time] = [businessDateOf(since), businessTimeOf(since)];
  // The texts choose by it, and take no hyphens there.
  const why = obstacle.replaceAll('-', '_');
  return makeFinding('CON-001', {
    actual: obstacle,
    params: { connection, partner, date, time, tries, why, reason },
  });
}

export const outageTitle = ({ connection, partner }: Outage): string =>
  partner === null ? connection : `${connection} (${partner})`;
