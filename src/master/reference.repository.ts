import { Injectable } from '@nestjs/common';
import type { IsoDate } from '../kernel';
import type { Sql } from '../platform';
import type { PackagingLevel } from './article';
import { readSettings } from './company-settings';
import type { Reference } from './fact-rows';
import type { Company } from './facts';
import type { TradingPartner } from './partner';
import type { UnitMeaning } from './unit';
import type { PartnerUnit } from './units';

/** Before the company has been set up no message is addressed to us and every day but the weekend is a working day. */
const NO_COMPANY = { name: '', glns: [], currency: 'EUR', workingDays: [1, 2, 3, 4, 5], settings: {} };

type CompanyRow = Omit<Company, 'holidays' | 'settings'> & { readonly settings: unknown };

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
    const rows = await sql.query<PartnerRow>(PARTNERS);
    const reference = {
      token,
      company,
      partners: rows.map(({ units: _, ...partner }) => partner),
      partnerUnits: new Map(rows.map(({ id, units }) => [id, units.map(partnerUnitOf)])),
    };
    this.kept = reference;
    return reference;
  }

  private async company(sql: Sql): Promise<Company> {
    const [row] = await sql.query<CompanyRow>(
      'SELECT name, glns, currency, working_days AS "workingDays", settings FROM company',
    );
    const days = await sql.query<{ day: IsoDate; name: string }>(
      'SELECT day::text AS day, name FROM holiday ORDER BY day',
    );
    const company = row ?? NO_COMPANY;
    const holidays = new Map(days.map(({ day, name }) => [day, name]));
    return { ...company, holidays, settings: readSettings(company.settings) };
  }
}

const PARTNERS = `
  SELECT p.id, p.code, p.name, p.status, p.syntax_checks AS "syntaxChecks",
    p.line_breaks AS "lineBreaks", p.acknowledge, p.control_version AS "controlVersion",
    p.functional_acknowledgement AS "functionalAcknowledgement",
    p.order_number_pattern AS "orderNumberPattern", p.our_number AS "ourNumber", p.duplicate_key AS "duplicateKey",
    p.duplicate_outcome AS "duplicateOutcome",
    p.respond, p.date_shift AS "dateShift", json_build_object('scheme', p.our_scheme, 'value', p.our_identifier) AS "ourIdentifier",
    (SELECT coalesce(json_agg(json_build_object('scheme', i.scheme, 'value', i.value) ORDER BY i.position, i.scheme, i.value), '[]')
     FROM partner_identifier i WHERE i.partner_id = p.id) AS identifiers,
    (SELECT coalesce(json_agg(json_build_object('format', u.format, 'code', u.code, 'kind', u.kind, 'level', u.level, 'unit', u.unit)), '[]')
     FROM partner_unit u WHERE u.partner_id = p.id) AS units
  FROM partner p ORDER BY p.code`;

function partnerUnitOf({ format, code, ...row }: UnitRow): PartnerUnit {
  return { format, code, meaning: meaningOf(row) };
}

function meaningOf({ kind, level, unit }: Omit<UnitRow, 'format' | 'code'>): UnitMeaning {
  if (kind === 'level' && level !== null) return { kind, level };
  if (kind === 'measure' && unit !== null) return { kind, unit };
  return { kind: 'counting' };
}
