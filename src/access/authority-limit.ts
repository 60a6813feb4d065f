import { decimal, type AuthorityLimit, type UserRole } from '../kernel';
import { mayOverride, type Authority } from './authority';

/** What an answer is about, as far as authority goes. */
export interface AnswerAsked {
  readonly code: string;
  readonly action: string;
  /** Who the catalogue asks for. */
  readonly authority: Authority;
  /** What the answer gives away; null where it costs nothing that can be reckoned. */
  readonly atStake: { readonly amount: string; readonly percent: string | null } | null;
}

/** Those who may be asked, the first one first. */
const ASKED: readonly UserRole[] = ['clerk', 'senior', 'finance', 'admin'];

/**
 * True when somebody with this role may give this answer: the catalogue lets the role, and what is given away is within its limit. Without
 * a limit for the role it is the catalogue alone. An admin stands in for anybody, and is bound where a limit names him.
 */
export function mayAnswer(role: UserRole, asked: AnswerAsked, limits: readonly AuthorityLimit[]): boolean {
  if (!mayOverride(role, asked.authority)) return false;
  const { atStake } = asked;
  const limit = limitOf(role, asked, limits);
  // Keeping our own value gives nothing away, whatever the rule reckons of the other answer.
  if (limit === null || atStake === null || asked.action === 'USE_OURS') return true;
  if (limit.mostAmount !== null && decimal(atStake.amount).gt(limit.mostAmount)) return false;
  // A share that cannot be reckoned is not within a limit of shares.
  return limit.mostPercent === null || (atStake.percent !== null && decimal(atStake.percent).lte(limit.mostPercent));
}

/** The role that is to be asked for an answer: the first one that may give it; `nobody` when none may. */
export const roleFor = (asked: AnswerAsked, limits: readonly AuthorityLimit[]): UserRole | 'nobody' =>
  ASKED.find((role) => mayAnswer(role, asked, limits)) ?? 'nobody';

/** Somebody who can be asked for an answer. */
export interface Colleague {
  /** As colleagues know him. */
  readonly name: string;
  readonly role: UserRole;
}

/** The names of those who may give an answer, whom the catalogue asks first before those who stand in for them. */
export const whoMay = (
  colleagues: readonly Colleague[],
  asked: AnswerAsked,
  limits: readonly AuthorityLimit[],
): readonly string[] =>
  ASKED.filter((role) => mayAnswer(role, asked, limits)).flatMap((role) =>
    colleagues.filter((one) => one.role === role).map(({ name }) => name),
  );

/** What an answer gives away beyond what a role may. */
export interface Beyond {
  readonly amount: string;
  readonly percent: string | null;
  readonly mostAmount: string | null;
  readonly mostPercent: string | null;
}

/** How an answer is beyond the limit of a role; null where it is not, or where the role is not asked at all. */
export function beyondLimit(role: UserRole, asked: AnswerAsked, limits: readonly AuthorityLimit[]): Beyond | null {
  const limit = limitOf(role, asked, limits);
  const { atStake } = asked;
  if (!mayOverride(role, asked.authority) || mayAnswer(role, asked, limits)) return null;
  if (limit === null || atStake === null) return null;
  return { ...atStake, mostAmount: limit.mostAmount, mostPercent: limit.mostPercent };
}

/** The limit that says most of this very answer: one of the code and the action, then of the code, then of the action, then of all. */
function limitOf(
  role: UserRole,
  { code, action }: AnswerAsked,
  limits: readonly AuthorityLimit[],
): AuthorityLimit | null {
  let best: AuthorityLimit | null = null;
  for (const limit of limits) {
    const fits =
      limit.role === role &&
      (limit.code === null || limit.code === code) &&
      (limit.action === null || limit.action === action);
    if (fits && (best === null || weight(limit) > weight(best))) best = limit;
  }
  return best;
}

const weight = ({ code, action }: AuthorityLimit): number => (code === null ? 0 : 2) + (action === null ? 0 : 1);
