import { decimal, parseDecimal, type Decimal } from '../../kernel';
import type { Customer } from '../../master';
import type { PurchaseOrder, PurchaseOrderLine } from '../../purchase-order';
import { given } from '../given';
import { over, times } from './exact';
import { factorOf, readUnit, type UnitContext } from './unit-reading';

/** What the buyer says about the price of a line. */
export type TheirPrice =
  /** No price was sent, or one that is no net price: before discounts (gross) or what the shop asks (information). */
  | { readonly kind: 'none' | 'gross' | 'information' }
  /** A figure that stands where no price was filled in: PRC-014 asks, nothing is compared. */
  | { readonly kind: 'placeholder'; readonly amount: Decimal }
  /** In a currency that we did not agree on: HDR-003 asks, nothing is compared. */
  | { readonly kind: 'other-currency' }
  /** No number. */
  | { readonly kind: 'unreadable' }
  /** A number for a basis that cannot be expressed in base units. */
  | { readonly kind: 'unconvertible' }
  /** Nothing can be said yet, because the article or the ordered unit is not known: other rules ask. */
  | { readonly kind: 'unsaid' }
  | NetPrice;

export interface NetPrice {
  readonly kind: 'net';
  readonly amount: Decimal;
  /** Base units that the amount is for. */
  readonly basisFactor: Decimal;
  readonly perBaseUnit: Decimal;
  /** Half of the last decimal sent, per base unit: the buyer cannot have said it more exactly. */
  readonly precision: Decimal;
}

/** Base units in the basis of the buyer's price; without a stated basis it is one ordered unit. Null when it cannot be said. */
export function basisFactorOf(
  line: PurchaseOrderLine,
  unitFactor: Decimal | null,
  context: UnitContext,
): Decimal | null {
  const basis = line.priceBasis;
  if (basis === null) return unitFactor;
  const size = parseDecimal(basis.quantity);
  if (size === null || size.lte(0)) return null;
  const unit = given(basis.unit);
  const factor = unit === null || unit === given(line.unit) ? unitFactor : factorOf(readUnit(unit, context));
  return factor === null ? null : times(factor, size);
}

const halfAfter = (digits: number): Decimal => decimal(`0.${'0'.repeat(digits)}5`);
/** By the digits behind the point; prices have few. */
const HALVES: readonly Decimal[] = Array.from({ length: 7 }, (_, digits) => halfAfter(digits));

function halfOfLastDecimal(text: string): Decimal {
  const point = text.indexOf('.');
  const digits = point < 0 ? 0 : text.length - point - 1;
  return HALVES[digits] ?? halfAfter(digits);
}

/** Reads the buyer's price of a line. Only net prices are compared: a gross one says nothing about what was agreed. */
export function readTheirPrice(
  line: PurchaseOrderLine,
  order: PurchaseOrder,
  customer: Customer | null,
  basisFactor: Decimal | null,
  articleKnown: boolean,
): TheirPrice {
  const text = given(line.price);
  if (text === null) return { kind: 'none' };
  if (line.priceKind === 'gross' || line.priceKind === 'information') return { kind: line.priceKind };
  const amount = parseDecimal(text);
  if (amount === null) return { kind: 'unreadable' };
  const currency = given(line.currency) ?? given(order.currency);
  if (currency !== null && customer !== null && currency !== customer.currency) return { kind: 'other-currency' };
  if (basisFactor === null) return { kind: line.priceBasis !== null && articleKnown ? 'unconvertible' : 'unsaid' };
  return {
    kind: 'net',
    amount,
    basisFactor,
    perBaseUnit: over(amount, basisFactor),
    precision: over(halfOfLastDecimal(text), basisFactor),
  };
}
