import type { Rule } from '../rule';
import { lineCount } from './tot-001-line-count';
import { orderAmount } from './tot-003-order-amount';

export const totalRules: readonly Rule[] = [lineCount, orderAmount];
