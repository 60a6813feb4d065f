import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform';
import { judgeAttempt, type ThrottleLimits, type ThrottleVerdict } from './throttle';

interface ThrottleRow {
  readonly failures: number;
  readonly idle_seconds: number;
  readonly blocked_for_seconds: number;
}

/** Counts attempts to log in, one row for each user name and each address. */
@Injectable()
export class LoginThrottleRepository {
  /**
   * Counts an attempt before its password is looked at, under a row lock: a thousand guesses at the same moment stand in line, and
   * the sixth of them already has to wait.
   */
  async claim(tx: Tx, subject: string, limits: ThrottleLimits): Promise<ThrottleVerdict> {
    const key = subjectKey(subject);
    await tx.query('INSERT INTO login_throttle (subject) VALUES ($1) ON CONFLICT DO NOTHING', [key]);
    const [row] = await tx.query<ThrottleRow>(
      `SELECT failures,
              extract(epoch FROM clock_timestamp() - last_at)::float8 AS idle_seconds,
              extract(epoch FROM blocked_until - clock_timestamp())::float8 AS blocked_for_seconds
         FROM login_throttle WHERE subject = $1 FOR UPDATE`,
      [key],
    );
    const verdict = judgeAttempt(
      {
        failures: row?.failures ?? 0,
        idleSeconds: row?.idle_seconds ?? 0,
        blockedForSeconds: row?.blocked_for_seconds ?? 0,
      },
      limits,
    );
    if (!verdict.allowed) return verdict;
    await tx.query(
      `UPDATE login_throttle
          SET failures = $2, last_at = clock_timestamp(), blocked_until = clock_timestamp() + make_interval(secs => $3)
        WHERE subject = $1`,
      [key, verdict.failures, verdict.waitSecondsAfter],
    );
    return verdict;
  }

  /** Takes the count of a user back after a success. */
  async clear(tx: Tx, subject: string): Promise<void> {
    await tx.query('DELETE FROM login_throttle WHERE subject = $1', [subjectKey(subject)]);
  }

  /**
   * Takes one attempt of an address back after a success. Not all of them: somebody with one account of their own could otherwise
   * wash out their guesses at the accounts of others.
   */
  async giveBack(tx: Tx, subject: string): Promise<void> {
    await tx.query(
      `UPDATE login_throttle SET failures = greatest(failures - 1, 0), blocked_until = clock_timestamp() WHERE subject = $1`,
      [subjectKey(subject)],
    );
  }

  /** Forgets those that have been quiet for a day. */
  async sweep(tx: Tx): Promise<void> {
    await tx.query(`DELETE FROM login_throttle WHERE last_at < now() - interval '1 day'`);
  }
}

const subjectKey = (subject: string): string => createHash('sha256').update(subject, 'utf8').digest('hex');
