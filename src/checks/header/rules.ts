import type { Rule } from '../rule';
import { noOrderNumber } from './hdr-001-no-order-number';
import { currency } from './hdr-003-currency';
import { noLines } from './hdr-009-no-lines';

export const headerRules: readonly Rule[] = [noOrderNumber, currency, noLines];
