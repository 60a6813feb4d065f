import type { PartPath, Scope } from './syntax';

/** The first part that one of the paths leads to, in the order of the paths. */
export function firstPart<S extends Scope, Part>(paths: readonly PartPath<S, Part>[], scope: S): Part | null {
  for (const path of paths) {
    const part = path.first(scope);
    if (part !== null) return part;
  }
  return null;
}

/** All parts that the paths lead to, path by path. */
export function allParts<S extends Scope, Part>(paths: readonly PartPath<S, Part>[], scope: S): readonly Part[] {
  let parts: readonly Part[] = NONE;
  for (const path of paths) {
    const more = path.all(scope);
    if (more.length > 0) parts = parts.length === 0 ? more : [...parts, ...more];
  }
  return parts;
}

const NONE: readonly never[] = [];
