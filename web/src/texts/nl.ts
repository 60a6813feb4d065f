import { decisions } from './nl/decisions';
import { frame } from './nl/frame';
import { interchanges } from './nl/interchanges';
import { orders } from './nl/orders';
import { queue } from './nl/queue';
import { resolve } from './nl/resolve';
import { review } from './nl/review';
import { settings } from './nl/settings';
import { today } from './nl/today';

/** What the screens say in Dutch, as ICU MessageFormat, one file a screen. The keys are those of every language. */
export const nl = {
  ...decisions,
  ...frame,
  ...interchanges,
  ...orders,
  ...queue,
  ...resolve,
  ...review,
  ...settings,
  ...today,
} as const;
