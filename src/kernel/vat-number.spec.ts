import { isVatNumber } from './vat-number';

describe('a number for VAT', () => {
  it('is one by the check digits of its country, however it is written', () => {
    for (const right of [
      'NL123456782B90',
      'NL 1234.56.782.B90',
      'nl000099998B57',
      'BE0776091951',
      'BE 0776.091.951',
      'DE136695976',
      'ATU12345678',
      'EL123456789',
      'GR123456789',
    ])
      expect([right, isVatNumber(right)]).toEqual([right, true]);
  });

  it('is none with a wrong form or a wrong digit', () => {
    for (const wrong of [
      'NL123456783B90',
      'NL123456782',
      'NL001',
      'BE0776091952',
      'DE136695977',
      'AT12345678',
      'FR1',
      'NL123456782B9O',
    ])
      expect([wrong, isVatNumber(wrong)]).toEqual([wrong, false]);
  });

  it('is not judged without a country of the EU', () => {
    for (const other of ['123456782B90', 'GB123', 'CHE-1', 'XX', '']) expect(isVatNumber(other)).toBe(true);
  });
});
