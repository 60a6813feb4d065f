import { anOrderFromShop, aShop, COFFEE, judged } from '../../../test/builders';

// Judged on Monday 23 November 2026, nine o'clock in Amsterdam.
const order = () => anOrderFromShop().line({ gtin: COFFEE, quantity: 12, price: '3.49' });

describe('ERP-002', () => {
  it('tells of prices that were last told us longer ago than the company allows, and holds nothing', () => {
    const master = aShop().syncedOn('prices', '2026-11-22T05:59:59Z').syncedOn('customers', '2026-11-23T05:00:00Z');
    const { codes, found } = judged({ order: order(), master });
    expect(codes).toContain('ERP-002');
    expect(found('ERP-002')).toMatchObject({
      stops: false,
      params: { table: 'prices', date: '2026-11-22', time: '06:59', hours: 26 },
    });
  });

  it('is silent to the second, about what no price or credit is worked out from, and where nothing was ever synced', () => {
    for (const master of [
      aShop().syncedOn('prices', '2026-11-22T06:00:00Z'),
      aShop().syncedOn('holidays', '2020-01-01T00:00:00Z'),
      aShop(),
      aShop().syncedOn('prices', '2020-01-01T00:00:00Z').settingsWith({ masterAgeHours: 0 }),
    ]) {
      expect(judged({ order: order(), master }).codes).not.toContain('ERP-002');
    }
  });

  it('names the oldest of several tables', () => {
    const master = aShop().syncedOn('prices', '2026-11-20T00:00:00Z').syncedOn('contracts', '2026-11-19T00:00:00Z');
    expect(judged({ order: order(), master }).found('ERP-002')).toMatchObject({ params: { table: 'contracts' } });
  });
});
