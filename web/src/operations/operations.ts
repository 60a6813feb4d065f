import type { paths } from '../api/schema';

type Answer<Path extends keyof paths> = paths[Path] extends {
  readonly get: { responses: { 200: { content: { 'application/json': infer Body } } } };
}
  ? Body
  : never;

export type Balance = Answer<'/api/balance'>;
export type Queue = Answer<'/api/queues'>['items'][number];
export type DeadWork = Answer<'/api/queues/dead-work'>['items'][number];
export type Sending = Answer<'/api/outbox'>['items'][number];
export type SendingItem = Answer<'/api/outbox/{id}'>;
export type OverdueOf = Answer<'/api/overdue-answers'>['items'][number];
type Traffic = Answer<'/api/partner-traffic'>;
export type TrafficPartner = Traffic['partners'][number];

/** How often the figures of operations are asked for anew while somebody looks. */
export const REFRESH_MS = 15_000;

const DAY_MS = 86_400_000;

/** A day so many days later, as "2026-11-27". */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** The business day of an instant, by the clock of Amsterdam. */
export const businessDay = (at: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Europe/Amsterdam' }).format(at);

/** Queues that somebody has to know of: something is in them, or they are paused. */
export const isBusy = ({ due, later, leased, quarantined, pausedAt }: Queue): boolean =>
  due + later + leased + quarantined > 0 || pausedAt !== null;

/** The scopes of a balance: those in which something does not add up first, then those with most files. */
export function scopesInOrder(balance: Balance): readonly Balance['scopes'][number][] {
  const wrong = new Set([
    ...balance.unequal.map(({ scope }) => scope),
    ...balance.faults.flatMap(({ items }) => items.map(({ scope }) => scope)),
  ]);
  const isWrong = ({ kind, code }: Balance['scopes'][number]): boolean => wrong.has(`${kind}:${code}`);
  return [...balance.scopes].sort(
    (one, other) =>
      Number(isWrong(other)) - Number(isWrong(one)) ||
      other.interchanges.received - one.interchanges.received ||
      one.code.localeCompare(other.code),
  );
}

/** The ends of one kind of thing that have something in them. */
export const endsOf = (ends: Readonly<Record<string, number>>): readonly (readonly [string, number])[] =>
  Object.entries(ends).filter(([, n]) => n > 0);

/** What is out of the ordinary first; of these the silent ones. */
export const silentFirst = (partners: readonly TrafficPartner[]): readonly TrafficPartner[] => {
  const rank = ({ verdict }: TrafficPartner): number => {
    const at = ['silent', 'less', 'troubled', 'more', 'usual'].indexOf(verdict);
    return at < 0 ? 5 : at;
  };
  return [...partners].sort((one, other) => rank(one) - rank(other) || one.name.localeCompare(other.name));
};
