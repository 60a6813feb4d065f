import { answersTo, CATALOGUE, type Finding, type FindingCode } from '../findings';
import type { ResolutionScope } from '../master';

/** Families and rules whose answer never counts for everybody: price, credit, assortment, changes (review desk, 3.6). */
const NEVER_GLOBAL: readonly string[] = ['PRC', 'CTR', 'CHG', 'PAR-005', 'PAR-006', 'HDR-010', 'ITM-011'];

/** Whether an answer to this rule may be remembered for everybody. */
export const mayBeGlobal = (code: FindingCode): boolean => !NEVER_GLOBAL.some((one) => code.startsWith(one));

/** Days that a remembered answer counts where nobody says for how long. */
export const REMEMBERED_DAYS = 180;

/** Why an answer cannot be remembered so. */
export type RememberingFault =
  /** The catalogue lets no remembered answer settle this finding, or it has no cause that it shares with others. */
  | 'not-remembered'
  /** Never for everybody. */
  | 'not-global'
  /** The order has no such partner, customer or article yet. */
  | 'no-such-scope'
  /** Its last day is over. */
  | 'ends-too-soon';

/** Whom a scope means in an order. */
export interface ScopeOf {
  readonly partnerId: string | null;
  readonly customerId: string | null;
  readonly articleId: string | null;
}

/** The ids that an answer with this scope is remembered under; the reason where it cannot be. */
export function scopeIds(finding: Finding, scope: ResolutionScope, of: ScopeOf): ScopeOf | RememberingFault {
  if (CATALOGUE[finding.code].auto !== 'rule' || finding.cause === null || answersTo(finding).length === 0) {
    return 'not-remembered';
  }
  switch (scope) {
    case 'global':
      return mayBeGlobal(finding.code) ? { partnerId: null, customerId: null, articleId: null } : 'not-global';
    case 'partner':
      return of.partnerId === null ? 'no-such-scope' : { partnerId: of.partnerId, customerId: null, articleId: null };
    case 'customer':
      return of.customerId === null ? 'no-such-scope' : { partnerId: null, customerId: of.customerId, articleId: null };
    case 'article':
      return of.customerId === null || of.articleId === null
        ? 'no-such-scope'
        : { partnerId: null, customerId: of.customerId, articleId: of.articleId };
  }
}
