import type { IsoDate } from '../kernel';

/** Who looks after a customer, by ids of users. */
export interface Portfolio {
  readonly responsible: string;
  readonly deputy: string | null;
}

/** Days on which somebody is away, both included. */
export interface Absence {
  readonly user: string;
  readonly firstDay: IsoDate;
  readonly lastDay: IsoDate;
}

/**
 * The user who looks after the customer on this day: the one responsible, or the deputy on a day on which that one is away.
 *
 * @param gone users who may not log in any more: they are away every day
 * @returns null when nobody is named or all who are named are away: then the work is everybody's
 */
export function responsibleOn(
  day: IsoDate,
  portfolio: Portfolio | null,
  absences: readonly Absence[],
  gone: ReadonlySet<string> = new Set(),
): string | null {
  const isThere = (user: string): boolean =>
    !gone.has(user) && !absences.some((one) => one.user === user && one.firstDay <= day && day <= one.lastDay);
  for (const user of [portfolio?.responsible, portfolio?.deputy]) if (user && isThere(user)) return user;
  return null;
}
