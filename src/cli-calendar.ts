import { parseArgs } from 'node:util';
import { withProgram } from './cli-database';
import type { Told } from './cli-outbox';
import type { DutchHoliday } from './kernel';
import { CalendarBook, COMPANY_CALENDAR, type ShownCalendar } from './master/services';
import { Database } from './platform/services';

/** What can be typed behind `calendar`; CALENDAR is a code, or `company` for our own working days and holidays. */
const CALENDAR_USAGE =
  'calendar list | calendar show CALENDAR | calendar make CODE --kind site|carrier|place --name NAME [--days 1,2,3,4,5] | calendar fill --year YEAR [--calendar CALENDAR] | calendar close CALENDAR DAY [--name NAME] | calendar open CALENDAR DAY [--hours 08:00-12:00] [--name NAME] | calendar usual CALENDAR DAY';

const OPTIONS = {
  year: { type: 'string' },
  calendar: { type: 'string' },
  kind: { type: 'string' },
  name: { type: 'string' },
  days: { type: 'string' },
  hours: { type: 'string' },
} as const;

const refused = (reason: string): Told => ({ ok: false, lines: [reason] });
const told = (wrong: string | null): Told =>
  wrong === null ? { ok: true, lines: ['It is written down.'] } : refused(wrong);

/** `calendar ...`: the days on which our sites, carriers and places work. */
export async function calendar(args: readonly string[]): Promise<Told> {
  let given;
  try {
    given = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    return refused(error instanceof Error ? error.message : String(error));
  }
  const [action, code, day] = given.positionals;
  const { year, kind, name, days = '1,2,3,4,5', hours } = given.values;
  const onBook = (act: (book: CalendarBook) => Promise<Told>): Promise<Told> =>
    withProgram((context) => act(context.get(CalendarBook)));
  if (action === 'list' || (action === 'show' && code !== undefined))
    return withProgram(async (context) => {
      const all = await context.get(CalendarBook).list(context.get(Database));
      if (action === 'list') return { ok: true, lines: all.map(headOf) };
      const shown = all.find((one) => one.code === code);
      return shown === undefined ? refused(`There is no calendar ${code ?? ''}.`) : { ok: true, lines: linesOf(shown) };
    });
  if (action === 'fill' && year !== undefined)
    return onBook((book) => fill(book, given.values.calendar ?? COMPANY_CALENDAR, Number(year)));
  if (action === 'make' && code !== undefined && kind !== undefined && name !== undefined)
    return onBook(async (book) =>
      told(await book.make({ code, kind, name, workingDays: days.split(',').map(Number) })),
    );
  if (code === undefined || day === undefined) return refused(CALENDAR_USAGE);
  if (action === 'usual') return onBook(async (book) => told(await book.removeDay(code, day)));
  if (action !== 'open' && action !== 'close') return refused(CALENDAR_USAGE);
  const [opens = null, closes = null] = hours?.split('-') ?? [];
  return onBook(async (book) =>
    told(await book.setDay(code, day, { open: action === 'open', opens, closes, name: name ?? null })),
  );
}

async function fill(book: CalendarBook, code: string, year: number): Promise<Told> {
  const filled = await book.fill(code, year);
  if (typeof filled === 'string') return refused(filled);
  const list = (head: string, days: readonly DutchHoliday[]): readonly string[] =>
    days.length === 0 ? [] : [head, ...days.map(({ day, name }) => `  ${day}  ${name}`)];
  return {
    ok: true,
    lines: [
      ...list(`Closed in calendar ${code}:`, filled.written),
      ...list('They stood there before and are left as they are:', filled.kept),
      ...list('Most work on these; close them where you do not:', filled.left),
    ],
  };
}

const headOf = ({ code, kind, name, workingDays, days }: ShownCalendar): string =>
  `${code}  ${kind}  ${name}  works on ${workingDays.join(',')}  ${days.length} single days`;

const linesOf = (shown: ShownCalendar): readonly string[] => [
  headOf(shown),
  ...shown.days.map(({ day, open, opens, closes, name }) => {
    const hours = opens === null || closes === null ? '' : `  ${opens}-${closes}`;
    return `  ${day}  ${open ? 'open' : 'closed'}${hours}  ${name ?? ''}`.trimEnd();
  }),
];
