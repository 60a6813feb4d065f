import type { Rule } from '../rule';
import { twoPrices } from './mas-001-two-prices';
import { noEndOfSuccessors } from './mas-002-no-end-of-successors';
import { packsContradict } from './mas-003-contradicting-packs';
import { nothingInIt } from './mas-004-nothing-in-it';
import { placeOfTwo } from './mas-006-place-of-two';
import { cannotBe } from './mas-007-cannot-be';

/** One buyer's number for two articles (MAS-005) is asked about at the line, as any codes that do not agree (ITM-003). */
export const masterRules: readonly Rule[] = [
  twoPrices,
  noEndOfSuccessors,
  packsContradict,
  nothingInIt,
  placeOfTwo,
  cannotBe,
];
