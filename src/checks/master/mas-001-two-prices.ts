import { plain } from '../../kernel';
import { priceParams } from '../../master';
import { fieldOf, lineRule } from '../rule';

/** MAS-001: two prices of ours hold for the line and neither goes before the other. That we have none then is asked as PRC-004. */
export const twoPrices = lineRule('MAS-001', (line) => {
  const { article } = line.resolution;
  const { choice } = line.pricing;
  if (article === null || choice?.kind !== 'conflict') return null;
  const [first, second] = [choice.prices[0].price, choice.prices[1].price];
  return {
    field: fieldOf(line, 'price'),
    cause: `${article.number} ${first.id} ${second.id}`,
    actual: plain(first.amount),
    expected: plain(second.amount),
    params: priceParams(article.number, first, second, line.priceDate),
  };
});
