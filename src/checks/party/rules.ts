import type { Rule } from '../rule';
import { invalidGln } from './par-001-invalid-gln';
import { unknownCustomer } from './par-002-unknown-customer';
import { severalCustomers } from './par-003-several-customers';
import { blockedCustomer } from './par-004-blocked-customer';
import { creditLimit } from './par-005-credit-limit';
import { overdueInvoices } from './par-006-overdue';
import { unknownDeliveryPlace } from './par-007-unknown-delivery-place';
import { placeNotTheirs } from './par-008-place-not-theirs';
import { defaultDeliveryPlace } from './par-009-default-delivery-place';
import { otherAddress } from './par-010-other-address';
import { severalPlaces } from './par-011-several-places';
import { unknownInvoicee } from './par-012-invoicee';
import { ourNumberDiffers } from './par-013-our-number';
import { customerNote } from './par-014-customer-note';

export const partyRules: readonly Rule[] = [
  invalidGln,
  unknownCustomer,
  severalCustomers,
  blockedCustomer,
  creditLimit,
  overdueInvoices,
  unknownDeliveryPlace,
  placeNotTheirs,
  defaultDeliveryPlace,
  otherAddress,
  severalPlaces,
  unknownInvoicee,
  ourNumberDiffers,
  customerNote,
];
