import type { Rule } from '../rule';
import { invalidGln } from './par-001-invalid-gln';
import { unknownCustomer } from './par-002-unknown-customer';
import { severalCustomers } from './par-003-several-customers';
import { blockedCustomer } from './par-004-blocked-customer';
import { creditLimit } from './par-005-credit-limit';
import { unknownDeliveryPlace } from './par-007-unknown-delivery-place';
import { defaultDeliveryPlace } from './par-009-default-delivery-place';

export const partyRules: readonly Rule[] = [
  invalidGln,
  unknownCustomer,
  severalCustomers,
  blockedCustomer,
  creditLimit,
  unknownDeliveryPlace,
  defaultDeliveryPlace,
];
