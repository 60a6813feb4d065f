import type { Rule } from '../rule';
import { otherContent } from './dup-001-other-content';
import { resend } from './dup-002-resend';

export const duplicateRules: readonly Rule[] = [otherContent, resend];
