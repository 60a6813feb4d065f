import type { Rule } from '../rule';
import { noOrderNumber } from './hdr-001-no-order-number';
import { numberPattern } from './hdr-002-number-pattern';
import { currency } from './hdr-003-currency';
import { orderDate } from './hdr-004-order-date';
import { deliveryTerms } from './hdr-005-delivery-terms';
import { paymentTerms } from './hdr-006-payment-terms';
import { belowMinimum } from './hdr-007-below-minimum';
import { unusualValue } from './hdr-008-unusual-value';
import { noLines } from './hdr-009-no-lines';
import { unknownReference } from './hdr-010-unknown-reference';
import { rush } from './hdr-011-rush';
import { vatNumber } from './hdr-012-vat-number';
import { documentType } from './hdr-013-document-type';

export const headerRules: readonly Rule[] = [
  noOrderNumber,
  numberPattern,
  currency,
  orderDate,
  deliveryTerms,
  paymentTerms,
  belowMinimum,
  unusualValue,
  noLines,
  unknownReference,
  rush,
  vatNumber,
  documentType,
];
