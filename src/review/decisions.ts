import { mayOverride, type Actor } from '../access';
import type { Decisions } from '../checks';
import { authorityFor, type ActionCode, type Finding } from '../findings';
import type { OverrideDecision, StoredFinding } from '../sales';

/** What bounds the answers to an order: who gave them, and which questions a person wants put to himself. */
export interface AnswerBounds {
  /** Fingerprint of an overridden finding -> the role of who answered it. */
  readonly grantedBy: ReadonlyMap<string, Actor['role']>;
  /** Fingerprints of findings that nothing but a person may answer. */
  readonly asked: ReadonlySet<string>;
}

export const NO_BOUNDS: AnswerBounds = { grantedBy: new Map(), asked: new Set() };

export const boundsOf = (findings: readonly StoredFinding[]): AnswerBounds => ({
  grantedBy: new Map(
    findings.flatMap(({ fingerprint, override }) =>
      override === null ? [] : [[fingerprint, override.authority as Actor['role']]],
    ),
  ),
  asked: new Set(findings.flatMap(({ fingerprint, autoRefused }) => (autoRefused ? [fingerprint] : []))),
});

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

/** What is written down when a person answers a finding. */
export const overrideOf = (finding: Finding, action: ActionCode, reason: string, actor: Actor): OverrideDecision => ({
  action,
  reason,
  authority: actor.role,
  by: actor.id,
  atStake: finding.atStake?.amount ?? null,
});
