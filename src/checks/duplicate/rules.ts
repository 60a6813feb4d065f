import type { Rule } from '../rule';
import { otherContent } from './dup-001-other-content';
import { resend } from './dup-002-resend';
import { notADuplicate } from './dup-003-not-a-duplicate';
import { sameContent } from './dup-004-same-content';
import { articleTwice } from './dup-005-article-twice';
import { lineNumberTwice } from './dup-006-line-number-twice';

export const duplicateRules: readonly Rule[] = [
  otherContent,
  resend,
  notADuplicate,
  sameContent,
  articleTwice,
  lineNumberTwice,
];
