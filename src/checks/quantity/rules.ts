import type { Rule } from '../rule';
import { invalidQuantity } from './qty-001-invalid-quantity';
import { belowMinimum } from './qty-003-below-minimum';
import { notAMultiple } from './qty-004-not-a-multiple';
import { unusualQuantity } from './qty-006-unusual-quantity';
import { partsDiffer } from './qty-010-parts-differ';

export const quantityRules: readonly Rule[] = [
  invalidQuantity,
  belowMinimum,
  notAMultiple,
  unusualQuantity,
  partsDiffer,
];
