import type { Rule } from '../rule';
import { priceDiffers } from './prc-001-price-differs';
import { rounding } from './prc-002-rounding';
import { noPriceSent } from './prc-003-no-price';
import { noPriceOfOurs } from './prc-004-no-price-of-ours';
import { priceBasis } from './prc-005-price-basis';
import { oldPrice } from './prc-007-old-price';
import { allowanceNotAgreed } from './prc-012-allowance-not-agreed';

export const priceRules: readonly Rule[] = [
  priceDiffers,
  rounding,
  noPriceSent,
  noPriceOfOurs,
  priceBasis,
  oldPrice,
  allowanceNotAgreed,
];
