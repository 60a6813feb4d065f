import type { Rule } from '../rule';
import { demandNotAgreed } from './log-001-demand-not-agreed';
import { shelfLife } from './log-002-shelf-life';

export const logisticsRules: readonly Rule[] = [demandNotAgreed, shelfLife];
