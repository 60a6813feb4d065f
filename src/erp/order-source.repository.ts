import { Injectable } from '@nestjs/common';
import type { Sql } from '../platform';
import { OFFICE_TODAY } from '../kernel';
import type { ErpOrder, Named } from './port';

/** By our names, with how this ERP knows them: a place is known by its customer, role, GLN, code and day, as its row is. */
const ORDER = `
  WITH place_keys AS (
    SELECT l.id, concat_ws('|', c.number, l.role, coalesce(l.gln, ''), coalesce(l.code, '')) AS key, c.number AS customer, l.customer_id
    FROM customer_location l JOIN customer c ON c.id = l.customer_id),
  known AS (SELECT table_name, key, ref FROM erp_row WHERE erp_id = $2 AND gone_at IS NULL)
  SELECT o.reference, o.releases AS release, o.state, o.buyer_order_number AS "buyerOrderNumber", o.order_date::text AS "orderDate",
    o.confirmed_date::text AS "deliveryDate", o.currency,
    jsonb_build_object('key', c.number, 'ref', (SELECT ref FROM known WHERE table_name = 'customers' AND key = c.number)) AS customer,
    (SELECT jsonb_build_object('key', coalesce(d.gln, d.code), 'ref', (
       SELECT k.ref FROM known k WHERE k.table_name = 'locations' AND k.key IN (p.key || '|', p.key || '|' || d.valid_from::text) LIMIT 1))
     FROM customer_location d JOIN place_keys p ON p.id = coalesce(d.same_as, d.id) WHERE d.id = o.delivery_place_id) AS "deliveryPlace",
    (SELECT jsonb_build_object('key', coalesce(i.gln, i.code), 'ref', (
       SELECT k.ref FROM known k WHERE k.table_name = 'locations' AND k.key IN (p.key || '|', p.key || '|' || i.valid_from::text) LIMIT 1))
     FROM customer_location i JOIN place_keys p ON p.id = i.id
     WHERE i.customer_id = o.customer_id AND i.role = 'invoice' AND i.valid_from <= ${OFFICE_TODAY} AND coalesce(i.valid_to, 'infinity') >= ${OFFICE_TODAY}
     ORDER BY i.valid_from DESC, i.id LIMIT 1) AS "invoicePlace",
    (SELECT coalesce(jsonb_agg(jsonb_build_object(
        'index', l.index, 'number', l.number, 'description', coalesce(l.description, a.description), 'quantity', trim_scale(l.base_quantity)::text,
        'unitPrice', trim_scale(l.booked_price)::text, 'netAmount', trim_scale(l.amount)::text, 'deliveryDate', l.confirmed_date, 'contract', q.contract_number,
        'article', jsonb_build_object('key', a.number, 'ref', (SELECT ref FROM known WHERE table_name = 'articles' AND key = a.number))) ORDER BY l.index), '[]')
     FROM sales_order_line l JOIN article a ON a.id = l.article_id LEFT JOIN price q ON q.id = l.our_price_id
     WHERE l.order_id = o.id AND l.rejected_reason IS NULL AND NOT l.held) AS lines
  FROM sales_order o JOIN customer c ON c.id = o.customer_id WHERE o.id = $1`;

interface Found extends Omit<ErpOrder, 'key'> {
  readonly reference: string;
  readonly state: string;
}

/** Reads an order as an ERP is to have it. */
@Injectable()
export class ErpOrderSource {
  /** @returns null when it is not released (any more) */
  async of(sql: Sql, orderId: string, erpId: string): Promise<ErpOrder | null> {
    const [found] = await sql.query<Found>(ORDER, [orderId, erpId]);
    if (found === undefined || !['released', 'partly-released'].includes(found.state)) return null;
    const { reference, state: _, ...rest } = found;
    return { key: reference, ...rest };
  }
}

/** What the ERP has to know to book it and was never read from there. */
export const unknownTo = ({ customer, lines }: ErpOrder): readonly { readonly what: 'customer' | 'article'; readonly key: string; readonly line: number | null }[] => {
  const lacks = ({ ref }: Named): boolean => ref === null;
  return [
    ...(lacks(customer) ? [{ what: 'customer', key: customer.key, line: null } as const] : []),
    ...lines.flatMap(({ article, index }) => (lacks(article) ? [{ what: 'article', key: article.key, line: index } as const] : [])),
  ];
}; // prettier-ignore
