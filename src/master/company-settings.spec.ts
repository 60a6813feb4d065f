import { DEFAULT_SETTINGS, readSettings, settingsRow } from './company-settings';

describe('company settings', () => {
  it('have the defaults of the catalogue where the company says nothing', () => {
    expect(DEFAULT_SETTINGS.orderTotalTolerance.toString()).toBe('0.05');
    expect(readSettings(null)).toEqual(DEFAULT_SETTINGS);
  });

  it('are read one by one: a wrong number has its default, the others hold', () => {
    const read = readSettings({ orderTotalTolerance: '1.50', orderAgeDays: 'long', unheard: 1 });
    expect(read.orderTotalTolerance.toString()).toBe('1.5');
    expect(read.orderAgeDays).toBe(30);
    expect(Object.keys(read)).toEqual(Object.keys(DEFAULT_SETTINGS));
  });

  it('are refused where they are written wrong', () => {
    expect(settingsRow.safeParse({ orderAgeDays: 14 }).success).toBe(true);
    expect(settingsRow.safeParse(undefined)).toMatchObject({ data: {} });
    for (const wrong of [{ orderAgeDays: -1 }, { orderTotalTolerance: 0.05 }, { orderAgedays: 3 }])
      expect([wrong, settingsRow.safeParse(wrong).success]).toEqual([wrong, false]);
  });
});
