import type { IsoDate, Language } from '../kernel';
import type { Allowance } from '../purchase-order';
import type { KeptTerm } from '../sales';
import type { LineChange, LineOutcome, LineTerms, OrderOutcome } from './outcome';

/** The changes that are another value of something. An allowance is only left out. */
type Term = Exclude<LineChange, 'allowance'>;

type Words = Readonly<
  Record<Term, (asked: string, ours: string) => string> & {
    readonly allowance: (kind: Allowance['kind'], stated: string) => string;
    readonly applied: (kind: Allowance['kind'], stated: string) => string;
    readonly line: (number: string, text: string) => string;
    readonly deliverTo: (place: string) => string;
    readonly deliveryDate: (asked: string, ours: string) => string;
    readonly kept: Readonly<Record<KeptTerm, string>>;
    readonly rejected: string;
    readonly pending: string;
    readonly nothing: string;
  }
>;

const WORDS: Readonly<Record<Language, Words>> = {
  nl: {
    article: (asked, ours) => `Artikel ${asked} wordt vervangen door ${ours}.`,
    quantity: (asked, ours) => `Aantal ${asked} wordt ${ours}.`,
    price: (asked, ours) => `Prijs ${asked} wordt ${ours}.`,
    date: (asked, ours) => `Leverdatum ${asked} wordt ${ours}.`,
    allowance: (kind, stated) =>
      `${{ allowance: 'Korting', charge: 'Toeslag', other: 'Korting of toeslag' }[kind ?? 'other']}${stated} is niet afgesproken en niet verrekend.`,
    applied: (_, stated) => `Korting${stated} is in de prijs verrekend.`,
    line: (number, text) => `Regel ${number}: ${text}`,
    deliverTo: (place) => `Wij leveren op ${place}.`,
    deliveryDate: (asked, ours) => `Leverdatum ${asked} wordt ${ours}.`,
    kept: {
      invoicee: 'Wij factureren zoals afgesproken.',
      payment: 'De afgesproken betaaltermijn geldt.',
      delivery: 'De afgesproken leveringsconditie geldt.',
      places: 'Wij leveren alles op één adres.',
    },
    rejected: 'Niet geaccepteerd.',
    pending: 'Nog in behandeling; u hoort van ons.',
    nothing: 'onbekend',
  },
  en: {
    article: (asked, ours) => `Article ${asked} is replaced by ${ours}.`,
    quantity: (asked, ours) => `Quantity ${asked} becomes ${ours}.`,
    price: (asked, ours) => `Price ${asked} becomes ${ours}.`,
    date: (asked, ours) => `Delivery date ${asked} becomes ${ours}.`,
    allowance: (kind, stated) =>
      `${{ allowance: 'Discount', charge: 'Charge', other: 'Discount or charge' }[kind ?? 'other']}${stated} is not agreed and not applied.`,
    applied: (_, stated) => `Discount${stated} is in the price.`,
    line: (number, text) => `Line ${number}: ${text}`,
    deliverTo: (place) => `We deliver to ${place}.`,
    deliveryDate: (asked, ours) => `Delivery date ${asked} becomes ${ours}.`,
    kept: {
      invoicee: 'We invoice as agreed.',
      payment: 'The agreed payment term applies.',
      delivery: 'The agreed delivery terms apply.',
      places: 'We deliver all of it to one address.',
    },
    rejected: 'Not accepted.',
    pending: 'Still being dealt with; you will hear from us.',
    nothing: 'unknown',
  },
};

const decimalMark: Readonly<Record<Language, string>> = { nl: ',', en: '.' };

const day = (date: IsoDate, language: Language): string =>
  language === 'nl' ? date.split('-').reverse().join('-') : date;

/** One term of a line as a person says it; null when it has none. */
function term(change: Term, terms: LineTerms, language: Language): string | null {
  const number = (text: string): string => text.replace('.', decimalMark[language]);
  const with_ = (text: string | null, more: string | null): string | null =>
    text === null ? null : [number(text), more].filter((part) => part !== null && part !== '').join(' ');
  switch (change) {
    case 'article':
      return terms.gtin ?? terms.supplierArticle ?? terms.buyerArticle ?? terms.description;
    case 'quantity':
      return with_(terms.quantity, terms.unit);
    case 'price': {
      const basis = terms.priceBasis;
      return with_(terms.price, basis === null ? null : `/ ${with_(basis.quantity, basis.unit) ?? ''}`);
    }
    case 'date':
      return terms.date === null ? null : day(terms.date, language);
  }
}

/** That we do not apply these discounts and charges, or that they are in the price; null when there are none. */
export function allowanceWords(
  { notApplied = [], applied = [] }: Pick<LineOutcome, 'notApplied' | 'applied'>,
  language: Language,
): string | null {
  const words = WORDS[language];
  const number = (text: string): string => text.replace('.', decimalMark[language]);
  const stated = ({ code, percentage, amount }: Allowance): string =>
    [code, percentage === null ? null : `${number(percentage)} %`, amount === null ? null : number(amount)]
      .map((part) => (part === null ? '' : ` ${part}`))
      .join('');
  const said = [
    ...notApplied.map((one) => words.allowance(one.kind, stated(one))),
    ...applied.map((one) => words.applied(one.kind, stated(one))),
  ];
  return said.length === 0 ? null : said.join(' ');
}

/** Which terms stay as agreed; null when the buyer asks for no others. */
export const keptWords = (kept: readonly KeptTerm[] | undefined, language: Language): string | null =>
  kept === undefined || kept.length === 0 ? null : kept.map((one) => WORDS[language].kept[one]).join(' ');

/** What we tell about a line in plain words: every change with both values, or why we do not deliver. Null for an accepted line. */
export function lineWords(line: LineOutcome, language: Language): string | null {
  const words = WORDS[language];
  if (line.kind === 'rejected') return line.reason ?? words.rejected;
  if (line.kind === 'pending') return words.pending;
  const { asked, confirmed, changes } = line;
  if (confirmed === null || changes.length === 0) return null;
  const of = (change: Term, terms: LineTerms): string => term(change, terms, language) ?? words.nothing;
  return changes
    .map((change) =>
      change === 'allowance'
        ? (allowanceWords(line, language) ?? '')
        : words[change](of(change, asked), of(change, confirmed)),
    )
    .join(' ');
}

/**
 * What we tell about the order as a whole: the reason, what changed in the heading, and, where the document cannot carry lines
 * because all of it is rejected, why each line was.
 */
export function orderWords(outcome: OrderOutcome, language: Language): string | null {
  const words = WORDS[language];
  const { kind, reason, requestedDate, confirmedDate, otherDeliverTo, lines } = outcome;
  const said: string[] = reason === null ? [] : [reason];
  if (kind === 'changed' && requestedDate !== null && requestedDate !== confirmedDate) {
    const ours = confirmedDate === null ? words.nothing : day(confirmedDate, language);
    said.push(words.deliveryDate(day(requestedDate, language), ours));
  }
  if (otherDeliverTo !== null) said.push(words.deliverTo(otherDeliverTo.id ?? words.nothing));
  const without = allowanceWords(outcome, language);
  if (without !== null) said.push(without);
  const keptTo = keptWords(outcome.kept, language);
  if (keptTo !== null) said.push(keptTo);
  if (kind === 'rejected') {
    lines.forEach((line, index) => {
      if (line.reason !== null && line.reason !== reason)
        said.push(words.line(line.number ?? String(index + 1), line.reason));
    });
    if (said.length === 0) said.push(words.rejected);
  }
  return said.length === 0 ? null : said.join(' ');
}
