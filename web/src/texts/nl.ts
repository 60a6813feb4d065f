import { changes } from './nl/changes';
import { customers } from './nl/customers';
import { decisions } from './nl/decisions';
import { entry } from './nl/entry';
import { erp } from './nl/erp';
import { frame } from './nl/frame';
import { interchanges } from './nl/interchanges';
import { masters } from './nl/masters';
import { operations } from './nl/operations';
import { orders } from './nl/orders';
import { partners } from './nl/partners';
import { queue } from './nl/queue';
import { references } from './nl/references';
import { requests } from './nl/requests';
import { resolve } from './nl/resolve';
import { review } from './nl/review';
import { rules } from './nl/rules';
import { settings } from './nl/settings';
import { talk } from './nl/talk';
import { today } from './nl/today';

/** What the screens say in Dutch, as ICU MessageFormat, one file a screen. The keys are those of every language. */
export const nl = {
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
} as const;
