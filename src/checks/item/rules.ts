import type { Rule } from '../rule';
import { invalidGtin } from './itm-001-invalid-gtin';
import { unknownArticle } from './itm-002-unknown-article';
import { conflictingCodes } from './itm-003-conflicting-codes';
import { discontinued } from './itm-006-discontinued';
import { superseded } from './itm-008-superseded';
import { notYetAvailable } from './itm-009-not-yet-available';
import { blockedArticle } from './itm-010-blocked';
import { notInAssortment } from './itm-011-assortment';
import { packagingLevel } from './itm-012-packaging-level';

export const itemRules: readonly Rule[] = [
  invalidGtin,
  unknownArticle,
  conflictingCodes,
  discontinued,
  superseded,
  notYetAvailable,
  blockedArticle,
  notInAssortment,
  packagingLevel,
];
