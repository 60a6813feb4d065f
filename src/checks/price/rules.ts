import type { Rule } from '../rule';
import { contractExceeded } from './ctr-001-contract-exceeded';
import { contractEnds } from './ctr-002-contract-ends';
import { onContract } from './ctr-003-on-contract';
import { contractApplies } from './ctr-004-contract-applies';
import { priceDiffers } from './prc-001-price-differs';
import { rounding } from './prc-002-rounding';
import { noPriceSent } from './prc-003-no-price';
import { noPriceOfOurs } from './prc-004-no-price-of-ours';
import { priceBasis } from './prc-005-price-basis';
import { grossPrice } from './prc-006-gross-price';
import { oldPrice } from './prc-007-old-price';
import { futurePrice } from './prc-008-future-price';
import { promotionOver } from './prc-009-promotion-over';
import { betterPrice } from './prc-010-better-price';
import { belowFloor } from './prc-011-below-floor';
import { allowanceNotAgreed } from './prc-012-allowance-not-agreed';
import { priceDay } from './prc-013-price-day';
import { placeholderPrice } from './prc-014-placeholder-price';
import { vatRate } from './tax-001-vat-rate';

export const priceRules: readonly Rule[] = [
  priceDiffers,
  rounding,
  noPriceSent,
  noPriceOfOurs,
  priceBasis,
  grossPrice,
  oldPrice,
  futurePrice,
  promotionOver,
  betterPrice,
  belowFloor,
  allowanceNotAgreed,
  priceDay,
  placeholderPrice,
  contractExceeded,
  contractEnds,
  onContract,
  contractApplies,
  vatRate,
];
