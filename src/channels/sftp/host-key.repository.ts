import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '../../platform';
import type { HostKey } from './host-key';

/** A host key with what became of it. */
export interface KnownHostKey {
  readonly fingerprint: string;
  readonly type: string | null;
  readonly state: 'offered' | 'confirmed' | 'replaced';
  readonly firstSeenAt: Date;
  readonly lastSeenAt: Date;
  readonly confirmedAt: Date | null;
  readonly confirmedBy: string | null;
}

const FIELDS = `fingerprint, type, state, first_seen_at AS "firstSeenAt", last_seen_at AS "lastSeenAt", confirmed_at AS "confirmedAt",
  confirmed_by AS "confirmedBy"`;

/** The SQL of host keys. */
@Injectable()
export class HostKeyRepository {
  /** The latest seen first. */
  async all(sql: Sql, connectionId: string): Promise<readonly KnownHostKey[]> {
    return sql.query<KnownHostKey>(
      `SELECT ${FIELDS} FROM host_key WHERE connection_id = $1 ORDER BY last_seen_at DESC, fingerprint`,
      [connectionId],
    );
  }

  /** Notes that a key was shown. @returns true when it was not waiting for a person's word before */
  async offered(tx: Tx, connectionId: string, { fingerprint, type }: HostKey): Promise<boolean> {
    const fresh = await tx.query(
      `INSERT INTO host_key AS k (connection_id, fingerprint, type) VALUES ($1, $2, $3)
       ON CONFLICT (connection_id, fingerprint) DO UPDATE SET state = 'offered', type = excluded.type, last_seen_at = now()
       WHERE k.state = 'replaced'
       RETURNING fingerprint`,
      [connectionId, fingerprint, type],
    );
    if (fresh.length === 1) return true;
    await this.seen(tx, connectionId, { fingerprint, type });
    return false;
  }

  /** Notes that a known key was shown again; its type is learned here when it was confirmed before it was ever seen. */
  async seen(sql: Sql, connectionId: string, { fingerprint, type }: HostKey): Promise<void> {
    await sql.query(
      'UPDATE host_key SET last_seen_at = now(), type = $3 WHERE connection_id = $1 AND fingerprint = $2',
      [connectionId, fingerprint, type],
    );
  }

  /** Makes a key the one that counts; the one before it is replaced. */
  async confirm(tx: Tx, connectionId: string, fingerprint: string, by: string): Promise<void> {
    await tx.query(
      `UPDATE host_key SET state = 'replaced' WHERE connection_id = $1 AND state = 'confirmed' AND fingerprint <> $2`,
      [connectionId, fingerprint],
    );
    await tx.query(
      `INSERT INTO host_key (connection_id, fingerprint, state, confirmed_at, confirmed_by) VALUES ($1, $2, 'confirmed', now(), $3)
       ON CONFLICT (connection_id, fingerprint) DO UPDATE SET state = 'confirmed', confirmed_at = now(), confirmed_by = $3`,
      [connectionId, fingerprint, by],
    );
  }
}
