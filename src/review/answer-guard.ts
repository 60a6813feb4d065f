import { mayAnswer, type AnswerAsked } from '../access';
import type { Finding } from '../findings';
import { decimal, type AuthorityLimit, type Decimal, type UserRole } from '../kernel';
import type { Guard } from '../master';

/**
 * True when an answer stays within its guard. A bound holds only what can be reckoned: where a rule does not say what is at stake, or nobody
 * knows how many base units a line is about, nothing that has that bound is settled.
 */
export function withinGuard({ atStake }: Pick<Finding, 'atStake'>, guard: Guard, quantity: Decimal | null): boolean {
  const { mostAmount, mostPercent, mostQuantity } = guard;
  const amount = atStake?.amount ?? null;
  if (mostAmount !== null && (amount === null || decimal(amount).gt(mostAmount))) return false;
  const percent = atStake?.percent ?? null;
  if (mostPercent !== null && (percent === null || decimal(percent).gt(mostPercent))) return false;
  return mostQuantity === null || quantity?.lte(mostQuantity) === true;
}

/** True when a guard lets through what this role may not give away: somebody who may has to approve it. */
export const guardNeedsApproval = (
  role: UserRole,
  asked: Omit<AnswerAsked, 'atStake'>,
  { mostAmount, mostPercent }: Pick<Guard, 'mostAmount' | 'mostPercent'>,
  limits: readonly AuthorityLimit[],
): boolean => {
  // What has no bound of its own is bound by the role whenever it is given.
  const atStake =
    mostAmount === null && mostPercent === null ? null : { amount: mostAmount ?? '0', percent: mostPercent ?? '0' };
  return !mayAnswer(role, { ...asked, atStake }, limits);
};

/** The guard that a person gave; without one an answer gives away no more than is given away here: a larger amount is another decision. */
export const guardOr = (guard: Guard | null, { atStake }: Pick<Finding, 'atStake'>): Guard =>
  guard === null
    ? { mostAmount: atStake?.amount ?? null, mostPercent: null, mostQuantity: null }
    : { mostAmount: guard.mostAmount, mostPercent: guard.mostPercent, mostQuantity: guard.mostQuantity };
