import { Injectable } from '@nestjs/common';
import type { Sql } from '../platform';
import type { SalesOrder } from '../sales';

/** What people call those whom an order is for, and where our prices come from. */
export interface CaseSurroundings {
  readonly customer: CustomerName | null;
  readonly deliveryPlace: PlaceName | null;
  readonly partner: { readonly code: string; readonly name: string } | null;
  readonly prices: readonly PriceOrigin[];
}

interface CustomerName {
  readonly number: string;
  readonly name: string;
  readonly currency: string;
  readonly blockedReason: string | null;
  readonly creditLimit: string | null;
  readonly openInvoices: string;
  readonly overdueCount: number | null;
  readonly orderNote: string | null;
}

interface PlaceName {
  readonly name: string;
  readonly street: string;
  readonly postcode: string;
  readonly city: string;
  readonly country: string;
}

/** A price of ours that a line is booked at. */
interface PriceOrigin {
  readonly id: string;
  readonly source: string;
  readonly name: string | null;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** Reads what an order names by ids, for the screen. */
@Injectable()
export class CaseSurroundingsRepository {
  async of(sql: Sql, { customerId, deliveryPlaceId, partnerId, lines }: SalesOrder): Promise<CaseSurroundings> {
    const prices = [...new Set(lines.flatMap(({ ourPriceId }) => ourPriceId ?? []))];
    const [row] = await sql.query<CaseSurroundings>(SURROUNDINGS, [customerId, deliveryPlaceId, partnerId, prices]);
    return row ?? { customer: null, deliveryPlace: null, partner: null, prices: [] };
  }
}

const SURROUNDINGS = `
  SELECT
    (SELECT json_build_object('number', c.number, 'name', c.name, 'currency', c.currency, 'blockedReason', c.blocked_reason,
       'creditLimit', c.credit_limit::text, 'openInvoices', c.open_invoices::text, 'overdueCount', c.overdue_count, 'orderNote', c.order_note)
     FROM customer c WHERE c.id = $1::uuid) AS customer,
    (SELECT json_build_object('name', l.name, 'street', l.street, 'postcode', l.postcode, 'city', l.city, 'country', l.country)
     FROM customer_location l WHERE l.id = $2::uuid) AS "deliveryPlace",
    (SELECT json_build_object('code', p.code, 'name', p.name) FROM partner p WHERE p.id = $3::uuid) AS partner,
    (SELECT coalesce(json_agg(json_build_object('id', p.id, 'source', p.source, 'name', coalesce(p.contract_number, m.code),
       'validFrom', p.valid_from, 'validTo', p.valid_to)), '[]')
     FROM price p LEFT JOIN promotion m ON m.id = p.promotion_id WHERE p.id = ANY ($4::uuid[])) AS prices`;
