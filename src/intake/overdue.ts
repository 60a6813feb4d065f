import { makeFinding, type Finding } from '../findings';
import { addOfficeMinutes, businessDateOf, businessTimeOf, subtractOfficeMinutes, type OfficeHours } from '../kernel';
import type { NewCase } from '../review';

/** What runs against a clock: what we owe (the acknowledgement of what arrived, the answer to an order), and what we are owed. */
export const CLOCK_KINDS = ['acknowledgement', 'order-response', 'their-acknowledgement'] as const;
export type ClockKind = (typeof CLOCK_KINDS)[number];

/** By when something is owed. */
export interface ResponseClock {
  /** Null for everybody who has no clock of his own. */
  readonly partnerId: string | null;
  readonly kind: ClockKind;
  readonly withinMinutes: number;
  /** Whether every minute counts, or only those of the office. */
  readonly hours: 'clock' | 'office';
  /** `if-ever`: of partners who acknowledged something before, from then on. */
  readonly expected: 'always' | 'never' | 'if-ever';
}

/** One thing that is past its time. */
export interface OverdueItem {
  readonly id: string;
  readonly orderId: string | null;
  readonly subject: string;
  /** From when its clock ran. */
  readonly since: Date;
}

/** What of one partner is past its time, on one clock. */
export interface Overdue {
  readonly kind: ClockKind;
  readonly partnerId: string | null;
  readonly partnerName: string;
  readonly count: number;
  /** The oldest of them, not all. */
  readonly items: readonly OverdueItem[];
  /** How many collective cases of this kind people closed before. */
  readonly closedBefore: number;
}

/** From when on things of one clock are overdue; of one partner, or of everybody else. */
export interface Cutoff {
  readonly partnerId: string | null;
  readonly kind: ClockKind;
  readonly cutoff: Date;
  /** What began by then was in a collective case that a person has closed. */
  readonly seenUntil: Date | null;
  readonly expected: ResponseClock['expected'];
}

/** A collective case that people closed. */
export interface ClosedCollective {
  readonly key: string;
  readonly count: number;
  readonly closedAt: Date;
}

/** The clock of a partner, his own before the one of everybody. */
const clockOf = (
  clocks: readonly ResponseClock[],
  kind: ClockKind,
  partnerId: string | null,
): ResponseClock | undefined =>
  clocks.find((one) => one.kind === kind && one.partnerId === partnerId) ??
  clocks.find((one) => one.kind === kind && one.partnerId === null);

/** What began by this instant is due now. */
const cutoffOf = ({ hours, withinMinutes }: ResponseClock, now: Date, office: OfficeHours): Date =>
  hours === 'office'
    ? subtractOfficeMinutes(now, withinMinutes, office)
    : new Date(now.getTime() - withinMinutes * 60_000);

const dueOf = ({ hours, withinMinutes }: ResponseClock, since: Date, office: OfficeHours): Date =>
  hours === 'office'
    ? addOfficeMinutes(since, withinMinutes, office)
    : new Date(since.getTime() + withinMinutes * 60_000);

/**
 * The cases that there must be: one for each thing, or a single one with a count for a partner of whom more than `most` are overdue. Each
 * has a key that is the same at the next look.
 */
export function casesOf(
  overdue: readonly Overdue[],
  clocks: readonly ResponseClock[],
  office: OfficeHours,
  most: number,
): readonly NewCase[] {
  return overdue.flatMap((one): readonly NewCase[] => {
    const clock = clockOf(clocks, one.kind, one.partnerId);
    if (clock === undefined) return [];
    const findings = one.items.map((item) => findingOf(one, item.subject, 1, dueOf(clock, item.since, office)));
    const common = { reason: 'overdue', owner: 'customer-service' } as const;
    if (one.count <= most)
      return one.items.map(({ id, orderId, subject }, i) => ({
        ...common,
        subjectKey: itemKey(one.kind, id),
        aboutOrderId: orderId,
        title: `${one.partnerName}: ${subject}`,
        findings: findings.slice(i, i + 1),
      }));
    const [oldest] = one.items;
    if (oldest === undefined) return [];
    return [
      {
        ...common,
        subjectKey: `${partnerKey(one.kind, one.partnerId)}:${one.closedBefore}`,
        title: `${one.partnerName}: ${one.count}`,
        findings: [findingOf(one, null, one.count, dueOf(clock, oldest.since, office)), ...findings],
      },
    ];
  });
}

const itemKey = (kind: ClockKind, id: string): string => `overdue:${kind}:${id}`;

/** What the keys of all collective cases of a partner begin with. */
const partnerKey = (kind: ClockKind, partnerId: string | null): string =>
  `overdue:${kind}:partner:${partnerId ?? 'unknown'}`;

function findingOf({ kind, partnerName }: Overdue, subject: string | null, count: number, due: Date): Finding {
  const [date, time] = [businessDateOf(due), businessTimeOf(due)];
  return makeFinding('RSP-001', {
    actual: subject,
    params: {
      what: kind === 'their-acknowledgement' ? 'theirs' : kind === 'acknowledgement' ? kind : 'response',
      customer: partnerName,
      subject,
      count: String(count),
      date,
      time,
    },
  });
}

/** With how often people closed its collective case. */
export const withClosed = (one: Omit<Overdue, 'closedBefore'>, closed: readonly ClosedCollective[]): Overdue => ({
  ...one,
  closedBefore: closed.find(({ key }) => key === partnerKey(one.kind, one.partnerId))?.count ?? 0,
});

/** When each is overdue: one for every clock, and one for every partner whose collective case a person closed. */
export function cutoffsOf(
  clocks: readonly ResponseClock[],
  closed: readonly ClosedCollective[],
  now: Date,
  office: OfficeHours,
): readonly Cutoff[] {
  const seen = closed.flatMap(({ key, closedAt }) =>
    CLOCK_KINDS.flatMap((kind) => {
      const prefix = partnerKey(kind, '');
      const partnerId = key.startsWith(prefix) ? key.slice(prefix.length) : 'unknown';
      const clock = partnerId === 'unknown' ? undefined : clockOf(clocks, kind, partnerId);
      return clock === undefined
        ? []
        : [{ clock: { ...clock, partnerId }, seenUntil: cutoffOf(clock, closedAt, office) }];
    }),
  );
  const own = clocks.filter(
    ({ kind, partnerId }) => !seen.some(({ clock }) => clock.kind === kind && clock.partnerId === partnerId),
  );
  return [...seen, ...own.map((clock) => ({ clock, seenUntil: null }))].map(({ clock, seenUntil }) => ({
    partnerId: clock.partnerId,
    kind: clock.kind,
    expected: clock.expected,
    cutoff: cutoffOf(clock, now, office),
    seenUntil,
  }));
}
