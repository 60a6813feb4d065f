import type { TextKey } from '../texts/text-key';
import type { Session } from './session';

export type Role = Session['role'];

/** Every role, from looking to everything, by what people call it. */
export const ROLE_NAMES: Readonly<Record<Role, TextKey>> = {
  viewer: 'people.role.viewer',
  sales: 'people.role.sales',
  clerk: 'people.role.clerk',
  senior: 'people.role.senior',
  finance: 'people.role.finance',
  admin: 'people.role.admin',
};
export const ROLES = Object.keys(ROLE_NAMES) as readonly Role[];

/** A role as it stands in data that is older than this program, perhaps. */
export const roleName = (role: string): TextKey | null =>
  (ROLE_NAMES as Partial<Record<string, TextKey>>)[role] ?? null;
