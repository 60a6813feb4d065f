/** The part of today's orders that went through without a person, from 0 to 1; null before any came: a share of nothing is no figure. */
export const touchlessShare = ({
  ordersToday,
  touchlessToday,
}: {
  readonly ordersToday: number;
  readonly touchlessToday: number;
}): number | null => (ordersToday === 0 ? null : touchlessToday / ordersToday);
