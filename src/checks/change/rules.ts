import type { Rule } from '../rule';
import { unknownOrder } from './chg-001-unknown-order';
import { meaningUnknown } from './chg-008-meaning-unknown';
import { onHold } from './chg-011-on-hold';

export const changeRules: readonly Rule[] = [unknownOrder, meaningUnknown, onHold];
