import type { Said } from '../rule';

/**
 * What a rule about the master says of a fact that the order uses. Where another rule asks about the line already because of it, this one
 * only tells why: one cause is one question.
 */
export const told = (said: Said, askedAlready: boolean): Said =>
  askedAlready ? { ...said, severity: 'warning', stops: false } : said;
