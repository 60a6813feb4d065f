import type { Decimal } from '../../kernel';
import type { PromotionTaken } from '../../master';
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

/** Keeps count, line by line, of what is taken of promotions before the next line of an order. */
export class PromotionTally {
  private own: ReadonlyMap<string, Decimal> = new Map();
  private current: PromotionTaken | undefined;

  constructor(private readonly sales: SalesFacts) {
    this.current = sales.promotionTaken;
  }

  /** What orders before this one, and its lines so far, take. Later lines do not change what was given out before. */
  get taken(): PromotionTaken | undefined {
    return this.current;
  }

  /** A line that went on already is counted where the promotion is. */
  add(line: LineResolution): void {
    const take = takeOf(line);
    if (take === null || this.sales.counted?.has(line.index) === true) return;
    const key = `${take.promotion}|${take.articleId}`;
    const own = new Map(this.own).set(key, this.own.get(key)?.plus(take.amount) ?? take.amount);
    this.own = own;
    this.current = (promotion, articleId) => {
      const before = this.sales.promotionTaken?.(promotion, articleId) ?? null;
      const mine = own.get(`${promotion}|${articleId}`) ?? null;
      return before === null || mine === null ? (before ?? mine) : before.plus(mine);
    };
  }
}
