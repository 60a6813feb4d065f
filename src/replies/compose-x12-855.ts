import { businessDateOf } from '../kernel';
import type { ComposeContext, Composed } from './compose-context';
import { compactDay, type X12Segment } from './compose-x12-segments';
import { writeX12Set, X12_TYPE, x12Number } from './compose-x12-set';
import type { OrderResponseModel } from './outcome';

/** BAK01 (353): original; a later answer to the same order takes the place of the earlier one. */
const [ORIGINAL, REPLACED] = ['00', '05'];

/**
 * Writes the answer as an X12 interchange of one 855, in the versions of the buyer's interchange and group. All lines are sent whatever the
 * outcome, so that a buyer whose system reads line by line finds an answer to each.
 */
export const writeX12Response = (model: OrderResponseModel, context: ComposeContext): Composed =>
  writeX12Set({ type: '855', group: 'PR' }, beginning(model, context), model, context);

/** BAK, which says what the answer is. */
function beginning({ outcome, address }: OrderResponseModel, context: ComposeContext): X12Segment {
  const { reference, orderDate, version } = outcome;
  const today = compactDay(businessDateOf(context.preparedAt));
  const ordered = orderDate === null ? today : compactDay(orderDate);
  return ['BAK', version > 1 ? REPLACED : ORIGINAL, X12_TYPE[outcome.kind], x12Number(outcome, address), ordered, null, null, null, reference, today]; // prettier-ignore
}
