import { changeRules } from './change/rules';
import { dateRules } from './date/rules';
import { duplicateRules } from './duplicate/rules';
import { erpRules } from './erp/rules';
import { headerRules } from './header/rules';
import { itemRules } from './item/rules';
import { logisticsRules } from './logistics/rules';
import { masterRules } from './master/rules';
import { messageRules } from './message/rules';
import { partyRules } from './party/rules';
import { priceRules } from './price/rules';
import { quantityRules } from './quantity/rules';
import { totalRules } from './total/rules';
import { unitRules } from './unit/rules';
import type { Rule } from './rule';

/** Every rule, in the order in which an order is read. All of them run, whatever the others find. */
export const RULES: readonly Rule[] = [
  ...messageRules,
  ...duplicateRules,
  ...changeRules,
  ...partyRules,
  ...headerRules,
  ...itemRules,
  ...quantityRules,
  ...unitRules,
  ...priceRules,
  ...dateRules,
  ...logisticsRules,
  ...totalRules,
  ...masterRules,
  ...erpRules,
];
