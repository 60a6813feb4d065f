import { Injectable } from '@nestjs/common';
import { Database } from '../platform/services';
import type { ConnectionView, PartnerRowView, PartnerView } from './partner-view';

/** So many of a partner's latest files say in which formats he sends. */
const LATEST_FILES = 50;

/** What is looked for among the partners. */
export interface PartnerQuestion {
  /** In name, code and identifiers; null for all. */
  readonly search: string | null;
  readonly status: PartnerRowView['status'] | null;
}

/** Of a partner `p`: what of his files and his traffic is told. */
const TOLD = `p.code, p.name, p.status, p.automation,
    coalesce((SELECT jsonb_agg(jsonb_build_object('scheme', i.scheme, 'value', i.value) ORDER BY i.position, i.scheme, i.value)
      FROM partner_identifier i WHERE i.partner_id = p.id), '[]') AS identifiers,
    ARRAY(SELECT DISTINCT f.format FROM (SELECT format FROM interchange WHERE partner_id = p.id ORDER BY received_at DESC LIMIT ${LATEST_FILES}) f
      WHERE f.format IS NOT NULL ORDER BY f.format) AS formats,
    (SELECT received_at FROM interchange WHERE partner_id = p.id ORDER BY received_at DESC LIMIT 1) AS "lastFileAt",
    (SELECT kind FROM traffic_alarm WHERE partner_id = p.id AND over_at IS NULL) AS alarm`;

/** Open cases by partner: of an order, of an order they speak of, or of a file. */
const CASES = `SELECT coalesce(o.partner_id, i.partner_id) AS partner_id, count(*)::int AS n
  FROM review_case c
    LEFT JOIN sales_order o ON o.id = coalesce(c.sales_order_id, c.about_order_id)
    LEFT JOIN message m ON m.id = c.message_id
    LEFT JOIN interchange i ON i.id = coalesce(c.interchange_id, m.interchange_id)
  WHERE c.state = 'open' GROUP BY 1`;

const CONNECTIONS = `SELECT c.code, c.kind, p.code AS partner, c.active, t.last_success_at AS "lastSuccessAt", t.failing_since AS "failingSince",
    coalesce(t.failures, 0) AS failures, coalesce(t.last_reason, t.obstacle) AS reason
  FROM connection c LEFT JOIN partner p ON p.id = c.partner_id LEFT JOIN connection_contact t ON t.connection_id = c.id`;

type Stored<T> = { readonly [Key in keyof T]: T[Key] extends string | null ? T[Key] | Date : T[Key] };

/** Reads what there is about partners, wherever it stands. */
@Injectable()
export class PartnerRepository {
  constructor(private readonly database: Database) {}

  /** By name. One more than asked for where there are more. */
  async list(
    { search, status }: PartnerQuestion,
    limit: number,
    after: { readonly name: string; readonly code: string } | null,
  ): Promise<readonly PartnerRowView[]> {
    const rows = await this.database.query<PartnerRowView>(
      `WITH cases AS (${CASES}),
         page AS (SELECT p.* FROM partner p
           WHERE ($1::text IS NULL OR strpos(lower(p.code || ' ' || p.name), lower($1)) > 0
               OR EXISTS (SELECT FROM partner_identifier i WHERE i.partner_id = p.id AND strpos(lower(i.value), lower($1)) > 0))
             AND ($2::text IS NULL OR p.status = $2) AND ($3::text IS NULL OR (p.name, p.code) > ($3, $4))
           ORDER BY p.name, p.code LIMIT $5)
       SELECT ${TOLD}, coalesce((SELECT n FROM cases WHERE cases.partner_id = p.id), 0) AS "openCases" FROM page p ORDER BY p.name, p.code`,
      [search, status, after?.name ?? null, after?.code ?? null, limit + 1],
    );
    return rows.map((row) => ({ ...row, lastFileAt: isoOf(row.lastFileAt) }));
  }

