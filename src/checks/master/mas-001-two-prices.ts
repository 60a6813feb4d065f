import { plain } from '../../kernel';
import { contradictingPrice, priceParams } from '../../master';
import { fieldOf, lineRule } from '../rule';
import { told } from './used';

/** MAS-001: the price of ours that is used has another one beside it, of the same source and for the same day. */
export const twoPrices = lineRule('MAS-001', (line, { input, resolution: { customer } }) => {
  const { article, ours } = line.resolution;
  if (article === null || ours === null || customer === null) return null;
  const prices = input.master.prices(article.id, customer.id);
  const other = prices.length < 2 ? null : contradictingPrice(ours.price, prices, line.priceDate);
  if (other === null) return null;
  const said = {
    field: fieldOf(line, 'price'),
    cause: `${article.number} ${ours.price.id} ${other.id}`,
    actual: plain(ours.price.amount),
    expected: plain(other.amount),
    params: priceParams(article.number, ours.price, other, line.priceDate),
  };
  // A price of the buyer's that is below ours is asked about as such (PRC-001).
  return told(said, line.comparison?.verdict === 'less');
});
