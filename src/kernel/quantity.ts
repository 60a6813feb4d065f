import { decimal, type Decimal } from './decimal';

/** How many of which unit. The unit is one of our own unit codes (UNECE Recommendation 20, packages as in Rec 21). */
export interface Quantity {
  readonly value: Decimal;
  readonly unit: string;
}

export const quantity = (value: string | number | Decimal, unit: string): Quantity => ({ value: decimal(value), unit });
