import { decimal, plain, type Decimal } from '../../kernel';
import type { LineCase, OrderCase } from '../order-case';
import { isUsual, usualQuantity } from './usual-quantity';

/** Within this factor of the usual no test can fire, not even one for a pack of three that misses by the slack. */
const CLEARLY_USUAL = decimal('2.5');
/** A ratio this close to a pack size is the pack size. */
export const FACTOR_SLACK = 0.1;
/** Twice as much as usual is everyday business, so a pack of two proves nothing. */
const MIN_PACK = 3;
/** A price of an action explains any quantity. */
const PROMOTED: ReadonlySet<string> = new Set(['promotion']);

/** How far a line is from what the customer usually orders of the article. */
export interface Unusual {
  /** Times the usual; below one for less. */
  readonly ratio: number;
  readonly median: Decimal;
  /** The pack size that the ratio is, up or down: pieces and boxes mixed up? */
  readonly pack: Decimal | null;
}

function packOf(ratio: number, { packagings, terms }: LineCase): Decimal | null {
  const times = ratio > 1 ? ratio : 1 / ratio;
  const isIt = (size: Decimal | null): size is Decimal => {
    const pack = Number(size ?? 0);
    return pack >= MIN_PACK && Math.abs(times / pack - 1) <= FACTOR_SLACK;
  };
  return [...packagings.map(({ baseQuantity }) => baseQuantity), terms.orderMultiple].find(isIt) ?? null;
}

/** Null for what is usual, for an action, and where too little is known of what is. */
export function unusualQuantityOf(line: LineCase, { input: { sales, master } }: OrderCase): Unusual | null {
  const { article, orderedBaseQuantity, ours } = line.resolution;
  if (article === null || orderedBaseQuantity === null) return null;
  const { unusualQuantityHistory, unusualQuantityTimes } = master.company.settings;
  const history = sales.quantityHistory(article.id);
  const clearly = unusualQuantityTimes.lt(CLEARLY_USUAL) ? unusualQuantityTimes : CLEARLY_USUAL;
  if (history.length < unusualQuantityHistory || isUsual(orderedBaseQuantity, history, clearly)) return null;
  if (ours !== null && PROMOTED.has(ours.price.source)) return null;
  const usual = usualQuantity(history, unusualQuantityHistory);
  if (usual === null) return null;
  const ratio = Number(orderedBaseQuantity) / usual.median;
  // A hair below the limit is the limit: logarithms and back cost the last digits. Pack sizes may miss by the slack.
  const smallest = Math.min(Number(unusualQuantityTimes), MIN_PACK) * (1 - FACTOR_SLACK);
  if ((ratio < smallest && ratio > 1 / smallest) || !usual.isOutside(Math.log(ratio))) return null;
  const median = decimal(Number(usual.median.toPrecision(6)).toFixed(3));
  return { ratio, median, pack: packOf(ratio, line) };
}

/** "12" or "3.5" times the usual, or one so many-th of it, as people say it. */
export const timesInWords = ({ ratio }: Unusual): string => plain(decimal((ratio > 1 ? ratio : 1 / ratio).toFixed(1)));
