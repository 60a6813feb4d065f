import type { Explanation, PriceStep } from './articles';
import { waterfallOf } from './waterfall';

const step = (own: Partial<PriceStep>): PriceStep => ({
  id: `${own.source ?? 'list'} ${own.name ?? ''} ${own.minimumQuantity ?? '0'}`,
  source: 'list', kind: 'net', name: null, amount: '10', currency: 'EUR', basisQuantity: '1', minimumQuantity: '0', validFrom: '2026-01-01',
  validTo: null, discounts: [], listedPerBaseUnit: own.perBaseUnit ?? '10', perBaseUnit: '10', why: 'less-particular', ...own,
}); // prettier-ignore
const rungs = (...steps: readonly PriceStep[]) =>
  waterfallOf({ steps } as unknown as Explanation).map(
    ({ kind, step: { source }, price }) => `${kind} ${source} ${price}`,
  );

describe('the way to a price', () => {
  it('goes from what everybody pays over the scale to what is more particular, and leaves out what cannot hold', () => {
    expect(
      rungs(
        step({ perBaseUnit: '10' }),
        step({ minimumQuantity: '100', perBaseUnit: '9' }),
        step({ minimumQuantity: '900', perBaseUnit: '1', why: 'scale-not-reached' }),
        step({ source: 'contract', name: 'A', perBaseUnit: '2', why: 'ended' }),
        step({ source: 'contract', name: 'B', perBaseUnit: '8', why: 'chosen' }),
      ),
    ).toEqual(['base list 10', 'scale list 9', 'source contract 8']);
  });

  it('takes discounts off one after the other', () => {
    const discounts = [
      { code: 'TD', percentage: '20', perBaseUnit: '8' },
      { code: 'ADO', percentage: '10', perBaseUnit: '7.2' },
    ];
    expect(
      rungs(step({ kind: 'gross', listedPerBaseUnit: '10', perBaseUnit: '7.2', discounts, why: 'chosen' })),
    ).toEqual(['source list 10', 'discount list 8', 'discount list 7.2']);
  });

  it('ends with what was chosen, also where another source goes before it by itself', () => {
    expect(rungs(step({ source: 'contract', name: 'A', perBaseUnit: '8', why: 'chosen' }), step({ source: 'promotion', perBaseUnit: '7' }))).toEqual(
      ['source promotion 7', 'source contract 8'],
    ); // prettier-ignore
    expect(rungs(step({ why: 'conflict' }))).toEqual([]);
  });
});
