import type { Rule } from '../rule';
import { lineCount } from './tot-001-line-count';
import { quantitySum } from './tot-002-quantity-sum';
import { orderAmount } from './tot-003-order-amount';
import { lineAmount } from './tot-004-line-amount';
import { ourValue } from './tot-005-our-value';

export const totalRules: readonly Rule[] = [lineCount, quantitySum, orderAmount, lineAmount, ourValue];
