import { addDays, isIsoDate, type IsoDate } from '../../kernel';

/** Whether a text is a day of every year, as MM-DD. The 29th of February is not. */
export const isYearEnd = (text: string): boolean => /^\d\d-\d\d$/.test(text) && isIsoDate(`2023-${text}`);

/**
 * What is of an earlier day may go. Seven years run from the end of the financial year that a thing belongs to (AWR, article 52), so that a whole
 * year goes at once and nothing of the next.
 *
 * @param yearEnds MM-DD, the last day of our financial year; 02-28 means the last day of February
 */
export function keptFrom(today: IsoDate, yearEnds: string, years: number): IsoDate {
  for (let year = Number(today.slice(0, 4)) - years; ; year--) {
    if (lastDay(year + years, yearEnds) < today) return addDays(lastDay(year, yearEnds), 1);
  }
}

function lastDay(year: number, yearEnds: string): IsoDate {
  const leapDay = `${year}-02-29`;
  return yearEnds === '02-28' && isIsoDate(leapDay) ? leapDay : `${String(year).padStart(4, '0')}-${yearEnds}`;
}
