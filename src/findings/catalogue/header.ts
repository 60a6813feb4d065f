import type { CatalogueEntry } from '../vocabulary';

/** What kind of order a type of element 1001 is. */
const TYPE_NL =
  '{type, select, blanket {een raamorder} repair {een reparatieorder} consignment {een consignatieorder} sample {een monsterorder} manufacturer {een order die de leverancier zelf opstelt} exceptional {een order buiten de afspraken} other {onbekend}}';
const TYPE_EN =
  '{type, select, blanket {a blanket order} repair {a repair order} consignment {a consignment order} sample {a sample order} manufacturer {an order raised by the supplier} exceptional {an order outside what is agreed} other {unknown}}';

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
  'HDR-002': {
    severity: 'warning',
    stops: false,
    authority: 'clerk',
    auto: 'partner',
    actions: ['OVR', 'ASK_CUST'],
    nl: 'Bestelnummer {po} heeft een andere opmaak dan gebruikelijk ({pattern}).',
    en: 'Order number {po} is not written as usual ({pattern}).',
    customerNl: 'Uw bestelnummer {po} ziet er anders uit dan wij van u gewend zijn. Klopt het?',
    customerEn: 'Your order number {po} looks different from what we are used to. Is it right?',
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
  'HDR-004': {
    severity: 'warning',
    stops: false,
    authority: 'clerk',
    auto: 'partner',
    actions: ['OVR', 'ASK_CUST'],
    nl: 'Orderdatum {date, date, day} {when, select, future {ligt in de toekomst} other {is lang geleden}}. Wij rekenen met de prijzen van de dag van ontvangst ({received, date, day}).',
    en: 'Order date {date, date, day} {when, select, future {is yet to come} other {is long ago}}. We use the prices of the day of receipt ({received, date, day}).',
    customerNl: 'Uw order heeft als orderdatum {date, date, day}. Klopt dat?',
    customerEn: 'Your order is dated {date, date, day}. Is that right?',
  },
  'HDR-005': {
    severity: 'warning',
    stops: false,
    authority: 'clerk',
    auto: 'rule',
    actions: ['USE_OURS', 'ASK_REP', 'ASK_CUST'],
    nl: 'Leveringsconditie {theirs}; afgesproken is {ours}. Wij leveren zoals afgesproken, en de bevestiging zegt dat er iets afwijkt.',
    en: 'Delivery terms {theirs}; agreed is {ours}. We deliver as agreed, and the confirmation says that something differs.',
    customerNl: 'In uw order staat de leveringsconditie {theirs}; wij hebben {ours} afgesproken en leveren zo.',
    customerEn: 'Your order says delivery terms {theirs}; we agreed on {ours} and deliver like that.',
  },
  'HDR-006': {
    severity: 'warning',
    stops: false,
    authority: 'clerk',
    auto: 'rule',
    actions: ['USE_OURS', 'ASK_REP', 'ASK_CUST'],
    nl: 'Betaaltermijn {theirs, plural, one {# dag} other {# dagen}}; afgesproken is {ours, plural, one {# dag} other {# dagen}}. Wij factureren zoals afgesproken, en de bevestiging zegt dat er iets afwijkt.',
    en: 'Payment term {theirs, plural, one {# day} other {# days}}; agreed is {ours, plural, one {# day} other {# days}}. We invoice as agreed, and the confirmation says that something differs.',
    customerNl:
      'In uw order staat een betaaltermijn van {theirs, plural, one {# dag} other {# dagen}}; wij hebben {ours, plural, one {# dag} other {# dagen}} afgesproken.',
    customerEn:
      'Your order says a payment term of {theirs, plural, one {# day} other {# days}}; we agreed on {ours, plural, one {# day} other {# days}}.',
  },
  'HDR-007': {
    severity: 'error',
    stops: true,
    authority: 'senior',
    auto: 'partner',
    actions: ['OVR', 'ASK_CUST', 'REJ_ORD'],
    nl: '{kind, select, quantity {Het aantal {amount, number} ligt onder het minimum van {min, number}} places {De order vult {amount, number} palletplaatsen; het minimum is {min, number}} other {De orderwaarde {amount, number, money} ligt onder het minimum van {min, number, money}}}.{charge, select, none {} other { De toeslag voor een kleine order is {charge, number, money}.}} Vraag de klant om aan te vullen, of lever toch.',
    en: '{kind, select, quantity {The quantity {amount, number} is below the minimum of {min, number}} places {The order fills {amount, number} pallet places; the minimum is {min, number}} other {The order value {amount, number, money} is below the minimum of {min, number, money}}}.{charge, select, none {} other { The charge for a small order is {charge, number, money}.}} Ask the customer to add to it, or deliver all the same.',
    customerNl:
      'Uw order {kind, select, quantity {van {amount, number} stuks ligt onder het minimum van {min, number}} places {vult {amount, number} palletplaatsen; het minimum is {min, number}} other {van {amount, number, money} ligt onder het minimum van {min, number, money}}}. Wilt u er iets bij bestellen?',
    customerEn:
      'Your order {kind, select, quantity {of {amount, number} pieces is below the minimum of {min, number}} places {fills {amount, number} pallet places; the minimum is {min, number}} other {of {amount, number, money} is below the minimum of {min, number, money}}}. Would you like to add something?',
  },
  'HDR-008': {
    severity: 'warning',
    stops: true,
    authority: 'senior',
    auto: 'never',
    actions: ['ASK_CUST', 'OVR', 'REJ_ORD'],
    nl: '{kind, select, bound {Het orderbedrag van {amount, number, money} ligt boven {usual, number, money}; zo’n order bekijkt altijd iemand.} other {Het orderbedrag van {amount, number, money} is {x, number}× zo hoog als normaal voor deze klant ({usual, number, money}).}} Vraag de klant of het klopt, of laat de order gaan.',
    en: '{kind, select, bound {The order value of {amount, number, money} is above {usual, number, money}; somebody always looks at such an order.} other {The order value of {amount, number, money} is {x, number}× what is usual for this customer ({usual, number, money}).}} Ask the customer whether it is right, or let the order go.',
    customerNl:
      'Uw order komt uit op {amount, number, money}{kind, select, bound {} other {, veel meer dan u meestal bestelt}}. Klopt dat?',
    customerEn:
      'Your order comes to {amount, number, money}{kind, select, bound {} other {, far more than you usually order}}. Is that right?',
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
  'HDR-010': {
    severity: 'error',
    stops: true,
    authority: 'senior',
    auto: 'rule',
    actions: ['OVR', 'ASK_REP', 'ASK_CUST', 'REJ_ORD'],
    nl: '{kind, select, quote {Offerte} promotion {Actie} other {Contract}} {ref} {why, select, expired {is verlopen op {date, date, day}} early {geldt pas vanaf {date, date, day}} closed {is gesloten} other {is onbekend}}. Vraag de klant welke afspraak hij bedoelt, of lever tegen onze prijzen.',
    en: '{kind, select, quote {Quote} promotion {Promotion} other {Contract}} {ref} {why, select, expired {expired on {date, date, day}} early {holds only from {date, date, day}} closed {is closed} other {is unknown}}. Ask the customer which agreement he means, or deliver at our prices.',
    customerNl:
      'U verwijst naar {kind, select, quote {offerte} promotion {actie} other {contract}} {ref}. {why, select, expired {Die afspraak is verlopen op {date, date, day}} early {Die afspraak geldt pas vanaf {date, date, day}} closed {Die afspraak is gesloten} other {Die kennen wij niet}}. Welke afspraak bedoelt u?',
    customerEn:
      'You refer to {kind, select, quote {quote} promotion {promotion} other {contract}} {ref}. {why, select, expired {It expired on {date, date, day}} early {It holds only from {date, date, day}} closed {It is closed} other {We do not know it}}. Which agreement do you mean?',
  },
  'HDR-011': {
    severity: 'info',
    stops: false,
    authority: 'clerk',
    auto: 'deterministic',
    actions: [],
    nl: 'Spoedorder. Behandel hem als eerste.',
    en: 'Rush order. Deal with it first.',
    customerNl: 'Uw spoedorder is binnen.',
    customerEn: 'We have your rush order.',
  },
  'HDR-012': {
    severity: 'warning',
    stops: false,
    authority: 'clerk',
    auto: 'never',
    actions: ['MD_REQ', 'OVR'],
    nl: 'Btw-nummer {vat} is niet geldig. Wij factureren met het nummer uit onze stamgegevens.',
    en: 'VAT number {vat} is not valid. We invoice with the number in our master data.',
    customerNl: 'In uw order staat btw-nummer {vat}. Dat klopt niet; welk nummer is het?',
    customerEn: 'Your order says VAT number {vat}. That cannot be right; which number is it?',
  },
  'HDR-013': {
    severity: 'error',
    stops: true,
    authority: 'senior',
    auto: 'rule',
    actions: ['OVR', 'ASK_CUST', 'REJ_ORD'],
    nl: `Ordertype {code}: ${TYPE_NL}. {road, select, never {Als gewone order zou hij verkeerd worden geleverd of gefactureerd. Bespreek met de klant wat hij wil, of wijs de order af.} other {Vraag de klant wat hij wil, of lever hem als gewone order.}}`,
    en: `Order type {code}: ${TYPE_EN}. {road, select, never {As an ordinary order it would be delivered or invoiced wrongly. Ask the customer what he wants, or decline the order.} other {Ask the customer what he wants, or deliver it as an ordinary order.}}`,
    customerNl: 'U stuurde ons een order van het type {code}. Wij bespreken graag met u wat u wilt.',
    customerEn: 'You sent us an order of type {code}. We would like to go through it with you.',
  },
} as const satisfies Record<string, CatalogueEntry>;
