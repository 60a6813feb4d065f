import type { Rule } from '../rule';
import { invalidGtin } from './itm-001-invalid-gtin';
import { unknownArticle } from './itm-002-unknown-article';
import { conflictingCodes } from './itm-003-conflicting-codes';
import { unconfirmedNumber } from './itm-004-unconfirmed-number';
import { inStoreCode } from './itm-005-in-store-code';
import { discontinued } from './itm-006-discontinued';
import { lastStock } from './itm-007-last-stock';
import { superseded } from './itm-008-superseded';
import { notYetAvailable } from './itm-009-not-yet-available';
import { blockedArticle } from './itm-010-blocked';
import { notInAssortment } from './itm-011-assortment';
import { packagingLevel } from './itm-012-packaging-level';
import { firstOrder } from './itm-013-first-order';
import { otherDescription } from './itm-014-other-description';
import { permit } from './itm-015-permit';
import { display } from './itm-016-display';
import { deposit } from './itm-017-deposit';

export const itemRules: readonly Rule[] = [
  invalidGtin,
  unknownArticle,
  conflictingCodes,
  unconfirmedNumber,
  inStoreCode,
  discontinued,
  lastStock,
  superseded,
  notYetAvailable,
  blockedArticle,
  notInAssortment,
  packagingLevel,
  firstOrder,
  otherDescription,
  permit,
  display,
  deposit,
];
