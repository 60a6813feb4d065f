import { businessDateOf } from '../kernel';
import type { ComposeContext, Composed } from './compose-context';
import { compactDay, type X12Segment } from './compose-x12-segments';
import { writeX12Set, X12_TYPE, x12Number } from './compose-x12-set';
import type { OrderResponseModel } from './outcome';

/** BCA01 (353): each change has an answer of its own, which takes nobody's place. */
const ORIGINAL = '00';
/** BCA05, in characters: one that came in X12 is no longer. */
const LONGEST_SEQUENCE = 8;

/**
 * Writes the answer to a change as an X12 interchange of one 865. It says of the whole order what it is now, held against what was asked last: a
 * change that was refused confirms the order as it was, and is no acceptance (BCA02 is never AD then).
 */
export const writeX12ChangeResponse = (model: OrderResponseModel, context: ComposeContext): Composed =>
  writeX12Set({ type: '865', group: 'CA' }, beginning(model, context), model, context);

/** BCA: 05 which change of the order is answered, 06 the day of the order, 09 our number, 10 today, 11 the day of the change. */
function beginning({ outcome, address }: OrderResponseModel, context: ComposeContext): X12Segment {
  const { reference, orderDate } = outcome;
  const { sequence = null, date = null } = address.change ?? {};
  const today = compactDay(businessDateOf(context.preparedAt));
  return [
    'BCA', ORIGINAL, X12_TYPE[outcome.kind], x12Number(outcome, address), null, sequence !== null && sequence.length <= LONGEST_SEQUENCE ? sequence : null,
    orderDate === null ? today : compactDay(orderDate), null, null, reference, today, date === null ? null : compactDay(date),
  ]; // prettier-ignore
}
