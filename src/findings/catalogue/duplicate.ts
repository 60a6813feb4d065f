import type { CatalogueEntry } from '../vocabulary';

/** The same order again (validation rules, section 2.2). */
export const duplicateEntries = {
  'DUP-001': {
    severity: 'error',
    stops: true,
    authority: 'senior',
    auto: 'never',
    lowest: 'error',
    actions: ['DUP', 'REPL', 'OVR', 'ASK_CUST'],
    nl: 'Bestelnummer {po} bestaat al als order {order} ({date, date, day}), met een andere inhoud: {n, plural, one {# verschil} other {# verschillen}}. {outcome, select, again {Zo is het met deze klant afgesproken: de eerste order geldt, en zijn antwoord is nogmaals verstuurd.} replaces {Zo is het met deze klant afgesproken: hij komt in plaats van de eerste.} other {Vraag de klant of dit een nieuwe order is of de eerste vervangt.}}',
    en: 'PO {po} already exists as order {order} ({date, date, day}), with other content: {n, plural, one {# difference} other {# differences}}. {outcome, select, again {So it is agreed with this customer: the first order holds, and its answer was sent again.} replaces {So it is agreed with this customer: it replaces the first one.} other {Ask the customer whether this is a new order or replaces the first one.}}',
    customerNl:
      'Uw bestelnummer {po} kennen wij al van {date, date, day}, maar nu met {n, plural, one {# verschil} other {# verschillen}}. Is dit een nieuwe order, of komt hij in plaats van de eerste?',
    customerEn:
      'We already have your order number {po} of {date, date, day}, now with {n, plural, one {# difference} other {# differences}}. Is this a new order, or does it replace the first one?',
  },
  'DUP-002': {
    severity: 'info',
    stops: false,
    authority: 'clerk',
    auto: 'deterministic',
    actions: ['DUP'],
    nl: 'Order {order} is nogmaals ontvangen; er is geen nieuwe order aangemaakt. U hoeft niets te doen.',
    en: 'Order {order} was received again; no new order was created. You need not do anything.',
    customerNl: 'Uw bestelnummer {po} hebben wij twee keer ontvangen. Wij leveren het één keer.',
    customerEn: 'We have received your order number {po} twice. We deliver it once.',
  },
  'DUP-003': {
    severity: 'error',
    stops: true,
    authority: 'senior',
    auto: 'never',
    actions: ['DUP', 'REPL', 'ASK_CUST', 'REJ_ORD'],
    nl: 'Het bericht noemt zich een duplicaat van order {order} ({date, date, day}), maar wijkt af: {n, plural, one {# verschil} other {# verschillen}}. Vraag de klant wat hij bedoelt.',
    en: 'The message calls itself a duplicate of order {order} ({date, date, day}), but differs: {n, plural, one {# difference} other {# differences}}. Ask the customer what he means.',
    customerNl:
      'U stuurde een duplicaat van uw bestelnummer {po}, maar met {n, plural, one {# verschil} other {# verschillen}}. Wat bedoelt u?',
    customerEn:
      'You sent a duplicate of your order number {po}, but with {n, plural, one {# difference} other {# differences}}. What do you mean?',
  },
  'DUP-004': {
    severity: 'warning',
    stops: true,
    authority: 'clerk',
    auto: 'never',
    actions: ['DUP', 'OVR', 'ASK_CUST', 'REJ_ORD'],
    nl: 'Lijkt op order {order} van {date, date, day}{earlier, select, none {} other { (bestelnummer {earlier})}}: alle artikelen, aantallen, leverdatums en het afleveradres zijn gelijk. Vraag de klant of hij twee keer heeft besteld.',
    en: 'Looks like order {order} of {date, date, day}{earlier, select, none {} other { (order number {earlier})}}: all articles, quantities, delivery dates and the delivery address are equal. Ask the customer whether he ordered twice.',
    customerNl:
      'Uw order{po, select, none {} other { {po}}} is precies gelijk aan uw order{earlier, select, none {} other { {earlier}}} van {date, date, day}. Wilt u het twee keer ontvangen?',
    customerEn:
      'Your order{po, select, none {} other { {po}}} is exactly like your order{earlier, select, none {} other { {earlier}}} of {date, date, day}. Would you like to receive it twice?',
  },
  'DUP-005': {
    severity: 'warning',
    stops: false,
    authority: 'clerk',
    auto: 'partner',
    actions: ['REJ_LINE', 'OVR', 'ASK_CUST'],
    nl: 'Artikel {sku} staat op regel {a} en {b}, voor dezelfde dag en prijs. Wij leveren beide.',
    en: 'Article {sku} stands on lines {a} and {b}, for one day and at one price. We deliver both.',
    customerNl: 'Artikel {sku} staat in uw order op regel {a} en {b}. Wij leveren beide; is dat goed?',
    customerEn: 'Article {sku} stands on lines {a} and {b} of your order. We deliver both; is that right?',
  },
  'DUP-006': {
    severity: 'blocking',
    stops: true,
    authority: 'nobody',
    auto: 'partner',
    actions: ['REPARSE', 'ASK_CUST', 'REJ_ORD'],
    nl: 'Regelnummer {no} komt meer dan één keer voor. Geef de regel een ander nummer, of vraag de klant om de order opnieuw te sturen.',
    en: 'Line number {no} is used more than once. Give the line another number, or ask the customer to send the order again.',
    customerNl:
      'In uw order komt regelnummer {no} meer dan één keer voor. Wilt u de regels opnieuw nummeren en de order opnieuw sturen?',
    customerEn:
      'Line number {no} occurs more than once in your order. Could you please number the lines again and send the order once more?',
  },
} as const satisfies Record<string, CatalogueEntry>;
