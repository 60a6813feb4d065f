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
    nl: 'Bestelnummer {po} bestaat al als order {order} ({date, date, day}), met een andere inhoud: {n, plural, one {# verschil} other {# verschillen}}. Vraag de klant of dit een nieuwe order is of de eerste vervangt.',
    en: 'PO {po} already exists as order {order} ({date, date, day}), with other content: {n, plural, one {# difference} other {# differences}}. Ask the customer whether this is a new order or replaces the first one.',
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
} as const satisfies Record<string, CatalogueEntry>;
