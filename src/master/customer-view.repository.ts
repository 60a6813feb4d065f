import { Injectable } from '@nestjs/common';
import type { IsoDate } from '../kernel';
import type { Sql } from '../platform';
import type { CustomerView, PlaceView } from './customer-view';

/** Who looks after a customer is asked on the day, and not read here. */
export type CustomerRow = Omit<CustomerView, 'portfolio'> & {
  readonly portfolio: Omit<NonNullable<CustomerView['portfolio']>, 'today'> | null;
};

/** A place with what lists of them are sorted by. */
export type PlaceRow = PlaceView & { readonly rank: number };

export type PlacePlace = readonly [rank: number, name: string, id: string];

/** Reads what people look up of one customer. */
@Injectable()
export class CustomerViewRepository {
  async find(sql: Sql, number: string): Promise<CustomerRow | null> {
    const [row] = await sql.query<CustomerRow>(CUSTOMER, [number]);
    return row ?? null;
  }

  /** His parties and places: who buys, where goods go, who is invoiced. One more than asked for. */
  async places(
    sql: Sql,
    number: string,
    day: IsoDate,
    limit: number,
    after: PlacePlace | null,
  ): Promise<readonly PlaceRow[]> {
    return sql.query<PlaceRow>(PLACES, [number, day, limit + 1, ...(after ?? [null, null, null])]);
  }
}

const MOST_CONTRACTS = 100;
const MOST_LINES = 100;
const MOST_ANSWERS = 100;

const personOf = (column: string): string =>
  `(SELECT json_build_object('id', u.id, 'name', u.display_name) FROM app_user u WHERE u.id = ${column})`;
const period = (row: string): string => `'validFrom', ${row}.valid_from, 'validTo', ${row}.valid_to`;
const list = (fields: string, by: string, from: string): string =>
  `(SELECT coalesce(json_agg(json_build_object(${fields}) ORDER BY ${by}), '[]') FROM ${from})`;

/** Contracts that are kept here, and those that only prices name. */
const CONTRACTS = `
    (SELECT coalesce(json_agg(json_build_object('number', x.number, 'status', k.status, 'validFrom', k.valid_from, 'validTo', k.valid_to,
       'prices', (SELECT count(*)::int FROM price p WHERE p.customer_id = c.id AND p.contract_number = x.number),
       'lines', (SELECT coalesce(json_agg(json_build_object('article', a.number, 'description', a.description, 'basis', l.basis,
            'agreed', l.agreed::text, 'calledOff', l.called_off::text) ORDER BY l.called_off / nullif(l.agreed, 0) DESC NULLS LAST, a.number), '[]')
          FROM (SELECT * FROM contract_line n WHERE n.contract_id = k.id AND n.ended_on IS NULL
            ORDER BY n.called_off / nullif(n.agreed, 0) DESC NULLS LAST, n.id LIMIT ${MOST_LINES}) l LEFT JOIN article a ON a.id = l.article_id))
       ORDER BY k.status = 'closed', k.valid_from DESC NULLS LAST, x.number), '[]')
     FROM (SELECT number FROM contract WHERE customer_id = c.id
       UNION SELECT contract_number FROM price WHERE customer_id = c.id AND contract_number IS NOT NULL
       ORDER BY 1 DESC LIMIT ${MOST_CONTRACTS}) x LEFT JOIN contract k ON k.customer_id = c.id AND k.number = x.number)`;

