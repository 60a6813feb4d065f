import type { Rule } from '../rule';
import { invalidQuantity } from './qty-001-invalid-quantity';
import { notWhole } from './qty-002-not-whole';
import { belowMinimum } from './qty-003-below-minimum';
import { notAMultiple } from './qty-004-not-a-multiple';
import { fullLayers } from './qty-005-full-layers';
import { unusualQuantity } from './qty-006-unusual-quantity';
import { aboveMaximum } from './qty-007-above-maximum';
import { notAvailable } from './qty-008-not-available';
import { zeroPrice } from './qty-009-zero-price';
import { partsDiffer } from './qty-010-parts-differ';

export const quantityRules: readonly Rule[] = [
  invalidQuantity,
  notWhole,
  belowMinimum,
  notAMultiple,
  fullLayers,
  unusualQuantity,
  aboveMaximum,
  notAvailable,
  zeroPrice,
  partsDiffer,
];
