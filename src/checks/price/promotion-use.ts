import { decimal, type Decimal } from '../../kernel';
import type { Price } from '../../master';
import type { SalesFacts } from '../check-input';
import type { LineResolution, OrderResolution } from '../resolution';

/** What is taken of the quantity of a promotion, in base units of the article. */
export interface PromotionTake {
  readonly promotion: string;
  readonly articleId: string;
  readonly amount: Decimal;
}

const NO_TAKES: readonly PromotionTake[] = [];

function takeOf({ ours, rejected, confirmedBaseQuantity }: LineResolution): PromotionTake | null {
  const promotion = ours?.price.promotion ?? null;
  if (rejected || ours === null || confirmedBaseQuantity === null || (promotion?.left ?? null) === null) return null;
  return { promotion: promotion?.code ?? '', articleId: ours.price.articleId, amount: confirmedBaseQuantity };
}

/** What the order takes of promotions whose quantity is limited, once it is released. */
export function promotionTakes({ lines }: OrderResolution): readonly PromotionTake[] {
  let takes: PromotionTake[] | null = null;
  for (const line of lines) {
    const take = takeOf(line);
    if (take !== null) (takes ??= []).push(take);
  }
  return takes ?? NO_TAKES;
}

/** Keeps count, line by line, of what is left of promotions for the next line of an order. */
export class PromotionTally {
  private taken: Map<string, Decimal> | null = null;

  constructor(private readonly sales: SalesFacts) {}

  /** The same prices; of promotions with what orders before this one, and its lines so far, leave of them. */
  leftOf(prices: readonly Price[]): readonly Price[] {
    if (!prices.some(({ promotion }) => (promotion?.left ?? null) !== null)) return prices;
    return prices.map((price) => {
      const { promotion, articleId } = price;
      const left = promotion?.left ?? null;
      if (promotion === null || left === null) return price;
      const before = this.sales.promotionTaken?.(promotion.code, articleId) ?? null;
      const own = this.taken?.get(`${promotion.code}|${articleId}`) ?? null;
      if (before === null && own === null) return price;
      const rest = left.minus(before ?? 0).minus(own ?? 0);
      return { ...price, promotion: { ...promotion, left: rest.lt(0) ? decimal(0) : rest } };
    });
  }

  /** A line that went on already is counted where the promotion is. */
  add(line: LineResolution): void {
    const take = takeOf(line);
    if (take === null || this.sales.counted?.has(line.index) === true) return;
    const key = `${take.promotion}|${take.articleId}`;
    this.taken ??= new Map<string, Decimal>();
    this.taken.set(key, this.taken.get(key)?.plus(take.amount) ?? take.amount);
  }
}
