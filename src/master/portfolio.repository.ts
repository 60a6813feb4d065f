import { Injectable } from '@nestjs/common';
import type { IsoDate } from '../kernel';
import type { Sql, Tx } from '../platform';
import type { Absence, Portfolio } from './portfolio';

/** A customer with who looks after him; with his number, which lists are sorted by. */
export interface ListedPortfolio {
  readonly customer: string;
  readonly name: string;
  readonly responsible: string | null;
  readonly deputy: string | null;
}

export type ListedAbsence = Absence & { readonly id: string };

/** Portfolios and absences as rows. */
@Injectable()
export class PortfolioRepository {
  /** Customers by number, one more than asked for where there are more. `search` is looked for in number and name. */
  list(sql: Sql, limit: number, search: string | null, after: string | null): Promise<readonly ListedPortfolio[]> {
    return sql.query(
      `SELECT c.number AS customer, c.name, p.responsible_id AS responsible, p.deputy_id AS deputy
       FROM customer c LEFT JOIN customer_portfolio p ON p.customer_id = c.id
       WHERE ($1::text IS NULL OR strpos(lower(c.number || ' ' || c.name), lower($1)) > 0) AND ($2::text IS NULL OR c.number > $2)
       ORDER BY c.number LIMIT $3`,
      [search, after, limit + 1],
    );
  }

  /** Those who look after a customer, by his id; null when nobody is named. */
  async of(sql: Sql, customerId: string): Promise<Portfolio | null> {
    const [row] = await sql.query<Portfolio>(
      'SELECT responsible_id AS responsible, deputy_id AS deputy FROM customer_portfolio WHERE customer_id = $1',
      [customerId],
    );
    return row ?? null;
  }

  /** The id of the customer with this number; null when there is none. Locks the row, so that two changes come one after the other. */
  async lockCustomer(tx: Tx, number: string): Promise<string | null> {
    const [row] = await tx.query<{ id: string }>('SELECT id FROM customer WHERE number = $1 FOR UPDATE', [number]);
    return row?.id ?? null;
  }

  /** True when all of these are people who may log in. */
  async areActive(sql: Sql, users: readonly string[]): Promise<boolean> {
    const [row] = await sql.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM app_user WHERE active AND id = ANY($1::uuid[])',
      [users],
    );
    return row?.count === users.length;
  }

  async put(tx: Tx, customerId: string, { responsible, deputy }: Portfolio): Promise<void> {
    await tx.query(
      `INSERT INTO customer_portfolio (customer_id, responsible_id, deputy_id) VALUES ($1, $2, $3)
       ON CONFLICT (customer_id) DO UPDATE SET responsible_id = EXCLUDED.responsible_id, deputy_id = EXCLUDED.deputy_id`,
      [customerId, responsible, deputy],
    );
  }

  async remove(tx: Tx, customerId: string): Promise<void> {
    await tx.query('DELETE FROM customer_portfolio WHERE customer_id = $1', [customerId]);
  }

  /** Absences that are not over on this day. */
  absences(sql: Sql, day: IsoDate): Promise<readonly ListedAbsence[]> {
    return sql.query(
      `SELECT id, user_id AS "user", first_day::text AS "firstDay", last_day::text AS "lastDay" FROM user_absence
       WHERE last_day >= $1::date ORDER BY first_day, id`,
      [day],
    );
  }

  async addAbsence(tx: Tx, { user, firstDay, lastDay }: Absence): Promise<string> {
    const [row] = await tx.query<{ id: string }>(
      'INSERT INTO user_absence (user_id, first_day, last_day) VALUES ($1, $2, $3) RETURNING id',
      [user, firstDay, lastDay],
    );
    if (row === undefined) throw new Error('An absence was not written');
    return row.id;
  }

  /** @param of whose it must be; null: anybody's. @returns what was removed; null when there is no such one */
  async removeAbsence(tx: Tx, id: string, of: string | null): Promise<ListedAbsence | null> {
    const [row] = await tx.query<ListedAbsence>(
      `DELETE FROM user_absence WHERE id = $1 AND ($2::uuid IS NULL OR user_id = $2)
       RETURNING id, user_id AS "user", first_day::text AS "firstDay", last_day::text AS "lastDay"`,
      [id, of],
    );
    return row ?? null;
  }
}
