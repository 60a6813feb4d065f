import { Injectable } from '@nestjs/common';
import { ConfigService, UnitOfWork } from '../platform/services';

/** A clock that was set back takes nothing away. */
const MINUTES = `greatest(0, extract(epoch FROM clock_timestamp() - a.at)::float8 / 60)`;
/** The row as it is now: what came back since it was written, up to the allowance of a whole minute. */
const REQUESTS = `least($2::float8, a.requests + $2::float8 * ${MINUTES})`;
const BYTES = `least($3::float8, a.bytes + $3::float8 * ${MINUTES})`;

/**
 * Charges a key with $4 requests and $5 bytes, unless it has not the whole requests or no byte left where $6 says so. Worth nothing after a
 * crash: nobody has to wait for the disk. One statement, so that those who come at the same moment stand in line for no longer than that.
 */
const TAKE = `
  WITH quick AS MATERIALIZED (SELECT set_config('synchronous_commit', 'off', true))
  INSERT INTO api_key_allowance AS a (key_id, requests, bytes, at)
  SELECT $1, $2::float8 - $4::float8, greatest(least($3::float8 - $5::float8, $3::float8), -$3::float8), clock_timestamp() FROM quick
  ON CONFLICT (key_id) DO UPDATE SET requests = ${REQUESTS} - $4::float8,
    bytes = greatest(least(${BYTES} - $5::float8, $3::float8), -$3::float8), at = clock_timestamp()
  WHERE ${REQUESTS} >= $4::float8 AND (NOT $6::boolean OR ${BYTES} > 0)
  RETURNING 1`;

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
    const left = await this.take(keyId, { requests: 1, bytes: 0 }, false);
    return left === null ? null : ((1 - left.requests) * 60) / this.config.limits.keyRequests;
  }

  /**
   * Sets bytes aside that are about to come. A single request may be larger than what is left: it brings the key below zero, and the next
   * one waits for it, a minute at most.
   *
   * @returns null, or how many seconds the key has to wait
   */
  async reserve(keyId: string, size: number): Promise<number | null> {
    const left = await this.take(keyId, { requests: 0, bytes: size }, true);
    return left === null ? null : ((1 - left.bytes) * 60) / this.config.limits.keyBytes;
  }

  /** Puts back what was set aside and did not come; a negative size charges what came beside. */
  async giveBack(keyId: string, size: number): Promise<void> {
    await this.take(keyId, { requests: 0, bytes: -size }, false);
  }

  /** @returns null when it was charged, or what the key has left: too little */
  private take(keyId: string, cost: Allowance, needsBytes: boolean): Promise<Allowance | null> {
    const { keyRequests, keyBytes } = this.config.limits;
    const whole = [keyId, keyRequests, keyBytes];
    return this.unitOfWork.run(async (tx) => {
      const taken = await tx.query(TAKE, [...whole, cost.requests, cost.bytes, needsBytes]);
      if (taken.length > 0) return null;
      const [row] = await tx.query<Allowance>(
        `SELECT ${REQUESTS} AS requests, ${BYTES} AS bytes FROM api_key_allowance a WHERE key_id = $1`,
        whole,
      );
      return row ?? { requests: keyRequests, bytes: keyBytes };
    });
  }
}
