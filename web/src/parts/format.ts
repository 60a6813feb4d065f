import type { Language } from '../texts/text-key';

/** Days and clocks as they are written here, in either language. */
const LOCALES: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' };
/** Business time, wherever the browser stands. */
const ZONE = 'Europe/Amsterdam';
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A plain decimal as people write it, exact, with at least so many decimals; what is none as it stands, and a dash for nothing. */
export function figure(text: string | null, language: Language, digits = 0): string {
  if (text === null || !/^-?\d+(\.\d+)?$/.test(text)) return text ?? '–';
  const most = Math.max(digits, Math.min(6, text.split('.')[1]?.replace(/0+$/, '').length ?? 0));
  const format = new Intl.NumberFormat(LOCALES[language], {
    minimumFractionDigits: digits,
    maximumFractionDigits: most,
  });
  return format.format(text as Intl.StringNumericLiteral);
}

/** What is a name and no number, though it is all digits: a GTIN, a GLN, a long order number, or what begins with a zero. */
const NAME_OF_DIGITS = /^(\d{8,}|0\d+)$/;

/** A value of an order as the API gives it: a day as people write it, a number with its digits, and any other text as it stands. */
export function valueText(text: string | null, language: Language, digits = 0): string {
  if (text === null) return figure(text, language, digits);
  if (ISO_DAY.test(text)) return day(text, language);
  return NAME_OF_DIGITS.test(text) ? text : figure(text, language, digits);
}

export const signed = (text: string, language: Language, digits = 0): string =>
  `${text.startsWith('-') ? '' : '+'}${figure(text, language, digits)}`;

/** An amount as the API gives it (a plain decimal), with the code of its currency. */
export function money(amount: string, currency: string | null, language: Language): string {
  const text = figure(amount, language, 2);
  return currency === null ? text : `${currency} ${text}`;
}

/** An instant by the clock of Amsterdam: "27-11-2026, 09:02". */
export const instant = (iso: string, language: Language): string =>
  new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'short', timeStyle: 'short', timeZone: ZONE }).format(
    new Date(iso),
  );

/** The time of day by the clock of Amsterdam, to the second: "10:42:31". */
export const clock = (iso: string, language: Language): string =>
  new Intl.DateTimeFormat(LOCALES[language], { timeStyle: 'medium', timeZone: ZONE }).format(new Date(iso));

/** A day, with the day of the week: "di 11 mrt 2031"; what is none as it stands, and a dash for nothing. */
export const day = (iso: string | null, language: Language): string =>
  iso === null || !ISO_DAY.test(iso)
    ? (iso ?? '–')
    : new Intl.DateTimeFormat(LOCALES[language], {
        weekday: 'short',
        day: 'numeric',
        month: 'short',
        year: 'numeric',
        timeZone: 'UTC',
      }).format(new Date(`${iso}T00:00:00Z`));
