const MINUTE_MS = 60_000;

/** How long there is until something is missed, in the unit that fits, and how pressing that is. */
export interface TimeLeft {
  readonly urgency: 'late' | 'soon' | 'later';
  readonly unit: 'minutes' | 'hours' | 'days';
  readonly amount: number;
}

export function timeLeft(dueAt: string, now: number): TimeLeft {
  const minutes = (Date.parse(dueAt) - now) / MINUTE_MS;
  const urgency = minutes < 0 ? 'late' : minutes < 60 ? 'soon' : 'later';
  const size = Math.abs(minutes);
  if (size < 60) return { urgency, unit: 'minutes', amount: Math.floor(size) };
  if (size < 48 * 60) return { urgency, unit: 'hours', amount: Math.floor(size / 60) };
  return { urgency, unit: 'days', amount: Math.floor(size / (24 * 60)) };
}

/** When something is put off to: in an hour, this afternoon, the next working morning, next week. Wall-clock times of this computer. */
export function laterTimes(
  now: Date,
): readonly { readonly name: 'hour' | 'afternoon' | 'morning' | 'week'; readonly at: Date }[] {
  const on = (days: number, hours: number): Date =>
    new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, hours);
  const day = now.getDay();
  const toMonday = (8 - day) % 7 || 7;
  const morning = on(day === 5 ? 3 : day === 6 ? 2 : 1, 8);
  const monday = on(toMonday, 8);
  return [
    { name: 'hour', at: new Date(now.getTime() + 60 * MINUTE_MS) },
    ...(now.getHours() < 12 ? [{ name: 'afternoon' as const, at: on(0, 13) }] : []),
    { name: 'morning', at: morning },
    ...(monday.getTime() === morning.getTime() ? [] : [{ name: 'week' as const, at: monday }]),
  ];
}
