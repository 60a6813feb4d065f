import type { UserRole } from '../kernel';

/** Who a finding asks for before it may be overridden. `nobody`: only other data clears it. */
export type Authority = 'clerk' | 'senior' | 'finance' | 'nobody';

/**
 * What each role may override. A senior stands above a clerk. Finance stands beside them: it decides about credit and money at
 * risk and must not wave through a wrong article, as the desk must not wave through a blocked customer (separation of duties).
 * An admin stands in for anybody, because a small office has no second person; `nobody` holds for admins too.
 */
const OVERRIDES: Readonly<Record<UserRole, readonly Authority[]>> = {
  viewer: [],
  sales: [],
  clerk: ['clerk'],
  senior: ['clerk', 'senior'],
  finance: ['finance'],
  admin: ['clerk', 'senior', 'finance'],
};

/** True when somebody with this role may override a finding that asks for this authority. */
export const mayOverride = (role: UserRole, authority: Authority): boolean => OVERRIDES[role].includes(authority);
