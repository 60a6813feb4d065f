import { IntlMessageFormat, type Formats } from 'intl-messageformat';
import { isIsoDate, parseDecimal, type IsoDate, type Language } from '../kernel';

/** Stands where a value is missing: a text with a hole reads better than none. */
const MISSING = '–';

const LOCALES: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' };

const NUMBER_FORMATS: Formats['number'] = {
  money: { minimumFractionDigits: 2, maximumFractionDigits: 2 },
  price: { minimumFractionDigits: 2, maximumFractionDigits: 6 },
};
/** In English the month is a word, because half of the readers take 03/04 for the other day. */
const DATE_FORMATS: Readonly<Record<Language, Formats['date']>> = {
  nl: {
    day: { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' },
    weekday: { weekday: 'long', timeZone: 'UTC' },
  },
  en: {
    day: { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' },
    weekday: { weekday: 'long', timeZone: 'UTC' },
  },
};

/** Values as findings carry them: plain text, numbers as plain decimals, dates as ISO 8601. */
export type MessageValues = Readonly<Record<string, string | number | null | undefined>>;

/** What a placeholder is filled with, as far as its text tells: a number, a day, one of a few words, any text. */
export type ParameterKind = 'number' | 'date' | 'choice' | 'text';

/** One text of the catalogue, ready to be filled. */
export interface MessageTemplate {
  /** Every placeholder in the text. */
  readonly names: ReadonlySet<string>;
  format(values: MessageValues): string;
  /** The placeholders that this text needs with these values; those of branches not taken are not needed. */
  needs(values: MessageValues): ReadonlySet<string>;
  /** Every placeholder with its kind; of a choice the words between which the text chooses. */
  kinds(): ReadonlyMap<string, { readonly kind: ParameterKind; readonly options: readonly string[] }>;
}

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

/** Types of the syntax tree whose `value` names a placeholder: plain, number, date. The parser's enumeration cannot be imported. */
const PLACEHOLDERS: ReadonlySet<number> = new Set([1, 2, 3]);
const isPlaceholder = (element: Element): element is Element & { value: string } => PLACEHOLDERS.has(element.type);

/** A formatter that prints what is not a number as it stands, and a number given as text without loss of digits. */
function numberFormat(language: Language, options: Intl.NumberFormatOptions | undefined): Intl.NumberFormat {
  const exact = new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 6, ...options });
  const format = (value: unknown): string => {
    if (typeof value === 'number') return exact.format(value);
    const text = String(value);
    // Node's typings know only numbers here; the engine formats decimal text exactly (ECMA-402, Intl.NumberFormat v3).
    return parseDecimal(text) === null ? text : exact.format(text as `${number}`);
  };
  return Object.defineProperty(new Intl.NumberFormat(LOCALES[language], options), 'format', { value: format });
}

function dateFormat(language: Language, options: Intl.DateTimeFormatOptions | undefined): Intl.DateTimeFormat {
  const exact = new Intl.DateTimeFormat(LOCALES[language], options);
  const format = (value: unknown): string => {
    const text = String(value);
    return isIsoDate(text) ? exact.format(new Date(`${text}T00:00:00Z`)) : text;
  };
  return Object.defineProperty(new Intl.DateTimeFormat(LOCALES[language], options), 'format', { value: format });
}

/** Formatters cost a thousand times what formatting costs, so each is made once. */
function remember<O, F>(
  make: (language: Language, options: O | undefined) => F,
): (language: Language, options?: O) => F {
  const made = new Map<string, F>();
  return (language, options) => {
    const key = language + JSON.stringify(options);
    const known = made.get(key) ?? make(language, options);
    made.set(key, known);
    return known;
  };
}

const numberFormats = remember(numberFormat);
const dateFormats = remember(dateFormat);
const pluralRules = remember(
  (language, options: Intl.PluralRulesOptions | undefined) => new Intl.PluralRules(LOCALES[language], options),
);

