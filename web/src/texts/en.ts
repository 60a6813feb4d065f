import type { TextKey } from './text-key';
import { decisions } from './en/decisions';
import { frame } from './en/frame';
import { interchanges } from './en/interchanges';
import { orders } from './en/orders';
import { queue } from './en/queue';
import { resolve } from './en/resolve';
import { review } from './en/review';
import { settings } from './en/settings';
import { today } from './en/today';

/** What the screens say in English. */
export const en: Readonly<Record<TextKey, string>> = {
  ...decisions,
  ...frame,
  ...interchanges,
  ...orders,
  ...queue,
  ...resolve,
  ...review,
  ...settings,
  ...today,
};
