import type { Rule } from '../rule';
import { noDate } from './dat-001-no-date';
import { inThePast } from './dat-002-in-the-past';
import { tooEarly } from './dat-003-too-early';
import { notAWorkingDay } from './dat-004-not-a-working-day';
import { notAReceivingDay } from './dat-005-not-a-receiving-day';
import { farAhead } from './dat-006-far-ahead';
import { datesContradict } from './dat-007-dates-contradict';
import { despatchOnly } from './dat-008-despatch-only';
import { afterLatestDay } from './dat-009-after-latest-day';

export const dateRules: readonly Rule[] = [
  noDate,
  inThePast,
  tooEarly,
  notAWorkingDay,
  notAReceivingDay,
  farAhead,
  datesContradict,
  despatchOnly,
  afterLatestDay,
];
