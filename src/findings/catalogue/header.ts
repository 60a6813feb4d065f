import type { CatalogueEntry } from '../vocabulary';

/** The head of the order (validation rules, section 2.3). */
export const headerEntries = {
  'HDR-001': {
    severity: 'error',
    stops: true,
    authority: 'clerk',
    auto: 'never',
    actions: ['ASK_CUST', 'OVR'],
    nl: 'De order heeft geen bestelnummer. Vraag de klant ernaar, of accepteer dat er geen is.',
    en: 'The order has no order number. Ask the customer for it, or accept that there is none.',
    customerNl: 'In uw order staat geen bestelnummer. Welk nummer mogen wij op de pakbon en de factuur zetten?',
    customerEn: 'Your order has no order number. Which number may we put on the delivery note and the invoice?',
  },
  'HDR-003': {
    severity: 'error',
    stops: true,
    authority: 'senior',
    auto: 'never',
    actions: ['ASK_CUST', 'OVR'],
    nl: '{currency, select, none {De order noemt geen valuta} mixed {In de order staat meer dan één valuta} other {De order is in {currency}}}; afgesproken is {ours}. Vraag de klant wat hij bedoelt.',
    en: '{currency, select, none {The order names no currency} mixed {The order states more than one currency} other {The order is in {currency}}}; {ours} is agreed. Ask the customer what he means.',
    customerNl:
      '{currency, select, none {In uw order staat geen valuta. Bestelt u in {ours}?} mixed {In uw order staan verschillende valuta’s. Bestelt u in {ours}?} other {Uw order is in {currency}, maar wij hebben {ours} afgesproken. Klopt dat?}}',
    customerEn:
      '{currency, select, none {Your order does not state a currency. Do you order in {ours}?} mixed {Your order states several currencies. Do you order in {ours}?} other {Your order is in {currency}, but we agreed on {ours}. Is that right?}}',
  },
  'HDR-009': {
    severity: 'blocking',
    stops: true,
    authority: 'nobody',
    auto: 'never',
    actions: ['REJ_ORD', 'ASK_CUST'],
    nl: 'De order heeft geen regels. Vraag de klant wat hij wil bestellen.',
    en: 'The order has no lines. Ask the customer what he would like to order.',
    customerNl: 'In uw order staan geen regels. Wat wilt u bestellen?',
    customerEn: 'Your order has no lines. What would you like to order?',
  },
} as const satisfies Record<string, CatalogueEntry>;
