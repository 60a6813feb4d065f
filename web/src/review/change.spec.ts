import { chosenOf, extentOf, isUnfinished, type Item, resultOf, shownValue, typedValue } from './change';
import type { Change } from './model';

const item = (more: Partial<Item>): Item => ({
  key: 'lines[0].quantity', line: 0, action: 'change', field: 'quantity', before: '36 PCE', asked: '48 PCE', ours: '36 PCE', delta: '12', verdict: 'plain', ...more,
}); // prettier-ignore
const change = (items: readonly Item[], lost: readonly number[] = []): Change =>
  ({ items, lost: lost.map((line) => ({ line })) }) as unknown as Change;
const TWO = change([item({}), item({ key: 'lines[1].price', field: 'price', asked: '1.95' })], [2]);

describe('a change in part', () => {
  it('is what was accepted, but for what stays and what we offer instead', () => {
    const picks = { 'lines[0].quantity': { do: 'other', value: '40' }, 'lines[1].price': { do: 'keep' } } as const;
    expect(chosenOf(TWO, picks, { 2: 'new' })).toEqual({
      except: ['lines[1].price'],
      values: [{ key: 'lines[0].quantity', value: '40' }],
      lines: [{ line: 2, orderLine: null }],
    });
  });

  it('knows all, some and none', () => {
    expect(extentOf(TWO, {}, { 2: 0 })).toBe('all');
    expect(extentOf(TWO, {}, {})).toBe('part');
    expect(extentOf(TWO, { 'lines[0].quantity': { do: 'keep' }, 'lines[1].price': { do: 'keep' } }, {})).toBe('none');
    expect(extentOf(change([]), {}, {})).toBe('all');
    expect(isUnfinished({ a: { do: 'other', value: ' ' } })).toBe(true);
  });

  it('shows at once what stands in the order then', () => {
    expect(resultOf(item({}), { do: 'accept' })).toBe('48 PCE');
    expect(resultOf(item({ ours: '30 PCE' }), { do: 'keep' })).toBe('30 PCE');
    expect(resultOf(item({}), { do: 'other', value: '40' })).toBe('40 PCE');
    expect(resultOf(item({ action: 'delete', asked: null }), { do: 'accept' })).toBeNull();
  });

  it('reads and writes values as people do', () => {
    expect(typedValue('price', '1,95')).toBe('1.95');
    expect(typedValue('price', '1.234,5')).toBe('1.234,5');
    expect(shownValue('quantity', '1234 PCE', 'nl')).toBe('1.234 PCE');
    expect(shownValue('requestedDelivery', '2031-03-05', 'en')).toBe('Wed, 5 Mar 2031');
    expect(shownValue('article', '8719999011011', 'nl')).toBe('8719999011011');
  });
});
