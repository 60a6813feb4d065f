import {
  answersTo,
  CATALOGUE,
  conditionFault,
  fulfils,
  type Condition,
  type Finding,
  type FindingCode,
} from '../findings';
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
  /** The order has no such partner, customer, chain or article yet. */
  | 'no-such-scope'
  /** Its last day is over. */
  | 'ends-too-soon'
  /** A condition is about a parameter that findings of this rule do not have, or compares it with what is no value of its kind. */
  | 'no-such-condition'
  /** For other questions as well, and nothing says for which; or not even for this one. */
  | 'no-bounds';

/** Whom a scope means in an order. */
export interface ScopeOf {
  readonly partnerId: string | null;
  readonly customerId: string | null;
  readonly chain: string | null;
  readonly articleId: string | null;
}

const NOBODY: ScopeOf = { partnerId: null, customerId: null, chain: null, articleId: null };

/** The ids that an answer with this scope is remembered under; the reason where it cannot be. */
export function scopeIds(finding: Finding, scope: ResolutionScope, of: ScopeOf): ScopeOf | RememberingFault {
  if (CATALOGUE[finding.code].auto !== 'rule' || finding.cause === null || answersTo(finding).length === 0) {
    return 'not-remembered';
  }
  switch (scope) {
    case 'global':
      return mayBeGlobal(finding.code) ? NOBODY : 'not-global';
    case 'partner':
      return of.partnerId === null ? 'no-such-scope' : { ...NOBODY, partnerId: of.partnerId };
    case 'customer':
      return of.customerId === null ? 'no-such-scope' : { ...NOBODY, customerId: of.customerId };
    case 'chain':
      return of.chain === null ? 'no-such-scope' : { ...NOBODY, chain: of.chain };
    case 'article':
      return of.customerId === null || of.articleId === null
        ? 'no-such-scope'
        : { ...NOBODY, customerId: of.customerId, articleId: of.articleId };
  }
}

/** Which findings an answer is for beside their scope. */
export interface Wanted {
  readonly conditions: readonly Condition[];
  /** Other questions of the same rule as well, as long as the conditions hold. */
  readonly wide: boolean;
}

/** Why an answer to this finding cannot be remembered under these conditions; null when it can. */
export function wantedFault(finding: Finding, { conditions, wide }: Wanted): RememberingFault | null {
  if (conditions.some((one) => conditionFault(finding.code, one) !== null)) return 'no-such-condition';
  return (wide && conditions.length === 0) || !fulfils(finding, conditions) ? 'no-bounds' : null;
}

/** For whom a value is remembered, by the field that it stands in: what a unit and a buyer are called is the partner's, all else the customer's. */
export function ownersOfCorrection(field: string, of: ScopeOf): ScopeOf | RememberingFault {
  const isPartners = field === 'unit' || field === 'priceBasis.unit' || field === 'parties.buyer';
  if (!isPartners && !['gtin', 'supplierArticle', 'parties.deliverTo'].includes(field)) return 'not-remembered';
  const ids = isPartners ? { ...NOBODY, partnerId: of.partnerId } : { ...NOBODY, customerId: of.customerId };
  return ids.partnerId === null && ids.customerId === null ? 'no-such-scope' : ids;
}
