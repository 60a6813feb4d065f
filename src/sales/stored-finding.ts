import type { AutoAnswer, Finding } from '../findings';

/** A finding as stored, with what a person did about it. */
export interface StoredFinding {
  readonly fingerprint: string;
  /** `auto`: a setting or a remembered resolution answered it. */
  readonly state: 'open' | 'overridden' | 'auto' | 'resolved';
  readonly stops: boolean;
  readonly finding: Finding;
  /** Who found it: our judgement, the ERP that refused the order, a change of the order. */
  readonly source: 'judge' | 'erp' | 'change';
  readonly auto: AutoAnswer | null;
  /** A person took an automatic answer back: he is asked himself, until the order is released. */
  readonly autoRefused: boolean;
  readonly override: {
    readonly action: string;
    readonly reason: string;
    readonly authority: string;
    readonly by: string;
    readonly at: Date;
    /** What it gave away, in the order's currency, as it was reckoned then. */
    readonly atStake: string | null;
  } | null;
}

/** A person's answer to a finding. */
export interface OverrideDecision {
  readonly action: string;
  readonly reason: string;
  readonly authority: string;
  readonly by: string;
  /** What somebody gives away by it, where that is known. */
  readonly atStake?: string | null;
}
