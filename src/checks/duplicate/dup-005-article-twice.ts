import { plain } from '../../kernel';
import { given } from '../given';
import { articleField, type LineCase, type OrderCase } from '../order-case';
import { orderRule, type Said } from '../rule';

/** Whether some article stands on two lines. Without an allocation a line: almost every order has each article once. */
function hasRepeats({ lines }: OrderCase): boolean {
  if (lines.length < 2) return false;
  const seen = new Set<string>();
  let named = 0;
  for (const { resolution } of lines) {
    if (resolution.article === null || resolution.rejected) continue;
    seen.add(resolution.article.id);
    named += 1;
  }
  return seen.size < named;
}

/** What makes a line the same once more: article, day, place, price, and the unit, for pieces beside cases are asked for on purpose. */
function keyOf({ line, resolution, theirPrice }: LineCase, article: string): string {
  const price = theirPrice.kind === 'net' ? plain(theirPrice.perBaseUnit) : given(line.price);
  const places = line.schedules.map(({ deliverTo, requestedDelivery }) => [deliverTo, requestedDelivery]);
  const factor = resolution.unitFactor === null ? given(line.unit) : plain(resolution.unitFactor);
  return JSON.stringify([article, line.requestedDelivery, line.requestedDispatch, places, price, factor]);
}

/** DUP-005: one article on two lines, for one day and at one price. Both are kept: it may be meant so. However many lines it has, an article is one question. */
export const articleTwice = orderRule('DUP-005', (order) => {
  if (!hasRepeats(order)) return null;
  const first = new Map<string, LineCase>();
  const found: Said[] = [];
  for (const line of order.lines) {
    const { article, rejected } = line.resolution;
    if (article === null || rejected) continue;
    const key = keyOf(line, article.id);
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, line);
      continue;
    }
    found.push({
      field: articleField(line.index, line.line),
      line: line.index,
      actual: article.number,
      expected: earlier.label,
      cause: article.number,
      params: { line: line.label, sku: article.number, a: earlier.label, b: line.label },
    });
  }
  return found;
});
