import { parseDecimal } from '../kernel';
import { allowanceContent, scheduleContent } from './content';
import { compareArticles } from './line-match';
import type { PurchaseOrderLine } from './purchase-order';
import type { ChangedField, LineFacts } from './change-item';

/** A line of the order and the one of the change that is about it. */
export interface LinePair {
  readonly old: PurchaseOrderLine;
  readonly now: PurchaseOrderLine;
  readonly oldFacts: LineFacts;
  readonly nowFacts: LineFacts;
}

/** What one field of a line becomes. */
export interface LineChangeOf {
  readonly field: ChangedField;
  readonly before: string | null;
  readonly asked: string | null;
  readonly delta: string | null;
  readonly unclear: boolean;
  readonly set: Partial<PurchaseOrderLine>;
}

type Codes = Pick<PurchaseOrderLine, 'gtin' | 'supplierArticle' | 'buyerArticle'>;

/** Whether nothing that the change says of the article differs from what the order says. */
export const sameCodes = (old: Codes, now: Codes): boolean => compareArticles(old, now) !== 'other' && sameGtin(old, now); // prettier-ignore

const sameGtin = (old: Codes, now: Codes): boolean =>
  old.gtin === null || now.gtin === null || old.gtin.padStart(14, '0') === now.gtin.padStart(14, '0');

/** The codes of a line as the change has them; one that it leaves out is as it was. */
export const codesOf = (old: Codes, now: Codes): Codes => ({
  gtin: now.gtin ?? old.gtin,
  supplierArticle: now.supplierArticle ?? old.supplierArticle,
  buyerArticle: now.buyerArticle ?? old.buyerArticle,
});

/** Whether the change names another article. Our master goes before the codes: two GTINs may be two packagings of one article. */
export function isOtherArticle({ old, now, oldFacts, nowFacts }: LinePair): boolean {
  if (oldFacts.articleId !== null && nowFacts.articleId !== null) return oldFacts.articleId !== nowFacts.articleId;
  return compareArticles(old, now) === 'other';
}

const told = ({ gtin, supplierArticle, buyerArticle }: Codes): string | null => gtin ?? supplierArticle ?? buyerArticle;

export function articleChange(pair: LinePair): LineChangeOf | null {
  if (!isOtherArticle(pair)) return null;
  const { old, now } = pair;
  const { gtin, supplierArticle, buyerArticle, description, identifications } = now;
  const set = { gtin, supplierArticle, buyerArticle, description, identifications };
  return { field: 'article', before: told(old), asked: told(now), delta: null, unclear: false, set };
}

const sameNumber = (a: string | null, b: string | null): boolean => {
  const [x, y] = [parseDecimal(a), parseDecimal(b)];
  return x === null || y === null ? a === b : x.eq(y);
};

/** "6.95", or "6.95 / 100 PCE" where it is for more than one. */
const priceText = ({ price, priceBasis }: PurchaseOrderLine): string | null =>
  price === null || priceBasis === null ? price : `${price} / ${priceBasis.quantity}${priceBasis.unit === null ? '' : ` ${priceBasis.unit}`}`; // prettier-ignore

/** A price that the change leaves out stays. */
export function priceChange({ old, now }: LinePair): LineChangeOf | null {
  if (now.price === null) return null;
  const sameBasis =
    sameNumber(old.priceBasis?.quantity ?? '1', now.priceBasis?.quantity ?? '1') &&
    (old.priceBasis?.unit ?? null) === (now.priceBasis?.unit ?? null);
  if (sameNumber(old.price, now.price) && sameBasis && old.priceKind === now.priceKind) return null;
  const { price, priceKind, priceBasis, currency, amount } = now;
  const set = { price, priceKind, priceBasis, currency, amount };
  return { field: 'price', before: priceText(old), asked: priceText(now), delta: null, unclear: false, set };
}

/**
 * A schedule of one part says what the line says, and goes with the quantity or the day that it repeats: or the line would contradict itself.
 * One that divides the line stays, unless the change has one part instead.
 */
export function withoutOnePart({ old, now }: LinePair): Pick<Partial<PurchaseOrderLine>, 'schedules'> {
  if (old.schedules.length === 0 || scheduleContent(now.schedules) !== null) return {};
  return now.schedules.length > 0 || scheduleContent(old.schedules) === null ? { schedules: [] } : {};
}

/** Days, schedules and allowances: each as the change has it, where it says something. */
export function otherFields(pair: LinePair): readonly LineChangeOf[] {
  const { old, now } = pair;
  const days = (['requestedDelivery', 'requestedDispatch'] as const).flatMap((field): readonly LineChangeOf[] => {
    const day = now[field];
    if (day === null || day === old[field]) return [];
    return [
      {
        field,
        before: old[field],
        asked: day,
        delta: null,
        unclear: false,
        set: { [field]: day, ...withoutOnePart(pair) },
      },
    ];
  });
  const [oldParts, newParts] = [scheduleContent(old.schedules), scheduleContent(now.schedules)];
  const [oldTerms, newTerms] = [allowanceContent(old.allowances), allowanceContent(now.allowances)];
  const schedules: readonly LineChangeOf[] =
    newParts === null || newParts.schedules === oldParts?.schedules
      ? []
      : [{ field: 'schedules', before: oldParts?.schedules ?? null, asked: newParts.schedules, delta: null, unclear: false, set: { schedules: now.schedules } }]; // prettier-ignore
  const allowances: readonly LineChangeOf[] =
    newTerms === null || newTerms.allowances === oldTerms?.allowances
      ? []
      : [{ field: 'allowances', before: oldTerms?.allowances ?? null, asked: newTerms.allowances, delta: null, unclear: false, set: { allowances: now.allowances } }]; // prettier-ignore
  return [...days, ...schedules, ...allowances];
}
