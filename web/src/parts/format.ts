import type { Language } from '../texts/text-key';

const LOCALES: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' };
/** Business time, wherever the browser stands. */
const ZONE = 'Europe/Amsterdam';

/** An amount as the API gives it (a plain decimal), with the code of its currency: exact, never through a float. */
export function money(amount: string, currency: string | null, language: Language): string {
  const text = number(amount, language, 2);
  return currency === null ? text : `${currency} ${text}`;
}

/** A plain decimal as people write it; `places` decimals at least. */
export const number = (value: string, language: Language, places = 0): string =>
  // A string goes through exactly; the type of it is only that it looks like a number.
  new Intl.NumberFormat(LOCALES[language], { minimumFractionDigits: places, maximumFractionDigits: 6 }).format(
    value as Intl.StringNumericLiteral,
  );

/** An instant, as "27-11-2026 09:02" by the clock of Amsterdam. */
export const instant = (iso: string, language: Language): string =>
  new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'short', timeStyle: 'short', timeZone: ZONE }).format(
    new Date(iso),
  );

/** A day, with the day of the week: "do 11 mrt 2031". */
export const day = (iso: string, language: Language): string =>
  new Intl.DateTimeFormat(LOCALES[language], {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${iso}T00:00:00Z`));
