import { type CustomDecorator, SetMetadata } from '@nestjs/common';
import type { UserRole } from '../../kernel';
import type { Permission } from './permit';

export const PERMISSION_KEY = 'binnendienst:permission';

/**
 * Says who may call a route: `@Permit('public')`, `@Permit(...OFFICE)` or `@Permit('senior', 'admin')`. It belongs on every
 * method, never on a class, so that a method added later does not inherit a permission nobody thought about.
 */
export const Permit = (...permission: readonly ['public'] | readonly UserRole[]): CustomDecorator =>
  SetMetadata(PERMISSION_KEY, isPublic(permission) ? 'public' : ([...permission] satisfies Permission));

const isPublic = (permission: readonly ['public'] | readonly UserRole[]): permission is readonly ['public'] =>
  permission.some((role) => role === 'public');
