import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '../platform';
import type { Contact, KeptContact } from './contact';

const COLUMNS = 't.id, t.name, t.role, t.topic, t.email, t.phone, t.language, t.ended_at AS "endedAt"';
const TOPICS = `array_position(ARRAY['orders', 'prices', 'logistics'], t.topic)`;

/** Who answers at customers. */
@Injectable()
export class ContactRepository {
  /** The id of the customer, held until the end of the transaction; null when there is none of this number. */
  async lockCustomer(tx: Tx, number: string): Promise<string | null> {
    const [row] = await tx.query<{ id: string }>('SELECT id FROM customer WHERE number = $1 FOR UPDATE', [number]);
    return row?.id ?? null;
  }

  /** Those that are asked, by what they answer for; then those that are no longer. Null when there is no such customer. */
  async list(sql: Sql, number: string): Promise<readonly KeptContact[] | null> {
    const rows = await sql.query<KeptContact | { readonly id: null }>(
      `SELECT ${COLUMNS} FROM customer c LEFT JOIN customer_contact t ON t.customer_id = c.id WHERE c.number = $1
       ORDER BY t.ended_at IS NOT NULL, ${TOPICS}, t.name`,
      [number],
    );
    return rows.length === 0 ? null : rows.filter((row): row is KeptContact => row.id !== null);
  }

  async find(tx: Tx, customerId: string, by: { readonly id: string } | { readonly name: string }): Promise<KeptContact | null> {
    const [column, value] = 'id' in by ? ['t.id', by.id] : ['t.name', by.name];
    const [row] = await tx.query<KeptContact>(
      `SELECT ${COLUMNS} FROM customer_contact t WHERE t.customer_id = $1 AND ${column} = $2`,
      [customerId, value],
    );
    return row ?? null;
  } // prettier-ignore

  /** One who had ended under this name is there again. */
  async add(tx: Tx, customerId: string, contact: Contact, by: string): Promise<string> {
    const { name, role, topic, email, phone, language } = contact;
    const [row] = await tx.query<{ id: string }>(
      `INSERT INTO customer_contact (customer_id, name, role, topic, email, phone, language, changed_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (customer_id, name) DO UPDATE SET role = EXCLUDED.role, topic = EXCLUDED.topic, email = EXCLUDED.email,
         phone = EXCLUDED.phone, language = EXCLUDED.language, changed_by = EXCLUDED.changed_by, ended_at = NULL
       RETURNING id`,
      [customerId, name, role, topic, email, phone, language, by],
    );
    if (row === undefined) throw new Error('A contact was neither added nor changed');
    return row.id;
  }

  async change(tx: Tx, id: string, contact: Contact, by: string): Promise<void> {
    const { name, role, topic, email, phone, language } = contact;
    await tx.query(
      `UPDATE customer_contact SET name = $2, role = $3, topic = $4, email = $5, phone = $6, language = $7, changed_by = $8 WHERE id = $1`,
      [id, name, role, topic, email, phone, language, by],
    );
  }

  async end(tx: Tx, id: string, by: string): Promise<void> {
    await tx.query('UPDATE customer_contact SET ended_at = now(), changed_by = $2 WHERE id = $1', [id, by]);
  }
}
