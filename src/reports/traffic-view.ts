import { z } from 'zod';
import type { IsoDate } from '../kernel';
import { ALARM_KINDS, type Expectation, type TrafficDay, type TrafficThresholds, type TrafficVerdict } from './traffic';

/** A partner with his traffic and what is to be said of it. */
interface Judged {
  readonly code: string;
  readonly name: string;
  readonly thresholds: TrafficThresholds;
  readonly days: ReadonlyMap<IsoDate, TrafficDay>;
  readonly verdict: TrafficVerdict;
}

/** The values that the text of an alarm is made of (TRF-001 to TRF-003). */
export function figuresOf({ verdict, days }: Judged): Readonly<Record<string, string | number | null>> {
  const { alarm, at, today, week, trouble } = verdict;
  if (alarm === null) return {};
  if (alarm.kind === 'troubled' && trouble !== null) return { ...trouble };
  const told = alarm.window === 'day' ? today : week;
  if (told === null) return {};
  const { came, low, usual, high, compared } = told;
  return { window: alarm.window, hour: at.hour, came, low, usual, high, days: compared, last: lastDay(days) ?? 'none' };
}

const lastDay = (days: ReadonlyMap<IsoDate, TrafficDay>): IsoDate | null => [...days.keys()].sort().at(-1) ?? null;

const count = z.number();
const expectation = z
  .object({
    came: count,
    low: count.describe('The least that came in a window like this'),
    usual: count.describe('The median'),
    high: count,
    compared: count.describe('Windows like this that it is compared with'),
    distance: count.describe('Distance from the usual in spreads; negative when less came'),
  })
  .nullable()
  .describe('Null when there is too little to say anything');

export const trafficSchema = z.object({
  at: z.object({ day: z.iso.date(), hour: z.number().int().describe('Files before this full hour are counted') }),
  partners: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      watched: z.boolean(),
      workingDay: z.boolean().describe('On other days nobody is expected to send'),
      learnt: z.number().int().describe('Working days that were learnt from'),
      lastDay: z.iso.date().nullable().describe('The last day with a file'),
      verdict: z
        .enum(['usual', 'too-sparse', 'no-working-day', 'not-watched', ...ALARM_KINDS])
        .describe('`too-sparse`: too few days or files to say'),
      today: expectation,
      week: expectation,
      trouble: z
        .object({ came: count, troubled: count, share: count.describe('Percent'), before: count.describe('Percent') })
        .nullable(),
    }),
  ),
});
export type TrafficView = z.output<typeof trafficSchema>;

export function trafficView(at: TrafficVerdict['at'], partners: readonly Judged[]): TrafficView {
  return {
    at: { ...at },
    partners: partners.map((partner) => {
      const { verdict } = partner;
      return {
        code: partner.code,
        name: partner.name,
        watched: partner.thresholds.watched,
        workingDay: verdict.workingDay,
        learnt: verdict.learnt,
        lastDay: lastDay(partner.days),
        verdict: wordOf(partner),
        today: shape(verdict.today),
        week: shape(verdict.week),
        trouble: verdict.trouble === null ? null : { ...verdict.trouble },
      };
    }),
  };
}

function wordOf({ thresholds, verdict }: Judged): TrafficView['partners'][number]['verdict'] {
  if (!thresholds.watched) return 'not-watched';
  if (!verdict.workingDay) return 'no-working-day';
  if (verdict.alarm !== null) return verdict.alarm.kind;
  return verdict.today === null && verdict.week === null ? 'too-sparse' : 'usual';
}

const shape = (told: Expectation | null): Expectation | null =>
  told === null ? null : { ...told, distance: Math.round(told.distance * 100) / 100 };

/** For somebody at a terminal, one partner a line. */
export function trafficText({ at, partners }: TrafficView): string {
  const window = (told: TrafficView['partners'][number]['today']): string =>
    told === null
      ? 'too sparse to say'
      : `${String(told.came)}, usually ${String(told.usual)} (${String(told.low)} to ${String(told.high)} in ${String(told.compared)})`;
  const lines = partners.map(
    ({ code, verdict, today, week, trouble, lastDay: last }) =>
      `${code.padEnd(16)} ${verdict.padEnd(14)} today ${window(today)}; five working days ${window(week)}` +
      (trouble === null ? '' : `; refused or held ${String(trouble.share)} %, before ${String(trouble.before)} %`) +
      `; last file ${last ?? 'never'}`,
  );
  return `Traffic on ${at.day} until ${String(at.hour)}:00\n${lines.map((line) => `${line}\n`).join('')}`;
}
