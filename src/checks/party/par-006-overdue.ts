import { daysBetween } from '../../kernel';
import { orderRule } from '../rule';

/** PAR-006: invoices of this customer are unpaid for longer than we let pass. The release is bound to how many: one more asks again. */
export const overdueInvoices = orderRule('PAR-006', ({ input: { master }, today, resolution: { customer } }) => {
  const { overdueCount, overdueSince } = customer?.terms ?? {};
  if (customer === null || typeof overdueCount !== 'number' || typeof overdueSince !== 'string') return null;
  const days = daysBetween(overdueSince, today);
  if (overdueCount === 0 || days <= master.company.settings.overdueDays) return null;
  return {
    field: 'parties.buyer',
    actual: String(overdueCount),
    expected: overdueSince,
    params: { n: overdueCount, days },
  };
});
