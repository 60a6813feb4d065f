import { Injectable } from '@nestjs/common';
import { closedNextYear, dutchHolidays, isIsoDate, type DutchHoliday, type IsoDate } from '../kernel';
import type { Sql, Tx } from '../platform';
import { UnitOfWork } from '../platform/services';
import { CALENDAR_KINDS, type CalendarDay, type CalendarKind } from './calendar';

/** The name under which commands know the company's own calendar: `company` and `holiday`. */
export const COMPANY_CALENDAR = 'company';

/** A calendar as people see it. */
export interface ShownCalendar {
  readonly code: string;
  readonly name: string;
  readonly kind: CalendarKind | 'company';
  readonly workingDays: readonly number[];
  readonly days: readonly ({ readonly day: IsoDate } & CalendarDay)[];
}

/** What filling a year wrote and what it left to a person. */
export interface FilledYear {
  readonly written: readonly DutchHoliday[];
  /** Days that stood in the calendar already, open or closed: whoever put them there knew why. */
  readonly kept: readonly DutchHoliday[];
  /** Holidays on which most companies work. */
  readonly left: readonly DutchHoliday[];
}

/** A calendar that somebody makes. */
export interface NewCalendar {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly workingDays: readonly number[];
}

const CODE = /^[a-z0-9][a-z0-9-]*$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Calendars as people keep them. What is wrong with a wish is said in words, null when it is done. */
@Injectable()
export class CalendarBook {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async list(sql: Sql): Promise<readonly ShownCalendar[]> {
    return sql.query<ShownCalendar>(CALENDARS);
  }

  async make({ code, name, kind, workingDays }: NewCalendar): Promise<string | null> {
    if (!CODE.test(code) || code === COMPANY_CALENDAR) return `${code} cannot be the code of a calendar.`;
    if (!CALENDAR_KINDS.some((known) => known === kind)) return `A calendar is of ${CALENDAR_KINDS.join(', ')}.`;
    if (workingDays.length === 0 || workingDays.some((day) => !Number.isInteger(day) || day < 1 || day > 7))
      return 'Working days are numbers from 1 (Monday) to 7, as 1,2,3,4,5.';
    const made = await this.unitOfWork.run((tx) =>
      tx.query(
        `INSERT INTO calendar (code, name, kind, working_days) VALUES ($1, $2, $3, $4)
         ON CONFLICT (code) DO UPDATE SET name = excluded.name, working_days = excluded.working_days
         WHERE calendar.kind = excluded.kind RETURNING code`,
        [code, name, kind, workingDays],
      ),
    );
    return made.length === 0 ? `${code} is the calendar of something else.` : null;
  }

  /** Writes one day, whatever stood there. The company's own calendar knows closed days only. */
  async setDay(code: string, day: string, what: CalendarDay): Promise<string | null> {
    if (!isIsoDate(day)) return `${day} is not a day: write it as 2027-12-24.`;
    const { opens, closes } = what;
    if ((opens === null) !== (closes === null)) return 'Hours are two times, as 08:00-12:00.';
    if (opens !== null && closes !== null && !(TIME.test(opens) && TIME.test(closes) && opens < closes))
      return `${opens}-${closes} are no hours: write them as 08:00-12:00.`;
    if (code === COMPANY_CALENDAR && (what.open || opens !== null))
      return 'The calendar of the company only has closed days; an open one is removed from it, and hours are for calendars of sites.';
    return this.unitOfWork.run(async (tx) => {
      if (code === COMPANY_CALENDAR) {
        await tx.query(
          'INSERT INTO holiday (day, name) VALUES ($1, $2) ON CONFLICT (day) DO UPDATE SET name = excluded.name',
          [day, what.name ?? 'Gesloten'],
        );
        return null;
      }
      const id = await idOf(tx, code);
      if (id === null) return `There is no calendar ${code}.`;
      await tx.query(
        `INSERT INTO calendar_day (calendar_id, day, open, opens, closes, name) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (calendar_id, day) DO UPDATE SET open = excluded.open, opens = excluded.opens, closes = excluded.closes, name = excluded.name`,
        [id, day, what.open, opens, closes, what.name],
      );
      return null;
    });
  }

