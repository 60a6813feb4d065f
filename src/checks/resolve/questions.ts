import { answersTo, fingerprint, type ActionCode, type FindingCode, type Question } from '../../findings';
import type { Article } from '../../master';
import type { PurchaseOrderLine } from '../../purchase-order';
import type { Decisions } from '../check-input';
import { articleField } from '../order-case';
import type { DateReading } from './delivery-date';

/**
 * Questions whose answer changes what we book. The rule that asks and the resolution that obeys the answer take the question from
 * here, so that the answer is bound to exactly what was asked.
 */
const question = (code: FindingCode, field: string, actual: string | null, expected: string | null): Question => ({
  code,
  reason: null,
  field,
  actual,
  expected,
});

/** May the successor be delivered instead (ITM-008)? */
export const successorQuestion = (
  index: number,
  line: PurchaseOrderLine,
  article: Article,
  successor: Article,
): Question => question('ITM-008', articleField(index, line), article.number, successor.number);

/** Must the requested day be kept although it is too early (DAT-003)? */
export const tooEarlyQuestion = (field: string, date: DateReading): Question =>
  question('DAT-003', field, date.asked, date.earliest);

/** The recorded answer to an error or a warning, if it is one that may be given at all. */
export function answerTo(asked: Question, decisions: Decisions): ActionCode | null {
  if (decisions.overrides.size === 0) return null;
  const action = decisions.overrides.get(fingerprint(asked));
  return answersTo({ code: asked.code, severity: 'error' }).find((one) => one === action) ?? null;
}
