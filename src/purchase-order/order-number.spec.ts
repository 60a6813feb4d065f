import { anOrder } from '../../test/builders';
import { normaliseOrderNumber, orderingKey } from './order-number';

const GLN = '8711111000002';

describe('an order number', () => {
  it('is compared without blanks and in upper case, with its leading zeros', () => {
    expect([' po 4711', 'PO4711', 'Po\t47 11\n'].map(normaliseOrderNumber)).toEqual(['PO4711', 'PO4711', 'PO4711']);
    expect(normaliseOrderNumber('0004711')).not.toBe(normaliseOrderNumber('4711'));
  });
});

describe('the key by which orders are decided one after the other', () => {
  it('is buyer and number, however the number is written', () => {
    expect(orderingKey(anOrder().from(GLN).numbered('po 1').build(), null)).toBe(`${GLN}|PO1`);
    expect(orderingKey(anOrder().from(GLN).numbered('PO1').build(), 'other')).toBe(`${GLN}|PO1`);
  });

  it('takes the identifier as sent where the buyer has no GLN, else the sender', () => {
    expect(orderingKey(anOrder().from({ id: '4711' }).numbered('1').build(), 'sender')).toBe('4711|1');
    expect(orderingKey(anOrder().numbered('1').build(), 'sender')).toBe('sender|1');
  });

  it.each([
    ['without a number', anOrder().from(GLN).numbered(null)],
    ['with a blank number', anOrder().from(GLN).numbered('  ')],
    ['from nobody', anOrder().numbered('1')],
  ])('is not there for an order %s', (_, order) => {
    expect(orderingKey(order.build(), null)).toBeNull();
  });
});
