import type { Rule } from '../rule';
import { unknownOrder } from './chg-001-unknown-order';

export const changeRules: readonly Rule[] = [unknownOrder];
