import type { Rule } from '../rule';
import { testMessage } from './msg-005-test-message';
import { partnerStatus } from './msg-006-partner-status';
import { unknownSender } from './msg-007-unknown-sender';
import { notForUs } from './msg-008-not-for-us';
import { freeText } from './msg-011-free-text';
import { foreignAccount } from './msg-014-foreign-account';

export const messageRules: readonly Rule[] = [
  testMessage,
  partnerStatus,
  unknownSender,
  notForUs,
  freeText,
  foreignAccount,
];
