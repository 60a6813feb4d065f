import { Injectable } from '@nestjs/common';
import type { IsoDate } from '../kernel';
import type { Sql, Tx } from '../platform';
import type { KeyActor } from './actor';
import type { ApiKey, NewApiKey } from './api-key';

const FIELDS = `k.id, k.prefix, p.code AS partner, k.scopes, k.created_at AS "createdAt", k.expires_at AS "expiresAt",
  k.revoked_at AS "revokedAt", k.last_used_at AS "lastUsedAt"`;
const FROM = 'api_key k JOIN partner p ON p.id = k.partner_id';

/** A key as the guard sees it. */
export interface PresentedKey extends KeyActor {
  readonly state: 'valid' | 'expired' | 'revoked';
  /** True when its last use was noted so long ago that this one is to be. */
  readonly worn: boolean;
}

/** A key in a list, with its place there: a Date would lose the microseconds. */
export interface ListedKey extends ApiKey {
  readonly cursorAt: string;
}

/** Until when a key lives whose last day is given: to the end of that day in Amsterdam. */
const endOf = (day: string): string => `((${day}::date + 1)::timestamp AT TIME ZONE 'Europe/Amsterdam')`;

/** Keys as rows, always by the hash of their token or by their prefix. */
@Injectable()
export class ApiKeyRepository {
  /** The key with this token, whether it still opens anything or not. Runs on every request of a program: one query. */
  async byTokenHash(sql: Sql, hash: string): Promise<PresentedKey | null> {
    const [row] = await sql.query<PresentedKey>(
      `SELECT k.id, k.prefix, k.partner_id AS "partnerId", p.code AS "partnerCode", k.scopes,
         CASE WHEN k.revoked_at IS NOT NULL THEN 'revoked' WHEN k.expires_at <= now() THEN 'expired' ELSE 'valid' END AS state,
         k.last_used_at IS NULL OR k.last_used_at < now() - interval '1 minute' AS worn
       FROM ${FROM} WHERE k.token_hash = $1`,
      [hash],
    );
    return row ?? null;
  }

  /** Notes that a key is used. Says so at most once a minute, also when many requests come at once. */
  async used(tx: Tx, id: string): Promise<void> {
    await tx.query(
      `UPDATE api_key SET last_used_at = now()
       WHERE id = $1 AND (last_used_at IS NULL OR last_used_at < now() - interval '1 minute')`,
      [id],
    );
  }

  /** @returns null when there is no such partner */
  async insert(
    tx: Tx,
    wanted: NewApiKey,
    made: { readonly prefix: string; readonly tokenHash: string; readonly createdBy: string },
  ): Promise<ApiKey | null> {
    const [row] = await tx.query<{ id: string }>(
      `INSERT INTO api_key (prefix, token_hash, partner_id, scopes, created_by, expires_at)
       SELECT $1, $2, p.id, $4, $5, ${endOf('$6')} FROM partner p WHERE p.code = $3 RETURNING id`,
      [made.prefix, made.tokenHash, wanted.partnerCode, wanted.scopes, made.createdBy, wanted.expires],
    );
    return row === undefined ? null : this.find(tx, made.prefix);
  }

  async find(sql: Sql, prefix: string): Promise<ApiKey | null> {
    const [row] = await sql.query<ApiKey>(`SELECT ${FIELDS} FROM ${FROM} WHERE k.prefix = $1`, [prefix]);
    return row ?? null;
  }

  /** Locks a key that still opens something. */
  async lockValid(tx: Tx, prefix: string): Promise<ApiKey | null> {
    const [row] = await tx.query<ApiKey>(
      `SELECT ${FIELDS} FROM ${FROM}
       WHERE k.prefix = $1 AND k.revoked_at IS NULL AND (k.expires_at IS NULL OR k.expires_at > now()) FOR UPDATE OF k`,
      [prefix],
    );
    return row ?? null;
  }

  /** Ends a key with a day, or earlier when it ended earlier anyway. */
  async endWith(tx: Tx, id: string, day: IsoDate): Promise<void> {
    await tx.query(`UPDATE api_key SET expires_at = least(expires_at, ${endOf('$2')}) WHERE id = $1`, [id, day]);
  }

  async revoke(tx: Tx, id: string): Promise<void> {
    await tx.query('UPDATE api_key SET revoked_at = now() WHERE id = $1', [id]);
  }

  /** Newest first. One more row than asked for tells that there is a next page. */
  async list(
    sql: Sql,
    limit: number,
    after: { readonly createdAt: string; readonly id: string } | null,
  ): Promise<readonly ListedKey[]> {
    return sql.query<ListedKey>(
      `SELECT ${FIELDS}, k.created_at::text AS "cursorAt" FROM ${FROM}
       WHERE $1::timestamptz IS NULL OR (k.created_at, k.id) < ($1, $2::uuid) ORDER BY k.created_at DESC, k.id DESC LIMIT $3`,
      [after?.createdAt ?? null, after?.id ?? null, limit + 1],
    );
  }
}
