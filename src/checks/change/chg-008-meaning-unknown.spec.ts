import { anOrderFromShop, answered, COFFEE, judged } from '../../../test/builders';
import { contentHash, type MessageFunction } from '../../purchase-order';
import { openFindings } from '../judge';

const order = () => anOrderFromShop().line({ gtin: COFFEE, quantity: 10, price: '3.49' });
const original = order().build();
const earlier = {
  orderId: 'o', orderReference: 'B-1', state: 'released', receivedOn: '2026-11-20', contentHash: contentHash(original), order: original,
}; // prettier-ignore

describe('CHG-008', () => {
  it.each<MessageFunction>(['cancellation', 'change', 'confirmation', 'duplicate', 'proposal', 'copy', 'provisional', 'other'])(
    'holds %s, and goes by a person who may say that it is an order',
    (word) => {
      const { found, findings } = judged({ order: order().with({ function: word, functionCode: '42' }) });
      const question = found('CHG-008');
      expect(question).toMatchObject({ severity: 'error', stops: true, actual: '42', cause: '42' });
      expect(openFindings(findings, answered(question, 'OVR'))).toEqual([]);
    },
  ); // prettier-ignore

  it('says nothing of what is an order by its own word, or replaces one that we do not have', () => {
    for (const word of ['original', 'test', 'replacement'] as const)
      expect(judged({ order: order().with({ function: word }) }).found('CHG-008')).toBeUndefined();
  });

  it('is passed by nobody where we have an order with the number: it would be delivered twice', () => {
    for (const word of ['confirmation', 'other', 'replacement'] as const) {
      const { found, findings } = judged({ order: order().with({ function: word }), sales: { earlierOrders: [earlier] } });
      expect(found('CHG-008')?.severity).toBe('blocking');
      expect(openFindings(findings, answered(found('CHG-008'), 'OVR'))).toHaveLength(1);
    } // prettier-ignore
  });

  it('lets a duplicate with equal content be a resend', () => {
    const { codes } = judged({ order: order().with({ function: 'duplicate' }), sales: { earlierOrders: [earlier] } });
    expect(codes).toEqual(['DUP-002']);
  });

  it('does not hide that an order of that type is never one', () => {
    const { codes } = judged({ order: order().with({ function: 'confirmation', documentType: '221' }) });
    expect(codes).toEqual(expect.arrayContaining(['CHG-008', 'HDR-013']));
  });
});

describe('CHG-011', () => {
  it('holds an order that the buyer asks to wait with, until a person lifts that', () => {
    const { codes, found, findings } = judged({ order: order().with({ function: 'hold' }) });
    expect(codes).toEqual(['CHG-011']);
    expect(openFindings(findings, answered(found('CHG-011'), 'OVR'))).toEqual([]);
    expect(judged({ order: order() }).codes).toEqual([]);
  });

  it('is lifted by nobody where we have an order with the number', () => {
    const { found } = judged({ order: order().with({ function: 'hold' }), sales: { earlierOrders: [earlier] } });
    expect(found('CHG-011')?.severity).toBe('blocking');
  });
});
