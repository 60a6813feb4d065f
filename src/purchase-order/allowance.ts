import { parseDecimal } from '../kernel';
import type { Allowance } from './purchase-order';

const isZero = (text: string | null): boolean => text === null || parseDecimal(text)?.eq(0) === true;

/**
 * True for an allowance that changes no price: it states an amount or a percentage, and what it states is zero. One that states
 * neither, as goods free of charge or a rate per unit, may be worth anything.
 */
export const changesNothing = ({ amount, percentage }: Allowance): boolean =>
  (amount !== null || percentage !== null) && isZero(amount) && isZero(percentage);

/** Those that would change what the buyer pays. */
export const effective = (allowances: readonly Allowance[]): readonly Allowance[] =>
  allowances.length === 0 ? allowances : allowances.filter((one) => !changesNothing(one));
