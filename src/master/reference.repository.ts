import { Injectable } from '@nestjs/common';
import { decimal, OFFICE_TODAY, type AuthorityLimit, type IsoDate } from '../kernel';
import type { Sql } from '../platform';
import type { PackagingLevel } from './article';
import type { CalendarDay, Carrier, Logistics, Site, WorkCalendar } from './calendar';
import { agreementsByPartner, type ChangeAgreement } from './change-agreement';
import { readSettings } from './company-settings';
import type { Reference } from './fact-rows';
import type { Company } from './facts';
import { settingsByCode, type FindingSetting } from './finding-setting';
import { meaningsByPartner, type FunctionMeaning } from './function-meaning';
import type { TradingPartner } from './partner';
import { answersByCode, anyOnTrial, type RememberedAnswer } from './remembered-answer';
import type { UnitMeaning } from './unit';
import type { PartnerUnit } from './units';

/** Before the company has been set up no message is addressed to us and every day but the weekend is a working day. */
const NO_COMPANY = {
  name: '', glns: [], currency: 'EUR', workingDays: [1, 2, 3, 4, 5], settings: {}, placeholderPrices: [],
}; // prettier-ignore

type CompanyRow = Omit<Company, 'holidays' | 'settings' | 'placeholderPrices'> & {
  readonly settings: unknown;
  readonly placeholderPrices: readonly string[];
};

type PartnerRow = TradingPartner & { readonly units: readonly UnitRow[] };

interface UnitRow {
  readonly format: PartnerUnit['format'];
  readonly code: string;
  readonly kind: UnitMeaning['kind'];
  readonly level: PackagingLevel | null;
  readonly unit: string | null;
}

/**
 * Company, holidays and partners, kept in memory. Triggers renew a token with every change to them, in the transaction of the change;
 * one read of the token a batch is therefore enough to never use what is out of date, in any process. The token is read before the
 * rows: rows newer than their token are only read once more.
 */
@Injectable()
export class ReferenceRepository {
  private kept: Reference | null = null;

  /** The reference data as this transaction sees it. One short query when nothing changed since the last time. */
  async current(sql: Sql): Promise<Reference> {
    const [version] = await sql.query<{ token: string }>('SELECT token FROM reference_version');
    const token = version?.token ?? '';
    if (this.kept?.token === token) return this.kept;
    const company = await this.company(sql);
    const [days] = await sql.query<LogisticsRow>(LOGISTICS);
    const rows = await sql.query<PartnerRow>(PARTNERS);
    const reference = {
      token,
      company,
      ...(await rulesOf(sql)),
      logistics: logisticsOf(days),
      partners: rows.map(({ units: _, ...partner }) => partner),
      partnerUnits: new Map(rows.map(({ id, units }) => [id, units.map(partnerUnitOf)])),
    };
    this.kept = reference;
    return reference;
  }

  private async company(sql: Sql): Promise<Company> {
    const [row] = await sql.query<CompanyRow>(
      `SELECT name, glns, currency, working_days AS "workingDays", settings, placeholder_prices::text[] AS "placeholderPrices" FROM company`,
    );
    const days = await sql.query<{ day: IsoDate; name: string }>(
      'SELECT day::text AS day, name FROM holiday ORDER BY day',
    );
    const company = row ?? NO_COMPANY;
    return {
      ...company,
      placeholderPrices: company.placeholderPrices.map((price) => decimal(price)),
      holidays: new Map(days.map(({ day, name }) => [day, name])),
      settings: readSettings(company.settings),
    };
  }
}

interface RuleRows {
  readonly settings: readonly FindingSetting[];
  readonly limits: readonly AuthorityLimit[];
  readonly answers: readonly RememberedAnswer[];
  readonly meanings: readonly FunctionMeaning[];
  readonly agreements: readonly ChangeAgreement[];
  /** Table and instant. */
  readonly syncs: readonly (readonly [table: string, at: string])[];
}

/** What the office has set about findings, all in one statement. */
async function rulesOf(
  sql: Sql,
): Promise<
  Pick<
    Reference,
    | 'findingSettings'
    | 'authorityLimits'
    | 'rememberedAnswers'
    | 'onTrial'
    | 'functionMeanings'
    | 'changeAgreements'
    | 'syncedAt'
  >
> {
  const [row] = await sql.query<RuleRows>(RULES);
  const rememberedAnswers = answersByCode(row?.answers ?? []);
  return {
    findingSettings: settingsByCode(row?.settings ?? []),
    authorityLimits: row?.limits ?? [],
    rememberedAnswers,
    functionMeanings: meaningsByPartner(row?.meanings ?? []),
    changeAgreements: agreementsByPartner(row?.agreements ?? []),
    onTrial: anyOnTrial(rememberedAnswers),
    syncedAt: new Map((row?.syncs ?? []).map(([table, at]) => [table, new Date(at)])),
  };
}

