/** When an entity is read: every so many minutes between two hours of the office's day. */
export interface FeedTimes {
  readonly everyMinutes: number;
  readonly fromHour: number;
  readonly toHour: number;
}

/** The next number that divides, so that the times are the same each hour or day. */
const dividing = (wanted: number, whole: number): number => {
  let found = Math.max(1, wanted);
  while (whole % found !== 0) found += 1;
  return found;
};

/** Cron with five fields. An interval that does not divide the hour, or the day, becomes the next one that does. */
export function cronOf({ everyMinutes, fromHour, toHour }: FeedTimes): string {
  const last = toHour - 1;
  if (everyMinutes < 60) {
    const step = dividing(everyMinutes, 60);
    return `${step === 60 ? '0' : `*/${String(step)}`} ${String(fromHour)}-${String(last)} * * *`;
  }
  const step = dividing(Math.round(everyMinutes / 60), 24);
  return `0 ${String(fromHour)}-${String(last)}/${String(step)} * * *`;
}

/** Once a day, a little after the hour: at the hour itself everybody else begins too. */
export const wholeCron = (hour: number): string => `7 ${String(hour)} * * *`;
