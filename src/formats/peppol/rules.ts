import { allowanceRules } from './allowance-rules';
import { amountRules } from './amount-rules';
import { commonRules } from './common-rules';
import { headerRules } from './header-rules';
import { lineRules } from './line-rules';
import type { ProfileRule } from './rule';

/** Every rule of the profile that is checked here, in the order in which an order is read. */
export const PROFILE_RULES: readonly ProfileRule[] = [
  ...commonRules,
  ...headerRules,
  ...allowanceRules,
  ...amountRules,
  ...lineRules,
];
