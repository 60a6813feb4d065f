import { plain, type Decimal } from '../../kernel';
import { PRICE_SOURCES, type Article, type Customer, type Price } from '../../master';
import type { LineCase } from '../order-case';
import { fieldOf, lineRule, type Said } from '../rule';
import { told } from './used';

/** MAS-004: a package of the line holds nothing, its price is for nothing, or it is to be delivered by multiples of nothing. */
export const nothingInIt = lineRule('MAS-004', (line, { resolution: { customer } }) => {
  const { article } = line.resolution;
  if (article === null) return null;
  return emptyPack(article, line) ?? emptyBasis(article, line, customer) ?? emptySteps(article, line);
});

const said = (line: LineCase, article: Article, what: string, value: Decimal, of: string | null): Said => ({
  field: fieldOf(line, what === 'basis' ? 'price' : 'quantity'),
  cause: `${article.number} ${what} ${of ?? ''}`,
  actual: plain(value),
  params: { article: article.number, what, value: plain(value), of },
});

/** Such a package converts into nothing, and that is asked about already (UOM-002). */
function emptyPack(article: Article, line: LineCase): Said | null {
  if (line.unit.kind !== 'unconvertible') return null;
  const empty = line.packagings.find(({ baseQuantity }) => baseQuantity.lte(0));
  return empty === undefined
    ? null
    : told(said(line, article, 'pack', empty.baseQuantity, empty.gtin ?? empty.level), true);
}

/** Such a price is passed over. Where no other one is left that is asked about (PRC-004); else another one would be used in silence. */
function emptyBasis(article: Article, line: LineCase, customer: Customer | null): Said | null {
  if (customer === null) return null;
  const used = line.resolution.ours;
  for (const price of line.pricing.prices) {
    if (price.basisQuantity.gt(0) || price.currency !== customer.currency) continue;
    if (price.validFrom > line.priceDate || (price.validTo !== null && price.validTo < line.priceDate)) continue;
    if (used !== null && rank(price) > rank(used.price)) continue;
    return told(said(line, article, 'basis', price.basisQuantity, price.source), used === null);
  }
  return null;
}

const rank = ({ source }: Price): number => PRICE_SOURCES.indexOf(source);

/** The quantity is booked as if there were no such multiple or minimum: that of a minimum of nothing is as well. */
function emptySteps(article: Article, line: LineCase): Said | null {
  if (article.orderMultiple?.lte(0) === true) return said(line, article, 'multiple', article.orderMultiple, null);
  if (article.minimumQuantity?.lte(0) !== true) return null;
  return told(said(line, article, 'minimum', article.minimumQuantity, null), true);
}