/** Numbers as text: JSON would make floating point of them. */
const RULES = `
  SELECT
    (SELECT coalesce(json_agg(json_build_array(m.table_name, m.synced_at)), '[]') FROM master_sync m) AS syncs,
    (SELECT coalesce(json_agg(json_build_object('id', s.id, 'partnerId', s.partner_id, 'documentType', s.document_type, 'code', s.code,
       'said', s.said, 'severity', s.severity, 'stops', s.stops, 'auto', s.auto) ORDER BY s.id), '[]') FROM finding_setting s) AS settings,
    (SELECT coalesce(json_agg(json_build_object('role', l.role, 'code', l.code, 'action', l.action, 'mostAmount', l.most_amount::text,
       'mostPercent', l.most_percent::text) ORDER BY l.id), '[]') FROM authority_limit l) AS limits,
    (SELECT coalesce(json_agg(json_build_object('id', r.id, 'code', r.code, 'cause', r.cause, 'conditions', r.conditions, 'scope', r.scope, 'partnerId', r.partner_id,
       'customerId', r.customer_id, 'chain', r.chain, 'articleId', r.article_id, 'action', r.action, 'mostAmount', r.most_amount::text,
       'mostPercent', r.most_percent::text, 'mostQuantity', r.most_quantity::text, 'mode', r.mode,
       'validFrom', r.valid_from, 'validTo', r.valid_to, 'role', r.role) ORDER BY r.confirmed_at, r.id), '[]')
     FROM resolution r WHERE r.mode IN ('shadow', 'auto') AND r.valid_to >= ${OFFICE_TODAY}) AS answers,
    (SELECT coalesce(json_agg(json_build_object('id', m.id, 'partnerId', m.partner_id, 'kind', m.kind, 'documentType', m.document_type,
       'code', m.code, 'meaning', m.meaning, 'validFrom', m.valid_from, 'validTo', m.valid_to)), '[]') FROM function_meaning m) AS meanings,
    (SELECT coalesce(json_agg(json_build_object('id', a.id, 'partnerId', a.partner_id, 'customerId', a.customer_id,
       'documentType', a.document_type, 'changes', a.changes, 'cutOffHours', a.cut_off_hours,
       'autoUntil', a.auto_until, 'autoQuantityPercent', a.auto_quantity_percent::text, 'autoQuantity', a.auto_quantity::text,
       'autoDays', a.auto_days)), '[]') FROM change_agreement a) AS agreements`;

const PARTNERS = `
  SELECT p.id, p.code, p.name, p.status, p.syntax_checks AS "syntaxChecks",
    p.line_breaks AS "lineBreaks", p.acknowledge, p.control_version AS "controlVersion",
    p.functional_acknowledgement AS "functionalAcknowledgement",
    p.order_number_pattern AS "orderNumberPattern", p.our_number AS "ourNumber", p.duplicate_key AS "duplicateKey",
    p.duplicate_outcome AS "duplicateOutcome",
    p.change_quantities AS "changeQuantities",
    p.code_priority AS "codePriority", p.respond, p.date_shift AS "dateShift", p.partial_acceptance AS "partialAcceptance", p.automation, p.price_date AS "priceDate", json_build_object('scheme', p.our_scheme, 'value', p.our_identifier) AS "ourIdentifier",
    (SELECT coalesce(json_agg(json_build_object('scheme', i.scheme, 'value', i.value) ORDER BY i.position, i.scheme, i.value), '[]')
     FROM partner_identifier i WHERE i.partner_id = p.id) AS identifiers,
    (SELECT coalesce(json_agg(json_build_object('format', u.format, 'code', u.code, 'kind', u.kind, 'level', u.level, 'unit', u.unit)), '[]')
     FROM partner_unit u WHERE u.partner_id = p.id) AS units
  FROM partner p ORDER BY p.code`;

/** Days that are over say nothing any more of what can be promised; a year of them is kept for orders that are looked at again. */
const LOGISTICS = `
  SELECT
    (SELECT coalesce(json_agg(json_build_object('id', c.id, 'code', c.code, 'name', c.name, 'kind', c.kind, 'workingDays', c.working_days,
       'days', (SELECT coalesce(json_agg(json_build_array(d.day, d.open, d.opens, d.closes, d.name) ORDER BY d.day), '[]')
         FROM calendar_day d WHERE d.calendar_id = c.id AND d.day > ${OFFICE_TODAY} - 400)) ORDER BY c.code), '[]') FROM calendar c) AS calendars,
    (SELECT coalesce(json_agg(json_build_object('id', s.id, 'code', s.code, 'name', s.name, 'calendarId', s.calendar_id,
       'cutOff', s.cut_off) ORDER BY s.code), '[]') FROM site s) AS sites,
    (SELECT coalesce(json_agg(json_build_object('id', r.id, 'code', r.code, 'name', r.name, 'calendarId', r.calendar_id,
       'transitDays', r.transit_days, 'cutOff', r.cut_off) ORDER BY r.code), '[]') FROM carrier r) AS carriers`;

type DayRow = readonly [day: IsoDate, open: boolean, opens: string | null, closes: string | null, name: string | null];

interface LogisticsRow {
  readonly calendars: readonly (Omit<WorkCalendar, 'days'> & { readonly days: readonly DayRow[] })[];
  readonly sites: readonly Site[];
  readonly carriers: readonly Carrier[];
}

const byId = <T extends { readonly id: string }>(all: readonly T[]): ReadonlyMap<string, T> =>
  new Map(all.map((one) => [one.id, one]));

function logisticsOf(row: LogisticsRow | undefined): Logistics {
  const dayOf = ([day, open, opens, closes, name]: DayRow): readonly [IsoDate, CalendarDay] => [
    day,
    { open, opens, closes, name },
  ];
  return {
    calendars: byId((row?.calendars ?? []).map((one) => ({ ...one, days: new Map(one.days.map(dayOf)) }))),
    sites: byId(row?.sites ?? []),
    carriers: byId(row?.carriers ?? []),
  };
}

function partnerUnitOf({ format, code, ...row }: UnitRow): PartnerUnit {
  return { format, code, meaning: meaningOf(row) };
}

function meaningOf({ kind, level, unit }: Omit<UnitRow, 'format' | 'code'>): UnitMeaning {
  if (kind === 'level' && level !== null) return { kind, level };
  if (kind === 'measure' && unit !== null) return { kind, unit };
  return { kind: 'counting' };
}
