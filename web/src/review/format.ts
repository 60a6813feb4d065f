import type { Language } from '../texts/text-key';

/** A plain decimal as people of the language write it, without passing through a number of the machine. */
export function figure(text: string | null, language: Language, digits = 0): string {
  if (text === null || !/^-?\d+(\.\d+)?$/.test(text)) return text ?? '–';
  const most = Math.max(digits, Math.min(6, text.split('.')[1]?.replace(/0+$/, '').length ?? 0));
  const format = new Intl.NumberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: most });
  return format.format(text as `${number}`);
}

export const signed = (text: string, language: Language, digits = 0): string =>
  `${text.startsWith('-') ? '' : '+'}${figure(text, language, digits)}`;

/** An instant as the office says it. */
export const moment = (iso: string, language: Language): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'short', timeStyle: 'short', timeZone: 'Europe/Amsterdam' }).format(
    new Date(iso),
  );

/** A day, "2031-03-11", in the way of the language. */
export const day = (iso: string | null, language: Language): string =>
  iso === null || !/^\d{4}-\d{2}-\d{2}$/.test(iso)
    ? (iso ?? '–')
    : new Intl.DateTimeFormat(language, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${iso}T00:00:00Z`)); // prettier-ignore
