import { clock, day, figure, instant, money, signed, valueText } from './format';

describe('what people read', () => {
  it('is exact, however large an amount', () => {
    expect(money('9007199254740993.07', 'EUR', 'nl')).toBe('EUR 9.007.199.254.740.993,07');
    expect(money('12.5', 'EUR', 'en')).toBe('EUR 12.50');
    expect(money('12.5', null, 'nl')).toBe('12,50');
    expect(figure('0.125', 'nl')).toBe('0,125');
  });

  it('is a day where a value of an order is one', () => {
    expect(valueText('2026-10-31', 'nl')).toBe(day('2026-10-31', 'nl'));
    expect(valueText('2026-10-31', 'nl')).not.toContain('2026-10');
    expect(valueText('1234.5', 'nl', 2)).toBe('1.234,50');
    expect(valueText('GW1101', 'nl')).toBe('GW1101');
  });

  it('leaves a GTIN, a GLN and what begins with a zero as they stand', () => {
    expect(valueText('8719999099996', 'nl')).toBe('8719999099996');
    expect(valueText('00042', 'nl')).toBe('00042');
    expect(valueText('1500', 'nl')).toBe('1.500');
    expect(valueText('0.5', 'nl')).toBe('0,5');
  });

  it('goes by the clock of Amsterdam, in summer and in winter', () => {
    expect(instant('2026-07-01T22:30:00Z', 'nl')).toMatch(/02-07-2026.*00:30/);
    expect(instant('2026-12-01T22:30:00Z', 'nl')).toMatch(/01-12-2026.*23:30/);
  });

  it('tells the time to the second, wherever the browser stands', () => {
    expect(clock('2026-11-27T09:42:31Z', 'nl')).toBe('10:42:31');
    expect(clock('2026-11-27T09:42:31Z', 'en')).toBe('10:42:31');
  });

  it('has a dash for nothing, and a sign for a difference', () => {
    expect([figure(null, 'nl'), day(null, 'nl'), figure('x', 'nl')]).toEqual(['–', '–', 'x']);
    expect([signed('0.35', 'nl', 2), signed('-0.35', 'nl', 2)]).toEqual(['+0,35', '-0,35']);
  });

  it('says which day of the week a day is', () => {
    expect(day('2026-11-27', 'nl')).toBe('vr 27 nov 2026');
    expect(day('2026-11-27', 'en')).toMatch(/^Fri,? 27 Nov 2026$/);
  });
});
