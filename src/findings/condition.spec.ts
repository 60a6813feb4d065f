import fc from 'fast-check';
import { conditionFault, fulfils, parametersOf } from './condition';

describe('the parameters of a rule', () => {
  it('have the kinds that the texts of the catalogue show', () => {
    const parameters = parametersOf('PRC-001');
    expect(parameters.get('percent')).toMatchObject({ kind: 'number' });
    expect(parameters.get('date')).toMatchObject({ kind: 'date' });
    expect(parameters.get('hint')).toMatchObject({ kind: 'choice', options: expect.arrayContaining(['old']) as unknown });
    expect(parameters.has('line')).toBe(false);
    expect(parameters.has('severity')).toBe(false);
  }); // prettier-ignore
});

describe('a condition', () => {
  it('is kept where it names a parameter and a value of its kind', () => {
    expect(conditionFault('PRC-001', { param: 'percent', is: 'most', value: '2' })).toBeNull();
    expect(conditionFault('PRC-001', { param: 'hint', is: 'equal', value: 'old' })).toBeNull();
    expect(conditionFault('PRC-001', { param: 'colour', is: 'equal', value: 'red' })).toBe('no-such-parameter');
    expect(conditionFault('PRC-001', { param: 'hint', is: 'most', value: 'old' })).toBe('not-comparable');
    expect(conditionFault('PRC-001', { param: 'percent', is: 'most', value: 'two' })).toBe('not-a-value');
    expect(conditionFault('PRC-001', { param: 'hint', is: 'equal', value: 'green' })).toBe('not-a-value');
    expect(conditionFault('PRC-001', { param: 'date', is: 'least', value: '2026-13-01' })).toBe('not-a-value');
  });

  it('compares numbers as numbers, days as days and never what is not there', () => {
    const holds = (actual: string | number | null, is: 'equal' | 'other' | 'most' | 'least', value: string): boolean =>
      fulfils({ params: { x: actual } }, [{ param: 'x', is, value }]);
    expect([holds('9', 'most', '10'), holds('1.50', 'equal', '1.5'), holds(3, 'least', '3.01')]).toEqual([true, true, false]); // prettier-ignore
    expect([holds('2026-09-30', 'most', '2026-10-01'), holds('old', 'other', 'gross')]).toEqual([true, true]);
    for (const is of ['equal', 'other', 'most', 'least'] as const) expect(holds(null, is, '1')).toBe(false);
    expect(holds('abc', 'most', '1')).toBe(false);
  });

  it('of a number holds at most or at least, and both only where they are equal', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (a, b) => {
        const one = (is: 'most' | 'least' | 'equal') =>
          fulfils({ params: { x: String(a) } }, [{ param: 'x', is, value: String(b) }]);
        expect(one('most') || one('least')).toBe(true);
        expect(one('most') && one('least')).toBe(one('equal'));
      }),
    );
  });
});
