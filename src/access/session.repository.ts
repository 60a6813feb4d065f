import { Injectable } from '@nestjs/common';
import type { Language, UserRole } from '../kernel';
import type { Tx } from '../platform';
import { Database } from '../platform/services';
import type { Session } from './actor';
import { PROLONG_AFTER_SECONDS, SESSION_SECONDS } from './session-token';

interface SessionRow {
  readonly id: string;
  readonly user: string;
  readonly name: string;
  readonly role: UserRole;
  readonly language: Language;
  readonly demo: boolean;
  readonly must: boolean;
  readonly expires_at: Date;
  readonly worn: boolean;
}

/** A session as stored, with what the guard has to know besides. */
export interface StoredSession extends Session {
  readonly demo: boolean;
  /** True when it has been used for so long that its end should be moved. */
  readonly worn: boolean;
}

/** A log-in as its own user sees it. */
export interface OwnSession {
  readonly id: string;
  readonly createdFrom: string;
  readonly createdAt: Date;
  readonly seenAt: Date;
  /** The one that asks. */
  readonly current: boolean;
}

/** A list of one's own log-ins is no longer than this. */
const OWN_SESSIONS = 100;

/** Sessions as rows, always by the hash of their token. Times are the database's: several processes share one clock that way. */
@Injectable()
export class SessionRepository {
  constructor(private readonly database: Database) {}

  /** The session of this token, when it has not expired and its user may still log in. Runs on every request: one query. */
  async byTokenHash(hash: string): Promise<StoredSession | undefined> {
    const [row] = await this.database.query<SessionRow>(
      `SELECT u.id, u.name AS "user", u.display_name AS name, u.role, u.language, u.demo, u.must_change_password AS must, s.expires_at,
              s.seen_at < now() - make_interval(secs => $2) AS worn
         FROM session s JOIN app_user u ON u.id = s.user_id
        WHERE s.token_hash = $1 AND s.expires_at > now() AND u.active`,
      [hash, PROLONG_AFTER_SECONDS],
    );
    if (!row) return undefined;
    const { id, user, name, role, language, demo, must, expires_at: expiresAt, worn } = row;
    return { actor: { id, name, role, language }, user, expiresAt, mustChangePassword: must, demo, worn };
  }

  /** Stores a new session, and takes the occasion to remove those that have expired. */
  async insert(tx: Tx, hash: string, userId: string, createdFrom: string): Promise<Date> {
    await tx.query('DELETE FROM session WHERE expires_at < now()');
    const [row] = await tx.query<{ expires_at: Date }>(
      `INSERT INTO session (token_hash, user_id, created_from, expires_at)
       VALUES ($1, $2, $3, now() + make_interval(secs => $4)) RETURNING expires_at`,
      [hash, userId, createdFrom, SESSION_SECONDS],
    );
    if (!row) throw new Error('A session was inserted but not returned.');
    return row.expires_at;
  }

  async prolong(tx: Tx, hash: string): Promise<void> {
    await tx.query(
      'UPDATE session SET seen_at = now(), expires_at = now() + make_interval(secs => $2) WHERE token_hash = $1',
      [hash, SESSION_SECONDS],
    );
  }

  /** The log-ins of a user that hold, the latest used first; `hash` is of the one that asks. */
  of(userId: string, hash: string): Promise<readonly OwnSession[]> {
    return this.database.query(
      `SELECT id, created_from AS "createdFrom", created_at AS "createdAt", seen_at AS "seenAt", token_hash = $2 AS current
         FROM session WHERE user_id = $1 AND expires_at > now() ORDER BY seen_at DESC, id LIMIT ${OWN_SESSIONS}`,
      [userId, hash],
    );
  }

  async deleteOwn(tx: Tx, userId: string, id: string): Promise<boolean> {
    const gone = await tx.query('DELETE FROM session WHERE user_id = $1 AND id = $2 RETURNING 1', [userId, id]);
    return gone.length === 1;
  }

  /** Ends all log-ins of a user, but the one with this hash. */
  async deleteOf(tx: Tx, userId: string, except: string | null = null): Promise<void> {
    await tx.query('DELETE FROM session WHERE user_id = $1 AND token_hash IS DISTINCT FROM $2', [userId, except]);
  }

  async delete(tx: Tx, hash: string): Promise<void> {
    await tx.query('DELETE FROM session WHERE token_hash = $1', [hash]);
  }
}
