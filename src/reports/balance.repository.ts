import { Injectable } from '@nestjs/common';
import { BUSINESS_TIME_ZONE, MINOR_UNIT_DIGITS, type IsoDate } from '../kernel';
import type { Sql, Tx } from '../platform';
import type {
  Balance,
  CountedDay,
  CountedInterchanges,
  CountedMessages,
  CountedOrders,
  CountedReceipts,
} from './balance';
import { BOOKED, DAY, FILE, number, OF_PARTNER, PART, SCOPE } from './balance-sql';

/** A business day as instants, and the partner to whom it is narrowed. */
export interface DaySpan {
  readonly from: Date;
  readonly to: Date;
  /** Code; null for everybody. */
  readonly partner: string | null;
}

const parametersOf = ({ from, to, partner }: DaySpan): readonly unknown[] => [from, to, partner];

/** Counts a day for the balance, and keeps balances. Each count follows the indexes by arrival and by parent, so a day costs what it holds. */
@Injectable()
export class BalanceRepository {
  /** The first instant of a Dutch day and that of the next; a day in spring has 23 hours. */
  async span(sql: Sql, day: IsoDate, partner: string | null): Promise<DaySpan> {
    const [row] = await sql.query<{ from: Date; to: Date }>(
      `SELECT $1::date::timestamp AT TIME ZONE $2 AS "from", ($1::date + 1)::timestamp AT TIME ZONE $2 AS "to"`,
      [day, BUSINESS_TIME_ZONE],
    );
    if (row === undefined) throw new Error('A day has no instants');
    return { ...row, partner };
  }

  /**
   * For the rest of the transaction. A day is a small part of everything, and its rows lie together: following an index to them is far cheaper
   * than the planner believes, who would read whole tables (measured in decision 29).
   */
  async followIndexes(tx: Tx): Promise<void> {
    await tx.query('SET LOCAL random_page_cost = 1.1');
  }

  async hasPartner(sql: Sql, code: string): Promise<boolean> {
    return (await sql.query('SELECT 1 FROM partner WHERE code = $1', [code])).length > 0;
  }

  /** Call it in a transaction that sees one moment: counts of different moments never add up. */
  async count(sql: Sql, span: DaySpan): Promise<CountedDay> {
    return {
      receipts: await this.receipts(sql, span),
      interchanges: await this.interchanges(sql, span),
      messages: await this.messages(sql, span),
      orders: await this.orders(sql, span),
    };
  }

  private receipts(sql: Sql, span: DaySpan): Promise<readonly CountedReceipts[]> {
    return sql.query<CountedReceipts>(
      `WITH ${DAY}, ${PART}, ${FILE}
       SELECT ${SCOPE} AS scope, r.refused_reason IS NOT NULL AS refused, r.duplicate AS repeated, i.state,
         CASE WHEN r.duplicate THEN '{}' ELSE coalesce(f.words, '{}') END AS words, count(*)::int AS count
       FROM receipt r LEFT JOIN interchange i ON i.id = r.interchange_id LEFT JOIN file f ON f.id = r.interchange_id
       LEFT JOIN channel_account a ON a.id = r.account_id LEFT JOIN partner p ON p.id = coalesce(i.partner_id, a.partner_id)
       WHERE r.received_at >= $1 AND r.received_at < $2 AND ${OF_PARTNER}
       GROUP BY 1, 2, 3, 4, 5`,
      parametersOf(span),
    );
  }

  private interchanges(sql: Sql, span: DaySpan): Promise<readonly CountedInterchanges[]> {
    return sql.query<CountedInterchanges>(
      `WITH ${DAY}, ${PART}, ${FILE}
       SELECT scope, state, words, count(*)::int AS count,
         coalesce(sum(message_count) FILTER (WHERE state <> 'received'), 0)::int AS promised,
         coalesce(sum(stored) FILTER (WHERE state <> 'received'), 0)::int AS stored
       FROM file GROUP BY 1, 2, 3`,
      parametersOf(span),
    );
  }

