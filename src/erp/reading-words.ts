import { wordsOf } from '../kernel';
import type { ErpEntity } from './port';
import { describeReverted, type Reverted } from './reverted';
import { balances, type Balance, type RunMode, type RunOutcome } from './run';

interface Told {
  readonly counts: { readonly read: number; readonly changed: number; readonly refused: number; readonly gone: number } | null;
  readonly balance: Balance | null;
  readonly reverted: Reverted | null;
  readonly refusal: string | null;
} // prettier-ignore

const TO_DO =
  'Was it put back? Then let orders be read with --whole and have those that it lost handed over again ("erp again"), and what changed since be entered there anew. Was it undone on purpose, there is nothing to do.';

/** What a reading came to, for a terminal. */
export function describeReading(entity: ErpEntity, { counts, balance, reverted, refusal }: Told): readonly string[] {
  if (refusal !== null || counts === null) return [`${entity}: ${(refusal ?? 'nothing').replace(/\.$/, '')}.`];
  const { read, changed, refused, gone } = counts;
  const line = `${entity}: ${String(read)} rows read, ${String(changed)} taken over, ${String(refused)} refused, ${String(gone)} gone`;
  return [
    line,
    ...(reverted === null ? [] : [`  ${describeReverted(reverted).en}`, `  ${TO_DO}`]),
    ...(balance === null ? [] : describeBalance(balance)),
  ];
}

function describeBalance(balance: Balance): readonly string[] {
  const tables = balance.tables.map(({ table, theirs, ours, theirSum, ourSum, unlike }) => {
    const sums = theirSum === null ? '' : `, ${theirSum} there and ${ourSum ?? '0'} here`;
    return `  ${table}: ${String(theirs)} rows there, ${String(ours)} here${sums}${unlike.length === 0 ? '' : `; unlike: ${unlike.join(', ')}`}`;
  });
  const { orders } = balance;
  const lost = orders === null ? [] : [`  orders: ${String(orders.handedOver)} handed over, ${String(orders.there)} there${orders.missing.length === 0 ? '' : `; lost by the ERP, as after an older backup: ${orders.missing.join(', ')}`}`]; // prettier-ignore
  return [...tables, ...lost, balances(balance) ? '  both sides agree' : '  BOTH SIDES DO NOT AGREE'];
}

/** A run of the list, for a terminal. */
export function describeRun(run: { readonly entity: ErpEntity; readonly mode: RunMode; readonly startedAt: Date; readonly finishedAt: Date | null; readonly outcome: RunOutcome | null; readonly fault: string | null; readonly read: number; readonly changed: number; readonly refused: number; readonly gone: number }): string {
  const took = run.finishedAt === null ? 'goes on' : `${((run.finishedAt.getTime() - run.startedAt.getTime()) / 1_000).toFixed(1)} s`;
  const counts = `${String(run.read)} read, ${String(run.changed)} taken over, ${String(run.refused)} refused, ${String(run.gone)} gone`;
  return `${run.startedAt.toISOString()}  ${run.entity}  ${run.mode}  ${run.outcome ?? ''}  ${took}  ${counts}${run.fault === null ? '' : `  ${wordsOf(run.fault).en}`}`;
} // prettier-ignore
