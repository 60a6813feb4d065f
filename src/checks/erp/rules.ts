import type { Rule } from '../rule';
import { masterTooOld } from './erp-002-master-too-old';

export const erpRules: readonly Rule[] = [masterTooOld];
