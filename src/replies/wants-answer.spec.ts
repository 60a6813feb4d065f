import type { TradingPartner } from '../master';
import type { PurchaseOrder } from '../purchase-order';
import { aSalesOrder } from './compose-test-support';
import { outcomeOf } from './outcome';
import { wantsAnswer } from './wants-answer';

const ACCEPTED = outcomeOf(aSalesOrder());
const CHANGED = outcomeOf(aSalesOrder({ booked: [{ confirmedQuantity: '10' }] }));
const REJECTED = outcomeOf(aSalesOrder({ order: { state: 'rejected', rejectionReason: 'Niet leverbaar' } }));

type Asked = PurchaseOrder['responseType'];
const answers = (asked: Asked, policy: TradingPartner['respond']) =>
  [ACCEPTED, CHANGED, REJECTED].map((outcome) => wantsAnswer(asked, policy, outcome));

describe('an order response goes out', () => {
  it.each<readonly [Asked, TradingPartner['respond'], readonly [boolean, boolean, boolean]]>([
    ['AC', 'always', [true, true, true]],
    ['AC', 'changes', [true, true, true]],
    ['AC', 'never', [true, true, true]],
    ['AI', 'always', [false, true, true]],
    ['AI', 'changes', [false, true, true]],
    ['AI', 'never', [false, true, true]],
    ['NA', 'always', [false, false, false]],
    ['NA', 'changes', [false, false, false]],
    ['NA', 'never', [false, false, false]],
    [null, 'always', [true, true, true]],
    [null, 'changes', [false, true, true]],
    [null, 'never', [false, false, false]],
  ])('to an order that asks %s of a partner with "%s": accepted, changed, rejected %j', (asked, policy, expected) => {
    expect([ACCEPTED.kind, CHANGED.kind, REJECTED.kind]).toEqual(['accepted', 'changed', 'rejected']);
    expect(answers(asked, policy)).toEqual(expected);
  });
});