/** Walks the branches that are taken with these values. */
function collectNeeds(elements: readonly Element[], values: MessageValues, into: Set<string>): void {
  for (const element of elements) {
    if (isPlaceholder(element)) into.add(element.value);
    if (!('options' in element)) continue;
    if ('offset' in element) {
      into.add(element.value);
      for (const branch of Object.values(element.options)) collectNeeds(branch.value, values, into);
    } else {
      // The choice itself may be missing: that is what the branch `other` is for.
      const branch = element.options[String(values[element.value] ?? 'none')] ?? element.options['other'];
      collectNeeds(branch?.value ?? [], values, into);
    }
  }
}

/** All names, and those that a branch `none` speaks for when they have no value. */
function namesIn(elements: readonly Element[], all: Set<string>, withNone: Set<string>): void {
  for (const element of elements) {
    if (isPlaceholder(element)) all.add(element.value);
    if (!('options' in element)) continue;
    all.add(element.value);
    // Values from outside choose the branch: without a prototype an article number "__proto__" finds none, as it should.
    Object.setPrototypeOf(element.options, null);
    if ('none' in element.options) withNone.add(element.value);
    for (const branch of Object.values(element.options)) namesIn(branch.value, all, withNone);
  }
}

type Kinds = Map<string, { readonly kind: ParameterKind; readonly options: readonly string[] }>;

/** By the parser's types: a plain value, a number, a date. */
const KINDS: Readonly<Record<number, ParameterKind>> = { 1: 'text', 2: 'number', 3: 'date' };
/** Branches that are no words of their own. */
const NO_WORDS: readonly string[] = ['other', 'none'];

/** A number or a day stays one wherever else it chooses a branch. */
function kindsIn(elements: readonly Element[], into: Kinds): void {
  for (const element of elements) {
    if (isPlaceholder(element)) {
      const kind = KINDS[element.type] ?? 'text';
      if (kind !== 'text' || !into.has(element.value)) into.set(element.value, { kind, options: [] });
    }
    if (!('options' in element)) continue;
    const words = Object.keys(element.options).filter((word) => !NO_WORDS.includes(word));
    const known = into.get(element.value);
    if (known === undefined || known.kind === 'text' || known.kind === 'choice') {
      const options = [...new Set([...(known?.options ?? []), ...words])];
      into.set(element.value, { kind: options.length > 0 ? 'choice' : 'text', options });
    }
    for (const branch of Object.values(element.options)) kindsIn(branch.value, into);
  }
}

/** Reads an ICU message. Throws on a message that is not well formed, which a spec of the catalogue finds. */
export function messageTemplate(text: string, language: Language): MessageTemplate {
  const message = new IntlMessageFormat(
    text,
    LOCALES[language],
    { number: NUMBER_FORMATS, date: DATE_FORMATS[language] },
    {
      ignoreTag: true,
      formatters: {
        getNumberFormat: (_locales, options) => numberFormats(language, options),
        getDateTimeFormat: (_locales, options) => dateFormats(language, options),
        getPluralRules: (_locales, options) => pluralRules(language, options),
      },
    },
  );
  const names = new Set<string>();
  const withNone = new Set<string>();
  namesIn(message.getAst(), names, withNone);
  return {
    names,
    format(values): string {
      const complete: Record<string, string | number> = {};
      for (const name of names) complete[name] = values[name] ?? (withNone.has(name) ? 'none' : MISSING);
      return String(message.format(complete));
    },
    needs(values): ReadonlySet<string> {
      const needed = new Set<string>();
      collectNeeds(message.getAst(), values, needed);
      return needed;
    },
    kinds() {
      const kinds: Kinds = new Map();
      kindsIn(message.getAst(), kinds);
      return kinds;
    },
  };
}

const DAY = '{day, date, day}';
const DAYS: Readonly<Record<Language, MessageTemplate>> = {
  nl: messageTemplate(DAY, 'nl'),
  en: messageTemplate(DAY, 'en'),
};

/** A day as the texts of the catalogue write it, for words that are put together elsewhere. */
export const dayText = (day: IsoDate, language: Language): string => DAYS[language].format({ day });
