import { CATALOGUE, render, type Finding } from '../../findings';
import type { Language, MailTable } from '../../kernel';
import type { SalesOrder, SalesOrderLine } from '../../sales';

const LOCALES: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' };

/** Something that the customer is asked: one sentence, and the lines that it holds for, from 0. */
export interface CustomerQuestion {
  readonly finding: Finding;
  readonly lines: readonly number[];
}

/**
 * What there is to ask: open findings, one for all lines that share a cause. Where some can be answered by the customer, those alone: what only we can
 * know is not put to him.
 */
export function customerQuestions(open: readonly Finding[]): readonly CustomerQuestion[] {
  const grave = open.filter(({ severity }) => severity !== 'info');
  const his = grave.filter(({ code }) => (CATALOGUE[code].actions as readonly string[]).includes('ASK_CUST'));
  const groups = new Map<string, { finding: Finding; lines: number[] }>();
  for (const [n, finding] of (his.length > 0 ? his : grave).entries()) {
    const { code, cause, line } = finding;
    const key = cause === null ? String(n) : JSON.stringify([code, cause]);
    const group = groups.get(key) ?? { finding, lines: [] };
    if (line !== null && !group.lines.includes(line)) group.lines.push(line);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** The questions in words, each the sentence that is said on the telephone; numbered where there are several. */
export function questionsText(questions: readonly CustomerQuestion[], numbers: LineNumbers, language: Language): string {
  const told = questions.map(({ finding, lines }) => {
    const others = lines.slice(1).map(numbers);
    const sentence = render(finding, language, 'customer');
    if (others.length === 0) return sentence;
    const list = new Intl.ListFormat(LOCALES[language], { type: 'conjunction' }).format(others);
    const also = language === 'nl' ? ['Dit geldt ook voor regel', 'Dit geldt ook voor de regels'] : ['The same holds for line', 'The same holds for lines'];
    return `${sentence} ${also[others.length === 1 ? 0 : 1] ?? ''} ${list}.`;
  });
  return told.length === 1 ? (told[0] ?? '') : told.map((one, n) => `${String(n + 1)}. ${one}`).join('\n');
} // prettier-ignore

/** How the buyer calls a line. */
export type LineNumbers = (line: number) => string;
export const numbersOf =
  (order: SalesOrder | null): LineNumbers =>
  (line) =>
    order?.lines[line]?.number ?? String(line + 1);

const HEADS: Readonly<Record<Language, readonly string[]>> = {
  nl: ['Regel', 'Uw artikel', 'Omschrijving', 'Aantal', 'Uw prijs', 'Onze prijs'],
  en: ['Line', 'Your article', 'Description', 'Quantity', 'Your price', 'Our price'],
};
/** Of an order with more lines than this the first ones are shown: nobody reads on. */
const MOST_LINES = 50;

const figure = (value: string | null, language: Language, digits: number): string =>
  value === null
    ? '–'
    : new Intl.NumberFormat(LOCALES[language], { minimumFractionDigits: digits, maximumFractionDigits: 6 }).format(
        value as Intl.StringNumericLiteral,
      );

/** The lines that are asked about, as a table; null where the questions are about none. Prices are per base unit, buyer first. */
export function linesTable(
  order: SalesOrder | null,
  questions: readonly CustomerQuestion[],
  language: Language,
): MailTable | null {
  const asked = [...new Set(questions.flatMap(({ lines }) => lines))].sort((a, b) => a - b);
  const lines = asked.flatMap((index) => order?.lines[index] ?? []).slice(0, MOST_LINES);
  if (lines.length === 0) return null;
  const row = (line: SalesOrderLine): readonly string[] => [
    line.number ?? String(line.index + 1),
    line.buyerArticle ?? line.gtin ?? '–',
    line.description ?? '–',
    figure(line.quantity, language, 0),
    figure(line.buyerPrice, language, 2),
    figure(line.ourPrice, language, 2),
  ];
  return { head: HEADS[language], rows: lines.map(row) };
}
