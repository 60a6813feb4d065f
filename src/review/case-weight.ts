import type { Finding } from '../findings';
import { addDays, addOfficeMinutes, decimal, instantOf, plain, roundTo, weekday, type OfficeHours } from '../kernel';
import type { ReviewCase } from './review-case';

/** What of a finding counts for the queue. */
interface WeighedFinding {
  readonly code: string;
  readonly severity: Finding['severity'];
  readonly stops: boolean;
  /** From 0; null for one about the order. */
  readonly line: number | null;
  readonly cause: string | null;
}

interface WeighedLine {
  readonly index: number;
  /** What it is worth as it would be booked, or as the buyer asks for it; a plain decimal. */
  readonly amount: string;
  readonly article: string | null;
}

/** Dutch wall-clock times by ISO weekday. */
type CutOffs = Readonly<Record<string, string>>;

/** What is known of a case when it is weighed. */
export interface CaseFacts {
  readonly openedAt: Date;
  readonly reason: ReviewCase['reason'];
  /** Those that are open. */
  readonly findings: readonly WeighedFinding[];
  /** Those that are not declined. */
  readonly lines: readonly WeighedLine[];
  readonly receivedAt: Date | null;
  readonly confirmedDate: string | null;
  readonly leadTimeDays: number | null;
  readonly cutOffTime: string | null;
  /** By ISO weekday. */
  readonly cutOff: CutOffs | null;
  /** Those of the site that the goods leave and of who brings them, where they are known. */
  readonly onTheWay: readonly (CutOffs | null)[];
  /** By when the partner wants his answer. */
  readonly responseMinutes: number | null;
  readonly responseHours: 'clock' | 'office' | null;
}

/** What the queue sorts, filters and counts a case by. */
export interface CaseWeight {
  readonly dueAt: Date;
  /** What makes it due then. */
  readonly dueBy: 'cut-off' | 'response' | 'target';
  /** Plain decimals, in the currency of the order. */
  readonly value: string;
  readonly atRisk: string;
  readonly errors: number;
  readonly warnings: number;
  readonly lines: number;
  /** Lines with a finding. */
  readonly affected: number;
  readonly mix: readonly { readonly code: string; readonly severity: Finding['severity']; readonly count: number }[];
  readonly codes: readonly string[];
  /** As "CODE|cause": what is one question. */
  readonly causes: readonly string[];
  readonly articles: readonly string[];
}

const GRAVITY: readonly Finding['severity'][] = ['blocking', 'error', 'warning', 'info'];
/** Names of articles kept with one case, so that an order of ten thousand lines stays a row of a list. */
const MOST_NAMES = 50;

/** Weighs a case. @param targetMs when it is due where nothing else says so, after it was opened */
export function weighCase(facts: CaseFacts, hours: OfficeHours, targetMs: number): CaseWeight {
  const findings = facts.findings.filter(({ severity }) => severity !== 'info');
  const touched = new Set(findings.flatMap(({ line }) => line ?? []));
  const holding = findings.filter(({ stops }) => stops);
  const held = new Set(holding.flatMap(({ line }) => line ?? []));
  const whole = holding.some(({ line }) => line === null);
  const articles = facts.lines.flatMap(({ index, article }) => (touched.has(index) ? (article ?? []) : []));
  return {
    ...dueOf(facts, hours, targetMs),
    value: sum(facts.lines),
    atRisk: sum(whole ? facts.lines : facts.lines.filter(({ index }) => held.has(index))),
    errors: findings.filter(({ severity }) => severity !== 'warning').length,
    warnings: findings.filter(({ severity }) => severity === 'warning').length,
    lines: facts.lines.length,
    affected: touched.size,
    mix: mixOf(findings),
    codes: [...new Set(findings.map(({ code }) => code))].sort(),
    causes: [...new Set(findings.map(({ code, cause }) => `${code}|${cause ?? ''}`))].sort(),
    articles: [...new Set(articles)].sort().slice(0, MOST_NAMES),
  };
}

type Clock = Pick<CaseWeight, 'dueAt' | 'dueBy'>;

/** The first of what master and partner profile know; where they know nothing, our own target. */
function dueOf(facts: CaseFacts, hours: OfficeHours, targetMs: number): Clock {
  return clocksOf(facts, hours)[0] ?? targetOf(facts, targetMs);
}

/** Every moment by which a case should be cleared: those that are known, and our own target. */
export const allClocks = (facts: CaseFacts, hours: OfficeHours, targetMs: number): readonly Date[] =>
  [...clocksOf(facts, hours), targetOf(facts, targetMs)].map(({ dueAt }) => dueAt);

const targetOf = ({ openedAt }: CaseFacts, targetMs: number): Clock => ({
  dueAt: new Date(openedAt.getTime() + targetMs),
  dueBy: 'target',
});

/** The last moment at which the goods still come on the promised day, and the answer that the partner waits for; the first one first. */
function clocksOf(facts: CaseFacts, hours: OfficeHours): readonly Clock[] {
  const known: Clock[] = [];
  const cutOff = cutOffOf(facts, hours);
  // One that had passed when the case came can be missed no more.
  if (cutOff !== null && cutOff > facts.openedAt) known.push({ dueAt: cutOff, dueBy: 'cut-off' });
  const response = responseOf(facts, hours);
  if (response !== null) known.push({ dueAt: response, dueBy: 'response' });
  return known.sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
}

/** The cut-off time of the day on which the order has to go so that it comes on the promised one: the first of all who name one. */
function cutOffOf(facts: CaseFacts, hours: OfficeHours): Date | null {
  const { confirmedDate, leadTimeDays, cutOffTime, cutOff, onTheWay } = facts;
  if (confirmedDate === null || leadTimeDays === null || cutOffTime === null) return null;
  let day = confirmedDate;
  for (let left = leadTimeDays, n = 0; left > 0 && n < 400; n++) {
    day = addDays(day, -1);
    if (hours.workingDays.includes(weekday(day)) && !hours.holidays.has(day)) left--;
  }
  const on = String(weekday(day));
  const [first = cutOffTime] = [cutOff?.[on] ?? cutOffTime, ...onTheWay.flatMap((one) => one?.[on] ?? [])].sort();
  return instantOf(day, first);
}

function responseOf({ receivedAt, responseMinutes, responseHours }: CaseFacts, hours: OfficeHours): Date | null {
  if (receivedAt === null || responseMinutes === null) return null;
  return responseHours === 'office'
    ? addOfficeMinutes(receivedAt, responseMinutes, hours)
    : new Date(receivedAt.getTime() + responseMinutes * 60_000);
}

function mixOf(findings: readonly WeighedFinding[]): CaseWeight['mix'] {
  const counted = new Map<string, { code: string; severity: Finding['severity']; count: number }>();
  for (const { code, severity } of findings) {
    const known = counted.get(code) ?? { code, severity, count: 0 };
    const graver = GRAVITY.indexOf(severity) < GRAVITY.indexOf(known.severity) ? severity : known.severity;
    counted.set(code, { code, severity: graver, count: known.count + 1 });
  }
  return [...counted.values()].sort(
    (a, b) => GRAVITY.indexOf(a.severity) - GRAVITY.indexOf(b.severity) || b.count - a.count,
  );
}

const sum = (lines: readonly WeighedLine[]): string =>
  plain(
    roundTo(
      lines.reduce((total, { amount }) => total.plus(amount), decimal(0)),
      2,
    ),
  );
