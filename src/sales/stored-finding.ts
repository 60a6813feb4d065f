import type { Finding } from '../findings';

/** A finding as stored, with what a person did about it. */
export interface StoredFinding {
  readonly fingerprint: string;
  readonly state: 'open' | 'overridden' | 'resolved';
  readonly stops: boolean;
  readonly finding: Finding;
  readonly override: {
    readonly action: string;
    readonly reason: string;
    readonly authority: string;
    readonly by: string;
    readonly at: Date;
  } | null;
}
