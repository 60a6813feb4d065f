import { aMaster, anOrderFromShop, COFFEE, COFFEE_CASE } from '../../builders';
import type {
  ArticleFields,
  LineCaseFields,
  MasterBuilder,
  OrderBuilder,
  PriceFields,
  Situation,
} from '../../builders';
import type { FindingCode } from '../../../src/findings';

/** A small order that raises a finding, and one that just does not. */
export interface RuleCase {
  readonly raises: () => Situation;
  readonly quiet: () => Situation;
}

export type RuleCases = Partial<Record<FindingCode, RuleCase>>;

/** The number of the line that every case is about: no other figure of a case looks like it. */
export const LINE = '7007';

/** Ten pieces of coffee at our price, where the case does not say otherwise. */
export const order = (fields: LineCaseFields = {}): OrderBuilder =>
  anOrderFromShop().line({ number: LINE, gtin: COFFEE, quantity: 10, price: '3.49', ...fields });

/** A line for an article by our number. */
export const ordered = (supplierArticle: string, fields: LineCaseFields = {}): OrderBuilder =>
  order({ gtin: null, supplierArticle, ...fields });

/** A shop whose coffee has these prices. */
export const priced = (...price: readonly PriceFields[]): MasterBuilder =>
  aMaster().article({
    number: 'COFFEE', gtin: COFFEE, price, packagings: [{ level: 'case', holds: 12, gtin: COFFEE_CASE }],
  }); // prettier-ignore

/** A shop that sells this as well. */
export const selling = (fields: ArticleFields, shop: MasterBuilder = priced({ amount: '3.49' })): MasterBuilder =>
  shop.article({ price: '3.49', ...fields });

/** Two situations that differ in what is given: the first raises, the second does not. */
export const pair = <T>(situation: (given: T) => Situation, raises: T, quiet: T): RuleCase => ({
  raises: () => situation(raises),
  quiet: () => situation(quiet),
});
