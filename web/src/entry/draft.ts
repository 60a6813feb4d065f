import type { paths } from '../api/schema';

export type Draft = paths['/api/order-drafts/{id}']['get']['responses'][200]['content']['application/json'];
export type Content = Draft['content'];
export type Line = Content['lines'][number];
export type DraftDocument = NonNullable<Draft['document']>;
export type Trial = paths['/api/order-entry/trial']['post']['responses'][200]['content']['application/json'];
export type TrialLine = Trial['lines'][number];
export type FoundCustomer =
  paths['/api/order-entry/customers']['get']['responses'][200]['content']['application/json']['items'][number];
export type FoundArticle =
  paths['/api/articles']['get']['responses'][200]['content']['application/json']['items'][number];

export const NO_LINE: Line = { code: '', article: '', quantity: '', unit: '', price: '', deliveryDate: '' };

export const NO_CONTENT: Content = {
  customer: null,
  orderNumber: '',
  orderDate: '',
  deliveryDate: '',
  shipTo: null,
  currency: '',
  reference: '',
  remark: '',
  toldBy: 'telephone',
  confirmation: 'as-agreed',
  lines: [],
};

const isEmpty = (line: Line): boolean => Object.values(line).every((value) => value === '');

/** The lines with one more behind them to go on in: there is always somewhere to type. */
export const withNext = (lines: readonly Line[]): readonly Line[] => {
  const last = lines.at(-1);
  return last !== undefined && isEmpty(last) ? lines : [...lines, NO_LINE];
};

/** The lines without the empty ones at their end. */
function trimmed(lines: readonly Line[]): Line[] {
  const last = lines.findLastIndex((line) => !isEmpty(line));
  return lines.slice(0, last + 1);
}

/** The lines after something was typed into one of them. */
export const withLine = (lines: readonly Line[], at: number, change: Partial<Line>): Line[] =>
  trimmed(withNext(lines).map((line, index) => (index === at ? { ...line, ...change } : line)));

/** The lines after rows were pasted at a line: what was typed in it stays where it is before them, unless it is empty. */
export function withRows(lines: readonly Line[], at: number, rows: readonly Line[]): Line[] {
  const here = lines[at];
  const from = here === undefined || isEmpty(here) || here.quantity === '' ? at : at + 1;
  return trimmed([...lines.slice(0, from), ...rows, ...lines.slice(from === at ? at + 1 : from)]);
}
