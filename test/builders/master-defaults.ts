import { decimal } from '../../src/kernel';
import {
  DEFAULT_SETTINGS, NO_TERMS, type Company, type Customer, type CustomerLocation, type TradingPartner, type UnitMeaning,
} from '../../src/master'; // prettier-ignore

/*
 * The company, customer and partner of specs, as they are where a case does not say otherwise.
 */

/** GLNs of the demo company and its customer; their check digits are right. */
export const OUR_GLN = '8712345000004';
export const BUYER_GLN = '8711111000002';
export const DC_GLN = '8711111000019';
export const STORE_GLN = '8711111000026';

export const COMPANY: Company = {
  name: 'Demo Levensmiddelen B.V.',
  glns: [OUR_GLN],
  currency: 'EUR',
  workingDays: [1, 2, 3, 4, 5],
  placeholderPrices: [decimal('0.01'), decimal('999.99'), decimal(9999)],
  holidays: new Map([['2026-12-25', 'Eerste Kerstdag']]),
  settings: DEFAULT_SETTINGS,
};

export const CUSTOMER: Customer = {
  id: 'customer-1',
  number: '10001',
  name: 'Groot Winkelbedrijf',
  language: 'nl',
  blockedReason: null,
  currency: 'EUR',
  priceDate: 'order',
  priceGroupId: null,
  discounts: [],
  oldPriceGraceDays: 0,
  assortment: 'all',
  creditLimit: null,
  openInvoices: decimal(0),
  leadTimeDays: 2,
  cutOffTime: '14:00',
  defaultDeliveryPlaceId: null,
  priceTolerancePercent: decimal('0.5'),
  priceToleranceLineAmount: decimal(5),
  representative: null,
  historyComplete: false,
  substitution: 'ask',
  fullLayers: 'none',
  permits: [],
  terms: NO_TERMS,
};

/** Of a partner who is known to count wrong. */
export const COUNTS_REPORTED: TradingPartner['syntaxChecks'] = {
  'interchange-reference-mismatch': 'report',
  'interchange-message-count': 'report',
  'group-reference-mismatch': 'report',
  'group-message-count': 'report',
  'message-reference-mismatch': 'report',
  'message-segment-count': 'report',
};

export const PARTNER: TradingPartner = {
  id: 'partner-1',
  code: 'groot-winkelbedrijf',
  name: 'Groot Winkelbedrijf EDI',
  status: 'live',
  identifiers: [{ scheme: '14', value: BUYER_GLN }],
  syntaxChecks: COUNTS_REPORTED,
  lineBreaks: 'auto',
  acknowledge: true,
  controlVersion: 'un',
  functionalAcknowledgement: '997',
  respond: 'always',
  dateShift: 'next',
  automation: 2,
  partialAcceptance: 'never',
  priceDate: null,
  codePriority: null,
  orderNumberPattern: null,
  ourNumber: null,
  duplicateKey: ['number'],
  duplicateOutcome: 'ask',
  changeQuantities: 'total',
  ourIdentifier: { scheme: '14', value: OUR_GLN },
};

export const LOCATION: CustomerLocation = {
  id: 'location-1',
  customerId: CUSTOMER.id,
  role: 'delivery',
  gln: null,
  code: null,
  name: 'DC Zwolle',
  street: 'Laan 1',
  postcode: '8011 AA',
  city: 'Zwolle',
  country: 'NL',
  receivingDays: [],
  validFrom: '2020-01-01',
  validTo: null,
};

export const UNITS: Readonly<Record<string, UnitMeaning>> = {
  PCE: { kind: 'counting' },
  EA: { kind: 'counting' },
  H87: { kind: 'counting' },
  CT: { kind: 'level', level: 'case' },
  XCS: { kind: 'level', level: 'case' },
  PF: { kind: 'level', level: 'pallet' },
  KGM: { kind: 'measure', unit: 'KGM' },
  GRM: { kind: 'measure', unit: 'GRM' },
};
