import { noDate } from './date/dat-001-no-date';
import { inThePast } from './date/dat-002-in-the-past';
import { tooEarly } from './date/dat-003-too-early';
import { notAWorkingDay } from './date/dat-004-not-a-working-day';
import { notAReceivingDay } from './date/dat-005-not-a-receiving-day';
import { otherContent } from './duplicate/dup-001-other-content';
import { resend } from './duplicate/dup-002-resend';
import { noOrderNumber } from './header/hdr-001-no-order-number';
import { currency } from './header/hdr-003-currency';
import { noLines } from './header/hdr-009-no-lines';
import { invalidGtin } from './item/itm-001-invalid-gtin';
import { unknownArticle } from './item/itm-002-unknown-article';
import { conflictingCodes } from './item/itm-003-conflicting-codes';
import { discontinued } from './item/itm-006-discontinued';
import { superseded } from './item/itm-008-superseded';
import { notYetAvailable } from './item/itm-009-not-yet-available';
import { blockedArticle } from './item/itm-010-blocked';
import { notInAssortment } from './item/itm-011-assortment';
import { packagingLevel } from './item/itm-012-packaging-level';
import { notANewOrder } from './message/msg-002-not-a-new-order';
import { testMessage } from './message/msg-005-test-message';
import { partnerStatus } from './message/msg-006-partner-status';
import { unknownSender } from './message/msg-007-unknown-sender';
import { notForUs } from './message/msg-008-not-for-us';
import { freeText } from './message/msg-011-free-text';
import { foreignAccount } from './message/msg-014-foreign-account';
import { invalidGln } from './party/par-001-invalid-gln';
import { unknownCustomer } from './party/par-002-unknown-customer';
import { severalCustomers } from './party/par-003-several-customers';
import { blockedCustomer } from './party/par-004-blocked-customer';
import { creditLimit } from './party/par-005-credit-limit';
import { unknownDeliveryPlace } from './party/par-007-unknown-delivery-place';
import { defaultDeliveryPlace } from './party/par-009-default-delivery-place';
import { priceDiffers } from './price/prc-001-price-differs';
import { rounding } from './price/prc-002-rounding';
import { noPriceSent } from './price/prc-003-no-price';
import { noPriceOfOurs } from './price/prc-004-no-price-of-ours';
import { priceBasis } from './price/prc-005-price-basis';
import { oldPrice } from './price/prc-007-old-price';
import { allowanceNotAgreed } from './price/prc-012-allowance-not-agreed';
import { invalidQuantity } from './quantity/qty-001-invalid-quantity';
import { belowMinimum } from './quantity/qty-003-below-minimum';
import { notAMultiple } from './quantity/qty-004-not-a-multiple';
import { unusualQuantity } from './quantity/qty-006-unusual-quantity';
import { partsDiffer } from './quantity/qty-010-parts-differ';
import { lineCount } from './total/tot-001-line-count';
import { orderAmount } from './total/tot-003-order-amount';
import { unknownUnit } from './unit/uom-001-unknown-unit';
import { noConversion } from './unit/uom-002-no-conversion';
import { converted } from './unit/uom-003-converted';
import { counted } from './unit/uom-004-counted';
import { contentsDiffer } from './unit/uom-005-contents-differ';
import type { Rule } from './rule';

/** Every rule, in the order in which an order is read. All of them run, whatever the others find. */
export const RULES: readonly Rule[] = [
  // message
  notANewOrder,
  testMessage,
  partnerStatus,
  unknownSender,
  notForUs,
  freeText,
  foreignAccount,
  // duplicate
  otherContent,
  resend,
  // party
  invalidGln,
  unknownCustomer,
  severalCustomers,
  blockedCustomer,
  creditLimit,
  unknownDeliveryPlace,
  defaultDeliveryPlace,
  // header
  noOrderNumber,
  currency,
  noLines,
  // item
  invalidGtin,
  unknownArticle,
  conflictingCodes,
  discontinued,
  superseded,
  notYetAvailable,
  blockedArticle,
  notInAssortment,
  packagingLevel,
  // quantity
  invalidQuantity,
  belowMinimum,
  notAMultiple,
  unusualQuantity,
  partsDiffer,
  // unit
  unknownUnit,
  noConversion,
  converted,
  counted,
  contentsDiffer,
  // price
  priceDiffers,
  rounding,
  noPriceSent,
  noPriceOfOurs,
  priceBasis,
  oldPrice,
  allowanceNotAgreed,
  // date
  noDate,
  inThePast,
  tooEarly,
  notAWorkingDay,
  notAReceivingDay,
  // total
  lineCount,
  orderAmount,
];
