import { parseDecimal, plain } from '../../kernel';
import { fieldOf, lineRule } from '../rule';

/** TAX-001: the buyer counts with another rate of VAT than ours; that of the customer where he has one for all, else the article's. Ours holds. */
export const vatRate = lineRule('TAX-001', (line, { resolution: { customer } }) => {
  if (line.line.vatRate === undefined) return null;
  const theirs = parseDecimal(line.line.vatRate);
  const { article } = line.resolution;
  if (theirs === null || article === null) return null;
  const ours = customer?.terms.vatRate ?? article.vatRate;
  if (ours === null || ours.eq(theirs)) return null;
  const [a, b] = [plain(theirs), plain(ours)];
  return { field: fieldOf(line, 'vatRate'), actual: a, expected: b, cause: `${a}|${b}`, params: { a, b } };
});
