import { businessDateOf, businessTimeOf } from '../../kernel';
import { orderRule } from '../rule';

/** What prices and credit are worked out from. */
const GONE_BY = ['prices', 'customers', 'contracts', 'promotions', 'agreed-discounts'] as const;

const HOUR_MS = 3_600_000;

/**
 * ERP-002: what prices and credit are worked out from was last told us longer ago than the company allows. Of several tables the one that is
 * oldest. Silent about a table that nobody ever synced, as when the master is kept by hand.
 */
export const masterTooOld = orderRule('ERP-002', ({ input: { master, now } }) => {
  const { syncedAt } = master;
  if (syncedAt.size === 0) return null;
  const hours = master.company.settings.masterAgeHours;
  let oldest: { readonly table: string; readonly at: Date } | null = null;
  for (const table of GONE_BY) {
    const at = syncedAt.get(table);
    if (at !== undefined && (oldest === null || at < oldest.at)) oldest = { table, at };
  }
  if (hours === 0 || oldest === null || now.getTime() - oldest.at.getTime() <= hours * HOUR_MS) return null;
  return {
    actual: oldest.at.toISOString(),
    expected: String(hours),
    params: { table: oldest.table, date: businessDateOf(oldest.at), time: businessTimeOf(oldest.at), hours },
  };
});