  /** Takes a single day out: its weekday says again what it is. */
  async removeDay(code: string, day: string): Promise<string | null> {
    if (!isIsoDate(day)) return `${day} is not a day: write it as 2027-12-24.`;
    const gone = await this.unitOfWork.run((tx) =>
      code === COMPANY_CALENDAR
        ? tx.query('DELETE FROM holiday WHERE day = $1 RETURNING day', [day])
        : tx.query(
            'DELETE FROM calendar_day d USING calendar c WHERE c.code = $1 AND c.id = d.calendar_id AND d.day = $2 RETURNING d.day',
            [code, day],
          ),
    );
    return gone.length === 0 ? `${day} does not stand in calendar ${code}.` : null;
  }

  /** Writes the Dutch holidays of a year as closed days, but for those on which most work and those that a person wrote. */
  async fill(code: string, year: number): Promise<FilledYear | string> {
    if (!Number.isInteger(year) || year < 2000 || year > 2199) return 'Which year? It is between 2000 and 2199.';
    const holidays = dutchHolidays(year);
    const wanted = holidays.filter(({ usuallyWorked }) => !usuallyWorked);
    return this.unitOfWork.run(async (tx) => {
      const id = code === COMPANY_CALENDAR ? null : await idOf(tx, code);
      if (code !== COMPANY_CALENDAR && id === null) return `There is no calendar ${code}.`;
      const written = await close(tx, id, wanted);
      return {
        written: wanted.filter(({ day }) => written.has(day)),
        kept: wanted.filter(({ day }) => !written.has(day)),
        left: holidays.filter(({ usuallyWorked }) => usuallyWorked),
      };
    });
  }

  /**
   * Has each calendar that is closed on Dutch holidays of a year closed on those of the next, once: nobody is to be promised New Year's Day because
   * somebody forgot to fill it. One in which any holiday of the next year stands already was filled, and is left as it is.
   *
   * @returns the codes of the calendars that went on
   */
  async goOn(year: number): Promise<readonly string[]> {
    const ahead = new Set(dutchHolidays(year + 1).map(({ day }) => day));
    return this.unitOfWork.run(async (tx) => {
      const went: string[] = [];
      for (const { code, days } of await this.list(tx)) {
        if (days.some(({ day }) => ahead.has(day))) continue;
        const closed = new Set(days.flatMap(({ day, open }) => (open ? [] : [day])));
        if (!dutchHolidays(year).some(({ day }) => closed.has(day))) continue;
        await close(tx, code === COMPANY_CALENDAR ? null : await idOf(tx, code), closedNextYear(year, closed));
        went.push(code);
      }
      return went;
    });
  }
}

/** Closes a calendar on days of which nothing stands there. @param id null: the company's own @returns the days that were written */
async function close(tx: Tx, id: string | null, days: readonly DutchHoliday[]): Promise<ReadonlySet<IsoDate>> {
  const rows = await tx.query<{ day: IsoDate }>(id === null ? FILL_COMPANY : FILL, [
    days.map(({ day }) => day),
    days.map(({ name }) => name),
    ...(id === null ? [] : [id]),
  ]);
  return new Set(rows.map(({ day }) => day));
}

async function idOf(tx: Tx, code: string): Promise<string | null> {
  const [row] = await tx.query<{ id: string }>('SELECT id FROM calendar WHERE code = $1', [code]);
  return row?.id ?? null;
}

const CALENDARS = `
  SELECT 'company' AS code, c.name, 'company' AS kind, c.working_days AS "workingDays",
    (SELECT coalesce(json_agg(json_build_object('day', h.day, 'open', false, 'opens', null, 'closes', null, 'name', h.name) ORDER BY h.day), '[]')
     FROM holiday h) AS days
  FROM company c
  UNION ALL
  SELECT * FROM (
    SELECT c.code, c.name, c.kind, c.working_days,
      (SELECT coalesce(json_agg(json_build_object('day', d.day, 'open', d.open, 'opens', d.opens, 'closes', d.closes, 'name', d.name)
         ORDER BY d.day), '[]') FROM calendar_day d WHERE d.calendar_id = c.id)
    FROM calendar c ORDER BY c.code) AS own`;

const FILL_COMPANY = `
  INSERT INTO holiday (day, name) SELECT * FROM unnest($1::date[], $2::text[])
  ON CONFLICT (day) DO NOTHING RETURNING day::text AS day`;

const FILL = `
  INSERT INTO calendar_day (calendar_id, day, open, name)
  SELECT $3::uuid, x.day, false, x.name FROM unnest($1::date[], $2::text[]) AS x (day, name)
  ON CONFLICT (calendar_id, day) DO NOTHING RETURNING day::text AS day`;
