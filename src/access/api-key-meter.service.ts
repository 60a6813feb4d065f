import { Injectable } from '@nestjs/common';
import type { Limits } from '../platform';
import { ConfigService, UnitOfWork } from '../platform/services';

/** The row as it is now: what came back since it was written, up to the allowance of a whole minute. */
const RENEWED = `
  least($2::float8, a.requests + $2::float8 * minutes) AS requests, least($3::float8, a.bytes + $3::float8 * minutes) AS bytes`;
/** A clock that was set back takes nothing away. */
const SINCE = `greatest(0, extract(epoch FROM clock_timestamp() - a.at)::float8 / 60) AS minutes`;

interface Allowance {
  readonly requests: number;
  readonly bytes: number;
}

/**
 * Counts what each key does in requests and bytes a minute, in the database, so that all processes count together. An allowance comes
 * back evenly and is never more than that of a minute; who asks while there is none waits until there is, and is not charged for asking.
 */
@Injectable()
export class ApiKeyMeter {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly config: ConfigService,
  ) {}

  /** Counts a request. @returns null, or how many seconds the key has to wait */
  async request(keyId: string): Promise<number | null> {
    return this.take(keyId, ({ requests, bytes }, limits) =>
      requests >= 1
        ? { left: { requests: requests - 1, bytes } }
        : { waitSeconds: ((1 - requests) * 60) / limits.keyRequests },
    );
  }

  /**
   * Sets bytes aside that are about to come. A single request may be larger than what is left: it brings the key below zero, and the next
   * one waits for it, a minute at most.
   *
   * @returns null, or how many seconds the key has to wait
   */
  async reserve(keyId: string, size: number): Promise<number | null> {
    return this.take(keyId, ({ requests, bytes }, limits) =>
      bytes > 0
        ? { left: { requests, bytes: Math.max(bytes - size, -limits.keyBytes) } }
        : { waitSeconds: ((1 - bytes) * 60) / limits.keyBytes },
    );
  }

  /** Puts back what was set aside and did not come; a negative size charges what came beside. */
  async giveBack(keyId: string, size: number): Promise<void> {
    await this.take(keyId, ({ requests, bytes }, limits) => ({
      left: { requests, bytes: Math.max(Math.min(bytes + size, limits.keyBytes), -limits.keyBytes) },
    }));
  }

  /** Reads, judges and writes the row of a key under its lock: a hundred requests at one moment stand in line. */
  private take(
    keyId: string,
    judge: (
      now: Allowance,
      limits: Limits,
    ) => { readonly left: Allowance } | { readonly left?: undefined; readonly waitSeconds: number },
  ): Promise<number | null> {
    const { limits } = this.config;
    return this.unitOfWork.run(async (tx) => {
      // Worth nothing after a crash: nobody has to wait for the disk.
      await tx.query('SET LOCAL synchronous_commit = off');
      const whole = [keyId, limits.keyRequests, limits.keyBytes];
      await tx.query(
        `INSERT INTO api_key_allowance (key_id, requests, bytes, at) VALUES ($1, $2, $3, clock_timestamp()) ON CONFLICT DO NOTHING`,
        whole,
      );
      const [row] = await tx.query<Allowance>(
        `SELECT ${RENEWED} FROM api_key_allowance a, LATERAL (SELECT ${SINCE}) m WHERE key_id = $1 FOR UPDATE OF a`,
        whole,
      );
      const verdict = judge(row ?? { requests: limits.keyRequests, bytes: limits.keyBytes }, limits);
      if (verdict.left === undefined) return verdict.waitSeconds;
      await tx.query(
        'UPDATE api_key_allowance SET requests = $2, bytes = $3, at = clock_timestamp() WHERE key_id = $1',
        [keyId, verdict.left.requests, verdict.left.bytes],
      );
      return null;
    });
  }
}
