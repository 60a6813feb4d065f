/**
 * What a person of the office may do, from looking to everything. `sales` looks at everything and decides about no order. `finance` stands beside the clerks, not above them. Not to be
 * confused with the ROLE of a process, which is about parts of the program.
 */
export const USER_ROLES = ['viewer', 'sales', 'clerk', 'senior', 'finance', 'admin'] as const;
export type UserRole = (typeof USER_ROLES)[number];

/** Those who clear exceptions; which findings each may override is decided by authority. */
export const CASE_ROLES: readonly UserRole[] = ['clerk', 'senior', 'finance', 'admin'];
