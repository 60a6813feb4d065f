import { err, ok, type Result } from '../kernel';
import { FORMS, type FormName } from './functions';
import { EXPECTED, type GuideWords } from './guide-faults';

/** A test of one value. Absent and empty are the same: ''. */
export type ValueTest = (value: string) => boolean;

const isForm = (name: string): name is FormName => Object.hasOwn(FORMS, name);

/**
 * Compiles the right-hand side of a condition: `=A|B` one of these (an empty alternative is "absent"), `!=A|B` none of these,
 * `~gtin` has that form, `!~gtin` has not.
 */
export function compileTest(operator: string, operand: string): Result<ValueTest, GuideWords> {
  if (operator === '~' || operator === '!~') {
    if (!isForm(operand)) return err(EXPECTED.form(Object.keys(FORMS).join(', '), operator, operand));
    const form = FORMS[operand];
    return ok(operator === '~' ? form : (value) => !form(value));
  }
  const wanted = operand.split('|');
  const negative = operator === '!=';
  const [only, ...others] = wanted;
  if (others.length === 0) return ok(negative ? (value) => value !== only : (value) => value === only);
  return ok(negative ? (value) => !wanted.includes(value) : (value) => wanted.includes(value));
}
