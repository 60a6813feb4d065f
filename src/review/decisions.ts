import { mayOverride, type Actor } from '../access';
import type { Decisions } from '../checks';
import { CATALOGUE } from '../findings';
import type { StoredFinding } from '../sales';

/** The decisions on an order that still count: an override counts while its person's role may give it and the catalogue allows it. */
export function decisionsOf(findings: readonly StoredFinding[], rejectedLines: ReadonlyMap<number, string>): Decisions {
  const overrides = new Map<string, string>();
  for (const { fingerprint, state, finding, override } of findings) {
    if (state !== 'overridden' || override === null || finding.severity === 'blocking') continue;
    const role = override.authority as Actor['role'];
    if (mayOverride(role, CATALOGUE[finding.code].authority)) overrides.set(fingerprint, override.action);
  }
  return { overrides, rejectedLines };
}
