import type { paths } from '../api/schema';

export type TodayView = paths['/api/today']['get']['responses'][200]['content']['application/json'];

/** The part of today's orders that went through without a person, from 0 to 1; null before any came: a share of nothing is no figure. */
export const touchlessShare = ({
  ordersToday,
  touchlessToday,
}: Pick<TodayView['figures'], 'ordersToday' | 'touchlessToday'>): number | null =>
  ordersToday === 0 ? null : touchlessToday / ordersToday;