const CUSTOMER = `
  SELECT c.id, c.number, c.name, c.language, c.blocked_reason AS "blockedReason", c.currency, c.chain, c.representative,
    c.order_note AS "orderNote", c.price_date AS "priceDate", c.old_price_grace_days AS "oldPriceGraceDays",
    c.price_tolerance_percent::text AS "priceTolerancePercent", c.price_tolerance_line_amount::text AS "priceToleranceLineAmount",
    c.lead_time_days AS "leadTimeDays", c.cut_off_time AS "cutOffTime", c.cut_off AS "cutOff", c.assortment, c.substitution,
    c.full_layers AS "fullLayers", c.payment_days AS "paymentDays", c.delivery_terms AS "deliveryTerms",
    c.minimum_order_amount::text AS "minimumOrderAmount", c.minimum_order_quantity::text AS "minimumOrderQuantity",
    c.small_order_charge::text AS "smallOrderCharge", c.minimum_pallet_places::text AS "minimumPalletPlaces",
    c.most_order_amount::text AS "mostOrderAmount", c.vat_rate::text AS "vatRate", c.credit_limit::text AS "creditLimit",
    c.open_invoices::text AS "openInvoices", c.overdue_count AS "overdueCount", c.overdue_since::text AS "overdueSince",
    (SELECT json_build_object('code', g.code, 'name', g.name) FROM price_group g WHERE g.id = c.price_group_id) AS "priceGroup",
    (SELECT json_build_object('responsible', ${personOf('o.responsible_id')}, 'deputy', ${personOf('o.deputy_id')})
     FROM customer_portfolio o WHERE o.customer_id = c.id) AS portfolio,
    ${list(`'code', p.code, 'name', p.name`, `p.code`, 'partner_customer o JOIN partner p ON p.id = o.partner_id WHERE o.customer_id = c.id')} AS partners,
    ${list(
      `'code', d.code, 'percentage', d.percentage::text, 'sequence', d.sequence, 'ofGroup', d.customer_id IS NULL, ${period('d')}`,
      `d.sequence, d.valid_from, d.code`,
      `(SELECT * FROM agreed_discount WHERE customer_id = c.id UNION ALL SELECT * FROM agreed_discount WHERE price_group_id = c.price_group_id) d`,
    )} AS discounts,
    ${list(`'kind', d.kind, 'code', d.code`, `d.kind, d.code`, 'customer_demand d WHERE d.customer_id = c.id')} AS demands,
    ${list(`'permit', p.permit, ${period('p')}`, `p.permit, p.valid_from`, 'customer_permit p WHERE p.customer_id = c.id')} AS permits,
    ${list(`'number', q.number, ${period('q')}`, `q.valid_from DESC, q.number`, `(SELECT * FROM quote WHERE customer_id = c.id ORDER BY valid_from DESC LIMIT ${MOST_CONTRACTS}) q`)} AS quotes,
    ${CONTRACTS} AS contracts,
    ${list(
      `'id', r.id, 'code', r.code, 'cause', r.cause, 'action', r.action, 'article', a.number, 'mode', r.mode, ${period('r')}, 'reason', r.reason`,
      `r.confirmed_at DESC, r.id`,
      `(SELECT * FROM resolution WHERE customer_id = c.id ORDER BY confirmed_at DESC LIMIT ${MOST_ANSWERS}) r LEFT JOIN article a ON a.id = r.article_id`,
    )} AS answers
  FROM customer c WHERE c.number = $1`;

const PLACES = `
  SELECT * FROM (
    SELECT l.id, l.role, l.gln, l.code, l.name, l.street, l.postcode, l.city, l.country, l.valid_from::text AS "validFrom",
      l.valid_to::text AS "validTo", l.id = c.default_delivery_place_id IS TRUE AS "isDefault", l.same_as IS NOT NULL AS alias,
      l.receiving_days AS "receivingDays", l.opens, l.closes, s.name AS site, d.name AS carrier,
      array_position(ARRAY['buyer', 'delivery', 'ultimate', 'invoice'], l.role) AS rank,
      CASE WHEN k.id IS NOT NULL THEN json_build_object('name', k.name, 'kind', k.kind, 'workingDays', k.working_days,
        'days', (SELECT coalesce(json_agg(json_build_object('day', e.day, 'open', e.open, 'opens', e.opens, 'closes', e.closes, 'name', e.name)
          ORDER BY e.day), '[]') FROM calendar_day e WHERE e.calendar_id = k.id AND e.day >= $2::date)) END AS calendar
    FROM customer c JOIN customer_location l ON l.customer_id = c.id
      LEFT JOIN site s ON s.id = l.site_id LEFT JOIN carrier d ON d.id = l.carrier_id LEFT JOIN calendar k ON k.id = l.calendar_id
    WHERE c.number = $1) AS q
  WHERE $4::integer IS NULL OR (q.rank, q.name, q.id) > ($4, $5, $6::uuid)
  ORDER BY q.rank, q.name, q.id LIMIT $3`;
