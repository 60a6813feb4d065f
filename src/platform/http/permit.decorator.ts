import { applyDecorators, type CustomDecorator, SetMetadata } from '@nestjs/common';
import { ApiExtension, ApiSecurity } from '@nestjs/swagger';
import type { ApiScope, UserRole } from '../../kernel';
import type { Permission } from './permit';

export const PERMISSION_KEY = 'binnendienst:permission';

/**
 * Says who may call a route: `@Permit('public')`, `@Permit(...OFFICE)` or `@Permit('senior', 'admin')`. It belongs on every
 * method, never on a class, so that a method added later does not inherit a permission nobody thought about.
 */
export const Permit = (...permission: readonly ['public'] | readonly UserRole[]): CustomDecorator =>
  SetMetadata(PERMISSION_KEY, isPublic(permission) ? 'public' : ([...permission] satisfies Permission));

export const KEY_SCOPE_KEY = 'binnendienst:key-scope';

/**
 * Lets a partner's key call a route as well, when the key has this scope. A route without it refuses every key. Who uses it must see to it
 * that the key reaches what is its own partner's alone: take the caller with `CurrentCaller`.
 */
export const PermitKey = (scope: ApiScope): MethodDecorator =>
  applyDecorators(
    SetMetadata(KEY_SCOPE_KEY, scope),
    ApiSecurity('token'),
    ApiSecurity('cookie'),
    ApiSecurity('key'),
    ApiExtension('x-key-scope', scope),
  );

const isPublic = (permission: readonly ['public'] | readonly UserRole[]): permission is readonly ['public'] =>
  permission.some((role) => role === 'public');
