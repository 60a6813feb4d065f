import { mayOverride, type Actor } from '../access';
import type { Decisions } from '../checks';
import { authorityFor, type ActionCode } from '../findings';
import type { StoredFinding } from '../sales';

/** The decisions on an order that still count: an override counts while its person's role may give it and the catalogue allows it. */
export function decisionsOf(findings: readonly StoredFinding[], rejectedLines: ReadonlyMap<number, string>): Decisions {
  const overrides = new Map<string, string>();
  for (const { fingerprint, state, finding, override } of findings) {
    if (state !== 'overridden' || override === null) continue;
    const role = override.authority as Actor['role'];
    const action = override.action as ActionCode;
    if (mayOverride(role, authorityFor(finding, action))) overrides.set(fingerprint, action);
  }
  return { overrides, rejectedLines };
}
