import { comparisonsOf, emptyForm, type Example, plainNumber, triedOf } from './new-rule';

const example: Example = {
  order: 'o',
  reference: 'S1',
  customer: null,
  finding: 'f',
  code: 'PRC-001',
  cause: null,
  text: { nl: '', en: '' },
  actions: ['ACC_BUYER'],
  parameters: [
    { name: 'percent', kind: 'number', options: [], value: '-10.1' },
    { name: 'source', kind: 'choice', options: ['list', 'contract'], value: 'list' },
  ],
};

describe('a rule as it is typed', () => {
  it('writes numbers as the API does, in conditions and guards', () => {
    expect(['2,5', '1.234,5', '1 000', '2.5'].map(plainNumber)).toEqual(['2.5', '1234.5', '1000', '2.5']);
    const rows = [
      { param: 'percent', is: 'most', value: '2,5' },
      { param: 'source', is: 'equal', value: 'list' },
      { param: 'percent', is: 'least', value: ' ' },
    ] as const;
    expect(triedOf(example, { ...emptyForm(example), rows, mostAmount: '12,50' })).toEqual({
      order: 'o',
      finding: 'f',
      scope: 'customer',
      wide: true,
      action: 'ACC_BUYER',
      conditions: [
        { param: 'percent', is: 'most', value: '2.5' },
        { param: 'source', is: 'equal', value: 'list' },
      ],
      guard: { mostAmount: '12.50', mostPercent: null, mostQuantity: null },
    });
  });

  it('is unguarded where nobody said a bound, and compares texts for being the same alone', () => {
    expect(triedOf(example, emptyForm(example)).guard).toBeNull();
    expect(comparisonsOf({ kind: 'text' })).toEqual(['equal', 'other']);
  });
});