  private messages(sql: Sql, span: DaySpan): Promise<readonly CountedMessages[]> {
    return sql.query<CountedMessages>(
      `WITH ${DAY}, ${PART} SELECT scope, word, count(*)::int AS count FROM part GROUP BY 1, 2`,
      parametersOf(span),
    );
  }

  private orders(sql: Sql, span: DaySpan): Promise<readonly CountedOrders[]> {
    return sql.query<CountedOrders>(
      `WITH ${BOOKED}, valued AS (
         SELECT b.scope, b.state, b.total, coalesce(b.document ->> 'currency', b.currency, '?') AS asked_currency,
           coalesce(b.currency, b.document ->> 'currency', '?') AS booked_currency, asked.lines AS asked_lines, l.kept, l.declined, l.waiting,
           coalesce(${number(`b.document #>> '{control,lineAmount}'`)}, asked.value) AS asked_value
         FROM booked b
         CROSS JOIN LATERAL (
           SELECT count(*) FILTER (WHERE rejected_reason IS NULL AND NOT (held AND b.state = 'partly-released')) AS kept,
             count(*) FILTER (WHERE rejected_reason IS NULL AND held AND b.state = 'partly-released') AS waiting, count(*) FILTER (WHERE rejected_reason IS NOT NULL) AS declined
           FROM sales_order_line WHERE order_id = b.id) AS l
         CROSS JOIN LATERAL (
           SELECT count(*) AS lines, CASE WHEN count(*) = count(v.value) THEN sum(v.value) END AS value
           FROM jsonb_array_elements(coalesce(b.document -> 'lines', '[]')) AS x (line) CROSS JOIN LATERAL (${LINE_VALUE}) AS v) AS asked)
       SELECT scope, state, asked_currency AS "askedCurrency", booked_currency AS "bookedCurrency", count(*)::int AS count,
         sum(asked_lines)::int AS "askedLines", sum(kept)::int AS "keptLines", sum(declined)::int AS "declinedLines", sum(waiting)::int AS "heldLines",
         coalesce(sum(asked_value), 0)::text AS "askedValue", (count(*) FILTER (WHERE asked_value IS NULL))::int AS unvalued,
         sum(total)::text AS "bookedValue"
       FROM valued GROUP BY 1, 2, 3, 4`,
      [...parametersOf(span), JSON.stringify(MINOR_UNIT_DIGITS)],
    );
  }

  /** Keeps the balance of a day; a later one of the same day takes its place. */
  async keep(tx: Tx, balance: Balance): Promise<void> {
    await tx.query(
      `INSERT INTO daily_balance (day, balanced, balance) VALUES ($1, $2, $3)
       ON CONFLICT (day) DO UPDATE SET balanced = excluded.balanced, balance = excluded.balance, taken_at = now()`,
      [balance.day, balance.balanced, JSON.stringify(balance)],
    );
  }

  /** The day of which the latest balance is kept. */
  async lastKept(sql: Sql): Promise<IsoDate | null> {
    const [row] = await sql.query<{ day: IsoDate | null }>('SELECT max(day)::text AS day FROM daily_balance');
    return row?.day ?? null;
  }
}

/**
 * What the buyer counts with for a line: his amount, else quantity times net price, rounded once to the digits of the currency. Null where
 * the price is for another unit than the quantity: the buyer's own packs are known to the checks, and not here.
 */
const LINE_VALUE = `SELECT coalesce(${number(`line ->> 'amount'`)},
  CASE WHEN coalesce(line ->> 'priceKind', 'net') = 'net'
    AND coalesce(line #>> '{priceBasis,unit}', line ->> 'unit', '') = coalesce(line ->> 'unit', '')
  THEN round(${number(`line ->> 'quantity'`)} * ${number(`line ->> 'price'`)} / nullif(coalesce(${number(`line #>> '{priceBasis,quantity}'`)}, 1), 0),
    coalesce(($4::jsonb ->> coalesce(b.document ->> 'currency', b.currency))::int, 2)) END) AS value`;
