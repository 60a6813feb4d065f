import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '../../platform';
import type { Connection, ConnectionKindName } from './connection';

const FIELDS = `c.id, c.code, c.kind, c.partner_id AS "partnerId", c.account_id AS "accountId", c.settings, c.secret_name AS "secretName",
  c.active`;

/** What is written down about a connection; its account is made when it is first needed. */
export type ConnectionRow = Omit<Connection, 'id' | 'accountId'>;

/** The SQL of connections and of the routes that answers take. */
@Injectable()
export class ConnectionRepository {
  async byCode(sql: Sql, code: string): Promise<Connection | null> {
    const [row] = await sql.query<Connection>(`SELECT ${FIELDS} FROM connection c WHERE code = $1`, [code]);
    return row ?? null;
  }

  async byIds(sql: Sql, ids: readonly string[]): Promise<readonly Connection[]> {
    return sql.query<Connection>(`SELECT ${FIELDS} FROM connection c WHERE id = ANY ($1)`, [ids]);
  }

  /** Those in use of one kind, or all there are. */
  async all(sql: Sql, kind: ConnectionKindName | null): Promise<readonly Connection[]> {
    return sql.query<Connection>(
      `SELECT ${FIELDS} FROM connection c WHERE $1::text IS NULL OR (kind = $1 AND active) ORDER BY code`,
      [kind],
    );
  }

  /**
   * Writes a connection down, in the place of the one before with its code. The kind of one that is there does not change.
   *
   * @returns null when there is one of another kind or of another partner
   */
  async save(tx: Tx, row: ConnectionRow): Promise<Connection | null> {
    const [saved] = await tx.query<Connection>(
      `INSERT INTO connection AS c (code, kind, partner_id, settings, secret_name, active) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (code) DO UPDATE SET settings = excluded.settings, secret_name = excluded.secret_name, active = excluded.active,
         updated_at = now()
       WHERE c.kind = excluded.kind AND c.partner_id IS NOT DISTINCT FROM excluded.partner_id
       RETURNING ${FIELDS}`,
      [row.code, row.kind, row.partnerId, JSON.stringify(row.settings), row.secretName, row.active],
    );
    return saved ?? null;
  }

  /** The account that what is fetched over this connection arrives on; made the first time. */
  async ensureAccount(tx: Tx, connection: Connection, kind: 'sftp' | 'mail'): Promise<string> {
    const [account] = await tx.query<{ id: string }>(
      `INSERT INTO channel_account (kind, code, name, partner_id) VALUES ($1, $2, $3, $4)
       ON CONFLICT (code) DO UPDATE SET name = excluded.name RETURNING id`,
      [kind, `${kind}:${connection.code}`, `${kind} ${connection.code}`, connection.partnerId],
    );
    if (account === undefined) throw new Error('An account is not there right after it was made');
    await tx.query('UPDATE connection SET account_id = $2 WHERE id = $1', [connection.id, account.id]);
    return account.id;
  }

  /** Sends a partner's answers over a connection, or to his out folder again (null). */
  async setRoute(tx: Tx, partnerId: string, connectionId: string | null): Promise<void> {
    if (connectionId === null) await tx.query('DELETE FROM delivery_route WHERE partner_id = $1', [partnerId]);
    else {
      await tx.query(
        `INSERT INTO delivery_route (partner_id, connection_id) VALUES ($1, $2)
         ON CONFLICT (partner_id) DO UPDATE SET connection_id = excluded.connection_id`,
        [partnerId, connectionId],
      );
    }
  }

  async partnerId(sql: Sql, code: string): Promise<string | null> {
    const [row] = await sql.query<{ id: string }>('SELECT id FROM partner WHERE code = $1', [code]);
    return row?.id ?? null;
  }
}