  /** One of them with everything that is agreed; null when there is none. */
  async find(code: string): Promise<PartnerView | null> {
    const [row] = await this.database.query<Omit<PartnerView, 'connections'>>(FIND, [code]);
    if (row === undefined) return null;
    return { ...row, lastFileAt: isoOf(row.lastFileAt), connections: [...(await this.connections(code))] };
  }

  /** The connections of a partner with the one that his answers leave by, or all there are. */
  async connections(partner: string | null): Promise<readonly ConnectionView[]> {
    const rows = await this.database.query<Stored<ConnectionView>>(
      `${CONNECTIONS} WHERE $1::text IS NULL OR p.code = $1
         OR c.id = (SELECT r.connection_id FROM delivery_route r JOIN partner own ON own.id = r.partner_id WHERE own.code = $1)
       ORDER BY c.code`,
      [partner],
    );
    return rows.map((row) => ({
      ...(row as ConnectionView),
      lastSuccessAt: isoOf(row.lastSuccessAt),
      failingSince: isoOf(row.failingSince),
    }));
  }
}

const isoOf = (at: string | Date | null): string | null => (at === null ? null : new Date(at).toISOString());

const CUSTOMERS = `SELECT jsonb_agg(jsonb_build_object('id', c.id, 'number', c.number, 'name', c.name,
      'priceTolerancePercent', c.price_tolerance_percent::text, 'priceToleranceLineAmount', c.price_tolerance_line_amount::text,
      'responsible', r.display_name, 'deputy', d.display_name) ORDER BY c.number)
    FROM partner_customer l JOIN customer c ON c.id = l.customer_id LEFT JOIN customer_portfolio f ON f.customer_id = c.id
      LEFT JOIN app_user r ON r.id = f.responsible_id LEFT JOIN app_user d ON d.id = f.deputy_id
    WHERE l.partner_id = p.id`;
/** His own before the one of everybody. */
const CLOCKS = `SELECT jsonb_agg(jsonb_build_object('kind', k.kind, 'withinMinutes', k.within_minutes, 'hours', k.hours, 'expected', k.expected,
      'own', k.partner_id IS NOT NULL) ORDER BY k.kind)
    FROM (SELECT DISTINCT ON (kind) * FROM response_clock WHERE partner_id = p.id OR partner_id IS NULL ORDER BY kind, partner_id IS NULL) k`;
const UNITS = `SELECT jsonb_agg(jsonb_build_object('format', u.format, 'code', u.code, 'kind', u.kind, 'meaning', coalesce(u.level, u.unit))
      ORDER BY u.format, u.code) FROM partner_unit u WHERE u.partner_id = p.id`;
const FIND = `SELECT ${TOLD},
    jsonb_build_object('scheme', p.our_scheme, 'value', p.our_identifier) AS "ourIdentifier",
    jsonb_build_object('acknowledge', p.acknowledge, 'controlVersion', p.control_version, 'functionalAcknowledgement', p.functional_acknowledgement,
      'respond', p.respond, 'dateShift', p.date_shift, 'partialAcceptance', p.partial_acceptance, 'priceDate', p.price_date,
      'codePriority', p.code_priority, 'orderNumberPattern', p.order_number_pattern, 'ourNumber', p.our_number, 'duplicateKey', p.duplicate_key,
      'duplicateOutcome', p.duplicate_outcome, 'changeQuantities', p.change_quantities) AS settings,
    coalesce((${CUSTOMERS}), '[]') AS customers, coalesce((${CLOCKS}), '[]') AS clocks, coalesce((${UNITS}), '[]') AS units,
    ARRAY(SELECT m.sender FROM partner_mail_address m WHERE m.partner_id = p.id ORDER BY m.sender) AS "mailAddresses",
    coalesce((SELECT jsonb_agg(jsonb_build_object('code', a.code, 'kind', a.kind) ORDER BY a.code) FROM channel_account a
      WHERE a.partner_id = p.id), '[]') AS accounts,
    (SELECT c.code FROM delivery_route r JOIN connection c ON c.id = r.connection_id WHERE r.partner_id = p.id) AS "deliveredOver"
  FROM partner p WHERE p.code = $1`;
