/**
 * Date and time of preparation of an interchange: YYMMDD or CCYYMMDD, HHMM with or without seconds. Local time without zone,
 * "2026-01-05T09:00"; null when they make no sense.
 */
export function preparedAt(date: string | null, time: string | null): string | null {
  const [, century, year = '', month = '', day = ''] = /^(\d\d)?(\d\d)(\d\d)(\d\d)$/.exec(date ?? '') ?? [];
  const [, hour = '', minute = ''] = /^(\d\d)(\d\d)/.exec(time ?? '') ?? [];
  const full = `${century ?? (Number(year) >= 70 ? '19' : '20')}${year}-${month}-${day}T${hour}:${minute}`;
  const instant = new Date(`${full}:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(full) ? full : null;
}
