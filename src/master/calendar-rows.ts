import { z } from 'zod';
import { isIsoDate, parseGln } from '../kernel';
import { CALENDAR_KINDS } from './calendar';

/* Rows of calendars, sites and carriers as files hold them; see `master-rows`. */

const text = z.string().trim().min(1);
const code = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'is not a code as "magazijn-noord"');
const weekdays = z.array(z.int().min(1).max(7)).min(1);

/** Dutch wall-clock time. */
export const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is not a time as "14:00"');

/** Latest time of ordering by ISO weekday: {"5": "12:00"}. */
export const cutOff = z.partialRecord(z.enum(['1', '2', '3', '4', '5', '6', '7']), clock);

export const calendarRow = z.strictObject({
  code: code.refine(
    (value) => value !== 'company',
    'is our own calendar, which stands in company.json and holidays.json',
  ),
  name: text,
  kind: z.enum(CALENDAR_KINDS),
  workingDays: weekdays.default([1, 2, 3, 4, 5]),
});

export const calendarDayRow = z
  .strictObject({
    calendar: code,
    day: z.string().refine(isIsoDate, 'is not a date as "2026-11-23"'),
    open: z.boolean().default(false),
    opens: clock.nullable().default(null),
    closes: clock.nullable().default(null),
    name: text.nullable().default(null),
  })
  .refine(
    ({ opens, closes }) => (opens ?? '') < (closes ?? '~') && (opens === null) === (closes === null),
    'has no such hours',
  );

export const siteRow = z.strictObject({
  code,
  name: text,
  gln: z
    .string()
    .refine((value) => parseGln(value) !== null, 'is not a GLN with a right check digit')
    .nullable()
    .default(null),
  calendar: code.nullable().default(null),
  cutOff: cutOff.default({}),
});

export const carrierRow = z.strictObject({
  code,
  name: text,
  calendar: code.nullable().default(null),
  transitDays: z.int().min(0).max(60).default(1),
  cutOff: cutOff.default({}),
});
