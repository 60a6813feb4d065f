import type { Finding } from './finding';

/** What findings that were stored before they said so say. */
const UNSAID = { line: null, cause: null, atStake: null, severityFrom: 'rule', ruleVersion: 1 } as const;

/** A finding as it was stored, perhaps long ago. */
export type KeptFinding = Omit<Finding, keyof typeof UNSAID | 'said'> & Partial<Finding>;

/** A stored finding with everything that findings say by now. */
export const wholeFinding = (kept: KeptFinding): Finding => ({ said: kept.severity, ...UNSAID, ...kept });
