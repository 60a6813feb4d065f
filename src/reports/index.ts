export type { Balance } from './balance';
export { balanceText, balanceView, type BalanceView } from './balance-view';
export type * from './today';
export { trafficText, type TrafficView } from './traffic-view';
