import { Injectable } from '@nestjs/common';
import { Database, EventLog, UnitOfWork } from '../platform/services';
import { CLOCK_KINDS, type ResponseClock } from './overdue';

/** A clock as somebody writes it down; the partner by his code, null for everybody who has none of his own. */
export interface NewClock {
  readonly partnerCode: string | null;
  readonly kind: string;
  readonly withinMinutes: number;
  readonly hours: string;
  readonly expected: string;
}

/** A clock as a list shows it. */
export type ListedClock = Omit<ResponseClock, 'partnerId'> & { readonly partnerCode: string | null };

const HOURS: readonly string[] = ['clock', 'office'];
const EXPECTED: readonly string[] = ['always', 'never', 'if-ever'];
/** Longest time that anything is given: a year. */
const MOST_MINUTES = 366 * 1440;

/** The clocks of what is owed, as data. */
@Injectable()
export class ResponseClockBook {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventLog,
  ) {}

  list(): Promise<readonly ListedClock[]> {
    return this.database.query<ListedClock>(
      `SELECT p.code AS "partnerCode", c.kind, c.within_minutes AS "withinMinutes", c.hours, c.expected
       FROM response_clock c LEFT JOIN partner p ON p.id = c.partner_id ORDER BY p.code NULLS FIRST, c.kind`,
    );
  }

  /** Writes a clock down, in place of the one that is there. @returns what is wrong, null when nothing is */
  async set({ partnerCode, kind, withinMinutes, hours, expected }: NewClock): Promise<string | null> {
    if (!CLOCK_KINDS.some((known) => known === kind)) return `The kind is one of ${CLOCK_KINDS.join(', ')}.`;
    if (!Number.isInteger(withinMinutes) || withinMinutes < 1 || withinMinutes > MOST_MINUTES)
      return `Within is a whole number of minutes, ${MOST_MINUTES} at most.`;
    if (!HOURS.includes(hours)) return `Hours is one of ${HOURS.join(', ')}.`;
    if (!EXPECTED.includes(expected) || (expected === 'if-ever' && kind !== 'their-acknowledgement'))
      return `Expected is one of ${EXPECTED.join(', ')}; if-ever only of their-acknowledgement.`;
    return this.unitOfWork.run(async (tx) => {
      const [partner] = await tx.query<{ id: string }>('SELECT id FROM partner WHERE code = $1', [partnerCode]);
      if (partnerCode !== null && partner === undefined) return `There is no partner ${partnerCode}.`;
      await tx.query(
        `INSERT INTO response_clock (partner_id, kind, within_minutes, hours, expected) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (partner_id, kind) DO UPDATE SET within_minutes = EXCLUDED.within_minutes, hours = EXCLUDED.hours, expected = EXCLUDED.expected`,
        [partner?.id ?? null, kind, withinMinutes, hours, expected],
      );
      await this.events.append(tx, [
        { kind: 'response-clock-set', subjectType: 'partner', subjectId: partner?.id ?? 'everybody', actor: 'system', data: { kind, withinMinutes, hours, expected } },
      ]); // prettier-ignore
      return null;
    });
  }

  /** A partner is measured like everybody again. @returns what is wrong, null when nothing is */
  async remove(partnerCode: string, kind: string): Promise<string | null> {
    return this.unitOfWork.run(async (tx) => {
      const gone = await tx.query<{ id: string }>(
        `DELETE FROM response_clock c USING partner p WHERE p.id = c.partner_id AND p.code = $1 AND c.kind = $2 RETURNING p.id`,
        [partnerCode, kind],
      );
      if (gone[0] === undefined) return `${partnerCode} has no ${kind} clock of his own.`;
      await this.events.append(tx, [
        { kind: 'response-clock-removed', subjectType: 'partner', subjectId: gone[0].id, actor: 'system', data: { kind } },
      ]); // prettier-ignore
      return null;
    });
  }
}
