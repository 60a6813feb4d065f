import { SCREEN_ADDRESSES } from './screens';
import { CASE_ROLES, USER_ROLES, type ApiScope, type UserRole } from '../../kernel';

/** Everybody who is logged in. */
export const ANYBODY: readonly UserRole[] = USER_ROLES;

/** Those who clear exceptions; which findings each may override is decided by authority, not by the route. */
export const OFFICE: readonly UserRole[] = CASE_ROLES;

/** What a route asks of who calls it: nothing at all, or one of these roles. */
export type Permission = 'public' | readonly UserRole[];

/**
 * The only routes that may answer somebody who is not logged in. A second place beside the decorator on purpose: making a route
 * public takes two edits, and the second one stands out in a review.
 */
export const PUBLIC_ROUTES: readonly string[] = [
  'GET /api/health/live',
  'GET /api/health/ready',
  'POST /api/session',
  'GET /api/session/door',
  'POST /api/session/first-administrator',
  // The screens hold no data of their own.
  ...SCREEN_ADDRESSES.map((address) => `GET /${address}`),
  'GET /assets/:name',
];

/** The only routes that may answer a partner's key: opening one to the world outside takes two edits as well. */
export const KEY_ROUTES: readonly string[] = [
  'POST /api/interchanges',
  'GET /api/interchanges/:id',
  'GET /api/sales-orders',
  'GET /api/sales-orders/:id',
];

/** A route as found at start-up. */
export interface RouteFacts {
  /** As "GET /api/session". */
  readonly route: string;
  /** Class and method, for the message. */
  readonly handler: string;
  readonly permission: Permission | undefined;
  /** What a partner's key must be good for; undefined where no key is let in. */
  readonly keyScope?: ApiScope | undefined;
}

/** What is wrong with the permissions of the routes, one sentence each; empty when the program may start. */
export function permissionFaults(routes: readonly RouteFacts[]): readonly string[] {
  return routes.flatMap(({ route, handler, permission, keyScope }) => {
    if (keyScope !== undefined && !KEY_ROUTES.includes(route))
      return [`${route} (${handler}) lets keys in but is not listed in KEY_ROUTES.`];
    if (permission === undefined) return [`${route} (${handler}) has no @Permit(...): say who may call it.`];
    if (permission === 'public') {
      return PUBLIC_ROUTES.includes(route) ? [] : [`${route} (${handler}) is public but not listed in PUBLIC_ROUTES.`];
    }
    return permission.length === 0 ? [`${route} (${handler}) permits nobody.`] : [];
  });
}

/** True when somebody with this role may call the route. */
export const permits = (permission: readonly UserRole[], role: UserRole): boolean => permission.includes(role);
