/** The question that the address names; null when it names none. */
export function askedOf(search: URLSearchParams): {
  readonly code: string;
  readonly cause: string;
  readonly partner?: string;
  readonly customer?: string;
} | null {
  const code = search.get('code') ?? '';
  const cause = search.get('cause') ?? '';
  if (code === '' || cause === '') return null;
  const partner = search.get('partner');
  const customer = search.get('customer');
  return { code, cause, ...(partner === null ? {} : { partner }), ...(customer === null ? {} : { customer }) };
}

interface Chosen {
  readonly choice: { readonly kind: 'override' | 'correction' };
  readonly reason: string;
  readonly cases: readonly unknown[];
}

/** The API takes no shorter reason. */
const SHORTEST_REASON = 3;

/** Whether there is something to apply: a choice, an order at least, and a reason where one is owed. */
export const readyToApply = (wish: Chosen | null): boolean =>
  wish !== null &&
  wish.cases.length > 0 &&
  (wish.choice.kind === 'correction' || wish.reason.length >= SHORTEST_REASON);

/** What the address says is to be remembered with the answer; null when nothing is. */
export function remembersOf(search: URLSearchParams): { readonly scope: string; readonly until: string } | null {
  const [scope, until] = [search.get('remember'), search.get('until')];
  return scope === null || until === null || !/^\d{4}-\d{2}-\d{2}$/.test(until) ? null : { scope, until };
}
