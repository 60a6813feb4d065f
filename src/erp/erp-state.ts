import type { ErpSystem } from './erp-system';

/** How an ERP is: it is asked at its times; it was away and is asked again later; it waits for a person; it is switched off. */
export type ErpState = 'in-step' | 'away' | 'stopped' | 'off';

export const stateOf = ({ active, stoppedReason, retryAt }: Pick<ErpSystem, 'active' | 'stoppedReason' | 'retryAt'>, now: Date): ErpState => {
  if (!active) return 'off';
  if (stoppedReason !== null) return 'stopped';
  return retryAt !== null && retryAt > now ? 'away' : 'in-step';
}; // prettier-ignore
