import {
  isAustralianNumber, isBelgianNumber, isGs1Number, isItalianOffice, isItalianTaxCode, isItalianVatNumber, isNorwegianNumber, isSwedishNumber,
} from './identifiers'; // prettier-ignore

/** Numbers made up for this test: their check digits were worked out on paper. */
it.each([
  ['GLN', isGs1Number, ['8719999000008', '8719997000000'], ['8719999000009', '87199990000O8', '', '8719999-000008']],
  ['Norwegian', isNorwegianNumber, ['100000008'], ['100000007', '10000000', '1000000080', '000000000', '10000000a']],
  ['Belgian', isBelgianNumber, ['0100000070'], ['0100000071', '100000090', '010000009a']],
  ['IPA', isItalianOffice, ['AB12cd'], ['AB12c', 'AB12cd3', 'AB-2cd']],
  ['codice fiscale', isItalianTaxCode, ['12345678901', 'ABCDEF12G34H567I', 'abcdef12g34h567i'], ['1234567890', 'ABCDEF12G34H567', 'ABCDEF12G34H5671', 'ABCDE112G34H567I']],
  ['partita IVA', isItalianVatNumber, ['IT10000000009', 'it10000000009', 'NL123'], ['IT10000000008', 'IT1000000009', 'IT', 'ITABC']],
  ['Swedish', isSwedishNumber, ['1000000008'], ['1000000009', '100000-0008', '100000008']],
  ['Australian', isAustralianNumber, ['11000000560'], ['11000000561', '1100000056', 'AB110000005']],
])('%s: form and check digit', (_, isValid, good, bad) => {
  expect(good.filter((text) => !isValid(text))).toEqual([]);
  expect(bad.filter(isValid)).toEqual([]);
}); // prettier-ignore
