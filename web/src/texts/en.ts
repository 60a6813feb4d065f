import type { TextKey } from './text-key';
import { changes } from './en/changes';
import { customers } from './en/customers';
import { decisions } from './en/decisions';
import { entry } from './en/entry';
import { erp } from './en/erp';
import { frame } from './en/frame';
import { interchanges } from './en/interchanges';
import { masters } from './en/masters';
import { operations } from './en/operations';
import { orders } from './en/orders';
import { partners } from './en/partners';
import { queue } from './en/queue';
import { references } from './en/references';
import { requests } from './en/requests';
import { resolve } from './en/resolve';
import { review } from './en/review';
import { rules } from './en/rules';
import { settings } from './en/settings';
import { talk } from './en/talk';
import { today } from './en/today';

/** What the screens say in English. */
export const en: Readonly<Record<TextKey, string>> = {
  ...changes,
  ...customers,
  ...decisions,
  ...entry,
  ...erp,
  ...frame,
  ...interchanges,
  ...masters,
  ...operations,
  ...orders,
  ...partners,
  ...queue,
  ...references,
  ...requests,
  ...resolve,
  ...review,
  ...rules,
  ...settings,
  ...talk,
  ...today,
};
