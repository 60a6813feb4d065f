import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '../../platform';
import type { Connection } from '../connections/connection';

/** The partner that an address belongs to. */
export interface MailPartner {
  readonly id: string;
  readonly code: string;
}

/** What is kept of a mail that a person looks at. */
export interface RefusedMail {
  readonly receiptId: string;
  readonly connectionId: string;
  readonly payloadId: string | null;
  readonly sender: string | null;
  readonly subject: string | null;
  readonly folder: string;
  /** What it was measured by: bytes, or a number of attachments. */
  readonly most: number | null;
}

/** The SQL of mail: who sends from which address, on which account it arrives, and what went to review. */
@Injectable()
export class MailRepository {
  /** Whose address it is. An address goes before its domain. */
  async partnerOf(sql: Sql, address: string): Promise<MailPartner | null> {
    const [row] = await sql.query<MailPartner>(
      `SELECT p.id, p.code FROM partner_mail_address a JOIN partner p ON p.id = a.partner_id
       WHERE a.sender IN ($1, '@' || split_part($1, '@', 2)) ORDER BY a.sender = $1 DESC LIMIT 1`,
      [address],
    );
    return row ?? null;
  }

  /** The account that a partner's mails over this connection arrive on, made the first time. It speaks for nobody else (MSG-014). */
  async accountFor(tx: Tx, connection: Connection, partner: MailPartner): Promise<string> {
    const code = `mail:${connection.code}:${partner.code}`;
    await tx.query(
      `INSERT INTO channel_account (kind, code, name, partner_id) VALUES ('mail', $1, $2, $3) ON CONFLICT (code) DO NOTHING`,
      [code, `Mail of ${partner.code} in ${connection.code}`, partner.id],
    );
    const [row] = await tx.query<{ id: string }>('SELECT id FROM channel_account WHERE code = $1 AND partner_id = $2', [
      code,
      partner.id,
    ]);
    if (row === undefined) throw new Error(`the account ${code} is another partner's`);
    return row.id;
  }

  async keep(tx: Tx, mail: RefusedMail): Promise<void> {
    await tx.query(
      `INSERT INTO refused_mail (receipt_id, connection_id, payload_id, sender, subject, folder, most)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [mail.receiptId, mail.connectionId, mail.payloadId, mail.sender, mail.subject, mail.folder, mail.most],
    );
  }

  /** @returns false when there is no such partner */
  async setAddress(tx: Tx, partnerCode: string, sender: string): Promise<boolean> {
    const rows = await tx.query(
      `INSERT INTO partner_mail_address (sender, partner_id) SELECT $2, id FROM partner WHERE code = $1
       ON CONFLICT (sender) DO UPDATE SET partner_id = excluded.partner_id RETURNING sender`,
      [partnerCode, sender],
    );
    return rows.length === 1;
  }

  async removeAddress(tx: Tx, sender: string): Promise<boolean> {
    return (
      (await tx.query('DELETE FROM partner_mail_address WHERE sender = $1 RETURNING sender', [sender])).length === 1
    );
  }

  async addresses(sql: Sql): Promise<readonly { readonly sender: string; readonly partnerCode: string }[]> {
    return sql.query(
      `SELECT a.sender, p.code AS "partnerCode" FROM partner_mail_address a JOIN partner p ON p.id = a.partner_id ORDER BY p.code, a.sender`,
    );
  }
}
