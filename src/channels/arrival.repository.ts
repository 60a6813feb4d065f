import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '../platform';
import type { ArrivalNote, Receipt, RefusedArrival, StoredArrival } from './arrival';

const RECEIPT_FIELDS = `id, arrival_key AS "arrivalKey", interchange_id AS "interchangeId", duplicate, refused_reason AS "refusedReason"`;

/** Writes receipts and recognises content that came before on the same account (architecture, decision 2). */
@Injectable()
export class ArrivalRepository {
  /** Receipts that were already given for these arrivals: a second try after a crash finds them here. */
  async receipts(sql: Sql, accountId: string, arrivalKeys: readonly string[]): Promise<ReadonlyMap<string, Receipt>> {
    const rows = await sql.query<Receipt>(
      `SELECT ${RECEIPT_FIELDS} FROM receipt WHERE account_id = $1 AND arrival_key = ANY ($2)`,
      [accountId, arrivalKeys],
    );
    return new Map(rows.map((row) => [row.arrivalKey, row]));
  }

  /** Interchanges of the account with this content: SHA-256 -> interchange id. */
  async known(sql: Sql, accountId: string, sha256s: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await sql.query<{ id: string; sha256: string }>(
      'SELECT id, sha256 FROM interchange WHERE account_id = $1 AND sha256 = ANY ($2)',
      [accountId, sha256s],
    );
    return new Map(rows.map(({ id, sha256 }) => [sha256, id]));
  }

  /**
   * Makes interchanges of content that is new on the account.
   *
   * @returns SHA-256 -> id of those made now; content that somebody else stored in the meantime is missing
   */
  async insertInterchanges(tx: Tx, arrivals: readonly StoredArrival[]): Promise<ReadonlyMap<string, string>> {
    if (arrivals.length === 0) return new Map();
    const rows = await tx.query<{ id: string; sha256: string }>(
      `INSERT INTO interchange (account_id, sha256, payload_id, size, name)
       SELECT x."accountId", x.sha256, x."payloadId", x.size, x.name
       FROM jsonb_to_recordset($1::jsonb) AS x("accountId" uuid, sha256 text, "payloadId" uuid, size bigint, name text)
       ON CONFLICT (account_id, sha256) DO NOTHING
       RETURNING id, sha256`,
      [JSON.stringify(arrivals)],
    );
    return new Map(rows.map(({ id, sha256 }) => [sha256, id]));
  }

  /** Gives receipts. An arrival that has one already gets no second one and is missing from the answer. */
  async insertReceipts(
    tx: Tx,
    arrivals: readonly (ArrivalNote & { readonly interchangeId: string; readonly duplicate: boolean })[],
  ): Promise<readonly Receipt[]> {
    return tx.query<Receipt>(
      `INSERT INTO receipt (account_id, arrival_key, interchange_id, name, size, duplicate, received_by)
       SELECT x."accountId", x."arrivalKey", x."interchangeId", x.name, x.size, x.duplicate, x."receivedBy"
       FROM jsonb_to_recordset($1::jsonb) AS x("accountId" uuid, "arrivalKey" text, "interchangeId" uuid, name text, size bigint,
         duplicate boolean, "receivedBy" uuid)
       ON CONFLICT (account_id, arrival_key) DO NOTHING
       RETURNING ${RECEIPT_FIELDS}`,
      [JSON.stringify(arrivals)],
    );
  }

  async insertRefusal(tx: Tx, refused: RefusedArrival): Promise<Receipt | null> {
    const [row] = await tx.query<Receipt>(
      `INSERT INTO receipt (account_id, arrival_key, name, size, refused_reason, received_by) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (account_id, arrival_key) DO NOTHING RETURNING ${RECEIPT_FIELDS}`,
      [refused.accountId, refused.arrivalKey, refused.name, refused.size, refused.reason, refused.receivedBy],
    );
    return row ?? null;
  }

  /** The account with this code; null when there is none. */
  async account(sql: Sql, code: string): Promise<{ readonly id: string; readonly partnerId: string | null } | null> {
    const [row] = await sql.query<{ id: string; partnerId: string | null }>(
      'SELECT id, partner_id AS "partnerId" FROM channel_account WHERE code = $1',
      [code],
    );
    return row ?? null;
  }

  /**
   * The account under which staff bring in messages for one partner over HTTP, made at its first use. Null when there is no such partner.
   */
  staffAccountFor(tx: Tx, partnerCode: string): Promise<string | null> {
    return this.accountOfOurs(tx, partnerCode, { kind: 'http', code: 'desk', name: 'Staff over HTTP for' });
  }

  /** The account of orders that people key for one partner, made at its first use. Null when there is no such partner. */
  deskAccountFor(tx: Tx, partnerCode: string): Promise<string | null> {
    return this.accountOfOurs(tx, partnerCode, { kind: 'desk', code: 'keyed', name: 'Keyed at the desk for' });
  }

  /** The account of a partner's own drop folder, made at its first use. Null when there is no such partner. */
  async folderAccountFor(tx: Tx, partnerCode: string): Promise<string | null> {
    await tx.query(
      `INSERT INTO channel_account (kind, code, name, partner_id)
       SELECT 'folder', p.code, 'Folder of ' || p.name, p.id FROM partner p WHERE p.code = $1
       ON CONFLICT (code) DO NOTHING`,
      [partnerCode],
    );
    return (await this.account(tx, partnerCode))?.id ?? null;
  }

  /** The account of everything that a partner's programs bring in with their keys, made at its first use. */
  async keyAccountFor(tx: Tx, partnerId: string): Promise<string> {
    await tx.query(
      `INSERT INTO channel_account (kind, code, name, partner_id)
       SELECT 'api', 'api:' || p.code, 'API keys of ' || p.name, p.id FROM partner p WHERE p.id = $1
       ON CONFLICT (code) DO NOTHING`,
      [partnerId],
    );
    const [row] = await tx.query<{ id: string }>(
      `SELECT id FROM channel_account WHERE kind = 'api' AND partner_id = $1`,
      [partnerId],
    );
    if (row === undefined) throw new Error('The account of a partner is not there right after it was made');
    return row.id;
  }

  /** The folder accounts to be watched. */
  async folderAccounts(sql: Sql): Promise<readonly { readonly id: string; readonly code: string }[]> {
    return sql.query(`SELECT id, code FROM channel_account WHERE kind = 'folder' ORDER BY code`);
  }

  private async accountOfOurs(
    tx: Tx,
    partnerCode: string,
    { kind, code: prefix, name }: { readonly kind: 'http' | 'desk'; readonly code: string; readonly name: string },
  ): Promise<string | null> {
    const code = `${prefix}:${partnerCode}`;
    await tx.query(
      `INSERT INTO channel_account (kind, code, name, partner_id)
       SELECT $1, $2, $3 || ' ' || p.name, p.id FROM partner p WHERE p.code = $4
       ON CONFLICT (code) DO NOTHING`,
      [kind, code, name, partnerCode],
    );
    return (await this.account(tx, code))?.id ?? null;
  }
}
