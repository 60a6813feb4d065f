import type { XmlElement } from '../xml/message';
import { isAboveZero } from './amounts';
import { TAX_COUNTRIES } from './code-lists';
import type { ProfileDocument } from './profile-document';
import { lacking, unless, type Breach } from './breach';
import { ORDERS, TRANSACTIONS, type ProfileRule, type Transaction } from './rule';

/** What the identifier of each document's specification begins with (Peppol BIS Order 3 and Advanced Ordering 3, transaction rules R034). */
export const SPECIFICATIONS: Readonly<Record<Transaction, string>> = {
  T01: 'urn:fdc:peppol.eu:poacc:trns:order:3',
  T114: 'urn:fdc:peppol.eu:poacc:trns:order_change:3',
  T115: 'urn:fdc:peppol.eu:poacc:trns:order_cancellation:3',
};

/** The root element of each. */
export const ROOTS: Readonly<Record<Transaction, string>> = {
  T01: 'Order',
  T114: 'OrderChange',
  T115: 'OrderCancellation',
};

const ADVANCED = 'urn:fdc:peppol.eu:poacc:bis:advanced_ordering:3';
/** The processes that each may be part of (rules R031). */
const PROFILES: Readonly<Record<Transaction, readonly string[]>> = {
  T01: ['urn:fdc:peppol.eu:poacc:bis:order_only:3', 'urn:fdc:peppol.eu:poacc:bis:ordering:3', ADVANCED],
  T114: [ADVANCED],
  T115: [ADVANCED],
};

const transactionOfRoot = (name: string): Transaction => TRANSACTIONS.find((one) => ROOTS[one] === name) ?? 'T01';

function processOff({ text }: XmlElement, { root }: ProfileDocument): Breach | null {
  const profiles = PROFILES[transactionOfRoot(root.name)];
  return text !== null && profiles.includes(text) ? null : { actual: text, expected: profiles.join(' ') };
}

function specificationOff({ text }: XmlElement, { root }: ProfileDocument): Breach | null {
  const expected = SPECIFICATIONS[transactionOfRoot(root.name)];
  return text?.startsWith(expected) === true ? null : { actual: text, expected };
}

const isNamed = (party: XmlElement | null): boolean =>
  party !== null &&
  (party.childrenNamed('PartyName').some((one) => one.child('Name') !== null) ||
    party.childrenNamed('PartyIdentification').some((one) => one.child('ID') !== null));

const hasCountry = (number: XmlElement | null): boolean => TAX_COUNTRIES.includes(number?.text?.slice(0, 2) ?? '');

/** The document itself: what it claims to be, how long it holds, who is behind it. */
export const headerRules: readonly ProfileRule[] = [
  {
    name: 'R031',
    transactions: TRANSACTIONS,
    flag: 'fatal',
    demands: 'the process is one that such a document belongs to',
    about: ['ProfileID'],
    breach: processOff,
    told: 'note',
  },
  {
    name: 'R034',
    transactions: TRANSACTIONS,
    flag: 'fatal',
    demands: 'the specification is that of such a document',
    about: ['CustomizationID'],
    breach: specificationOff,
    told: 'note',
  },
  {
    name: 'R002',
    transactions: ORDERS,
    flag: 'warning',
    demands: 'the order says until when it holds',
    about: 'root',
    breach: (root) => lacking(root.childrenNamed('ValidityPeriod').some((period) => period.child('EndDate') !== null)),
    told: 'never',
  },
  {
    name: 'R014',
    transactions: ORDERS,
    flag: 'fatal',
    demands: 'whoever asked for the goods has a name or an identifier',
    about: ['OriginatorCustomerParty'],
    breach: (originator) => lacking(isNamed(originator.child('Party'))),
    told: 'note',
  },
  {
    name: 'R026',
    transactions: ORDERS,
    flag: 'fatal',
    demands: 'a VAT number begins with its country',
    about: ['PartyTaxScheme'],
    where: ({ element }) => element.childrenNamed('TaxScheme').some((scheme) => scheme.child('ID')?.text === 'VAT'),
    breach: (scheme) => unless(hasCountry(scheme.child('CompanyID')), scheme.child('CompanyID')),
    told: 'note',
  },
  {
    name: 'R029',
    transactions: ORDERS,
    flag: 'fatal',
    demands: 'a tax category has a rate, unless the order is not subject to tax',
    about: ['TaxCategory', 'ClassifiedTaxCategory'],
    breach: (category) =>
      unless(category.child('Percent') !== null || category.child('ID')?.text === 'O', category.child('ID')),
    told: 'note',
  },
  {
    name: 'R030',
    transactions: ORDERS,
    flag: 'fatal',
    demands: 'the standard rate of tax is above zero',
    about: ['TaxCategory', 'ClassifiedTaxCategory'],
    where: ({ element }) => element.child('ID')?.text === 'S',
    breach: (category) => unless(category.childrenNamed('Percent').some(isAboveZero), category.child('Percent')),
    told: 'note',
  },
];
