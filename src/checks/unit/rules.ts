import type { Rule } from '../rule';
import { unknownUnit } from './uom-001-unknown-unit';
import { noConversion } from './uom-002-no-conversion';
import { converted } from './uom-003-converted';
import { counted } from './uom-004-counted';
import { contentsDiffer } from './uom-005-contents-differ';
import { nominalWeight } from './uom-006-nominal-weight';

export const unitRules: readonly Rule[] = [
  unknownUnit,
  noConversion,
  converted,
  counted,
  contentsDiffer,
  nominalWeight,
];
