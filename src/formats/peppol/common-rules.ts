import { isIsoDate } from '../../kernel';
import type { XmlElement } from '../xml/message';
import {
  isAustralianNumber,
  isBelgianNumber,
  isGs1Number,
  isItalianOffice,
  isItalianTaxCode,
  isItalianVatNumber,
  isNorwegianNumber,
  isSwedishNumber,
} from './identifiers';
import { LACKING, type Breach } from './breach';
import { isIn, TRANSACTIONS, type Place, type ProfileRule, type Telling } from './rule';

const SCHEMA_LOCATION = '{http://www.w3.org/2001/XMLSchema-instance}schemaLocation';

interface Scheme {
  readonly name: `COMMON-R${string}`;
  readonly scheme: string;
  readonly flag: ProfileRule['flag'];
  readonly demands: string;
  readonly isValid: (text: string) => boolean;
  /** Only as the address of a party in the network. */
  readonly endpointOnly?: boolean;
  readonly told?: Telling;
}

function schemaNamed(root: XmlElement): Breach | null {
  const actual = root.attribute(SCHEMA_LOCATION) ?? root.attribute('schemaLocation');
  return actual === null ? null : { actual, expected: null };
}

const isParty = (place: Place): boolean => place.element.name !== 'ID' || isIn(place, 'PartyIdentification');

/** An identifier with a scheme has the form that the scheme gives it. */
const identifierRule = ({ name, scheme, flag, demands, isValid, endpointOnly, told }: Scheme): ProfileRule => ({
  name,
  transactions: TRANSACTIONS,
  flag,
  demands,
  about: endpointOnly === true ? ['EndpointID'] : ['EndpointID', 'ID', 'CompanyID'],
  scheme,
  where: isParty,
  breach: ({ text }) => (isValid(text ?? '') ? null : { actual: text, expected: null }),
  told: told ?? 'note',
});

/** Rules of every document of the profile. */
export const commonRules: readonly ProfileRule[] = [
  {
    name: 'COMMON-R001',
    transactions: TRANSACTIONS,
    flag: 'fatal',
    demands: 'no element is empty',
    about: 'empty',
    breach: () => LACKING,
    told: 'note',
  },
  {
    name: 'COMMON-R003',
    transactions: TRANSACTIONS,
    flag: 'warning',
    demands: 'the document does not say where its schema is',
    about: 'root',
    breach: schemaNamed,
    told: 'never',
  },
  {
    name: 'COMMON-R030',
    transactions: TRANSACTIONS,
    flag: 'fatal',
    demands: 'a date is written YYYY-MM-DD',
    about: ['IssueDate', 'DueDate', 'TaxPointDate', 'StartDate', 'EndDate', 'ActualDeliveryDate'],
    breach: ({ text }) => (text !== null && isIsoDate(text) ? null : { actual: text, expected: null }),
    told: 'note',
  },
  identifierRule({
    name: 'COMMON-R040',
    scheme: '0088',
    flag: 'fatal',
    demands: 'a GLN has a valid check digit',
    isValid: isGs1Number,
    told: 'PAR-001',
  }),
  identifierRule({
    name: 'COMMON-R041',
    scheme: '0192',
    flag: 'fatal',
    demands: 'a Norwegian organisation number is valid',
    isValid: isNorwegianNumber,
  }),
  identifierRule({
    name: 'COMMON-R043',
    scheme: '0208',
    flag: 'fatal',
    demands: 'a Belgian enterprise number is valid',
    isValid: isBelgianNumber,
  }),
  identifierRule({
    name: 'COMMON-R044',
    scheme: '0201',
    flag: 'warning',
    demands: 'a codice IPA has its form',
    isValid: isItalianOffice,
  }),
  identifierRule({
    name: 'COMMON-R045',
    scheme: '0210',
    flag: 'warning',
    demands: 'a codice fiscale has its form',
    isValid: isItalianTaxCode,
  }),
  identifierRule({
    name: 'COMMON-R046',
    scheme: '9907',
    flag: 'warning',
    demands: 'a codice fiscale as an address has its form',
    isValid: isItalianTaxCode,
    endpointOnly: true,
  }),
  identifierRule({
    name: 'COMMON-R047',
    scheme: '0211',
    flag: 'warning',
    demands: 'an Italian VAT number is valid',
    isValid: isItalianVatNumber,
  }),
  identifierRule({
    name: 'COMMON-R048',
    scheme: '9906',
    flag: 'warning',
    demands: 'an Italian VAT number as an address is valid',
    isValid: isItalianVatNumber,
    endpointOnly: true,
  }),
  identifierRule({
    name: 'COMMON-R049',
    scheme: '0007',
    flag: 'fatal',
    demands: 'a Swedish organisation number is valid',
    isValid: isSwedishNumber,
  }),
  identifierRule({
    name: 'COMMON-R050',
    scheme: '0151',
    flag: 'fatal',
    demands: 'an Australian Business Number is valid',
    isValid: isAustralianNumber,
  }),
];
